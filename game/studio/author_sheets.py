"""The sheets of the preview: all scenes, all facts, all problems."""

from __future__ import annotations

from collections.abc import Sequence

from game.script.problem import Problem, one_line
from game.story.run import Run
from game.studio.standing import fact_words
from game.ui.components.sheet import section, sheet
from game.ui.toolkit import Box, Flex, Kit, Node, Paint, Row, Style, Text, Touch

_MOST = 40


def scenes_sheet(kit: Kit, playing: Run) -> Node:
    """Every scene, by stretch; the one that is shown is marked."""
    by_stretch: dict[str, list[str]] = {}
    for name, scene in playing.program.scenes.items():
        by_stretch.setdefault(scene.stretch or "endings", []).append(name)
    here = playing.state.stop
    parts: list[Node] = []
    for stretch, names in by_stretch.items():
        rows = [_row(kit, f"scene={name}", name, "•" * (name == here)) for name in names]
        parts.append(section(kit, stretch, "map-pin:bold", rows))
    return _sheet(kit, "Scenes", "Touch one to stand there, with the facts as they are.", parts)


def facts_sheet(kit: Kit, playing: Run) -> Node:
    """Every fact with its value; a touch gives it the next one."""
    rows = []
    for number, slot in enumerate(playing.program.slots):
        name, value = fact_words(slot, playing.state.facts[number])
        rows.append(_row(kit, f"fact={number}", name, value))
    return _sheet(kit, "Facts", "Touch one to give it its next value; the scene begins anew.", rows)


def problems_sheet(kit: Kit, problems: Sequence[Problem]) -> Node:
    """What is wrong with the files, as `check` says it."""
    shown = [Text(one_line(problem), Style(14, 500, True, 1.4)) for problem in problems[:_MOST]]
    rest = len(problems) - len(shown)
    more = [Text(f"… and {rest} more", Style(14, 600))] if rest > 0 else []
    below = "The last version that could be played stands behind this."
    title = "1 problem in the files" if len(problems) == 1 else f"{len(problems)} problems"
    return Box(_sheet(kit, title, below, [*shown, *more]), height=240, width=640)


def _sheet(kit: Kit, title: str, below: str, parts: Sequence[Node]) -> Node:
    return sheet(kit, title, below, list(parts), name="author-sheet", close="Close")


def _row(kit: Kit, target: str, name: str, value: str) -> Node:
    words = Flex(Text(name, Style(15, 600, leading=1.3)), valign="center")
    row = Row([words, Text(value, Style(15, 500, True, 1.3), kit.theme.look)], gap=12)
    paint = Paint(kit.theme.section, 10)
    return Touch(
        Box(row, paint, (4, 10), min_height=44, valign="center"), target, f"{name} {value}"
    )
