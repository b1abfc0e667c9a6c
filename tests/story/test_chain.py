"""A walk by chance over many nodes: exact, whatever the shape, in time that grows with its size."""

from __future__ import annotations

import random

import pytest

from game.graph.chain import Chance, circles, expected, flowed
from tests.support.counted import counted

LONG = 20_000


def behind_a_circle(length: int) -> list[Chance]:
    """Two nodes that lead to each other or on, then a long row."""
    row: list[Chance] = [((number + 1, 1.0),) for number in range(2, length - 1)]
    return [((1, 1.0),), ((0, 0.5), (2, 0.5)), *row, ()]


def test_all_of_a_walk_comes_through_a_circle_and_a_long_row() -> None:
    onward = behind_a_circle(LONG)
    mass, flowing = counted(lambda: flowed(onward, [1.0] + [0.0] * (LONG - 1)))
    value, expecting = counted(lambda: expected(onward, [0.0] * (LONG - 1) + [1.0]))
    assert flowing + expecting < 100 * LONG
    assert mass[-1] == pytest.approx(1, abs=1e-9)
    assert (value[0], value[LONG // 2]) == pytest.approx((1, 1), abs=1e-9)


def test_a_row_numbered_backwards_takes_no_longer() -> None:
    onward: list[Chance] = [(), *(((number - 1, 1.0),) for number in range(1, LONG))]
    value, expecting = counted(lambda: expected(onward, [1.0] + [0.0] * (LONG - 1)))
    mass, flowing = counted(lambda: flowed(onward, [0.0] * (LONG - 1) + [1.0]))
    assert (value[-1], mass[0]) == (1, 1)
    assert flowing + expecting < 100 * LONG


def test_what_never_leaves_a_circle_rests_nowhere() -> None:
    onward: list[Chance] = [((1, 0.5), (3, 0.5)), ((2, 1.0),), ((1, 1.0),), ()]
    assert expected(onward, [0.0, 0.0, 0.0, 1.0])[0] == 0.5
    assert flowed(onward, [1.0, 0.0, 0.0, 0.0])[3] == 0.5


def test_the_two_ways_to_reckon_agree_on_any_walk() -> None:
    dice = random.Random(5)
    for _ in range(60):
        size = dice.randint(2, 12)
        onward: list[Chance] = []
        for number in range(size):
            targets = (
                dice.sample(range(size), dice.randint(0, min(size, 3))) if number else [size - 1]
            )
            others = [target for target in targets if target != number]
            onward.append(tuple((target, 1 / len(others)) for target in others))
        worth = [dice.random() if not steps else 0.0 for steps in onward]
        for start in range(size):
            starting = [float(number == start) for number in range(size)]
            mass = flowed(onward, starting)
            rests = sum(m * w for m, w, s in zip(mass, worth, onward, strict=True) if not s)
            assert rests == pytest.approx(expected(onward, worth)[start], abs=1e-9)


def test_circles_come_after_what_they_lead_to() -> None:
    onward = behind_a_circle(6)
    assert [sorted(circle) for circle in circles(onward)] == [[5], [4], [3], [2], [0, 1]]
