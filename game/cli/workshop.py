"""The author's commands: explore, audit, simulate, coverage."""

from __future__ import annotations

from typing import Any

from game.cli.audit import run_audit
from game.cli.coverage import run_coverage
from game.cli.explore import run_explore
from game.cli.options import add_author_command, add_play, add_situation, add_variant
from game.cli.simulate import run_simulate
from game.script.situation import CUTS

COVERAGE_RUNS = 2_000
SIMULATE_RUNS = 1_000


def add_workshop(commands: Any) -> None:
    """Add the author's commands to argparse's subcommands, whose type has no public name."""
    _add_explore(commands)
    _add_audit(commands)
    _add_simulate(commands)
    _add_coverage(commands)


def _add_explore(commands: Any) -> None:
    says = "Show how each ending is reached, how often and how fast."
    command = add_author_command(commands, "explore", says, "explore a-job-offer --cut short")
    add_situation(command)
    add_variant(command)
    command.add_argument("--cut", choices=CUTS, help="full or short; both where none is given")
    command.set_defaults(run=run_explore)


def _add_audit(commands: Any) -> None:
    says = "Show what rules of thumb would earn, and which cues stand in which truth."
    command = add_author_command(commands, "audit", says, "audit a-job-offer")
    add_situation(command, needed=False)
    command.set_defaults(run=run_audit)


def _add_simulate(commands: Any) -> None:
    says = "Play by chance, seeded, and count endings, seconds and lines."
    command = add_author_command(
        commands, "simulate", says, "simulate a-job-offer --runs 500 --seed 7"
    )
    add_situation(command)
    add_variant(command)
    command.add_argument("--cut", choices=CUTS, default="full", help="full where none is given")
    add_play(command, SIMULATE_RUNS)
    command.add_argument(
        "--least-used",
        action="store_true",
        help="prefer what was used least, so that rare lines are met too",
    )
    command.set_defaults(run=run_simulate)


def _add_coverage(commands: Any) -> None:
    says = "Show what the test plans and some random play touched, and what nothing touched."
    command = add_author_command(commands, "coverage", says, "coverage a-job-offer")
    add_situation(command)
    add_play(command, COVERAGE_RUNS)
    command.set_defaults(run=run_coverage)
