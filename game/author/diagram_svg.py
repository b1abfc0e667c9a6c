"""A picture as SVG: by Graphviz where it is installed, else by a layout of our own."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from game.author import palette
from game.author.dot import dot_of
from game.author.layered import Arrow, Layout, Point, layered
from game.author.scene_graph import STANDING, WIDTH, SceneBox, SceneGraph, Transition, wrapped

# One box of our own SVG: its lines of words and where each way leaves it.

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
    rows = _card_head(box)
    way_at = []
    for way in box.ways:
        way_at.append(_PADDING + (len(rows) + 0.5) * ROW)
        rows += _way(way)
    fill = palette.kind_colour(box.kind) if box.kind else palette.PAPER
    known = box.stretch in picture.stretches
    number = picture.stretches.index(box.stretch) if known else 0
    band = palette.BANDS[number % len(palette.BANDS)] if known else fill
    return Card(tuple(rows), tuple(way_at), fill, band, box.reached)


def _card_head(box: SceneBox) -> list[CardRow]:
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


# A picture as SVG of our own, where Graphviz is not installed: boxes of words, arrows between.

_MARGIN = 30.0
_TITLE = 34.0
_LEGEND_STEP = 250.0
_DASHES = {"dashed": "7 4", "dotted": "1.5 4"}
_WIDTHS = {"solid": 1.2, "bold": 2.6, "dashed": 1.4, "dotted": 1.8}
_FONT = "DejaVu Sans, Verdana, sans-serif"


@dataclass(frozen=True)
class _Arranged:
    picture: SceneGraph
    cards: tuple[Card, ...]
    layout: Layout

    @property
    def size(self) -> Point:
        corners = self.layout.corners
        pairs = [(x + c.width, y + c.height) for (x, y), c in zip(corners, self.cards, strict=True)]
        pairs += [point for bend in self.layout.bends.values() for point in bend]
        return max(x for x, _ in pairs), max(y for _, y in pairs)


def sheet_of(pictures: Sequence[SceneGraph]) -> str:
    """The variants one under the other."""
    arranged = [_arranged(picture) for picture in pictures]
    width = max(a.size[0] for a in arranged) + 2 * _MARGIN
    height = sum(a.size[1] + _TITLE + 2 * _MARGIN for a in arranged) + _TITLE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" font-family="{_FONT}" font-size="{FONT_SIZE}" '
        'role="img" aria-labelledby="story-title">',
        f'<title id="story-title">{escape(title_of(pictures))}</title>',
        f'<rect width="100%" height="100%" fill="{palette.PAPER}"/>',
    ]
    parts += _legend()
    top = _MARGIN + _TITLE
    for one in arranged:
        parts += _variant(one, top)
        top += one.size[1] + _TITLE + 2 * _MARGIN
    return "\n".join((*parts, "</svg>")) + "\n"


def title_of(pictures: Sequence[SceneGraph]) -> str:
    """What is drawn, in a line: `a-job-offer: scam, genuine (full cut)`."""
    first = pictures[0]
    variants = ", ".join(dict.fromkeys(picture.variant for picture in pictures))
    cuts = ", ".join(dict.fromkeys(picture.cut for picture in pictures))
    return f"{first.situation}: {variants} ({cuts} cut)"


def _legend() -> Iterator[str]:
    for number, (move, words) in enumerate(palette.LEGEND):
        left = _MARGIN + number * _LEGEND_STEP
        stroke = palette.stroke_of(move)
        yield curve([(left, 20.0), (left + 40.0, 20.0)], stroke)
        yield f'<text x="{left + 48:.0f}" y="24" fill="{stroke.colour}">{escape(words)}</text>'


def _arranged(picture: SceneGraph) -> _Arranged:
    names = {box.id: number for number, box in enumerate(picture.boxes)}
    cards = tuple(card_of(picture, box) for box in picture.boxes)
    arrows: list[Arrow] = [
        (names[box.id], names[target.scene])
        for box in picture.boxes
        for way in box.ways
        for target in way.targets
    ]
    sizes = [(card.width, card.height) for card in cards]
    return _Arranged(picture, cards, layered(sizes, [*arrows, *_hints(picture, names)]))


def _hints(picture: SceneGraph, names: dict[str, int]) -> Iterator[Arrow]:
    """What stands open in a stretch is placed beside the stretch's first scene."""
    for stretch in picture.stretches:
        if (standing := f"{STANDING}{stretch}") in names:
            yield names[picture.of(stretch)[0].id], names[standing]


def _variant(one: _Arranged, top: float) -> Iterator[str]:
    yield f'<g transform="translate({_MARGIN:.0f} {top:.0f})">'
    yield f'<text y="10" font-size="14" font-weight="bold">{escape(one.picture.title)}</text>'
    yield f'<g transform="translate(0 {_TITLE:.0f})">'
    yield from _arrows(one)
    for card, corner in zip(one.cards, one.layout.corners, strict=True):
        yield from card.drawn(corner)
    yield "</g></g>"


def _arrows(one: _Arranged) -> Iterator[str]:
    names = {box.id: number for number, box in enumerate(one.picture.boxes)}
    for tail, box in enumerate(one.picture.boxes):
        for number, way in enumerate(box.ways):
            stroke = palette.stroke_of(way.move)
            for target in way.targets:
                points = _points(one, tail, number, names[target.scene])
                yield curve(points, stroke)


def _points(one: _Arranged, tail: int, way: int, head: int) -> list[Point]:
    left, top = one.layout.corners[tail]
    card = one.cards[tail]
    into_x, into_y = one.layout.corners[head]
    out = (left + card.width, top + card.way_at[way])
    return [out, *one.layout.bends.get((tail, head), ()), (into_x, into_y + ROW)]


def curve(points: Sequence[Point], stroke: palette.Stroke) -> str:
    """An arrow through some points, with its head at the last."""
    (x, y), *rest = points
    path = f"M {x:.0f} {y:.0f}"
    for to_x, to_y in rest:
        # Level where it leaves and where it comes in, also on its way back to the left.
        pull = max(30.0, abs(to_x - x) / 2)
        path += f" C {x + pull:.0f} {y:.0f} {to_x - pull:.0f} {to_y:.0f} {to_x:.0f} {to_y:.0f}"
        x, y = to_x, to_y
    dashes = f' stroke-dasharray="{_DASHES[stroke.line]}"' if stroke.line in _DASHES else ""
    width = _WIDTHS[stroke.line]
    return (
        f'<path d="{path}" fill="none" stroke="{stroke.colour}" stroke-width="{width}"{dashes}/>'
        f"{_head(x, y, stroke)}"
    )


def _head(x: float, y: float, stroke: palette.Stroke) -> str:
    """The end of an arrow that reaches a point from the left."""
    if stroke.head == "circle":
        return f'<circle cx="{x - 4:.0f}" cy="{y:.0f}" r="4" fill="{stroke.colour}"/>'
    if stroke.head == "bar":
        bar = f"M {x - 2:.0f} {y - 6:.0f} V {y + 6:.0f}"
        return f'<path d="{bar}" stroke="{stroke.colour}" stroke-width="3"/>'
    head = f"M {x - 8:.0f} {y - 4:.0f} L {x:.0f} {y:.0f} L {x - 8:.0f} {y + 4:.0f} Z"
    return f'<path d="{head}" fill="{stroke.colour}"/>'


MOST_SECONDS = 30
"""That Graphviz may take before our own layout takes over."""
_ROOT = re.compile(r"(<svg\b[^>]*)>")


def svg_of(pictures: Sequence[SceneGraph], graphviz: str | None = None) -> str:
    """The SVG of some variants. `graphviz` is the program to run; "" asks for none."""
    program = shutil.which("dot") if graphviz is None else graphviz
    # Graphviz sets arrows better; without it there is a picture too, on a teacher's laptop as well.
    drawn = _by_graphviz(program, dot_of(pictures)) if program else ""
    return _entitled(drawn, title_of(pictures)) if drawn else sheet_of(pictures)


def _entitled(drawn: str, title: str) -> str:
    """Graphviz names each part and not the whole."""
    said = f'<title id="story-title">{escape(title)}</title>'
    return _ROOT.sub(
        lambda root: f'{root[1]} role="img" aria-labelledby="story-title">\n{said}', drawn, count=1
    )


def _by_graphviz(program: str, written: str) -> str:
    """What Graphviz draws; nothing where it fails or takes too long."""
    try:
        done = subprocess.run(
            [program, "-Tsvg"],
            input=written.encode(),
            capture_output=True,
            timeout=MOST_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")
