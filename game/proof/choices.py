"""Illusory choices: several buttons that all do the same."""

from collections import defaultdict

from game.graph.audit import Score, VariantScore, audit, too_good
from game.graph.paths import said
from game.proof.case import Case, meaning_place
from game.script.compile.builder import Overlap
from game.script.problem import Place, Severity
from game.story import Content, Graph, GraphNode
from game.story.condition import Facts


def check_illusions(case: Case) -> None:
    """A stop whose choices all lead to the same state with the same events, in every state.

    What is so in the full cut is said once, without a word of the short one.
    """
    for variant in case.situation.variants:
        known: set[str] = set()
        for cut, where in (("full", ""), ("short", " in the short cut")):
            for (name, of), graph in case.graphs.items():
                if (name, of) == (variant, cut):
                    known |= _report(case, variant, graph, where, known)


def _report(case: Case, variant: str, graph: Graph, where: str, known: set[str]) -> set[str]:
    """Report what is not known yet; returns the ids of all that is found."""
    stops, choices = illusory_stops(graph), idle_choices(graph)
    for stop in stops:
        if stop not in known:
            case.report(
                variant, stop, "illusory-choice",
                f'At "{stop}" every choice leads to the same, with the same words{where}.',
                'Let one of them differ, or mark choices of one move with "flavour: yes".',
            )  # fmt: skip
    for choice in choices:
        if choice not in known:
            case.report(
                variant, choice, "illusory-choice",
                f'"{choice}" changes nothing and is not answered{where}: it comes back to the '
                "same.",
                "Give it an arrow, an effect, or take it out.",
            )  # fmt: skip
    return {*stops, *choices}


def illusory_stops(graph: Graph) -> list[str]:
    """The stops with two choices or more that never differ, `flavour` left out."""
    alike: dict[str, bool] = defaultdict(lambda: True)
    offered: dict[str, set[str]] = defaultdict(set)
    for node in graph.nodes:
        choices = node.choices()
        offered[node.stop].update(edge.given.id for edge in choices)
        if len(choices) >= 2:
            # One state in which they differ is enough for a choice to be one.
            alike[node.stop] &= len(_outcomes(graph, node)) == 1
    content = graph.content
    return [s for s, same in alike.items() if same and not _is_flavour(content, offered[s])]


def idle_choices(graph: Graph) -> list[str]:
    """Choices that in every state show nothing but the player's own words and stay."""
    idle: dict[str, bool] = defaultdict(lambda: True)
    for number, node in enumerate(graph.nodes):
        for edge in node.choices():
            idle[edge.given.id] &= edge.to == number and len(graph.runs[edge.run]) == 1
    return [choice for choice, stays in idle.items() if stays]


def _outcomes(graph: Graph, node: GraphNode) -> set[tuple[object, ...]]:
    """Where the choices lead and what they show, but for the player's own bubble."""
    return {(edge.to, graph.runs[edge.run][1:]) for edge in node.choices()}


def _is_flavour(content: Content, offered: set[str]) -> bool:
    choices = [content.choices[name] for name in offered]
    return len({choice.move for choice in choices}) == 1 and all(c.flavour for c in choices)


# Rules of thumb: none may do as well as informed play on the twins together.


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


# Nearer and farther answers whose conditions hold together: the nearer one hides the other.


def check_overlaps(case: Case) -> None:
    """Only where both have an `if`: whoever wrote two of them meant them to take turns."""
    for variant, cut, graph in case.each():
        overlaps = case.situation.overlaps[variant, cut]
        states = _states(graph) if overlaps else {}
        for overlap in overlaps:
            if any(overlap.both.holds(facts) for facts in states.get(overlap.scene, ())):
                _overlaps_report(case, variant, overlap)


def _states(graph: Graph) -> dict[str, list[Facts]]:
    states: dict[str, list[Facts]] = {}
    for node in graph.nodes:
        states.setdefault(node.stop, []).append(node.facts)
    return states


def _overlaps_report(case: Case, variant: str, overlap: Overlap) -> None:
    case.report(
        variant,
        overlap.nearer,
        "answer-hidden",
        f'At "{overlap.scene}" the "if" of "{overlap.nearer}" and that of "{overlap.farther}", '
        "which is farther away, can hold together; the nearer one hides the other then.",
        'Let their "if" rule each other out, or take that of the farther one away.',
        Severity.WARNING,
        also=(case.place(variant, overlap.farther),),
    )
