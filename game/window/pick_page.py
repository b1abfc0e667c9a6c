"""The choice of a situation: cards of what has just come in, and nothing that tells more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.wording import Wording
from game.ui.components.choice import segments
from game.ui.components.circle import corner
from game.ui.components.scene import SceneFit
from game.ui.components.stage import dock
from game.ui.theme import LABEL
from game.ui.toolkit import (
    At,
    Box,
    Column,
    Flex,
    Ground,
    Kit,
    Node,
    Row,
    Scroll,
    Space,
    Stack,
    Style,
    Text,
)
from game.window.catalog import AGES
from game.window.menu_parts import foot_tone, help_bar, narrow, pinned, roomy, tools
from game.window.pick_cards import alone, cards

if TYPE_CHECKING:
    from game.window.pick_screen import PickScreen

AGE = "age:"


def pick_page(kit: Kit, screen: PickScreen) -> Node:
    return _wide(kit, screen) if roomy(kit) else _upright(kit, screen)


def _upright(kit: Kit, screen: PickScreen) -> Node:
    words = screen.words()
    inner: list[Node] = [*_heading(kit, words), Space(20), *cards(kit, screen)]
    filters = _ages(kit, screen)
    foot = _foot(kit, words)
    if not pinned(kit):
        body: Node = Scroll(Column([*inner, *filters, Space(20), foot], padding=(20, 20)), "page")
    elif kit.large:
        fade = foot_tone(kit)
        list_ = Scroll(Column([*inner, *filters, Space(12)]), "page", foot=fade)
        body = Column([Flex(list_), Space(8), foot], padding=(20, 20, 12, 20))
    else:
        fade = kit.theme.page[1][1]
        list_ = Scroll(Column(cards(kit, screen)), "page", foot=fade)
        parts = [*_heading(kit, words), Space(18), Flex(list_), *filters, Space(14), foot]
        body = Column(parts, padding=(26, 24, 10, 24))
    plain = kit.large or alone(kit, screen)
    art = [] if plain else [At(corner(kit), "end", "start")]
    return Stack([Ground(), *art, narrow(kit, body, 700)])


def _wide(kit: Kit, screen: PickScreen) -> Node:
    words = screen.words()
    row = Row([Flex(tool) for tool in tools(kit, words, square=True)], 10, "fill")
    fade = foot_tone(kit)
    art = Flex(SceneFit())
    foot = [Space(16), help_bar(kit, words), Space(14), row]
    left = Column([*_heading(kit, words), Space(12), art, *foot])
    list_ = Scroll(Column(cards(kit, screen)), "page", foot=fade)
    filters = [*_ages(kit, screen), Space(14)] if screen.filtered() else []
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


def _ages(kit: Kit, screen: PickScreen) -> list[Node]:
    """The filter by age, where there is enough to filter."""
    if not screen.filtered():
        return []
    words = screen.words()
    options = [(AGE + "all", words.ui("ages-all"))]
    for name, (least, most) in AGES.items():
        span = {"from": least, "to": most}
        label = words.ui("ages-plus", n=least) if most == 99 else words.ui("ages-span", **span)
        options.append((AGE + name, label))
    options.append((AGE + "parents", words.ui("ages-parents")))
    asked = Text(words.ui("age-ask"), LABEL, kit.theme.text2)
    return [Space(10), asked, Space(6), segments(kit, options, AGE + screen.ages)]
