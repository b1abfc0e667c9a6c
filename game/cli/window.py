"""Windows opened from the command line: the game, its calm page, and `preview SITUATION`."""

from __future__ import annotations

import os
import sys
import time
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from game.cli.catalog import find_variant, need_words, spot, to_be_mended
from game.cli.messages import UsageError
from game.cli.options import language_of
from game.cli.output import complain
from game.records.record_file import home
from game.records.settings import FILE, Settings, load_settings
from game.script.library import Library
from game.script.problem import Problem
from game.script.situation import Situation
from game.script.suggest import did_you_mean
from game.story import Cut, Run
from game.typography import quotable

if TYPE_CHECKING:
    from pygame import Surface

    from game.window.game import Game


def run_window(
    arguments: Namespace, catalog: Library, playing: Run | None = None, cut: Cut = "full"
) -> bool:
    """Open the window and play until it is closed. False where no window can be opened.

    It starts with a run that is given, else with the title. Raises `BrokenVocabulary`.
    """
    need_words()  # before a window: without them the game has another page to show
    quiet_toolkit()
    from game.window.window import NoWindow, close_window, open_window

    try:
        surface = open_window(arguments.size, arguments.fullscreen)
    except NoWindow:
        return False
    try:
        _play(arguments, surface, catalog, playing, cut)
    finally:
        close_window()
    return True


def _play(
    arguments: Namespace, surface: Surface, catalog: Library, playing: Run | None, cut: Cut
) -> None:
    from game.ui.sound import Speaker
    from game.ui.speech import find_voice
    from game.window.game import Game
    from game.window.window import DisplayLost, Loop

    # A festival stand plays the short cut or fills the screen: the next visitor is somebody else.
    booth = arguments.fullscreen or cut == "short"
    with closing(Speaker()) as speaker:
        game = Game(
            surface, catalog, folder=home(), cut=cut, voice=find_voice, speaker=speaker, booth=booth
        )
        _set_language(arguments, game)
        game.services.thinks = True
        try:
            game.open(playing)
            Loop(game.app).run()
        except DisplayLost:
            # The run is safe: it is kept after every input. The voice is another program's and
            # would talk on.
            complain(game.services.words().ui("display-lost"))
            game.app.narrator.hush()


def _set_language(arguments: Namespace, game: Game) -> None:
    """What was asked for; a language once chosen in the settings outweighs the system's."""
    if arguments.lang or not os.path.exists(home() / FILE):
        settings = replace(game.services.settings, language=language_of(arguments))
        game.services.settings = settings
        game.app.restyle(settings)


def quiet_toolkit() -> None:
    """To be called before the toolkit is first loaded: it would greet on standard output.

    It is loaded inside the functions that draw, as the other commands start without it.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def show_calm(arguments: Namespace, problems: Sequence[Problem]) -> None:
    """The calm page for words that cannot be used, until it is closed; nothing without a window."""
    quiet_toolkit()
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
    # SDL's drivers that draw nowhere: tests and servers set them, and wait for no window.
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
    quiet_toolkit()
    from game.studio.preview import PreviewScreen
    from game.studio.preview_tools import Watch
    from game.window.game import Game
    from game.window.window import DisplayLost, Loop, NoWindow, close_window, open_window

    at = spot(arguments.situation)
    watch = Watch(at.folder, at.library)
    if not watch.read() or watch.situation is None:
        said = "These must be mended before it can be shown at all."
        raise to_be_mended(watch.problems, said)
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


def _variant(situation: Situation, wanted: str | None, scene: str | None) -> str:
    """The variant asked for, else one that has the scene. Raises `UsageError` where none has."""
    # Without a variant named, the one is meant in which the author's scene stands.
    if wanted is not None or scene is None:
        names: tuple[str, ...] = (find_variant(situation, wanted, _SEED),)
    else:
        names = situation.variants
    scenes = {name: situation.programs[name, "full"].scenes for name in names}
    for name, known in scenes.items():
        if scene is None or scene in known:
            return name
    shown = quotable(scene or "")
    listed = [known for of_variant in scenes.values() for known in of_variant]
    raise UsageError(f'There is no scene "{shown}". {did_you_mean(scene or "", listed)}')
