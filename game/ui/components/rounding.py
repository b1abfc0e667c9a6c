"""Cutting a drawing's corners round, for the SVG reader knows no clipping."""

from __future__ import annotations

import pygame

from game.ui import svg


def rounded_off(
    surface: pygame.Surface, units: tuple[float, float], radius: float
) -> pygame.Surface:
    """The drawing of `units` size with round corners."""
    shape = svg.rounded(0, 0, *units, (radius,) * 4)
    disc = svg.document(*units, f'<path d="{shape}" fill="#fff"/>')
    mask = svg.rasterise(disc, surface.get_size())
    surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return surface
