"""Reference pictures: kept small, compared with a tolerance, a difference shown as a picture."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pygame

STEP = 16
"""Colours are kept in steps of 16: a third of the bytes, and enough to compare."""
_COARSE = bytes(min(255, value // STEP * STEP + STEP // 2) for value in range(256))
_SEEN = 40
"""A pixel differs if one of its colours is this far away: more than steps and smoothing make."""


@dataclass(frozen=True)
class Difference:
    """`mean` of the absolute differences, 0-255; `share` of the pixels that differ, 0-1."""

    mean: float
    share: float
    picture: pygame.Surface

    def within(self, mean: float, share: float) -> bool:
        return self.mean <= mean and self.share <= share


def coarse(picture: pygame.Surface) -> pygame.Surface:
    """The picture in fewer colours."""
    data = pygame.image.tobytes(picture, "RGB").translate(_COARSE)
    return pygame.image.frombytes(data, picture.get_size(), "RGB")


def keep(picture: pygame.Surface, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(coarse(picture), path)


def difference(one: pygame.Surface, other: pygame.Surface) -> Difference:
    """How far two pictures of one size are apart, both in the same few colours."""
    a, b = coarse(one), coarse(other)
    apart, back = a.copy(), b.copy()
    apart.blit(b, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back.blit(a, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    apart.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    data = pygame.image.tobytes(apart, "RGB")
    total = sum(value * count for value, count in Counter(data).items())
    wide, tall = apart.get_size()
    near = (_SEEN, _SEEN, _SEEN, 255)
    alike = pygame.mask.from_threshold(apart, (0, 0, 0, 255), near).count()
    return Difference(total / len(data), 1 - alike / (wide * tall), apart)


def beside(kept: pygame.Surface, now: pygame.Surface, apart: pygame.Surface) -> pygame.Surface:
    """What was kept, what is there now, and where they differ (brightened)."""
    bright = apart.copy()
    for _ in range(2):
        bright.blit(bright, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    wide, tall = now.get_size()
    whole = pygame.Surface((3 * wide, tall))
    for number, part in enumerate((kept, now, bright)):
        whole.blit(part, (number * wide, 0))
    return whole
