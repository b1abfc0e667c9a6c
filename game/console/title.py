"""What is said before a story: it is a simulation, what it is about, who one is."""

from __future__ import annotations

from game.console.terminal import Terminal
from game.story.content import Front


def show_name(terminal: Terminal) -> None:
    """The name of the game, and that nothing in it is real."""
    terminal.page.head(terminal.words("title-name"))
    terminal.say("simulation-start")


def show_title(terminal: Terminal, front: Front) -> None:
    """The page before a story; nothing on it tells the variants apart."""
    show_name(terminal)
    terminal.page.head(terminal.text(front.title))
    terminal.page.line(terminal.text(front.teaser))
    terminal.page.line(about(terminal, front))
    if front.review.startswith("not"):
        terminal.say("not-reviewed")
    terminal.page.head(terminal.words("notice-head"))
    terminal.page.line(terminal.text(front.notice))
    _show_way_out(terminal)
    terminal.page.gap()
    terminal.page.line(terminal.text(front.you))
    terminal.page.gap()


def about(terminal: Terminal, front: Front) -> str:
    arguments = {"minutes": front.minutes, "from": front.ages_from}
    return terminal.words("console-about", arguments)


def _show_way_out(terminal: Terminal) -> None:
    quit_word = terminal.commands.shown("quit", terminal.language)
    real_word = terminal.commands.shown("real", terminal.language)
    terminal.say("console-way-out", quit=quit_word, real=real_word)
