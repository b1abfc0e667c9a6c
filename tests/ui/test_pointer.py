"""A finger and a mouse are one."""

from __future__ import annotations

import pygame

from game.ui.pointer import Drag, Event, KeyPress, Pointer, Press, Release, WheelTurn


def read(pointer: Pointer, kind: int, **values: object) -> list[Event]:
    return list(pointer.read(pygame.event.Event(kind, values)))


def finger(pointer: Pointer, kind: int, x: float, y: float, which: int = 7) -> list[Event]:
    return read(pointer, kind, x=x, y=y, finger_id=which, dx=0.0, dy=0.0, touch_id=1)


def test_a_tap_of_the_mouse() -> None:
    pointer = Pointer((100, 200))
    assert read(pointer, pygame.MOUSEBUTTONDOWN, button=1, pos=(5, 6), touch=False) == [
        Press((5, 6))
    ]
    assert read(pointer, pygame.MOUSEBUTTONUP, button=1, pos=(6, 6), touch=False) == [
        Release((6, 6), True)
    ]


def test_a_tap_of_a_finger() -> None:
    pointer = Pointer((100, 200))
    assert finger(pointer, pygame.FINGERDOWN, 0.5, 0.5) == [Press((50, 100))]
    assert finger(pointer, pygame.FINGERUP, 0.5, 0.5) == [Release((50, 100), True)]


def test_mouse_events_made_from_touches_are_ignored() -> None:
    pointer = Pointer((100, 200))
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        assert read(pointer, kind, button=1, pos=(5, 6), touch=True) == []
    assert (
        read(pointer, pygame.MOUSEMOTION, pos=(5, 6), rel=(1, 1), buttons=(1, 0, 0), touch=True)
        == []
    )


def test_a_second_finger_is_left_out() -> None:
    pointer = Pointer((100, 200))
    finger(pointer, pygame.FINGERDOWN, 0.5, 0.5)
    assert finger(pointer, pygame.FINGERDOWN, 0.1, 0.1, 8) == []
    assert finger(pointer, pygame.FINGERUP, 0.1, 0.1, 8) == []
    assert finger(pointer, pygame.FINGERUP, 0.5, 0.5)


def test_moving_less_than_the_slop_is_still_a_tap() -> None:
    pointer = Pointer((1000, 1000), 2.0)
    finger(pointer, pygame.FINGERDOWN, 0.5, 0.5)
    assert finger(pointer, pygame.FINGERMOTION, 0.5, 0.51) == []
    moved = finger(pointer, pygame.FINGERMOTION, 0.5, 0.55)
    assert moved == [Drag((500, 550), 0, 50, (500, 500))]
    assert finger(pointer, pygame.FINGERUP, 0.5, 0.55) == [Release((500, 550), False)]


def test_wheel_and_keys() -> None:
    pointer = Pointer((100, 200))
    read(pointer, pygame.MOUSEMOTION, pos=(9, 9), rel=(1, 1), buttons=(0, 0, 0), touch=False)
    assert read(pointer, pygame.MOUSEWHEEL, y=1, x=0, touch=False) == [WheelTurn((9, 9), 48)]
    pressed = read(pointer, pygame.KEYDOWN, key=pygame.K_TAB, unicode="\t", mod=pygame.KMOD_LSHIFT)
    assert pressed == [KeyPress("tab", "\t", True, False)]


def test_a_right_click_is_nothing() -> None:
    assert read(Pointer((9, 9)), pygame.MOUSEBUTTONDOWN, button=3, pos=(5, 6), touch=False) == []
