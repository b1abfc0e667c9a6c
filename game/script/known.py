"""The languages that a folder of scenarios has words in: the one list of what can be chosen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from game.script.folders import listed as folders_in
from game.script.problem import Problems
from game.script.translation.language_file import IN_STEP, LanguageFile
from game.script.translation.merge import read_all
from game.script.vocabulary_files import FOLDER
from game.story.languages import Languages
from game.story.languages import listed as listed_languages


def known_languages(scenarios: Path) -> Languages:
    """A file that cannot be read, or whose texts are all in doubt, makes no language.

    The words that all situations share name a language first.
    """
    names: dict[str, str] = {}
    for file in _files(scenarios):
        if file.language != IN_STEP and any(text.words for text in file.texts.values()):
            names.setdefault(file.language, file.name)
    return listed_languages(names)


def _files(scenarios: Path) -> Iterator[LanguageFile]:
    """Those of the vocabularies, then the situations'. A folder that may not be read has none."""
    for folder in sorted(folders_in(scenarios), key=lambda path: path.name != FOLDER):
        with suppress(OSError):
            yield from list(read_all(folder, folder.name, Problems()))
