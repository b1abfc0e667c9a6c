"""Every stop of every story shipped, in both languages: nothing clipped, nothing overlapping,
everything large enough to touch and within reach. Computed from the lay-out; nothing is painted.

By itself it takes every stop upright at 100 and 200 % in Vietnamese, whose letters are the taller
ones, every second in English, and a share, drawn by a fixed seed, in all other sizes.
`--thorough` takes every stop in every size and language, in high contrast too.
"""

from __future__ import annotations

from random import Random

import pytest

from game.ui.kit import Kit
from game.ui.toolkit import At, Box, Node, Row, Stack, Text, Touch
from tests.support import volume
from tests.support.fit import BareKit, contrast_kit, faults
from tests.support.stops import Seen, Stop, all_stops, moments, services

PORTRAIT, LANDSCAPE, LAPTOP = (540, 960), (1280, 720), (1366, 768)
MAIN = [(PORTRAIT, 1.0), (PORTRAIT, 2.0)]
OTHER = [
    (size, scale)
    for size in (PORTRAIT, LANDSCAPE, LAPTOP)
    for scale in (1.0, 1.5, 2.0)
    if (size, scale) not in MAIN
]
SHARE = 20
"""One stop of so many is taken in each size but the main ones."""


def found(kit: Kit, language: str, stops: tuple[Stop, ...]) -> list[str]:
    """What is wrong anywhere, each fault once, with the place where it was seen first."""
    seen: dict[str, str] = {}
    given, known = services(language), Seen()
    for stop in stops:
        for what, screen in moments(given, stop.playing, known):
            for fault in faults(kit, screen.build(kit)):
                seen.setdefault(fault, f"{stop}, {what}: {fault}")
    return list(seen.values())


def a_share(size: tuple[int, int], scale: float, language: str) -> tuple[Stop, ...]:
    """Other stops for each size, the same at every run."""
    stops = all_stops()
    return tuple(Random(f"{size} {scale} {language}").sample(stops, len(stops) // SHARE))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("size", "scale"), MAIN)
def test_every_stop_fits_upright(size: tuple[int, int], scale: float, language: str) -> None:
    stops = all_stops() if volume.thorough or language == "vi" else all_stops()[::2]
    assert not found(BareKit(size, scale), language, stops)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("size", "scale"), OTHER)
def test_stops_fit_in_every_other_size(size: tuple[int, int], scale: float, language: str) -> None:
    stops = all_stops() if volume.thorough else a_share(size, scale, language)
    assert not found(BareKit(size, scale), language, stops)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("size", "scale"), [*MAIN, *OTHER])
def test_every_stop_fits_in_high_contrast(
    size: tuple[int, int], scale: float, language: str
) -> None:
    stops = all_stops() if volume.thorough else a_share(size, scale, language)[:4]
    assert not found(contrast_kit(size, scale), language, stops)


def test_every_variant_is_among_the_stops() -> None:
    assert {(stop.situation, stop.variant) for stop in all_stops()} == {
        (name, variant) for name, variant in _variants()
    }
    assert all(stop.playing.state.stop == stop.name for stop in all_stops())


def _variants() -> list[tuple[str, str]]:
    given = services("vi")
    names = given.library.names()
    loaded = [(name, given.situation(name)) for name in names]
    assert all(situation is not None for _, situation in loaded), "every situation loads"
    return [(name, v) for name, situation in loaded if situation for v in situation.variants]


WRONG: list[tuple[Node, str]] = [
    (Box(Text("two lines that are wider than this box"), width=120, height=20), "needs"),
    (Text("a text cut short at its end by dots " * 9, max_lines=1), "ellipsis"),
    (Stack([Text("one"), Text("other")]), "lies on"),
    (Touch(Box(width=20, height=20), "small", "small", least=20), "is only"),
    (Touch(Box(width=60, height=60), "choice:a", "main ones are larger"), "is only"),
    (Touch(Box(width=60, height=60), "nameless", " "), "no name"),
    (Row([Box(width=535), Touch(Box(width=90, height=90), "off", "off")]), "cannot be reached"),
]


@pytest.mark.parametrize(("node", "word"), WRONG)
def test_the_check_sees_what_is_wrong(node: Node, word: str) -> None:
    page = At(node, "start", "start")
    assert word in " ".join(faults(BareKit(PORTRAIT, 1.0), page))
