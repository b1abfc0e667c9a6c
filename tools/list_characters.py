"""Writes characters.txt: the code points that every weight of the text font can draw.

Run `python tools/list_characters.py` after the fonts change. It needs fonttools.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "assets" / "fonts"
TARGET = FONTS / "characters.txt"
FAMILY = "BeVietnamPro_*.ttf"


def shared_characters() -> set[int]:
    """Addresses are drawn in the monospaced font, but hold nothing beyond plain ASCII."""
    return set.intersection(*(characters(path) for path in sorted(FONTS.glob(FAMILY))))


def characters(path: Path) -> set[int]:
    with TTFont(path) as font:
        return set(font.getBestCmap())


def ranges(codes: Iterable[int]) -> list[str]:
    """Neighbours joined: `0041-005A`, a lone one as `00D7`."""
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return [f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in found]


def listing() -> str:
    head = f"# Code points that all of {FAMILY} can draw. Written by tools/list_characters.py.\n"
    return head + "".join(f"{line}\n" for line in ranges(shared_characters()))


if __name__ == "__main__":
    TARGET.write_text(listing(), "ascii")
