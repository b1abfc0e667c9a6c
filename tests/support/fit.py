"""What can be wrong with a page's lay-out, said in words. Nothing is painted."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

import pygame

from game.ui.kit import Cache, Flow, Kit, Metrics, Paint, Picture, Theme
from game.ui.page import Page, Path, Target, TextBox
from game.ui.theme import CONTRAST, NIGHT
from game.ui.toolkit import Node, lay_out

LEAST, MAIN_LEAST, LOW_LEAST = 44, 64, 54
"""dp; in landscape, where a phone is low, choices and people may be `LOW_LEAST`."""
MAIN = ("choice:", "person:", "send", "tell", "start", "continue", "resume")
OVER = ("toast", "sheet", "scrim")
_NONE = Cache(0)


class BareKit(Kit):
    """Measures as the real one does, and makes no pictures."""

    def __init__(self, size: tuple[int, int], scale: float, theme: Theme = NIGHT) -> None:
        super().__init__(Metrics(*size, scale), theme, _NONE)

    @classmethod
    def instead(
        cls, metrics: Metrics, theme: Theme, _: Cache | None = None, reduced: bool = False
    ) -> BareKit:
        """One for a window, made as the window makes its own."""
        made = cls((metrics.width_px, metrics.height_px), metrics.text_scale, theme)
        made.reduced = reduced
        return made

    def letters(self, flowed: Flow, colour: str, align: str, width: int) -> Picture:
        return ()

    def box(self, paint: Paint, width: int, height: int) -> Picture:
        return ()

    def icon(self, name: str, px: int, colour: str) -> Picture:
        return ()

    def disc(self, who: str, state: str, px: int, letter: str = "") -> Picture:
        return ()

    def made(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        return ()


def contrast_kit(size: tuple[int, int], scale: float) -> BareKit:
    return BareKit(size, scale, CONTRAST)


def faults(kit: Kit, root: Node) -> list[str]:
    """Everything wrong with the page of a tree."""
    page = lay_out(kit, root)
    return [*text_faults(kit, page), *overlaps(page), *target_faults(kit, page)]


def text_faults(kit: Kit, page: Page) -> Iterator[str]:
    """Texts without the room they need, torn by an ellipsis, or off the screen."""
    wide, tall = kit.metrics.width_px, kit.metrics.height_px
    for box in page.texts:
        rect, (w, h) = box.rect, box.needed
        if w > rect.w + 1 or h > rect.h + 1:
            yield f"{box.text!r} needs {w}x{h} and has {rect.w}x{rect.h}"
        if box.cut and layer(box.path) != "toast":
            yield f"{box.text!r} ends in an ellipsis"
        if rect.left < 0 or rect.left + w > wide:
            yield f"{box.text!r} reaches over the side: {rect}"
        if not _scrolls(box.path) and (rect.top < 0 or rect.bottom > tall):
            yield f"{box.text!r} reaches over the top or foot: {rect}"


def overlaps(page: Page) -> Iterator[str]:
    """Texts of one layer that lie on one another where they can be seen."""
    found = [(box, ink(box), layer(box.path)) for box in page.texts if box.text.strip()]
    for number, (one, rect, name) in enumerate(found):
        for other, place, its in found[:number]:
            if name == its and rect.colliderect(place):
                yield f"{one.text!r} lies on {other.text!r}"


def target_faults(kit: Kit, page: Page) -> Iterator[str]:
    """Targets too small, twice there, nameless, on one another, or out of reach."""
    names = [target.id for target in page.targets]
    yield from (f"{name!r} is there twice" for name in {n for n in names if names.count(n) > 1})
    for target in page.targets:
        least = kit.dp(least_of(kit, target)) - 1
        if min(target.rect.w, target.rect.h) < least:
            yield f"{target.id!r} is only {target.rect.w}x{target.rect.h} px, not {least}"
        if not target.label.strip():
            yield f"{target.id!r} has no name to read aloud"
        if not reachable(kit, page, target):
            yield f"{target.id!r} cannot be reached: {target.rect}"
    shown = [(t, layer(t.path)) for t in page.frame().targets]
    for number, (a, name) in enumerate(shown):
        for b, its in shown[:number]:
            if name == its and a.rect.colliderect(b.rect):
                yield f"{a.id!r} lies on {b.id!r}"


def least_of(kit: Kit, target: Target) -> int:
    if not target.id.startswith(MAIN):
        return LEAST
    low = not kit.metrics.portrait and not kit.large
    return LOW_LEAST if low else MAIN_LEAST


def reachable(kit: Kit, page: Page, target: Target) -> bool:
    """Whether enough of a target can be brought on the screen by scrolling."""
    seen = target.rect.copy()
    for group in reversed(target.path):
        if group.scrolls and (view := page.scrolls.get(group.name)) is not None:
            seen.y += view.clamp(view.rect.centery - seen.centery)
        if group.clip is not None:
            seen = seen.clip(group.clip)
    seen = seen.clip((0, 0, kit.metrics.width_px, kit.metrics.height_px))
    least = kit.dp(LEAST) - 1
    return seen.w >= least and seen.h >= min(least, target.rect.h)


def layer(path: Path) -> str:
    """What lies over the page hides it, and is looked at by itself."""
    return next((group.name for group in path if group.name in OVER), "")


def ink(box: TextBox) -> pygame.Rect:
    """Where the letters of a text can be seen: their own lines, without the air around them."""
    rect = pygame.Rect(box.rect.topleft, (box.rect.w, box.needed[1])).inflate(-2, -6)
    for group in box.path:
        if group.clip is not None:
            rect = rect.clip(group.clip)
    return rect


def _scrolls(path: Path) -> bool:
    return any(group.scrolls for group in path)
