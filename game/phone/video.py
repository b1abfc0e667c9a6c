"""A video call: an outline in a window, never a face, and what is said as captions."""

from __future__ import annotations

from game.phone.app_page import roomy
from game.phone.call import call_line
from game.phone.captions import captions
from game.phone.chat import app_header, body
from game.phone.ringing import ringing
from game.phone.view import PhoneView
from game.ui.components.button import pill
from game.ui.components.call import self_view, silhouette
from game.ui.toolkit import At, Column, Kit, Node, Row, Self, Stack

_KEYS = ("microphone:fill", "video-camera:fill", "speaker-high:fill")


def video(kit: Kit, view: PhoneView) -> list[Node]:
    """A running video call, or a phone that still rings."""
    if view.feed.ringing:
        return ringing(kit, view)
    whom = view.feed.app.whom
    head = app_header(kit, view, view.name(whom), view.role(whom), mono=view.letter(whom) == "")
    line, said = call_line(kit, view, _KEYS), captions(kit, view)
    if kit.large:
        return [head, body(kit, view, [line, *said], gap=12)]
    window = Self(_window(kit, view), "center")
    if len(view.choices()) > (4 if kit.metrics.portrait else 2):
        return [head, body(kit, view, [window, line, *said], gap=12)]
    below = 14 if kit.theme.contrast else 6
    fixed = Column([window, line], gap=8, padding=(10, 16, below, 16))
    return [head, fixed, body(kit, view, said, gap=12)]


def _window(kit: Kit, view: PhoneView) -> Node:
    """The other side, the stamp, and the small window in which one sees oneself."""
    share = 1.0 if roomy(kit, view, 3) else 0.62 if len(view.choices()) < 4 else 0.46
    sign = pill(kit, view.words.ui("simulation-paper"), height=28)
    own = At(self_view(kit, max(0.55, share)), "end", "end", 10 if share == 1 else 6)
    if share < 1:
        return Row([sign, Stack([silhouette(kit, share), own])], gap=12)
    return Stack([silhouette(kit, share), At(sign, "start", "start", 12), own])
