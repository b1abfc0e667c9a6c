"""What slides or lies over the app: looking closer, telling someone, and the tray of answers."""

from collections.abc import Mapping

from game.phone.documents import detail_card, detail_row
from game.phone.thread import thread_nodes
from game.phone.view import CHOICE, PERSON, SEND, SENTENCE, PhoneView, drawn
from game.story import Event, Offer
from game.ui.components.button import button
from game.ui.components.choice import choice, question, tray
from game.ui.components.faces import person_disc
from game.ui.components.phone import sound_caption
from game.ui.components.sheet import person, person_open, sheet
from game.ui.kit import Kit, Paint, Style
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Text, Touch

_ACTION_ICONS = {
    "leave": "sign-out:bold",
    "report": "flag:bold",
    "tell": "chat-circle-dots:bold",
    "recover": "shield-check:bold",
}
"""What stands at the end of an answer that is done rather than said."""


def look_sheet(kit: Kit, view: PhoneView, looked: Mapping[str, Event]) -> Node:
    """The details to look at here; `looked` are those opened, with the events that showed them."""
    parts: list[Node] = []
    for offer in view.looks():
        detail = view.content.details[offer.given.id]
        if detail.id in looked:
            parts.append(detail_card(kit, view, detail, looked[detail.id]))
        else:
            parts.append(detail_row(kit, view, offer))
    title, below, close = (view.words.ui(name) for name in ("look-closer", "look-only", "close"))
    return sheet(kit, title, below, parts, _back(kit, view), "magnifying-glass", close)


def _back(kit: Kit, view: PhoneView) -> Node | None:
    """The way back at a sheet's foot; at large text the cross at its head is enough."""
    if kit.large:
        return None
    return button(kit, "close:foot", view.words.ui("back"), kind="light")


# Telling someone in two taps: whom, and one sentence. Then their answer.


def tell_sheet(kit: Kit, view: PhoneView, whom: str, sentence: str) -> Node:
    """The people; the chosen one open, with the sentence to send (or several to choose from)."""
    words = view.words
    people = [p for p in view.circle if view.tells(p)]
    rows = [_row(kit, view, name, whom, sentence) for name in people]
    return sheet(kit, words.ui("tell-whom"), words.ui("tell-any"), rows, warm=True, gap=10)


def _row(kit: Kit, view: PhoneView, name: str, whom: str, sentence: str) -> Node:
    light, role = view.light(name), view.role(name)
    if name != whom:
        return person(kit, PERSON + name, light.who, light.state, light.name, role)
    asked = [(offer, view.content.answers[offer.given.id]) for offer in view.tells(name)]
    drafts = [(SENTENCE + a.id, view.words.of(a.asks, offer.label)) for offer, a in asked]
    send = view.words.ui("send-to", person=light.name)
    chosen = SENTENCE + sentence
    return person_open(
        kit, light.who, light.state, light.name, role, list(drafts), send, SEND, chosen
    )


def talk_sheet(kit: Kit, view: PhoneView, whom: str) -> Node:
    """What was told to a person and what came back."""
    lines = thread_nodes(kit, view, view.feed.talk_with(whom))
    if view.caption:
        lines.append(sound_caption(kit, view.caption))
    who, close = view.light(whom).who, view.words.ui("close")
    face = [] if kit.large or not drawn(who) else [person_disc(kit, who, "lit", 60)]
    parts, foot = [*face, Column(lines, 6)], _back(kit, view)
    return sheet(kit, view.name(whom), view.role(whom), parts, foot, warm=True, close=close)


# What one can answer: the choices of a stop, numbered as the keyboard knows them.


def choices_tray(kit: Kit, view: PhoneView, framed: bool = True) -> Node:
    """The tray at the foot of the phone. It is there, and says nothing of time running out."""
    low = not kit.metrics.portrait and not kit.large
    least, gap = (54, 8) if low else (64, 10)
    offers = view.choices()
    said = any(view.content.choices[offer.given.id].says for offer in offers)
    asked = view.words.ui("ask-what" if said else "ask-what-do")
    captions = [sound_caption(kit, view.caption)] if view.caption else []
    nodes: list[Node] = [*captions, question(kit, asked, view.words.ui("no-hurry"))]
    # In the order of the offers, and all alike: no choice may look like the right one.
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
    icon = Icon(_ACTION_ICONS[act], 18, kit.theme.text2)
    words = Text(label, Style(14, 500, leading=1.3), kit.theme.text2, fit=True)
    paint = Paint(None, FULL_ROUND, kit.theme.phone_line, kit.theme.outline_width)
    row = Row([icon, words], gap=8, justify="center")
    return Touch(Box(row, paint, (4, 12), min_height=44, valign="center"), act, label, radius=22)


def _button(kit: Kit, view: PhoneView, offer: Offer, number: int, least: float) -> Node:
    found = view.content.choices[offer.given.id]
    words = view.words.of(found.words, offer.label)
    icon = None if found.says else _ACTION_ICONS.get(found.move)
    return choice(kit, CHOICE + found.id, number, words, icon, least)
