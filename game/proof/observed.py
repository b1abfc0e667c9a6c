"""What really happened over all reachable states: which conditions held, which bounds were hit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from game.script.compile.lines import stage_name
from game.story.condition import Condition, Facts
from game.story.graph import Graph
from game.story.input import Input
from game.story.program import Effect, Offer, Play, Program, Route, Scene
from game.story.state import State
from game.story.step import applied, happening, offered, passages, target_of, tried

_STAGE = ("app", "wait", "ring", "dim", "clock")
By = tuple[int, Input | None]
"""The node one was at, and the input given there; none at the start."""


@dataclass(frozen=True)
class Clamp:
    """A value that would have left its bounds: at a node, by an input or at the start.

    `owner` is the choice, answer or scene whose effect it is.
    """

    node: int
    given: Input | None
    owner: str
    effect: Effect


@dataclass
class Observed:
    """`outcomes` by the id at which a condition stands; `clamped` by slot, where first.

    `set_outcomes` by scene, then by the number of the `set` among those of it with an `if`.
    """

    entered: set[str] = field(default_factory=set)
    outcomes: dict[str, set[bool]] = field(default_factory=lambda: defaultdict(set))
    set_outcomes: dict[tuple[str, int], set[bool]] = field(default_factory=lambda: defaultdict(set))
    clamped: dict[int, Clamp] = field(default_factory=dict)

    def asked(self, place: str, condition: Condition | None, facts: Facts) -> None:
        if condition is not None:
            self.outcomes[place].add(condition.holds(facts))


def observe(program: Program, graph: Graph) -> Observed:
    """Walk every edge of a graph once more, and note what was asked and done on the way."""
    seen = Observed()
    written = {name: _written(scene) for name, scene in program.scenes.items()}
    for start in graph.starts:
        drawn = tuple(_drawn(program, dict(start.drawn)))
        _enter(program, seen, program.first, drawn, (start.node, None))
    for number, node in enumerate(graph.nodes):
        for place, own in written[node.stop]:
            seen.asked(place, own, node.facts)
        for edge in node.edges:
            offer_taken = offered(program, State(node.stop, node.facts), edge.given)
            if offer_taken is not None:
                _take(program, seen, offer_taken, node.facts, (number, edge.given))
    return seen


def _written(scene: Scene) -> list[tuple[str, Condition]]:
    """The conditions that an author gave the offers of a scene, by their ids."""
    offers = ((offer.plays[0].event.id, offer.written) for offer in scene.offers)
    return [(name, own) for name, own in offers if own is not None]


def _drawn(program: Program, drawn: dict[str, str]) -> Iterable[int]:
    for number, slot in enumerate(program.slots):
        word = drawn.get(slot.name) if number in program.drawn_slots else None
        yield slot.labels.index(word) if word is not None else program.start_facts[number]


def _take(program: Program, seen: Observed, offer: Offer, facts: Facts, by: By) -> None:
    for play in offer.plays:
        seen.asked(play.event.id, play.when, facts)
    owner = offer.plays[0].event.id
    _note_bounds(seen, offer.effects, facts, by, owner)
    after = applied(offer.effects, facts)
    _ask_routes(seen, owner, offer.routes, after)
    if offer.routes:
        _enter(program, seen, target_of(offer.routes, after), after, by)


def _enter(program: Program, seen: Observed, scene_id: str, facts: Facts, by: By) -> None:
    before = facts
    for scene, after in passages(program, scene_id, facts):
        seen.entered.add(scene.id)
        _note_bounds(seen, scene.effects, before, by, scene.id)
        _ask_sets(seen, scene, before)
        _ask_plays(seen, scene, after)
        _ask_routes(seen, scene.id, scene.routes, after)
        before = after


def _ask_sets(seen: Observed, scene: Scene, facts: Facts) -> None:
    asking = (
        holds
        for effect, _, holds in tried(scene.effects, facts)
        if effect.when is not None and not effect.joined
    )
    for number, holds in enumerate(asking):
        seen.set_outcomes[scene.id, number].add(holds)


def _ask_plays(seen: Observed, scene: Scene, facts: Facts) -> None:
    for play in scene.plays:
        if play.when is not None and not play.implied:
            seen.asked(_play_name(scene, play), play.when, facts)


def _play_name(scene: Scene, play: Play) -> str:
    """Its id; an app or a light is named with its scene, since others have the same."""
    event = play.event
    return stage_name(scene.id, event) if event.kind in _STAGE else event.id or scene.id


def _ask_routes(seen: Observed, place: str, routes: tuple[Route, ...], facts: Facts) -> None:
    for route in routes:
        if route.when is not None:
            seen.outcomes[f"{place} -> {route.scene}"].add(route.when.holds(facts))
            if route.when.holds(facts):
                return


def _note_bounds(
    seen: Observed, effects: tuple[Effect, ...], facts: Facts, by: By, owner: str
) -> None:
    for effect, before in happening(effects, facts):
        if (
            effect.sign == "+"
            and not effect.low <= before[effect.slot] + effect.value <= effect.high
        ):
            seen.clamped.setdefault(effect.slot, Clamp(*by, owner, effect))
