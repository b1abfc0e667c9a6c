"""How kinds of endings and moves look. Colour never stands alone: the words are there too."""

from __future__ import annotations

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
INK = "#1f2733"
FAINT = "#7a8290"
PAPER = "#ffffff"
UNREACHED = "#b02a1c"

LINES = {
    "comply": ("bold", "#9a4a12"),
    "refuse-unheard": ("bold", "#9a4a12"),
    "pause": ("dashed", "#2b5f9e"),
    "look-closer": ("dashed", "#2b5f9e"),
    "verify": ("dashed", "#2b5f9e"),
    "tell": ("dotted", "#1d7a46"),
    "refuse": ("solid", "#5b3f8f"),
    "leave": ("solid", "#5b3f8f"),
    "report": ("solid", "#5b3f8f"),
    "recover": ("solid", "#1d7a46"),
}
LEGEND = (
    ("comply", "comply, refuse-unheard"),
    ("verify", "pause, look-closer, verify"),
    ("tell", "tell"),
    ("refuse", "refuse, leave, report"),
    ("recover", "recover"),
    ("", "the scene's own arrow"),
)
"""A move for each kind of line, and the moves it stands for."""


def line_of(move: str) -> tuple[str, str]:
    """The style and colour of a move's line; `tell mum` is drawn as `tell`."""
    return LINES.get(move.split(" ")[0], ("solid", FAINT))


def kind_colour(kind: str) -> str:
    return KIND_COLOURS.get(kind, OTHER_KIND)


def stretch_colour(number: int) -> str:
    return STRETCH_COLOURS[number % len(STRETCH_COLOURS)]
