"""Choosing a situation: cards of what has just come in on the phone; nothing tells more."""

from dataclasses import dataclass

from game.story.wording import Wording
from game.ui.components.choice import segments
from game.ui.components.circle import corner
from game.ui.components.scene import SceneFit
from game.ui.components.situation_card import situation_card, story_card
from game.ui.components.stage import dock
from game.ui.kit import Kit, Style
from game.ui.pointer import KeyPress
from game.ui.theme import LABEL
from game.ui.toolkit import At, Box, Column, Flex, Ground, Node, Row, Scroll, Space, Stack, Text
from game.window.catalog import AGES, Story, fitting, glimpse, stories
from game.window.menu import MenuScreen, foot_tone, help_bar, narrow, pinned, roomy, spaced, tools
from game.window.routes import ToNotice, ToTitle
from game.window.services import Services

STORY, AGE = "story:", "age:"
_FILTER_FROM = 3


class PickScreen(MenuScreen):
    """`ages` is the group the cards are shown for; digits choose a card."""

    name = "pick"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.found, self.broken = stories(services)
        self.ages = "all"

    def build(self, kit: Kit) -> Node:
        some, filtered = bool(self.found), len(self.found) >= _FILTER_FROM
        model = PickModel(tuple(self.shown()), some, self.broken, self.ages, filtered)
        return pick_page(kit, self.words(), model)

    def shown(self) -> list[Story]:
        return fitting(self.found, self.ages)

    def do(self, target: str) -> None:
        if target.startswith(AGE):
            self.ages = target.removeprefix(AGE)
            self.services.changed()
        elif target.startswith(STORY):
            self._show(target.removeprefix(STORY))

    def _show(self, name: str) -> None:
        """Its notice; a situation whose files have gone since is taken off the page instead."""
        # A page can stand for hours on a machine where somebody copies situations meanwhile.
        if self.services.situation(name) is not None:
            self.services.show(ToNotice(name))
        else:
            self.found, self.broken = stories(self.services)
            self.services.changed()

    def key(self, key: KeyPress) -> bool:
        number = int(key.name) if key.name.isdigit() else 0
        shown = self.shown()
        if 1 <= number <= len(shown) and not key.control:
            self.do(STORY + shown[number - 1].name)
            return True
        return super().key(key)

    def back(self) -> bool:
        self.services.show(ToTitle())
        return True


@dataclass(frozen=True)
class PickModel:
    """What can be chosen: the stories `shown` for the `ages` that were asked for.

    `some` says whether there is any story at all, `broken` how many more there would be without
    errors, `filtered` whether there are enough to choose by age.
    """

    shown: tuple[Story, ...]
    some: bool = True
    broken: int = 0
    ages: str = "all"
    filtered: bool = False


# The page of the choice.


def pick_page(kit: Kit, words: Wording, model: PickModel) -> Node:
    """The whole page."""
    return _wide(kit, words, model) if roomy(kit) else _upright(kit, words, model)


def _upright(kit: Kit, words: Wording, model: PickModel) -> Node:
    inner: list[Node] = [*_heading(kit, words), Space(20), *_cards(kit, words, model)]
    filters = _ages(kit, words, model)
    foot = _foot(kit, words)
    if not pinned(kit):
        body: Node = Scroll(Column([*inner, *filters, Space(20), foot], padding=(20, 20)), "page")
    elif kit.large:
        fade = foot_tone(kit)
        list_ = Scroll(Column([*inner, *filters, Space(12)]), "page", foot=fade)
        body = Column([Flex(list_), Space(8), foot], padding=(20, 20, 12, 20))
    else:
        fade = kit.theme.page[1][1]
        list_ = Scroll(Column(_cards(kit, words, model)), "page", foot=fade)
        parts = [*_heading(kit, words), Space(18), Flex(list_), *filters, Space(14), foot]
        body = Column(parts, padding=(26, 24, 10, 24))
    plain = kit.large or _alone(kit, model)
    art = [] if plain else [At(corner(kit), "end", "start")]
    return Stack([Ground(), *art, narrow(kit, body, 700)])


def _wide(kit: Kit, words: Wording, model: PickModel) -> Node:
    row = Row([Flex(tool) for tool in tools(kit, words, square=True)], 10, "fill")
    fade = foot_tone(kit)
    art = Flex(SceneFit())
    foot = [Space(16), help_bar(kit, words), Space(14), row]
    left = Column([*_heading(kit, words), Space(12), art, *foot])
    list_ = Scroll(Column(_cards(kit, words, model)), "page", foot=fade)
    filters = [*_ages(kit, words, model), Space(14)] if model.filtered else []
    right = Column([*filters, Flex(list_)])
    side = Box(Scroll(left, "side"), width=400 if kit.metrics.columns == 3 else 340)
    return Stack([Ground(), Row([side, Flex(right)], 44, "fill", padding=(40, 44, 36, 44))])


def _heading(kit: Kit, words: Wording) -> list[Node]:
    large = 27 if kit.large else 34
    title = Text(words.ui("choose-situation"), Style(large, 700, leading=1.28, spacing=-0.012))
    share = 1 if kit.large or roomy(kit) else 0.76
    lead = Text(words.ui("choose-lead"), Style(18, 400), kit.theme.text2, balance=True)
    return [title, Space(10), Box(lead, share=share)]


def _foot(kit: Kit, words: Wording) -> Node:
    back, display, language = tools(kit, words)
    if kit.large:
        return dock(kit, back, Row([Flex(help_bar(kit, words)), display], gap=10), language)
    return Row([back, Flex(help_bar(kit, words)), display, language], gap=10, align="start")


def _ages(kit: Kit, words: Wording, model: PickModel) -> list[Node]:
    """The filter by age, where there is enough to filter."""
    if not model.filtered:
        return []
    options = [(AGE + "all", words.ui("ages-all"))]
    for name, (least, most) in AGES.items():
        span = {"from": least, "to": most}
        label = words.ui("ages-plus", n=least) if most == 99 else words.ui("ages-span", **span)
        options.append((AGE + name, label))
    options.append((AGE + "parents", words.ui("ages-parents")))
    asked = Text(words.ui("age-ask"), LABEL, kit.theme.text2)
    return [Space(10), asked, Space(6), segments(kit, options, AGE + model.ages)]


# The cards: the fewer there are, the larger they are and the more they tell.

_MANY = 4


def _cards(kit: Kit, words: Wording, model: PickModel) -> list[Node]:
    """Rows of cards that fill the page as far as they can."""
    found = model.shown
    wide, single = roomy(kit), _alone(kit, model)
    story = kit.large or len(found) <= (3 if wide else 2)
    made = [_card(kit, words, one, len(found), story) for one in found]
    step = _step(kit, len(found))
    rows: list[Node] = []
    for start in range(0, len(made), step):
        row: list[Node] = [Flex(card) for card in made[start : start + step]]
        # A last row with fewer cards keeps them as wide as those above.
        row += [Flex()] * (step - len(row))
        rows.append(Row(row, gap=12, align="fill"))
    if kit.large:
        return [*spaced(rows, 12), *_said(kit, words, model)]
    above: list[Node] = [Flex(SceneFit())] if single and not wide else []
    middle: list[Node] = [Flex()] if story and wide else []
    filling = rows if middle or above else [Flex(row) for row in rows]
    return [*above, *middle, *spaced(filling, 12), *_said(kit, words, model), *middle]


def _step(kit: Kit, count: int) -> int:
    """How many cards stand side by side."""
    if kit.large or count <= 1:
        return 1
    if not roomy(kit):
        return 1 if count <= 3 else 2
    if count in (2, 4) or kit.metrics.columns == 2:
        return 2
    return 3


def _alone(kit: Kit, model: PickModel) -> bool:
    """Whether a single card has the page to itself: then the circle keeps it company."""
    return len(model.shown) == 1 and not kit.large


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


def _said(kit: Kit, words: Wording, model: PickModel) -> list[Node]:
    """One quiet line about what is missing."""
    lines: list[str] = []
    if not model.some:
        lines.append(words.ui("console-no-story"))
    elif not model.shown:
        lines.append(words.ui("none-for-age"))
    if model.broken:
        lines.append(words.ui("situations-left-out", n=model.broken))
    texts = [Text(line, Style(15, 400, leading=1.4), kit.theme.text2) for line in lines]
    return [node for text in texts for node in (Space(14), text)]
