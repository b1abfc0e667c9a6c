"""Calls: a phone that rings, a voice as waves, a video as an outline; what is said as captions."""

from game.phone.app_page import app_header, body, roomy, top_line
from game.phone.thread import item_lines, item_node, live_line
from game.phone.view import PhoneView, face
from game.play.feed import FeedItem
from game.ui.components.bubble import typing
from game.ui.components.button import pill
from game.ui.components.call import caption, rings, self_view, silhouette, wave
from game.ui.kit import Kit, Style
from game.ui.theme import LABEL
from game.ui.toolkit import At, Box, Column, Flex, Icon, Node, Row, Self, Space, Stack, Text

_VOICE_KEYS = ("microphone:fill", "numpad", "speaker-high:fill")
_VIDEO_KEYS = ("microphone:fill", "video-camera:fill", "speaker-high:fill")


def call(kit: Kit, view: PhoneView) -> list[Node]:
    """A running call, or a phone that still rings."""
    if view.feed.ringing:
        return _ringing(kit, view)
    nodes = [_voice(kit, view), *_captions(kit, view)]
    return [_head(kit, view), body(kit, view, nodes, gap=12)]


def video(kit: Kit, view: PhoneView) -> list[Node]:
    """A running video call, or a phone that still rings."""
    if view.feed.ringing:
        return _ringing(kit, view)
    head, line, said = _head(kit, view), _call_line(kit, view, _VIDEO_KEYS), _captions(kit, view)
    if kit.large:
        return [head, body(kit, view, [line, *said], gap=12)]
    window = Self(_window(kit, view), "center")
    # With many answers below, a window that stayed where it is would leave no room for captions.
    if len(view.choices()) > (4 if kit.metrics.portrait else 2):
        return [head, body(kit, view, [window, line, *said], gap=12)]
    below = 14 if kit.theme.contrast else 6
    fixed = Column([window, line], gap=8, padding=(10, 16, below, 16))
    return [head, fixed, body(kit, view, said, gap=12)]


def _head(kit: Kit, view: PhoneView) -> Node:
    whom = view.feed.app.whom
    return app_header(kit, view, view.name(whom), view.role(whom), mono=view.letter(whom) == "")


def _voice(kit: Kit, view: PhoneView) -> Node:
    """The waves, and that what is said stands below."""
    spoken = sum(1 for item in view.feed.in_app() if view.speaker(item.event) != "you")
    line = _call_line(kit, view, _VOICE_KEYS)
    if kit.large:
        return line
    heard = min(1.0, 0.25 + spoken * 0.12)
    return Column([Self(wave(kit, heard), "center"), line], gap=10)


def _call_line(kit: Kit, view: PhoneView, keys: tuple[str, ...]) -> Node:
    """That there are captions, how long the call has run, the call's own keys as quiet glyphs."""
    tone = kit.theme.text2
    words = Text(view.words.ui("captions"), LABEL, tone)
    parts: list[Node] = [Icon("closed-captioning:bold", 20, tone), words]
    seconds = round(sum(item.event.seconds for item in view.feed.in_app()))
    time = Text(f"{seconds // 60:02}:{seconds % 60:02}", Style(15, 500, True, 1.4), tone)
    signs = [] if kit.large else [Icon(key, 20, tone) for key in keys]
    return Row([*parts, Flex(), *signs, time], gap=10)


def _window(kit: Kit, view: PhoneView) -> Node:
    """The other side, the stamp, and the small window in which one sees oneself."""
    # An outline and never a face, whoever calls: a drawn face would look kind or sly, and a uniform
    # is only what the other side claims.
    share = 1.0 if roomy(kit, view, 3) else 0.62 if len(view.choices()) < 4 else 0.46
    sign = pill(kit, view.words.ui("simulation-paper"), height=28)
    own = At(self_view(kit, max(0.55, share)), "end", "end", 10 if share == 1 else 6)
    if share < 1:
        return Row([sign, Stack([silhouette(kit, share), own])], gap=12)
    return Stack([silhouette(kit, share), At(sign, "start", "start", 12), own])


# The captions of a call: everything said, the last words of the other side large.


def _captions(kit: Kit, view: PhoneView) -> list[Node]:
    """What has been said in the call, from its beginning."""
    items = view.feed.in_app()
    last = next((i for i in reversed(items) if _is_theirs(view, i)), None)
    nodes: list[Node] = []
    before: FeedItem | None = None
    for item in items:
        node = _large(kit, view, item) if item is last else item_node(kit, view, item, before)
        nodes.append(live_line(kit, view, item, node))
        before = item
    if view.typing is not None and view.speaker(view.typing):
        nodes.append(typing(kit, ""))
    return nodes


def _is_theirs(view: PhoneView, item: FeedItem) -> bool:
    return item.event.kind == "line" and view.speaker(item.event) != "you"


def _large(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    said = caption(kit, f"“{view.said(item.event)}”")
    other = view.speaker(item.event)
    if other != view.feed.app.whom:
        name = Text(view.name(other), Style(14, 600, leading=1.3), kit.theme.text2)
        return Column([name, said], gap=4)
    return Box(said, padding=(4, 0, 2, 0))


# A phone that rings: who it is, large. Answering or not lies in the tray.

_OWN_CALLS = ("verify", "tell", "report", "recover")


def _ringing(kit: Kit, view: PhoneView) -> list[Node]:
    """An incoming call, or the player's own that nobody has taken yet."""
    app = view.feed.app
    icon = "video-camera:fill" if app.kind == "video" else "phone:fill"
    sign = Icon(icon, 20, kit.theme.text2)
    label = "call-ringing" if _is_own(view) else "call-incoming"
    notes = item_lines(kit, view)
    lines = [*_disc(kit, view), *_who(kit, view, view.words.ui(label)), *notes]
    return [top_line(kit, view, sign), body(kit, view, Column(lines, 4, padding=(0, 16, 14, 16)))]


def _is_own(view: PhoneView) -> bool:
    """Whether the player has just chosen to call somebody."""
    last = view.feed.items[-1].event if view.feed.items else None
    if last is None or last.kind != "chosen":
        return False
    return view.content.choices[last.id].move in _OWN_CALLS


def _disc(kit: Kit, view: PhoneView) -> list[Node]:
    if kit.large:
        return []
    size = 116 if kit.metrics.portrait else 72
    disc = At(face(kit, view, view.feed.app.whom, size), "center", "center")
    return [Self(Stack([rings(kit, size * 1.9), disc]), "center"), Space(4)]


def _who(kit: Kit, view: PhoneView, label: str) -> list[Node]:
    """What the phone does, then a name or a number, then what is known of it."""
    whom, theme = view.feed.app.whom, kit.theme
    number = view.letter(whom) == ""
    style = Style(22 if kit.large else 30, 700 if number else 600, number, 1.3)
    nodes: list[Node] = [
        Text(label, Style(17, 600, leading=1.4), theme.look, "center"),
        Text(view.name(whom), style, None, "center", balance=True),
    ]
    if role := view.role(whom):
        nodes.append(Text(role, Style(16, 400, leading=1.4), theme.text2, "center", balance=True))
    return [*nodes, Space(8)]
