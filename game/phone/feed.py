"""What stands on the phone: a fold over the events shown so far."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.clock import minutes
from game.story.content import Content
from game.story.event import Event, Run

_FEED_KINDS = (
    "line", "note", "paper", "post", "chosen", "left", "reported", "asked", "answered", "ended",
)  # fmt: skip
_TALK_KINDS = ("asked", "answered", "offered")


@dataclass(frozen=True)
class App:
    """An app of the phone, with whom it is open."""

    kind: str = "home"
    whom: str = ""


@dataclass(frozen=True)
class Item:
    """Something in an app: its event, the app it stands in, the story's time of day."""

    event: Event
    app: App
    minute: int


@dataclass(frozen=True)
class Feed:
    """`app` is open now; `items` are everything shown, in order.

    `talk` is the person of the circle the player is talking to right now, or nobody.
    `ringing` says that a phone rings and nothing has been said yet.
    """

    app: App
    items: tuple[Item, ...]
    talk: str = ""
    ringing: bool = False
    timer: tuple[str, float] | None = None
    notification: Item | None = None

    def in_app(self) -> tuple[Item, ...]:
        """What stands in the app that is open: its earlier talk with the same person too."""
        return tuple(i for i in self.items if i.app == self.app and not _aside(i))

    def talk_with(self, person: str) -> tuple[Item, ...]:
        """All that was told and answered, with one person."""
        return tuple(item for item in self.items if _aside(item) and item.app.whom == person)


def _aside(item: Item) -> bool:
    return item.app.kind == "talk"


def feed_of(content: Content, shown: Run) -> Feed:
    """The phone after some events."""
    app, items, talk = App(), list[Item](), ""
    ringing, timer, notification = False, None, None
    for event, minute in zip(shown, minutes(content.front.clock, shown), strict=True):
        if event.kind not in _TALK_KINDS and event.kind != "looked":
            talk = ""
        if event.kind == "app":
            app = App(event.id, str(event.argument("with")))
            ringing = False
        elif event.kind == "timer":
            timer = (event.id, event.seconds)
        elif event.kind == "ring":
            ringing = True
        if event.kind in _FEED_KINDS:
            item = Item(event, _place(content, event, app), minute)
            items.append(item)
            ringing = False
            notification = item if _slides_in(content, event) else None
            timer = None if event.kind in ("chosen", "left") else timer
            talk = item.app.whom if item.app.kind == "talk" else talk
    return Feed(app, tuple(items), talk, ringing, timer, notification)


def _place(content: Content, event: Event, app: App) -> App:
    if event.kind in _TALK_KINDS:
        return App("talk", content.answers[event.id].person)
    if _slides_in(content, event):
        return App("chat", content.lines[event.id].speaker)
    return app


def _slides_in(content: Content, event: Event) -> bool:
    return event.kind == "line" and content.lines[event.id].by == "notification"
