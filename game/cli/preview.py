"""`preview SITUATION`: a window that shows what the author writes, and reloads on save."""

from __future__ import annotations

import os
from argparse import Namespace

from game.cli.catalog import Spot, find_variant, spot
from game.cli.display import has_display
from game.cli.terminal_factory import language_of
from game.cli.usage import UsageError
from game.records.settings import Settings
from game.script.problem import one_line
from game.script.situation import Situation
from game.script.suggest import did_you_mean
from game.studio.preview_tools import Watch
from game.typography import escaped, short

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
