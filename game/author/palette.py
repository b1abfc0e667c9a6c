"""How kinds of endings and moves look. Colour never stands alone: the words are there too."""

from dataclasses import dataclass
from typing import Literal

KIND_COLOURS = {
    "safe-early": "#bfe5c8",
    "helped": "#b9dcf2",
    "late-but-well": "#cfe9df",
    "recovering": "#f6dfa4",
    "taken-well": "#bfe5c8",
    "taken-unseen": "#f6dfa4",
    "missed-after-checking": "#dfd6ec",
    "missed": "#f2cdbf",
}
OTHER_KIND = "#e4e4e4"
STRETCH_COLOURS = ("#eef2f7", "#f7f2e8", "#eef7f0", "#f6eef5", "#eef6f8", "#f7f0ee")
BANDS = ("#8fa6c4", "#cdb27a", "#8fc49c", "#b99ac4", "#8fbcc4", "#c49a8f")
# Letters are small: every ink is at 4.5:1 or more on every ground (WCAG 2.2, 1.4.3).
INK = "#1f2733"
FAINT = "#525a68"
PAPER = "#ffffff"
UNREACHED = "#a2261a"


@dataclass(frozen=True)
class Stroke:
    """How an arrow is drawn. `line` and `head` together tell its kind without the colour."""

    line: Literal["solid", "bold", "dashed", "dotted"]
    head: Literal["arrow", "circle", "bar"]
    colour: str

    @property
    def says(self) -> str:
        """`dashed line, arrow`: for legends that are words."""
        return f"{self.line} line, {self.head}"


_COMPLIES = Stroke("bold", "arrow", "#8a4210")
_CHECKS = Stroke("dashed", "arrow", "#27578f")
_TELLS = Stroke("dotted", "circle", "#155c34")
_ENDS = Stroke("solid", "bar", "#5b3f8f")
_MENDS = Stroke("solid", "circle", "#155c34")
_GOES = Stroke("solid", "arrow", FAINT)
STROKES = {
    "comply": _COMPLIES,
    "refuse-unheard": _COMPLIES,
    "pause": _CHECKS,
    "look-closer": _CHECKS,
    "verify": _CHECKS,
    "tell": _TELLS,
    "refuse": _ENDS,
    "leave": _ENDS,
    "report": _ENDS,
    "recover": _MENDS,
}
LEGEND = (
    ("comply", "comply, refuse-unheard"),
    ("verify", "pause, look-closer, verify"),
    ("tell", "tell"),
    ("refuse", "refuse, leave, report"),
    ("recover", "recover"),
    ("", "the scene's own arrow"),
)
"""A move for each kind of arrow, and the moves it stands for."""


def stroke_of(move: str) -> Stroke:
    """How a move's arrow is drawn; `tell mum` is drawn as `tell`."""
    return STROKES.get(move.split(" ")[0], _GOES)


def kind_colour(kind: str) -> str:
    return KIND_COLOURS.get(kind, OTHER_KIND)


def stretch_colour(number: int) -> str:
    return STRETCH_COLOURS[number % len(STRETCH_COLOURS)]
