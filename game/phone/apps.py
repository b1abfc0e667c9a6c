"""Which app shows itself how."""

from __future__ import annotations

from collections.abc import Callable

from game.phone.app_page import app_page
from game.phone.bank import bank
from game.phone.call import call
from game.phone.chat import chat
from game.phone.group import group
from game.phone.home import home
from game.phone.job_post import job_post
from game.phone.lock import lock
from game.phone.mail import mail
from game.phone.map import map_page
from game.phone.permission import permission
from game.phone.place import place
from game.phone.profile import profile
from game.phone.qr import qr
from game.phone.sms import sms
from game.phone.sound_captions import caption_line
from game.phone.video import video
from game.phone.view import PhoneView
from game.phone.web import web
from game.ui.toolkit import Kit, Node

_APPS: dict[str, Callable[[Kit, PhoneView], list[Node]]] = {
    "chat": chat, "group": group, "sms": sms, "call": call, "video": video, "mail": mail,
    "web": web, "job-post": job_post, "profile": profile, "bank": bank, "map": map_page,
    "lock": lock, "home": home, "place": place, "qr": qr, "permission": permission,
}  # fmt: skip


def phone_inside(kit: Kit, view: PhoneView) -> list[Node]:
    """What stands inside the phone's frame, from top to bottom."""
    nodes = _APPS.get(view.feed.app.kind, app_page)(kit, view)
    if view.caption and not (view.ready and view.choices()):
        return [*nodes, caption_line(kit, view.caption, 12)]
    return nodes
