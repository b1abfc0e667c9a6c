"""Stage directions: apps, silences, rings, lights that grow dim, the time of day."""

from __future__ import annotations

import re

from game.script.clock import minute_of
from game.script.compile.builder import Builder
from game.script.entry import SceneEntry
from game.script.nodes import Scalar
from game.script.problem import Severity
from game.script.schema import APPS
from game.script.values import SECONDS
from game.story.event import Event
from game.story.program import Play

_SECONDS = re.compile(SECONDS)
_APP_SECONDS = 0.6
LONGEST_WAIT = 60
"""Seconds of silence or ringing; over that it is asked whether they are meant."""


def stage_plays(builder: Builder, entry: SceneEntry) -> list[Play]:
    """The events of one stage direction."""
    condition = builder.condition(entry.fields)
    return [Play(event, condition) for event in _events(builder, entry)]


def stage_name(scene: str, event: Event) -> str:
    """What a stage direction is called, which has no id: `app bank in the-shop`."""
    return f"{event.kind} {event.id}".strip() + f" in {scene}"


def _events(builder: Builder, entry: SceneEntry) -> list[Event]:
    value = Scalar(entry.id, entry.id_place)
    if entry.word == "app":
        return app_events(builder, value)
    if entry.word == "dim":
        return [Event("dim", person) for person in _people(builder, value)]
    if entry.word == "clock":
        minute = minute_of(value, builder.problems)
        return [Event("clock", "", (("minute", minute),))] if minute is not None else []
    length = seconds(builder, value)
    if length > LONGEST_WAIT:
        _ask_about(builder, value, length)
    return [Event("wait" if entry.word == "wait" else "ring", "", seconds=length)]


def _ask_about(builder: Builder, value: Scalar, length: float) -> None:
    minutes, rest = divmod(round(length), 60)
    said = f"{minutes} min {rest} s" if rest else f"{minutes} min"
    builder.problems.add(
        value.place, "long-wait", f"Here nothing happens for {said}.",
        'Is that meant? A silence of 3s is long; that time passes is said with "clock:" or a note.',
        severity=Severity.WARNING,
    )  # fmt: skip


def app_events(builder: Builder, value: Scalar) -> list[Event]:
    """`chat with quynh` as an event; a problem where there is no such app or person."""
    name, _, rest = value.text.partition(" ")
    whom = rest.removeprefix("with ").strip()
    known = builder.known(Scalar(name, value.place), APPS, "unknown-app", "app of the phone")
    if whom and not builder.known(
        Scalar(whom, value.place), builder.cast, "unknown-speaker", "member"
    ):
        return []
    with_whom = (("with", whom),) if whom else ()
    return [Event("app", name, with_whom, _APP_SECONDS)] if known else []


def order_kept(builder: Builder, entry: SceneEntry) -> bool:
    """Whether `order: kept` stands there, the one order that can be asked for."""
    value = Scalar(entry.id, entry.id_place)
    return builder.known(value, ("kept",), "unknown-word", "order of choices")


def _people(builder: Builder, value: Scalar) -> list[str]:
    names = [Scalar(part.strip(), value.place) for part in value.text.split(",")]
    known = [
        n
        for n in names
        if builder.known(n, builder.circle, "not-in-circle", "person of the circle")
    ]
    return [name.text for name in known]


def seconds(builder: Builder, value: Scalar) -> float:
    """`1.5s` as 1.5; a problem where it is no time."""
    match = _SECONDS.fullmatch(value.text.strip())
    if match:
        return float(match[1])
    builder.problems.add(value.place, "seconds", f'"{value.text}" is no time.', "For example 1.5s.")
    return 0.0
