"""Work counted in calls instead of seconds, so that a busy machine changes no test."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType, FunctionType
from typing import TypeVar

_Result = TypeVar("_Result")


def counted(work: Callable[[], _Result]) -> tuple[_Result, int]:
    """What some work comes to, and how many functions were called for it."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        result = work()
    finally:
        sys.setprofile(None)
    return result, count


class CountedId(str):
    """An id that counts how often it is compared, which a look through a list does."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        CountedId.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def calls(work: Callable[[], object], *functions: Callable[..., object]) -> tuple[int, ...]:
    """How often each of some functions was called while some work was done."""
    wanted = {function.__code__: 0 for function in functions if isinstance(function, FunctionType)}

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event == "call" and frame.f_code in wanted:
            wanted[frame.f_code] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return tuple(wanted.values())
