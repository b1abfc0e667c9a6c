"""What the player looked at and what they flagged: seen, missed, right and wrong."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.debrief.path import Path
from game.story.debrief.transcript import Shown
from game.story.graph import GraphNode


@dataclass(frozen=True)
class Looking:
    """Details looked at, and details that were open at a stop but were not looked at."""

    looked: tuple[str, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True)
class Flags:
    """Lines flagged that are worth it, flagged though ordinary, and deciding ones not flagged."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def looking(path: Path) -> Looking:
    looked = tuple(dict.fromkeys(step.given.id for step in path.of("look")))
    open_here = (
        edge.given.id
        for node in _heard_out(path)
        for edge in node.edges
        if edge.given.act == "look"
    )
    missed = tuple(detail for detail in dict.fromkeys(open_here) if detail not in looked)
    return Looking(looked, missed)


def _heard_out(path: Path) -> list[GraphNode]:
    """The stops whose events were shown to their end: nobody misses what never came up."""
    stops, cut_off = [path.first, *(step.after for step in path.steps)], path.cut_off()
    return [node for number, node in enumerate(stops) if number not in cut_off]


def flags(path: Path, rows: tuple[Shown, ...]) -> Flags:
    lines = path.graph.content.lines
    flagged = tuple(dict.fromkeys(step.given.id for step in path.of("flag")))
    right = tuple(name for name in flagged if (m := lines[name].mark) and m.kind != "clear")
    wrong = tuple(name for name in flagged if name not in right)
    deciding = (r.event.id for r in rows if r.mark is not None and r.mark.kind == "deciding")
    missed = tuple(n for n in dict.fromkeys(deciding) if n in lines and n not in flagged)
    return Flags(right, wrong, missed)
