"""What `was:` says of ids of older versions: none of them is an id today."""

from __future__ import annotations

from collections.abc import Iterable

from game.script.compile.builder import Builder
from game.script.compile.shared import BETWEEN


def finish_renames(builder: Builder, scenes: Iterable[str]) -> None:
    """Report an old id that something bears today; take shared scenes along with their scene."""
    for old, new in builder.renamed.items():
        if old in builder.places:
            builder.problems.add(
                builder.places[new],
                "duplicate-id",
                f'"{new}" was called "{old}", and something is called so today.',
                'A saved game would mean both. Take the "was:" out, or give the other another id.',
                also=(builder.places[old],),
            )
    known = set(scenes)
    moved = {old: new for old, new in builder.renamed.items() if new in known}
    for old, new in moved.items():
        _take_along(builder, f"{old}{BETWEEN}", f"{new}{BETWEEN}")


def _take_along(builder: Builder, old: str, new: str) -> None:
    """What is called after its scene was called after the scene's old name."""
    today = {name: name for name in builder.places if name.startswith(new)}
    earlier = {name: now for name, now in builder.renamed.items() if name.startswith(new)}
    for name, now in {**today, **earlier}.items():
        builder.renamed.setdefault(f"{old}{name.removeprefix(new)}", now)
