"""What the documents say of the house is so: every file and folder that they name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
_PATH = re.compile(r"(?<![\w/.-])(?:game|tests|benchmarks|tools)/[\w/.-]*(?:\.py\b|/(?=`))")
_IN_A_ROOM = re.compile(r"(?<=`)[a-z]+/[\w/]+\.py(?=`)")
OLDER = "CHANGELOG.md"
"""It tells of what was, where it was."""


def named(document: Path) -> list[str]:
    """Files and folders that a document names; the house's page names files by room alone."""
    text = document.read_text("utf-8")
    found = _PATH.findall(text)
    if document.name == "house.md":
        roots = ("game/", "tests/", "docs/", "scenarios/", "benchmarks/", "tools/")
        rooms = (name for name in _IN_A_ROOM.findall(text) if not name.startswith(roots))
        found += [f"game/{name}" for name in rooms]
    return found


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_a_document_names_is_there(document: Path) -> None:
    if document.name != OLDER:
        assert [name for name in named(document) if not (ROOT / name).exists()] == []


def test_the_page_of_the_house_names_files() -> None:
    assert len(named(ROOT / "docs" / "house.md")) > 20
