"""Real help, for somebody to whom this is really happening. Opening it is never counted."""

from __future__ import annotations

from collections.abc import Iterable

from game.console.terminal import Terminal
from game.story.help_lines import DANGER_FIRST, NEAR, help_lines
from game.story.vocabulary import HelpLine

_STEPS = ("help-real-steps-money", "help-real-steps-picture", "help-real-steps-friend")


def show_help(terminal: Terminal) -> None:
    """The help card: what to know, whom to call, what to do first."""
    terminal.page.head(terminal.words("help-real"))
    terminal.say("help-real-lead", 2)
    terminal.say("help-real-danger", 2)
    show_help_lines(terminal, (*DANGER_FIRST, *NEAR))
    terminal.page.head(terminal.words("help-real-steps"))
    for step in _STEPS:
        terminal.say(step, 2)
    terminal.page.gap()
    terminal.say("help-real-private")
    terminal.say("console-return", word=terminal.commands.shown("again", terminal.language))


def show_help_lines(terminal: Terminal, names: Iterable[str]) -> None:
    """Help lines under their heading; one that a person must still verify is left out."""
    terminal.page.head(terminal.words("debrief-help"))
    for line in help_lines(terminal.vocabulary.help_lines, names):
        terminal.page.line(_described(terminal, line), 2)


def _described(terminal: Terminal, line: HelpLine) -> str:
    name, text = terminal.text(line.name), terminal.text(line.text)
    if not line.number or line.number in name:
        return terminal.words("help-line-here", {"name": name, "text": text})
    return terminal.words("help-line", {"name": name, "number": line.number, "text": text})


# The page that says what can be typed.

_EXPLAINED = (
    "look", "tell", "flag", "report", "leave", "undo", "again", "history", "language", "save",
    "quit", "real",
)  # fmt: skip


def show_guide(terminal: Terminal) -> None:
    """Each command with one sentence, real help last so that it is heard last."""
    terminal.page.head(terminal.words("guide-head"))
    terminal.say("guide-number", 2)
    for name in _EXPLAINED:
        word = terminal.commands.shown(name, terminal.language)
        terminal.say(f"guide-{name}", 2, word=word)
    terminal.page.gap()
