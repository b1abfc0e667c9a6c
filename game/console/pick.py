"""Picking one of a numbered list."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from game.console.commands import ENTER, NUMBER, Command
from game.console.guide import show_guide
from game.console.help_card import show_help
from game.console.keyboard import Quit
from game.console.terminal import Terminal

_EVERYWHERE: Mapping[str, Callable[[Terminal], None]] = {"help": show_guide, "real": show_help}
LANGUAGE_WORDS = ("language",)


class Interrupted(Exception):
    """A command came instead of a number."""

    def __init__(self, command: Command) -> None:
        super().__init__(command.name)
        self.command = command


def show_options(terminal: Terminal, options: Sequence[str]) -> None:
    for number, option in enumerate(options, start=1):
        terminal.page.line(f"{number}. {option}")


def pick(terminal: Terminal, options: Sequence[str], passing: Container[str]) -> int | None:
    """The place of the option picked, from 0; None where the player passes it over.

    Raises `Interrupted` on a command that is let pass, `Quit`, and `EndOfInput`.
    """
    show_options(terminal, options)
    terminal.page.gap()
    while True:
        command = terminal.read()
        if command is None:
            terminal.say("console-unknown")
        elif command.name == NUMBER and 1 <= command.number <= len(options):
            return command.number - 1
        elif command.name in (ENTER, "skip") or command == Command(NUMBER, ("0",)):
            return None
        elif command.name == "again":
            show_options(terminal, options)
        else:
            answer_aside(terminal, command, passing)


def answer_aside(terminal: Terminal, command: Command, passing: Container[str]) -> None:
    """What can be typed at any place. Raises `Interrupted` for what is let pass, and `Quit`."""
    if command.name in passing:
        raise Interrupted(command)
    if command.name == "quit":
        raise Quit
    if command.name in _EVERYWHERE:
        _EVERYWHERE[command.name](terminal)
    else:
        terminal.say("not-on-offer")
