"""What random play finds where a story has too many states to explore: never a silent "fine"."""

from __future__ import annotations

from collections.abc import Iterable

from game.graph.least_used import LeastUsed
from game.graph.random_play import Played, play_often
from game.story.program import Program

RUNS = 300
SEED = 1
_NAMED = 5


def found_by_play(program: Program, runs: int = RUNS, seed: int = SEED) -> str:
    """One or two sentences: what seeded play came to, and what it never met."""
    played = play_often(program, runs, seed, LeastUsed())
    content = program.content
    missed = [name for name in content.endings if not played.endings[name]]
    reached = len(content.endings) - len(missed)
    said = [
        f"{runs} runs of random play instead (seed {seed}) came to {reached} of "
        f"{len(content.endings)} endings{_named(missed)}",
        f"met {_of(played, content.lines)} lines{_named(played.never_met(content.lines))}",
        f"took {_of(played, content.choices)} choices{_named(played.never_met(content.choices))}",
    ]
    unended = f" {played.unended} runs came to no ending." if played.unended else ""
    return f"{said[0]}, {said[1]} and {said[2]}.{unended} Nothing is proved."


def _of(played: Played, table: Iterable[str]) -> str:
    names = list(table)
    return f"{len(names) - len(played.never_met(names))} of {len(names)}"


def _named(names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f" (not {', '.join(names[:_NAMED])}{more})"
