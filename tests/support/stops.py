"""One way to every stop of every story that is shipped, and the moments seen on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from game.records.settings import Settings
from game.story.content import Cut
from game.story.graph import Graph, Start
from game.story.input import Input
from game.story.run import Run
from game.ui.motion import Motion
from game.window.game import screen_of
from game.window.play_screen import PlayScreen, resumed
from game.window.services import Services
from tests.support.console import LIBRARY, all_stories, graphs, seeded, situation

_BREAKS = ("app", "ring", "dim", "timer")


@dataclass(frozen=True)
class Stop:
    """A stop of a variant, and a run that has come to it."""

    situation: str
    variant: str
    cut: Cut
    name: str
    playing: Run

    def __str__(self) -> str:
        return f"{self.situation} {self.variant} {self.cut} at {self.name}"


@cache
def all_stops() -> tuple[Stop, ...]:
    """Every stop of every situation, variant and cut; each once, by a shortest way."""
    return tuple(stop for story in all_stories() for stop in _stops(*story))


def _stops(name: str, variant: str, cut: Cut) -> Iterator[Stop]:
    graph = graphs(name, cut)[variant]
    program = situation(name).programs[variant, cut]
    found: dict[str, Run] = {}
    for start in graph.starts:
        first = seeded(program, start)
        for stop, inputs in _ways(graph, start).items():
            if stop not in found:
                found[stop] = _given(first, inputs)
    for stop, playing in found.items():
        assert playing.state.stop == stop
        yield Stop(name, variant, cut, stop, playing)


def _ways(graph: Graph, start: Start) -> dict[str, tuple[Input, ...]]:
    """The inputs to each stop; choices are preferred."""
    ways: dict[int, tuple[Input, ...]] = {start.node: ()}
    found: dict[str, tuple[Input, ...]] = {}
    waiting = deque([start.node])
    while waiting:
        number = waiting.popleft()
        node = graph.nodes[number]
        found.setdefault(node.stop, ways[number])
        for edge in sorted(node.edges, key=lambda edge: edge.given.act != "choose"):
            if edge.to not in ways:
                ways[edge.to] = (*ways[number], edge.given)
                waiting.append(edge.to)
    return found


def _given(playing: Run, inputs: tuple[Input, ...]) -> Run:
    for given in inputs:
        playing, _ = playing.give(given)
    return playing


def services(language: str) -> Services:
    """What screens share, without a window."""
    settings = Settings(language=language)
    made = Services(
        LIBRARY, settings, lambda: 0.0, lambda _: None, lambda: None, lambda: None, screen_of,
        motion=Motion(),
    )  # fmt: skip
    return made


Seen = set[tuple[object, ...]]


def moments(given: Services, playing: Run, seen: Seen) -> Iterator[tuple[str, PlayScreen]]:
    """What is seen of a stop: before the phone changes its app, each message that slides in,
    everything said; then each sheet. What was `seen` at another stop just so is left out.
    """
    front, variant = playing.content.front, playing.content.variant
    for what, screen in _moments(given, playing, seen):
        # Both cuts of a variant have stops in common, and the way there often is the same.
        view, stop = screen.view(), screen.playing.state.stop
        inputs = tuple(offer.given for offer in view.offers)
        on_show = (screen.shown(), inputs, view.ready, view.caption, view.lights(), screen.sheet)
        if _new(seen, (front.situation, variant, what, stop, *on_show)):
            yield what, screen


def _moments(given: Services, playing: Run, seen: Seen) -> Iterator[tuple[str, PlayScreen]]:
    screen = resumed(given, playing)
    run = playing.last_shown
    content = playing.program.content
    for number, event in enumerate(run):
        line = content.lines.get(event.id)
        slides = event.kind == "line" and line is not None and line.by == "notification"
        if (number and event.kind in _BREAKS) or slides:
            screen.playback.shown = number + slides
            yield f"before {event.kind} {event.id}", screen
    screen.playback.finish()
    yield "everything said", screen
    if not playing.ended:
        story = (content.front.situation, content.variant, content.cut)
        yield from _telling(given, screen, seen, story)
        yield from _looking(screen)


def _telling(
    given: Services, screen: PlayScreen, seen: Seen, story: tuple[str, ...]
) -> Iterator[tuple[str, PlayScreen]]:
    """The sheet for each person and sentence, and each answer."""
    view = screen.view()
    offers = [o.given for person in view.content.circle for o in view.tells(person)]
    lights = tuple(light.state for light in view.lights())
    if offers and _new(seen, (*story, *offers, lights)):
        screen.act("tell")
        yield "whom to tell", screen
        for told in offers:
            screen.act(f"person:{told.person}")
            screen.act(f"sentence:{told.id}")
            yield f"telling {told.person} ({told.id})", screen
        screen.back()
    for told in offers:
        after = resumed(given, screen.playing.give(told)[0])
        if after.talk() and _new(seen, (*story, told, after.feed().talk_with(told.person))):
            yield f"the answer of {told.person} ({told.id})", after


def _looking(screen: PlayScreen) -> Iterator[tuple[str, PlayScreen]]:
    looks = screen.view().looks()
    if looks:
        screen.act("look")
        yield "look closer", screen
        for offer in looks:
            screen.give(offer.given)
        yield "all details open", screen


def _new(seen: Seen, key: tuple[object, ...]) -> bool:
    fresh = key not in seen
    seen.add(key)
    return fresh
