"""The transcript of what was really shown, with each mark and tactic at the very line."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.content import Content, Mark
from game.story.debrief.path import Path
from game.story.event import Event


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


def marked(rows: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """The lines with a mark, deciding ones first, each once."""
    found = {row.event.id: row for row in rows if row.mark is not None}
    rank = {"deciding": 0, "clear": 1, "cue": 2}
    return tuple(sorted(found.values(), key=lambda row: rank[row.mark.kind] if row.mark else 3))
