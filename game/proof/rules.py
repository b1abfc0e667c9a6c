"""Rules of thumb: none may do as well as informed play on the twins together."""

from __future__ import annotations

from game.graph.audit import Score, VariantScore, audit, too_good
from game.graph.paths import said
from game.proof.case import Case
from game.proof.places import meaning_place
from game.script.problem import Place


def check_rules(case: Case) -> None:
    """Only where the proofs before it, which are those of the flow, found no error."""
    # A mistake in the flow moves the marks too; once it is mended they are taken anew.
    if case.problems.errors:
        return
    graphs = {variant: graph for variant, cut, graph in case.each() if cut == "full"}
    truths = {graph.content.truth for graph in graphs.values()}
    # Of what a sequel follows the truth is known, so there is no reflex to train.
    if truths != {"scam", "genuine"} or case.situation.front.after:
        return
    for score in too_good(audit(graphs)):
        place, *others = (_last_step(case, one) for one in score.variants)
        case.problems.add(
            place, "rule-of-thumb",
            f'"{score.rule}" does as well as informed play (safe {score.safe:.0f}, goal '
            f"{score.goal:.0f}). It goes, in {_ways(score)}.",
            "Let the rule cost something in one of the twins.", also=tuple(others),
        )  # fmt: skip


def _last_step(case: Case, score: VariantScore) -> Place:
    """The choice or answer by which the rule comes to its ending."""
    inputs = score.way().inputs
    if len(inputs) > 1 and inputs[-1].id:
        return case.place(score.variant, inputs[-1].id)
    return meaning_place(case, score.variant, inputs[-1].id if inputs else "")


def _ways(score: Score) -> str:
    """`scam: say-no -> stopped (100 %); in genuine: …`, the likeliest way of each variant."""
    ways = ((one.variant, one.way()) for one in score.variants)
    return "; in ".join(
        f"{variant}: {said(way.inputs)} -> {way.ending} ({100 * way.share:.0f} %)"
        if way.ending
        else f"{variant}: nowhere"
        for variant, way in ways
    )
