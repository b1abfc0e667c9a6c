"""Any touches, keys, sizes and closings in any order: never an exception, never a lost run."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pygame
from hypothesis import given, settings
from hypothesis import strategies as st

from game.window.play_screen import PlayScreen
from game.window.routes import ToPlay
from game.window.window import Loop
from tests.support.volume import examples
from tests.window.test_trouble import JOB, Seat

KEYS = [
    pygame.K_TAB, pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_UP, pygame.K_DOWN,
    pygame.K_PAGEUP, pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_k, pygame.K_x, pygame.K_u,
    pygame.K_p, pygame.K_l, pygame.K_h, pygame.K_F11,
]  # fmt: skip
SIZES = [(320, 240), (540, 960), (1280, 720), (701, 400)]
share = st.floats(0, 1, width=16)
actions = st.one_of(
    st.tuples(st.just("touch"), share, share),
    st.tuples(st.just("touch"), share, share),
    st.tuples(st.just("target"), st.integers(0, 30), st.just(0)),
    st.tuples(st.just("target"), st.integers(0, 30), st.just(0)),
    st.tuples(st.just("drag"), share, share),
    st.tuples(st.just("key"), st.sampled_from(KEYS), st.just(0)),
    st.tuples(st.just("size"), st.sampled_from(SIZES), st.just(0)),
    st.tuples(st.just("wait"), st.floats(0, 30, width=16), st.just(0)),
    st.tuples(st.just("away"), st.just(0), st.just(0)),
    st.tuples(st.just("back"), st.just(0), st.just(0)),
    st.tuples(st.just("close"), st.just(0), st.just(0)),
)


class Hand:
    """Does one thing after another; after a closing it opens the game anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.open()

    def open(self) -> None:
        self.seat = Seat(self.folder)
        self.seat.driver.game.open()
        self.seat.driver.app.frame()

    def do(self, name: str, first: object, second: object) -> None:
        getattr(self, f"do_{name}")(first, second)
        if not self.seat.driver.app.running:
            self.do_close(0, 0)
        self.seat.driver.app.frame()

    def do_touch(self, x: float, y: float) -> None:
        for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
            self.seat.event(kind, finger_id=1, touch_id=1, x=x, y=y)

    def do_target(self, number: int, _: object) -> None:
        targets = self.seat.driver.targets()
        if targets:
            wide, tall = self.seat.driver.app.canvas.surface.get_size()
            x, y = targets[number % len(targets)].rect.center
            self.do_touch(x / wide, y / tall)

    def do_drag(self, x: float, y: float) -> None:
        self.seat.event(pygame.FINGERDOWN, finger_id=1, touch_id=1, x=x, y=0.5)
        self.seat.event(pygame.FINGERMOTION, finger_id=1, touch_id=1, x=x, y=y)
        if x < 0.8:
            self.seat.event(pygame.FINGERUP, finger_id=1, touch_id=1, x=x, y=y)

    def do_key(self, key: int, _: object) -> None:
        self.seat.event(pygame.KEYDOWN, key=key, mod=0, unicode="")

    def do_size(self, size: tuple[int, int], _: object) -> None:
        self.seat.resize(size)

    def do_wait(self, seconds: float, _: object) -> None:
        self.seat.driver.now += seconds

    def do_away(self, _: object, __: object) -> None:
        self.seat.event(pygame.WINDOWMINIMIZED)

    def do_back(self, _: object, __: object) -> None:
        self.seat.event(pygame.WINDOWRESTORED)

    def do_close(self, _: object, __: object) -> None:
        self.check_kept()
        self.seat.event(pygame.QUIT)
        assert not self.seat.driver.app.running
        self.open()

    def check_kept(self) -> None:
        """A run that is on screen and has begun is the one that would be taken up again."""
        screen = self.seat.driver.screen
        if isinstance(screen, PlayScreen) and screen.playing.steps and not screen.playing.ended:
            saved = Seat(self.folder).driver.game.saved_run()
            assert saved is not None and not saved.fault
            assert saved.journal.entries == screen.playing.journal.entries


@given(st.lists(actions, max_size=40), st.booleans())
@settings(max_examples=examples(60), deadline=None)
def test_anything_may_happen_in_any_order(
    done: list[tuple[str, object, object]], playing: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hand = Hand(Path(folder))
        assert isinstance(hand.seat.loop, Loop)
        if playing:
            run = hand.seat.driver.new_run(JOB, "scam", 5)
            hand.seat.driver.services.show(ToPlay(run))
        for action in done:
            hand.do(*action)
        hand.check_kept()
