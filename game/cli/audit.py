"""`audit [SITUATION]`: what rules of thumb would earn, and what gives the truth away."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from game.author.giveaways import cue_table, order_of_best
from game.cli.catalog import find_situation, graphs_of, playable
from game.cli.columns import percent, print_columns
from game.cli.usage import TOO_LARGE
from game.cli.wrapped import print_wrapped
from game.graph.audit import VariantScore, audit, too_good
from game.graph.explore import BudgetExceeded
from game.graph.paths import said
from game.script.situation import Situation
from game.story.content import Content
from game.story.graph import Graph


def run_audit(arguments: Namespace) -> int:
    contents: list[Content] = []
    code = 0
    for name, situation in _situations(arguments.situation).items():
        try:
            graphs = graphs_of(situation, "full")
        except BudgetExceeded as exceeded:
            print_wrapped(f"{exceeded}\n")
            code = TOO_LARGE
            continue
        print_wrapped(
            f"{name}: rules of thumb over its variants, marks in percent (full cut); the last "
            "columns are the likeliest way a rule goes, and how often it comes to that ending"
        )
        _print_rules(graphs)
        _print_order(graphs.values())
        contents += [graph.content for graph in graphs.values()]
        print()
    _print_cues(contents)
    return code


def _situations(wanted: str | None) -> dict[str, Situation]:
    if wanted is None:
        return playable()
    situation = find_situation(wanted)
    return {situation.name: situation}


def _print_rules(graphs: Mapping[str, Graph]) -> None:
    scores = audit(graphs)
    as_good = {score.rule for score in too_good(scores)}
    rows: list[tuple[object, ...]] = [("rule", "safe", "goal", "", "")]
    for score in scores:
        good = "AS GOOD AS INFORMED" if score.rule in as_good else ""
        rows.append((score.rule, round(score.safe, 1), round(score.goal, 1), "", good))
        rows += [_row(one) for one in score.variants]
    print_columns(rows)


def _row(one: VariantScore) -> tuple[object, ...]:
    way = one.way()
    goes = f"{said(way.inputs)} -> {way.ending}" if way.ending else "goes in circles"
    share = f"{100 * way.share:.0f} %" if way.ending else ""
    return (f"  {one.variant}", round(one.safe, 1), round(one.goal, 1), share, goes)


def _print_order(graphs: Iterable[Graph]) -> None:
    order = order_of_best(graphs)
    if order.stops:
        print_wrapped(
            f"The best choice is the first at {percent(order.first)} of {order.stops} stops, the "
            f"last at {percent(order.last)}, the longest at {percent(order.longest)}; a blind "
            f"order would come to {percent(order.by_chance)}."
        )


def _print_cues(contents: Iterable[Content]) -> None:
    rows: list[tuple[object, ...]] = [("what", "", "scam", "genuine", "")]
    for row in cue_table(contents):
        rows.append((row.kind, row.what, row.scam, row.genuine, row.gives_away))
    print_wrapped("In how many places each cue, detail and move stands, by truth")
    print_columns(rows)
