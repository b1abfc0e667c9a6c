"""Every edit of what happens changes the story's fingerprint; every edit of a word the text's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from game.script.situation import Situation
from game.story.fingerprint import story_fingerprint, text_fingerprint
from tests.formats.edited import STORIES, edited, texts
from tests.support import volume

ENDS = {
    "a-lost-wallet/scam": ("walked-away", "told-in-time"),
    "a-lost-wallet/genuine": ("missed-it", "got-it"),
    "the-wallet-again/scam": ("twice", "not-again"),
}
EXITS = {"stopped": "sent", "sent": "stopped", "enough": "more", "more": "enough"}
KINDS = {
    "safe-early": "helped", "helped": "safe-early", "late-but-well": "recovering",
    "recovering": "late-but-well", "taken-well": "taken-unseen", "taken-unseen": "missed",
    "missed": "taken-well",
}  # fmt: skip
EFFECTS = {
    "money = sent": "money = kept", "asked = yes": "asked = no", "checked = yes": "checked = no",
    "doubts = 0": "doubts = 1", "doubts + 1": "doubts + 2",
}  # fmt: skip
HAPPENINGS = {
    "app: chat with finder": "app: sms with finder", "app: home": "app: lock",
    "app: bank": "app: home", "clock: 18:05": "clock: 18:06", "dim: mum, vy": "dim: mum",
    "ring: 3s": "wait: 3s", "wait: 1s": "ring: 1s",
}  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """What is edited: the first group of a match, and what stands there instead.

    `instead` gets the file and what stood there; `least` is how often it is found at the least.
    """

    pattern: str
    least: int
    instead: Callable[[str, str], str]


def negated(_: str, condition: str) -> str:
    return f"not ({condition})"


def other_target(file: str, target: str) -> str:
    if "/shared/" in file:
        return EXITS[target]
    first, second = next(ends for start, ends in ENDS.items() if file.startswith(start))
    return second if target == first else first


RULES = {
    "word": Rule(
        r'(?<![a-z-])(?:(?!mark-)[a-z]+-)?(?:vi|en): "?([^"{}\n,]+)',
        250,
        lambda _, was: was + " Ơ",
    ),
    "condition": Rule(r"(?m)^ +if: (.+)$", 13, negated),
    "condition of an arrow": Rule(r" if (.+), else ", 4, negated),
    "target": Rule(
        r"(?m)(?:->|else|when [a-z]+:|- to:) ([a-z-]+)(?= if|,|$)", 30, other_target
    ),
    "move": Rule(
        r"(?m)^ *- (pause|verify|comply|refuse|recover|refuse-unheard)(?=: )",
        15,
        lambda _, was: "pause" if was == "comply" else "comply",
    ),
    "kind of ending": Rule(rf"(?m)^  - ({'|'.join(KINDS)})(?=: )", 9, lambda _, was: KINDS[was]),
    "effect": Rule(
        rf"(?:set: |, )({'|'.join(map(re.escape, EFFECTS))})(?=,|\n)",
        9,
        lambda _, was: EFFECTS[was],
    ),
    "happening": Rule(rf"- ({'|'.join(HAPPENINGS)})\n", 7, lambda _, was: HAPPENINGS[was]),
}  # fmt: skip


def edits(rule: Rule) -> Iterator[tuple[str, str]]:
    """Every file of the stories with one match of a rule replaced."""
    for file, text in texts().items():
        for match in re.finditer(rule.pattern, text):
            start, end = match.span(1)
            yield file, text[:start] + rule.instead(file, match[1]) + text[end:]


def prints(situation: Situation) -> list[tuple[str, str]]:
    programs = situation.programs.values()
    return [(story_fingerprint(p), text_fingerprint(p.content)) for p in programs]


@cache
def prints_before(name: str) -> list[tuple[str, str]]:
    return prints(STORIES.situations[name])


def changed(folder: Path, file: str, text: str) -> tuple[bool, bool]:
    """Whether an edit changes the story's fingerprint of some variant and cut, and the text's."""
    name = file.split("/")[0]
    was, now = prints_before(name), prints(edited(folder, name, {file: text}))
    return [s for s, _ in was] != [s for s, _ in now], [t for _, t in was] != [t for _, t in now]


@pytest.mark.parametrize("what", RULES)
def test_fingerprints_change_with_every_edit_of_a(tmp_path: Path, what: str) -> None:
    every = [*edits(RULES[what])]
    assert len(every) >= RULES[what].least
    share = 1 if what != "word" or volume.thorough else 5
    for file, text in every[::share]:
        story, words = changed(tmp_path, file, text)
        same = [row for row in text.splitlines() if row not in texts()[file].splitlines()]
        assert (story, words) == (False, True) if what == "word" else story, (file, same)
