"""The discs of the circle: lit, fading, hidden, on morning paper, in high contrast."""

from functools import lru_cache

import pygame

from game.files import ASSETS
from game.ui import glyphs, svg
from game.ui.svg import Picture, Piece

FOLDER = ASSETS / "art"
FACES = ("mum", "dad", "friend", "teacher", "grandmother")
HELPLINE = "111"
# Hair, face, shoulders, and the lamp behind them from its middle out. The drawings are made in the
# colours of `lit`; every other state is a recolouring, so one file for each person is enough.
TONES = {
    "lit": ("#5B340A", "#FFF3DC", "#A9691E", "#FFEFCB", "#FFCF85", "#F1A84A"),
    "paper": ("#5B340A", "#FFF6E6", "#B5772B", "#FFF1D2", "#FFD592", "#F5B45C"),
    "fading": ("#2A2418", "#CDBB9A", "#6B5734", "#A98A57", "#82694A", "#5B4C37"),
    "hidden": ("#3F5280", "#22325A", "#33456F", "#182645", "#162342", "#142039"),
    "contrast-lit": ("#000000", "#FFD84D", "#000000", "#FFD84D", "#FFD84D", "#FFD84D"),
    "contrast": ("#FFFFFF", "#000000", "#FFFFFF", "#000000", "#000000", "#000000"),
}
# The strength of the light around them, 0 to 1.
HALO = {"lit": 1.0, "paper": 0.9, "fading": 0.28, "hidden": 0.0}
DIGITS = {
    "hidden": "#C2CCDF",
    "fading": "#FFF3DC",
    "contrast": "#FFFFFF",
    "contrast-lit": "#000000",
}


@lru_cache(maxsize=32)
def _art(who: str) -> str:
    """A person's drawing; someone without one has the helpline's bare disc."""
    file = FOLDER / f"person-{who}.svg"
    if file.exists():
        return file.read_text(encoding="utf-8")
    # The disc is the first thing in each file, and all that follows is the person on it.
    drawing = (FOLDER / "person-friend.svg").read_text(encoding="utf-8")
    head, _, _ = drawing.partition("<path")
    return head + "</svg>"


def tone(state: str, contrast: bool) -> str:
    """The set of colours for a state."""
    if not contrast:
        return state
    return "contrast-lit" if state in ("lit", "paper") else "contrast"


def draw(who: str, state: str, px: int, contrast: bool = False, letter: str = "") -> Picture:
    """The disc `px` pixels wide; `letter` stands on it where there is no drawing."""
    chosen = tone(state, contrast)
    drawing = svg.recoloured(_art(who), zip(TONES["lit"], TONES[chosen], strict=True))
    # Shoulders reach over the edge and are cut off here, for SDL's reader of SVG knows no clip
    # paths. The lamp's disc is drawn a little larger, or its own soft edge would be cut twice.
    face = _cut_to_disc(svg.rasterise(drawing.replace('r="22.5"', 'r="23"'), (px, px)), px)
    sign = letter or ("" if who in FACES else HELPLINE)
    if sign:
        _write(face, sign, px, DIGITS.get(chosen, "#4A2A05"))
    rim = svg.rasterise(svg.document(48, 48, _rim(state, contrast)), (px, px))
    whole = svg.composed((px, px), [(face, (0, 0)), (rim, (0, 0))])
    return (Piece(whole, blend=pygame.BLEND_PREMULTIPLIED),)


def _cut_to_disc(surface: pygame.Surface, px: int) -> pygame.Surface:
    disc = svg.rasterise(
        svg.document(48, 48, '<circle cx="24" cy="24" r="22.5" fill="#fff"/>'), (px, px)
    )
    surface.blit(disc, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def _write(surface: pygame.Surface, sign: str, px: int, colour: str) -> None:
    size = px * (0.375 if len(sign) > 1 else 0.44)
    letters = glyphs.picture(glyphs.font(700, max(7, round(size))), sign, colour)
    surface.blit(letters, letters.get_rect(center=(px // 2, px // 2)))


ROUND_ENDS = 'stroke-linecap="round"'
DASHES = 'stroke-dasharray="4.7 4.76"'


def _ring(colour: str, width: float, extra: str = "", radius: float = 22.6) -> str:
    return f'<circle cx="24" cy="24" r="{radius}" {svg.line(colour, width, extra)}/>'


def _rim(state: str, contrast: bool) -> str:
    # Each state has its own line and not only its own colour: whole, half dashed, dashed. So it is
    # seen without telling colours apart.
    if state == "fading":
        line, lamp = ("#FFFFFF", "#FFD84D") if contrast else ("#5D6E95", "#FFC876")
        half = svg.line(lamp, 4.2 if contrast else 2.6, ROUND_ENDS)
        whole = _ring(line, 2, DASHES if contrast else "")
        return whole + f'<path d="M24 46.4A22.4 22.4 0 0 1 24 1.6" {half}/>'
    if state == "hidden":
        return _ring("#FFFFFF" if contrast else "#8FA1C4", 2, DASHES)
    rim = "#FFFFFF" if contrast else "#E6A54B" if state == "paper" else "#FFF0CF"
    return _ring(rim, 1.8, radius=22.9)


def initials(letter: str, px: int, contrast: bool = False) -> Picture:
    """The grey-blue disc of somebody on the phone, never lit; an empty letter leaves it bare."""
    grounds = ("#000000", "#000000") if contrast else ("#58699B", "#3A4A77")
    defs = (
        '<linearGradient id="a" gradientUnits="userSpaceOnUse" '
        'x1="7.6" y1="-4.4" x2="40.4" y2="52.4">'
        f"{svg.stops(((0, grounds[0]), (1, grounds[1])))}</linearGradient>"
    )
    rim = f'<circle cx="24" cy="24" r="22.8" {svg.line("#FFFFFF", 2)}/>' if contrast else ""
    surface = svg.rasterise(
        svg.document(48, 48, f'<circle cx="24" cy="24" r="24" fill="url(#a)"/>{rim}', defs),
        (px, px),
    )
    if letter:
        face = glyphs.font(600, max(7, round(px * 0.42)))
        letters = glyphs.picture(face, glyphs.drawable(letter), "#FFFFFF")
        surface.blit(letters, letters.get_rect(center=(px // 2, px // 2)))
    return (Piece(surface),)
