"""All situations of a folder, and the vocabularies they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.files import SCENARIOS
from game.script.problem import Problem, Problems
from game.script.situation import Situation, load_situation
from game.script.sources import SITUATION_FILE, TRANSLATIONS_FOLDER
from game.script.vocabulary import FOLDER, load_vocabulary
from game.story.vocabulary import Vocabulary

_TRANSLATIONS = f"{FOLDER}/{TRANSLATIONS_FOLDER}/"
Say = Callable[[tuple[Problem, ...]], None]


class BrokenVocabulary(Exception):
    """The shared words cannot be used. `problems` are the errors in their files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("The shared words of the game have errors.")
        self.problems = problems


@dataclass(frozen=True)
class Library:
    """The scenarios folder. Situations are loaded when they are asked for.

    `say` is told once of errors in translations of the shared words, which stop nobody.
    """

    folder: Path = SCENARIOS
    say: Say = lambda _: None

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The shared words. Raises `BrokenVocabulary`; further languages fall back instead."""
        problems = Problems()
        # A folder elsewhere, such as a test's, has what its own stories ask for.
        found = load_vocabulary(self.folder, problems, whole=self.folder == SCENARIOS)
        grave = [p for p in problems.errors if not p.place.file.startswith(_TRANSLATIONS)]
        if grave:
            raise BrokenVocabulary(tuple(grave))
        if problems.errors:
            self.say(problems.errors)
        return found

    def names(self) -> tuple[str, ...]:
        """The ids of all situations, in the order of the alphabet."""
        if not self.folder.is_dir():
            return ()
        folders = sorted(path for path in self.folder.iterdir() if path.is_dir())
        return tuple(path.name for path in folders if (path / SITUATION_FILE).is_file())

    def load(self, name: str, problems: Problems) -> Situation | None:
        return load_situation(self.folder / name, self.vocabulary, problems)
