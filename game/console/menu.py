"""Choosing a situation by number."""

from collections.abc import Callable, Container, Mapping, Sequence

from game.console.commands import ENTER, NUMBER, Command
from game.console.help import show_guide, show_help
from game.console.terminal import Quit, Stopped, Terminal
from game.story import LANGUAGES, Front, Run, twin_of

# Picking one of a numbered list.

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


# What is said before a story: it is a simulation, what it is about, who one is.


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


def choose_situation(terminal: Terminal, fronts: Sequence[Front]) -> Front | None:
    """The situation picked; None where the player passes. Raises `Stopped`."""
    while True:
        _show_lead(terminal)
        try:
            place = pick(terminal, [_entry(terminal, front) for front in fronts], LANGUAGE_WORDS)
        except Interrupted as interrupted:
            terminal.speak(interrupted.command)
        except Stopped:
            # Said here, as nothing was begun: inside a story its own farewell says what is kept.
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
            # Passing over means another story too: the kept ones stay where they are.
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
