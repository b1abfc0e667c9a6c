"""How a line comes when it is not plain words: voice, picture, request, link, taken back."""

import re
from collections.abc import Callable

from game.phone.view import PhoneView
from game.ui.components.address import address_in, address_parts, address_spans
from game.ui.components.bubble import frame, voice
from game.ui.kit import Kit, Paint, Style
from game.ui.paint import FULL_ROUND
from game.ui.theme import RADIUS_BUBBLE, RADIUS_TAIL
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Text

_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?:\s?(?:đồng|đ|₫|VND)\b)?|\d+(?:\s?(?:k|triệu)\b)")
SAID = Style(16, 400, leading=1.42)
_CARD_WIDTH = 380


def form_node(kit: Kit, view: PhoneView, form: str, words: str, own: bool, seconds: float) -> Node:
    """The line as it comes, at its side of the thread; `seconds` is how long a voice lasts.

    Raises `KeyError` for a form that is none of the story's.
    """
    makers: dict[str, Callable[[], Node]] = {
        "voice": lambda: _voice(kit, words, own, seconds),
        "picture": lambda: frame(kit, words),
        "request": lambda: request(kit, view, words, buttons=not own),
        "link": lambda: _link(kit, words),
        "deleted": lambda: _deleted(kit, words),
    }
    share = 0.96 if kit.large or form == "link" else 0.86
    return Self(Box(makers[form](), share=share), "end" if own else "start")


def _voice(kit: Kit, words: str, own: bool, seconds: float) -> Node:
    theme = kit.theme
    full, tail = RADIUS_BUBBLE, RADIUS_TAIL
    radii = (full, full, tail, full) if own else (full, full, full, tail)
    fill, line = (theme.you, None) if own else (theme.bubble_in, theme.bubble_line)
    ink, soft = (theme.you_ink, "#5B5F70") if own else (theme.text, theme.text2)
    length = f"{int(seconds) // 60}:{max(1, round(seconds)) % 60:02}"
    paint = Paint(fill, radii, line, theme.outline_width)
    return Box(voice(kit, length, words, ink, soft), paint, (11, 15, 12, 13))


def _card(kit: Kit, children: list[Node], wide: bool = False) -> Node:
    """The raised card that a form stands on."""
    theme = kit.theme
    paint = Paint(theme.raised, 18, theme.phone_line, theme.outline_width)
    limit = None if wide else _CARD_WIDTH
    return Box(Column(children, 8), paint, (13, 15, 14, 15), max_width=limit)


def headed(kit: Kit, icon: str, label: str) -> Node:
    """The quiet first line of a card."""
    tone = kit.theme.text2
    words = Text(label, Style(14, 600, leading=1.4), tone)
    return Row([Icon(icon, 18, tone), Flex(words, valign="center")], gap=8)


def request(
    kit: Kit,
    view: PhoneView,
    words: str,
    title: str = "request-title",
    buttons: bool = True,
    wide: bool = False,
) -> Node:
    """A request for money: the amount large, what was written, buttons that only show."""
    parts: list[Node] = [headed(kit, "wallet:fill", view.words.ui(title))]
    amount, rest = _amount_of(words)
    if amount:
        parts.append(Text(amount, Style(21 if kit.large else 27, 700, leading=1.3), fit=True))
    if rest:
        parts.append(Text(rest, SAID))
    if buttons and not kit.large:
        labels = (view.words.ui("request-decline"), view.words.ui("request-send"))
        parts.append(Row([Flex(_inert(kit, label)) for label in labels], gap=8))
    return _card(kit, parts, wide)


def _amount_of(words: str) -> tuple[str, str]:
    """The amount, and the words without it where they begin with it."""
    # Only a sentence that begins with the amount can lose it and still be one.
    found = _AMOUNT.search(words)
    if found is None:
        return "", words
    if words[: found.start()].strip():
        return found[0], words
    rest = words[found.end() :].lstrip(" ,.:;")
    return found[0], rest[:1].upper() + rest[1:]


def _inert(kit: Kit, label: str) -> Node:
    """A button of the drawn app: flat, for the player's own answers lie in the tray."""
    paint = Paint(kit.theme.sunken, FULL_ROUND, kit.theme.hairline, 1)
    words = Text(label, Style(14, 600, leading=1.3), kit.theme.text2, "center", fit=True)
    return Box(words, paint, (6, 10), min_height=36, valign="center")


def _link(kit: Kit, words: str) -> Node:
    """A preview: the real domain, the whole address, then the words around it."""
    # The address is set smaller rather than cut: where it leads stands in its middle, and a preview
    # that hides that would teach the wrong thing.
    address, rest = address_in(words)
    parts = _address(kit, address) if address else []
    if rest:
        parts.append(Text(rest, SAID))
    return _card(kit, parts, wide=True)


def _address(kit: Kit, address: str) -> list[Node]:
    theme = kit.theme
    name = Text(address_parts(address)[1], Style(16, 600, leading=1.36), whole=True)
    sign = Icon("globe", 20, theme.text2)
    style, spans = Style(14, 500, True, 1.45), address_spans(theme, address)
    whole = Text(spans, style, theme.text2, fit=not kit.large)
    edge = theme.outline if theme.contrast else None
    bar = Box(whole, Paint(theme.sunken, 12, edge, 2), (9, 12, 10, 12))
    return [Row([sign, Flex(name, valign="center")], gap=10), bar]


def _deleted(kit: Kit, words: str) -> Node:
    theme = kit.theme
    full = RADIUS_BUBBLE
    paint = Paint(None, (full, full, full, RADIUS_TAIL), theme.phone_line, theme.outline_width)
    said = Text(words, Style(15, 400, leading=1.42), theme.text2)
    row = Row([Icon("prohibit", 17, theme.text2), Flex(said, valign="center")], gap=9)
    return Box(row, paint, (9, 15, 10, 13))
