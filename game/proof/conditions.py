"""Conditions that never change anything, and facts that are only written or only read.

What a check may say of them rests on what really happened: `observe` walks every edge of a graph
once more and notes which conditions held and which bounds were hit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from game.graph.paths import path_to, said
from game.proof.case import Case
from game.script.compile.lines import STAGE, stage_name
from game.script.compile.scenes import BETWEEN
from game.script.nodes import MapNode, Node, Scalar, id_of, listed
from game.script.problem import Place, Severity
from game.script.situation import CUTS
from game.story import Effect, Graph, Input, Offer, Play, Program, Route, Scene, State
from game.story.condition import Condition, Facts
from game.story.step import applied, happening, offered, passages, target_of, tried

_MEND = "Take it out, or look for the effect that is missing."


def check_conditions(case: Case) -> None:
    """Over all cuts of a variant: a condition must be true somewhere and false somewhere."""
    for variant in case.situation.variants:
        outcomes: dict[str, set[bool]] = defaultdict(set)
        of_sets: dict[Scalar, set[bool]] = defaultdict(set)
        for cut in CUTS:
            graph = case.graphs.get((variant, cut))
            if graph is None:
                continue
            program = case.situation.programs[variant, cut]
            seen = observe(program, graph)
            for place, found in seen.outcomes.items():
                outcomes[place] |= found
            for (scene, number), found in seen.set_outcomes.items():
                of_sets[case.situation.asking_sets[variant, cut][scene][number]] |= found
            if cut == "full":
                _check_bounds(case, variant, program, graph, seen)
        _check_outcomes(case, variant, outcomes)
        _check_sets(case, of_sets)
        _check_variables(case, variant)


def _check_outcomes(case: Case, variant: str, outcomes: dict[str, set[bool]]) -> None:
    for place, found in outcomes.items():
        # Only what was asked stands here: a scene that no path meets is reported as such.
        if len(found) == 2:
            continue
        where, _, target = place.partition(" -> ")
        what = f'leading to "{target}" ' if target else ""
        case.report(
            variant, where, "condition-constant",
            f'The condition {what}at "{where}" {_when(found)} holds.', _MEND, Severity.WARNING,
        )  # fmt: skip


def _check_sets(case: Case, outcomes: dict[Scalar, set[bool]]) -> None:
    """By what is written: a shared scene's `set` may hold in one of its uses only."""
    for written, found in outcomes.items():
        if len(found) == 1:
            case.problems.add(
                written.place, "condition-constant",
                f'The condition of "set: {written.text}" {_when(found)} holds.',
                _MEND, severity=Severity.WARNING,
            )  # fmt: skip


def _when(found: set[bool]) -> str:
    return "always" if found == {True} else "never"


def _check_variables(case: Case, variant: str) -> None:
    program = case.situation.programs[variant, "full"]
    reads, writes = _reads(program), _writes(program)
    for number, slot in enumerate(program.slots):
        if slot.kind != "variable":
            continue
        if number not in reads:
            case.report(variant, f"variable {slot.name}", "variable-unread",
                        f'The variable "{slot.name}" is never read.',
                        "Ask about it in a condition or a text, or take it out.",
                        Severity.WARNING)  # fmt: skip
        elif number not in writes and not slot.drawn:
            case.report(variant, f"variable {slot.name}", "variable-unwritten",
                        f'The variable "{slot.name}" is never set, so it is always '
                        f'"{slot.shown(slot.start)}".',
                        'Set it with "set:", or take it out.', Severity.WARNING)  # fmt: skip


def _reads(program: Program) -> set[int]:
    found: set[int] = set()
    for scene in program.scenes.values():
        found |= _asked_by_sets(scene)
        routes = (*scene.routes, *(r for offer in scene.offers for r in offer.routes))
        plays = (*scene.plays, *(p for offer in scene.offers for p in offer.plays))
        conditions = [*(r.when for r in routes), *(p.when for p in plays)]
        conditions += [offer.when for offer in scene.offers]
        for condition in conditions:
            found |= condition.reads() if condition is not None else frozenset()
        found |= {slot for play in plays for _, slot in play.arguments}
    return found


def _asked_by_sets(scene: Scene) -> set[int]:
    """What the `if` of a `set` asks about; a variable that only decides about itself is unread."""
    asking = ((effect.slot, effect.when) for effect in scene.effects if effect.when is not None)
    return {slot for own, condition in asking for slot in condition.reads() if slot != own}


def _writes(program: Program) -> set[int]:
    scenes = program.scenes.values()
    own = {effect.slot for scene in scenes for effect in scene.effects}
    return own | {e.slot for scene in scenes for offer in scene.offers for e in offer.effects}


def _check_bounds(case: Case, variant: str, program: Program, graph: Graph, seen: Observed) -> None:
    for number, clamp in seen.clamped.items():
        slot = program.slots[number]
        if slot.stays or slot.kind != "variable":
            continue
        by = () if clamp.given is None else (clamp.given,)
        path = said((*path_to(graph, clamp.node), *by))
        place = _set_place(case, variant, clamp, slot.name)
        case.problems.add(
            place or case.place(variant, clamp.owner), "value-at-bound",
            f'"{slot.name}" would leave {slot.low} to {slot.high}: {path}.',
            'Widen its bounds, or write "stays" where stopping there is meant.',
            also=(case.place(variant, f"variable {slot.name}"),), severity=Severity.WARNING,
        )  # fmt: skip


def _set_place(case: Case, variant: str, clamp: Clamp, name: str) -> Place | None:
    """Where a file adds that much to that variable: in the owner's `set`, or in its scene's."""
    # Known by its words: the program keeps no place of an effect, and would need it for this alone.
    sign = "+" if clamp.effect.value >= 0 else "-"
    added = re.compile(rf"(?:^|,)\s*({re.escape(name)}\s*[{sign}]\s*0*{abs(clamp.effect.value)})\b")
    for written in _sets(case, variant, clamp.owner):
        match = added.search(written.text)
        if match:
            return replace(written.place, column=written.place.column + match.start(1))
    return None


def _sets(case: Case, variant: str, owner: str) -> Iterator[Scalar]:
    """The effects written for a choice, an answer or a scene; of a shared scene, all of them."""
    shared = [fields.node for fields in case.sources.shared.values()]
    own = [chapter.node for chapter in case.sources.variants[variant]]
    for chapter in own:
        scenes = chapter.get("scenes")
        scene = scenes.get(owner) if isinstance(scenes, MapNode) else None
        yield from _set_entries([scene] if scene else [])
    name = owner.rpartition(BETWEEN)[2]
    for root in (*own, *shared, case.sources.situation.node):
        for entry in listed(root):
            written = entry.get("set")
            if id_of(entry) == name and isinstance(written, Scalar):
                yield written
    yield from _set_entries(shared)


def _set_entries(roots: Iterable[Node]) -> Iterator[Scalar]:
    """The `- set:` entries of some lists."""
    for root in roots:
        for entry in listed(root):
            key, written = entry.entries[0]
            if key.text == "set" and isinstance(written, Scalar):
                yield written


# What happened over all reachable states.

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
        # An offer's own `if`, without what nearer ones leave of it: that is nobody's mistake.
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
    # A joined effect asks nothing of its own.
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
    return stage_name(scene.id, event) if event.kind in STAGE else event.id or scene.id


def _ask_routes(seen: Observed, place: str, routes: tuple[Route, ...], facts: Facts) -> None:
    for route in routes:
        # Routes are tried in order: those behind the one taken were never asked.
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
