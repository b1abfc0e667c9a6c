"""The framebuffer: what it shows, and painting only what changed since the last time.

pygame's window is one surface in memory, and each flip copies it to the screen. On a slow machine a
whole page costs more than a frame has; a tapped button costs next to nothing.
"""

from collections import Counter
from collections.abc import Sequence

import pygame

from game.ui.page import PageItem
from game.ui.svg import Tiled

MOST_RECTS = 6
"""Each rectangle walks the whole list of items once, so few large ones beat many small ones."""
Key = tuple[int, int, int, int, int, int, int, int, int]


class Canvas:
    """A surface (the window's, usually) and the list it shows."""

    def __init__(self, surface: pygame.Surface) -> None:
        self.surface = surface
        self._shown: list[PageItem] = []
        self._keys: list[Key] = []
        self._whole = True

    def forget(self) -> None:
        """Paint everything next time, say after the window was hidden or resized."""
        self._whole = True

    def show(self, items: Sequence[PageItem]) -> list[pygame.Rect]:
        """Bring the surface to show `items`.

        Returns the changed rectangles for `pygame.display.update`.
        """
        # The items are kept along with their keys: a key holds a surface's `id`, and a surface that
        # was let go could hand its id to a new one with another picture.
        keys = [_key(item) for item in items]
        bounds = self.surface.get_rect()
        damaged = [bounds] if self._whole else damage(self._shown, self._keys, items, keys)
        # Merged until none meets another, so that no pixel is painted twice.
        rects = merged([seen for seen in (rect.clip(bounds) for rect in damaged) if seen])
        for rect in rects:
            self._paint(items, rect)
        self._shown, self._keys, self._whole = list(items), keys, False
        return rects

    def _paint(self, items: Sequence[PageItem], rect: pygame.Rect) -> None:
        start = _lowest(items, rect)
        surface = self.surface
        surface.set_clip(rect)
        # Nothing covers it whole: what lay there before would shine through what is half clear.
        if start < 0:
            surface.fill("#000000", rect)
        meets = rect.colliderect
        for item in items[max(0, start) :]:
            if meets((item.x, item.y, item.w, item.h)):
                _blit(surface, item)
        surface.set_clip(None)


def _key(item: PageItem) -> Key:
    # All but `opaque`, which says nothing of its looks. Sliced, for a frame has hundreds of items.
    return (id(item.surface), *item[1:9])


def _blit(surface: pygame.Surface, item: PageItem) -> None:
    area = (item.sx, item.sy, item.w, item.h)
    if isinstance(item.surface, Tiled):
        _put(surface, item, item.surface, area)
    elif item.opacity == 255:
        surface.blit(item.surface, (item.x, item.y), area, item.blend)
    elif item.blend:
        surface.blit(_dimmed(item, area), (item.x, item.y), None, item.blend)
    else:
        # The surface is shared by all who show it, so its opacity is put back.
        before = item.surface.get_alpha()
        item.surface.set_alpha(item.opacity)
        surface.blit(item.surface, (item.x, item.y), area)
        item.surface.set_alpha(before)


def _put(
    surface: pygame.Surface, item: PageItem, strip: Tiled, area: tuple[int, int, int, int]
) -> None:
    if item.opacity < 255:
        strip = strip.weaker(item.opacity, bool(item.blend))
    strip.put(surface, (item.x, item.y), area, item.blend)


def _dimmed(item: PageItem, area: tuple[int, int, int, int]) -> pygame.Surface:
    """The part of a picture that is seen, weakened by hand."""
    # With a blend mode SDL ignores a surface's opacity. All four channels, for in an added or
    # premultiplied picture the colour itself is the strength.
    weaker = item.surface.subsurface(area).copy()
    weaker.fill((item.opacity,) * 4, special_flags=pygame.BLEND_RGBA_MULT)
    return weaker


def _lowest(items: Sequence[PageItem], rect: pygame.Rect) -> int:
    """The topmost item that hides all below it in `rect`, or -1."""
    for i in range(len(items) - 1, -1, -1):
        item = items[i]
        if item.opaque and not item.blend and item.rect.contains(rect):
            return i
    return -1


def damage(
    old: Sequence[PageItem],
    old_keys: Sequence[Key],
    new: Sequence[PageItem],
    new_keys: Sequence[Key],
) -> list[pygame.Rect]:
    """The rectangles in which two lists may look different."""
    # Most often one thing in the middle changed: equal heads and tails need no closer look.
    head = 0
    while head < min(len(old), len(new)) and old_keys[head] == new_keys[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old_keys[-1 - tail] == new_keys[-1 - tail]:
        tail += 1
    before, after = old_keys[head : len(old) - tail], new_keys[head : len(new) - tail]
    # What is in both lists looks the same only if it lies over the same things: in another order
    # all of it counts as changed. Painting too much is slow, painting too little is wrong.
    kept = Counter(before) & Counter(after)
    reordered = [k for k in before if k in kept] != [k for k in after if k in kept]
    changed = [old[head + i] for i, k in enumerate(before) if reordered or k not in kept]
    changed += [new[head + i] for i, k in enumerate(after) if reordered or k not in kept]
    changed += _repeats(old[head:], before, kept, reordered) + _repeats(
        new[head:], after, kept, reordered
    )
    return [item.rect for item in changed]


def _repeats(
    items: Sequence[PageItem], keys: Sequence[Key], kept: Counter[Key], done: bool
) -> list[PageItem]:
    """Items drawn more often in one list than in the other."""
    if done:
        return []
    more = Counter(keys)
    return [items[i] for i, k in enumerate(keys) if k in kept and more[k] != kept[k]]


def merged(rects: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """Few rectangles that cover all of `rects`, none meeting another."""
    found = _apart(rects)
    while len(found) > MOST_RECTS:
        found = _apart(_nearest_joined(found))
    return found


def _apart(rects: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    found: list[pygame.Rect] = []
    for rect in rects:
        hit = rect.collidelist(found)
        # A union is larger than both and may meet another that neither met.
        while hit >= 0:
            rect = rect.union(found.pop(hit))
            hit = rect.collidelist(found)
        found.append(rect)
    return found


def _nearest_joined(rects: list[pygame.Rect]) -> list[pygame.Rect]:
    """Joins the pair whose union wastes the fewest pixels."""
    pairs = [(i, j) for i in range(len(rects)) for j in range(i)]
    i, j = min(pairs, key=lambda pair: _waste(rects[pair[0]], rects[pair[1]]))
    union = rects[i].union(rects[j])
    return [rect for k, rect in enumerate(rects) if k not in (i, j)] + [union]


def _waste(a: pygame.Rect, b: pygame.Rect) -> int:
    union = a.union(b)
    return union.w * union.h - a.w * a.h - b.w * b.h
