"""Every colour that text is written in against every ground that it is written on: 7 to 1."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from game.ui.kit import Theme
from game.ui.theme import CONTRAST, MORNING, NIGHT, THEMES

BODY, LARGE = 7.0, 4.5
"""WCAG AAA for text of any size; AA, only for what `LARGER` lists and says why."""
PLAIN = ("page", "page_title", "raised", "card", "choice", "phone", "phone_deep",
         "head", "tray", "sheet", "section", "sunken", "chip_ground", "bubble_in",
         "quiet")  # fmt: skip
PAPER = ("page", "card", "section", "sunken", "raised")
WRITTEN: dict[str, tuple[str, ...]] = {
    "text": (*PLAIN, "lamp_soft", "look_fill"),
    "text2": PLAIN,
    "you_ink": ("you",),
    "lamp_ink": ("lamp_fill",),
    "lamp_text": ("quiet", "lamp_soft", "page", "sheet"),
    "look": ("look_fill", "page", "phone", "head", "sheet", "section", "card"),
    "look_ink": ("look",),
    "light_ink": ("light_fill",),
    "tag_ink": ("tag",),
    "help_ink": ("help_fill",),
    "label_lit": ("plate",),
}
BY_MORNING: dict[str, tuple[str, ...]] = {"tag": PAPER, "leaf": PAPER}
"""The debrief's own inks: they stand on paper, or in high contrast."""
LARGER: dict[tuple[str, str, str], str] = {}
"""Theme, ink, ground: why 4.5 to 1 is enough there. None needs it."""

Colour = tuple[float, float, float, float]


def colour(text: str) -> Colour:
    part = [int(text[i : i + 2], 16) / 255 for i in range(1, len(text), 2)]
    return part[0], part[1], part[2], part[3] if len(part) == 4 else 1.0


def shades(theme: Theme, token: str) -> list[Colour]:
    """All colours of a token: those of its stops."""
    value = getattr(theme, token)
    return [colour(value)] if isinstance(value, str) else [colour(stop) for _, stop in value]


def over(top: Colour, below: Colour) -> Colour:
    share = top[3]
    r, g, b = (t * share + u * (1 - share) for t, u in zip(top[:3], below[:3], strict=True))
    return r, g, b, 1.0


def brightness(shade: Colour) -> float:
    """Relative luminance as WCAG reckons it."""
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in shade[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: Colour, other: Colour) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def least(theme: Theme, ink: str, ground: str) -> float:
    """The lowest contrast of an ink on a ground, whatever of the page shines through."""
    grounds = [over(g, p) for g, p in product(shades(theme, ground), shades(theme, "page"))]
    return min(ratio(over(i, g), g) for i, g in product(shades(theme, ink), grounds))


def pairs() -> Iterator[tuple[str, str, str]]:
    for theme in THEMES.values():
        inks = WRITTEN if theme is NIGHT else {**WRITTEN, **BY_MORNING}
        for ink, grounds in inks.items():
            for ground in grounds:
                yield theme.name, ink, ground


@pytest.mark.parametrize(("theme", "ink", "ground"), list(pairs()))
def test_text_can_be_read(theme: str, ink: str, ground: str) -> None:
    wanted = LARGE if (theme, ink, ground) in LARGER else BODY
    assert least(THEMES[theme], ink, ground) >= wanted


@pytest.mark.parametrize("theme", (MORNING, CONTRAST))
def test_white_on_the_leaf_and_the_rings_that_show_what_is_chosen(theme: Theme) -> None:
    assert ratio(colour("#FFFFFF"), colour(theme.leaf_fill)) >= BODY


@pytest.mark.parametrize("theme", list(THEMES.values()))
def test_the_focus_can_be_seen_on_every_ground(theme: Theme) -> None:
    """Two rings: one of them stands out from whatever lies below."""
    for ground in PLAIN:
        for shade in shades(theme, ground):
            solid = over(shade, shades(theme, "page")[0])
            rings = (colour(theme.focus), colour(theme.focus_gap))
            assert max(ratio(ring, solid) for ring in rings) >= 3


@pytest.mark.parametrize("theme", list(THEMES.values()))
def test_what_can_be_touched_has_an_outline_that_shows(theme: Theme) -> None:
    for ground in ("page", "phone", "tray", "sheet"):
        for shade in shades(theme, ground):
            assert ratio(colour(theme.outline), over(shade, shades(theme, "page")[0])) >= 3


def test_high_contrast_is_higher() -> None:
    assert least(CONTRAST, "text", "page") == 21
