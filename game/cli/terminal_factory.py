"""A terminal for whoever sits at this process's streams."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping

from game.cli.catalog import library
from game.cli.streams import is_live, typed_lines
from game.cli.wrapped import width_of
from game.console.terminal import Keyboard, Terminal, TextPage
from game.story.text import LANGUAGES
from game.story.vocabulary import Vocabulary

WIDEST = 80
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def terminal_for(
    arguments: Namespace, vocabulary: Vocabulary, typed: Iterator[str] | None = None
) -> Terminal:
    """The player's terminal. `typed` stands in for standard input."""
    keyboard = Keyboard(typed_lines() if typed is None else typed)
    live = typed is None and is_live()
    spoken, languages = language_of(arguments), library().languages
    return Terminal(_page(), keyboard, vocabulary, spoken, live, languages)


def language_of(arguments: Namespace, environment: Mapping[str, str] = os.environ) -> str:
    """The language asked for, else that of the system, else Vietnamese."""
    if arguments.lang:
        return str(arguments.lang)
    locale = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    return library().languages.found(locale) or LANGUAGES[0]


def _page() -> TextPage:
    if not sys.stdout.isatty():
        return TextPage(sys.stdout)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return TextPage(sys.stdout, width_of(sys.stdout, WIDEST), colour and sys.platform != "win32")
