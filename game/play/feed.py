"""The feed: what stands on the phone, a fold over the events shown so far.

It is made anew from the events each time, so that undo, replay and a change of language need
nothing kept beside them.
"""

from dataclasses import dataclass

from game.story import LINE_KINDS, Content, Event, EventRun, minutes

CALLS = ("call", "video")
"""Apps in which one hears the other side."""
_FEED_KINDS = LINE_KINDS | {"chosen", "left", "reported", "asked", "answered", "ended"}
_TALK_KINDS = ("asked", "answered", "offered")


@dataclass(frozen=True)
class OpenApp:
    """An app of the phone, and with whom it is open: somebody of the cast, or ""."""

    kind: str = "home"
    whom: str = ""


@dataclass(frozen=True)
class FeedItem:
    """Something in an app: its event, the app it stands in, the minute of the story's day.

    `over` is the app that was open when it came.
    """

    event: Event
    app: OpenApp
    minute: int
    over: OpenApp = OpenApp()


@dataclass(frozen=True)
class Feed:
    """`app` is open now; `items` are everything shown, in order.

    `talk` is the person of the circle the player is talking to right now, or "" for nobody.
    `ringing` says that a phone rings and nobody has spoken yet; `missed` are the calls that rang
    in vain; `timer` is the choice taken by itself, and after how many seconds; `notification` is
    what has just slid in over the app; `minute` is that of the story's day, counted from midnight;
    `looked` are the details opened so far.
    """

    app: OpenApp
    items: tuple[FeedItem, ...]
    talk: str = ""
    ringing: bool = False
    timer: tuple[str, float] | None = None
    notification: FeedItem | None = None
    missed: tuple[FeedItem, ...] = ()
    minute: int = 0
    looked: frozenset[str] = frozenset()

    def in_app(self) -> tuple[FeedItem, ...]:
        """What stands in the app that is open: its earlier talk with the same person too."""
        return tuple(i for i in self.items if i.app == self.app and not _aside(i))

    def over_app(self) -> tuple[FeedItem, ...]:
        """What slid in while this app was open."""
        return tuple(i for i in self.items if i.over == self.app != i.app and not _aside(i))

    def talk_with(self, person: str) -> tuple[FeedItem, ...]:
        """All that was told and answered, with one person."""
        return tuple(item for item in self.items if _aside(item) and item.app.whom == person)


def _aside(item: FeedItem) -> bool:
    return item.app.kind == "talk"


def feed_of(content: Content, shown: EventRun) -> Feed:
    """The phone after some events."""
    fold = _Fold(content)
    for event, minute in zip(shown, minutes(content.front.clock, shown), strict=True):
        fold.take(event, minute)
    return fold.feed()


class _Fold:
    """What is known of the phone while events come one after the other."""

    def __init__(self, content: Content) -> None:
        self.content, self.app, self.talk, self.minute = content, OpenApp(), "", content.front.clock
        self.items, self.missed = list[FeedItem](), list[FeedItem]()
        self.rang: FeedItem | None = None
        self.ringing = False
        self.timer: tuple[str, float] | None = None
        self.notification: FeedItem | None = None
        self.looked = set[str]()

    def feed(self) -> Feed:
        return Feed(
            self.app, tuple(self.items), self.talk, self.ringing, self.timer,
            self.notification, tuple(self.missed), self.minute, frozenset(self.looked),
        )  # fmt: skip

    def take(self, event: Event, minute: int) -> None:
        self.minute = minute
        # A talk with somebody of the circle lies over the app until anything but the talk comes;
        # looking closer meanwhile does not end it.
        if event.kind not in _TALK_KINDS and event.kind != "looked":
            self.talk = ""
        if event.kind == "app":
            self._open(OpenApp(event.id, str(event.argument("with"))))
        elif event.kind == "timer":
            self.timer = (event.id, event.seconds)
        elif event.kind == "ring":
            self.rang, self.ringing = FeedItem(event, self.app, minute, self.app), True
        elif event.kind == "looked":
            self.looked.add(event.id)
        elif event.kind == "wait":
            # A silence stands in the thread, and neither answers a ring nor covers a message.
            self.items.append(FeedItem(event, self.app, minute, self.app))
        elif event.kind in _FEED_KINDS:
            self._add(event, minute)

    def _open(self, app: OpenApp) -> None:
        """Another app opens: a call that nobody has spoken in was missed."""
        # The same app said again is no change: a call that goes on in another scene was not missed.
        if app != self.app:
            if self.rang and self.rang.app.kind in CALLS:
                self.missed.append(self.rang)
            self.rang, self.ringing = None, False
        self.app = app

    def _add(self, event: Event, minute: int) -> None:
        item = FeedItem(event, _place(self.content, event, self.app), minute, self.app)
        self.items.append(item)
        slides = _slides_in(self.content, event)
        self.notification = item if slides else None
        # Narration and a message from elsewhere let a call ring on; anything else ends that. But
        # only somebody's words mean that it was taken, and cannot be among the missed ones.
        if event.kind != "note" and not slides:
            self.ringing = False
            self.rang = None if event.kind == "line" else self.rang
        if event.kind in ("chosen", "left"):
            self.timer = None
        if item.app.kind == "talk":
            self.talk = item.app.whom


def _place(content: Content, event: Event, app: OpenApp) -> OpenApp:
    """The app an event stands in: a notification in its sender's chat, whatever is open."""
    if event.kind in _TALK_KINDS:
        return OpenApp("talk", content.answers[event.id].person)
    if _slides_in(content, event):
        return OpenApp("chat", content.lines[event.id].speaker)
    return app


def _slides_in(content: Content, event: Event) -> bool:
    return event.kind == "line" and content.lines[event.id].by == "notification"
