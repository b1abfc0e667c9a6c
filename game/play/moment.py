"""A moment of a run: what there is to show and to do now, who says what, and how it is read aloud.

Nothing here knows how it is drawn: ids of people and drawn texts only, in one language.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.play.circle import Glow, circle_of
from game.play.feed import Feed
from game.story import Content, Event, Member, Offer, Text, Wording

_OWN_ACTS = ("chosen", "asked", "left", "reported")
"""Events that are the player's own, whatever else stands in them."""
_READ = ("line", "note", "post", "paper", "answered", "ended", *_OWN_ACTS)


@dataclass(frozen=True)
class Moment:
    """`feed` is the phone now, `glows` how bright each light is, `offers` what the stop has.

    `ready` says that the offers may be shown: the last line has come, or is the last to come.
    `typing` is the line being written, `flagged` are the lines that the player marked as odd,
    `left_out` the people whom the player does not want in the circle.
    """

    words: Wording
    content: Content
    feed: Feed
    glows: Mapping[str, Glow]
    offers: tuple[Offer, ...]
    typing: Event | None = None
    ready: bool = True
    flagged: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    @property
    def circle(self) -> tuple[str, ...]:
        """The people who are shown and can be told."""
        return circle_of(self.content, self.left_out)

    def member(self, name: str) -> Member:
        """A member of the cast; one by that bare name where there is none."""
        bare = {"vi": name, "en": name}
        return self.content.cast.get(name) or Member(name, bare, {})

    def name(self, person: str) -> str:
        if person == "you":
            return self.words.ui("you")
        return self.words.of(self.member(person).name)

    def role(self, person: str) -> str:
        """What stands under a name; it begins a line, so it begins with a capital."""
        role = self.words.of(self.member(person).role)
        return role[:1].upper() + role[1:]

    def letter(self, person: str) -> str:
        """The initial of a name, for a disc without a drawing; "" for a number."""
        name = self.name(person).lstrip("“”‘’\"'")
        return name[0].upper() if name[:1].isalpha() else ""

    # What can be done. The order is the stop's: it comes from the seed and says nothing of which
    # choice is good, so nothing here may sort, and people left out are only taken away.

    def choices(self) -> tuple[Offer, ...]:
        """The choices on offer; those that tell somebody left out only where nothing else is."""
        found = self._offered("choose")
        kept = tuple(offer for offer in found if not self._of_left_out(offer))
        return kept or found

    def looks(self) -> tuple[Offer, ...]:
        return self._offered("look")

    def tells(self, person: str) -> tuple[Offer, ...]:
        """The sentences with which a person of the circle can be told."""
        if person in self._absent:
            return ()
        return tuple(o for o in self._offered("tell") if o.given.person == person)

    def _offered(self, act: str) -> tuple[Offer, ...]:
        return tuple(offer for offer in self.offers if offer.given.act == act)

    def _of_left_out(self, offer: Offer) -> bool:
        choice = self.content.choices[offer.given.id]
        return choice.move == "tell" and choice.person in self._absent

    @property
    def _absent(self) -> set[str]:
        return set(self.content.circle) - set(self.circle)

    # Who says what.

    def speaker(self, event: Event) -> str:
        """Who says an event's words: `you`, a member of the cast, or "" for nobody."""
        if event.kind in _OWN_ACTS:
            return "you"
        if event.kind == "answered":
            return self.content.answers[event.id].person
        line = self.content.lines.get(event.id)
        return line.speaker if line is not None and line.kind == "line" else ""

    def said(self, event: Event) -> str:
        """The words of an event that stands in a thread, in the language, draws filled in.

        Raises `KeyError` for an event without words, such as a ring.
        """
        return self.words.of(self._text(event), event)

    def _text(self, event: Event) -> Text:
        content = self.content
        if event.kind == "asked":
            return content.answers[event.id].asks
        if event.kind == "answered":
            answer = content.answers[event.id]
            return answer.again if event.argument("again") else answer.reply
        if event.kind in _OWN_ACTS:
            return content.choices[event.id].words
        if event.kind == "ended":
            return content.endings[event.id].title
        return content.lines[event.id].text


# What is read aloud.


def spoken(moment: Moment, event: Event) -> str:
    """What an event says, with who says it; "" for what is only seen moving."""
    if event.kind == "looked":
        return _detail_aloud(moment, event)
    if event.kind == "dim":
        return moment.words.ui("lights-dimmed")
    if event.kind not in _READ:
        return ""
    line = moment.content.lines.get(event.id)
    rows = line.rows if line is not None else ()
    said = ". ".join(
        [moment.said(event), *(_row_aloud(moment.words.of(row, event)) for row in rows)]
    )
    who = moment.speaker(event)
    return f"{moment.name(who)}: {said}" if who else said


def _detail_aloud(moment: Moment, event: Event) -> str:
    detail = moment.content.details[event.id]
    of = moment.words.of
    parts = [of(text, event) for text in (detail.name, *detail.rows)]
    parts += [detail.link] if detail.link else []
    parts += [of(detail.text, event)] if detail.text else []
    return ". ".join(_row_aloud(part) for part in parts)


def _row_aloud(row: str) -> str:
    """A row `label | value` as it is said."""
    return row.replace("|", ":")


def answers(moment: Moment) -> list[str]:
    """What one can answer, each with its number, after what is asked; nothing without choices."""
    offered = [(moment.content.choices[o.given.id], o.label) for o in moment.choices()]
    if not offered:
        return []
    asked = "ask-what" if any(choice.says for choice, _ in offered) else "ask-what-do"
    said = [f"{n}: {moment.words.of(c.words, e)}" for n, (c, e) in enumerate(offered, start=1)]
    return [moment.words.ui(asked), *said]
