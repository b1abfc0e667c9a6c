"""`simulate SITUATION --runs N --seed S`: seeded play, counted."""

from __future__ import annotations

from argparse import Namespace

from game.cli.catalog import find_situation, one_variant
from game.cli.columns import percent, print_columns
from game.cli.wrapped import print_wrapped
from game.graph.random_play import LeastUsed, Played, by_chance, play_often


def run_simulate(arguments: Namespace) -> int:
    situation = find_situation(arguments.situation)
    one = one_variant(situation, arguments.variant)
    for number, variant in enumerate(situation.variants if one is None else (one,)):
        if number:
            print()
        pick = LeastUsed() if arguments.least_used else by_chance
        program = situation.programs[variant, arguments.cut]
        played = play_often(program, arguments.runs, arguments.seed, pick)
        print_wrapped(
            f"{situation.name}/{variant}, {arguments.cut} cut: {played.runs:,} runs, seed "
            f"{arguments.seed}; median {played.median_seconds:.0f} s, longest "
            f"{played.longest_seconds:.0f} s of reading"
        )
        _print_endings(played)
        _print_lines(played)
    return 0


def _print_endings(played: Played) -> None:
    rows: list[tuple[object, ...]] = [
        (played.endings[name], percent(played.share(name)), name, ending.kind)
        for name, ending in played.content.endings.items()
    ]
    if played.unended:
        rows.append((played.unended, percent(played.unended / played.runs), "no ending", ""))
    print_columns(rows)


def _print_lines(played: Played) -> None:
    print("How often each line was met:")
    rows = [(count, name, "" if count else "NEVER") for name, count in played.line_hits().items()]
    print_columns(rows)
