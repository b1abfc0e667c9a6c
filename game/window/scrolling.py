"""How far the parts of a page are scrolled: by hand, by a key, or so that something can be seen."""

from collections.abc import Container, Sequence

from game.ui.page import Page, ScrollView, Target


class Scrolling:
    """The page that is shown, and by how many px each of its scrolling parts is moved, by name."""

    def __init__(self) -> None:
        self.page = Page()
        self.offsets: dict[str, int] = {}

    def clear(self) -> None:
        """Another screen comes: every part of it stands where it begins."""
        self.offsets.clear()

    def show(self, page: Page, anchor: str = "", beside: Sequence[str] = ()) -> None:
        """Take a page built anew. What was scrolled stays so, as far as it still can.

        A target named `anchor` stays where it stood on the screen, and those `beside` it are
        brought into view.
        """
        stood = self._top_of(anchor)
        before, self.page = self.page.scrolls, page
        for name, view in page.scrolls.items():
            # A part that begins at its end, as a chat does, goes to what has just come: whoever
            # had scrolled back would else not see that somebody wrote.
            grown = name in before and before[name].over != view.over
            kept = 0 if grown and view.start else self.offsets.get(name, 0)
            self.offsets[name] = view.clamp(kept)
        if stood is not None and self._top_of(anchor) is not None:
            self._hold(anchor, stood)
            for target in page.targets:
                if target.id in beside:
                    self.bring_into_view(target.id)

    def by(self, name: str, dy: int) -> None:
        """Move a part by some px, down where positive, as far as it goes."""
        self.offsets[name] = self.page.scrolls[name].clamp(self.offsets.get(name, 0) + dy)

    def by_page(self, sign: int) -> None:
        """Move the first part that can be moved by most of its height."""
        for name, view in self.page.scrolls.items():
            if view.over:
                self.by(name, sign * int(view.rect.h * 0.8))
                return

    def back_to_start(self, but: Container[str]) -> None:
        """Let every part but some stand where it begins."""
        for name in self.page.scrolls:
            if name not in but:
                self.offsets[name] = self.page.scrolls[name].clamp(0)

    def bring_into_view(self, target: str | None) -> None:
        """Scroll as little as lets a target be seen whole."""
        for found in self.page.targets:
            if found.id != target:
                continue
            for group in found.path:
                view = self.page.scrolls.get(group.name)
                if group.scrolls and view is not None:
                    self.offsets[group.name] = _seen(view, found, self.offsets.get(group.name, 0))

    def _top_of(self, target: str) -> int | None:
        """How far down the screen a target stands now, px."""
        for found in self.page.targets if target else ():
            if found.id == target:
                offsets = (self.offsets.get(g.name, 0) for g in found.path if g.scrolls)
                return found.rect.y + sum(offsets)
        return None

    def _hold(self, target: str, stood: int) -> None:
        """Scroll so that a target stays where it stood."""
        found = next(t for t in self.page.targets if t.id == target)
        for group in (g for g in found.path if g.scrolls):
            self.by(group.name, stood - (self._top_of(target) or 0))


def _seen(view: ScrollView, target: Target, offset: int) -> int:
    """The scroll offset at which a target can be seen whole, and a little of what is next to it."""
    window, rect = view.rect, target.rect.move(0, offset)
    margin = rect.h // 2
    if rect.top < window.top:
        offset += window.top - rect.top + margin
    elif rect.bottom > window.bottom:
        offset -= rect.bottom - window.bottom + margin
    return view.clamp(offset)
