"""What the commands say of files that everything rests on, and whom to call all the same."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from game.script.problem import Problem, one_line
from game.story.help_lines import numbers_in_short
from game.story.text import LANGUAGES


def say_in_short(problems: Sequence[Problem]) -> None:
    """One line of errors that stop nobody: the first, and how many more there are."""
    more = len(problems) - 1
    rest = f' And {more} more; "check" shows them.' if more else ""
    print(f"{one_line(problems[0])}{rest}", file=sys.stderr)


def say_broken(problems: Sequence[Problem]) -> None:
    """Every error of the shared words, a line each; then the numbers that need no file."""
    for problem in problems:
        print(one_line(problem), file=sys.stderr)
    for language in LANGUAGES:
        print(numbers_in_short(language), file=sys.stderr)
