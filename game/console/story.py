"""One story from its title to the end of its debrief, or to wherever the player stops."""

from __future__ import annotations

from collections.abc import Callable

from game.console.closing import Closing
from game.console.menu import show_title
from game.console.session import Keep, Session
from game.console.terminal import EndOfInput, Quit, Stopped, Terminal
from game.story.graph import Graph
from game.story.run import Run

FindGraph = Callable[[Run], Graph]
"""The graph of a run's variant and cut; asked for when the story is over."""


def play_story(terminal: Terminal, playing: Run, graph: FindGraph, keep: Keep) -> None:
    """Play a run and look back on it. Raises `Stopped` when the player has gone before.

    Until its story has ended the run is kept; then nothing of it is, however the player leaves.
    """
    show_title(terminal, playing.content.front)
    session = Session(terminal, playing, keep)
    try:
        finished = session.play()
    except Stopped as stopped:
        _say_goodbye(terminal, stopped, session.playing, keep(session.playing))
        raise
    except KeyboardInterrupt:
        keep(session.playing)
        raise
    _look_back(terminal, Closing(terminal, finished, graph(finished)), keep)


def look_back(terminal: Terminal, playing: Run, graph: Graph) -> None:
    """A run that is already played: its title, its story, its debrief."""
    show_title(terminal, playing.content.front)
    Session(terminal, playing, lambda _: "").tell()
    Closing(terminal, playing, graph, asked=True).show()


def _look_back(terminal: Terminal, closing: Closing, keep: Keep) -> None:
    try:
        closing.show()
    except Quit:
        terminal.say("console-bye")
        raise
    finally:
        keep(closing.playing)


def _say_goodbye(terminal: Terminal, stopped: Stopped, playing: Run, unkept: str) -> None:
    if not playing.steps:
        terminal.say("console-bye")  # nothing was done, so there is nothing to go on with
    elif isinstance(stopped, EndOfInput):
        terminal.say("console-input-ended-unsaved" if unkept else "console-input-ended")
    else:
        terminal.say("console-stopped-unsaved" if unkept else "console-stopped")
