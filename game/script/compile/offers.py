"""Offers at a stop: choices, details to look at, people to tell, leave and report.

Which of them a scene has of its own and which it takes from its stretch is told by `Nearer`; what
happens by itself when one is taken is added by `with_implicit_effects` (docs/meaning.md).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from game.script.compile.builder import NEVER, Builder, Overlap, Scope, both, negated
from game.script.compile.lines import CHOOSING, detail_of, detail_seconds, gone_of, reading_seconds
from game.script.compile.variables import Asked, told_in
from game.script.entry import SceneEntry
from game.script.fields import Fields
from game.script.nodes import Scalar
from game.story import LEAVE, REPORT, Answer, Choice, Event, EventKind, Input, choose, look, tell
from game.story.condition import Both, Compare, Condition
from game.story.program import Effect, Offer, Play, Scene, SlotKind
from game.story.run import ANYONE

_STANDING: dict[str, tuple[Input, EventKind]] = {
    "leave": (LEAVE, "left"),
    "report": (REPORT, "reported"),
}
ASKING = 1.5


def choice_offer(
    builder: Builder, entry: SceneEntry, scope: Scope, meaning: SceneEntry | None = None
) -> Offer | None:
    """A choice of a scene. In the opening the entry has the words, `meaning` a variant's move."""
    if not builder.claim(entry, scope):
        return None
    meaning = meaning or entry
    name = scope.id(entry.id)
    _add_choice(builder, entry, meaning, name)
    # Claimed all the same: what names it, a timer or a `turning`, names no stranger.
    condition = builder.condition(meaning.fields)
    if condition is NEVER:
        return None
    event = Event("chosen", name, seconds=CHOOSING)
    plays = (Play(event, arguments=_words_of(builder, entry, scope)),)
    return Offer(
        choose(name),
        plays,
        condition,
        builder.effects(meaning.fields),
        builder.routes(meaning.arrow, scope),
    )


def _words_of(builder: Builder, entry: SceneEntry, scope: Scope) -> tuple[tuple[str, int], ...]:
    """What fills the placeholders of a choice's words."""
    texts = (entry.fields.text("", needed=False), entry.fields.text("do", needed=False))
    return builder.arguments(texts, scope.written(entry.fields, "", "do"), entry.id_place)


def _add_choice(builder: Builder, entry: SceneEntry, meaning: SceneEntry, name: str) -> None:
    fields = entry.fields
    says = fields.text("", needed=fields.node_at("do-vi") is None)
    does = fields.text("do", needed=False)
    person = meaning.whom if meaning.word == "tell" else ""
    if meaning.word == "tell":
        builder.known(
            Scalar(person, meaning.place), builder.cast, "unknown-speaker", "member of the cast"
        )
    flavour = meaning.fields.one_of("flavour", ("yes", "no"), "no") == "yes"
    why = meaning.fields.text("why")
    gone = gone_of(meaning.fields)
    builder.choices[name] = Choice(name, meaning.word, person, says, does, why, flavour, gone)


def standing_offer(builder: Builder, entry: SceneEntry, scope: Scope) -> Offer | None:
    """The `leave` or `report` that stands open in a whole stretch."""
    if not builder.claim(entry, scope):
        return None
    given, kind = _STANDING[entry.word]
    name = scope.id(entry.id)
    _add_choice(builder, entry, entry, name)
    event = Event(kind, name, seconds=ASKING)
    plays = (Play(event, arguments=_words_of(builder, entry, scope)),)
    return Offer(
        given,
        plays,
        builder.condition(entry.fields),
        builder.effects(entry.fields),
        builder.routes(entry.arrow, scope),
    )


def look_offer(
    builder: Builder, entry: SceneEntry, scope: Scope, shown: Fields | None = None
) -> Offer | None:
    """A detail to look closer at; it comes back to the same stop."""
    detail = detail_of(builder, entry, scope, shown)
    if detail is None:
        return None
    written = scope.written(shown or entry.fields, "")
    arguments = builder.arguments((detail.text, *detail.rows), written, entry.id_place)
    play = Play(Event("looked", detail.id, seconds=detail_seconds(detail)), arguments=arguments)
    return Offer(look(detail.id), (play,), builder.condition(entry.fields))


def answer_offer(builder: Builder, entry: SceneEntry, scope: Scope) -> Offer | None:
    """Telling a person of the circle with one sentence; a second telling has its own answer."""
    person = Scalar(entry.whom, entry.place)
    if not builder.known(person, builder.circle, "not-in-circle", "person of the circle"):
        return None
    if not builder.claim(entry, scope):
        return None
    answer = _answer(builder, entry, scope)
    builder.answers[answer.id] = answer
    written = scope.written(entry.fields, "you", "", "again")
    texts = (answer.asks, answer.reply, answer.again)
    arguments = builder.arguments(texts, written, entry.id_place)
    plays = _exchange(builder, answer, scope)
    # Each play of the exchange has all of them: which words it shows is a presenter's matter.
    if arguments:
        plays = tuple(replace(play, arguments=arguments) for play in plays)
    offered = (Play(Event("offered", answer.offers)),) if answer.offers else ()
    return Offer(
        tell(entry.whom, answer.id),
        plays + offered,
        builder.condition(entry.fields),
        builder.effects(entry.fields),
        builder.routes(entry.arrow, scope),
    )


def _answer(builder: Builder, entry: SceneEntry, scope: Scope) -> Answer:
    fields = entry.fields
    offers = fields.scalar("offers")
    if offers:
        builder.known(offers, builder.circle, "not-in-circle", "person of the circle")
    asks = fields.text("you", needed=False) or builder.vocabulary.sentences.get("tell-plain", {})
    return Answer(
        scope.id(entry.id),
        entry.whom,
        asks,
        fields.text(),
        fields.text("again", needed=False),
        fields.text("why", needed=False),
        offers.text if offers else "",
    )


def _exchange(builder: Builder, answer: Answer, scope: Scope) -> tuple[Play, ...]:
    asked = Play(Event("asked", answer.id, seconds=ASKING))
    first = Event("answered", answer.id, (("again", 0),), reading_seconds(answer.reply))
    # A slot only where somebody has other words the second time; each slot doubles the states.
    if not answer.again:
        return asked, Play(first)
    slot = builder.slots.slot("again", told_in(scope.stretch, answer.person))
    second = Event("answered", answer.id, (("again", 1),), reading_seconds(answer.again))
    return asked, Play(first, Compare(slot, "=", 0)), Play(second, Compare(slot, "=", 1))


# Nearer and farther: an answer or a way out of a stretch holds where none of the scene's does.

_WAYS_OUT = ("leave", "report")


@dataclass
class Nearer:
    """What was given nearer, by the person told or by the way out: conditions and ids."""

    given: defaultdict[str, list[tuple[Condition | None, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, name: str, offer: Offer) -> None:
        self.given[name].append((offer.when, offer.plays[0].event.id))

    def leaves(self, name: str) -> Condition | None:
        """Where the farther one stands: None is everywhere, `NEVER` nowhere."""
        # Each condition once: a shared `if` of ten answers would nest ten deep in every state.
        left: Condition | None = None
        for condition in dict.fromkeys(condition for condition, _ in self.given.get(name, ())):
            left = both(left, negated(condition))
        return left

    def overlaps(self, scene: str, name: str, farther: Offer) -> Iterator[Overlap]:
        """The nearer ones that a farther one with an `if` could stand beside."""
        # A nearer one without an `if` hides every farther one, and a farther one without is meant
        # to stand wherever none is nearer. Only two with an `if` may be a mistake.
        for condition, nearer in self.given.get(name, ()):
            if condition is not None and farther.when is not None:
                overlap = Both(condition, farther.when)
                yield Overlap(scene, nearer, farther.plays[0].event.id, overlap)


def given_in_scene(builder: Builder, choices: Iterable[Offer], answers: Iterable[Offer]) -> Nearer:
    """What a scene's own entries answer; a choice to leave or report is a way out too."""
    nearer = Nearer()
    for offer in answers:
        nearer.add(offer.given.person, offer)
    for offer in choices:
        move = builder.choices[offer.given.id].move
        if move in _WAYS_OUT:
            nearer.add(move, offer)
    return nearer


def counted_once(
    builder: Builder, entry: SceneEntry, firsts: dict[str, SceneEntry], where: str
) -> bool:
    """Whether an entry is the first of its word; a second one that could not count is a problem."""
    first = firsts.setdefault(entry.word, entry)
    if first is entry:
        return True
    builder.problems.add(
        entry.place,
        "only-once",
        f'Only one "{entry.word}" counts in {where}, and this is the second.',
        "Take one of the two out, or join them.",
        also=(first.place,),
    )
    return False


# What happens by itself: looking is seen, telling is told, entering is a visit.
# Only facts that some condition reads have a slot; nothing else is remembered.


def with_implicit_effects(builder: Builder, scenes: dict[str, Scene]) -> dict[str, Scene]:
    """The scenes with the effects of seeing, telling and visiting added."""
    return {name: _scene(builder, scene) for name, scene in scenes.items()}


def _scene(builder: Builder, scene: Scene) -> Scene:
    # Before the scene's own effects and plays: `visited` is true of it from the first visit on.
    visit = _visit(builder, scene.id)
    offers = tuple(_offer(builder, scene.stretch, offer) for offer in scene.offers)
    return replace(scene, effects=visit + scene.effects, offers=offers)


def _visit(builder: Builder, scene: str) -> tuple[Effect, ...]:
    number = builder.slots.number("visited", scene)
    if number is None:
        return ()
    return (Effect(number, "+", 1, 0, builder.slots.highest(number)),)


def _offer(builder: Builder, stretch: str, offer: Offer) -> Offer:
    numbers = (
        builder.slots.number(*happened) for happened in _happened(builder, stretch, offer.given)
    )
    effects = tuple(Effect(number, "=", 1, 0, 1) for number in numbers if number is not None)
    return replace(offer, effects=effects + offer.effects) if effects else offer


def _happened(builder: Builder, stretch: str, given: Input) -> Iterator[tuple[SlotKind, str]]:
    """What an input makes true. A second telling is known by the person, whichever sentence."""
    if given.act == "look":
        yield "seen", given.id
    # A choice `tell mum` is no telling by the circle: it makes `told mum` true, nothing "again".
    if given.act == "tell":
        yield "again", told_in(stretch, given.person)
        yield from _told(given.person)
    if given.act == "choose" and builder.choices[given.id].move == "tell":
        yield from _told(builder.choices[given.id].person)


def _told(person: str) -> Iterator[tuple[SlotKind, str]]:
    yield "told", person
    yield "told", ANYONE


def check_asked(cuts: Sequence[Builder], scenes: Collection[str]) -> None:
    """Report conditions that ask about what no cut of a variant has."""
    known: dict[SlotKind, set[str]] = {"seen": set(), "told": {ANYONE}, "visited": {*scenes}}
    for builder in cuts:
        # What one cut leaves out is there in the other; here it is never seen, never told.
        known["seen"] |= set(builder.details)
        known["told"] |= {*builder.circle, *(choice.person for choice in builder.choices.values())}
    known["told"].discard("")
    for builder in cuts:
        for asked in builder.slots.asked:
            _check(builder, asked, known[asked.kind])


def _check(builder: Builder, asked: Asked, names: Collection[str]) -> None:
    what = {"seen": "detail", "told": "person whom one can tell here", "visited": "scene"}
    builder.known(Scalar(asked.name, asked.place), names, "unknown-fact", what[asked.kind])
