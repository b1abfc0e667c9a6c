"""What is repainted is exactly what a full repaint would show."""

from __future__ import annotations

import random

import pygame
import pytest

from game.ui.display import Canvas, merged
from game.ui.page import Displacement, Group, Page, PageItem, Placed

SIZE = (120, 90)


def shape(chance: random.Random) -> pygame.Surface:
    opaque = chance.random() < 0.4
    size = (chance.randint(4, 60), chance.randint(4, 50))
    surface = pygame.Surface(size, 0 if opaque else pygame.SRCALPHA, 24 if opaque else 32)
    surface.fill([chance.randrange(256) for _ in range(3 if opaque else 4)])
    return surface.convert() if opaque else surface.convert_alpha()


def item(surface: pygame.Surface, chance: random.Random) -> PageItem:
    opaque = not surface.get_flags() & pygame.SRCALPHA
    blend = chance.choice(
        [0, 0, 0, pygame.BLEND_RGB_ADD] + ([] if opaque else [pygame.BLEND_PREMULTIPLIED])
    )
    opacity = chance.choice([255, 255, 90])
    w, h = surface.get_size()
    sx, sy = chance.randrange(w // 2), chance.randrange(h // 2)
    place = (chance.randint(-20, 110), chance.randint(-20, 80))
    return PageItem(
        surface,
        *place,
        sx,
        sy,
        w - sx,
        h - sy,
        opacity,
        blend,
        opaque and opacity == 255 and not blend,
    )


def changed(
    items: list[PageItem], surfaces: list[pygame.Surface], chance: random.Random
) -> list[PageItem]:
    items = list(items)
    for _ in range(chance.randint(0, 3)):
        act = chance.randrange(4)
        if act == 0 or not items:
            items.insert(chance.randint(0, len(items)), item(chance.choice(surfaces), chance))
        elif act == 1:
            items.pop(chance.randrange(len(items)))
        elif act == 2:
            chance.shuffle(items)
        else:
            i = chance.randrange(len(items))
            items[i] = items[i]._replace(x=items[i].x + chance.randint(-9, 9))
    return items


@pytest.mark.parametrize("seed", range(40))
def test_diffs_equal_full_repaints(seed: int) -> None:
    chance = random.Random(seed)
    surfaces = [shape(chance) for _ in range(8)]
    kept = Canvas(pygame.Surface(SIZE).convert())
    items = [item(chance.choice(surfaces), chance) for _ in range(10)]
    for _ in range(12):
        before = kept.surface.copy()
        rects = kept.show(items)
        fresh = Canvas(pygame.Surface(SIZE).convert())
        fresh.show(items)
        assert pygame.image.tobytes(kept.surface, "RGB") == pygame.image.tobytes(
            fresh.surface, "RGB"
        )
        for rect in rects:
            before.blit(kept.surface, rect, rect)
        assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(kept.surface, "RGB")
        items = changed(items, surfaces, chance)


def test_nothing_changed_paints_nothing() -> None:
    chance = random.Random(1)
    canvas = Canvas(pygame.Surface(SIZE).convert())
    items = [item(shape(chance), chance) for _ in range(5)]
    assert canvas.show(items) == [canvas.surface.get_rect()]
    assert canvas.show(list(items)) == []
    canvas.forget()
    assert canvas.show(items) == [canvas.surface.get_rect()]


def test_merged_rects_are_few_apart_and_cover_all() -> None:
    chance = random.Random(3)
    rects = [pygame.Rect(chance.randrange(900), chance.randrange(900), 20, 20) for _ in range(60)]
    found = merged(rects)
    assert len(found) <= 6
    assert all(any(big.contains(rect) for big in found) for rect in rects)
    assert not any(a.colliderect(b) for i, a in enumerate(found) for b in found[:i])


def test_groups_move_fade_and_clip() -> None:
    surface = pygame.Surface((10, 40)).convert()
    window = Group("list", pygame.Rect(0, 0, 50, 20), scrolls=True)
    page = Page([Placed(surface, 5, 0, 255, 0, True, (Group("sheet"), window))])
    still = page.frame().items[0]
    assert (still.y, still.h) == (0, 20)
    moved = page.frame({"list": Displacement(0, -30), "sheet": Displacement(0, 100, 0.5)}).items[0]
    assert (moved.y, moved.sy, moved.h, moved.opacity) == (100, 30, 10, 128)
    assert page.frame({"list": Displacement(0, -40)}).items == []
    assert page.frame({"sheet": Displacement(0, 0, 0.0)}).items == []
