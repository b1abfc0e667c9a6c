"""The transcript of what was really shown, with each mark and tactic at the very line."""

from dataclasses import dataclass

from game.story.content import Answer, Content, Mark
from game.story.debrief.path import Path
from game.story.event import Event
from game.story.graph import GraphNode
from game.story.text import Text


@dataclass(frozen=True)
class Shown:
    """One event of the transcript. `step` is the input it followed; -1 is the opening."""

    event: Event
    step: int
    mark: Mark | None
    tactic: str
    flagged: bool


def transcript(path: Path) -> tuple[Shown, ...]:
    """Everything shown, in order; silences and app changes included, ids only."""
    flagged = {step.given.id for step in path.of("flag")}
    rows = [_shown(path.graph.content, event, -1, flagged) for event in path.opening]
    for step in path.steps:
        rows += [_shown(path.graph.content, event, step.number, flagged) for event in step.shown]
    return tuple(rows)


def _shown(content: Content, event: Event, step: int, flagged: set[str]) -> Shown:
    line = content.lines.get(event.id)
    if line is not None and event.kind == line.kind:
        return Shown(event, step, line.mark, line.tactic, event.id in flagged)
    detail = content.details.get(event.id)
    mark = detail.mark if detail is not None and event.kind == "looked" else None
    return Shown(event, step, mark, "", False)


def reply(answer: Answer, event: Event) -> Text:
    """What somebody says when told: another time in other words, where there are some."""
    return answer.again if event.argument("again") and answer.again else answer.reply


def marked(rows: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """The lines with a mark, deciding ones first, each once."""
    found = {row.event.id: row for row in rows if row.mark is not None}
    rank = {"deciding": 0, "clear": 1, "cue": 2}
    return tuple(sorted(found.values(), key=lambda row: rank[row.mark.kind] if row.mark else 3))


# What the player looked at and what they flagged: seen, missed, right and wrong.


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
