"""The order of choices, looks, answers, scenes and declarations in a file is in no fingerprint."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.story.fingerprint import described_story, described_text
from tests.formats.edited import NAMES, STORIES, edited, texts

OFFERS = (
    "pause", "look-closer", "verify", "tell", "refuse", "leave", "report", "recover", "comply",
    "refuse-unheard", "look", "answer", "offer", "mark",
)  # fmt: skip
LISTS = ("always", "endings", "opening", "scene")
TABLES = ("scenes", "variables", "draws", "cast")
KINDS_OF_ENDINGS = frozenset(
    ("safe-early", "helped", "late-but-well", "recovering", "taken-well", "taken-unseen", "missed")
)


def shuffled(dice: random.Random, text: str) -> str:
    """The same file in another order, wherever order means nothing."""
    top: dict[str, Any] = yaml.load(text, yaml.BaseLoader)
    for key, value in top.items():
        if key in LISTS:
            top[key] = entries(dice, value)
        elif key in TABLES:
            top[key] = dict(mixed(dice, [*value.items()]))
    for name, scene in top.get("scenes", {}).items():
        top["scenes"][name] = entries(dice, scene)
    return yaml.safe_dump(top, allow_unicode=True, sort_keys=False)


def mixed(dice: random.Random, items: list[Any]) -> list[Any]:
    return dice.sample(items, len(items))


def entries(dice: random.Random, listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Offers and endings change places among themselves; what happens in order stays."""
    result = [keys(dice, entry) for entry in listed]
    places = [n for n, entry in enumerate(listed) if may_move(entry)]
    for place, entry in zip(places, mixed(dice, [result[n] for n in places]), strict=True):
        result[place] = entry
    return result


def may_move(entry: dict[str, Any]) -> bool:
    word = next(iter(entry)).split()[0]
    return word in OFFERS or word in KINDS_OF_ENDINGS


def keys(dice: random.Random, entry: dict[str, Any]) -> dict[str, Any]:
    """The first key says what an entry is; the others stand in any order."""
    first, *others = entry.items()
    return dict([first, *mixed(dice, others)])


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", NAMES)
def test_fingerprints_do_not_depend_on_the_order_in_a_file(
    tmp_path: Path, name: str, seed: int
) -> None:
    dice = random.Random(seed)
    other = edited(tmp_path, name, {file: shuffled(dice, text) for file, text in texts().items()})
    for key, program in STORIES.situations[name].programs.items():
        now = other.programs[key]
        assert described_story(now) == described_story(program)
        assert described_text(now.content) == described_text(program.content)


def test_the_shuffling_moves_choices_scenes_endings_and_declarations() -> None:
    text = texts()["a-lost-wallet/scam/01-the-fee.yaml"]
    was, now = yaml.safe_load(text), yaml.safe_load(shuffled(random.Random(1), text))
    for key in ("scenes", "variables"):
        assert [*was[key]] != [*now[key]] and {*was[key]} == {*now[key]}
    was_first, now_first = (
        [next(iter(entry)) + entry[next(iter(entry))] for entry in top["scenes"]["the-price"]]
        for top in (was, now)
    )
    assert was_first != now_first and sorted(was_first) == sorted(now_first)
