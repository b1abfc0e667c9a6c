"""The page about each problem: `docs/problems/CODE.md`."""

from __future__ import annotations

from pathlib import Path

from game.files import PROBLEM_PAGES
from game.script.folders import listed


def codes(folder: Path = PROBLEM_PAGES) -> tuple[str, ...]:
    """The codes that have a page, in the order of the alphabet."""
    found = (path.stem for path in listed(folder) if path.suffix == ".md")
    return tuple(sorted(stem for stem in found if stem != "README"))


def page(code: str, folder: Path = PROBLEM_PAGES) -> str:
    """The text of a page; empty where there is none. A code is never taken for a path."""
    return (folder / f"{code}.md").read_text("utf-8") if code in codes(folder) else ""


def heading(code: str, folder: Path = PROBLEM_PAGES) -> str:
    """What a page's title says behind the code; empty where there is no page."""
    return page(code, folder).partition("\n")[0].partition(": ")[2]


def summary(code: str, folder: Path = PROBLEM_PAGES) -> str:
    """A page's first paragraph, in one line."""
    blocks = page(code, folder).split("\n\n")
    return " ".join(blocks[1].split()) if len(blocks) > 1 else ""
