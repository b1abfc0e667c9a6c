"""The command line as one table: every command, what it does, an example, and what it takes."""

import argparse
from pathlib import Path
from typing import Any, NoReturn

import game.cli.options as options
from game.cli.author import REPORTS, run_check, run_new, run_schema
from game.cli.export import run_gallery, run_graph, run_shots
from game.cli.messages import NAME, called
from game.cli.notes import run_explain, run_list, run_notes
from game.cli.options import LANGUAGE, SITUATION, VARIANT, Subcommand, named_path, option
from game.cli.play import run_game, run_play, run_replay
from game.cli.report import run_audit, run_coverage, run_explore, run_simulate
from game.cli.translate import run_export, run_import, run_in_step
from game.cli.window import run_preview
from game.files import INSTALLED
from game.typography import escaped
from game.version import VERSION

COVERAGE_RUNS = 2_000
SIMULATE_RUNS = 1_000


def parser() -> argparse.ArgumentParser:
    """The whole command line; it sets `run`, which takes the arguments and returns the exit code.

    What argparse itself refuses or prints ends in `SystemExit`: 2 for a mistake, 0 for help.
    """
    top = _Parser(
        prog=called(),
        description="Not Alone · Không Một Mình: play through scams safely, in Vietnamese or "
        f"English. Without a command the game begins.\n\nExample: {called()} --lang en",
    )
    top.add_argument("--version", action="version", version=f"{NAME} {VERSION}")
    for add in (*LANGUAGE, options.TEXT, *options.WINDOW):
        add(top)
    top.set_defaults(run=run_game, **options.BEFORE_ANY)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    return top


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


# The order is that of the help: what a player types, then what an author does. What a command
# takes stands in the order of its own help.

_FESTIVAL_CUT = "short is the cut of the festival stand"
_HERE = "the folder one stands in" if INSTALLED else "scenarios/"

_TRANSLATE = (
    Subcommand(
        "export",
        "Write SITUATION.LANG.po, with what is translated so far.",
        "translate export fr a-job-offer",
        run_export,
        (
            *LANGUAGE,
            option("language", metavar="LANG", help="its code, such as fr or pt-BR"),
            option("situation", metavar="SITUATION", nargs="?", help="all where none is given"),
            option("-o", "--output", type=Path, metavar="FOLDER", help="where to write"),
        ),
    ),
    Subcommand(
        "import",
        "Take over what translators wrote; what they marked as unsure waits, unseen by players.",
        "translate import a-job-offer.fr.po",
        run_import,
        (
            *LANGUAGE,
            option("files", metavar="FILE.po", nargs="+", type=Path, help="each by itself"),
        ),
    ),
    Subcommand(
        "in-step",
        "Note that a situation's Vietnamese and English now say the same.",
        "translate in-step a-job-offer",
        run_in_step,
        (*LANGUAGE, option("situation", metavar="SITUATION", help="its id, as list shows it")),
    ),
)

COMMANDS = (
    Subcommand(
        "list",
        "List all situations, a line each, the id first.",
        "list --lang en",
        run_list,
        LANGUAGE,
    ),
    Subcommand(
        "play",
        "Play one situation.",
        "play a-job-offer --lang en --seed 7",
        run_play,
        (
            SITUATION,
            VARIANT,
            option("--seed", type=options.seed, help="a whole number that decides every draw"),
            options.cut(_FESTIVAL_CUT),
            options.TEXT,
            *options.WINDOW,
            *LANGUAGE,
        ),
    ),
    Subcommand(
        "check",
        "Check scenario files; exit code 1 where one has errors.",
        "check scenarios/a-job-offer",
        run_check,
        (
            option("paths", metavar="PATH", nargs="*",
                   help="situations or files; all shipped where none is given"),
            option("--format", choices=tuple(REPORTS), default="text",
                   help="text for people, json or sarif for programs"),
            option("--strict", action="store_true", help="exit code 1 for warnings too"),
            *LANGUAGE,
        ),
    ),
    Subcommand(
        "explain",
        "Explain a problem that check reports.",
        "explain unknown-key",
        run_explain,
        (option("code", metavar="CODE", help="the word behind the place"), *LANGUAGE),
    ),
    Subcommand(
        "graph",
        "Draw a story (.svg, .mmd, .dot), or write what playing it needs (.json, or a folder).",
        "graph a-job-offer -o a-job-offer.svg",
        run_graph,
        (
            SITUATION,
            VARIANT,
            options.cut(_FESTIVAL_CUT, None),
            option("-o", "--output", type=Path, required=True,
                   help="the file to write, or a folder for its parts"),
            *LANGUAGE,
        ),
    ),
    Subcommand(
        "explore",
        "Show how each ending is reached, how often and how fast.",
        "explore a-job-offer --cut short",
        run_explore,
        (
            *LANGUAGE,
            SITUATION,
            options.ANY_VARIANT,
            options.cut("full or short; both where none is given", None),
        ),
    ),
    Subcommand(
        "audit",
        "Show what rules of thumb would earn, and which cues stand in which truth.",
        "audit a-job-offer",
        run_audit,
        (*LANGUAGE, options.ANY_SITUATION),
    ),
    Subcommand(
        "simulate",
        "Play by chance, seeded, and count endings, seconds and lines.",
        "simulate a-job-offer --runs 500 --seed 7",
        run_simulate,
        (
            *LANGUAGE,
            SITUATION,
            options.ANY_VARIANT,
            options.cut("full where none is given"),
            *options.dice(SIMULATE_RUNS),
            option("--least-used", action="store_true",
                   help="prefer what was used least, so that rare lines are met too"),
        ),
    ),
    Subcommand(
        "coverage",
        "Show what the test plans and some random play touched, and what nothing touched.",
        "coverage a-job-offer",
        run_coverage,
        (*LANGUAGE, SITUATION, *options.dice(COVERAGE_RUNS)),
    ),
    Subcommand(
        "new",
        "Write a small complete situation to start from.",
        "new a-lost-phone",
        run_new,
        (
            *LANGUAGE,
            option("situation", metavar="SITUATION", help="its id: lower case and hyphens"),
            option("--folder", type=named_path,
                   help=f"where it is made; {_HERE} where nothing is said"),
        ),
    ),
    Subcommand(
        "translate",
        "Take texts to translators and back, as PO files.",
        "translate export fr a-job-offer",
        takes=LANGUAGE,
        parts=_TRANSLATE,
    ),
    Subcommand(
        "schema",
        "Write the JSON Schema for editors and the reference page.",
        "schema",
        run_schema,
        (
            *LANGUAGE,
            option("--check", action="store_true", help="only say what is out of date"),
        ),
    ),
    Subcommand(
        "replay",
        "Play a saved run through to its debrief, as text.",
        "replay my-run.json --lang vi",
        run_replay,
        (
            option("journal", metavar="RUN", help="a journal file, or the code of a run"),
            options.either(
                option("--code", action="store_true",
                       help="instead: say the run as a code to carry home"),
                option("--html", metavar="FILE", type=Path,
                       help="instead: write the debrief as a page to read or print"),
            ),
            *LANGUAGE,
        ),
    ),
    Subcommand(
        "notes",
        "Print a situation's notes for a teacher or a host.",
        "notes a-job-offer --lang en",
        run_notes,
        (SITUATION, *LANGUAGE),
    ),
    Subcommand(
        "preview",
        "Show a situation while it is written; reloads on save.",
        "preview a-job-offer --at the-form",
        run_preview,
        (
            SITUATION,
            option("--at", metavar="SCENE", help="the scene to stand at"),
            VARIANT,
            *options.WINDOW,
            *LANGUAGE,
        ),
    ),
    Subcommand(
        "shots",
        "Render every kind of screen to PNG, without a window.",
        "shots pictures --only debrief-vi",
        run_shots,
        (
            *options.pictures("pictures go"),
            option("--apps", metavar="SITUATION",
                   help="instead: every app of the phone that this one opens"),
            option("--scenarios", metavar="FOLDER", type=named_path,
                   help="where that situation lies, if not with the game's own"),
            *LANGUAGE,
        ),
    ),
    Subcommand(
        "gallery",
        "All screens and apps in one page to browse.",
        "gallery gallery",
        run_gallery,
        (*options.pictures("page goes"), *LANGUAGE),
    ),
)  # fmt: skip
