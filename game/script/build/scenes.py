"""One flat list of entries as a scene: its plays, then its offers, its route, or a shared scene."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from game.script.build.desk import NEVER, Desk, Site
from game.script.build.lines import line_play
from game.script.build.offers import answer_offer, choice_offer, look_offer, standing_offer
from game.script.build.shared import shared_entries
from game.script.build.stage import app_events, seconds, stage_plays
from game.script.condition_text import parse_effects
from game.script.entry import Entry
from game.script.nodes import Scalar
from game.story.event import Event
from game.story.program import Effect, Offer, Play, Route, Scene

_BLOCKS = ("line", "note", "paper", "post")
_STAGE = ("app", "wait", "ring", "dim", "clock")


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
    standing: dict[str, Offer] = field(default_factory=dict)
    routes: tuple[Route, ...] = ()
    timer: Entry | None = None
    used: set[str] = field(default_factory=set)
    timer_site: Site | None = None

    def add(self, entry: Entry) -> None:
        """Put one entry where it belongs. The kiosk mark may leave it out."""
        if not self.desk.kept(entry.fields):
            return
        if entry.word in _BLOCKS:
            self._play(line_play(self.desk, entry, self.site))
        elif entry.word in _STAGE:
            self.plays.extend(p for p in stage_plays(self.desk, entry) if p.when is not NEVER)
        elif entry.is_choice:
            self._offer(self.choices, choice_offer(self.desk, entry, self.site))
        elif entry.word == "use":
            self._add_shared(entry)
        else:
            self._add_other(entry)

    def _add_other(self, entry: Entry) -> None:
        if entry.word == "look":
            self._offer(self.looks, look_offer(self.desk, entry, self.site))
        elif entry.word == "answer":
            self._offer(self.answers, answer_offer(self.desk, entry, self.site))
        elif entry.word == "set":
            value = Scalar(entry.id, entry.id_place)
            condition = self.desk.condition(entry.fields)
            effects = parse_effects(value, self.desk.book, self.desk.problems)
            if condition is not NEVER:
                self.effects.extend(replace(effect, when=condition) for effect in effects)
        elif entry.word == "to":
            target = Scalar(entry.id, entry.id_place)
            self.routes = self.desk.routes(target, self.site)
        elif entry.word == "timer":
            self.timer, self.timer_site = entry, self.site
        elif entry.word == "was":
            self.desk.renamed[entry.id] = self.site.scene
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

    def _play(self, play: Play | None) -> None:
        if play is not None and play.when is not NEVER:
            self.plays.append(play)

    def _offer(self, offers: list[Offer], offer: Offer | None) -> None:
        if offer is not None and offer.when is not NEVER:
            offers.append(offer)

    def inherit(self, always: Iterable[Entry]) -> None:
        """Add what holds in the whole stretch: details, answers and ways out not given nearer."""
        told = {offer.given.person for offer in self.answers}
        ways_out = {self.desk.choices[offer.given.id].move for offer in self.choices}
        ways_out |= set(self.standing)
        for entry in always:
            if not self.desk.kept(entry.fields):
                continue
            if entry.word == "answer" and entry.whom not in told:
                self._offer(self.answers, answer_offer(self.desk, entry, self.site))
            elif entry.word == "look":
                self._offer(self.looks, look_offer(self.desk, entry, self.site))
            elif entry.word in ("leave", "report") and entry.word not in ways_out:
                offer = standing_offer(self.desk, entry, self.site)
                if offer is not None and offer.when is not NEVER:
                    self.standing[entry.word] = offer

    def scene(self) -> Scene:
        """The finished scene. A scene that only passes through keeps no offers."""
        plays, timeout = list(self.plays), ""
        if self.timer is not None:
            timeout = self._timer(plays)
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
        offers = (*self.choices, *self.looks, *told, *self.standing.values())
        return Scene(
            self.site.scene,
            self.site.stretch,
            tuple(self.effects),
            tuple(plays),
            offers,
            timeout=timeout,
        )

    def _timer(self, plays: list[Play]) -> str:
        assert self.timer is not None and self.timer_site is not None
        span, _, name = self.timer.id.partition(" then ")
        choice = self.timer_site.id(name.strip())
        if choice not in {offer.given.id for offer in self.choices}:
            # A choice that this cut skips takes its timer along.
            if choice not in self.desk.choices and self.desk.cut == "full":
                self.desk.problems.add(
                    self.timer.id_place,
                    "timer",
                    f'"{name.strip()}" is no choice of this scene.',
                    'A timer names a button: "25s then stay-silent".',
                )
            return ""
        span_value = Scalar(span, self.timer.id_place)
        plays.append(Play(Event("timer", choice, seconds=seconds(self.desk, span_value))))
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
    listed = list(entries)
    if app is not None and not any(entry.word == "app" for entry in listed[:1]):
        draft.plays.extend(Play(event) for event in app_events(desk, app))
    for entry in listed:
        draft.add(entry)
    for level in always:
        draft.inherit(level)
    return draft.scene()
