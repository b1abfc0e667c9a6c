"""Shapes of plain data: what a value from a file has to be, all the way down, before it is read."""

import math
from collections.abc import Callable, Mapping
from typing import Any

Shape = Callable[[Any, str], None]
"""Raises `Misshapen` where a value is not of the shape; the second is where it stands."""

_LARGEST = 2**53
"""From here on a browser's numbers no longer hold every whole one."""


class Misshapen(ValueError):
    """`where` is the way to the value, such as `play/9859efa023bd8027/ways/3`."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where} is not {what}")


def of(holds: Callable[[Any], bool], what: str) -> Shape:
    """A single value."""

    def shape(value: Any, where: str) -> None:
        if not holds(value):
            raise Misshapen(where, what)

    return shape


def one_of(*words: str) -> Shape:
    return of(lambda value: isinstance(value, str) and value in words, " or ".join(words))


def below(most: int, least: int = 0) -> Shape:
    """A whole number from `least` on that is less than `most`."""
    return of(lambda n: type(n) is int and least <= n < most, f"a number of one of {max(most, 0)}")


def many(shape: Shape, least: int = 0) -> Shape:
    """A list of values of one shape."""

    def each_one(value: Any, where: str) -> None:
        if not isinstance(value, list) or len(value) < least:
            raise Misshapen(where, f"a list of {least} or more" if least else "a list")
        for number, item in enumerate(value):
            shape(item, f"{where}/{number}")

    return each_one


def each(shape: Shape) -> Shape:
    """An object of values of one shape, whatever their names."""

    def each_one(value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise Misshapen(where, "an object")
        for name, item in value.items():
            shape(item, f"{where}/{name}")

    return each_one


def keys(needed: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None) -> Shape:
    """An object with some keys. Others are passed over."""
    shapes = {**needed, **(optional or {})}

    def all_of_them(value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise Misshapen(where, "an object")
        for name, shape in shapes.items():
            if name in value or name in needed:
                shape(value.get(name), f"{where}/{name}")

    return all_of_them


def row(*shapes: Shape, rest: Shape | None = None) -> Shape:
    """A list of values of a shape each, and as many of the shape `rest` behind them."""

    def one_by_one(value: Any, where: str) -> None:
        if not isinstance(value, list) or len(value) < len(shapes):
            raise Misshapen(where, f"a list of {len(shapes)}")
        if rest is None and len(value) > len(shapes):
            raise Misshapen(where, f"a list of {len(shapes)}")
        for number, item in enumerate(value):
            shape = shapes[number] if number < len(shapes) else rest
            assert shape is not None
            shape(item, f"{where}/{number}")

    return one_by_one


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and abs(value) < _LARGEST and math.isfinite(value)


def _is_whole(value: Any) -> bool:
    # `type`, for to `isinstance` true and false are whole numbers.
    return type(value) is int and abs(value) < _LARGEST


word = of(lambda value: isinstance(value, str), "a text")
truth_value = of(lambda value: isinstance(value, bool), "true or false")
number = of(_is_number, "a number")
seconds = of(lambda value: _is_number(value) and value >= 0, "a number of seconds")
whole = of(_is_whole, "a whole number")
drawn = of(lambda value: isinstance(value, str) or _is_whole(value), "a word or a whole number")
text = each(word)
texts = many(text)
words = many(word)
