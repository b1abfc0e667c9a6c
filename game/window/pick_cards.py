"""The cards of the situations: the fewer there are, the larger they are and the more they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.wording import Wording
from game.ui.components.scene import SceneFit
from game.ui.components.situation_card import situation_card, story_card
from game.ui.toolkit import Flex, Kit, Node, Row, Space, Style, Text
from game.window.catalog import Story, glimpse
from game.window.menu_parts import roomy, spaced

if TYPE_CHECKING:
    from game.window.pick_screen import PickScreen

STORY = "story:"
_MANY = 4


def cards(kit: Kit, screen: PickScreen) -> list[Node]:
    """Rows of cards that fill the page as far as they can."""
    found = screen.shown()
    wide, single = roomy(kit), alone(kit, screen)
    story = kit.large or len(found) <= (3 if wide else 2)
    made = [_card(kit, screen.words(), one, len(found), story) for one in found]
    step = _step(kit, len(found))
    rows: list[Node] = []
    for start in range(0, len(made), step):
        row: list[Node] = [Flex(card) for card in made[start : start + step]]
        row += [Flex()] * (step - len(row))
        rows.append(Row(row, gap=12, align="fill"))
    if kit.large:
        return [*spaced(rows, 12), *_said(kit, screen)]
    above: list[Node] = [Flex(SceneFit())] if single and not wide else []
    middle: list[Node] = [Flex()] if story and wide else []
    filling = rows if middle or above else [Flex(row) for row in rows]
    return [*above, *middle, *spaced(filling, 12), *_said(kit, screen), *middle]


def _step(kit: Kit, count: int) -> int:
    """How many cards stand side by side."""
    if kit.large or count <= 1:
        return 1
    if not roomy(kit):
        return 1 if count <= 3 else 2
    if count in (2, 4) or kit.metrics.columns == 2:
        return 2
    return 3


def alone(kit: Kit, screen: PickScreen) -> bool:
    """Whether a single card has the page to itself: then the circle keeps it company."""
    return len(screen.shown()) == 1 and not kit.large


def _facts(words: Wording, story: Story) -> tuple[str, str]:
    front = story.front
    return words.ui("ages-plus", n=front.ages_from), words.ui("minutes", n=front.minutes)


def _card(kit: Kit, words: Wording, story: Story, count: int, large: bool) -> Node:
    """The fewer cards there are, the more each one tells."""
    front, name, facts = story.front, STORY + story.name, _facts(words, story)
    title, teaser = words.of(front.title), words.of(front.teaser)
    peek = glimpse(words, story, short=count > _MANY and not large)
    if not large:
        return situation_card(kit, name, peek, title, *facts)
    hero = not kit.large and count == 1 and roomy(kit)
    stacked = kit.large or (roomy(kit) and count > 2)
    return story_card(kit, name, peek, title, teaser, *facts, hero=hero, stacked=stacked)


def _said(kit: Kit, screen: PickScreen) -> list[Node]:
    """One quiet line about what is missing."""
    words, lines = screen.words(), list[str]()
    if not screen.found:
        lines.append(words.ui("console-no-story"))
    elif not screen.shown():
        lines.append(words.ui("none-for-age"))
    if screen.broken:
        lines.append(words.ui("situations-left-out", n=screen.broken))
    texts = [Text(line, Style(15, 400, leading=1.4), kit.theme.text2) for line in lines]
    return [node for text in texts for node in (Space(14), text)]
