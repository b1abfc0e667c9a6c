"""`coverage SITUATION`: what the plan files and some random play touched, and what not."""

from __future__ import annotations

import sys
from argparse import Namespace

from game.author.coverage import Covered, coverage
from game.cli.catalog import loaded, spot
from game.cli.columns import print_columns
from game.cli.wrapped import print_wrapped
from game.proof.plans import plan_files
from game.script.problem import Problems, one_line


def run_coverage(arguments: Namespace) -> int:
    at = spot(arguments.situation)
    situation, folder = loaded(at), at.folder
    problems = Problems()
    found = coverage(situation, folder, arguments.runs, arguments.seed, problems)
    for problem in problems.items:
        print(one_line(problem), file=sys.stderr)
    print_wrapped(
        f"{situation.name}: {len(plan_files(folder))} plans, {arguments.runs:,} runs by variant "
        f"that prefer the least used (seed {arguments.seed}), both cuts"
    )
    rows: list[tuple[object, ...]] = [("variant", "", "in all", "plans", "with play")]
    rows += [_row(one) for one in found]
    print_columns(rows)
    for one in found:
        _print_names(one, "only play touched", one.only_by_play)
    for one in found:
        _print_names(one, "NOTHING touched", one.untouched)
    return 1 if problems.errors else 0


def _row(one: Covered) -> tuple[object, ...]:
    total = len(one.all)
    return (one.variant, one.kind, total, len(one.by_plans), total - len(one.untouched))


def _print_names(one: Covered, what: str, names: tuple[str, ...]) -> None:
    if names:
        print_wrapped(f"{one.variant}, {one.kind} that {what}: {', '.join(names)}")
