"""The audit of a situation: what each rule of thumb (`game.graph.policies`) would earn in it.

No rule may do as well as informed play on both twins together, safe and goal counted apart;
otherwise the situation trains a reflex instead of judgement.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.graph.outlook import by_truth
from game.graph.paths import path_between
from game.graph.policies import RULES, LikelyWay, PolicyRun, marks_of
from game.story.graph import Graph

INFORMED = "informed"
_CLOSE = 1e-6


@dataclass(frozen=True)
class VariantScore:
    """What a rule comes to in one variant. `way` is the likeliest it goes, found when asked."""

    variant: str
    safe: float
    goal: float
    way: Callable[[], LikelyWay]


@dataclass(frozen=True)
class Score:
    """Marks in percent, over the truths alike, then over the variants of each: safe, and goal."""

    rule: str
    safe: float
    goal: float
    variants: tuple[VariantScore, ...]


def audit(graphs: Mapping[str, Graph]) -> tuple[Score, ...]:
    """Every rule over the variants (full cut), informed play first."""
    informed = _score(INFORMED, graphs, [_informed(v, graph) for v, graph in graphs.items()])
    return informed, *(
        _score(name, graphs, [_played(name, v, graph) for v, graph in graphs.items()])
        for name in RULES
    )


def too_good(scores: Sequence[Score]) -> tuple[Score, ...]:
    """The rules that do as well as informed play, on both marks."""
    # On both marks: to refuse always is as safe as can be, and only the goal it misses shows it up.
    informed = next(score for score in scores if score.rule == INFORMED)
    return tuple(
        score
        for score in scores
        if score.rule != INFORMED
        and score.safe > informed.safe - _CLOSE
        and score.goal > informed.goal - _CLOSE
    )


def _score(rule: str, graphs: Mapping[str, Graph], variants: Sequence[VariantScore]) -> Score:
    safe, goal = (
        by_truth((graphs[one.variant], value) for one, value in zip(variants, of, strict=True))
        for of in ([one.safe for one in variants], [one.goal for one in variants])
    )
    return Score(rule, safe, goal, tuple(variants))


def _played(rule: str, variant: str, graph: Graph) -> VariantScore:
    walk = PolicyRun(graph, RULES[rule])
    return VariantScore(variant, *walk.marks, walk.likeliest)


def _informed(variant: str, graph: Graph) -> VariantScore:
    """The best ending of each start, by the shortest way."""
    shares: dict[str, float] = {}
    for start in graph.starts:
        best = graph.nodes[start.node].best
        if best:
            shares[best] = shares.get(best, 0.0) + 1 / len(graph.starts)

    # Found only when asked: most audits find no rule too good, and show no way at all.
    def way() -> LikelyWay:
        first = graph.starts[0].node
        best = graph.nodes[first].best
        ends = {n for n, node in enumerate(graph.nodes) if best and node.stop == best}
        return LikelyWay(path_between(graph, [first], ends), best, shares.get(best, 0.0))

    return VariantScore(variant, *marks_of(graph, shares), way)
