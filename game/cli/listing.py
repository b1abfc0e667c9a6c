"""`list`: the situations, a line each."""

from __future__ import annotations

import sys
from argparse import Namespace

from game.cli.seat import language_of
from game.cli.shelf import library, playable
from game.cli.wrapped import print_wrapped
from game.story.text import in_language


def run_list(arguments: Namespace) -> int:
    language = language_of(arguments)
    found = playable()
    for name, situation in found.items():
        print_wrapped(f"{name}  {in_language(situation.front.title, language)}")
    for name in library().names():
        if name not in found:
            print(f'"{name}" has errors; "check" shows them.', file=sys.stderr)
    return 0
