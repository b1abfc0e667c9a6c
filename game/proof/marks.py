"""Marks and contrasts: shown on some path, and true to their variant."""

from collections.abc import Iterator

from game.proof.case import Case, meaning_place
from game.script.compile.scenes import BETWEEN
from game.script.nodes import id_of, listed
from game.script.problem import Place, Severity
from game.story import Content, Graph, Input, Mark, Side, Truth

_WRONG = {"genuine": "deciding", "scam": "clear"}
_ABOUT = {
    "deciding": "Only a scam says this, so it cannot stand in a genuine variant.",
    "clear": "Only an honest message says this, so it cannot stand in a scam.",
}


def check_flags(case: Case) -> None:
    for variant in case.situation.variants:
        content = case.situation.programs[variant, "full"].content
        shown = _shown(case, variant)
        _check_truth(case, variant, content)
        _check_details(case, variant, content, shown)
        if not any(mark for _, mark in _marks(content)):
            case.problems.add(
                case.sources.variants[variant][0].place, "no-mark",
                f'Nothing in "{variant}" is marked, so its debrief has nothing to point at.',
                "Mark the lines that are worth checking.", severity=Severity.WARNING,
            )  # fmt: skip
    _check_contrasts(case)


def _shown(case: Case, variant: str) -> set[str]:
    return {event.id for graph in case.of(variant) for run in graph.runs for event in run}


def _marks(content: Content) -> Iterator[tuple[str, Mark | None]]:
    yield from ((line.id, line.mark) for line in content.lines.values())
    yield from ((detail.id, detail.mark) for detail in content.details.values())


def _check_truth(case: Case, variant: str, content: Content) -> None:
    for name, mark in _marks(content):
        if mark is not None and mark.kind == _WRONG[content.truth]:
            place = _mark_place(case, variant, name, mark.kind) or case.place(variant, name)
            case.problems.add(
                place,
                "mark-wrong-truth",
                f'"{name}" is marked "{mark.kind}" in a {content.truth} variant. '
                f"{_ABOUT[mark.kind]}",
                'What may stand in both is a "cue".',
            )


def _check_details(case: Case, variant: str, content: Content, shown: set[str]) -> None:
    """A line that no path shows is reported whatever its mark."""
    for detail in content.details.values() if shown else ():
        if detail.mark is not None and detail.id not in shown:
            case.report(
                variant, detail.id, "flag-unshown",
                f'No path lets anyone look at "{detail.id}", so its mark is never met.',
                "Look for a condition that never holds.",
            )  # fmt: skip


def _check_contrasts(case: Case) -> None:
    programs = case.situation.programs
    content = programs[case.situation.variants[0], "full"].content
    truths = {programs[variant, "full"].content.truth for variant in case.situation.variants}
    if not content.contrasts and len(truths) > 1:
        case.problems.add(
            case.front_place, "no-contrast",
            "These twins have no contrast, so the debrief cannot lay one beside the other.",
            'Add "contrasts:" with a line of each.', severity=Severity.WARNING,
        )  # fmt: skip
    for contrast in content.contrasts:
        _check_side(case, contrast.id, "scam", contrast.scam)
        _check_side(case, contrast.id, "genuine", contrast.genuine)


def _check_side(case: Case, contrast: str, truth: Truth, side: Side) -> None:
    stands = case.place(side.variant, side.id)
    if (side.variant, "full") in case.graphs and not _is_shown(case, side):
        case.problems.add(
            _contrast_place(case, contrast), "contrast-unshown",
            f'No path of "{side.variant}" shows "{side.id}" in the full cut.',
            "Choose a line that a player can meet.", also=(stands,),
        )  # fmt: skip
    elif _mark(case, side) is None:
        case.problems.add(
            _contrast_place(case, contrast, truth), "contrast-unmarked",
            f'"{side.id}" has no mark in "{side.variant}", so nothing points at it when the story '
            "is looked back on.",
            "Mark it, or choose the line that is marked.",
            also=(stands,), severity=Severity.WARNING,
        )  # fmt: skip


def _is_shown(case: Case, side: Side) -> bool:
    return any(
        event.id == side.id for run in case.graphs[side.variant, "full"].runs for event in run
    )


def _mark(case: Case, side: Side) -> Mark | None:
    content = case.situation.programs[side.variant, "full"].content
    found = content.lines.get(side.id) or content.details.get(side.id)
    return found.mark if found else None


def _contrast_place(case: Case, name: str, side: str = "contrast") -> Place:
    """Where a contrast, or one side of it, is named."""
    node = case.sources.situation.node_at("contrasts")
    entry = next((e for e in listed(node) if id_of(e) == name), None)
    value = entry.get(side) if entry else None
    return value.place if value else case.front_place


def _mark_place(case: Case, variant: str, name: str, kind: str) -> Place | None:
    """The key of a mark in the variant's own files, the opening's marks included."""
    roots = (*(c.node for c in case.sources.variants[variant]),
             *(shared.node for shared in case.sources.shared.values()))  # fmt: skip
    found = (e for root in roots for e in listed(root) if id_of(e) == name.rpartition(BETWEEN)[2])
    keys = (key for entry in found for key, _ in entry.entries if key.text == kind)
    return next((key.place for key in keys), None)


# Twins: what a player meets before the first choice is the same in every variant.


def check_twins(case: Case) -> None:
    """Each offer that one variant lacks, at what that variant says about it; once for both cuts."""
    reported: set[tuple[str, Input]] = set()
    for cut in ("full", "short"):
        # All against the first: differing from each other they cannot both be like it.
        graphs = [graph for _, c, graph in case.each() if c == cut]
        for other in graphs[1:]:
            for graph, twin in ((graphs[0], other), (other, graphs[0])):
                missing = _first_offers(twin) - _first_offers(graph)
                lacking = {(graph.content.variant, given) for given in missing} - reported
                for _, given in sorted(lacking, key=lambda pair: (pair[1].act, pair[1].id)):
                    _report(case, graph, twin, given)
                reported |= lacking


def _report(case: Case, graph: Graph, twin: Graph, given: Input) -> None:
    variant, other = graph.content.variant, twin.content.variant
    name = given.id or given.act
    where = "In the short cut the" if graph.content.cut == "short" else "The"
    case.problems.add(
        meaning_place(case, variant, name),
        "twins-differ",
        f'{where} first stop of "{variant}" does not offer "{name}", and that of "{other}" does.',
        "Take away what hides it here, and let the scene behind it differ instead.",
        also=(meaning_place(case, other, name),),
    )


def _first_offers(graph: Graph) -> set[Input]:
    node = graph.nodes[graph.starts[0].node]
    return {edge.given for edge in node.edges}
