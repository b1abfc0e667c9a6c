"""The leaves of a page's tree: texts, icons, pictures, empty room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pygame

from game.ui.cache import Picture
from game.ui.kit import Kit
from game.ui.page import TextBox
from game.ui.text import Content, Flow, plain
from game.ui.theme import BODY, Style
from game.ui.tree import Node, Sink, Size


@dataclass(eq=False)
class Text(Node):
    """A paragraph.

    `balance` makes its lines even; `fit` sets it smaller (to 3/4) before breaking its one line;
    `whole` sets it smaller before a word would be torn; `fixed` leaves the text scale out.
    """

    content: Content
    style: Style = BODY
    colour: str | None = None
    align: str = "start"
    balance: bool = False
    max_lines: int | None = None
    fit: bool = False
    whole: bool = False
    fixed: bool = False

    def measure(self, kit: Kit, width: int) -> Size:
        flowed = self._flow(kit, width)
        return flowed.width, flowed.height

    def _flow(self, kit: Kit, width: int) -> Flow:
        if not (self.fit or self.whole or self.fixed):
            return kit.flow(self.content, self.style, width, self.balance, self.max_lines)
        shrink = 1 / kit.metrics.text_scale if self.fixed else 1.0
        for part in (20, 19, 18, 17, 16, 15):
            style = replace(self.style, size=self.style.size * shrink * part / 20)
            if self._fits(kit, style, width):
                return kit.flow(self.content, style, width, self.balance, self.max_lines)
        return kit.flow(
            self.content,
            style if self.whole else self._sized(shrink),
            width,
            self.balance,
            self.max_lines,
        )

    def _sized(self, shrink: float) -> Style:
        return replace(self.style, size=self.style.size * shrink)

    def _fits(self, kit: Kit, style: Style, width: int) -> bool:
        if self.whole:
            return all(
                kit.flow(word, style, 10**6).width <= width for word in plain(self.content).split()
            )
        return not self.fit or kit.flow(self.content, style, 10**6).width <= width

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        flowed = self._flow(kit, rect.w)
        picture = kit.letters(
            flowed, self.colour or kit.theme.text, self.align, max(rect.w, flowed.width)
        )
        sink.put(picture, rect.x, rect.y)
        needed = (flowed.width, flowed.height)
        sink.page.texts.append(
            TextBox(plain(self.content), rect.copy(), needed, flowed.cut, sink.path)
        )


@dataclass(eq=False)
class Icon(Node):
    """A Phosphor icon of `size` dp (`name`, `name:fill`); it grows with the text unless `fixed`."""

    name: str
    size: float = 20
    colour: str | None = None
    fixed: bool = False

    def measure(self, kit: Kit, width: int) -> Size:
        px = kit.dp(self.size) if self.fixed else kit.sp(self.size)
        return px, px

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        px = self.measure(kit, rect.w)[0]
        sink.put(
            kit.icon(self.name, px, self.colour or kit.theme.text),
            rect.centerx - px // 2,
            rect.centery - px // 2,
        )


@dataclass(eq=False)
class Drawing(Node):
    """A picture of `width` x `height` dp, drawn by `paint` at the px size it gets.

    It is kept under `key`; with `fit` it grows or shrinks to the room it is given.
    """

    width: float
    height: float
    paint: Callable[[int, int], Picture]
    key: object
    fit: bool = False

    def measure(self, kit: Kit, width: int) -> Size:
        return (0, 0) if self.fit else (kit.dp(self.width), kit.dp(self.height))

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        w, h = kit.dp(self.width), kit.dp(self.height)
        if self.fit:
            share = min(rect.w / self.width, rect.h / self.height)
            w, h = int(self.width * share), int(self.height * share)
        if w > 0 and h > 0:
            picture = kit.made((self.key, w, h, kit.theme.name), lambda: self.paint(w, h))
            sink.put(picture, rect.x + (rect.w - w) // 2, rect.y + (rect.h - h) // 2)


@dataclass(eq=False)
class Space(Node):
    """Nothing, `width` x `height` dp."""

    height: float = 0
    width: float = 0

    def measure(self, kit: Kit, width: int) -> Size:
        return kit.dp(self.width), kit.dp(self.height)

    def place(self, kit: Kit, rect: pygame.Rect, sink: Sink) -> None:
        pass
