"""The circle of people: who is in it for this player, and how bright each one's light is."""

from collections.abc import Collection
from typing import Literal

from game.story import Content, EventRun

HELPLINE = "line-111"
"""The id of the child helpline among the people of a circle."""
Glow = Literal["lit", "fading", "hidden"]
_DIMMER: dict[Glow, Glow] = {"lit": "fading", "fading": "hidden", "hidden": "hidden"}


def circle_of(content: Content, left_out: Collection[str]) -> tuple[str, ...]:
    """The people of the circle who are shown and can be told, in the story's order; never none."""
    # Not every home is safe, so anybody may be taken out; but a circle with nobody in it would say
    # that one is alone. The helpline stays, or the last person of a story without it.
    kept = tuple(p for p in content.circle if p == HELPLINE or p not in left_out)
    return kept or content.circle[-1:]


def can_leave(content: Content, left_out: Collection[str], person: str) -> bool:
    """Whether somebody can be left out as well."""
    kept = circle_of(content, left_out)
    return person in kept and person != HELPLINE and len(kept) > 1


def circle_lights(content: Content, shown: EventRun) -> dict[str, Glow]:
    """How bright each person of the circle is after the events shown.

    Isolation dims a light step by step; telling that person, or their answer, makes it bright.
    """
    # A fold over what was shown and no part of the story's state: a light is a picture of how near
    # somebody feels, and must never decide whether they can be told or will answer.
    glows: dict[str, Glow] = dict.fromkeys(content.circle, "lit")
    for event in shown:
        if event.kind == "dim" and event.id in glows:
            glows[event.id] = _DIMMER[glows[event.id]]
        elif event.kind == "answered":
            glows[content.answers[event.id].person] = "lit"
        elif event.kind == "chosen":
            choice = content.choices[event.id]
            # A choice may tell anyone of the cast; only the circle has lights to brighten.
            if choice.move == "tell" and choice.person in glows:
                glows[choice.person] = "lit"
    return glows


def brightened(content: Content, before: EventRun, after: EventRun) -> str:
    """Whose light the last event of `after` has brought back, or "" for nobody's."""
    if after[-1].kind not in ("answered", "chosen"):
        return ""
    was, now = circle_lights(content, before), circle_lights(content, after)
    return next((who for who in now if now[who] == "lit" and was[who] != "lit"), "")
