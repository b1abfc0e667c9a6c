"""All situations of a folder, and the vocabularies they share."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from game.files import SCENARIOS
from game.script import folders
from game.script.folders import ENDING, SITUATION_FILE, is_folder, listed, stands
from game.script.problem import Place, Problem, Problems, unreadable
from game.script.situation import Situation, load_situation
from game.script.sources import situations_in
from game.script.strays import has_odd_ending
from game.script.translation.language_file import IN_STEP, LanguageFile
from game.script.translation.merge import read_all
from game.script.vocabulary_files import FOLDER, load_vocabulary
from game.story import TRUTHS, Languages, Vocabulary, languages, truth_of

# Folders that look meant as a situation and have no `situation.yaml`, or stand too deep.

_STEM = SITUATION_FILE.removesuffix(ENDING)


def lookalikes_in(folder: Path) -> list[Path]:
    """The folders in a folder that look meant and are no situation, by name."""
    return [path for path in listed(folder) if is_folder(path) and is_lookalike(path)]


def is_lookalike(folder: Path) -> bool:
    """Whether a folder has what only a situation has, and no `situation.yaml`."""
    return not stands(folder / SITUATION_FILE) and next(_meant(folder), None) is not None


def not_begun(folder: Path) -> Problem:
    """What a folder that looks meant has instead of its `situation.yaml`."""
    found = next(_meant(folder), folder).name
    front = found.casefold().startswith(_STEM)
    return Problem(
        Place(f"{folder.name}/{SITUATION_FILE}", 1, 1),
        "no-situation",
        f'"{folder.name}" has {found} and no {SITUATION_FILE}, so nothing of it is read.',
        f'Call {found} "{SITUATION_FILE}".' if front else f"Write a {SITUATION_FILE}.",
    )


def too_deep(folder: Path) -> Iterator[Problem]:
    """The situations that stand one folder below where they are looked for."""
    for group in listed(folder):
        whole = not is_folder(group) or is_lookalike(group) or stands(group / SITUATION_FILE)
        for path in () if whole else situations_in(group):
            yield Problem(
                Place(f"{group.name}/{path.name}/{SITUATION_FILE}", 1, 1),
                "no-situation",
                f'"{path.name}" stands one folder too deep, so nothing of it is read.',
                f'Move it out of "{group.name}".',
            )


def _meant(folder: Path) -> Iterator[Path]:
    """What could be a front, then what could be a variant."""
    inside = listed(folder)
    yield from (p for p in inside if p.name.casefold().startswith(_STEM) and _is_yaml(p))
    yield from (p for p in inside if truth_of(p.name.partition(".")[0]) in TRUTHS and _is_yaml(p))


def _is_yaml(path: Path) -> bool:
    if is_folder(path):
        return bool(folders.yaml_files(path)) and not stands(path / SITUATION_FILE)
    return path.name.endswith(ENDING) or has_odd_ending(path.name) or path.name == _STEM


# The languages that a folder of scenarios has words in: the one list of what can be chosen.


def known_languages(scenarios: Path) -> Languages:
    """A file that cannot be read, or whose texts are all in doubt, makes no language.

    The words that all situations share name a language first.
    """
    names: dict[str, str] = {}
    for file in _files(scenarios):
        if file.language != IN_STEP and any(text.words for text in file.texts.values()):
            names.setdefault(file.language, file.name)
    return languages.listed(names)


def _files(scenarios: Path) -> Iterator[LanguageFile]:
    """Those of the vocabularies, then the situations'. A folder that may not be read has none."""
    # The vocabulary's name of a language wins: French is called the same in every situation.
    for folder in sorted(listed(scenarios), key=lambda path: path.name != FOLDER):
        with suppress(OSError):
            yield from list(read_all(folder, folder.name, Problems()))


_TRANSLATIONS = f"{FOLDER}/{folders.TRANSLATIONS_FOLDER}/"
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
        # A broken translation costs that language; a broken list of sentences costs every page.
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
