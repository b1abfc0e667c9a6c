"""Real help, for somebody to whom this is really happening. Opening it is never counted."""

from collections.abc import Iterable

from game.console.terminal import Terminal
from game.story import HelpLine, Wording
from game.story import help_lines as real


def show_help(terminal: Terminal) -> None:
    """The help card: what to know, whom to call, what to do first."""
    terminal.page.head(terminal.words("help-real"))
    for name in real.REAL_LEAD:
        terminal.say(name, 2)
    show_help_lines(terminal, real.help_lines(terminal.vocabulary.help_lines, real.real_help()))
    terminal.say("help-real-visitor", 2)
    terminal.page.head(terminal.words("help-real-steps"))
    for name in (*real.REAL_STEPS, real.REAL_FRIEND):
        terminal.say(name, 2)
    terminal.page.gap()
    terminal.say("help-real-private")
    terminal.say("console-return", word=terminal.commands.shown("again", terminal.language))


def show_help_lines(terminal: Terminal, lines: Iterable[HelpLine]) -> None:
    """Help lines under their heading, each as one sentence."""
    words = Wording(terminal.vocabulary, terminal.language)
    terminal.page.head(words.ui("debrief-help"))
    for line in lines:
        terminal.page.line(words.say(real.said_line(line, words.language)), 2)


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
