"""Situations for the commands: found by name, or a sentence that says which there are."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache

from game.cli.trouble import say_in_short
from game.cli.usage import UsageError
from game.script.characters import escaped, short
from game.script.explore import BudgetExceeded, explore
from game.script.library import Library
from game.script.lookalikes import lookalikes_in, not_begun
from game.script.opening_outlook import with_opening
from game.script.partial import graph_along
from game.script.problem import Problems, one_line
from game.script.situation import Situation
from game.script.suggest import did_you_mean
from game.story.content import Cut, truth_of
from game.story.draw import drawn_variant
from game.story.graph import Graph
from game.story.playing import Playing


@cache
def library() -> Library:
    return Library(say=say_in_short)


def need_words() -> None:
    """Go on only where the game's own shared words can be used. Raises `BrokenVocabulary`."""
    _ = library().vocabulary


def find_situation(name: str) -> Situation:
    """A situation by id. Raises `UsageError` where there is none, or its files have errors."""
    names = library().names()
    if name not in names:
        _check_begun(name)
        shown = short(escaped(name))
        raise UsageError(f'There is no situation "{shown}". {did_you_mean(name, names)}')
    problems = Problems()
    situation = library().load(name, problems)
    if situation is None:
        for problem in problems.errors:
            print(one_line(problem), file=sys.stderr)
        shown = short(escaped(name))
        raise UsageError(f'"{shown}" cannot be played until these problems are mended.')
    return situation


def _check_begun(name: str) -> None:
    """Raise `UsageError` for a folder of that name that looks meant and is no situation."""
    for folder in lookalikes_in(library().folder):
        if folder.name == name:
            raise UsageError(one_line(not_begun(folder)))


def playable() -> dict[str, Situation]:
    """All situations without errors, by id; of each other a line goes to standard error."""
    shelf = library().shelf()
    for name, problem in shelf.left_out.items():
        more = f'"check {short(escaped(name))}" says more.'
        print(f'"{short(escaped(name))}" is left out: {one_line(problem)} {more}', file=sys.stderr)
    return shelf.situations


def find_variant(situation: Situation, wanted: str | None, seed: int) -> str:
    """The variant of a name (`scam-quiet`), of a truth (`scam`) or of a seed."""
    if wanted is None:
        return drawn_variant(seed, situation.name, situation.variants)
    if wanted in situation.variants:
        return wanted
    of_truth = [name for name in situation.variants if truth_of(name) == wanted]
    if of_truth:
        return drawn_variant(seed, situation.name, of_truth)
    hint = did_you_mean(wanted, situation.variants)
    shown = short(escaped(wanted))
    raise UsageError(f'"{situation.name}" has no variant "{shown}". {hint}')


def graph_for(situation: Situation, playing: Playing) -> Graph:
    """The graph for a run's debrief; along the run alone where the story is too large for more."""
    head = playing.journal.head
    try:
        return graphs_of(situation, head.cut)[head.variant]
    except BudgetExceeded:
        return graph_along(playing.program, playing.journal)


def graphs_of(situation: Situation, cut: Cut) -> Mapping[str, Graph]:
    """The graphs of all variants in one cut, with the outlook of their shared opening."""
    return with_opening({v: explore(situation.programs[v, cut]) for v in situation.variants})
