"""`step(program, state, given) -> (state, events)`: from one stop to the next.

Order on leaving a stop: the offer's events, its effects, its route by the new values; on
entering a scene: its visit and effects, then its entries by the new values. Nothing waits and
nothing is random here, and a valid program never makes `step` raise: an input that is not on
offer gives the state back with one `refused` event.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.story.condition import Facts
from game.story.content import Content
from game.story.event import Event, EventRun
from game.story.input import RATINGS, TIMEOUT, Input, choose, flag, judge
from game.story.program import Effect, Offer, Play, Program, Route, Scene
from game.story.state import State
from game.story.text import Argument


def start(program: Program, drawn: Mapping[str, Argument] | None = None) -> tuple[State, EventRun]:
    """The first stop and the events of the opening. `drawn` gives the drawn variables."""
    facts = list(program.start_facts)
    for number in program.drawn_slots:
        slot = program.slots[number]
        value = (drawn or {}).get(slot.name)
        if value in slot.labels:
            facts[number] = slot.labels.index(str(value))
    return enter(program, program.first, tuple(facts), ())


def step(program: Program, state: State, given: Input) -> tuple[State, EventRun]:
    """One input at one stop. Pure; returns the next state and everything between, in order."""
    offer = offered(program, state, given)
    if offer is None:
        return aside(program.content, state, given)
    facts = state.facts
    shown = offer.plain
    if shown is None:
        shown = _played(program, offer.plays, facts)
    if offer.effects:
        facts = applied(offer.effects, facts)
    if not offer.routes:
        return State(state.stop, facts), shown
    return enter(program, target_of(offer.routes, facts), facts, shown)


def offered(program: Program, state: State, given: Input) -> Offer | None:
    """The offer that an input takes at a state, if it is there and its condition holds."""
    scene = program.scenes[state.stop]
    if given == TIMEOUT:
        given = choose(scene.timeout)
    offers = scene.by_act.get(given.act)
    if offers is None or given.rating:
        return None
    for offer in offers.get(given.id, ()):
        # Of a nearer way out and a farther one at most one holds: the compiler guards the farther.
        if offer.given.person == given.person and (
            offer.when is None or offer.when.holds(state.facts)
        ):
            return offer
    return None


def offers_at(program: Program, state: State) -> tuple[Offer, ...]:
    """All offers of a state, in the order of the file."""
    offers = program.scenes[state.stop].offers
    return tuple(o for o in offers if o.when is None or o.when.holds(state.facts))


def passages(program: Program, scene_id: str, facts: Facts) -> Iterator[tuple[Scene, Facts]]:
    """Each scene entered on the way to the next stop, with the facts its entries read."""
    while True:
        scene = program.scenes[scene_id]
        if scene.effects:
            facts = applied(scene.effects, facts)
        yield scene, facts
        if not scene.routes:
            return
        scene_id = target_of(scene.routes, facts)


def enter(program: Program, scene_id: str, facts: Facts, shown: EventRun) -> tuple[State, EventRun]:
    """Enter a scene with some facts: the stop it comes to rest at, and `shown` with its events."""
    # The loop of `passages` once more: as a generator it costs a fifth of a step.
    while True:
        scene = program.scenes[scene_id]
        if scene.effects:
            facts = applied(scene.effects, facts)
        plain = scene.plain
        shown += _played(program, scene.plays, facts) if plain is None else plain
        if not scene.routes:
            return State(scene_id, facts), shown
        scene_id = target_of(scene.routes, facts)


def aside(content: Content, state: State, given: Input) -> tuple[State, EventRun]:
    """Flags and judgements change no state; anything else was not on offer."""
    if given == flag(given.id) and given.id in content.lines:
        return state, (Event("flagged", given.id),)
    if given == judge(given.rating) and given.rating in RATINGS:
        return state, (Event("judged", state.stop, (("rating", given.rating),)),)
    return state, (Event("refused", given.id or given.act),)


def _played(program: Program, plays: tuple[Play, ...], facts: Facts) -> EventRun:
    return tuple(
        _filled(program, play, facts)
        for play in plays
        if play.when is None or play.when.holds(facts)
    )


def shown_offers(program: Program, state: State) -> tuple[Offer, ...]:
    """All offers of a state, each with the numbers that its own words say filled in."""
    return tuple(_shown_offer(program, offer, state.facts) for offer in offers_at(program, state))


def _shown_offer(program: Program, offer: Offer, facts: Facts) -> Offer:
    first, *rest = offer.plays
    if not first.arguments:
        return offer
    return replace(offer, plays=(Play(_filled(program, first, facts)), *rest))


def _filled(program: Program, play: Play, facts: Facts) -> Event:
    if not play.arguments:
        return play.event
    filled = tuple((name, program.slots[slot].shown(facts[slot])) for name, slot in play.arguments)
    event = play.event
    return Event(event.kind, event.id, event.arguments + filled, event.seconds)


def applied(effects: tuple[Effect, ...], facts: Facts) -> Facts:
    """The facts after some effects, one after the other."""
    # The loop of `tried` once more: as a generator it takes three times as long.
    holds = True
    for effect in effects:
        if not effect.joined:
            holds = effect.when is None or effect.when.holds(facts)
        if holds:
            facts = _changed(facts, effect)
    return facts


def happening(effects: tuple[Effect, ...], facts: Facts) -> Iterator[tuple[Effect, Facts]]:
    """The effects that happen, each with the facts before it."""
    return ((effect, before) for effect, before, holds in tried(effects, facts) if holds)


def tried(effects: tuple[Effect, ...], facts: Facts) -> Iterator[tuple[Effect, Facts, bool]]:
    """Each effect with the facts before it, and whether it happens."""
    holds = True
    for effect in effects:
        if not effect.joined:
            holds = effect.when is None or effect.when.holds(facts)
        yield effect, facts, holds
        if holds:
            facts = _changed(facts, effect)


def _changed(facts: Facts, effect: Effect) -> Facts:
    return (*facts[: effect.slot], effect.result(facts), *facts[effect.slot + 1 :])


def target_of(routes: tuple[Route, ...], facts: Facts) -> str:
    """The scene of the first route whose condition holds."""
    for route in routes:
        if route.when is None or route.when.holds(facts):
            return route.scene
    raise AssertionError("the last route of a valid program has no condition")
