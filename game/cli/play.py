"""Runs on the command line: the game itself, `play SITUATION`, and `replay RUN`."""

import secrets
import sys
from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.cli.catalog import all_here, find_variant, graph_for, library, loaded, spot, spot_of_id
from game.cli.messages import UsageError, atomic_write
from game.cli.options import language_of
from game.cli.output import complain
from game.cli.streams import nobody_at_input, terminal_for
from game.cli.window import has_display, run_window
from game.console.menu import ask_continue, choose_situation
from game.console.session import look_back, play_story
from game.console.terminal import Stopped, Terminal
from game.files import ASSETS
from game.handout.handout import debrief_page
from game.records.journals import Journals, read_journal, unfinished
from game.records.record_file import home
from game.script.library import Catalog
from game.script.problem import reason
from game.script.situation import Situation
from game.script.suggest import listed
from game.story import LEAVE, Graph, Interpreter, Journal, Program, Run, Vocabulary, begin, replay
from game.story.debrief import debrief
from game.story.draw import MAX_SEED, drawn_number
from game.story.journal_file import JournalError
from game.story.run_code import CodeError, NoCode, code_of, looks_like_code, run_of
from game.typography import escaped, quotable
from game.writing import flows

# No command: the game with its menu; or a recorded run where nobody is there to play.


def run_game(arguments: Namespace) -> int:
    # A build log or a double click on a machine without a screen: nobody could ever answer the
    # menu, so something is shown instead of a question and an end.
    window = has_display()
    if not window and nobody_at_input():
        return show_demo(arguments)
    if window and not arguments.text:
        if run_window(arguments, library()):
            return 0
        if nobody_at_input():
            return show_demo(arguments)
    terminal = _terminal(arguments, library().vocabulary)
    with suppress(Stopped):
        _play_on(terminal, library().catalog())
    return 0


def _terminal(arguments: Namespace, vocabulary: Vocabulary) -> Terminal:
    """The terminal, with a line that says why it is one where a window was meant."""
    terminal = terminal_for(arguments, vocabulary)
    if not arguments.text:
        terminal.say("console-no-window")
    return terminal


def _play_on(terminal: Terminal, catalog: Catalog) -> None:
    situations = catalog.situations
    if catalog.left_out:
        names = [quotable(name) for name in catalog.left_out]
        terminal.say("console-left-out", names=listed(names))
    if not situations:
        terminal.say("console-no-story")
        return
    # A script must play the same whatever was left lying about on this machine.
    if terminal.live:
        offer_to_continue(terminal, situations)
    while True:
        front = choose_situation(terminal, [s.front for s in situations.values()])
        if front is not None:
            situation = situations[front.situation]
            play_out(terminal, situation, _fresh(situation))


def _fresh(situation: Situation) -> Run:
    seed = system_seed()
    return begin(situation.programs[find_variant(situation, None, seed), "full"], seed)


def offer_to_continue(terminal: Terminal, situations: Mapping[str, Situation]) -> None:
    """Go on with a run that was left in the middle, if one wants. Raises `Stopped`."""
    found = unfinished(journals(), lambda journal: _program(journal, situations))
    if found.word:
        terminal.say(found.word)
    if not found.runs:
        return
    playing = ask_continue(terminal, found.runs)
    if playing is None:
        return
    if playing.fault:
        terminal.say("save-older")
    play_out(terminal, situations[playing.journal.head.situation], playing)


def _program(journal: Journal, situations: Mapping[str, Situation]) -> Program | None:
    """The story of a journal, where it is here."""
    situation = situations.get(journal.head.situation)
    return situation.program_of(journal) if situation else None


# `play SITUATION`: one story, with what the player asked for.


def run_play(arguments: Namespace) -> int:
    at = spot(arguments.situation)
    situation = loaded(at)
    seed = system_seed() if arguments.seed is None else arguments.seed
    variant = find_variant(situation, arguments.variant, seed)
    playing = begin(situation.programs[variant, arguments.cut], seed)
    window = not arguments.text and has_display()
    if window and run_window(arguments, at.library, playing, arguments.cut):
        return 0
    terminal = _terminal(arguments, at.library.vocabulary)
    with suppress(Stopped):
        play_out(terminal, situation, playing)
    return 0


# A run on the table: played by whoever sits there, kept as it goes.


def system_seed() -> int:
    """A seed for a run that nobody gave one; from it every draw of the run follows."""
    return secrets.randbelow(MAX_SEED)


def journals() -> Journals:
    return Journals(home())


@dataclass
class Keeper:
    """Keeps the run on the table as it goes; `is_kept` says whether it lies there already.

    Of a run that is over nothing stays, nor of one in which nothing was done or all was taken
    back: it would only take the place of another.
    """

    journals: Journals
    is_kept: bool

    def __call__(self, playing: Run) -> str:
        """Keep a run that is not over; else the sentence that says why it is not kept."""
        if playing.steps and not playing.ended:
            self.is_kept = True
            return self.journals.save(playing.journal)
        if self.is_kept:
            self.journals.remove(playing.journal)
        return ""


def play_out(terminal: Terminal, situation: Situation, playing: Run) -> None:
    """Play a run to its debrief. Raises `Stopped`."""

    def graph(finished: Run) -> Graph:
        return graph_for(situation, finished)

    play_story(terminal, playing, graph, Keeper(journals(), bool(playing.steps)))


# `replay RUN`: a saved run or the code of one, played through to its debrief as text.

UNREADABLE = 1


def run_replay(arguments: Namespace) -> int:
    try:
        situation, playing = _run_of(arguments.journal)
        # A story that was edited since: what still fits is shown, and the rest is told of.
        if playing.fault:
            complain(playing.fault)
        if playing.fault and not playing.steps:
            return UNREADABLE
        if arguments.code:
            print(code_of(playing))
            return 0
    except (JournalError, CodeError, NoCode) as problem:
        complain(str(problem))
        return UNREADABLE
    if arguments.html is not None:
        atomic_write(arguments.html, _debrief(situation, playing, language_of(arguments)))
        out = sys.stderr if flows(arguments.html) else sys.stdout
        print(escaped(str(arguments.html)), file=out)
        return 0
    show_run(terminal_for(arguments, _vocabulary(situation), iter(())), situation, playing)
    return 0


def _run_of(given: str) -> tuple[Situation, Run]:
    """A run by the file it lies in, or by its code. A file is never taken for a code."""
    path = Path(given)
    if looks_like_code(given) and (path.is_dir() or not path.exists()):
        return decoded(given)
    return replayed(_journal_in(path))


def decoded(code: str) -> tuple[Situation, Run]:
    """The run of a code, among all stories that can be played here. Raises `CodeError`."""
    situations = all_here()
    stories = (
        Interpreter(program)
        for situation in situations.values()
        for program in situation.programs.values()
    )
    playing = run_of(code, stories)
    return situations[playing.content.front.situation], playing


def _debrief(situation: Situation, playing: Run, language: str) -> str:
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


def _journal_in(path: Path) -> Journal:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # A pipe would be waited for without end.
            raise UsageError(f'"{quotable(str(path), 200)}" is no file of a run.')
        return read_journal(path)
    except OSError as problem:
        shown = quotable(str(path), 200)
        raise UsageError(f'"{shown}" cannot be read: {reason(problem)}.') from problem


# A recorded run, shown where there is neither a window nor anyone to play.

RECORDED = ASSETS / "demo" / "a-job-offer.json"
_MOST_INPUTS = 100


def show_demo(arguments: Namespace) -> int:
    """Say in both languages what this is, then play the run through to its debrief."""
    # Whoever finds this in a log may read either; only the story itself is in one language.
    terminal = terminal_for(arguments, library().vocabulary, iter(()))
    for language in ("vi", "en"):
        terminal.page.line(library().vocabulary.words("console-demo", language))
    situation, playing = replayed(read_journal(RECORDED))
    show_run(terminal, situation, finished(playing))
    return 0


def finished(playing: Run) -> Run:
    """The run played to an ending. Where its story has changed, the seed chooses from there on."""
    # Bounded, as a story may go in circles for ever where it is played by dice.
    for number in range(_MOST_INPUTS):
        if playing.ended:
            break
        playing = _further(playing, number)
    return playing


def _further(playing: Run, number: int) -> Run:
    head = playing.journal.head
    offers = playing.offers()
    choices = [offer.given for offer in offers if offer.given.act == "choose"] or [LEAVE]
    drawn = drawn_number(head.seed, head.situation, f"demo-{number}", len(choices))
    return playing.give(choices[drawn])[0]
