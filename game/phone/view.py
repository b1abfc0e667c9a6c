"""The phone's view of a moment of play: lights and faces, and the ids of what can be touched."""

from dataclasses import dataclass

from game.play.moment import Moment
from game.story.content import Member
from game.ui.components.faces import Light, avatar, person_disc
from game.ui.kit import Kit
from game.ui.people import FACES, HELPLINE
from game.ui.toolkit import Node

# What can be touched on the phone, as `kind:ID` where there are several; lines: see thread.py.

LOOK = "look"
DETAIL = "detail:"
LIGHT = "light:"
PERSON = "person:"
SENTENCE = "sentence:"
SEND = "send"
CHOICE = "choice:"

_DRAWN = {"vy": "friend", "line-111": HELPLINE}
"""Whose drawing has another name than the member of the circle."""


@dataclass(frozen=True)
class PhoneView(Moment):
    """`newest` is the id of what has just come, for its motion; "" where nothing moves.

    `caption` says in words what the newest sound was, where the page does not. `picked` is the
    line that was touched and can be flagged now.
    """

    newest: str = ""
    caption: str = ""
    picked: str = ""

    def light(self, person: str) -> Light:
        """A person's light with its name and, where it is not bright, what it does in words."""
        glow = self.glows.get(person, "lit")
        note = "" if glow == "lit" else self.words.ui(f"light-{glow}")
        face = face_of(self.member(person))
        letter = "" if drawn(face) else self.letter(person)
        # A light without an id cannot be touched: here nobody can be told.
        id = f"{LIGHT}{person}" if self.tells(person) else ""
        return Light(face, self.name(person), glow, note, letter, id=id)

    def lights(self) -> tuple[Light, ...]:
        return tuple(self.light(person) for person in self.circle)


def face_of(member: Member) -> str:
    """Which drawn person stands for a member of the circle."""
    return member.art or _DRAWN.get(member.id, member.id)


def drawn(face: str) -> bool:
    """Whether there is a drawing of that name."""
    return face in FACES or face == HELPLINE


def face(kit: Kit, view: PhoneView, person: str, size: float = 48) -> Node:
    """Somebody's disc, `size` dp wide: warm light for the circle, grey for everybody else."""
    # Whoever is not in the circle looks alike, honest or not: nobody is told apart by a face.
    if person in view.circle:
        light = view.light(person)
        # In a thread it is always lit: how near somebody feels is told around the phone, not in it.
        return person_disc(kit, light.who, "lit", size, light.letter)
    return avatar(kit, view.letter(person), size)
