"""What all screens share: the library, the settings, the words, the way to other screens."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Callable, Sequence
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
from game.story.content import Cut
from game.story.draw import MAX_SEED, drawn_variant
from game.story.graph import Graph
from game.story.languages import Languages
from game.story.run import Run, begin
from game.story.wording import Wording
from game.ui.kit import Kit
from game.ui.motion import Motion
from game.ui.pointer import KeyPress
from game.ui.toolkit import Node
from game.window.prefetch import BackgroundCache
from game.window.sounds import Sounds

# How loud the way to tell someone is: golden at first, then plain, then among the contacts.
# The habit is to outlive the golden button. Where nothing is kept, as in a booth where every
# player is new, it stays golden.

TellButtonLevel = Literal["loud", "plain", "contacts"]
LOUD_PLAYS, PLAIN_PLAYS = 3, 6
"""Runs played to an end before the gold goes, and before the button goes."""


def tell_button_level(plays: Plays, always_loud: bool) -> TellButtonLevel:
    """How the way to tell someone looks after some plays."""
    if always_loud or plays.finished < LOUD_PLAYS:
        return "loud"
    return "plain" if plays.finished < PLAIN_PLAYS else "contacts"


# Opens a kept page in the browser of this machine.


def open_page(path: Path) -> bool:
    """Whether a browser took the page. One that would take over the terminal is never started."""
    if pygame.display.get_driver() == "dummy" or not _desktop():
        return False
    try:
        browser = webbrowser.get()
        if type(browser) is webbrowser.GenericBrowser:  # lynx and its like
            return False
        return browser.open(path.resolve().as_uri())
    except (webbrowser.Error, OSError, ValueError):
        return False


def _desktop() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


_chance = SystemRandom()


@dataclass
class Services:
    """`go` shows another screen; `changed` asks for the page to be built anew.

    `save_run` is called with the run after every input and with None when a run is over.
    `screens` makes a screen by its name, so that screens need not know each other.
    """

    library: Library
    settings: Settings
    clock: Callable[[], float]
    go: Callable[[Screen], None]
    changed: Callable[[], None]
    quit: Callable[[], None]
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
    screens: dict[str, Callable[..., Screen]] = field(default_factory=dict)

    def show(self, name: str, *what: object) -> None:
        """Go to a screen by its name, such as `show("judge", playing)`."""
        if name == "title":
            self.left_out = frozenset()  # whoever plays next has people of their own
        self.go(self.screens[name](self, *what))

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

    def set(self, **changes: object) -> None:
        """Change settings; they are kept, and the page is built anew."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
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
        self.set(language=self.languages(playing).after(self.settings.language))

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


def _loaded(library: Library, name: str) -> Situation | None:
    """A situation that was read once stays; one with errors is read again, and may be mended."""
    try:
        return _whole(library, name)
    except LookupError:
        return None


@lru_cache(maxsize=32)
def _whole(library: Library, name: str) -> Situation:
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


# What every screen of the window can do.


class Screen:
    """One full page. It is built anew whenever what it shows changes; it never draws by itself.

    `name` is how tests and pictures call it; `theme` is night or morning, unless the player has
    chosen high contrast.
    """

    name = "screen"
    theme = "night"
    anchor = ""
    """A target that keeps its place on the screen when the page is built anew."""
    comes_with_anchor: tuple[str, ...] = ()
    """Targets that are brought into view with it."""

    def __init__(self, services: Services) -> None:
        self.services = services

    def build(self, kit: Kit) -> Node:
        """The page as a tree. Pure: no state changes here."""
        raise NotImplementedError

    def ahead(self) -> Sequence[Callable[[Kit], Node]]:
        """Pages that may well come next, so that their pictures can be made while one reads."""
        return ()

    def act(self, target: str) -> None:
        """A target was touched, clicked or entered; an empty id is a touch beside all targets."""

    def key(self, key: KeyPress) -> bool:
        """A key that the window itself has no use for. Returns whether it meant something."""
        return False

    def back(self) -> bool:
        """Escape or the back button. Returns whether there was something to close."""
        return False

    def aloud(self) -> list[str] | None:
        """What is read aloud of this page; None for all its texts."""
        return None

    def due(self) -> float | None:
        """When (by the clock, seconds) `advance` next has something to do."""
        return None

    def advance(self, now: float) -> bool:
        """Let time pass. Returns whether the page must be built anew."""
        return False

    def pause(self, seconds: float) -> None:
        """The window was away for some seconds: clocks stand still for it."""
