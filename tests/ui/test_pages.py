"""Every page and part: nothing clipped, nothing overlapping, everything large enough to touch."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.ui.kit import Kit, Metrics
from game.ui.page import Page, TextBox
from game.ui.theme import THEMES
from game.ui.toolkit import Box, Column, Node, Sink, Size, lay_out
from tests.support.fit import BareKit
from tests.support.look_ends import attract, debrief, debrief_wide, pick
from tests.support.look_pages import PAGES, call, chat, inspect, main, parts, tell

Build = Callable[[Kit], Node]
PORTRAIT, LANDSCAPE = [(540, 960), (600, 800)], [(1280, 720), (800, 600)]
SCALES = [1.0, 1.5, 2.0]
BOTH: list[tuple[Build, list[tuple[int, int]]]] = [
    (chat, PORTRAIT + LANDSCAPE),
    (parts, [*PORTRAIT, (1280, 720)]),
    (debrief_wide, [(1280, 720)]),
    *((build, PORTRAIT) for build in (inspect, tell, call, pick, attract, debrief)),
]
CASES = [
    (build, size, scale)
    for build, sizes in BOTH
    for size in sizes
    for scale in SCALES
    if build is not debrief_wide or scale < 1.3
]


@lru_cache(maxsize=1)
def laid(
    build: Build, size: tuple[int, int], scale: float, theme: str = "night"
) -> tuple[Kit, Page]:
    kit = Kit(Metrics(*size, scale), THEMES[theme])
    return kit, lay_out(kit, build(kit))


def measured(build: Build, size: tuple[int, int], scale: float) -> Page:
    """The same page without its pictures, which take most of the time."""
    kit = BareKit(size, scale)
    return lay_out(kit, build(kit))


def scrolled(box: TextBox) -> bool:
    return any(group.scrolls for group in box.path)


@pytest.mark.parametrize(("build", "size", "scale"), CASES)
def test_every_text_has_the_room_it_needs(
    build: Build, size: tuple[int, int], scale: float
) -> None:
    for page in (measured(build, size, scale), laid(build, size, scale, "contrast")[1]):
        tight = [
            (box.text, box.rect, box.needed)
            for box in page.texts
            if box.needed[0] > box.rect.w + 1 or box.needed[1] > box.rect.h + 1
        ]
        assert not tight


@pytest.mark.parametrize(("build", "size", "scale"), CASES)
def test_texts_lie_on_the_screen_or_in_a_window(
    build: Build, size: tuple[int, int], scale: float
) -> None:
    page = measured(build, size, scale)
    for box in page.texts:
        assert box.rect.left >= 0 and box.rect.right <= size[0], box.text
        if not scrolled(box):
            assert box.rect.top >= 0 and box.rect.bottom <= size[1], box.text


@pytest.mark.parametrize(
    ("build", "size", "scale"), [c for c in CASES if c[0] in (chat, call, pick, parts, attract)]
)
def test_texts_do_not_overlap(build: Build, size: tuple[int, int], scale: float) -> None:
    page = measured(build, size, scale)
    for a, b in combinations([box for box in page.texts if box.text], 2):
        if (a.path and b.path and a.path[-1].name == b.path[-1].name) or not (
            scrolled(a) or scrolled(b)
        ):
            assert not a.rect.inflate(-2, -6).colliderect(b.rect.inflate(-2, -6)), (a.text, b.text)


@pytest.mark.parametrize(("build", "size", "scale"), CASES)
def test_targets_are_large_enough_named_and_apart(
    build: Build, size: tuple[int, int], scale: float
) -> None:
    kit, page = laid(build, size, scale)
    least = kit.dp(44) - 1
    assert page.targets
    assert len({target.id for target in page.targets}) == len(page.targets)
    for target in page.targets:
        assert target.rect.w >= least and target.rect.h >= least, target.id
        assert target.label.strip()
    for a, b in combinations(page.frame().targets, 2):
        assert not a.rect.colliderect(b.rect), (a.id, b.id)


@pytest.mark.parametrize("size", [(320, 240), (240, 320), (800, 480), (1600, 400)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_odd_screens_are_drawn(size: tuple[int, int], scale: float) -> None:
    for build in (chat, inspect, attract):
        _, page = laid(build, size, scale)
        assert page.items and page.frame().items


def test_a_large_screen_is_drawn() -> None:
    _, page = laid(chat, (3840, 2160), 1.0)
    assert page.frame().items


def test_the_same_page_again_is_the_same_pictures() -> None:
    kit = Kit(Metrics(540, 960))
    first, second = (lay_out(kit, chat(kit)).frame().items for _ in range(2))
    assert [id(item.surface) for item in first] == [id(item.surface) for item in second]


class Counted(Node):
    """A node that notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Kit, int]] = []

    def measure(self, kit: Kit, width: int) -> Size:
        self.asked.append((kit, width))
        return kit.dp(10), kit.dp(10)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        pass


def test_a_node_is_asked_its_size_once_for_a_width_however_deep_it_lies() -> None:
    leaf, kit, larger = Counted(), Kit(Metrics(540, 960)), Kit(Metrics(1080, 1920))
    root: Node = leaf
    for _ in range(12):
        root = Column([Box(root)], align="center")
    lay_out(kit, root)
    assert len(leaf.asked) == len(set(leaf.asked)) <= 2
    assert root.measured(kit, 540) == (10, 10) and root.measured(larger, 540) == (20, 20)


def test_every_page_of_the_look_has_its_own_name() -> None:
    assert len({page[0] for page in PAGES}) == len(PAGES)


def test_a_page_of_the_look_is_written_for_the_eye(tmp_path: Path) -> None:
    assert main([str(tmp_path), "24-chat-phone"]) == 0
    assert (tmp_path / "24-chat-phone.png").stat().st_size > 10_000


def test_the_pages_of_the_look_say_how_they_are_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) == 2
    assert "Usage" in capsys.readouterr().err


def test_the_thread_scrolls_back_and_no_further() -> None:
    _, page = laid(chat, (540, 960), 1.0)
    view = page.scrolls["thread"]
    assert view.over > 0 and view.clamp(9999) == view.over and view.clamp(-5) == 0
    assert page.scroll_at(view.rect.center) == "thread" and page.scroll_at((1, 1)) is None


def test_nothing_under_a_sheet_can_be_touched_or_scrolled() -> None:
    _, page = laid(inspect, (540, 960), 1.0)
    found = [target.id for target in page.targets]
    assert found == ["close", "note", "back", "pause", "tell", "language"]
    assert "thread" not in page.scrolls and page.frame().at((270, 700)) is None
