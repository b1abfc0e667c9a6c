"""What a page is drawn with: measures, theme and the pictures made so far."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from game.ui import icons, people, text
from game.ui.cache import BUDGET, Cache, Picture
from game.ui.metrics import Metrics
from game.ui.paint import Paint, picture
from game.ui.text import Content, Flow
from game.ui.theme import NIGHT, Style, Theme

if TYPE_CHECKING:
    from game.ui.node import Node


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
