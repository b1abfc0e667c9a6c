"""The sounds of the window: what each cue is, who follows a run with them, how loud."""

from __future__ import annotations

from game.play.cues import VOICES, sounds_of
from game.play.feed import feed_of
from game.records.settings import Settings
from game.story import Content, Event, EventRun
from game.ui.sound import Cue, Kind, Speaker

_KINDS: dict[Kind, tuple[str, ...]] = {
    "alert": ("ring", "buzz", "notification", "light-dims", "light-back", "ending", "morning"),
    "message": ("message-in", "message-out", "typing"),
    "interface": ("tap", "sheet"),
    "ambience": ("ambience",),
}
CUES = {name: Cue(name, kind) for kind, names in _KINDS.items() for name in names}


class SoundFollower:
    """Follows one run: what has come since it last listened is heard once."""

    def __init__(self, sounds: Sounds, content: Content) -> None:
        self.sounds, self.content = sounds, content
        self._count = 0
        self._typing = ""

    def skip(self, shown: EventRun) -> None:
        """What stands already makes no sound."""
        self._count, self._typing = len(shown), ""

    def follow(self, shown: EventRun, typing: Event | None = None) -> tuple[str, ...]:
        """Sound what has come, and the typing that goes on. Returns the names."""
        names: list[str] = []
        for number in range(self._count, len(shown)):
            names += sounds_of(self.content, shown[:number], shown[number])
        self._count = len(shown)
        now = typing.id if typing is not None and self._types(shown) else ""
        # Typing is the one sound that lasts: it has to end with its line, or when hurried past.
        if self._typing and now != self._typing:
            self.sounds.stop("typing")
        if now and now != self._typing:
            names.append("typing")
        self._typing = now
        # Several things that come at once, as after a hurry, would be one loud noise of the same.
        heard = tuple(dict.fromkeys(names))
        for name in heard:
            self.sounds.play(name)
        return heard

    def _types(self, shown: EventRun) -> bool:
        feed = feed_of(self.content, shown)
        return bool(feed.talk) or feed.app.kind not in VOICES


class Sounds:
    """The sounds of the window; without a speaker they are silent."""

    def __init__(self, speaker: Speaker | None = None) -> None:
        self.speaker = speaker

    def apply(self, settings: Settings) -> None:
        """Sound as the player has set it."""
        if self.speaker is not None:
            mute: frozenset[Kind] = frozenset() if settings.ambience else frozenset({"ambience"})
            self.speaker.set(settings.volume, mute)

    def play(self, name: str) -> None:
        if self.speaker is not None:
            self.speaker.play(CUES[name])

    def stop(self, name: str) -> None:
        if self.speaker is not None:
            self.speaker.stop(CUES[name])

    def tap(self, target: str) -> None:
        """Something was touched, clicked or entered."""
        if target:
            self.play("tap")

    def arrive(self, theme: str) -> None:
        """A screen has come: the night's is heard, the morning is quiet."""
        if self.speaker is not None:
            self.speaker.under(CUES["ambience"] if theme == "night" else None)

    def settle(self) -> None:
        if self.speaker is not None:
            self.speaker.settle()
