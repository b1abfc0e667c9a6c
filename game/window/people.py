"""The people around the player: who is in the circle of this game. Nothing of it is kept."""

from collections.abc import Collection

from game.phone.view import drawn, face_of
from game.play.circle import can_leave, circle_of
from game.story import Content, Member, Wording
from game.ui.components.button import button
from game.ui.components.card import card
from game.ui.components.choice import segments
from game.ui.components.faces import person_disc
from game.ui.kit import Kit, Style
from game.ui.toolkit import Column, Flex, Ground, Node, Row, Space, Stack, Text
from game.window.menu import AsideScreen, head, help_chip, narrow, scroll, spaced
from game.window.screen import Screen
from game.window.services import Services

# The page of the people around the player, each with "here" and "not here".

IN, OUT, DONE = "in:", "out:", "done"


def people_page(kit: Kit, words: Wording, content: Content, left_out: Collection[str]) -> Node:
    title = head(kit, words, words.ui("people-around"), 28)
    lead = Text(words.ui("people-lead"), Style(16, 400, leading=1.45), kit.theme.text2)
    cards = [_person(kit, words, content, left_out, name) for name in content.circle]
    chip = Row([help_chip(kit, words)])
    done = button(kit, DONE, words.ui("done"), "check", "light", 64)
    page = [title, Space(14), lead, Space(16), *spaced(cards, 10), Space(16), chip, Flex(),
            Space(14), done]  # fmt: skip
    return Stack([Ground(), narrow(kit, scroll(kit, page, (24, 20)))])


def _person(
    kit: Kit, words: Wording, content: Content, left_out: Collection[str], name: str
) -> Node:
    member = content.cast.get(name) or Member(name, {"vi": name, "en": name}, {})
    here = name in circle_of(content, left_out)
    called = words.of(member.name)
    letter = "" if drawn(face_of(member)) else called[:1].upper()
    disc = person_disc(kit, face_of(member), "lit" if here else "hidden", 48, letter)
    role = words.of(member.role)
    said = [Text(called, Style(18, 600, leading=1.35))]
    if role:
        said.append(Text(role[:1].upper() + role[1:], Style(14, 400, leading=1.4), kit.theme.text2))
    row = Row([disc, Flex(Column(list(said)), valign="center")], gap=14)
    return card(kit, [row, _choice(kit, words, content, left_out, name, here)], gap=10)


def _choice(
    kit: Kit, words: Wording, content: Content, left_out: Collection[str], name: str, here: bool
) -> Node:
    """Here or not here; where somebody has to stay, a line says so instead."""
    # Asked before the choice is drawn, not after it is touched: a button that does nothing when
    # touched looks broken to somebody who is looking for help.
    if here and not can_leave(content, left_out, name):
        return Text(words.ui("person-stays"), Style(15, 400, leading=1.4), kit.theme.text2)
    options = [(IN + name, words.ui("person-in")), (OUT + name, words.ui("person-out"))]
    return segments(kit, options, (IN if here else OUT) + name)


class PeopleScreen(AsideScreen):
    """Not every home is safe: anybody but the 111 can be taken out, while somebody remains."""

    name = "people"

    def __init__(self, services: Services, screen_to_return_to: Screen, content: Content) -> None:
        super().__init__(services, screen_to_return_to)
        self.content = content

    def build(self, kit: Kit) -> Node:
        return people_page(kit, self.words(), self.content, self.services.left_out)

    def do(self, target: str) -> None:
        if target == DONE:
            self.back()
        elif target.startswith(IN):
            self.services.leave_out(target.removeprefix(IN), False)
        elif target.startswith(OUT):
            person = target.removeprefix(OUT)
            if can_leave(self.content, self.services.left_out, person):
                self.services.leave_out(person, True)
