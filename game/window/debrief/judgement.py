"""Real or scam on six points: circles grow toward real, diamonds toward a scam, alike in tone."""

from game.story.input import RATINGS
from game.ui.components.card import card
from game.ui.kit import Kit, Paint, Picture, Piece, Shadow, Style
from game.ui.paint import FULL_ROUND
from game.ui.svg import document, line, rasterise
from game.ui.toolkit import Box, Column, Drawing, Flex, Icon, Node, Row, Self, Text, Touch
from game.window.debrief.debrief_view import DebriefView

RATING = "rating:"
_SIZES = {1: 19.0, 2: 14.5, 3: 10.0, 4: 10.0, 5: 14.5, 6: 19.0}


def glyph(kit: Kit, rating: int, size: float = 40, colour: str = "") -> Node:
    """A ring or a diamond, the larger the surer."""
    ink = colour or kit.theme.text
    return Drawing(size, size, lambda w, h: _glyph(rating, w, h, ink), ("rating", rating, ink))


def _glyph(rating: int, width: int, height: int, ink: str) -> Picture:
    r, pen = _SIZES[rating], line(ink, 3.4)
    if rating <= 3:
        body = f'<circle cx="24" cy="24" r="{r}" {pen}/>'
        body += f'<circle cx="24" cy="24" r="{r * 0.38:.1f}" fill="{ink}"/>'
    else:
        body = _diamond(r * 1.14, pen) + _diamond(r * 0.46, f'fill="{ink}"')
    return (Piece(rasterise(document(48, 48, body), (width, height))),)


def _diamond(r: float, how: str) -> str:
    return f'<path d="M24 {24 - r}L{24 + r} 24L24 {24 + r}L{24 - r} 24Z" {how}/>'


def six_points(kit: Kit, back: DebriefView) -> Node:
    """The six targets: a row with its two ends named, or a column where text is large."""
    if kit.large:
        return Column([_wide(kit, back, rating) for rating in RATINGS], gap=10)
    cells: list[Node] = [Flex(_cell(kit, back, rating)) for rating in RATINGS]
    gap = 8 if kit.metrics.portrait else 12
    return Column([_ends(kit, back), Row(cells, gap=gap, align="fill")], gap=8)


def _ends(kit: Kit, back: DebriefView) -> Node:
    style = Style(15, 600, leading=1.35)
    rule = Flex(Box(paint=Paint(kit.theme.hairline), height=2), valign="center")
    real, scam = (Text(back.ui(f"judge-{end}"), style, kit.theme.text2) for end in ("real", "scam"))
    return Row([real, rule, scam], gap=12, padding=(0, 4))


def _paint(kit: Kit) -> Paint:
    theme = kit.theme
    shadow = () if theme.dark else (Shadow(2, 8, theme.shadow + "12"),)
    return Paint(theme.choice, 18, theme.outline, theme.outline_width, shadows=shadow)


def _cell(kit: Kit, back: DebriefView, rating: int) -> Node:
    label = back.ui(f"judge-{rating}")
    size = 13 if kit.metrics.portrait else 15
    words = Text(label, Style(size, 600, leading=1.28), align="center", whole=True)
    inside = Column([Self(glyph(kit, rating, 44), "center"), words], gap=8)
    body = Box(inside, _paint(kit), (14, 4, 12, 4), min_height=136)
    return Touch(body, f"{RATING}{rating}", label, "option")


def _wide(kit: Kit, back: DebriefView, rating: int) -> Node:
    label = back.ui(f"judge-{rating}")
    words = Flex(Text(label, Style(17, 600, leading=1.3)), valign="center")
    row = Row([glyph(kit, rating, 44), words], gap=16)
    body = Box(row, _paint(kit), (8, 16), min_height=72, valign="center")
    return Touch(body, f"{RATING}{rating}", label, "option")


def judged_bar(kit: Kit, rating: int) -> Node:
    """The six points again, small, with the one that was chosen."""
    return Row([_dot(kit, number, number == rating) for number in RATINGS], gap=6)


def _dot(kit: Kit, number: int, chosen: bool) -> Node:
    theme = kit.theme
    ink = theme.light_ink if chosen else theme.text2
    paint = Paint(theme.light_fill if chosen else theme.sunken, 10)
    inside = glyph(kit, number, 22, ink)
    return Box(inside, paint, width=36, height=32, align="center", valign="center")


# The truth in one kind sentence, and what the judgement was worth.


def truth(kit: Kit, back: DebriefView) -> Node:
    """The truth as the loudest words of the paper, then the six points with the player's own."""
    theme = kit.theme
    told = back.retold
    first, dot, rest = back.say(told.truth()).partition(". ")
    said: list[Node] = [Text(first + dot.strip(), Style(22, 700, leading=1.3))]
    if rest:
        said.append(Text(rest, Style(16, 400, leading=1.4), theme.text2))
    parts: list[Node] = [Row([_disc(kit, back), Flex(Column(said), valign="center")], gap=14)]
    if (rating := told.you_judged()) is not None:
        chose = Text(back.say(rating), Style(15, 600), theme.text2)
        bar = judged_bar(kit, back.result.rating)
        parts += [bar, chose] if kit.large else [Row([bar, Flex(chose)], gap=14)]
    parts.append(Text(back.say(told.judged()), Style(16, 400, leading=1.4)))
    if (comfort := told.comfort()) is not None:
        parts.append(Text(back.say(comfort), Style(16, 600, leading=1.4), theme.leaf))
    return card(kit, parts, gap=12, padding=18, radius=20)


def _disc(kit: Kit, back: DebriefView) -> Node:
    """A mask would shame and a red cross would frighten: a lens for a scam, a check for real."""
    theme = kit.theme
    fill, icon = (theme.tag, "eye:fill") if back.scam else (theme.leaf_fill, "check")
    ink = theme.tag_ink if back.scam else "#FFFFFF"
    paint = Paint(fill, FULL_ROUND, "#FFFFFF" if theme.contrast else None, 2)
    side = 44
    sign = Icon(icon, 24, ink, fixed=True)
    return Box(sign, paint, width=side, height=side, align="center", valign="center")
