"""How each app signs itself: its icon and its ground."""

from __future__ import annotations

from game.ui.components.phone import tile
from game.ui.toolkit import Kit, Node

_SIGNS = {
    "chat": ("chat-circle-dots:fill", "blue"), "group": ("users-three:fill", "blue"),
    "sms": ("chats-circle:fill", "teal"), "call": ("phone:fill", "green"),
    "video": ("video-camera:fill", "green"), "mail": ("envelope-simple:fill", "blue"),
    "web": ("globe:fill", "teal"), "job-post": ("briefcase:fill", "violet"),
    "profile": ("user:fill", "slate"), "bank": ("leaf:fill", "green"),
    "map": ("map-pin:fill", "teal"), "lock": ("lock-key:fill", "slate"),
    "home": ("squares-four:fill", "slate"), "place": ("map-pin:fill", "slate"),
    "qr": ("qr-code:fill", "slate"), "permission": ("shield-check:fill", "slate"),
    "camera": ("camera:fill", "rose"), "pictures": ("images:fill", "violet"),
}  # fmt: skip


def app_tile(kit: Kit, app: str, size: float = 48) -> Node:
    """The sign of an app, `size` dp wide."""
    icon, tone = _SIGNS[app]
    return tile(kit, icon, size, tone)
