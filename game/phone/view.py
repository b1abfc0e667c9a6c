"""A moment of play, as the phone's apps need it to show themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.play.circle import Glow, circle_of
from game.play.feed import Feed
from game.story.content import Content, Member
from game.story.event import Event
from game.story.program import Offer
from game.story.text import Text
from game.story.wording import Wording
from game.ui.components.circle import Light
from game.ui.people import FACES, HELPLINE

LIGHT = "light:"
_DRAWN = {"vy": "friend", "line-111": HELPLINE}


@dataclass(frozen=True)
class PhoneView:
    """`offers` are what is on offer at the stop; `ready` says that they may be shown.

    `typing` is the line being written; `newest` the id of what has just come, for its motion.
    `caption` says in words what the newest sound was, where the page does not.
    """

    words: Wording
    content: Content
    feed: Feed
    glows: Mapping[str, Glow]
    offers: tuple[Offer, ...]
    typing: Event | None = None
    ready: bool = True
    newest: str = ""
    caption: str = ""
    flagged: frozenset[str] = frozenset()
    """Lines that the player flagged."""
    picked: str = ""
    """The line that was touched and can be flagged now."""
    left_out: frozenset[str] = frozenset()
    """People whom the player does not want in the circle."""

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

    def choices(self) -> tuple[Offer, ...]:
        found = tuple(offer for offer in self.offers if offer.given.act == "choose")
        kept = tuple(offer for offer in found if not self._of_left_out(offer))
        return kept or found

    def _of_left_out(self, offer: Offer) -> bool:
        """Whether a choice tells somebody who was taken out of the circle."""
        choice = self.content.choices[offer.given.id]
        return choice.move == "tell" and bool({choice.person} & self._absent)

    @property
    def _absent(self) -> set[str]:
        return set(self.content.circle) - set(self.circle)

    def looks(self) -> tuple[Offer, ...]:
        return tuple(offer for offer in self.offers if offer.given.act == "look")

    def tells(self, person: str) -> tuple[Offer, ...]:
        if person in self._absent:
            return ()
        return tuple(o for o in self.offers if o.given.act == "tell" and o.given.person == person)

    def light(self, person: str) -> Light:
        """A person's light with its name and, where it is not bright, what it does in words."""
        glow = self.glows.get(person, "lit")
        note = "" if glow == "lit" else self.words.ui(f"light-{glow}")
        face = face_of(self.member(person))
        return Light(
            face, self.name(person), glow, note, "" if drawn(face) else self.letter(person),
            id=f"{LIGHT}{person}" if self.tells(person) else "",
        )  # fmt: skip

    def lights(self) -> tuple[Light, ...]:
        return tuple(self.light(person) for person in self.circle)

    def letter(self, person: str) -> str:
        """The initial of a name, for a disc without a drawing; nothing for a number."""
        name = self.name(person).lstrip("“”‘’\"'")
        return name[0].upper() if name[:1].isalpha() else ""


def face_of(member: Member) -> str:
    """Which drawn person stands for a member of the circle."""
    return member.art or _DRAWN.get(member.id, member.id)


def drawn(face: str) -> bool:
    return face in FACES or face == HELPLINE


# Who says what: the speaker and the words of an event.


def speaker_of(view: PhoneView, event: Event) -> str:
    """Who says an event's words: `you`, a member of the cast, or nobody."""
    if event.kind in ("chosen", "asked", "left", "reported"):
        return "you"
    if event.kind == "answered":
        return view.content.answers[event.id].person
    line = view.content.lines.get(event.id)
    return line.speaker if line is not None and line.kind == "line" else ""


def words_of(view: PhoneView, event: Event) -> Text:
    """The words of an event that stands in a thread."""
    content = view.content
    if event.kind == "asked":
        return content.answers[event.id].asks
    if event.kind == "answered":
        answer = content.answers[event.id]
        return answer.again if event.argument("again") else answer.reply
    if event.kind in ("chosen", "left", "reported"):
        return content.choices[event.id].words
    if event.kind == "ended":
        return content.endings[event.id].title
    return content.lines[event.id].text


# An event of the story as it is read aloud.

_SAID = ("line", "note", "post", "paper", "chosen", "left", "reported", "asked", "answered",
         "ended")  # fmt: skip


def spoken(view: PhoneView, event: Event) -> str:
    """What an event says, with who says it; nothing for what is only seen moving."""
    words = view.words
    if event.kind == "looked":
        detail = view.content.details[event.id]
        parts = [words.of(part, event) for part in (detail.name, *detail.rows)]
        parts += [detail.link] if detail.link else []
        parts += [words.of(detail.text, event)] if detail.text else []
        return ". ".join(part.replace("|", ":") for part in parts)
    if event.kind == "dim":
        return words.ui("lights-dimmed")
    if event.kind not in _SAID:
        return ""
    said = words.of(words_of(view, event), event)
    line = view.content.lines.get(event.id)
    rows = line.rows if line is not None else ()
    said = ". ".join([said, *(words.of(row, event).replace("|", ":") for row in rows)])
    who = speaker_of(view, event)
    return f"{view.name(who)}: {said}" if who else said


def answers(view: PhoneView) -> list[str]:
    """What one can answer, with its number."""
    offered = [(view.content.choices[o.given.id], o.label) for o in view.choices()]
    if not offered:
        return []
    asked = "ask-what" if any(choice.says for choice, _ in offered) else "ask-what-do"
    said = [f"{n}: {view.words.of(c.words, e)}" for n, (c, e) in enumerate(offered, start=1)]
    return [view.words.ui(asked), *said]
