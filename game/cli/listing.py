"""`list`: the situations, a line each."""

from __future__ import annotations

from argparse import Namespace

from game.cli.catalog import playable
from game.cli.terminal_factory import language_of
from game.cli.wrapped import print_wrapped
from game.story.text import in_language

NONE = 1
"""Nothing can be played."""


def run_list(arguments: Namespace) -> int:
    language = language_of(arguments)
    found = playable()
    for name, situation in found.items():
        print_wrapped(f"{name}  {in_language(situation.front.title, language)}")
    return 0 if found else NONE
