"""`shots DIR`: pictures of every kind of screen, without a window."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from game.cli.catalog import Spot, loaded, need_words, spot, spot_in
from game.cli.messages import UsageError, atomic_write
from game.script.folders import absolute, is_folder
from game.script.suggest import did_you_mean
from game.story.text import LANGUAGES
from game.typography import escaped, quotable


def run_shots(arguments: Namespace) -> int:
    without_window()
    check_folder(arguments.folder)
    need_words()  # what is wrong with them is said before anything is drawn
    if arguments.scenarios is not None and arguments.apps is None:
        raise UsageError("--scenarios says where the situation of --apps lies; name that too.")
    pictures = _screens(arguments) if arguments.apps is None else _apps(arguments)
    count = 0
    for path in pictures:
        print(escaped(str(path)))
        count += 1
    if not count:
        raise no_picture(arguments.only, ())
    return 0


def without_window() -> None:
    """Let the toolkit draw in memory; it is loaded after this only, as other commands need none."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def check_folder(folder: Path) -> None:
    """Raises `UsageError` where no folder can be made, before the work of drawing."""
    there = next(
        (path for path in (folder, *absolute(folder).parents) if os.path.lexists(path)), None
    )
    if there is not None and not is_folder(there):
        shown = quotable(str(there), 200)
        raise UsageError(f'"{shown}" is a file; name a folder for the pictures.')


def no_picture(only: str, names: Iterable[str]) -> UsageError:
    """What to say where no picture's name has the part that was asked for."""
    known = list(names)
    hint = f" {did_you_mean(only, known)}" if known else ""
    return UsageError(f'There is no picture with "{quotable(only)}" in its name.{hint}')


def _screens(arguments: Namespace) -> Iterator[Path]:
    from game.studio.shots import names, render, shots

    languages = _languages(arguments)
    if not any(arguments.only in name for name in names(languages)):
        raise no_picture(arguments.only, (shot.name for shot in shots()))
    return render(arguments.folder, arguments.only, languages=languages)


def _languages(arguments: Namespace) -> tuple[str, ...]:
    """The one that was asked for, else Vietnamese and English."""
    return (arguments.lang,) if arguments.lang else LANGUAGES


def _apps(arguments: Namespace) -> Iterator[Path]:
    """The apps that a situation opens, in each language."""
    from game.records.settings import Settings
    from game.studio.shots import SIZES, Walk, render_apps

    at = _spot(arguments)
    situation = loaded(at)
    scams = situation.of_truth("scam")
    walk = Walk(at.library, at.name, (*scams, *situation.variants)[0])
    for language in _languages(arguments):
        for place, size in SIZES.items():
            folder = arguments.folder / f"{language}-{place}"
            wanted = partial(_has, arguments.only, folder.name)
            yield from render_apps(folder, walk, size, Settings(language=language), wanted)


def _has(part: str, folder: str, app: str) -> bool:
    return part in f"{folder}/{app}.png"


def _spot(arguments: Namespace) -> Spot:
    if arguments.scenarios is None:
        return spot(arguments.apps)
    return spot_in(arguments.scenarios, arguments.apps)


# `gallery DIR`: every screen and app as a reduced picture, and one page to browse them.


def run_gallery(arguments: Namespace) -> int:
    without_window()
    check_folder(arguments.folder)
    need_words()  # what is wrong with them is said before anything is drawn
    from game.studio.album import album, prints, screens

    made = []
    for picture in prints(arguments.folder, arguments.only):
        print(escaped(str(picture.path)))
        made.append(picture)
    if not made:
        raise no_picture(arguments.only, screens())
    page = arguments.folder / "index.html"
    atomic_write(page, album(made))
    print(escaped(str(page)))
    return 0
