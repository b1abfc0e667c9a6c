"""The first screen. On a kiosk it invites; a story left in the middle waits here."""

from dataclasses import dataclass, replace

from game.story import LANGUAGES, Run, Wording, twin_of
from game.story.text import Text as Sentence
from game.ui.components.button import button, button_row, start_button
from game.ui.components.scene import SceneFit, scene
from game.ui.kit import Kit, Style
from game.ui.pointer import KeyPress
from game.ui.toolkit import At, Box, Column, Flex, Ground, Node, Row, Space, Stack, Text
from game.window import menu
from game.window.catalog import stories
from game.window.routes import ToPause, ToPick, ToResume
from game.window.services import Services

START, START_OTHER, CONTINUE = "start", "start-other", "continue"


class TitleScreen(menu.MenuScreen):
    """`saved` is a run that can go on, `minutes` the length of the shortest story.

    `word` names a sentence that is to be read once.
    """

    name = "title"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        # In this order: looking for a run may find something to say, such as a damaged save.
        self.saved: Run | None = services.saved_run()
        self.word = services.word()
        found, _ = stories(services)
        self.minutes = min((story.front.minutes for story in found), default=0)

    def build(self, kit: Kit) -> Node:
        waiting = self.saved.content.front.title if self.saved else None
        return title_page(kit, self.words(), TitleModel(self.minutes, waiting, self.word))

    def do(self, target: str) -> None:
        if target == CONTINUE and self.saved is not None:
            self.services.show(ToResume(self.saved))
        elif target.partition(":")[0] in (START, START_OTHER):
            if target != START:
                code = target.partition(":")[2] or twin_of(self.services.settings.language)
                self.services.set(replace(self.services.settings, language=code))
            self.services.show(ToPick())

    def key(self, key: KeyPress) -> bool:
        if key.name in ("return", "enter", "space"):
            self.do(CONTINUE if self.saved else START)
            return True
        return super().key(key)

    def back(self) -> bool:
        self.services.show(ToPause(self))
        return True


# The first page: the circle that comes together, the name, the way in.

_TALL, _PAGE = 64, 960


@dataclass(frozen=True)
class TitleModel:
    """What the first page says: the `minutes` of the shortest story, none where there is no story.

    `waiting` is the title of a run that can go on, `word` names a sentence in place of the small
    print.
    """

    minutes: int
    waiting: Sentence | None = None
    word: str = ""


def title_page(kit: Kit, words: Wording, model: TitleModel) -> Node:
    """The whole page. Where there is room enough, the picture fills what is above the buttons."""
    if menu.roomy(kit):
        parts = [_top(kit, words), Flex(), *_name(kit, words, "start"), Space(26)]
        parts += [*_invitation(kit, words, model), Flex(), *_small(kit, words, model, "start")]
        side = Box(SceneFit(), padding=(20, 0))
        return menu.sides(kit, side, menu.scroll(kit, parts, (30, menu.SIDE)), 620, "title")
    small = [Space(18), *_small(kit, words, model, "center")]
    parts = [_top(kit, words), Space(12), *_name(kit, words, "center")]
    invitation = [*_invitation(kit, words, model), *small]
    if kit.large:
        parts += [Flex(SceneFit()), Space(16), *invitation]
        return Stack([Ground("title"), menu.narrow(kit, menu.scroll(kit, parts, (16, 24)))])
    spare = max(0.0, (kit.metrics.height_dp - _PAGE) / 2)
    parts = [parts[0], Space(12 + spare), *parts[2:], Flex(), *invitation]
    picture = At(scene(kit), "center", "start", (spare, 0, 0, 0))
    return Stack([Ground("title"), picture, menu.narrow(kit, menu.scroll(kit, parts, (14, 44)))])


def _top(kit: Kit, words: Wording) -> Node:
    return Row([menu.settings_chip(kit, words), Flex(), menu.help_chip(kit, words)], gap=10)


def _name(kit: Kit, words: Wording, align: str) -> list[Node]:
    """The name in the page's language, and below it in English or Vietnamese."""
    other = Wording(words.vocabulary, twin_of(words.language))
    size = 64 if menu.roomy(kit) and not kit.large else 52 if not kit.large else 40
    style = Style(size, 700, leading=1.16, spacing=-0.022)
    gold = kit.theme.lamp_text if kit.theme.contrast else "#FFDFAA"
    return [
        Text(words.ui("title-name"), style, align=align, fit=True),
        Space(4),
        Text(other.ui("title-name"), Style(23, 500), gold, align),
    ]


def _invitation(kit: Kit, words: Wording, model: TitleModel) -> list[Node]:
    asked = "save-ask" if model.waiting else "title-headline"
    align = "start" if menu.roomy(kit) else "center"
    style = Style(20 if kit.large else 24, 600, leading=1.32)
    headline = Text(words.ui(asked), style, align=align, balance=True)
    return [headline, Space(20), *(_go_on(kit, words, model) or _start(kit, words, model))]


def _start(kit: Kit, words: Wording, model: TitleModel) -> list[Node]:
    """The page's own language gold; English and Vietnamese are always there, plain."""
    first = start_button(kit, START, words.ui("start"), _time(words, model), True)
    others = _others(words)
    if len(others) > 1:
        return [first, Space(12), button_row(kit, _plain(kit, others))]
    ((id, label, code),) = others
    time = "" if kit.large else _time(Wording(words.vocabulary, code), model)
    return [first, Space(12), start_button(kit, id, label, time, False)]


def _others(words: Wording) -> list[tuple[str, str, str]]:
    """The ways in by the game's own languages but this page's: id, label and language."""
    asked = words.vocabulary.sentences["start-other-language"]
    codes = [code for code in LANGUAGES if code != words.language]
    first = twin_of(words.language)
    return [(START_OTHER if code == first else f"{START_OTHER}:{code}", asked[twin_of(code)], code)
            for code in codes]  # fmt: skip


def _plain(kit: Kit, others: list[tuple[str, str, str]]) -> list[Node]:
    return [button(kit, id, label, None, height=_TALL, size=17) for id, label, _ in others]


def _go_on(kit: Kit, words: Wording, model: TitleModel) -> list[Node]:
    if model.waiting is None:
        return []
    title = words.of(model.waiting)
    new = button(kit, START, words.ui("console-new-story"), None, height=_TALL, size=17)
    first = start_button(kit, CONTINUE, words.ui("resume"), title, True)
    others = _others(words)
    if len(others) > 1:  # three in a row: their names alone
        names = words.languages.names
        others = [(id, names[code], code) for id, _, code in others]
    return [first, Space(12), button_row(kit, [new, *_plain(kit, others)])]


def _time(words: Wording, model: TitleModel) -> str:
    return words.ui("about-minutes", n=model.minutes) if model.minutes else ""


def _small(kit: Kit, words: Wording, model: TitleModel, align: str) -> list[Node]:
    style = Style(11 if kit.large else 13, 400, leading=1.4)
    names = (model.word or "title-small-print", "not-affiliated")
    lines: list[Node] = [
        Text(words.ui(name), style, kit.theme.text2, align, balance=True) for name in names
    ]
    return [Box(Column(lines, gap=2), padding=(0, 0 if align == "start" else -16))]
