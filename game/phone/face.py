"""The disc that stands for somebody: warm light for the circle, grey for everybody else."""

from __future__ import annotations

from game.phone.view import PhoneView
from game.ui.components.call import avatar, person_disc
from game.ui.toolkit import Kit, Node


def face(kit: Kit, view: PhoneView, person: str, size: float = 48) -> Node:
    """Somebody's disc, `size` dp wide. A stranger's never tells whether they are honest."""
    if person in view.circle:
        light = view.light(person)
        return person_disc(kit, light.who, "lit", size, light.letter)
    return avatar(kit, view.letter(person), size)
