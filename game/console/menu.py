"""Choosing a situation by number."""

from __future__ import annotations

from collections.abc import Sequence

from game.console.keyboard import Stopped
from game.console.pick import LANGUAGE_WORDS, Interrupted, pick
from game.console.terminal import Terminal
from game.console.title import about, show_name
from game.story.content import Front
from game.story.languages import twin_of
from game.story.run import Run
from game.story.text import LANGUAGES


def choose_situation(terminal: Terminal, fronts: Sequence[Front]) -> Front | None:
    """The situation picked; None where the player passes. Raises `Stopped`."""
    while True:
        _show_lead(terminal)
        try:
            place = pick(terminal, [_entry(terminal, front) for front in fronts], LANGUAGE_WORDS)
        except Interrupted as interrupted:
            terminal.speak(interrupted.command)
        except Stopped:
            terminal.say("console-bye")
            raise
        else:
            return None if place is None else fronts[place]


def ask_continue(terminal: Terminal, runs: Sequence[Run]) -> Run | None:
    """The story in progress to go on with; None for another story. Raises `Stopped`."""
    while True:
        one = len(runs) == 1
        terminal.page.head(terminal.words("save-ask" if one else "save-ask-which"))
        ways = [terminal.words("resume")] if one else [_how_far(terminal, run) for run in runs]
        try:
            place = pick(terminal, [*ways, terminal.words("console-new-story")], LANGUAGE_WORDS)
        except Interrupted as interrupted:
            terminal.speak(interrupted.command)
        else:
            return None if place is None or place == len(runs) else runs[place]


def _how_far(terminal: Terminal, run: Run) -> str:
    title = terminal.text(run.content.front.title)
    return terminal.words("save-how-far", {"title": title, "n": len(run.steps)})


def _show_lead(terminal: Terminal) -> None:
    show_name(terminal)
    terminal.page.line(_other_languages(terminal))
    terminal.page.head(terminal.words("choose-situation"))
    terminal.say("choose-lead")


def _other_languages(terminal: Terminal) -> str:
    """How to come to the others, each in its own language."""
    asked, said = terminal.vocabulary.sentences["console-other-language"], list[str]()
    for code, name in terminal.languages.names.items():
        if code != terminal.language:
            said.append(asked[twin_of(code)] if code in LANGUAGES else f"“{code}”: {name}.")
    return " ".join(said)


def _entry(terminal: Terminal, front: Front) -> str:
    return f"{terminal.text(front.title)} ({about(terminal, front)})"
