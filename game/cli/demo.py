"""A recorded run, shown where there is neither a window nor anyone to play."""

from __future__ import annotations

from argparse import Namespace

from game.cli.catalog import library
from game.cli.replay import replayed, show_run
from game.cli.terminal_factory import terminal_for
from game.files import ASSETS
from game.records.journals import read_journal
from game.story.draw import drawn_number
from game.story.input import LEAVE
from game.story.run import Run

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
