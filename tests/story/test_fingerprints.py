"""Two fingerprints: an edit of the words changes one, an edit of what happens the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.story.fingerprint import story_fingerprint, text_fingerprint
from game.story.program import Program
from tests.support.situations import STORIES, all_programs, loaded

FEE = "scam/01-the-fee.yaml"


def edited(folder: Path, file: str, old: str, new: str) -> Program:
    """The parcel's scam with one replacement in one file."""
    source = STORIES.folder / "a-parcel"
    for path in source.rglob("*.yaml"):
        text = path.read_text("utf-8")
        name = path.relative_to(source).as_posix()
        if name == file:
            assert old in text
            text = text.replace(old, new, 1)
        target = folder / "a-parcel" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return loaded(folder / "a-parcel").programs["scam", "full"]


def changed(folder: Path, file: str, old: str, new: str) -> tuple[bool, bool]:
    """Whether an edit changes the story's fingerprint, and the text's."""
    before = edited(folder / "before", "", "", "")
    after = edited(folder / "after", file, old, new)
    return (
        story_fingerprint(before) != story_fingerprint(after),
        text_fingerprint(before.content) != text_fingerprint(after.content),
    )


@pytest.mark.parametrize(
    "file, old, new",
    [
        (FEE, "Pay <fee>, and keep it quiet.", "Pay <fee> now, and keep it quiet."),
        (FEE, "A fee and a secret.", "A fee, a secret."),
        (FEE, "Let me see.", "Let me have a look."),
        (FEE, "Số | 09xx xxx xxx", "Số máy | 09xx xxx xxx"),
        (FEE, "You stopped early.", "You stopped soon."),
        (FEE, "Everyone waits for parcels.", "Everybody waits for parcels."),
        (FEE, "fee: 15000 or 25000", "fee: 16000 or 25000"),
        ("situation.yaml", "A real one takes nothing first.", "A real one never takes a fee."),
        ("situation.yaml", "There is a parcel from <shop> for you.", "A parcel from <shop>."),
        ("situation.yaml", "Mum, at home", "Mama, at home"),
        ("situation.yaml", "A message about a parcel.", "Something about a parcel."),
    ],
)
def test_fingerprints_a_text_edit_changes_only_text(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    assert changed(tmp_path, file, old, new) == (False, True)


@pytest.mark.parametrize(
    "old, new",
    [
        (
            "verify: ring-the-shop -> the-call if doubts < 3",
            "verify: ring-the-shop -> the-call if doubts < 2",
        ),
        ("set: money = sent, doubts = 0", "set: money = sent"),
        ("- refuse: not-now -> the-page", "- pause: not-now -> the-page"),
        ("- to: ten-minutes", "- to: mending"),
        ("doubts: 0 to 3 stays", "doubts: 0 to 4 stays"),
        ("mood: drawn from calm or hasty", "mood: drawn from hasty or calm"),
        ("    - ring: 3s\n", ""),
        ("    - timer: 25s then say-nothing\n", ""),
    ],
)
def test_fingerprints_an_edit_of_the_story_changes_the_storys(
    tmp_path: Path, old: str, new: str
) -> None:
    assert changed(tmp_path, FEE, old, new)[0]


def test_fingerprints_are_ids_of_sixteen_hexadecimal_digits_and_differ() -> None:
    prints = [story_fingerprint(program) for label, program in all_programs() if "full" in label]
    assert len(set(prints)) == len(prints)
    assert all(len(p) == 16 and set(p) <= set("0123456789abcdef") for p in prints)


def test_fingerprints_of_an_unchanged_story_are_the_same_when_loaded_again(tmp_path: Path) -> None:
    assert changed(tmp_path, "", "", "") == (False, False)
