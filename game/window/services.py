"""What the game's screens share: library, settings, words, sound, records, the way elsewhere."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from random import SystemRandom
from typing import Literal

import pygame

from game.graph.explore import BudgetExceeded, explore, graph_along
from game.graph.outlook import with_opening
from game.records.plays import Plays
from game.records.settings import Settings
from game.script.library import Library
from game.script.problem import Problems
from game.script.situation import Situation
from game.story import Cut, Graph, Languages, Run, Wording, begin
from game.story.draw import MAX_SEED, drawn_variant
from game.ui.motion import Motion
from game.window.prefetch import BackgroundCache
from game.window.routes import Route, ToTitle
from game.window.screen import Screen
from game.window.sounds import Sounds

TellButtonLevel = Literal["loud", "plain", "contacts"]
LOUD_PLAYS, PLAIN_PLAYS = 3, 6
"""Runs played to an end before the gold goes, and before the button goes."""


def tell_button_level(plays: Plays, always_loud: bool) -> TellButtonLevel:
    """How loud the way to tell someone is after some plays: golden, plain, among the contacts."""
    # The habit of telling is to outlive the golden button. Where nothing is kept, as in a booth
    # where every player is new, nothing is ever counted, and so the button stays golden.
    if always_loud or plays.finished < LOUD_PLAYS:
        return "loud"
    return "plain" if plays.finished < PLAIN_PLAYS else "contacts"


# A kept page in the browser of this machine.


def open_page(path: Path) -> bool:
    """Whether a browser took the page. One that would take over the terminal is never started."""
    if pygame.display.get_driver() == "dummy" or not _desktop():
        return False
    try:
        browser = webbrowser.get()
        # Exactly this class is lynx and its like, which would draw over the game's terminal;
        # what starts a desktop's browser is a subclass of it.
        if type(browser) is webbrowser.GenericBrowser:
            return False
        return browser.open(path.resolve().as_uri())
    except (webbrowser.Error, OSError, ValueError):
        return False


def _desktop() -> bool:
    """Whether there is a desktop that a browser could open on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


# The system's own chance needs no seed: booths that are switched on together draw differently.
_chance = SystemRandom()


@dataclass
class Services:
    """`go` shows a screen that is there already; `changed` asks for the page to be built anew.

    `save_run` is called with the run after every input and with None when a run is over.
    `screen_of` is the table from a route to its screen.
    """

    library: Library
    settings: Settings
    clock: Callable[[], float]
    go: Callable[[Screen], None]
    changed: Callable[[], None]
    quit: Callable[[], None]
    screen_of: Callable[[Services, Route], Screen]
    # From here on nothing is needed: a bench that draws or judges pages keeps no records and has
    # neither speaker nor voice, and then none of this does anything.
    save_settings: Callable[[Settings], None] = lambda _: None
    save_run: Callable[[Run | None], None] = lambda _: None
    saved_run: Callable[[], Run | None] = lambda: None
    word: Callable[[], str] = lambda: ""
    """The name of a sentence that the player should read once, such as that a file was damaged."""
    motion: Motion = field(default_factory=Motion)
    sounds: Sounds = field(default_factory=Sounds)
    say: Callable[[str], None] = lambda _: None
    """Reads something aloud when its turn comes."""
    hush: Callable[[], None] = lambda: None
    plays: Plays = field(default_factory=Plays)
    save_plays: Callable[[Plays], None] | None = None
    """None where nothing is kept: then every player is new."""
    keep_page: Callable[[str, str], Path | None] | None = None
    """Keeps a page to print under a name and says where; None where nothing is kept."""
    browse: Callable[[Path], bool] = open_page
    left_out: frozenset[str] = frozenset()
    """People of circles whom the player left out. Never kept: it could tell on a player."""
    cut: Cut = "full"
    thinks: bool = False
    """Whether what a debrief needs is computed while the story is still played."""
    dp: Callable[[float], int] = round
    """How many pixels a measure in dp has now."""

    def show(self, route: Route) -> None:
        """Go to the screen of a route, such as `show(ToJudge(run))`."""
        if isinstance(route, ToTitle):
            self.left_out = frozenset()  # whoever plays next has people of their own
        self.go(self.screen_of(self, route))

    def words(self, playing: Run | None = None) -> Wording:
        draws = dict(playing.journal.head.draws) if playing else {}
        spoken, languages = self.settings.language, self.languages(playing)
        return Wording(self.library.vocabulary, spoken, draws, languages)

    def words_of_settings(self) -> Wording:
        """The words of a page where every language there is can be chosen."""
        return replace(self.words(), languages=self.library.languages)

    def languages(self, playing: Run | None = None) -> Languages:
        """Vietnamese, English, and those that a run's story, or the interface, has words in."""
        if playing is None:
            return self.library.languages.only(self.library.vocabulary.languages)
        situation = self.situation(playing.journal.head.situation)
        return self.library.languages.only(situation.languages if situation else ())

    def set(self, settings: Settings) -> None:
        """Play with other settings from now on; they are kept, and the page is built anew."""
        self.settings = settings
        self.motion.reduced = self.settings.reduced_motion
        self.sounds.apply(self.settings)
        self.save_settings(self.settings)
        self.changed()

    @property
    def tell_button_level(self) -> TellButtonLevel:
        """How loud the way to tell someone is now."""
        return tell_button_level(self.plays, self.settings.loud_tell)

    def finished(self, playing: Run) -> None:
        """A run was played to its end: count it, and how its tellings came about."""
        # Only a run of its own counts: a "what if" after the debrief is the same run once more,
        # and would take the golden button away from somebody who has played one story.
        if self.save_plays is None or playing.journal.head.origin != "fresh":
            return
        tellings = sum(entry.given.act == "tell" for entry in playing.journal.entries)
        self.plays = self.plays.plus(tellings, self.tell_button_level == "loud")
        self.save_plays(self.plays)

    def leave_out(self, person: str, out: bool) -> None:
        """Take somebody out of the circle, or back in, until the title comes again."""
        self.left_out = self.left_out | {person} if out else self.left_out - {person}
        self.changed()

    def switch_language(self, playing: Run | None = None) -> None:
        """Go on to the next language, round and round."""
        following = self.languages(playing).after(self.settings.language)
        self.set(replace(self.settings, language=following))

    def situation(self, name: str) -> Situation | None:
        return _loaded(self.library, name)

    def graph(self, playing: Run) -> Graph:
        """The graph of a run's debrief.

        It goes along the run alone where the story is too large, was changed since, or is gone.
        """
        head = playing.journal.head
        situation = self.situation(head.situation)
        known = situation.programs.get((head.variant, head.cut)) if situation else None
        with suppress(BudgetExceeded, LookupError):
            if known == playing.program:
                return _graphs.of(self.library, (head.situation, head.cut))[head.variant]
        return graph_along(playing.program, playing.journal)

    def think_ahead(self, playing: Run) -> None:
        """Begin to compute the graph of a run that is being played, for its debrief."""
        # Exploring a story takes a second or two: begun with the run, it is done before the end.
        if self.thinks:
            head = playing.journal.head
            _graphs.begin(self.library, (head.situation, head.cut))

    def new_run(self, name: str, variant: str = "", seed: int | None = None) -> Run | None:
        """A fresh run of a situation: its variant is drawn, unless one is asked for."""
        situation = self.situation(name)
        if situation is None:
            return None
        drawn = _chance.randrange(MAX_SEED) if seed is None else seed
        chosen = variant or drawn_variant(drawn, name, situation.variants)
        return begin(situation.programs[chosen, self.cut], drawn)


class GameScreen(Screen):
    """A screen of the game itself. A calm page does without services: they cannot always be had."""

    def __init__(self, services: Services) -> None:
        self.services = services


# Situations and their graphs, read and explored once a process.


def _loaded(library: Library, name: str) -> Situation | None:
    """A situation that was read once, else None."""
    try:
        return _whole(library, name)
    except LookupError:
        return None


@lru_cache(maxsize=32)
def _whole(library: Library, name: str) -> Situation:
    """The situation. Raises `LookupError`, because a cache keeps what is returned, never a fault:
    a situation with errors is looked at again, and may have been mended.
    """
    situation = library.load(name, Problems())
    if situation is None:
        raise LookupError(name)
    return situation


def _explored(library: Library, story: tuple[str, Cut]) -> dict[str, Graph]:
    """The graphs of all variants: the shared opening is looked at over all of them."""
    name, cut = story
    situation = _whole(library, name)
    return with_opening({v: explore(situation.programs[v, cut]) for v in situation.variants})


_graphs = BackgroundCache(_explored, 2)
