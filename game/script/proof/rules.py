"""Rules of thumb: none may do as well as informed play on the twins together."""

from __future__ import annotations

from game.script.audit import audit, too_good
from game.script.proof.case import Case


def check_rules(case: Case) -> None:
    graphs = {variant: graph for variant, cut, graph in case.each() if cut == "full"}
    truths = {graph.content.truth for graph in graphs.values()}
    if truths != {"scam", "genuine"}:
        return
    for score in too_good(audit(graphs)):
        ends = ", ".join(f"{variant}: {ending or 'nowhere'}" for variant, ending in score.endings)
        case.report(
            case.situation.variants[0], "opening", "rule-of-thumb",
            f'"{score.rule}" does as well as informed play (safe {score.safe:.0f}, goal '
            f"{score.goal:.0f}): {ends}.",
            "Let the rule cost something in one of the twins.",
        )  # fmt: skip
