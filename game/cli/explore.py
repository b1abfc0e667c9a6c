"""`explore SITUATION`: how each ending is reached, how often by random play, how fast."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from game.author.summary import EndingSummary, Summary, summary
from game.cli.catalog import find_situation, one_variant
from game.cli.columns import percent, print_columns
from game.cli.progress import watching
from game.cli.terminal_factory import language_of
from game.cli.usage import TOO_LARGE
from game.cli.wrapped import print_wrapped
from game.graph.explore import BudgetExceeded, explore
from game.graph.random_play import found_by_play
from game.script.situation import CUTS, Situation, collector_paused
from game.story.content import Cut
from game.story.program import Program


def run_explore(arguments: Namespace) -> int:
    situation = find_situation(arguments.situation)
    language, code = language_of(arguments), 0
    for number, (variant, cut) in enumerate(_wanted(situation, arguments)):
        if number:
            print()
        program = situation.programs[variant, cut]
        found = _explored(program, language)
        if found is None:
            code = TOO_LARGE
        else:
            _print(situation.name, found)
    return code


def _wanted(situation: Situation, arguments: Namespace) -> Iterator[tuple[str, Cut]]:
    one = one_variant(situation, arguments.variant)
    for variant in situation.variants if one is None else (one,):
        for cut in CUTS:
            if arguments.cut in (None, cut):
                yield variant, cut


def _explored(program: Program, language: str) -> Summary | None:
    """What exploring shows; None, and what random play found, where there are too many states."""
    content = program.content
    try:
        label = f"{content.variant}, {content.cut} cut"
        with watching(label) as watch, collector_paused():
            return summary(program, explore(program, watch=watch), language)
    except BudgetExceeded as exceeded:
        print_wrapped(str(exceeded))
        print_wrapped(found_by_play(program))
        return None


def _print(name: str, found: Summary) -> None:
    print_wrapped(
        f"{name}/{found.variant}, {found.cut} cut: {found.states:,} states, {found.runs:,} runs "
        f"of events. Outlook at the start {found.outlook:.2f}. Costliest fact: {found.fact}."
    )
    print("Random play ends:")
    print_columns([(percent(share), kind) for kind, share in found.by_kind.items()])
    print("Endings, each with a shortest way:")
    for ending in found.endings:
        _print_ending(ending)


def _print_ending(ending: EndingSummary) -> None:
    if not ending.reached:
        print_wrapped(f"  {ending.id} ({ending.kind}): NO PATH LEADS HERE")
        return
    shown = f"{percent(ending.share)} of random play, {_seconds(ending)}"
    print_wrapped(f"  {ending.id} ({ending.kind}): {shown}")
    print_columns([(step.name, step.words) for step in ending.witness], indent=6)


def _seconds(ending: EndingSummary) -> str:
    if ending.fewest is None:
        return "reached by tells, details or ways out only"
    if ending.most is None:
        return f"at least {ending.fewest:.0f} s of reading"
    return f"{ending.fewest:.0f} to {ending.most:.0f} s of reading"
