"""What no path reaches: endings, scenes, lines, choices."""

from __future__ import annotations

from game.script.proof.case import Case
from game.story.graph import Graph
from game.story.program import Program


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
    for name in content.endings:
        if name not in stops:
            case.report(
                variant,
                name,
                "ending-unreached",
                f'No path reaches the ending "{name}".',
                "Lead an arrow to it, or look for a condition that never holds.",
            )
    for name in _unreached_scenes(program):
        case.report(
            variant,
            name,
            "scene-unreached",
            f'No arrow leads to the scene "{name}".',
            "Lead one to it, or take the scene out.",
        )
    for name, scene in program.scenes.items():
        if scene.offers and name not in stops and name not in content.endings:
            case.report(
                variant,
                name,
                "stop-unreached",
                f'No path comes to rest at "{name}".',
                "Look for a condition that never holds.",
            )
    for name in content.lines:
        if name not in shown:
            case.report(variant, name, "line-unreached", f'No path shows "{name}".')
    for name in content.choices:
        if name not in offered and name not in shown:
            case.report(variant, name, "choice-unreached", f'"{name}" is never on offer.')


def _unreached_scenes(program: Program) -> list[str]:
    """Scenes that no arrow of a reached scene names, whatever the conditions."""
    reached, waiting = {program.first}, [program.first]
    while waiting:
        scene = program.scenes[waiting.pop()]
        routes = (*scene.routes, *(route for offer in scene.offers for route in offer.routes))
        fresh = {route.scene for route in routes} - reached
        reached |= fresh
        waiting += fresh
    return [n for n in program.scenes if n not in reached and n not in program.content.endings]
