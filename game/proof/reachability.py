"""What no path reaches: endings, scenes, lines, choices."""

from collections.abc import Iterator, Sequence

from game.graph.paths import leading_to, said, walked, way_back
from game.proof.case import Case
from game.script.problem import Severity
from game.story import Content, Graph, GraphNode, Input, Program


def check_reaching(case: Case) -> None:
    """Report what no path of any cut shows. Words that nobody can meet are a mistake."""
    for variant in case.situation.variants:
        graphs = case.of(variant)
        if graphs:
            _check_variant(case, variant, graphs)


def _check_variant(case: Case, variant: str, graphs: tuple[Graph, ...]) -> None:
    program = case.situation.programs[variant, "full"]
    content = program.content
    shown = {event.id for graph in graphs for run in graph.runs for event in run}
    stops = {node.stop for graph in graphs for node in graph.nodes}
    offered = {e.given.id for graph in graphs for node in graph.nodes for e in node.edges}
    # By arrows alone, whatever their conditions: a missing arrow is mended otherwise than an `if`
    # that never holds.
    lost = _unreached_scenes(program)
    _check_scenes(case, variant, lost, stops)
    # What stands in a lost scene is lost with it: the scene's own line says enough.
    known = _inside(program, lost) | shown | offered
    for name in content.lines:
        if name not in known:
            case.report(variant, name, "line-unreached", f'No path shows "{name}".')
    for name in content.choices:
        if name not in known:
            case.report(variant, name, "choice-unreached", f'"{name}" is never on offer.')


def _check_scenes(case: Case, variant: str, lost: list[str], stops: set[str]) -> None:
    program = case.situation.programs[variant, "full"]
    endings = program.content.endings
    for name in endings:
        if name not in stops:
            case.report(
                variant,
                name,
                "ending-unreached",
                f'No path reaches the ending "{name}".',
                "Lead an arrow to it, or look for a condition that never holds.",
            )
    for name in lost:
        case.report(
            variant,
            name,
            "scene-unreached",
            f'No arrow leads to the scene "{name}".',
            "Lead one to it, or take the scene out.",
        )
    for name, scene in program.scenes.items():
        if scene.offers and name not in stops and name not in endings and name not in lost:
            case.report(
                variant,
                name,
                "stop-unreached",
                f'No path comes to rest at "{name}".',
                "Look for a condition that never holds.",
            )


def _inside(program: Program, scenes: list[str]) -> set[str]:
    """The ids of all lines and choices of some scenes."""
    found: set[str] = set()
    for name in scenes:
        scene = program.scenes[name]
        found |= {play.event.id for play in scene.plays}
        found |= {play.event.id for offer in scene.offers for play in offer.plays}
    return found


def _unreached_scenes(program: Program) -> list[str]:
    """Scenes that no arrow of a reached scene names, whatever the conditions."""
    reached = program.led_to
    return [n for n in program.scenes if n not in reached and n not in program.content.endings]


# Whether a story can always go on: dead ends, and loops that no choice leaves.


def check_ways_on(case: Case) -> None:
    for variant, cut, graph in case.each():
        endings = graph.content.endings
        reported: set[str] = set()
        for number in _stuck(graph.nodes, set(endings)):
            stop = graph.nodes[number].stop
            if stop in reported:
                continue
            reported.add(stop)
            # A telling may still change what is said next; only a choice goes somewhere.
            code = "loop-without-exit" if graph.nodes[number].choices() else "dead-end"
            case.report(
                variant,
                stop,
                code,
                f'From "{stop}" no ending can be reached ({cut} cut).',
                "Give it a choice without a condition that leads on.",
            )


def _stuck(nodes: Sequence[GraphNode], endings: set[str]) -> list[int]:
    """The nodes from which no ending is reached, by any input."""
    ways = {number: [edge.to for edge in node.edges] for number, node in enumerate(nodes)}
    good = leading_to(ways, [n for n, node in enumerate(nodes) if node.stop in endings])
    return [number for number in range(len(nodes)) if number not in good]


# How a story ends after a loss: late but well or on the mend, with steps for real life.

AFTER = ("late-but-well", "recovering")
BEFORE = ("safe-early", "helped")


def check_after_loss(case: Case) -> None:
    """A loss has happened wherever a choice of the move `recover` is on offer."""
    for variant in case.situation.variants:
        _check_steps(case, variant)
        for graph in case.of(variant):
            for ending, stop, way in _spared(graph):
                _report_spared(case, variant, ending, stop, way)


def _check_steps(case: Case, variant: str) -> None:
    for ending in case.situation.programs[variant, "full"].content.endings.values():
        if ending.kind in AFTER and not ending.next_steps:
            case.report(
                variant, ending.id, "no-next-step",
                f'"{ending.id}" comes after a loss and names nothing to do in real life.',
                'Add "next:", for example "next: [tell-one-person, keep-the-evidence]".',
                Severity.WARNING,
            )  # fmt: skip


def _report_spared(
    case: Case, variant: str, ending: str, stop: str, way: tuple[Input, ...]
) -> None:
    kind = case.situation.programs[variant, "full"].content.endings[ending].kind
    case.report(
        variant, ending, "loss-ends-well",
        f'"{ending}" is "{kind}", and it can be reached after the loss at "{stop}": {said(way)}.',
        f"After a loss a story ends {' or '.join(AFTER)}.",
        Severity.WARNING, also=(case.place(variant, stop),),
    )  # fmt: skip


def _spared(graph: Graph) -> Iterator[tuple[str, str, tuple[Input, ...]]]:
    """Endings as if nothing had been lost: each with the stop of a loss and the way from there."""
    lost = [n for n, node in enumerate(graph.nodes) if _can_recover(graph.content, node)]
    reported: set[str] = set()
    for number, came in walked(graph.nodes, lost):
        ending = graph.content.endings.get(graph.nodes[number].stop)
        # `walked` goes breadth first, so the first way to an ending is a shortest one to show.
        if ending is not None and ending.kind in BEFORE and ending.id not in reported:
            reported.add(ending.id)
            first, way = way_back(came, number)
            yield ending.id, graph.nodes[first].stop, way


def _can_recover(content: Content, node: GraphNode) -> bool:
    return any(content.choices[edge.given.id].move == "recover" for edge in node.choices())
