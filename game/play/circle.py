"""Who is in the circle for this player: not every home is safe, but nobody is left with nobody."""

from __future__ import annotations

from collections.abc import Collection

from game.story.content import Content

HELPLINE = "line-111"


def circle_of(content: Content, left_out: Collection[str]) -> tuple[str, ...]:
    """The people of the circle who are shown and can be told; never none.

    The story's 111 stays whatever is left out; without it, the last person does.
    """
    kept = tuple(p for p in content.circle if p == HELPLINE or p not in left_out)
    return kept or content.circle[-1:]


def can_leave(content: Content, left_out: Collection[str], person: str) -> bool:
    """Whether somebody can be left out as well."""
    kept = circle_of(content, left_out)
    return person in kept and person != HELPLINE and len(kept) > 1
