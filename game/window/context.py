"""What all screens share: the library, the settings, the words, the way to other screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from random import SystemRandom

from game.phone.words import Words
from game.records.settings import Settings
from game.script.check import explored
from game.script.library import Library
from game.script.problem import Problems
from game.script.situation import Situation
from game.story.content import Cut
from game.story.draw import MAX_SEED, drawn_variant
from game.story.graph import Graph
from game.story.playing import Playing, begin
from game.ui.motion import Motion
from game.window.screen import Screen

_chance = SystemRandom()


@dataclass
class Context:
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
    save_run: Callable[[Playing | None], None] = lambda _: None
    saved_run: Callable[[], Playing | None] = lambda: None
    motion: Motion = field(default_factory=Motion)
    cut: Cut = "full"
    dp: Callable[[float], int] = round
    """How many pixels a measure in dp has now."""
    screens: dict[str, Callable[..., Screen]] = field(default_factory=dict)

    def show(self, name: str, *what: object) -> None:
        """Go to a screen by its name, such as `show("judge", playing)`."""
        self.go(self.screens[name](self, *what))

    def words(self, playing: Playing | None = None) -> Words:
        draws = dict(playing.journal.head.draws) if playing else {}
        return Words(self.library.vocabulary, self.settings.language, draws)

    def set(self, **changes: object) -> None:
        """Change settings; they are kept, and the page is built anew."""
        self.settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        self.motion.reduced = self.settings.reduced_motion
        self.save_settings(self.settings)
        self.changed()

    def switch_language(self) -> None:
        self.set(language="en" if self.settings.language == "vi" else "vi")

    def situation(self, name: str) -> Situation | None:
        return _loaded(self.library, name)

    def graph(self, playing: Playing) -> Graph:
        """The graph that a run's debrief is computed from."""
        head = playing.journal.head
        situation = self.situation(head.situation)
        assert situation is not None
        return _graphs(self.library, head.situation)[head.variant, head.cut]

    def new_run(self, name: str, variant: str = "", seed: int | None = None) -> Playing | None:
        """A fresh run of a situation: its variant is drawn, unless one is asked for."""
        situation = self.situation(name)
        if situation is None:
            return None
        drawn = _chance.randrange(MAX_SEED) if seed is None else seed
        chosen = variant or drawn_variant(drawn, name, situation.variants)
        return begin(situation.programs[chosen, self.cut], drawn)


@lru_cache(maxsize=32)
def _loaded(library: Library, name: str) -> Situation | None:
    return library.load(name, Problems())


@lru_cache(maxsize=8)
def _graphs(library: Library, name: str) -> dict[tuple[str, Cut], Graph]:
    situation = _loaded(library, name)
    return explored(situation, Problems()) if situation else {}
