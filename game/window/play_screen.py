"""The screen of play: the phone, the circle, the ways to act. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy

from game.phone.thread import FLAG, LINE
from game.phone.view import CHOICE, DETAIL, LIGHT, LOOK, PERSON, SEND, SENTENCE, PhoneView
from game.play.circle import circle_lights
from game.play.cues import caption_of, caption_words
from game.play.feed import Feed, feed_of
from game.play.moment import answers, spoken
from game.play.playback import Playback
from game.story import LEAVE, REPORT, TIMEOUT, Event, EventRun, Input, Run, choose, flag, look, tell
from game.ui.kit import Kit
from game.ui.pointer import KeyPress
from game.ui.theme import MOTION_SHEET, MOTION_TOUCH
from game.ui.toolkit import Node
from game.window.play_page import PlayModel, play_page
from game.window.read_aloud import ReadAloud
from game.window.routes import ToHelp, ToJudge, ToPause
from game.window.services import GameScreen, Services
from game.window.sounds import SoundFollower

_ENDING_SECONDS = 3.0
_READ_AGAIN = 5
"""How many of the last lines are read again."""
_KEYS = {"k": "tell", "x": LOOK, "u": "undo", "p": "pause", "l": "language", "h": "help"}


class PlayScreen(GameScreen):
    """`sheet` is what lies over the phone: look, tell, or nothing.

    On the sheet of telling `whom` and `sentence` are chosen so far; `picked` is the line that was
    touched once, `newest` the last event that came by itself, `note` the name of a sentence that
    says why the run is not kept any more.
    """

    name = "play"

    def __init__(self, services: Services, playing: Run) -> None:
        super().__init__(services)
        self.playing = playing
        self.sheet = ""
        self.whom = ""
        self.sentence = ""
        self.picked = ""
        self.newest = ""
        self.note = ""
        self._noted = ""
        self.playback = self._play(playing.last_shown)
        self.sound_follower = SoundFollower(services.sounds, playing.content)
        self.sound_follower.skip(self.shown())
        self.reciter = ReadAloud(services.say)
        self.reciter.skip(self.shown())
        self._talk_closed = False
        services.think_ahead(playing)

    def build(self, kit: Kit) -> Node:
        level = self.services.tell_button_level
        model = PlayModel(self.sheet, self.whom, self.sentence, self.talk(), self.looked(), level)
        return play_page(kit, self.view(), model)

    def ahead(self) -> list[Callable[[Kit], Node]]:
        """The sheets that one touch opens."""
        if self.sheet or self.playing.ended or not self.playback.nearly_done:
            return []
        return [self._with_sheet(name).build for name in ("tell", "look")]

    def _with_sheet(self, name: str) -> PlayScreen:
        # A copy, because the page is built later, in idle moments: the player may have opened
        # something else by then, and this screen must not show a sheet that nobody asked for.
        other = copy(self)
        other.sheet = name
        return other

    def view(self) -> PhoneView:
        """This moment, as the phone shows it."""
        shown = self.shown()
        playing, playback = self.playing, self.playback
        return PhoneView(
            words=self.services.words(playing),
            content=playing.content,
            feed=feed_of(playing.content, shown),
            glows=circle_lights(playing.content, shown),
            offers=playing.offers(),
            typing=playback.typing,
            ready=playback.nearly_done and not playing.ended,
            newest=self.newest,
            caption=self.caption(shown),
            flagged=self.flagged(),
            picked=self.picked,
            left_out=self.services.left_out,
        )

    def shown(self) -> EventRun:
        """Everything shown so far: what came before, and as much of the last run as has come."""
        # Counted from the end: the playback has only the last run of events, the transcript all.
        transcript = self.playing.transcript()
        unseen = len(self.playback.run) - self.playback.shown
        return transcript[: len(transcript) - unseen] if unseen else transcript

    def caption(self, shown: EventRun) -> str:
        """What the newest sound was, in words; before that, why the run is not kept any more."""
        if self.note:
            return self.services.words(self.playing).ui(self.note)
        content, latest = self.playing.content, self.playback.shown
        found = caption_of(content, shown, latest) if self.services.settings.captions else None
        if found is None:
            return ""
        words = self.services.words(self.playing)
        person = content.cast.get(found[1])
        return caption_words(words, found, words.of(person.name) if person else "")

    def feed(self) -> Feed:
        return feed_of(self.playing.content, self.shown())

    def looked(self) -> dict[str, Event]:
        """Details opened at this stop, with what each showed."""
        return {e.id: e for e in self.shown() if e.kind == "looked"}

    def flagged(self) -> frozenset[str]:
        """Lines that the player marked as odd."""
        entries = self.playing.journal.entries
        return frozenset(e.given.id for e in entries if e.given.act == "flag")

    def aloud(self) -> list[str] | None:
        """The last things said and what can be answered; a sheet is read whole."""
        if self.sheet or self.talk():
            return None
        view = self.view()
        said = [spoken(view, item.event) for item in view.feed.in_app()[-_READ_AGAIN:]]
        return [*filter(None, said), *(answers(view) if view.ready else ())]

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
        elif target.startswith(LINE):
            self.pick(name)
        elif target.startswith(FLAG):
            self.give(flag(name))
        elif target.startswith(LIGHT):
            self.open_tell(name)
        elif kind in ("close", "back"):
            self.back()
        else:
            self._act_by_name(target)

    def _act_by_name(self, target: str) -> None:
        acts = {
            "": self._beside,
            "tell": self.open_tell,
            LOOK: self.open_look,
            SEND: self.send,
            "leave": lambda: self.give(LEAVE),
            "report": lambda: self.give(REPORT),
            "undo": self.undo,
            "language": lambda: self.services.switch_language(self.playing),
            "pause": self._pause,
            "help": self._help,
        }
        if target in acts:
            acts[target]()

    def key(self, key: KeyPress) -> bool:
        if key.name.isdigit() and not key.control:
            view, number = self.view(), int(key.name)
            offers = view.choices()
            if view.ready and not self.sheet and 1 <= number <= len(offers):
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

    def give(self, given: Input) -> None:
        """One input: to the core, to the journal, and what it shows to the playback."""
        # An answer cuts off what was still to come, and the journal notes how far it was heard. A
        # flag answers nobody: whatever is still to come is shown first, else it would be lost.
        if given.act == "flag":
            self.playback.finish()
        after, shown = self.playing.give(given, self.playback.heard)
        # What is not on offer, as after a touch that came a moment late, does nothing.
        if shown and shown[-1].kind == "refused":
            return
        side = given.act == "look"
        self._let_go(given.act == "flag")
        self.sheet = "look" if side else ""
        self.whom = ""
        self._talk_closed = False
        if after is not self.playing:
            self.playing = after
            self.playback = self._play(shown)
            if side:
                self.playback.finish()
            self._hear()
            self._keep()
        self.services.changed()

    def undo(self) -> None:
        """Back to before the last choice or telling."""
        if not self.playing.steps:
            return
        self.playing = self.playing.undo()
        self.playback = self._play(self.playing.last_shown)
        self.playback.finish()
        self.sound_follower.skip(self.shown())
        self.reciter.skip(self.shown())
        self._let_go(False)
        self.sheet, self._talk_closed = "", True
        self._keep()
        self.services.changed()

    def _keep(self) -> None:
        """Keep the run. Where that fails it is said once, at once: the player may want to stop."""
        self.services.save_run(self.playing)
        # The word is taken whether it is new or not: left lying, it would greet the next title.
        word = self.services.word()
        self.note = "" if word == self._noted else word
        self._noted = word
        if self.note:
            self.services.say(self.services.words(self.playing).ui(self.note))

    def hurry(self) -> None:
        """Finish this line; if it stands, the next."""
        if self.playback.hurry(self.services.clock()):
            self._came()

    def pick(self, line: str) -> None:
        """A touch on a line; the second one flags it."""
        if line in self.flagged():
            self.picked = ""
        elif line == self.picked:
            self.give(flag(line))
        else:
            self.picked, self.anchor = line, f"{LINE}{line}"
            self.comes_with_anchor = (f"{FLAG}{line}",)
            self.services.say(self.services.words().ui("flag-it"))
        self.services.changed()

    def _beside(self) -> None:
        """A touch beside everything: it lets go of a line, else it hurries the story."""
        if self.picked:
            self.picked = ""
            self.services.changed()
        else:
            self.hurry()

    def _let_go(self, keep_place: bool) -> None:
        """No line is picked any more; its place is kept while the page only grows."""
        self.picked, self.comes_with_anchor = "", ()
        if not keep_place:
            self.anchor = ""
            self.services.hush()

    def open_tell(self, person: str = "") -> None:
        """The sheet of people, with one of them chosen if their light was touched."""
        if not self.view().offers:
            return
        self.sheet, self.whom, self.sentence = "tell", "", ""
        if person:
            self._choose_person(person)
        self.services.say(self.services.words().ui("tell-whom"))
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
        # Nothing comes while a sheet is open. The clock of the playback runs on meanwhile, though:
        # what fell due behind the sheet comes all at once when it closes (test_clocks.py).
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

    @property
    def waiting_run(self) -> Run:
        return self.playing

    @property
    def undoes(self) -> bool:
        return bool(self.playing.steps)

    def pause(self, seconds: float) -> None:
        self.playback.pause(seconds)
        # The pause's own page can change the pace; the lines still to come take the new one.
        self.playback.speed = self.services.settings.speed

    def _after_the_run(self) -> None:
        if self.playing.ended:
            self.services.finished(self.playing)
            self.services.show(ToJudge(self.playing))
        else:
            self.give(TIMEOUT)

    def _timeout_due(self) -> float | None:
        timer = self.feed().timer
        if timer is None or not self.services.settings.timers or self.playing.ended:
            return None
        return self.playback.started + timer[1]

    def _play(self, run: EventRun) -> Playback:
        content = self.playing.content
        return Playback(content, run, self.services.clock(), self.services.settings.speed)

    def _hear(self) -> None:
        self.sound_follower.follow(self.shown(), self.playback.typing)
        if self.services.settings.read_aloud:
            self.reciter.follow(self.view(), self.shown())

    def _came(self) -> None:
        """Something has just come: it slides in, and is heard."""
        self._hear()
        shown = self.playback.run[: self.playback.shown]
        newest = shown[-1].id if shown else ""
        # A hold or the typing of the next line also brings us here: only what is new slides in.
        if newest != self.newest:
            self.newest = newest
            now = self.services.clock()
            self.services.motion.slide(
                "newest", now, MOTION_TOUCH, dy=self.services.dp(10), fade=True
            )
            if self.feed().notification is not None:
                self.services.motion.slide("toast", now, MOTION_SHEET, dy=-self.services.dp(90))
        self.services.changed()

    def _slide_in(self) -> None:
        self.services.sounds.play("sheet")
        now, far = self.services.clock(), self.services.dp(420)
        self.services.motion.slide("sheet", now, MOTION_SHEET, dy=far)
        self.services.motion.slide("scrim", now, MOTION_SHEET, fade=True)
        self.services.changed()

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
        self.services.show(ToPause(self))

    def _help(self) -> None:
        self.services.show(ToHelp(self))


def resumed(services: Services, playing: Run) -> PlayScreen:
    """A run taken up again: what was shown stands, and the last line's answers wait."""
    screen = PlayScreen(services, playing)
    screen.playback.finish()
    screen.sound_follower.skip(screen.shown())
    screen.reciter.skip(screen.shown())
    return screen
