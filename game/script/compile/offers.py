"""Offers at a stop: choices, details to look at, people to tell, leave and report."""

from __future__ import annotations

from dataclasses import replace

from game.script.compile.builder import NEVER, Builder, Scope
from game.script.compile.lines import detail_of, detail_seconds, gone_of
from game.script.compile.pace import CHOOSING, reading_seconds
from game.script.compile.slots import told_in
from game.script.entry import SceneEntry
from game.script.fields import Fields
from game.script.nodes import Scalar
from game.story.condition import Compare
from game.story.content import Answer, Choice
from game.story.event import Event, EventKind
from game.story.input import LEAVE, REPORT, Input, choose, look, tell
from game.story.program import Offer, Play

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
    if not answer.again:
        return asked, Play(first)
    slot = builder.book.slot("again", told_in(scope.stretch, answer.person))
    second = Event("answered", answer.id, (("again", 1),), reading_seconds(answer.again))
    return asked, Play(first, Compare(slot, "=", 0)), Play(second, Compare(slot, "=", 1))
