"""Before a story: a simulation, its topic, who one is. Then it begins, or another is chosen."""

from game.story.wording import Wording
from game.ui.components.button import button, fact_pill, start_button
from game.ui.components.card import card
from game.ui.components.circle import corner
from game.ui.components.scene import SceneFit
from game.ui.components.situation_card import notice
from game.ui.kit import Kit, Paint, Style
from game.ui.pointer import KeyPress
from game.ui.toolkit import At, Box, Column, Flex, Ground, Icon, Node, Row, Space, Stack, Text
from game.window import menu
from game.window.catalog import Story, glimpse
from game.window.routes import ToPick, ToPlay
from game.window.services import Services

START, OTHER = "start", "other"


class NoticeScreen(menu.MenuScreen):
    """`situation_name` must be one that can be played; another raises `ValueError`."""

    name = "notice"

    def __init__(self, services: Services, situation_name: str) -> None:
        super().__init__(services)
        situation = services.situation(situation_name)
        if situation is None:
            raise ValueError(f"There is no situation {situation_name!r} that can be played.")
        self.story = Story(situation)

    def build(self, kit: Kit) -> Node:
        return notice_page(kit, self.words(), self.story)

    def do(self, target: str) -> None:
        if target == OTHER:
            self.back()
        if target != START:
            return
        playing = self.services.new_run(self.story.name)
        if playing is not None:
            self.services.show(ToPlay(playing))

    def key(self, key: KeyPress) -> bool:
        if key.name in ("return", "enter", "space"):
            self.do(START)
            return True
        return super().key(key)

    def back(self) -> bool:
        self.services.show(ToPick())
        return True


# The card before a story: it is a simulation, what it is about, who one is.


def notice_page(kit: Kit, words: Wording, story: Story) -> Node:
    """The whole page, by the room there is: two sides, one that scrolls, or one that fills."""
    top = Row([menu.back_disc(kit, words), menu.help_chip(kit, words)], gap=14)
    title = _title(kit, words, story)
    peek = notice(kit, glimpse(words, story), stacked=kit.large)
    go, other = _foot(kit, words, story)
    foot = [other] if kit.large and menu.pinned(kit) else [go, Space(12), other]
    if menu.roomy(kit):
        left = Column([top, Flex(SceneFit()), Box(peek, max_width=520)], padding=(36, 0))
        said = [Flex(), *title, Space(20), _said(kit, words, story), Space(24), *foot, Flex()]
        right = _with_go(kit, menu.scroll(kit, said, (30, menu.SIDE)), go, menu.SIDE)
        return menu.sides(kit, left, right, 600)
    said = [*title, Space(18), peek, Space(14), _said(kit, words, story)]
    if kit.large or not menu.pinned(kit):
        page = [top, Space(14), *said, Space(20), *foot]
        body = _with_go(kit, menu.scroll(kit, page, (16, 20)), go, 20)
        return Stack([Ground(), menu.narrow(kit, body)])
    page = [top, Flex(), *said, Flex(), Space(20), *foot]
    art = At(corner(kit), "end", "start")
    return Stack([Ground(), art, menu.narrow(kit, menu.scroll(kit, page, (24, 24)))])


def _title(kit: Kit, words: Wording, story: Story) -> list[Node]:
    size = 26 if kit.large else 34
    front = story.front
    facts = [
        fact_pill(kit, "user", words.ui("ages-from", n=front.ages_from)),
        fact_pill(kit, "clock", words.ui("about-minutes", n=front.minutes)),
    ]
    row: Node = Column(list(facts), 6, "start") if kit.large else Row(list(facts), gap=18)
    return [
        Text(words.ui("notice-head"), Style(16, 600, leading=1.4), kit.theme.text2),
        Space(4),
        Text(words.of(front.title), Style(size, 700, leading=1.26, spacing=-0.012), balance=True),
        Space(8),
        row,
    ]


def _said(kit: Kit, words: Wording, story: Story) -> Node:
    """That it is a simulation stands first and largest."""
    # Before anything else, and not as small print: nobody may take the story for a real message.
    front = story.front
    rows = [
        _row(kit, "hand-palm:fill", words.ui("simulation-start"), 600),
        _rule(kit),
        _row(kit, "user:fill", words.of(front.you)),
        _rule(kit),
        _row(kit, "info:fill", words.of(front.notice)),
    ]
    if front.review.startswith("not"):
        rows += [_rule(kit), _row(kit, "pencil-simple:bold", words.ui("not-reviewed"), soft=True)]
    return card(kit, rows, 12, 18, 22, 18)


def _row(kit: Kit, icon: str, text: str, weight: int = 400, soft: bool = False) -> Node:
    theme = kit.theme
    size, tone = (15, theme.text2) if soft else (18 if weight > 500 else 17, theme.text)
    words = Flex(Text(text, Style(size, weight, leading=1.42), tone), valign="center")
    if kit.large:
        return Row([words])
    return Row([Icon(icon, 24, theme.text2), words], gap=14, align="start")


def _rule(kit: Kit) -> Node:
    return Box(paint=Paint(kit.theme.hairline), height=1)


def _with_go(kit: Kit, page: Node, go: Node, side: float) -> Node:
    """Where text is large the way in stays in sight while the rest scrolls."""
    return menu.held(kit, page, go, (10, side)) if kit.large and menu.pinned(kit) else page


def _foot(kit: Kit, words: Wording, story: Story) -> tuple[Node, Node]:
    time = words.ui("minutes", n=story.front.minutes)
    go = start_button(kit, START, words.ui("notice-go"), time, True)
    return go, button(kit, OTHER, words.ui("notice-other"), "squares-four", height=64)
