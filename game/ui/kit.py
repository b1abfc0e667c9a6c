"""What a page is drawn with: measures, theme and the pictures made so far."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.ui import icons, people, text
from game.ui.cache import BUDGET, Cache, Picture, Piece
from game.ui.paint import Paint, Shadow, picture
from game.ui.text import Content, Flow, Span
from game.ui.theme import NIGHT, Fill, Style, Theme

__all__ = [
    "Cache",
    "Content",
    "Fill",
    "Flow",
    "Kit",
    "Metrics",
    "Paint",
    "Picture",
    "Piece",
    "Shadow",
    "Span",
    "Style",
    "Theme",
]

if TYPE_CHECKING:
    from game.ui.tree import Node


# The screen in dp: one measure for kiosks, laptops and small windows.

PORTRAIT_DP = (540, 960)
LANDSCAPE_DP = (1280, 720)
SMALLEST_SCALE = 0.55


@dataclass(frozen=True)
class Metrics:
    """A screen of `width_px` x `height_px`.

    `text_scale` runs from 1.0 to 2.0 and enlarges text only.
    """

    width_px: int
    height_px: int
    text_scale: float = 1.0

    def __post_init__(self) -> None:
        if self.width_px < 1 or self.height_px < 1:
            raise ValueError(
                f"A screen of {self.width_px} x {self.height_px} pixels cannot be drawn on."
            )
        object.__setattr__(self, "text_scale", min(2.0, max(1.0, self.text_scale)))

    @property
    def portrait(self) -> bool:
        return self.height_px >= self.width_px

    @cached_property
    def scale(self) -> float:
        """Pixels to one dp."""
        return max(SMALLEST_SCALE, self._fitting())

    def _fitting(self) -> float:
        if self.portrait:
            return min(self.height_px / PORTRAIT_DP[1], self.width_px / PORTRAIT_DP[0])
        return self.height_px / LANDSCAPE_DP[1]

    @property
    def width_dp(self) -> float:
        return self.width_px / self.scale

    @property
    def height_dp(self) -> float:
        return self.height_px / self.scale

    @property
    def columns(self) -> int:
        """How many columns a page has room for: 3 in a wide landscape, 2 in a narrow one, 1 in
        portrait.
        """
        if self.portrait or self.width_dp < 800 * self.text_scale**0.5:
            return 1
        return 3 if self.width_dp >= 1240 * self.text_scale**0.5 else 2

    def dp(self, value: float) -> int:
        """Whole pixels for `value` dp; a measure above zero is never lost."""
        pixels = round(value * self.scale)
        return pixels or (1 if value > 0 else 0)

    def sp(self, value: float) -> int:
        """Whole pixels for a text of `value` dp, with the text scale."""
        return max(7, round(value * self.scale * self.text_scale))


class Kit:
    """Give it a screen size and a theme.

    It is cheap to replace, so make a new one when either changes.
    """

    def __init__(
        self,
        metrics: Metrics,
        theme: Theme = NIGHT,
        cache: Cache | None = None,
        reduced: bool = False,
    ) -> None:
        self.metrics, self.theme, self.reduced = metrics, theme, reduced
        self.cache = (
            cache
            if cache is not None
            else Cache(max(BUDGET, 8 * 4 * metrics.width_px * metrics.height_px))
        )
        self.dp, self.sp = metrics.dp, metrics.sp
        self._sizes: dict[tuple[int, int], tuple[Node, tuple[int, int]]] = {}

    @property
    def large(self) -> bool:
        """Whether text is so large, or the window so small, that pages fold: no ring, no frame,
        one column.
        """
        metrics = self.metrics
        if not metrics.portrait and metrics.columns == 1:
            return True
        return self.metrics.text_scale >= 1.3

    def size(self, node: Node, width: int) -> tuple[int, int]:
        """The node's size in at most `width` px, asked once per layout."""
        key = (id(node), width)
        found = self._sizes.get(key)
        if found is None:
            found = self._sizes[key] = (node, node.measure(self, width))
        return found[1]

    def begin(self) -> None:
        """Forget the sizes of the last layout."""
        self._sizes.clear()

    def flow(
        self,
        content: Content,
        style: Style,
        width: int,
        balance: bool = False,
        lines: int | None = None,
    ) -> Flow:
        return text.flow(content, style, self.sp(style.size), width, balance, lines)

    def letters(self, flowed: Flow, colour: str, align: str, width: int) -> Picture:
        key = ("text", flowed.lines, flowed.style, flowed.px, colour, align, width)
        return self.cache.get(key, lambda: text.draw(flowed, colour, align, width))

    def box(self, paint: Paint, width: int, height: int) -> Picture:
        scale = self.metrics.scale
        if width < 1 or height < 1:
            return ()
        return self.cache.get(
            ("box", paint, width, height, scale), lambda: picture(paint, width, height, scale)
        )

    def icon(self, name: str, px: int, colour: str) -> Picture:
        return self.cache.get(("icon", name, px, colour), lambda: icons.draw(name, px, colour))

    def disc(self, who: str, state: str, px: int, letter: str = "") -> Picture:
        contrast = self.theme.contrast
        key = ("disc", who, state, px, contrast, letter)
        return self.cache.get(key, lambda: people.draw(who, state, px, contrast, letter))

    def made(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        """Any other picture, kept under `key`."""
        return self.cache.get(key, make)
