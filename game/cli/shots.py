"""`shots DIR`: pictures of every kind of screen, without a window."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from game.cli.shelf import need_words
from game.story.text import LANGUAGES


def run_shots(arguments: Namespace) -> int:
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    need_words()  # what is wrong with them is said before anything is drawn
    # The toolkit is loaded here only: the other commands start without it.
    from game.window.shots import render

    languages = _languages(arguments)
    pictures = (
        _apps(arguments)
        if arguments.apps
        else render(arguments.folder, arguments.only, languages=languages)
    )
    count = 0
    for path in pictures:
        print(path)
        count += 1
    return 0 if count else 2


def _languages(arguments: Namespace) -> tuple[str, ...]:
    """The one that was asked for, else Vietnamese and English."""
    return (arguments.lang,) if arguments.lang else LANGUAGES


def _apps(arguments: Namespace) -> Iterator[Path]:
    """The apps that a situation opens, in each language."""
    from game.records.settings import Settings
    from game.script.library import Library
    from game.window.app_shots import Walk, render_apps
    from game.window.shots import SIZES

    walk = Walk(Library(arguments.scenarios) if arguments.scenarios else Library(), arguments.apps)
    for language in _languages(arguments):
        for place, size in SIZES.items():
            folder = arguments.folder / f"{language}-{place}"
            yield from render_apps(folder, walk, size, Settings(language=language))
