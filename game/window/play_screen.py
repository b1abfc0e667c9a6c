"""The screen of play: the phone, the circle, the ways to act. It decides nothing."""

from __future__ import annotations

from dataclasses import replace

from game.phone.chat import LOOK
from game.phone.feed import Feed, feed_of
from game.phone.lights import circle_lights
from game.phone.look_sheet import DETAIL
from game.phone.playback import Playback
from game.phone.tell_sheet import PERSON, SEND, SENTENCE
from game.phone.tray import CHOICE
from game.phone.view import View
from game.story.event import Event, Run
from game.story.given import LEAVE, REPORT, TIMEOUT, Given, choose, look, tell
from game.story.playing import Playing
from game.story.step import offers_at
from game.ui.kit import Kit
from game.ui.node import Node
from game.ui.pointer import Key
from game.ui.theme import MOTION_SHEET, MOTION_TOUCH
from game.window.context import Context
from game.window.play_page import play_page
from game.window.screen import Screen

_ENDING_SECONDS = 3.0
_KEYS = {"k": "tell", "x": LOOK, "u": "undo", "p": "pause", "l": "language", "h": "help"}


class PlayScreen(Screen):
    """`sheet` is what lies over the phone: look, tell, talk, or nothing."""

    name = "play"

    def __init__(self, context: Context, playing: Playing) -> None:
        super().__init__(context)
        self.playing = playing
        self.sheet = ""
        self.whom = ""
        self.sentence = ""
        self.newest = ""
        self.playback = self._play(playing.last_shown)
        self._talk_closed = False

    def build(self, kit: Kit) -> Node:
        return play_page(kit, self.view(), self)

    def view(self) -> View:
        """This moment, as the phone shows it."""
        shown = self.shown()
        playing, playback = self.playing, self.playback
        return View(
            words=self.context.words(playing),
            content=playing.program.content,
            feed=feed_of(playing.program.content, shown),
            glows=circle_lights(playing.program.content, shown),
            offers=offers_at(playing.program, playing.state),
            typing=playback.typing,
            ready=playback.nearly_done and not playing.ended,
            newest=self.newest,
        )

    def shown(self) -> Run:
        """Everything shown so far: what came before, and as much of the last run as has come."""
        transcript = self.playing.transcript()
        unseen = len(self.playback.run) - self.playback.shown
        return transcript[: len(transcript) - unseen] if unseen else transcript

    def feed(self) -> Feed:
        return feed_of(self.playing.program.content, self.shown())

    def looked(self) -> dict[str, Event]:
        """Details opened at this stop, with what each showed."""
        return {e.id: e for e in self.shown() if e.kind == "looked"}

    def act(self, target: str) -> None:
        kind, _, name = target.partition(":")
        if target.startswith(CHOICE):
            self.give(choose(name))
        elif target.startswith(DETAIL):
            self.give(look(name))
        elif target.startswith(PERSON):
            self._choose_person(name)
        elif target.startswith(SENTENCE):
            self.sentence = name
        elif kind in ("close", "back"):
            self.back()
        else:
            self._act_by_name(target)

    def _act_by_name(self, target: str) -> None:
        acts = {
            "": self.hurry, "tell": self.open_tell, LOOK: self.open_look, SEND: self.send,
            "leave": lambda: self.give(LEAVE), "report": lambda: self.give(REPORT),
            "undo": self.undo, "language": self.context.switch_language,
            "pause": self._pause, "help": self._help,
        }  # fmt: skip
        if target in acts:
            acts[target]()

    def key(self, key: Key) -> bool:
        if key.name.isdigit() and not key.control:
            offers = self.view().choices()
            number = int(key.name)
            if self.view().ready and not self.sheet and 1 <= number <= len(offers):
                self.give(offers[number - 1].given)
                return True
            return False
        if key.name in ("space", "return"):
            self.hurry()
            return True
        if key.name in _KEYS and not key.control:
            self.act(_KEYS[key.name])
            return True
        return False

    def back(self) -> bool:
        if self.sheet or self._talking():
            self.sheet, self.whom, self._talk_closed = "", "", True
            return True
        self._pause()
        return True

    def give(self, given: Given) -> None:
        """One input: to the core, to the journal, and what it shows to the playback."""
        after, shown = self.playing.give(given, self.playback.heard)
        if shown and shown[-1].kind == "refused":
            return
        side = given.act == "look"
        self.sheet = "look" if side else ""
        self.whom = ""
        self._talk_closed = False
        if after is not self.playing:
            self.playing = after
            self.playback = self._play(shown)
            if side:
                self.playback.finish()
            self.context.save_run(self.playing)
        self.context.changed()

    def undo(self) -> None:
        """Back to before the last choice or telling."""
        if not self.playing.steps:
            return
        self.playing = self.playing.undo()
        self.playback = self._play(self.playing.last_shown)
        self.playback.finish()
        self.sheet, self._talk_closed = "", True
        self.context.save_run(self.playing)
        self.context.changed()

    def hurry(self) -> None:
        """Finish this line; if it stands, the next."""
        if self.playback.hurry(self.context.clock()):
            self._came()

    def open_tell(self) -> None:
        if not self.view().offers:
            return
        self.sheet, self.whom, self.sentence = "tell", "", ""
        self._slide_in()

    def open_look(self) -> None:
        looks = self.view().looks()
        if not looks:
            return
        self.sheet = "look"
        self._slide_in()
        if len(looks) == 1:
            self.give(looks[0].given)

    def send(self) -> None:
        """The second tap of telling."""
        if self.whom and self.sentence:
            self.give(tell(self.whom, self.sentence))

    def due(self) -> float | None:
        if self.sheet:
            return None
        if self.playing.ended and self.playback.done:
            return self.playback.started + _ENDING_SECONDS
        due = self.playback.due()
        return self._timeout_due() if due is None else due

    def advance(self, now: float) -> bool:
        if self.sheet:
            return False
        due = self.due()
        if due is None or now < due:
            return False
        if self.playback.done:
            self._after_the_run()
            return True
        if self.playback.advance(now):
            self._came()
        return True

    def pause(self, seconds: float) -> None:
        self.playback.pause(seconds)
        self.playback.speed = self.context.settings.speed

    def _after_the_run(self) -> None:
        if self.playing.ended:
            self.context.show("judge", self.playing)
        else:
            self.give(TIMEOUT)

    def _timeout_due(self) -> float | None:
        timer = self.feed().timer
        if timer is None or not self.context.settings.timers or self.playing.ended:
            return None
        return self.playback.started + timer[1]

    def _play(self, run: Run) -> Playback:
        content = self.playing.program.content
        return Playback(content, run, self.context.clock(), self.context.settings.speed)

    def _came(self) -> None:
        """Something has just come: it slides in."""
        shown = self.playback.run[: self.playback.shown]
        newest = shown[-1].id if shown else ""
        if newest != self.newest:
            self.newest = newest
            now = self.context.clock()
            self.context.motion.slide(
                "newest", now, MOTION_TOUCH, dy=self.context.dp(10), fade=True
            )
            if self.feed().notification is not None:
                self.context.motion.slide("toast", now, MOTION_SHEET, dy=-self.context.dp(90))
        self.context.changed()

    def _slide_in(self) -> None:
        now, far = self.context.clock(), self.context.dp(420)
        self.context.motion.slide("sheet", now, MOTION_SHEET, dy=far)
        self.context.motion.slide("scrim", now, MOTION_SHEET, fade=True)
        self.context.changed()

    def _choose_person(self, name: str) -> None:
        offers = self.view().tells(name)
        self.whom = name if offers else ""
        self.sentence = offers[0].given.id if offers else ""

    def _talking(self) -> bool:
        return bool(self.feed().talk) and not self._talk_closed

    def talk(self) -> str:
        """The person the player is talking to now, if that lies over the phone."""
        return "" if self._talk_closed or self.sheet else self.feed().talk

    def _pause(self) -> None:
        self.context.show("pause", self)

    def _help(self) -> None:
        self.context.show("help", self)


def resumed(context: Context, playing: Playing) -> PlayScreen:
    """A run taken up again: what was shown stands, and the last line's answers wait."""
    screen = PlayScreen(context, playing)
    screen.playback.finish()
    return screen


def restarted(playing: Playing) -> Playing:
    """The same run from its start: same draws, an empty journal."""
    journal = replace(playing.journal, entries=())
    return replace(playing, journal=journal, steps=())
