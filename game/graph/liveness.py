"""Which facts still matter at a stop: those that something reachable may read before it is set.

Two states of a stop that differ only in facts nobody will read are one state of the graph.
A backward fixpoint over scenes (Aho, Lam, Sethi, Ullman: Compilers, live-variable analysis).
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from game.story import Effect, Offer, Play, Program, Route, Scene, State

Live = frozenset[int]
_NOTHING: Live = frozenset()


class Liveness:
    """`at[stop]` are the live facts; `canonical` clears all others to their start."""

    def __init__(self, program: Program) -> None:
        self._start = program.start_facts
        self.at: Mapping[str, Live] = _live_at_stops(program)
        slots = range(len(program.slots))
        self._dead = {
            stop: tuple(number for number in slots if number not in live)
            for stop, live in self.at.items()
        }

    def canonical(self, state: State) -> State:
        """The state with every fact that no longer matters set back to its start."""
        dead = self._dead[state.stop]
        if not dead or all(state.facts[n] == self._start[n] for n in dead):
            return state
        facts = list(state.facts)
        for number in dead:
            facts[number] = self._start[number]
        return State(state.stop, tuple(facts))


def _live_at_stops(program: Program) -> dict[str, Live]:
    # From nothing upwards: what is live only grows, so it comes to the least fixpoint and ends. The
    # last scenes first, since what matters is known from behind.
    at_stop: dict[str, Live] = dict.fromkeys(program.scenes, _NOTHING)
    entering: dict[str, Live] = dict.fromkeys(program.scenes, _NOTHING)
    asked_later = frozenset(program.carried)
    users = _users(program)
    waiting = deque(reversed(list(program.scenes)))
    queued = set(waiting)
    while waiting:
        name = waiting.popleft()
        queued.discard(name)
        scene = program.scenes[name]
        # Two sets for each scene: coming back from a side input enters nothing and sets nothing.
        stop = _at_stop(scene, at_stop[name], entering)
        stop |= asked_later if program.is_ending(name) else _NOTHING
        after = _reads(scene.plays) | _leading(scene.routes, entering) | stop
        entry = _before(scene.effects, after)
        if stop != at_stop[name] or entry != entering[name]:
            at_stop[name], entering[name] = stop, entry
            again = [user for user in (name, *users[name]) if user not in queued]
            waiting.extend(again)
            queued.update(again)
    return at_stop


def _users(program: Program) -> dict[str, list[str]]:
    users: dict[str, list[str]] = defaultdict(list)
    for name, scene in program.scenes.items():
        for route in scene.arrows():
            users[route.scene].append(name)
    return users


def _at_stop(scene: Scene, own: Live, entering: Mapping[str, Live]) -> Live:
    live = _NOTHING
    for offer in scene.offers:
        live |= _offer(offer, own, entering)
    return live


def _offer(offer: Offer, own: Live, entering: Mapping[str, Live]) -> Live:
    condition = offer.when.reads() if offer.when is not None else _NOTHING
    after = _leading(offer.routes, entering) if offer.routes else own
    return condition | _reads(offer.plays) | _before(offer.effects, after)


def _leading(routes: Iterable[Route], entering: Mapping[str, Live]) -> Live:
    live = _NOTHING
    for route in routes:
        live |= entering[route.scene]
        if route.when is not None:
            live |= route.when.reads()
    return live


def _reads(plays: Iterable[Play]) -> Live:
    live: set[int] = set()
    for play in plays:
        if play.when is not None:
            live |= play.when.reads()
        live.update(slot for _, slot in play.arguments)
    return frozenset(live)


def _before(effects: tuple[Effect, ...], after: Live) -> Live:
    live = after
    for effect in reversed(effects):
        # One that may not happen overwrites nothing, and its condition matters only where it does.
        if effect.when is not None:
            live = live | effect.when.reads() if effect.slot in live else live
        elif effect.sign == "=":
            live = live - {effect.slot}
        # What is added to matters only where the sum does.
    return live
