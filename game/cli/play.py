"""`play SITUATION`: one story, with what the player asked for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress

from game.cli.catalog import find_variant, library, loaded, spot
from game.cli.play_command import journals, play_out, system_seed, terminal_for
from game.cli.replay import replayed, show_run
from game.cli.streams import nobody_at_input
from game.cli.window import has_display, run_window
from game.console.menu import ask_continue, choose_situation
from game.console.terminal import Stopped, Terminal
from game.files import ASSETS
from game.records.journals import read_journal, unfinished
from game.script.library import Catalog
from game.script.situation import Situation
from game.script.suggest import listed
from game.story.draw import drawn_number
from game.story.input import LEAVE
from game.story.journal import Journal
from game.story.program import Program
from game.story.run import Run, begin
from game.typography import quotable


def run_play(arguments: Namespace) -> int:
    at = spot(arguments.situation)
    situation = loaded(at)
    seed = system_seed() if arguments.seed is None else arguments.seed
    variant = find_variant(situation, arguments.variant, seed)
    playing = begin(situation.programs[variant, arguments.cut], seed)
    window = not arguments.text and has_display()
    if window and run_window(arguments, at.library, playing, arguments.cut):
        return 0
    terminal = terminal_for(arguments, at.library.vocabulary)
    if not arguments.text:
        terminal.say("console-no-window")
    with suppress(Stopped):
        play_out(terminal, situation, playing)
    return 0


# A recorded run, shown where there is neither a window nor anyone to play.

RECORDED = ASSETS / "demo" / "a-job-offer.json"
_MOST_INPUTS = 100


def show_demo(arguments: Namespace) -> int:
    """Say in both languages what this is, then play the run through to its debrief."""
    terminal = terminal_for(arguments, library().vocabulary, iter(()))
    for language in ("vi", "en"):
        terminal.page.line(library().vocabulary.words("console-demo", language))
    situation, playing = replayed(read_journal(RECORDED))
    show_run(terminal, situation, finished(playing))
    return 0


def finished(playing: Run) -> Run:
    """The run played to an ending. Where its story has changed, the seed chooses from there on."""
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


# No command: the game with its menu; or a recorded run where nobody is there to play.


def run_game(arguments: Namespace) -> int:
    window = has_display()
    if not window and nobody_at_input():
        return show_demo(arguments)
    if window and not arguments.text:
        if run_window(arguments, library()):
            return 0
        if nobody_at_input():
            return show_demo(arguments)
    terminal = terminal_for(arguments, library().vocabulary)
    if not arguments.text:
        terminal.say("console-no-window")
    with suppress(Stopped):
        _play_on(terminal, library().catalog())
    return 0


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
