"""The circle of lights, a fold over what was shown: isolation dims, telling brightens."""

from __future__ import annotations

from typing import Literal

from game.story.content import Content
from game.story.event import EventRun

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
