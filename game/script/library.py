"""All situations of a folder, and the vocabularies they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from game.files import SCENARIOS
from game.script.contained import unreadable
from game.script.folders import ENDING, TRANSLATIONS_FOLDER, listed
from game.script.known import known_languages
from game.script.lookalikes import lookalikes_in, not_begun
from game.script.problem import Problem, Problems
from game.script.situation import Situation, load_situation
from game.script.sources import situations_in
from game.script.vocabulary_files import FOLDER, load_vocabulary
from game.story.languages import Languages
from game.story.vocabulary import Vocabulary

_TRANSLATIONS = f"{FOLDER}/{TRANSLATIONS_FOLDER}/"
Say = Callable[[tuple[Problem, ...]], None]


class BrokenVocabulary(Exception):
    """The shared words cannot be used. `problems` are the errors in their files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("The shared words of the game have errors.")
        self.problems = problems


@dataclass(frozen=True)
class Catalog:
    """What of a library can be played, and by its name why something of it cannot.

    `without` has the errors of those that are played without one of their files, such as a
    translation.
    """

    situations: dict[str, Situation]
    left_out: dict[str, Problem]
    without: dict[str, tuple[Problem, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Library:
    """A folder of situations, which are loaded when they are asked for.

    One without a vocabulary of its own speaks with the shipped one. `say` is told once of errors
    in translations of the shared words, which stop nobody.
    """

    folder: Path = SCENARIOS
    say: Say = lambda _: None

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The shared words. Raises `BrokenVocabulary`; further languages fall back instead."""
        problems = Problems()
        words = self.folder if self._has_words() else SCENARIOS
        # A folder elsewhere, such as a test's, has what its own stories ask for.
        found = load_vocabulary(words, problems, whole=words == SCENARIOS)
        grave = [p for p in problems.errors if not p.place.file.startswith(_TRANSLATIONS)]
        if grave:
            raise BrokenVocabulary(tuple(grave))
        if problems.errors:
            self.say(problems.errors)
        return found

    def _has_words(self) -> bool:
        """Somebody's folder may well be called so and hold something else."""
        return any(path.name.endswith(ENDING) for path in listed(self.folder / FOLDER))

    @cached_property
    def languages(self) -> Languages:
        """The one list of languages: whatever offers a choice of them takes it from here."""
        return known_languages(self.folder)

    def names(self) -> tuple[str, ...]:
        """The ids of all situations, in the order of the alphabet; one may have errors."""
        return tuple(path.name for path in situations_in(self.folder))

    def load(self, name: str, problems: Problems) -> Situation | None:
        """A situation, or None after its problems. Raises `BrokenVocabulary`, nothing else."""
        return load_situation(self.folder / name, self.vocabulary, problems)

    def catalog(self) -> Catalog:
        """Every situation, loaded one by one: what one does wrong stops at that one."""
        catalog = Catalog({}, self._not_begun())
        for name in self.names():
            problems = Problems()
            situation = self.load(name, problems)
            if situation is not None:
                catalog.situations[name] = situation
                if problems.errors:
                    catalog.without[name] = problems.errors
            else:
                catalog.left_out[name] = problems.errors[0]
        return catalog

    def _not_begun(self) -> dict[str, Problem]:
        """Why the folder itself, or one in it that looks meant, holds no situation."""
        found: dict[str, Problem] = {}

        def closed(error: OSError) -> None:
            found[self.folder.name] = unreadable(self.folder.name, error)

        situations_in(self.folder, closed)
        return {**found, **{path.name: not_begun(path) for path in lookalikes_in(self.folder)}}
