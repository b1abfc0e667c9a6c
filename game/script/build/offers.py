"""Offers at a stop: choices, details to look at, people to tell, leave and report."""

from __future__ import annotations

from dataclasses import replace

from game.script.build.desk import NEVER, Desk, Site
from game.script.build.lines import detail_of, detail_seconds, gone_of
from game.script.entry import Entry
from game.script.facts import told_in
from game.script.fields import Fields
from game.script.nodes import Scalar
from game.script.pace import CHOOSING, reading_seconds
from game.story.condition import Compare
from game.story.content import Answer, Choice
from game.story.event import Event, EventKind
from game.story.given import LEAVE, REPORT, Given, choose, look, tell
from game.story.program import Offer, Play

_STANDING: dict[str, tuple[Given, EventKind]] = {
    "leave": (LEAVE, "left"),
    "report": (REPORT, "reported"),
}
ASKING = 1.5


def choice_offer(
    desk: Desk, entry: Entry, site: Site, meaning: Entry | None = None
) -> Offer | None:
    """A choice of a scene. In the opening the entry has the words, `meaning` a variant's move."""
    if not desk.claim(entry, site):
        return None
    meaning = meaning or entry
    name = site.id(entry.id)
    _add_choice(desk, entry, meaning, name)
    condition = desk.condition(meaning.fields)
    if condition is NEVER:
        return None
    event = Event("chosen", name, seconds=CHOOSING)
    plays = (Play(event, arguments=_words_of(desk, entry, site)),)
    return Offer(
        choose(name),
        plays,
        condition,
        desk.effects(meaning.fields),
        desk.routes(meaning.arrow, site),
    )


def _words_of(desk: Desk, entry: Entry, site: Site) -> tuple[tuple[str, int], ...]:
    """What fills the placeholders of a choice's words."""
    texts = (entry.fields.text("", needed=False), entry.fields.text("do", needed=False))
    return desk.arguments(texts, site.written(entry.fields, "", "do"), entry.id_place)


def _add_choice(desk: Desk, entry: Entry, meaning: Entry, name: str) -> None:
    fields = entry.fields
    says = fields.text("", needed=fields.node_at("do-vi") is None)
    does = fields.text("do", needed=False)
    person = meaning.whom if meaning.word == "tell" else ""
    if meaning.word == "tell":
        desk.known(
            Scalar(person, meaning.place), desk.cast, "unknown-speaker", "member of the cast"
        )
    flavour = meaning.fields.one_of("flavour", ("yes", "no"), "no") == "yes"
    why = meaning.fields.text("why")
    gone = gone_of(meaning.fields)
    desk.choices[name] = Choice(name, meaning.word, person, says, does, why, flavour, gone)


def standing_offer(desk: Desk, entry: Entry, site: Site) -> Offer | None:
    """The `leave` or `report` that stands open in a whole stretch."""
    if not desk.claim(entry, site):
        return None
    given, kind = _STANDING[entry.word]
    name = site.id(entry.id)
    _add_choice(desk, entry, entry, name)
    event = Event(kind, name, seconds=ASKING)
    plays = (Play(event, arguments=_words_of(desk, entry, site)),)
    return Offer(
        given,
        plays,
        desk.condition(entry.fields),
        desk.effects(entry.fields),
        desk.routes(entry.arrow, site),
    )


def look_offer(desk: Desk, entry: Entry, site: Site, shown: Fields | None = None) -> Offer | None:
    """A detail to look closer at; it comes back to the same stop."""
    detail = detail_of(desk, entry, site, shown)
    if detail is None:
        return None
    written = site.written(shown or entry.fields, "")
    arguments = desk.arguments((detail.text, *detail.rows), written, entry.id_place)
    play = Play(Event("looked", detail.id, seconds=detail_seconds(detail)), arguments=arguments)
    return Offer(look(detail.id), (play,), desk.condition(entry.fields))


def answer_offer(desk: Desk, entry: Entry, site: Site) -> Offer | None:
    """Telling a person of the circle with one sentence; a second telling has its own answer."""
    person = Scalar(entry.whom, entry.place)
    if not desk.known(person, desk.circle, "not-in-circle", "person of the circle"):
        return None
    if not desk.claim(entry, site):
        return None
    answer = _answer(desk, entry, site)
    desk.answers[answer.id] = answer
    written = site.written(entry.fields, "you", "", "again")
    texts = (answer.asks, answer.reply, answer.again)
    arguments = desk.arguments(texts, written, entry.id_place)
    plays = _exchange(desk, answer, site)
    if arguments:
        plays = tuple(replace(play, arguments=arguments) for play in plays)
    offered = (Play(Event("offered", answer.offers)),) if answer.offers else ()
    return Offer(
        tell(entry.whom, answer.id),
        plays + offered,
        desk.condition(entry.fields),
        desk.effects(entry.fields),
        desk.routes(entry.arrow, site),
    )


def _answer(desk: Desk, entry: Entry, site: Site) -> Answer:
    fields = entry.fields
    offers = fields.scalar("offers")
    if offers:
        desk.known(offers, desk.circle, "not-in-circle", "person of the circle")
    asks = fields.text("you", needed=False) or desk.vocabulary.sentences.get("tell-plain", {})
    return Answer(
        site.id(entry.id),
        entry.whom,
        asks,
        fields.text(),
        fields.text("again", needed=False),
        fields.text("why", needed=False),
        offers.text if offers else "",
    )


def _exchange(desk: Desk, answer: Answer, site: Site) -> tuple[Play, ...]:
    asked = Play(Event("asked", answer.id, seconds=ASKING))
    first = Event("answered", answer.id, (("again", 0),), reading_seconds(answer.reply))
    if not answer.again:
        return asked, Play(first)
    slot = desk.book.slot("again", told_in(site.stretch, answer.person))
    second = Event("answered", answer.id, (("again", 1),), reading_seconds(answer.again))
    return asked, Play(first, Compare(slot, "=", 0)), Play(second, Compare(slot, "=", 1))
