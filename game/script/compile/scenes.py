"""One flat list of entries as a scene: its plays, then its offers, its route, or a shared scene.

`built_scene` fills a `Draft`, entry by entry, then lets it inherit what holds in its whole stretch.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from game.script.compile import lines
from game.script.compile.builder import NEVER, Builder, Scope, both, either, negated
from game.script.compile.front import cast_of
from game.script.compile.offers import (
    Nearer,
    answer_offer,
    choice_offer,
    counted_once,
    given_in_scene,
    look_offer,
    standing_offer,
)
from game.script.condition_text import parse_effects
from game.script.entry import SceneEntry, entries
from game.script.fields import Fields, check_shown
from game.script.nodes import Scalar
from game.script.part import text_key
from game.story import LANGUAGES, Effect, Event, Offer, Play, Route, Scene, Text
from game.story.condition import Condition

# Shared scenes, spread out where they are used: ids name the place, arguments are filled in.

MAX_DEPTH = 2
BETWEEN = "--"
"""Joins a scene's id and an id of the shared scene; authors' own ids never hold two hyphens."""


def shared_entries(
    builder: Builder, use: SceneEntry, scope: Scope
) -> Iterator[tuple[SceneEntry, Scope]]:
    """The entries of a shared scene with the scope they are built at."""
    name = Scalar(use.id, use.id_place)
    if not builder.known(name, builder.shared, "unknown-shared", "shared scene"):
        return
    # A scene that uses itself, straight or by another, would be spread out without end.
    if scope.depth >= MAX_DEPTH:
        builder.problems.add(use.place, "shared-depth", "A shared scene uses one other, no deeper.")
        return
    shared = builder.shared[use.id]
    # Of two shared scenes that bring the same person along, the one used last says who it is.
    builder.cast.update(cast_of(shared.mapping("cast"), builder.problems))
    # The scene's id in front makes ids unique though several scenes use it: `sent--bank-010`. What
    # a shared scene uses in turn has its name between: `sent--call--call-010`.
    prefix = f"{scope.prefix}{use.id if scope.depth else scope.scene}{BETWEEN}"
    inner = Scope(
        scope.scene,
        scope.stretch,
        scope.tactic,
        prefix,
        _arguments(builder, use, shared),
        _exits(builder, use, shared),
        scope,
        scope.depth + 1,
        use.fields,
    )
    scene = shared.sequence("scene")
    for entry in entries(scene, builder.problems, builder.cast, inner.arguments):
        yield entry, inner


def _arguments(builder: Builder, use: SceneEntry, shared: Fields) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for name in shared.words("takes"):
        given = use.fields.scalar(name.text)
        plain = given.text.strip() if given else ""
        # A word alone is the same in every language; `fee-vi`, `fee-en` win over it.
        if given and plain:
            check_shown(given, builder.problems)
        by_language = use.fields.text(name.text, needed=False)
        if not plain and not by_language:
            builder.problems.add(
                use.place,
                "missing-argument",
                f'"{use.id}" takes "{name.text}".',
                also=(name.place,),
            )
        found[name.text] = by_language or dict.fromkeys(LANGUAGES, plain)
    _check_arguments(builder, use, shared)
    return found


def _exits(builder: Builder, use: SceneEntry, shared: Fields) -> dict[str, Scalar]:
    found: dict[str, Scalar] = {}
    for name in shared.words("exits"):
        target = use.fields.scalar(f"when {name.text}")
        if target is None:
            builder.problems.add(
                use.place,
                "missing-exit",
                f'"when {name.text}" is missing here.',
                also=(name.place,),
            )
        else:
            found[name.text] = target
    return found


def _check_arguments(builder: Builder, use: SceneEntry, shared: Fields) -> None:
    takes = [word.text for word in shared.words("takes")]
    known = {"kiosk", *takes, *(f"when {word.text}" for word in shared.words("exits"))}
    known |= {text_key(name, code) for name in takes for code in LANGUAGES}
    for key, _ in use.fields.node.entries[use.fields.skip :]:
        builder.known(key, known, "unknown-key", f'argument or exit of "{use.id}"')


_BLOCKS = ("line", "note", "paper", "post")
_ONCE = ("to", "timer", "order")
_UNSEEN = ("dim", "clock")
"""Events that put nothing on the screen, so an app after them still comes first."""
_LOOKED_THROUGH = 40
"""Entries that may be missing before an app; the conditions of more would nest without end."""


@dataclass
class Draft:
    """A scene being filled."""

    builder: Builder
    scope: Scope
    effects: list[Effect] = field(default_factory=list)
    plays: list[Play] = field(default_factory=list)
    choices: list[Offer] = field(default_factory=list)
    looks: list[Offer] = field(default_factory=list)
    answers: list[Offer] = field(default_factory=list)
    standing: list[Offer] = field(default_factory=list)
    routes: tuple[Route, ...] = ()
    firsts: dict[str, SceneEntry] = field(default_factory=dict)
    """The first entry of each word that a scene has once."""
    used: set[str] = field(default_factory=set)
    timer_site: Scope | None = None
    kept: bool = False
    not_here: set[str] = field(default_factory=set)
    """Choices that the kiosk mark leaves out of this cut."""

    def add(self, entry: SceneEntry) -> None:
        """Put one entry where it belongs. The kiosk mark may leave it out."""
        if not self.builder.kept(entry.fields):
            # Its timer goes with it, and is then no mistake (`_timer`).
            if entry.is_choice:
                self.not_here.add(self.scope.id(entry.id))
            return
        if entry.word in _ONCE and not counted_once(self.builder, entry, self.firsts, "a scene"):
            return
        if entry.word in _BLOCKS:
            self.play(lines.line_play(self.builder, entry, self.scope))
        elif entry.word in lines.STAGE:
            for play in lines.stage_plays(self.builder, entry):
                name = lines.stage_name(self.scope.scene, play.event)
                # It has no id: a proof that speaks of its condition calls it by kind and scene.
                self.builder.places.setdefault(name, entry.id_place)
                self.play(play)
        elif entry.is_choice:
            self.offer(self.choices, choice_offer(self.builder, entry, self.scope))
        elif entry.word == "use":
            self._add_shared(entry)
        else:
            self._add_other(entry)

    def _add_other(self, entry: SceneEntry) -> None:
        if entry.word == "look":
            self.offer(self.looks, look_offer(self.builder, entry, self.scope))
        elif entry.word == "answer":
            self.offer(self.answers, answer_offer(self.builder, entry, self.scope))
        elif entry.word == "set":
            self._add_effects(entry)
        elif entry.word == "to":
            target = Scalar(entry.id, entry.id_place)
            self.routes = self.builder.routes(target, self.scope)
        elif entry.word == "timer":
            self.timer_site = self.scope
        elif entry.word == "order":
            self.kept = lines.order_kept(self.builder, entry)
        elif entry.word == "was":
            self.builder.rename(entry.id, self.scope.scene, entry.place)
        else:
            self.builder.problems.add(
                entry.place, "misplaced", f'"{entry.word}" does not belong in a scene.'
            )

    def _add_shared(self, use: SceneEntry) -> None:
        # Twice at one level would claim the same ids twice: the prefix names the scene alone.
        outer = self.scope
        if outer.prefix in self.used:
            self.builder.problems.add(
                use.place, "use-twice", "A scene uses one shared scene, once.",
                "Lead on to a scene of its own for the second.",
            )  # fmt: skip
            return
        self.used.add(outer.prefix)
        for entry, scope in shared_entries(self.builder, use, outer):
            self.scope = scope
            self.add(entry)
        self.scope = outer

    def _add_effects(self, entry: SceneEntry) -> None:
        """The effects of one entry: all of them happen, or none."""
        value = Scalar(entry.id, entry.id_place)
        condition = self.builder.condition(entry.fields)
        effects = parse_effects(value, self.builder.slots, self.builder.problems)
        # `joined`: the effects behind the first share its answer. Asked one by one, `money = sent`
        # below "if: money = kept" would make that false for the next one.
        if condition is not NEVER:
            joined = condition is not None
            if joined and effects:
                self.builder.note_asking_set(self.scope.scene, value)
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

    def inherit(self, levels: Iterable[Iterable[SceneEntry]]) -> None:
        """Add what holds in the whole stretch, then everywhere, where nothing nearer does."""
        self._check_to()
        nearer = given_in_scene(self.builder, self.choices, self.answers)
        for level in levels:
            self._add_level(level, nearer)

    def _add_level(self, level: Iterable[SceneEntry], nearer: Nearer) -> None:
        firsts: dict[str, SceneEntry] = {}
        given: list[tuple[str, Offer]] = []
        for entry in level:
            if not self.builder.kept(entry.fields):
                continue
            if entry.word == "look":
                self.offer(self.looks, look_offer(self.builder, entry, self.scope))
                continue
            name = entry.whom or entry.word
            # Built only where something is left of it: an answer that is always hidden would claim
            # slots and report conditions of a scene in which it never stands.
            where = nearer.leaves(name)
            offer = self._farther(entry, firsts) if where is not NEVER else None
            if offer is not None:
                self.offer(self.answers if entry.whom else self.standing, offer, where)
                self.builder.note_overlaps(nearer.overlaps(self.scope.scene, name, offer))
                given.append((name, offer))
        # Afterwards, so that answers of one level do not hide each other: they take turns by `if`.
        for name, offer in given:
            nearer.add(name, offer)

    def _farther(self, entry: SceneEntry, firsts: dict[str, SceneEntry]) -> Offer | None:
        """An answer or a way out of a level, by its own condition; None where it never holds."""
        if entry.word == "answer":
            offer = answer_offer(self.builder, entry, self.scope)
        else:
            offer = standing_offer(self.builder, entry, self.scope)
        if offer is None or offer.when is NEVER:
            return None
        if entry.word != "answer" and not counted_once(self.builder, entry, firsts, 'an "always"'):
            return None
        return offer

    def _check_to(self) -> None:
        """A scene leads on by itself or lets the player choose; its choices are kept here."""
        if self.routes and (self.choices or self.looks or self.answers):
            to = self.firsts["to"]
            first = (*self.choices, *self.looks, *self.answers)[0].given.id
            self.builder.problems.add(
                to.place,
                "to-beside-choices",
                f'With this "to" the scene leads on by itself, and nobody ever gets to "{first}".',
                'Take the "to" out, or give it a scene of its own.',
                also=(self.builder.places[first],),
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
                self.scope.scene,
                self.scope.stretch,
                tuple(self.effects),
                tuple(plays),
                routes=self.routes,
            )
        # The circle's order, whichever list an answer stands in: a lamp never changes its place.
        rank = {person: number for number, person in enumerate(self.builder.circle)}
        told = sorted(self.answers, key=lambda offer: rank[offer.given.person])
        offers = (*self.choices, *self.looks, *told, *self.standing)
        return Scene(
            self.scope.scene,
            self.scope.stretch,
            tuple(self.effects),
            tuple(plays),
            offers,
            timeout=timeout,
            kept=self.kept,
        )

    def _check_order(self) -> None:
        if self.kept and not self.choices and self.builder.cut == "full":
            self.builder.problems.add(
                self.firsts["order"].place,
                "misplaced",
                "This scene has no choices whose order could be kept.",
                'Put "- order: kept" into the scene that has them.',
            )

    def _timer(self, timer: SceneEntry, plays: list[Play]) -> str:
        """Add the timer, which runs where its choice is on offer; the id of that choice."""
        assert self.timer_site is not None
        span, _, name = timer.id.partition(" then ")
        choice = self.timer_site.id(name.strip())
        timed = next((offer for offer in self.choices if offer.given.id == choice), None)
        if timed is None:
            # A choice that this cut skips takes its timer along.
            known = choice in self.builder.choices or choice in self.not_here
            if not known and self.builder.cut == "full":
                self.builder.problems.add(
                    timer.id_place,
                    "timer",
                    f'"{name.strip()}" is no choice of this scene.',
                    'A timer names a button: "25s then stay-silent".',
                )
            return ""
        # Its choice may have an `if`: without the button no clock may run.
        length = lines.seconds(self.builder, Scalar(span, timer.id_place))
        plays.append(Play(Event("timer", choice, seconds=length), timed.when))
        return choice


def built_scene(
    builder: Builder,
    entries: Iterable[SceneEntry],
    scope: Scope,
    always: Iterable[Iterable[SceneEntry]],
    app: Scalar | None = None,
) -> Scene:
    """A scene from its entries and what its levels add, nearest level first."""
    draft = Draft(builder, scope)
    for entry in entries:
        draft.add(entry)
    # In front of what the entries play, but built after them: it depends on what comes first.
    if app is not None:
        draft.plays[:0] = _opened(lines.app_events(builder, app), draft.plays)
    draft.inherit(always)
    return draft.scene()


def _opened(events: Iterable[Event], plays: Iterable[Play]) -> list[Play]:
    """The stretch's app at the beginning of a scene, where the scene opens none of its own."""
    seen = [play for play in plays if play.event.kind not in _UNSEEN]
    where = _no_app_first(seen[:_LOOKED_THROUGH])
    return [Play(event, where, implied=True) for event in events if where is not NEVER]


def _no_app_first(seen: Sequence[Play]) -> Condition | None:
    """Where the first thing that is shown, if any, is no app: None is everywhere."""
    # From the first play on: where it shows, it decides; where it does not, the rest does.
    if all(play.event.kind != "app" for play in seen):
        return None
    first, rest = seen[0], seen[1:]
    if first.when is None:
        return NEVER if first.event.kind == "app" else None
    later = _no_app_first(rest)
    if first.event.kind == "app":
        return both(negated(first.when), later)
    return None if later is None else either(first.when, later)
