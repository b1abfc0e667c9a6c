"""`replay RUN`: a saved run or the code of one, played through to its debrief as text."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game.cli.catalog import graph_for, in_this_folder, loaded, playable, spot_of_id
from game.cli.messages import UsageError, atomic_write
from game.cli.play_command import language_of, terminal_for
from game.console.story import look_back
from game.console.terminal import Terminal
from game.handout import debrief_page
from game.records.journals import read_journal
from game.script.problem import reason
from game.script.situation import Situation
from game.story.debrief import debrief
from game.story.journal import Journal
from game.story.journal_file import JournalError
from game.story.playable import Interpreter
from game.story.run import Run, replay
from game.story.run_code import CodeError, NoCode, code_of, looks_like_code, run_of
from game.story.vocabulary import Vocabulary
from game.typography import escaped, quotable
from game.writing import flows

UNREADABLE = 1


def run_replay(arguments: Namespace) -> int:
    try:
        situation, playing = _run(arguments.journal)
        if playing.fault:
            print(playing.fault, file=sys.stderr)
        if playing.fault and not playing.steps:
            return UNREADABLE
        if arguments.code:
            print(code_of(playing))
            return 0
    except (JournalError, CodeError, NoCode) as problem:
        print(problem, file=sys.stderr)
        return UNREADABLE
    if arguments.html is not None:
        atomic_write(arguments.html, _page(situation, playing, language_of(arguments)))
        out = sys.stderr if flows(arguments.html) else sys.stdout
        print(escaped(str(arguments.html)), file=out)
        return 0
    show_run(terminal_for(arguments, _vocabulary(situation), iter(())), situation, playing)
    return 0


def _run(given: str) -> tuple[Situation, Run]:
    """A run by the file it lies in, or by its code. A file is never taken for a code."""
    path = Path(given)
    if looks_like_code(given) and (path.is_dir() or not path.exists()):
        return decoded(given)
    return replayed(_read(path))


def decoded(code: str) -> tuple[Situation, Run]:
    """The run of a code, among all stories that can be played here. Raises `CodeError`."""
    situations = {**in_this_folder(), **playable()}
    stories = (
        Interpreter(program)
        for situation in situations.values()
        for program in situation.programs.values()
    )
    playing = run_of(code, stories)
    return situations[playing.content.front.situation], playing


def _page(situation: Situation, playing: Run, language: str) -> str:
    graph = graph_for(situation, playing)
    result = debrief(graph, playing.journal)
    return debrief_page(_vocabulary(situation), graph.content, playing.journal, result, language)


def replayed(journal: Journal) -> tuple[Situation, Run]:
    """The run of a journal. Raises `UsageError` where its story is not here."""
    situation = loaded(spot_of_id(journal.head.situation))
    program = situation.program_of(journal)
    if program is None:
        head = journal.head
        raise UsageError(f'"{head.situation}" has no variant "{head.variant}" ({head.cut} cut).')
    return situation, replay(program, journal)


def _vocabulary(situation: Situation) -> Vocabulary:
    return spot_of_id(situation.name).library.vocabulary


def show_run(terminal: Terminal, situation: Situation, playing: Run) -> None:
    look_back(terminal, playing, graph_for(situation, playing))


def _read(path: Path) -> Journal:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # A pipe would be waited for without end.
            raise UsageError(f'"{quotable(str(path), 200)}" is no file of a run.')
        return read_journal(path)
    except OSError as problem:
        shown = quotable(str(path), 200)
        raise UsageError(f'"{shown}" cannot be read: {reason(problem)}.') from problem
