"""Who can be told: the circle, and whoever of the cast was told by a choice on the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from game.story.content import Content
from game.story.event import Event


def with_lights(
    content: Content, shown: Iterable[Event], left_out: Collection[str] = ()
) -> tuple[str, ...]:
    """The people who have a light after some events: the circle, then those told since.

    Whoever the player left out is nobody to tell, in any presenter.
    """
    chosen = (content.choices[event.id] for event in shown if event.kind == "chosen")
    told = (choice.person for choice in chosen if choice.move == "tell")
    return tuple(p for p in dict.fromkeys((*content.circle, *told)) if p not in left_out)
