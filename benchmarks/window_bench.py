"""A running game to measure: the real screens on the real surface, the clock in our hands."""

from __future__ import annotations

import time
from collections.abc import Iterator
from random import Random

import pygame

from game.records.settings import Settings
from game.script.library import Library
from game.story.input import Input, judge
from game.window.game import Game
from game.window.play_screen import PlayScreen
from game.window.routes import ToDebrief, ToJudge, ToPlay
from game.window.window import open_window

SITUATION = "a-job-offer"
FRAME = 1 / 60
REST = 0.5


class Bench:
    """A house whose clock is `now`. Frames are painted and shown as the loop does it."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.now = 0.0
        surface = open_window(size, False)
        self.game = Game(surface, Library(), settings=Settings(), clock=lambda: self.now)
        self.app = self.game.app
        self.game.services.thinks = True
        self.game.open()
        self.frame()

    def frame(self) -> float:
        """One frame; returns its seconds of work, showing included."""
        begun = time.perf_counter()
        rects = self.app.frame()
        if rects:
            pygame.display.update(rects)
        return time.perf_counter() - begun

    def frames(self, seconds: float) -> Iterator[float]:
        """The work of every frame for some seconds of play at sixty a second."""
        for _ in range(round(seconds / FRAME)):
            self.now += FRAME
            yield self.frame()

    def live(self, seconds: float) -> Iterator[float]:
        """A story's first seconds in real time: its graph is computed in the background."""
        self.begin()
        for _ in range(round(seconds / FRAME)):
            self.now += FRAME
            work = self.frame()
            yield work
            time.sleep(max(0.0, FRAME - work))

    def begin(self, variant: str = "scam", seed: int = 5) -> PlayScreen:
        playing = self.game.services.new_run(SITUATION, variant, seed)
        assert playing is not None
        self.game.services.show(ToPlay(playing))
        self.frame()
        return self.play_screen()

    def play_screen(self) -> PlayScreen:
        assert isinstance(self.app.screen, PlayScreen)
        return self.app.screen

    def finish(self) -> None:
        """Everything that comes by itself comes at once."""
        self.play_screen().playback.finish()
        self.app.changed()
        self.frame()

    def finger(self, kind: int, point: tuple[int, int]) -> None:
        wide, tall = self.app.canvas.surface.get_size()
        x, y = point[0] / wide, point[1] / tall
        self.app.handle(pygame.event.Event(kind, finger_id=1, touch_id=1, x=x, y=y))

    def rest(self) -> None:
        """The half second that a hand needs at the least; what the loop would prepare in it."""
        begun = time.perf_counter()
        while time.perf_counter() - begun < REST and self.app.ahead():
            pass

    def touch(self, target: str) -> float:
        """Touch a target; seconds from the finger's lifting to changed pixels."""
        self.rest()
        found = next(t for t in self.app.targets() if t.id == target)
        self.finger(pygame.FINGERDOWN, found.rect.center)
        self.frame()
        begun = time.perf_counter()
        self.finger(pygame.FINGERUP, found.rect.center)
        self.frame()
        return time.perf_counter() - begun

    def whole_run(self, chance: Random) -> None:
        """A story by random inputs, its judgement and its debrief, all of them painted."""
        screen = self.begin(chance.choice(("scam", "genuine")), chance.randrange(1000))
        while not screen.playing.ended:
            self.finish()
            screen.give(_some(screen, chance))
            self.frame()
        playing = screen.playing
        self.game.services.show(ToJudge(playing))
        self.frame()
        self.game.services.show(ToDebrief(playing.give(judge(chance.randint(1, 6)))[0]))
        self.frame()


def _some(screen: PlayScreen, chance: Random) -> Input:
    offers = [offer.given for offer in screen.view().offers]
    forward = [given for given in offers if given.act == "choose"] or offers
    return chance.choice(offers if chance.random() < 0.3 else forward)
