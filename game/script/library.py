"""All situations of a folder, and the vocabularies they share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.files import SCENARIOS
from game.script.problem import Problems
from game.script.situation import Situation, load_situation
from game.script.sources import SITUATION_FILE
from game.script.vocabulary import FOLDER, load_vocabulary
from game.story.vocabulary import Vocabulary


@dataclass(frozen=True)
class Library:
    """A folder of situations, which are loaded when they are asked for.

    One without a vocabulary of its own speaks with the shipped one.
    """

    folder: Path = SCENARIOS

    @cached_property
    def vocabulary(self) -> Vocabulary:
        own = any((self.folder / FOLDER).glob("*.yaml"))
        return load_vocabulary(self.folder if own else SCENARIOS, Problems())

    def names(self) -> tuple[str, ...]:
        """The ids of all situations, in the order of the alphabet."""
        if not self.folder.is_dir():
            return ()
        folders = sorted(path for path in self.folder.iterdir() if path.is_dir())
        return tuple(path.name for path in folders if (path / SITUATION_FILE).is_file())

    def load(self, name: str, problems: Problems) -> Situation | None:
        return load_situation(self.folder / name, self.vocabulary, problems)
