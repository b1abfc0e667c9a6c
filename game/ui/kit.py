"""What a page is drawn with: the screen's measures, a theme, and the pictures made so far.

The names that nodes are painted by (`Style`, `Paint`, `Piece` …) can be imported from here too.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property

from game.ui import glyphs, people, text
from game.ui.paint import Paint, Shadow, picture
from game.ui.svg import Picture, Piece
from game.ui.text import Content, Flow, Span
from game.ui.theme import NIGHT, Fill, Style, Theme

__all__ = [
    "Cache", "Content", "Fill", "Flow", "Kit", "Metrics", "Paint", "Picture", "Piece", "Shadow",
    "Span", "Style", "Theme",
]  # fmt: skip

# The screen in dp: one measure for kiosks, laptops and small windows. A page is drawn for one of
# these two sizes, and what does not fit at the smallest scale scrolls.
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

    # Kept, for it is asked thousands of times for a page.
    @cached_property
    def scale(self) -> float:
        """Pixels to one dp."""
        return max(SMALLEST_SCALE, self._fitting())

    def _fitting(self) -> float:
        if self.portrait:
            return min(self.height_px / PORTRAIT_DP[1], self.width_px / PORTRAIT_DP[0])
        # The height alone: a wider screen gets more columns, not larger letters.
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
        # By the root, for larger text also takes more lines: it need not get its whole width back.
        if self.portrait or self.width_dp < 800 * self.text_scale**0.5:
            return 1
        return 3 if self.width_dp >= 1240 * self.text_scale**0.5 else 2

    def dp(self, value: float) -> int:
        """Whole pixels for `value` dp; a measure above zero is never lost."""
        pixels = round(value * self.scale)
        return pixels or (1 if value > 0 else 0)

    def sp(self, value: float) -> int:
        """Whole pixels for a text of `value` dp, with the text scale."""
        # Below seven pixels the marks of Vietnamese run together.
        return max(7, round(value * self.scale * self.text_scale))


BUDGET = 48 * 1024 * 1024
"""Bytes of pictures that are kept at least; a large screen keeps more."""


class Cache:
    """Pictures kept by what they show, up to a budget in bytes; the least used go first."""

    def __init__(self, budget: int = BUDGET) -> None:
        self.budget = budget
        self.bytes = 0
        self._kept: OrderedDict[Hashable, Picture] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def get(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        """The picture of `key`, made at the first asking.

        The same key gives the very same surfaces: by that a canvas knows what has not changed.
        """
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = make()
            self.bytes += _size(found)
            self._shrink()
        else:
            self._kept.move_to_end(key)
        return found

    def _shrink(self) -> None:
        # The newest stays whatever its size: it is about to be drawn.
        while self.bytes > self.budget and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self.bytes -= _size(gone)


def _size(picture: Picture) -> int:
    surfaces = [piece.surface for piece in picture]
    # Not `get_size`: a strip says how wide it looks, and holds far less.
    return sum(s.get_width() * s.get_height() * s.get_bytesize() for s in surfaces)


class Kit:
    """Measures and pictures for one screen, theme and size of text; it knows no page and no node.

    It is cheap to replace, so make a new one when any of them changes. `reduced` asks for as little
    movement as can be. Every picture comes from the cache: `made` is for those that have no method.
    """

    def __init__(
        self,
        metrics: Metrics,
        theme: Theme = NIGHT,
        cache: Cache | None = None,
        reduced: bool = False,
    ) -> None:
        self.metrics, self.theme, self.reduced = metrics, theme, reduced
        # Room for eight screenfuls at four bytes a pixel, however large the screen.
        screens = 8 * 4 * metrics.width_px * metrics.height_px
        # An empty cache counts as false: with `or` the one that was given would be left aside.
        self.cache = cache if cache is not None else Cache(max(BUDGET, screens))
        self.dp, self.sp = metrics.dp, metrics.sp

    @property
    def large(self) -> bool:
        """Whether text is so large, or the window so small, that pages fold: no ring, no frame,
        one column.
        """
        metrics = self.metrics
        if not metrics.portrait and metrics.columns == 1:
            return True
        return self.metrics.text_scale >= 1.3

    def flow(
        self,
        content: Content,
        style: Style,
        width: int,
        balance: bool = False,
        lines: int | None = None,
    ) -> Flow:
        """A text set in lines of at most `width` px; at most `lines` of them, with an ellipsis."""
        return text.flow(content, style, self.sp(style.size), width, balance, lines)

    def letters(self, flowed: Flow, colour: str, align: str, width: int) -> Picture:
        """A text that was set, in a column `width` px wide."""
        key = ("text", flowed.lines, flowed.style, flowed.px, colour, align, width)
        return self.cache.get(key, lambda: text.draw(flowed, colour, align, width))

    def box(self, paint: Paint, width: int, height: int) -> Picture:
        """A box of `width` x `height` px; nothing where either is below one."""
        if width < 1 or height < 1:
            return ()
        scale = self.metrics.scale
        # Scale is in the key: a cache outlives the kit when the window changes its size.
        key = ("box", paint, width, height, scale)
        return self.cache.get(key, lambda: picture(paint, width, height, scale))

    def icon(self, name: str, px: int, colour: str) -> Picture:
        return self.cache.get(("icon", name, px, colour), lambda: glyphs.icon(name, px, colour))

    def disc(self, who: str, state: str, px: int, letter: str = "") -> Picture:
        """Somebody of the circle, `px` wide: `lit`, `fading`, `hidden`, or on `paper`."""
        contrast = self.theme.contrast
        key = ("disc", who, state, px, contrast, letter)
        return self.cache.get(key, lambda: people.draw(who, state, px, contrast, letter))

    def made(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        """Any other picture, kept under `key`, which must hold all that its looks depend on."""
        return self.cache.get(key, make)
