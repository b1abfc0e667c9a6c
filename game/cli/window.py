"""The game in a window, opened from the command line."""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from game.cli.catalog import need_words
from game.cli.terminal_factory import language_of
from game.records.record_file import home, there
from game.records.settings import FILE, load_settings
from game.script.library import Library
from game.script.problem import Problem
from game.story.content import Cut
from game.story.run import Run


def run_window(
    arguments: Namespace, catalog: Library, playing: Run | None = None, cut: Cut = "full"
) -> bool:
    """Open the window and play until it is closed. False where no window can be opened.

    It starts with a run that is given, else with the title. Raises `BrokenVocabulary`.
    """
    need_words()  # before a window: without them the game has another page to show
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # The toolkit is loaded here only: the terminal game starts without it.
    from game.ui.sound import Speaker
    from game.ui.speech import find_voice
    from game.window.game import Game
    from game.window.window import DisplayLost, Loop, NoWindow, close_window, open_window

    try:
        surface = open_window(arguments.size, arguments.fullscreen)
    except NoWindow:
        return False
    speaker = Speaker()
    try:
        booth = arguments.fullscreen or cut == "short"
        game = Game(
            surface,
            catalog,
            folder=home(),
            cut=cut,
            voice=find_voice,
            speaker=speaker,
            booth=booth,
        )
        if arguments.lang or not there(home() / FILE):
            settings = replace(game.services.settings, language=language_of(arguments))
            game.services.settings = settings
            game.app.restyle(settings)
        game.services.thinks = True
        game.open(playing)
        Loop(game.app).run()
    except DisplayLost:
        words = game.services.words()
        print(words.ui("display-lost"), file=sys.stderr)
        game.app.narrator.hush()
    finally:
        speaker.close()
        close_window()
    return True


def show_calm(arguments: Namespace, problems: Sequence[Problem]) -> None:
    """The calm page for words that cannot be used, until it is closed; nothing without a window."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.ui.motion import Motion
    from game.ui.speech import find_voice
    from game.window.app import App
    from game.window.calm import CalmScreen, broken_words
    from game.window.read_aloud import ScreenReader
    from game.window.window import DisplayLost, Loop, NoWindow, close_window, open_window

    settings, _ = load_settings()
    with suppress(NoWindow, DisplayLost):
        surface = open_window(arguments.size, arguments.fullscreen)
        try:
            narrator, motion = ScreenReader(settings, find_voice), Motion(settings.reduced_motion)
            app = App(surface, time.monotonic, settings, motion, narrator=narrator)
            calm = broken_words(tuple(str(problem.place) for problem in problems))
            app.go(CalmScreen(calm, app.close))
            Loop(app).run()
        finally:
            close_window()
