"""The screen in dp: one measure for kiosks, laptops and small windows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

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
