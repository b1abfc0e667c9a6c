"""The language that a command is asked for: by its code, or by the system's locale."""

from __future__ import annotations

import argparse

from game.cli.catalog import library
from game.script.suggest import did_you_mean

LANGUAGE_HELP = "vi or en, or a language that a situation is being translated into"


def known_languages() -> tuple[str, ...]:
    """Vietnamese and English first, then the others by their codes."""
    return library().languages.codes


def language(written: str) -> str:
    """What stands after `--lang`, for argparse: `fr`, and `fr_FR` where that is not here."""
    found = library().languages.found(written)
    if found:
        return found
    known = known_languages()
    raise argparse.ArgumentTypeError(f"there is no such language. {did_you_mean(written, known)}")
