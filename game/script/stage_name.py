"""What a stage direction is called, which has no id: `app bank in the-shop`."""

from __future__ import annotations

from game.story.event import Event


def stage_name(scene: str, event: Event) -> str:
    return f"{event.kind} {event.id}".strip() + f" in {scene}"
