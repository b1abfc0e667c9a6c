"""The languages one may ask for: the game's own, and those that some situation has words in."""

from __future__ import annotations

import argparse

from game.files import SCENARIOS
from game.script.folders import listed
from game.script.suggest import did_you_mean
from game.script.translation.language_file import LANGUAGE, language_files
from game.story.text import LANGUAGES

LANGUAGE_HELP = "vi or en, or a language that a situation is being translated into"


def known_languages() -> tuple[str, ...]:
    """Vietnamese and English first, then the others by their codes."""
    found = {path.stem for folder in listed(SCENARIOS) for path in language_files(folder)}
    return (*LANGUAGES, *sorted(n for n in found if LANGUAGE.fullmatch(n) and n not in LANGUAGES))


def language(written: str) -> str:
    """What stands after `--lang`, for argparse."""
    known = known_languages()
    if written in known:
        return written
    raise argparse.ArgumentTypeError(f"there is no such language. {did_you_mean(written, known)}")
