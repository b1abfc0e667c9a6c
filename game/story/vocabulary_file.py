"""The shared vocabulary as plain data: names, sentences and help lines, each key written out."""

from __future__ import annotations

from typing import Any

from game.story.vocabulary import EndingKind, HelpLine, Move, NextStep, RedFlag, Tactic, Vocabulary

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
