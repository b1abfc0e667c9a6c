"""What one can answer: the choices of a stop, numbered as the keyboard knows them."""

from __future__ import annotations

from game.phone.sound_captions import caption_line
from game.phone.view import PhoneView
from game.story.program import Offer
from game.ui.components.choice import choice, question, tray
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Flex, Icon, Kit, Node, Paint, Row, Style, Text, Touch

CHOICE = "choice:"
_DEED_ICONS = {
    "leave": "sign-out:bold", "report": "flag:bold", "tell": "chat-circle-dots:bold",
    "recover": "shield-check:bold",
}  # fmt: skip


def choices_tray(kit: Kit, view: PhoneView, framed: bool = True) -> Node:
    """The tray at the foot of the phone. It is there, and says nothing of time running out."""
    low = not kit.metrics.portrait and not kit.large
    least, gap = (54, 8) if low else (64, 10)
    offers = view.choices()
    said = any(view.content.choices[offer.given.id].says for offer in offers)
    asked = view.words.ui("ask-what" if said else "ask-what-do")
    captions = [caption_line(kit, view.caption)] if view.caption else []
    nodes: list[Node] = [*captions, question(kit, asked, view.words.ui("no-hurry"))]
    for number, offer in enumerate(offers, start=1):
        nodes.append(_button(kit, view, offer, number, least))
    nodes += _ways_out(kit, view)
    return tray(kit, nodes, gap, framed=framed)


def _ways_out(kit: Kit, view: PhoneView) -> list[Node]:
    """What always stands open: leaving and reporting, quieter than the choices."""
    standing = [o for o in view.offers if o.given.act in ("leave", "report")]
    buttons = [_quiet(kit, view, offer) for offer in standing]
    if kit.large or len(buttons) < 2:
        return buttons
    return [Row([Flex(button) for button in buttons], gap=8)]


def _quiet(kit: Kit, view: PhoneView, offer: Offer) -> Node:
    act = offer.given.act
    found = view.content.choices[offer.label.id]
    label = view.words.of(found.words, offer.label)
    icon = Icon(_DEED_ICONS[act], 18, kit.theme.text2)
    words = Text(label, Style(14, 500, leading=1.3), kit.theme.text2, fit=True)
    paint = Paint(None, FULL_ROUND, kit.theme.phone_line, kit.theme.outline_width)
    row = Row([icon, words], gap=8, justify="center")
    return Touch(Box(row, paint, (4, 12), min_height=44, valign="center"), act, label, radius=22)


def _button(kit: Kit, view: PhoneView, offer: Offer, number: int, least: float) -> Node:
    found = view.content.choices[offer.given.id]
    words = view.words.of(found.words, offer.label)
    icon = None if found.says else _DEED_ICONS.get(found.move)
    return choice(kit, CHOICE + found.id, number, words, icon, least)
