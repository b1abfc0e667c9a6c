"""A picture that is the same from left to right, kept as a narrow strip."""

from __future__ import annotations

import pygame

STRIP = 192
"""Pixels a strip is wide: few enough to save memory, enough to be copied fast."""


class Tiled(pygame.Surface):
    """Looks `span` px wide and is `STRIP` px wide. Draw it with `put`."""

    span: int

    def get_size(self) -> tuple[int, int]:
        return self.span, self.get_height()

    def put(
        self, on: pygame.Surface, place: tuple[int, int], area: tuple[int, int, int, int],
        blend: int = 0,
    ) -> None:  # fmt: skip
        """The `area` of the whole picture, at `place`."""
        (x, y), (_, sy, w, h) = place, area
        for left in range(0, w, STRIP):
            on.blit(self, (x + left, y), (0, sy, min(STRIP, w - left), h), blend)

    def weaker(self, opacity: int, premultiplied: bool) -> Tiled:
        """The same, less visible: changing a strip is cheaper than SDL's way by `set_alpha`."""
        found = tiled(self, 0, self.span, alpha=True)
        colour = opacity if premultiplied else 255
        found.fill((colour, colour, colour, opacity), special_flags=pygame.BLEND_RGBA_MULT)
        return found


def tiled(picture: pygame.Surface, column: int, span: int, alpha: bool = False) -> Tiled:
    """One column of a picture, as a picture `span` px wide in the same format."""
    tall = picture.get_height()
    strip = pygame.transform.scale(picture.subsurface((column, 0, 1, tall)), (STRIP, tall))
    clear = bool(strip.get_flags() & pygame.SRCALPHA)
    found = Tiled((STRIP, tall), pygame.SRCALPHA if clear or alpha else 0, 32)
    found.blit(strip, (0, 0), special_flags=pygame.BLEND_RGBA_ADD if clear else 0)
    found.span = span
    return found
