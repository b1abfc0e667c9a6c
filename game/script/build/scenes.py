"""One flat list of entries as a scene: its plays, then its offers, its route, or a shared scene."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from game.script.build.desk import NEVER, Desk, Site, both, either
from game.script.build.lines import line_play
from game.script.build.nearer import Nearer, counted_once, given_in_scene, negated
from game.script.build.offers import answer_offer, choice_offer, look_offer, standing_offer
from game.script.build.shared import shared_entries
from game.script.build.stage import app_events, order_kept, seconds, stage_name, stage_plays
from game.script.condition_text import parse_effects
from game.script.entry import Entry
from game.script.nodes import Scalar
from game.story.condition import Condition
from game.story.event import Event
from game.story.program import Effect, Offer, Play, Route, Scene

_BLOCKS = ("line", "note", "paper", "post")
_STAGE = ("app", "wait", "ring", "dim", "clock")
_ONCE = ("to", "timer", "order")
_UNSEEN = ("dim", "clock")
"""Events that put nothing on the screen, so an app after them still comes first."""
_LOOKED_THROUGH = 40
"""Entries that may be missing before an app; the conditions of more would nest without end."""


@dataclass
class Draft:
    """A scene being filled."""

    desk: Desk
    site: Site
    effects: list[Effect] = field(default_factory=list)
    plays: list[Play] = field(default_factory=list)
    choices: list[Offer] = field(default_factory=list)
    looks: list[Offer] = field(default_factory=list)
    answers: list[Offer] = field(default_factory=list)
    standing: list[Offer] = field(default_factory=list)
    routes: tuple[Route, ...] = ()
    firsts: dict[str, Entry] = field(default_factory=dict)
    """The first entry of each word that a scene has once."""
    used: set[str] = field(default_factory=set)
    timer_site: Site | None = None
    kept: bool = False
    not_here: set[str] = field(default_factory=set)
    """Choices that the kiosk mark leaves out of this cut."""

    def add(self, entry: Entry) -> None:
        """Put one entry where it belongs. The kiosk mark may leave it out."""
        if not self.desk.kept(entry.fields):
            if entry.is_choice:
                self.not_here.add(self.site.id(entry.id))
            return
        if entry.word in _ONCE and not counted_once(self.desk, entry, self.firsts, "a scene"):
            return
        if entry.word in _BLOCKS:
            self.play(line_play(self.desk, entry, self.site))
        elif entry.word in _STAGE:
            for play in stage_plays(self.desk, entry):
                name = stage_name(self.site.scene, play.event)
                self.desk.places.setdefault(name, entry.id_place)
                self.play(play)
        elif entry.is_choice:
            self.offer(self.choices, choice_offer(self.desk, entry, self.site))
        elif entry.word == "use":
            self._add_shared(entry)
        else:
            self._add_other(entry)

    def _add_other(self, entry: Entry) -> None:
        if entry.word == "look":
            self.offer(self.looks, look_offer(self.desk, entry, self.site))
        elif entry.word == "answer":
            self.offer(self.answers, answer_offer(self.desk, entry, self.site))
        elif entry.word == "set":
            self._add_effects(entry)
        elif entry.word == "to":
            target = Scalar(entry.id, entry.id_place)
            self.routes = self.desk.routes(target, self.site)
        elif entry.word == "timer":
            self.timer_site = self.site
        elif entry.word == "order":
            self.kept = order_kept(self.desk, entry)
        elif entry.word == "was":
            self.desk.rename(entry.id, self.site.scene, entry.place)
        else:
            self.desk.problems.add(
                entry.place, "misplaced", f'"{entry.word}" does not belong in a scene.'
            )

    def _add_shared(self, use: Entry) -> None:
        outer = self.site
        if outer.prefix in self.used:
            self.desk.problems.add(
                use.place, "use-twice", "A scene uses one shared scene, once.",
                "Lead on to a scene of its own for the second.",
            )  # fmt: skip
            return
        self.used.add(outer.prefix)
        for entry, site in shared_entries(self.desk, use, outer):
            self.site = site
            self.add(entry)
        self.site = outer

    def _add_effects(self, entry: Entry) -> None:
        """The effects of one entry: all of them happen, or none."""
        value = Scalar(entry.id, entry.id_place)
        condition = self.desk.condition(entry.fields)
        effects = parse_effects(value, self.desk.book, self.desk.problems)
        if condition is not NEVER:
            joined = condition is not None
            if joined and effects:
                self.desk.asking_sets.setdefault(self.site.scene, []).append(value)
            self.effects += [replace(effect, when=condition) for effect in effects[:1]]
            self.effects += [replace(e, when=condition, joined=joined) for e in effects[1:]]

    def play(self, play: Play | None) -> None:
        if play is not None and play.when is not NEVER:
            self.plays.append(play)

    def offer(
        self, offers: list[Offer], offer: Offer | None, where: Condition | None = None
    ) -> None:
        """Add an offer, on offer only where a further condition holds too."""
        if offer is None or NEVER in (offer.when, where):
            return
        if where is not None:
            offer = replace(offer, when=both(offer.when, where), guard=where)
        offers.append(offer)

    def inherit(self, levels: Iterable[Iterable[Entry]]) -> None:
        """Add what holds in the whole stretch, then everywhere, where nothing nearer does."""
        self._check_to()
        nearer = given_in_scene(self.desk, self.choices, self.answers)
        for level in levels:
            self._add_level(level, nearer)

    def _add_level(self, level: Iterable[Entry], nearer: Nearer) -> None:
        firsts: dict[str, Entry] = {}
        given: list[tuple[str, Offer]] = []
        for entry in level:
            if not self.desk.kept(entry.fields):
                continue
            if entry.word == "look":
                self.offer(self.looks, look_offer(self.desk, entry, self.site))
                continue
            name = entry.whom or entry.word
            where = nearer.leaves(name)
            offer = self._farther(entry, firsts) if where is not NEVER else None
            if offer is not None:
                self.offer(self.answers if entry.whom else self.standing, offer, where)
                self.desk.overlaps += nearer.overlaps(self.site.scene, name, offer)
                given.append((name, offer))
        for name, offer in given:
            nearer.add(name, offer)

    def _farther(self, entry: Entry, firsts: dict[str, Entry]) -> Offer | None:
        """An answer or a way out of a level, by its own condition; None where it never holds."""
        if entry.word == "answer":
            offer = answer_offer(self.desk, entry, self.site)
        else:
            offer = standing_offer(self.desk, entry, self.site)
        if offer is None or offer.when is NEVER:
            return None
        if entry.word != "answer" and not counted_once(self.desk, entry, firsts, 'an "always"'):
            return None
        return offer

    def _check_to(self) -> None:
        """A scene leads on by itself or lets the player choose; its choices are kept here."""
        if self.routes and (self.choices or self.looks or self.answers):
            to = self.firsts["to"]
            first = (*self.choices, *self.looks, *self.answers)[0].given.id
            self.desk.problems.add(
                to.place,
                "to-beside-choices",
                f'With this "to" the scene leads on by itself, and nobody ever gets to "{first}".',
                'Take the "to" out, or give it a scene of its own.',
                also=(self.desk.places[first],),
            )
            # Without its choices a scene would bring problems that are none.
            self.routes = () if self.choices else self.routes

    def scene(self) -> Scene:
        """The finished scene. A scene that only passes through keeps no offers."""
        self._check_order()
        plays, timeout = list(self.plays), ""
        if "timer" in self.firsts:
            timeout = self._timer(self.firsts["timer"], plays)
        if self.routes:
            return Scene(
                self.site.scene,
                self.site.stretch,
                tuple(self.effects),
                tuple(plays),
                routes=self.routes,
            )
        rank = {person: number for number, person in enumerate(self.desk.circle)}
        told = sorted(self.answers, key=lambda offer: rank[offer.given.person])
        offers = (*self.choices, *self.looks, *told, *self.standing)
        return Scene(
            self.site.scene,
            self.site.stretch,
            tuple(self.effects),
            tuple(plays),
            offers,
            timeout=timeout,
            kept=self.kept,
        )

    def _check_order(self) -> None:
        if self.kept and not self.choices and self.desk.cut == "full":
            self.desk.problems.add(
                self.firsts["order"].place,
                "misplaced",
                "This scene has no choices whose order could be kept.",
                'Put "- order: kept" into the scene that has them.',
            )

    def _timer(self, timer: Entry, plays: list[Play]) -> str:
        """Add the timer, which runs where its choice is on offer; the id of that choice."""
        assert self.timer_site is not None
        span, _, name = timer.id.partition(" then ")
        choice = self.timer_site.id(name.strip())
        timed = next((offer for offer in self.choices if offer.given.id == choice), None)
        if timed is None:
            # A choice that this cut skips takes its timer along.
            known = choice in self.desk.choices or choice in self.not_here
            if not known and self.desk.cut == "full":
                self.desk.problems.add(
                    timer.id_place,
                    "timer",
                    f'"{name.strip()}" is no choice of this scene.',
                    'A timer names a button: "25s then stay-silent".',
                )
            return ""
        event = Event("timer", choice, seconds=seconds(self.desk, Scalar(span, timer.id_place)))
        plays.append(Play(event, timed.when))
        return choice


def built_scene(
    desk: Desk,
    entries: Iterable[Entry],
    site: Site,
    always: Iterable[Iterable[Entry]],
    app: Scalar | None = None,
) -> Scene:
    """A scene from its entries and what its levels add, nearest level first."""
    draft = Draft(desk, site)
    for entry in entries:
        draft.add(entry)
    if app is not None:
        draft.plays[:0] = _opened(app_events(desk, app), draft.plays)
    draft.inherit(always)
    return draft.scene()


def _opened(events: Iterable[Event], plays: Iterable[Play]) -> list[Play]:
    """The stretch's app at the beginning of a scene, where the scene opens none of its own."""
    seen = [play for play in plays if play.event.kind not in _UNSEEN]
    where = _no_app_first(seen[:_LOOKED_THROUGH])
    return [Play(event, where, implied=True) for event in events if where is not NEVER]


def _no_app_first(seen: Sequence[Play]) -> Condition | None:
    """Where the first thing that is shown, if any, is no app: None is everywhere."""
    if all(play.event.kind != "app" for play in seen):
        return None
    first, rest = seen[0], seen[1:]
    if first.when is None:
        return NEVER if first.event.kind == "app" else None
    later = _no_app_first(rest)
    if first.event.kind == "app":
        return both(negated(first.when), later)
    return None if later is None else either(first.when, later)
