"""A call: who it is, the voice as waves, its words as captions, large enough to read aloud."""

from __future__ import annotations

from game.phone.captions import captions
from game.phone.chat import app_header, body
from game.phone.ringing import ringing
from game.phone.speech import speaker_of
from game.phone.view import PhoneView
from game.ui.components.call import wave
from game.ui.theme import LABEL
from game.ui.toolkit import Column, Flex, Icon, Kit, Node, Row, Self, Style, Text

_KEYS = ("microphone:fill", "numpad", "speaker-high:fill")


def call(kit: Kit, view: PhoneView) -> list[Node]:
    """A running call, or a phone that still rings."""
    if view.feed.ringing:
        return ringing(kit, view)
    whom = view.feed.app.whom
    head = app_header(kit, view, view.name(whom), view.role(whom), mono=view.letter(whom) == "")
    nodes = [_voice(kit, view), *captions(kit, view)]
    return [head, body(kit, view, nodes, gap=12)]


def _voice(kit: Kit, view: PhoneView) -> Node:
    """The waves, and that what is said stands below."""
    spoken = sum(1 for item in view.feed.in_app() if speaker_of(view, item.event) != "you")
    line = call_line(kit, view, _KEYS)
    if kit.large:
        return line
    heard = min(1.0, 0.25 + spoken * 0.12)
    return Column([Self(wave(kit, heard), "center"), line], gap=10)


def call_line(kit: Kit, view: PhoneView, keys: tuple[str, ...]) -> Node:
    """That there are captions, how long the call has run, the call's own keys as quiet glyphs."""
    tone = kit.theme.text2
    words = Text(view.words.ui("captions"), LABEL, tone)
    parts: list[Node] = [Icon("closed-captioning:bold", 20, tone), words]
    seconds = round(sum(item.event.seconds for item in view.feed.in_app()))
    time = Text(f"{seconds // 60:02}:{seconds % 60:02}", Style(15, 500, True, 1.4), tone)
    signs = [] if kit.large else [Icon(key, 20, tone) for key in keys]
    return Row([*parts, Flex(), *signs, time], gap=10)
