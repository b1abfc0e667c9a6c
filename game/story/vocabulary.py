"""The words all situations share: red flags, moves, tactics, kinds of endings, help lines.

These are their types. What a red flag is called stands in `scenarios/vocabulary/red-flags.yaml`,
and `game/script/vocabulary_files.py` reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from game.story.content import Truth
from game.story.text import Argument, Text, say


@dataclass(frozen=True)
class RedFlag:
    """`when` is the first half of a plan ("someone tells me to keep a secret").

    `clear` names the flag's opposite, an honest sign.
    """

    code: str
    name: Text
    text: Text
    when: Text
    clear: Text
    icon: str


@dataclass(frozen=True)
class Move:
    """What a choice does in the conversation: comply, refuse, verify, tell and so on."""

    id: str
    name: Text
    text: Text
    good: bool


@dataclass(frozen=True)
class Tactic:
    """How somebody pushes: by hurry, fear, trust, pity and so on."""

    id: str
    name: Text
    text: Text


@dataclass(frozen=True)
class HelpLine:
    """Real help. `checked` is the day its source was read; `verify` asks to look again."""

    id: str
    number: str
    name: Text
    text: Text
    source: str
    checked: str
    verify: bool


@dataclass(frozen=True)
class NextStep:
    """What one can do after an ending, with the ids of the lines that help with it."""

    id: str
    text: Text
    help_lines: tuple[str, ...]


@dataclass(frozen=True)
class EndingKind:
    """`safe` and `goal` are marks in percent, the same for every ending of the kind."""

    id: str
    name: Text
    text: Text
    truth: Truth
    safe: int
    goal: int
    icon: str


@dataclass(frozen=True)
class FactSource:
    """A page that a fact rests on, by a short address."""

    id: str
    address: str


@dataclass(frozen=True)
class Brands:
    """Real names of one kind. `exact` ones are common words too: only this spelling is meant."""

    kind: str
    names: tuple[str, ...]
    exact: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All shared words by id; `sentences` are those of the interface."""

    flags: Mapping[str, RedFlag]
    moves: Mapping[str, Move]
    tactics: Mapping[str, Tactic]
    help_lines: Mapping[str, HelpLine]
    next_steps: Mapping[str, NextStep]
    kinds: Mapping[str, EndingKind]
    sentences: Mapping[str, Text]
    sources: Mapping[str, FactSource] = field(default_factory=dict)
    brands: Mapping[str, Brands] = field(default_factory=dict)

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages that some sentence of the interface has words in."""
        return frozenset(code for text in self.sentences.values() for code in text)

    def words(
        self, name: str, language: str, arguments: Mapping[str, Argument] | None = None
    ) -> str:
        """A sentence of the interface by id."""
        return say(self.sentences[name], language, arguments)


# The shared vocabulary as plain data: names, sentences and help lines, each key written out.

Data = dict[str, Any]


def vocabulary_data(vocabulary: Vocabulary) -> Data:
    """What a player of graphs needs; sources and brands are for authors."""
    return {
        "flags": {code: _flag_data(flag) for code, flag in vocabulary.flags.items()},
        "moves": {m.id: {"name": dict(m.name), "text": dict(m.text), "good": m.good}
                  for m in vocabulary.moves.values()},
        "tactics": {t.id: {"name": dict(t.name), "text": dict(t.text)}
                    for t in vocabulary.tactics.values()},
        "help": {line.id: _help_data(line) for line in vocabulary.help_lines.values()},
        "next": {step.id: {"text": dict(step.text), "help": list(step.help_lines)}
                 for step in vocabulary.next_steps.values()},
        "kinds": {kind.id: _kind_data(kind) for kind in vocabulary.kinds.values()},
        "sentences": {name: dict(text) for name, text in vocabulary.sentences.items()},
    }  # fmt: skip


def vocabulary_of(data: Data) -> Vocabulary:
    """The vocabulary again, without sources and brands."""
    return Vocabulary(
        flags={code: _flag(code, item) for code, item in data["flags"].items()},
        moves={n: Move(n, d["name"], d["text"], d["good"]) for n, d in data["moves"].items()},
        tactics={n: Tactic(n, d["name"], d["text"]) for n, d in data["tactics"].items()},
        help_lines={name: _help(name, item) for name, item in data["help"].items()},
        next_steps={n: NextStep(n, d["text"], tuple(d["help"])) for n, d in data["next"].items()},
        kinds={name: _kind(name, item) for name, item in data["kinds"].items()},
        sentences=data["sentences"],
    )


def _flag_data(flag: RedFlag) -> Data:
    return {"name": dict(flag.name), "text": dict(flag.text), "when": dict(flag.when),
            "clear": dict(flag.clear), "icon": flag.icon}  # fmt: skip


def _flag(code: str, data: Data) -> RedFlag:
    return RedFlag(code, data["name"], data["text"], data["when"], data["clear"], data["icon"])


def _help_data(line: HelpLine) -> Data:
    return {"number": line.number, "name": dict(line.name), "text": dict(line.text),
            "source": line.source, "checked": line.checked, "verify": line.verify}  # fmt: skip


def _help(name: str, data: Data) -> HelpLine:
    return HelpLine(name, data["number"], data["name"], data["text"], data["source"],
                    data["checked"], data["verify"])  # fmt: skip


def _kind_data(kind: EndingKind) -> Data:
    return {"name": dict(kind.name), "text": dict(kind.text), "truth": kind.truth,
            "safe": kind.safe, "goal": kind.goal, "icon": kind.icon}  # fmt: skip


def _kind(name: str, data: Data) -> EndingKind:
    return EndingKind(name, data["name"], data["text"], data["truth"], data["safe"],
                      data["goal"], data["icon"])  # fmt: skip
