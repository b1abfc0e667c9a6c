"""What no path reaches: endings, scenes, lines, choices."""

from __future__ import annotations

from game.proof.case import Case
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
