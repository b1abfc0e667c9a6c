"""A moment of play, as the phone's apps need it to show themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.play.circle import Glow, circle_of
from game.play.feed import Feed
from game.story.content import Content, Member
from game.story.event import Event
from game.story.program import Offer
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
