"""One voice that does not stop: more than three lines in a row by somebody outside the circle."""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.case import Case
from game.script.problem import Severity
from game.story.content import Content
from game.story.event import EventRun

MOST_IN_A_ROW = 3
_SILENT = ("wait", "app", "dim", "ring", "timer", "scene")
"""Events that give nobody else a word."""


def check_voices(case: Case) -> None:
    """Over the runs that some path shows; the player's own bubble ends a row."""
    for variant, _, graph in case.each():
        late = {name for run in graph.runs for name in too_many(graph.content, run)}
        for name in sorted(late):
            speaker = graph.content.lines[name].speaker
            case.report(
                variant, name, "long-monologue",
                f'Here "{speaker}" has said {MOST_IN_A_ROW} lines in a row already.',
                "Let the player answer or act in between: two or three lines, then a choice.",
                Severity.WARNING,
            )  # fmt: skip


def too_many(content: Content, run: EventRun) -> Iterator[str]:
    """The first line too many of every row in a run."""
    speaker, row = "", 0
    for event in run:
        if event.kind in _SILENT:
            continue
        line = content.lines.get(event.id) if event.kind == "line" else None
        says = line.speaker if line is not None and not line.by else ""
        row = row + 1 if says and says == speaker else 1
        speaker = says
        if row == MOST_IN_A_ROW + 1 and says not in (*content.circle, "you"):
            yield event.id
