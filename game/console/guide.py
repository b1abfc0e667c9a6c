"""The page that says what can be typed."""

from __future__ import annotations

from game.console.terminal import Terminal

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
