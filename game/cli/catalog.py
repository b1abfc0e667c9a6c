"""Situations for the commands: found by name, or a sentence that says which there are."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.cli.messages import UsageError, say_in_short
from game.cli.output import complain
from game.graph.explore import BudgetExceeded, explore, graph_along
from game.graph.outlook import with_opening
from game.script.folders import SITUATION_FILE, absolute, is_file, is_folder
from game.script.library import Library, is_lookalike, not_begun
from game.script.problem import Problem, Problems, one_line
from game.script.situation import Situation
from game.script.suggest import did_you_mean
from game.story import Cut, Graph, Run
from game.story.draw import drawn_variant
from game.typography import quotable


# One for the whole process: parsing a word of the command line (`--lang`) asks the same files as
# the command itself, and what is amiss with them is said once.
@cache
def library() -> Library:
    return Library(say=say_in_short)


def need_words() -> None:
    """Go on only where the game's own shared words can be used. Raises `BrokenVocabulary`."""
    _ = library().vocabulary


@cache
def _library_at(folder: Path) -> Library:
    """The library of a folder; the shipped one is always the same."""
    return library() if folder == library().folder else Library(folder)


@dataclass(frozen=True)
class Spot:
    """Where a situation stands: the library around it, and its id there."""

    library: Library
    name: str

    @property
    def folder(self) -> Path:
        return self.library.folder / self.name


def spot(given: str) -> Spot:
    """A situation by its id, or by a path to its folder. Raises `UsageError`.

    An id is looked for among the shipped ones, then in the folder one stands in.
    """
    names = library().names()
    if given in names:
        return Spot(library(), given)
    folder = folder_of(given)
    if folder is not None:
        return Spot(_library_at(folder.parent), folder.name)
    _check_begun(Path(given) if is_folder(Path(given)) else library().folder / given)
    here = [*names, *_library_at(absolute(Path())).names()]
    raise _no_situation(given, here)


def spot_in(folder: Path, name: str) -> Spot:
    """A situation by its id in a folder that was named. Raises `UsageError`."""
    catalog = _library_at(absolute(folder))
    if not is_folder(catalog.folder):
        raise UsageError(f'There is no folder "{quotable(str(folder), 200)}".')
    if name in catalog.names():
        return Spot(catalog, name)
    raise _no_situation(name, catalog.names(), " there")


def spot_of_id(name: str) -> Spot:
    """A situation by its id alone, as a saved run says it: never a path. Raises `UsageError`."""
    # A journal or a PO file comes from anybody: "../x" in it must not make us read there.
    if name in library().names() or name in _library_at(absolute(Path())).names():
        return spot(name)
    raise _no_situation(name, library().names())


def _no_situation(given: str, known: Iterable[str], where: str = "") -> UsageError:
    shown = quotable(given)
    return UsageError(f'There is no situation "{shown}"{where}. {did_you_mean(given, known)}')


def folder_of(given: str) -> Path | None:
    """The situation's folder that a path names, or a file in it; None where it names none."""
    path = absolute(Path(given))
    # "" would be the folder one stands in. Two folders up: a file may lie in `plans` or `scam`.
    if not given.strip() or not os.path.lexists(path):
        return None
    return next((f for f in (path, *path.parents[:2]) if is_file(f / SITUATION_FILE)), None)


def loaded(at: Spot) -> Situation:
    """The situation of a spot. Raises `UsageError` where its files have errors."""
    problems = Problems()
    situation = at.library.load(at.name, problems)
    if situation is None:
        shown = quotable(at.name)
        said = f'"{shown}" cannot be played until these problems are mended.'
        raise to_be_mended(problems.errors, said)
    if problems.errors:
        say_in_short(problems.errors)
    return situation


def to_be_mended(problems: Iterable[Problem], said: str) -> UsageError:
    """Problems that keep a situation from being used, a line each, and what it means for now."""
    return UsageError("\n".join([*map(one_line, problems), said]))


def find_situation(given: str) -> Situation:
    """A situation by id or path. Raises `UsageError` where there is none, or it has errors."""
    return loaded(spot(given))


def _check_begun(path: Path) -> None:
    """Raise `UsageError` for a folder that looks meant and is no situation."""
    folder = absolute(path)
    if is_folder(folder) and is_lookalike(folder):
        raise UsageError(one_line(not_begun(folder)))


def playable() -> dict[str, Situation]:
    """All situations without errors, by id; of each other a line goes to standard error."""
    catalog = library().catalog()
    for name, problem in catalog.left_out.items():
        more = f'"check {quotable(name)}" says more.'
        complain(f'"{quotable(name)}" is left out: {one_line(problem)} {more}')
    for problems in catalog.without.values():
        say_in_short(problems)
    return catalog.situations


def all_here() -> dict[str, Situation]:
    """All situations without errors, those in the folder one stands in too; shipped ones win."""
    catalog = _library_at(absolute(Path()))
    # Their errors are not told: one may stand in any folder, and asked for something else.
    found = {name: catalog.load(name, Problems()) for name in catalog.names()}
    own = {name: situation for name, situation in found.items() if situation is not None}
    return {**own, **playable()}


def find_variant(situation: Situation, wanted: str | None, seed: int) -> str:
    """The variant of a name (`scam-quiet`), of a truth (`scam`) or of a seed."""
    if wanted is None:
        return drawn_variant(seed, situation.name, situation.variants)
    if wanted in situation.variants:
        return wanted
    of_truth = situation.of_truth(wanted)
    if of_truth:
        return drawn_variant(seed, situation.name, of_truth)
    hint = did_you_mean(wanted, situation.variants)
    shown = quotable(wanted)
    raise UsageError(f'"{situation.name}" has no variant "{shown}". {hint}')


def one_variant(situation: Situation, wanted: str | None) -> str | None:
    """The variant that a command is to take alone; None where none was named, so all of them."""
    return None if wanted is None else find_variant(situation, wanted, 0)


def graph_for(situation: Situation, playing: Run) -> Graph:
    """The graph for a run's debrief; along the run alone where the story is too large for more."""
    head = playing.journal.head
    try:
        return graphs_of(situation, head.cut)[head.variant]
    except BudgetExceeded:
        return graph_along(playing.program, playing.journal)


def graphs_of(situation: Situation, cut: Cut) -> Mapping[str, Graph]:
    """The graphs of all variants in one cut, with the outlook of their shared opening."""
    return with_opening({v: explore(situation.programs[v, cut]) for v in situation.variants})
