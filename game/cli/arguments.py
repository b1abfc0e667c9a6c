"""The words of the command line."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from game.cli.author_files import add_author_files
from game.cli.check import REPORTS, run_check
from game.cli.graph import run_graph
from game.cli.messages import NAME, called
from game.cli.notes import run_explain, run_list, run_notes
from game.cli.options import add_command, add_language, add_situation, named_path, seed, size
from game.cli.pictures import run_gallery, run_shots
from game.cli.play import run_game, run_play
from game.cli.replay import run_replay
from game.cli.window import run_preview
from game.cli.workshop import add_workshop
from game.script.situation import CUTS
from game.typography import escaped
from game.version import VERSION


class _Help(argparse.HelpFormatter):
    def _fill_text(self, text: str, width: int, indent: str) -> str:
        # argparse makes one paragraph of all; an example to copy wants a line of its own.
        parts = [super(_Help, self)._fill_text(p, width, indent) for p in text.split("\n\n")]
        return "\n\n".join(parts)


class _Parser(argparse.ArgumentParser):
    def __init__(self, **given: Any) -> None:
        super().__init__(**{"formatter_class": _Help, **given})

    def error(self, message: str) -> NoReturn:
        # argparse repeats unknown words as they were typed, escape sequences and all.
        super().error(escaped(message))


def parser() -> argparse.ArgumentParser:
    """The commands; each sets `run`, which takes the arguments and returns the exit code."""
    top = _Parser(
        prog=called(),
        description="Not Alone · Không Một Mình: play through scams safely, in Vietnamese or "
        f"English. Without a command the game begins.\n\nExample: {called()} --lang en",
    )
    top.add_argument("--version", action="version", version=f"{NAME} {VERSION}")
    _add_common(top)
    _add_text(top)
    _add_window(top)
    top.set_defaults(run=run_game)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    _add_list(commands)
    _add_play(commands)
    _add_check(commands)
    _add_explain(commands)
    _add_graph(commands)
    add_workshop(commands)
    add_author_files(commands)
    _add_replay(commands)
    _add_notes(commands)
    _add_preview(commands)
    _add_shots(commands)
    _add_gallery(commands)
    return top


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"
"""argparse gives this type no public name."""


def _add_list(commands: _Commands) -> None:
    command = add_command(
        commands,
        "list",
        "List all situations, a line each, the id first.",
        "list --lang en",
    )
    add_language(command)
    command.set_defaults(run=run_list)


def _add_play(commands: _Commands) -> None:
    command = add_command(
        commands,
        "play",
        "Play one situation.",
        "play a-job-offer --lang en --seed 7",
    )
    add_situation(command)
    _add_variant(command)
    command.add_argument("--seed", type=seed, help="a whole number that decides every draw")
    _add_cut(command)
    _add_text(command, inherited=True)
    _add_window(command, inherited=True)
    add_language(command)
    command.set_defaults(run=run_play)


def _add_check(commands: _Commands) -> None:
    command = add_command(
        commands,
        "check",
        "Check scenario files; exit code 1 where one has errors.",
        "check scenarios/a-job-offer",
    )
    command.add_argument("paths", metavar="PATH", nargs="*",
                         help="situations or files; all shipped where none is given")  # fmt: skip
    command.add_argument("--format", choices=tuple(REPORTS), default="text",
                         help="text for people, json or sarif for programs")  # fmt: skip
    command.add_argument("--strict", action="store_true", help="exit code 1 for warnings too")
    add_language(command)
    command.set_defaults(run=run_check)


def _add_explain(commands: _Commands) -> None:
    command = add_command(
        commands,
        "explain",
        "Explain a problem that check reports.",
        "explain unknown-key",
    )
    command.add_argument("code", metavar="CODE", help="the word behind the place")
    add_language(command)
    command.set_defaults(run=run_explain)


def _add_graph(commands: _Commands) -> None:
    command = add_command(
        commands,
        "graph",
        "Draw a story (.svg, .mmd, .dot), or write what playing it needs (.json, or a folder).",
        "graph a-job-offer -o a-job-offer.svg",
    )
    add_situation(command)
    _add_variant(command)
    _add_cut(command)
    command.add_argument("-o", "--output", type=Path, required=True,
                         help="the file to write, or a folder for its parts")  # fmt: skip
    add_language(command)
    command.set_defaults(run=run_graph, cut=None)


def _add_replay(commands: _Commands) -> None:
    command = add_command(
        commands,
        "replay",
        "Play a saved run through to its debrief, as text.",
        "replay my-run.json --lang vi",
    )
    command.add_argument("journal", metavar="RUN", help="a journal file, or the code of a run")
    instead = command.add_mutually_exclusive_group()
    instead.add_argument("--code", action="store_true",
                         help="instead: say the run as a code to carry home")  # fmt: skip
    instead.add_argument("--html", metavar="FILE", type=Path,
                         help="instead: write the debrief as a page to read or print")  # fmt: skip
    add_language(command)
    command.set_defaults(run=run_replay)


def _add_notes(commands: _Commands) -> None:
    command = add_command(
        commands,
        "notes",
        "Print a situation's notes for a teacher or a host.",
        "notes a-job-offer --lang en",
    )
    add_situation(command)
    add_language(command)
    command.set_defaults(run=run_notes)


def _add_preview(commands: _Commands) -> None:
    command = add_command(
        commands,
        "preview",
        "Show a situation while it is written; reloads on save.",
        "preview a-job-offer --at the-form",
    )
    add_situation(command)
    command.add_argument("--at", metavar="SCENE", help="the scene to stand at")
    _add_variant(command)
    _add_window(command, inherited=True)
    add_language(command)
    command.set_defaults(run=run_preview)


def _add_shots(commands: _Commands) -> None:
    command = add_command(
        commands,
        "shots",
        "Render every kind of screen to PNG, without a window.",
        "shots pictures --only debrief-vi",
    )
    command.add_argument("folder", metavar="DIR", type=named_path, help="where the pictures go")
    command.add_argument("--only", default="", metavar="PART",
                         help="only pictures whose name has this in it")  # fmt: skip
    command.add_argument("--apps", metavar="SITUATION",
                         help="instead: every app of the phone that this one opens")  # fmt: skip
    command.add_argument("--scenarios", metavar="FOLDER", type=named_path,
                         help="where that situation lies, if not with the game's own")  # fmt: skip
    add_language(command)
    command.set_defaults(run=run_shots)


def _add_gallery(commands: _Commands) -> None:
    command = add_command(
        commands,
        "gallery",
        "All screens and apps in one page to browse.",
        "gallery gallery",
    )
    command.add_argument("folder", metavar="DIR", type=named_path, help="where the page goes")
    command.add_argument("--only", default="", metavar="PART",
                         help="only pictures whose name has this in it")  # fmt: skip
    add_language(command)
    command.set_defaults(run=run_gallery)


def _add_window(command: argparse.ArgumentParser, inherited: bool = False) -> None:
    default = argparse.SUPPRESS if inherited else None
    command.add_argument("--size", metavar="WxH", type=size, default=default,
                         help="the window's size in pixels, such as 1080x1920")  # fmt: skip
    command.add_argument("--fullscreen", action="store_true", default=default or False,
                         help="take the whole screen")  # fmt: skip


def _add_common(top: argparse.ArgumentParser) -> None:
    """What may stand before a command too; see `add_language`."""
    add_language(top)
    top.set_defaults(lang=None, debug=False)


def _add_text(command: argparse.ArgumentParser, inherited: bool = False) -> None:
    command.add_argument("--text", action="store_true",
                         default=argparse.SUPPRESS if inherited else False,
                         help="play in the terminal, without a window")  # fmt: skip


def _add_variant(command: argparse.ArgumentParser) -> None:
    command.add_argument("--variant", metavar="V",
                         help="scam, genuine, or a variant's own name")  # fmt: skip


def _add_cut(command: argparse.ArgumentParser) -> None:
    command.add_argument("--cut", choices=CUTS, default="full",
                         help="short is the cut of the festival stand")  # fmt: skip
