"""Paragraphs: spans of one text set in lines, drawn as one picture."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

import pygame

from game.ui import glyphs, svg, wrap
from game.ui.svg import Picture, Piece
from game.ui.theme import Style


@dataclass(frozen=True)
class Span:
    """A part of a paragraph; what is None is as in the paragraph.

    `mark` is the colour of a ground behind it, `underline` of a line below, `size` a factor.
    """

    text: str
    weight: int | None = None
    colour: str | None = None
    underline: str | None = None
    mark: str | None = None
    mono: bool | None = None
    size: float = 1.0


Content = str | tuple[Span, ...]


class TextRun(NamedTuple):
    """A piece of a line in one style, `x` px from the line's start."""

    text: str
    span: Span
    x: int
    width: int


@dataclass(frozen=True)
class Flow:
    """A paragraph in lines; all measures in pixels."""

    lines: tuple[tuple[TextRun, ...], ...]
    width: int
    line_height: int
    style: Style
    px: int
    cut: bool = False

    @property
    def height(self) -> int:
        return self.line_height * len(self.lines)


def spans(content: Content) -> tuple[Span, ...]:
    """The content as composed spans of characters that can be drawn."""
    given = (Span(content),) if isinstance(content, str) else content
    return tuple(replace(span, text=glyphs.drawable(span.text)) for span in given)


def plain(content: Content) -> str:
    """The words alone."""
    return content if isinstance(content, str) else "".join(span.text for span in content)


class _Setting:
    """Measures stretches of a paragraph."""

    def __init__(self, parts: tuple[Span, ...], style: Style, px: int) -> None:
        self.parts, self.style, self.px = parts, style, px
        self.text = "".join(part.text for part in parts)
        # Lines are broken in the whole text, where a word may go over from one span to the next;
        # this says for each character whose it is.
        self.owner = [i for i, part in enumerate(parts) for _ in part.text]

    def runs(self, start: int, end: int) -> tuple[TextRun, ...]:
        found, x, at = [], 0, start
        for index, group in groupby(self.owner[start:end]):
            length = sum(1 for _ in group)
            run = self._run(self.text[at : at + length], self.parts[index], x)
            found.append(run)
            x, at = x + run.width, at + length
        return tuple(found)

    def _run(self, text: str, span: Span, x: int) -> TextRun:
        width = self._advance(text, span)
        return TextRun(text, span, x, width + 2 * padding(span, self.px))

    def _advance(self, text: str, span: Span) -> int:
        if not self.style.spacing:
            return glyphs.width(text, *face(span, self.style, self.px))
        # Letter by letter, as it will be drawn: kerning between them would not be in the picture.
        letters = _letters(text)
        wide = sum(glyphs.width(letter, *face(span, self.style, self.px)) for letter in letters)
        return math.ceil(wide + self.style.spacing * self.px * len(letters))

    def width(self, start: int, end: int) -> int:
        return sum(run.width for run in self.runs(start, end))


def face(span: Span, style: Style, px: int) -> tuple[int, int, bool]:
    """Weight, size and kind of the letters."""
    mono = style.mono if span.mono is None else span.mono
    return span.weight or style.weight, max(7, round(px * span.size)), mono


def padding(span: Span, px: int) -> int:
    """The room (px) on each side of a marked stretch, for its ground reaches past the letters."""
    return round(px * 0.26) if span.mark else 0


# Kept, for a page is laid out again whenever anything changes and most of its texts do not.
@lru_cache(maxsize=4096)
def flow(
    content: Content,
    style: Style,
    px: int,
    limit: int,
    balance: bool = False,
    max_lines: int | None = None,
) -> Flow:
    """The paragraph in lines of at most `limit` px.

    With `max_lines` the rest becomes an ellipsis.
    """
    setting = _Setting(spans(content), style, px)
    method = wrap.balanced if balance else wrap.tidy
    lines = method(setting.text, setting.width, max(1, limit))
    set_lines = [setting.runs(*line) for line in lines]
    cut = max_lines is not None and len(lines) > max_lines
    if cut:
        set_lines = set_lines[:max_lines]
        set_lines[-1] = _shortened(setting, lines[(max_lines or 1) - 1], limit)
    width = max((line[-1].x + line[-1].width for line in set_lines if line), default=0)
    return Flow(tuple(set_lines), width, round(px * style.leading), style, px, cut)


def _shortened(setting: _Setting, line: wrap.Line, limit: int) -> tuple[TextRun, ...]:
    start, end = line
    span = setting.parts[setting.owner[start]] if end > start else Span("")
    # From the longest down, and at whole clusters: no letter loses its marks to the ellipsis. What
    # stands before it is a letter too, as a space or a stop there would look like a slip.
    cuts = [start + i for i in wrap.clusters(setting.text[start:end])] + [end]
    for cut in reversed(cuts):
        run = setting._run(setting.text[start:cut].rstrip(" ,.") + "…", span, 0)
        if run.width <= limit:
            return (run,)
    return (setting._run("…", span, 0),)


def bleed(flowed: Flow) -> int:
    """How far letters may reach out above the first and below the last line, px."""
    # Vietnamese capitals carry two marks above, and lines are set closer than they need.
    return max(0, math.ceil(flowed.px * 0.28))


def draw(flowed: Flow, colour: str, align: str, width: int) -> Picture:
    """The paragraph's picture for a column `width` px wide."""
    out = bleed(flowed)
    surface = pygame.Surface((max(1, width), flowed.height + 2 * out), pygame.SRCALPHA, 32)
    for i, line in enumerate(flowed.lines):
        _draw_line(
            surface, flowed, line, out + i * flowed.line_height, colour, _start(line, align, width)
        )
    return (Piece(svg.ready(surface), 0, -out),)


def _start(line: tuple[TextRun, ...], align: str, width: int) -> int:
    used = line[-1].x + line[-1].width if line else 0
    return {"start": 0, "center": (width - used) // 2, "end": width - used}[align]


def _draw_line(
    surface: pygame.Surface, flowed: Flow, line: Iterable[TextRun], y: int, colour: str, x: int
) -> None:
    # All runs stand on one baseline, whatever their size and face.
    main = glyphs.font(flowed.style.weight, flowed.px, flowed.style.mono)
    baseline = y + (flowed.line_height - main.get_height()) // 2 + main.get_ascent()
    for run in line:
        letters = glyphs.font(*face(run.span, flowed.style, flowed.px))
        top = baseline - letters.get_ascent()
        if run.span.mark:
            _mark(
                surface, run.span.mark, pygame.Rect(x + run.x, top, run.width, letters.get_height())
            )
        if run.text:
            _write(surface, run, flowed, (x + run.x + padding(run.span, flowed.px), top), colour)
        if run.span.underline:
            thick = max(1, round(flowed.px * 0.15))
            surface.fill(
                run.span.underline,
                (x + run.x, top + letters.get_height() - round(thick * 0.4), run.width, thick),
            )


def _write(
    surface: pygame.Surface, run: TextRun, flowed: Flow, place: tuple[int, int], colour: str
) -> None:
    letters = glyphs.font(*face(run.span, flowed.style, flowed.px))
    ink = run.span.colour or colour
    if not flowed.style.spacing:
        surface.blit(glyphs.picture(letters, run.text, ink), place)
        return
    # Added up as a fraction and rounded for each letter, or the error would grow along the line.
    x = float(place[0])
    for letter in _letters(run.text):
        surface.blit(glyphs.picture(letters, letter, ink), (round(x), place[1]))
        x += letters.size(letter)[0] + flowed.style.spacing * flowed.px


@lru_cache(maxsize=256)
def _letters(text: str) -> tuple[str, ...]:
    cuts = [0, *wrap.clusters(text), len(text)]
    return tuple(text[a:b] for a, b in pairwise(cuts))


def _mark(surface: pygame.Surface, colour: str, rect: pygame.Rect) -> None:
    rect = rect.inflate(-2 * (rect.h // 16), rect.h // 8)
    shape = svg.rounded(0, 0, rect.w, rect.h, (rect.h * 0.22,) * 4)
    attributes, _ = svg.paint(colour, "m", 0, rect.h)
    surface.blit(
        svg.rasterise(svg.document(rect.w, rect.h, f'<path d="{shape}" {attributes}/>'), rect.size),
        rect,
    )
