"""Who is in the circle for this player: not every home is safe, but nobody is left with nobody."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from game.story.content import Content
from game.story.event import EventRun

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


# The circle of lights, a fold over what was shown: isolation dims, telling brightens.

Glow = Literal["lit", "fading", "hidden"]
_DIMMER: dict[Glow, Glow] = {"lit": "fading", "fading": "hidden", "hidden": "hidden"}


def circle_lights(content: Content, shown: EventRun) -> dict[str, Glow]:
    """How bright each person of the circle is drawn; presenters' alone, never story."""
    glows: dict[str, Glow] = dict.fromkeys(content.circle, "lit")
    for event in shown:
        if event.kind == "dim" and event.id in glows:
            glows[event.id] = _DIMMER[glows[event.id]]
        elif event.kind == "answered":
            glows[content.answers[event.id].person] = "lit"
        elif event.kind == "chosen":
            choice = content.choices[event.id]
            if choice.move == "tell" and choice.person in glows:
                glows[choice.person] = "lit"
    return glows
