"""What a renamed copy of the program asks at run time: is this object one of the renamed classes?

It is copied into the renamed copy as `renamed_names.py`, beside the table `renamed_names.json`.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_suffix(".json")
TABLE: dict[str, dict[str, str]] = json.loads(_FILE.read_text("utf-8")) if _FILE.exists() else {}
"""`module.Class` as renamed, to its fields' old names and new ones."""
_known: dict[type, dict[str, str]] = {}


def names_of(kind: type) -> dict[str, str]:
    """Old names to new ones of a class and those it inherits from; empty for all others."""
    if kind not in _known:
        found: dict[str, str] = {}
        for base in reversed(kind.__mro__):
            found.update(TABLE.get(f"{base.__module__}.{base.__qualname__}", {}))
        _known[kind] = found
    return _known[kind]


class _Read:
    """`read.stop(state)` is `state.stop`, by whatever name the object has it."""

    def __getattr__(self, name: str) -> Callable[[Any], Any]:
        def read_it(of: Any) -> Any:
            kind = of if isinstance(of, type) else type(of)
            return getattr(of, names_of(kind).get(name, name))

        setattr(self, name, read_it)
        return read_it


read = _Read()


def call(what: Callable[..., Any]) -> Callable[..., Any]:
    """A call with keywords: those that are fields of what is made have their new names."""

    def called(*args: Any, **kwargs: Any) -> Any:
        if isinstance(what, type):
            names = names_of(what)
        elif what is dataclasses.replace:
            names = names_of(type(args[0]))
        elif getattr(what, "__name__", "") == "_replace":
            names = names_of(type(getattr(what, "__self__", None)))
        else:
            names = {}
        return what(*args, **{names.get(key, key): value for key, value in kwargs.items()})

    return called
