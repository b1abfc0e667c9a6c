"""Situations for the commands: found by name, or a sentence that says which there are."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.cli.messages import UsageError, say_in_short
from game.cli.output import print_wrapped
from game.graph.explore import BudgetExceeded, explore, graph_along
from game.graph.outlook import with_opening
from game.script.folders import SITUATION_FILE, absolute, is_file, is_folder
from game.script.library import Library, is_lookalike, not_begun
from game.script.problem import Problems, one_line
from game.script.situation import Situation
from game.script.suggest import did_you_mean
from game.story.content import Cut
from game.story.draw import drawn_variant
from game.story.graph import Graph
from game.story.run import Run
from game.typography import quotable


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
    shown = quotable(given)
    raise UsageError(f'There is no situation "{shown}". {did_you_mean(given, here)}')


def spot_in(folder: Path, name: str) -> Spot:
    """A situation by its id in a folder that was named. Raises `UsageError`."""
    catalog = _library_at(absolute(folder))
    if not is_folder(catalog.folder):
        raise UsageError(f'There is no folder "{quotable(str(folder), 200)}".')
    if name in catalog.names():
        return Spot(catalog, name)
    shown = quotable(name)
    raise UsageError(
        f'There is no situation "{shown}" there. {did_you_mean(name, catalog.names())}'
    )


def spot_of_id(name: str) -> Spot:
    """A situation by its id alone, as a saved run says it: never a path. Raises `UsageError`."""
    if name in library().names() or name in _library_at(absolute(Path())).names():
        return spot(name)
    shown = quotable(name)
    raise UsageError(f'There is no situation "{shown}". {did_you_mean(name, library().names())}')


def folder_of(given: str) -> Path | None:
    """The situation's folder that a path names, or a file in it; None where it names none."""
    path = absolute(Path(given))
    if not given.strip() or not os.path.lexists(path):
        return None
    return next((f for f in (path, *path.parents[:2]) if is_file(f / SITUATION_FILE)), None)


def loaded(at: Spot) -> Situation:
    """The situation of a spot. Raises `UsageError` where its files have errors."""
    problems = Problems()
    situation = at.library.load(at.name, problems)
    if situation is None:
        for problem in problems.errors:
            print_wrapped(one_line(problem), sys.stderr)
        shown = quotable(at.name)
        raise UsageError(f'"{shown}" cannot be played until these problems are mended.')
    if problems.errors:
        say_in_short(problems.errors)
    return situation


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
        print(f'"{quotable(name)}" is left out: {one_line(problem)} {more}', file=sys.stderr)
    for problems in catalog.without.values():
        say_in_short(problems)
    return catalog.situations


def in_this_folder() -> dict[str, Situation]:
    """The situations without errors in the folder one stands in, by id."""
    catalog = _library_at(absolute(Path()))
    found = {name: catalog.load(name, Problems()) for name in catalog.names()}
    return {name: situation for name, situation in found.items() if situation is not None}


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
