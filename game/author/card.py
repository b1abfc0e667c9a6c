"""One box of our own SVG: its lines of words and where each way leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from game.author import palette
from game.author.layered import Point
from game.author.scene_graph import STANDING, SceneBox, SceneGraph
from game.author.transitions import Transition
from game.author.wrapping import WIDTH, wrapped

ROW = 16.0
_PADDING = 8.0
FONT_SIZE = 12
_LETTER = 7.55
"""A wide letter's width at that size, so that no line is ever longer than its box."""


@dataclass(frozen=True)
class CardRow:
    words: str
    colour: str = palette.INK
    weight: str = "normal"


@dataclass(frozen=True)
class Card:
    """`way_at` is how far down each way of the box leaves it."""

    rows: tuple[CardRow, ...]
    way_at: tuple[float, ...]
    fill: str
    band: str
    reached: bool
    width: float = WIDTH * _LETTER + 2 * _PADDING

    @property
    def height(self) -> float:
        return len(self.rows) * ROW + 2 * _PADDING

    def drawn(self, corner: Point) -> Iterator[str]:
        x, y = corner
        border = palette.INK if self.reached else palette.UNREACHED
        dashes = "" if self.reached else ' stroke-dasharray="6 4"'
        yield (
            f'<rect x="{x:.0f}" y="{y:.0f}" width="{self.width:.0f}" height="{self.height:.0f}" '
            f'rx="6" fill="{self.fill}" stroke="{border}"{dashes}/>'
        )
        yield (
            f'<rect x="{x:.0f}" y="{y:.0f}" width="5" height="{self.height:.0f}" rx="2" '
            f'fill="{self.band}"/>'
        )
        for number, row in enumerate(self.rows):
            down = y + _PADDING + (number + 0.75) * ROW
            yield (
                f'<text x="{x + _PADDING + 4:.0f}" y="{down:.0f}" fill="{row.colour}" '
                f'font-weight="{row.weight}">{escape(row.words)}</text>'
            )


def card_of(picture: SceneGraph, box: SceneBox) -> Card:
    """The box of a scene; the stretch is named in it, for nothing is drawn around it here."""
    rows = _head(box)
    way_at = []
    for way in box.ways:
        way_at.append(_PADDING + (len(rows) + 0.5) * ROW)
        rows += _way(way)
    fill = palette.kind_colour(box.kind) if box.kind else palette.PAPER
    known = box.stretch in picture.stretches
    number = picture.stretches.index(box.stretch) if known else 0
    band = palette.BANDS[number % len(palette.BANDS)] if known else fill
    return Card(tuple(rows), tuple(way_at), fill, band, box.reached)


def _head(box: SceneBox) -> list[CardRow]:
    standing = box.id.startswith(STANDING)
    name = "from any scene here" if standing else f"ending: {box.id}" if box.kind else box.id
    rows = [CardRow(line, weight="bold") for line in wrapped(name)]
    rows.append(CardRow(box.kind) if box.kind else CardRow(box.stretch, palette.FAINT))
    if not box.reached:
        rows.append(CardRow("unreached", palette.UNREACHED, "bold"))
    rows += [CardRow(line) for line in wrapped(box.says)]
    return rows + [CardRow(f"uses {name}", palette.FAINT) for name in box.shared]


def _way(way: Transition) -> list[CardRow]:
    colour = palette.stroke_of(way.move).colour
    rows = [CardRow(line, colour) for line in wrapped(f"▸ {way.label or 'then'}", 3)]
    rows += [CardRow(line) for line in wrapped(way.words, 2, WIDTH - 2)]
    if way.timed:
        rows.append(CardRow("when time runs out", palette.FAINT))
    if not way.taken:
        rows.append(CardRow("never on offer", palette.UNREACHED))
    for words in way.branches:
        rows += [CardRow(line, palette.FAINT) for line in wrapped(words, 4)]
    return rows
