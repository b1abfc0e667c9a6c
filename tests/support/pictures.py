"""Reference pictures: kept small, compared with a tolerance, a difference shown as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame

STEP = 16
"""Colours are kept in steps of 16: a third of the bytes, and enough to compare."""
_COARSE = bytes(min(255, value // STEP * STEP + STEP // 2) for value in range(256))
ALLOWED = STEP // 2 + 8
"""Of 255, in each colour of a pixel: 8 lie between a colour and the step that is kept for it, 8
are for letters whose edges another SDL or FreeType smooths a little differently."""
TILE = 32
MEAN, SHARE, TILE_MEAN = 0.1, 0.0015, 1.8
"""Measured over all pictures. Drawn with SDL 2.30 and FreeType 2.13 instead of 2.32 and 2.14: at
most 0.007, 0.04 % and 1.2 in the worst tile. With one target left out: at least 3.6 in its worst
tile; less only where all but a strip of it is scrolled out of sight, which its line in the list of
targets tells."""


@dataclass(frozen=True)
class Difference:
    """`mean` of what lies beyond the allowance, 0-255; `share` of the pixels with such, 0-1.

    `tile` is the mean in the worst of all squares of `TILE` px, and `where` that square is: one
    button that is gone says little about the whole picture and much about its own place.
    """

    mean: float
    share: float
    tile: float
    where: pygame.Rect
    picture: pygame.Surface

    def within(self, mean: float = MEAN, share: float = SHARE, tile: float = TILE_MEAN) -> bool:
        return self.mean <= mean and self.share <= share and self.tile <= tile


def coarse(picture: pygame.Surface) -> pygame.Surface:
    """The picture in fewer colours."""
    data = pygame.image.tobytes(picture, "RGB").translate(_COARSE)
    return pygame.image.frombytes(data, picture.get_size(), "RGB")


def keep(picture: pygame.Surface, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(coarse(picture), path)


def difference(kept: pygame.Surface, now: pygame.Surface) -> Difference:
    """How far two pictures of one size are apart.

    Other builds set a letter one pixel aside, so a pixel of either picture may also be like a
    neighbour of its place in the other. Both ways, or a thin letter could vanish: bare ground is
    always found beside it.
    """
    a, b = kept.convert(32), now.convert(32)
    apart = _beyond(a, b)
    apart.blit(_beyond(b, a), (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    sums = [(_sum(apart.subsurface(tile)), tile) for tile in _tiles(apart.get_rect())]
    worst, where = max(sums, key=lambda pair: pair[0] / _bytes(pair[1]))
    whole = apart.get_rect()
    bare = pygame.mask.from_threshold(apart, (0, 0, 0, 255), (1, 1, 1, 255)).count()
    return Difference(
        sum(one for one, _ in sums) / _bytes(whole),
        1 - bare / (whole.w * whole.h),
        worst / _bytes(where),
        where,
        apart,
    )


def _beyond(one: pygame.Surface, other: pygame.Surface) -> pygame.Surface:
    """How far each pixel of `other` lies outside all that is around its place in `one`."""
    above, below = other.copy(), _widened(one, pygame.BLEND_RGB_MIN)
    above.blit(_widened(one, pygame.BLEND_RGB_MAX), (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    below.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    above.blit(below, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    above.fill((ALLOWED,) * 3, special_flags=pygame.BLEND_RGB_SUB)
    return above


def _widened(picture: pygame.Surface, pick: int) -> pygame.Surface:
    """The darkest or the lightest of each pixel and the eight around it."""
    for first, second in (((1, 0), (-1, 0)), ((0, 1), (0, -1))):
        wider = picture.copy()
        wider.blit(picture, first, special_flags=pick)
        wider.blit(picture, second, special_flags=pick)
        picture = wider
    return picture


def _tiles(whole: pygame.Rect) -> Iterator[pygame.Rect]:
    for y in range(0, whole.h, TILE):
        for x in range(0, whole.w, TILE):
            yield pygame.Rect(x, y, TILE, TILE).clip(whole)


def _sum(part: pygame.Surface) -> int:
    data = pygame.image.tobytes(part, "RGB")
    return sum(data) if data.strip(b"\0") else 0


def _bytes(part: pygame.Rect) -> int:
    return 3 * part.w * part.h


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
