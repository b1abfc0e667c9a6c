"""Telling someone in two taps: whom, and one sentence. Then their answer."""

from __future__ import annotations

from game.phone.sound_captions import caption_line
from game.phone.thread import thread_nodes
from game.phone.view import PhoneView, drawn
from game.ui.components.button import button
from game.ui.components.call import person_disc
from game.ui.components.sheet import person, person_open, sheet
from game.ui.toolkit import Column, Kit, Node

PERSON = "person:"
SENTENCE = "sentence:"
SEND = "send"


def tell_sheet(kit: Kit, view: PhoneView, whom: str, sentence: str) -> Node:
    """The people; the chosen one open, with the sentence to send (or several to choose from)."""
    words = view.words
    people = [p for p in view.circle if view.tells(p)]
    rows = [_row(kit, view, name, whom, sentence) for name in people]
    return sheet(kit, words.ui("tell-whom"), words.ui("tell-any"), rows, warm=True, gap=10)


def _row(kit: Kit, view: PhoneView, name: str, whom: str, sentence: str) -> Node:
    light = view.light(name)
    role = view.role(name)
    if name != whom:
        return person(kit, PERSON + name, light.who, light.state, view.name(name), role)
    asked = [(offer, view.content.answers[offer.given.id]) for offer in view.tells(name)]
    drafts = [(SENTENCE + a.id, view.words.of(a.asks, offer.label)) for offer, a in asked]
    send = view.words.ui("send-to", person=view.name(name))
    return person_open(
        kit, light.who, light.state, view.name(name), role, list(drafts), send, SEND,
        SENTENCE + sentence,
    )  # fmt: skip


def talk_sheet(kit: Kit, view: PhoneView, whom: str) -> Node:
    """What was told to a person and what came back."""
    lines = thread_nodes(kit, view, view.feed.talk_with(whom))
    if view.caption:
        lines.append(caption_line(kit, view.caption))
    light = view.light(whom)
    face = [] if kit.large or not drawn(light.who) else [person_disc(kit, light.who, "lit", 60)]
    foot = button(kit, "close:foot", view.words.ui("back"), kind="light")
    footer = None if kit.large else foot
    name, role = view.name(whom), view.role(whom)
    return sheet(
        kit, name, role, [*face, Column(lines, 6)], footer, warm=True, close=view.words.ui("close")
    )
