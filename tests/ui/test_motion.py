"""Movement by a clock that is handed in."""

from __future__ import annotations

import pytest

from game.ui.motion import Motion, Tween, ease_out
from game.ui.page import Displacement


def test_easing_starts_fast_and_ends_there() -> None:
    assert ease_out(0) == 0 and ease_out(1) == 1 and ease_out(9) == 1
    assert ease_out(0.25) > 0.5


def test_a_tween_arrives() -> None:
    tween = Tween(10, 20, 5.0, 0.24)
    assert tween.at(5.0) == 10 and tween.at(6) == 20 and tween.done(5.24)
    assert Tween(0, 1, 0, 0).at(0) == 1


def test_a_sheet_slides_in_and_is_forgotten() -> None:
    motion = Motion()
    motion.slide("sheet", 0.0, 0.24, dy=600)
    assert motion.moves(0.0) == {"sheet": Displacement(0, 600, 1.0)} and motion.busy(0.1)
    assert 0 < motion.moves(0.1)["sheet"].dy < 600
    assert (
        motion.moves(0.3) == {"sheet": Displacement()}
        and motion.moves(0.4) == {}
        and not motion.busy(0.4)
    )


def test_reduced_motion_is_a_short_cross_fade() -> None:
    motion = Motion(reduced=True)
    motion.slide("sheet", 0.0, 0.6, dy=600)
    start = motion.moves(0.0)["sheet"]
    assert start == Displacement(0, 0, 0.0)
    assert motion.moves(0.06)["sheet"].opacity == pytest.approx(0.875) and not motion.busy(0.12)
