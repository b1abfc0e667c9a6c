"""The game in a window, opened from the command line."""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from game.cli.catalog import Spot, find_variant, need_words, spot
from game.cli.messages import UsageError
from game.cli.play_command import language_of
from game.records.record_file import home
from game.records.settings import FILE, Settings, load_settings
from game.script.library import Library
from game.script.problem import Problem, one_line
from game.script.situation import Situation
from game.script.suggest import did_you_mean
from game.story.content import Cut
from game.story.run import Run
from game.studio.preview_tools import Watch
from game.typography import escaped, short


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
        if arguments.lang or not os.path.exists(home() / FILE):
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


# Whether a window can be opened here.

_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """On Windows and macOS always; elsewhere where the environment names a display."""
    if environment.get("SDL_VIDEODRIVER") in ("dummy", "offscreen"):
        return False
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in _VARIABLES)


# `preview SITUATION`: a window that shows what the author writes, and reloads on save.

_SEED = 1


def run_preview(arguments: Namespace) -> int:
    if not has_display():
        raise UsageError("The preview needs a window, and this machine shows none.")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # The toolkit is loaded here only: the other commands start without it.
    from game.studio.preview import PreviewScreen
    from game.window.game import Game
    from game.window.window import DisplayLost, Loop, NoWindow, close_window, open_window

    at = spot(arguments.situation)
    watch = _read(at)
    assert watch.situation is not None
    variant = _variant(watch.situation, arguments.variant, arguments.at)
    try:
        surface = open_window(arguments.size, arguments.fullscreen)
    except NoWindow as problem:
        raise UsageError(f"No window can be opened: {problem}.") from problem
    try:
        game = Game(surface, at.library, settings=Settings(language=language_of(arguments)))
        game.app.go(PreviewScreen(game.services, watch, variant, arguments.at or ""))
        Loop(game.app).run()
    except DisplayLost as lost:
        raise UsageError("The display went away.") from lost
    finally:
        close_window()
    return 0


def _read(at: Spot) -> Watch:
    watch = Watch(at.folder, at.library)
    if not watch.read():
        listed = "\n".join(one_line(problem) for problem in watch.problems)
        raise UsageError(f"{listed}\nThese must be mended before it can be shown at all.")
    return watch


def _variant(situation: Situation, wanted: str | None, scene: str | None) -> str:
    """The variant asked for, else one that has the scene. Raises `UsageError` where none has."""
    if wanted is not None or scene is None:
        names: tuple[str, ...] = (find_variant(situation, wanted, _SEED),)
    else:
        names = situation.variants
    scenes = {name: situation.programs[name, "full"].scenes for name in names}
    for name, known in scenes.items():
        if scene is None or scene in known:
            return name
    shown = short(escaped(scene or ""))
    listed = [known for of_variant in scenes.values() for known in of_variant]
    raise UsageError(f'There is no scene "{shown}". {did_you_mean(scene or "", listed)}')
