"""A calm page where the game cannot be played, or can and something is amiss, and its screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.story.help_lines import HEADING, URGENT, has_number
from game.story.text import Text as Sentence
from game.story.vocabulary import HelpLine
from game.ui.components.button import button
from game.ui.components.scene import Resting
from game.ui.kit import Kit, Paint, Span, Style
from game.ui.pointer import KeyPress
from game.ui.toolkit import Box, Column, Flex, Ground, Icon, Node, Row, Space, Stack, Text
from game.window.menu import SIDE, held, narrow, pinned, roomy, scroll, sides, spaced
from game.window.screen import Screen

# What a calm page says, in both languages: built in, for it comes where no words can be read.


@dataclass(frozen=True)
class Calm:
    """Something is not as it should be: what, what whoever runs the game can do, and where it is.

    `goes_on` says whether one can play all the same.
    """

    title: Sentence
    text: Sentence
    hint: Sentence
    places: tuple[str, ...] = ()
    goes_on: bool = False


NAME: Sentence = {"vi": "Không Một Mình", "en": "Not Alone"}
CLOSE: Sentence = {"vi": "Đóng", "en": "Close"}
GO_ON: Sentence = {"vi": "Chơi tiếp", "en": "Play on"}
_CHECK: Sentence = {
    "vi": "Ai trông máy: lệnh “check” cho thấy chỗ cần sửa.",
    "en": "Whoever runs it: the command “check” shows what to mend.",
}


def broken_words(places: tuple[str, ...]) -> Calm:
    """The shared words cannot be used."""
    return Calm(
        {"vi": "Trò chơi chưa mở được", "en": "The game cannot open yet"},
        {"vi": "Một tệp lời của trò chơi đang có lỗi. Không phải tại bạn.",
         "en": "One of its files of words has a fault. It is not because of you."},
        _CHECK, places,
    )  # fmt: skip


def no_story(places: tuple[str, ...]) -> Calm:
    """There is no situation, or none without errors."""
    return Calm(
        {"vi": "Chưa có chuyện nào để chơi", "en": "There is no story to play yet"},
        {"vi": "Các tình huống chưa có ở đây, hoặc đang có lỗi. Không phải tại bạn.",
         "en": "The situations are not here, or they have faults. It is not because of you."},
        _CHECK, places,
    )  # fmt: skip


def nothing_kept(folder: str) -> Calm:
    """The folder for records cannot be used."""
    return Calm(
        {"vi": "Lần này chưa lưu được gì", "en": "Nothing can be kept this time"},
        {"vi": "Bạn vẫn chơi được như thường. Chỉ là cài đặt và chuyện đang chơi dở sẽ không còn "
               "ở lần sau.",
         "en": "You can play as usual. Only your settings and a story left in the middle will not "
               "be there next time."},
        {"vi": "Ai trông máy: thư mục lưu không dùng được. Đặt NOT_ALONE_HOME là một thư mục khác.",
         "en": "Whoever runs it: this folder cannot be used. Let NOT_ALONE_HOME name another."},
        (folder,), goes_on=True,
    )  # fmt: skip


# A calm page: what is the matter, what to do, and real help. It needs no words of data.

DONE = "done"
_SHOWN = 3
_WIDE = 620


def calm_page(kit: Kit, calm: Calm) -> Node:
    go = _go(kit, calm)
    if roomy(kit):
        left = Column([_name(kit), Flex(Resting())], padding=(36, 0))
        parts = [Flex(), *_said(kit, calm, "start"), Space(24), *_help(kit), Flex()]
        right = held(kit, scroll(kit, parts, (30, SIDE)), go, (10, SIDE, 30, SIDE))
        return sides(kit, left, right, _WIDE)
    picture = [] if kit.large else [Flex(Resting()), Space(4)]
    parts = [_name(kit), *picture, *_said(kit, calm, "center"), Space(18), *_help(kit)]
    if not pinned(kit):
        page = scroll(kit, [*parts, Space(18), go], (18, 20))
        return Stack([Ground(), narrow(kit, page)])
    page = scroll(kit, parts, (30, 24))
    return Stack([Ground(), narrow(kit, held(kit, page, go, (10, 24, 22, 24)))])


def _name(kit: Kit) -> Node:
    both = (Span(NAME["vi"]), Span("  " + NAME["en"], 500, kit.theme.text2))
    return Text(both, Style(21, 700, leading=1.3), align="center", whole=True)


def _said(kit: Kit, calm: Calm, align: str) -> list[Node]:
    """The Vietnamese of each thing large, the English below it quieter."""
    soft = kit.theme.text2
    title = Style(26 if kit.large else 33, 700, leading=1.2, spacing=-0.018)
    return [
        Text(calm.title["vi"], title, align=align, balance=True, whole=True),
        Text(calm.title["en"], Style(20, 600, leading=1.3), soft, align, balance=True),
        *(_digits(kit, align) if kit.large else [Space(12)]),
        Text(calm.text["vi"], Style(17, 400, leading=1.42), align=align, balance=True),
        Space(4),
        Text(calm.text["en"], Style(16, 400, leading=1.42), soft, align, balance=True),
        Space(12),
        *_for_the_host(kit, calm),
    ]


def _digits(kit: Kit, align: str) -> list[Node]:
    """Where text is large the numbers are in sight before anything is scrolled."""
    digits = "  ·  ".join(line.number for line in URGENT)
    ink = kit.theme.lamp_text
    return [Space(8), Text(digits, Style(22, 700, leading=1.3), ink, align, whole=True), Space(8)]


def _for_the_host(kit: Kit, calm: Calm) -> list[Node]:
    """Small, for whoever runs the game: what to do, and where it is wrong."""
    soft, theme = Style(14, 400, leading=1.4), kit.theme
    more = len(calm.places) - _SHOWN
    shown = [*calm.places[:_SHOWN], *([f"+ {more}"] if more > 0 else [])]
    places = [Text(place, Style(13, 500, True, 1.4), theme.text2) for place in shown]
    hints = [Text(calm.hint["vi"], soft), Text(calm.hint["en"], soft, theme.text2)]
    paint = Paint(theme.quiet, 14, theme.outline if theme.contrast else None, 2)
    return [Box(Column([*hints, *places], gap=2), paint, (10, 16))]


def _help(kit: Kit) -> list[Node]:
    """The numbers that always stand."""
    words = (Span(HEADING["vi"]), Span("  " + HEADING["en"], 500, kit.theme.text2))
    sign = [] if kit.large else [Icon("lifebuoy:bold", 24, fixed=True)]
    head = Row([*sign, Flex(Text(words, Style(17, 600, leading=1.35)), valign="center")], gap=10)
    return [head, Space(8), *spaced([_number(kit, line) for line in URGENT], 8)]


def _number(kit: Kit, line: HelpLine) -> Node:
    theme = kit.theme
    digits = Text(line.number, Style(28, 700, leading=1.1))
    said = Column([
        Text(_whole(line, "vi"), Style(15, 500, leading=1.32)),
        Text(_whole(line, "en"), Style(14, 400, leading=1.32), theme.text2),
    ])  # fmt: skip
    parts: Sequence[Node] = (
        [Column([digits, said], gap=2)]
        if kit.large
        else [Row([Box(digits, width=58, valign="center"), Flex(said, valign="center")], gap=10)]
    )
    paint = Paint(theme.quiet, 18, theme.chip_line, 3 if theme.contrast else 1.5)
    return Box(Column(list(parts)), paint, (8, 16, 9, 18), min_height=60, valign="center")


def _whole(line: HelpLine, language: str) -> str:
    """What a number is for, after its name where that says more than the number."""
    name, text = line.name[language], line.text[language]
    return text if has_number(line, language) else f"{name}. {text}"


def _go(kit: Kit, calm: Calm) -> Node:
    words = GO_ON if calm.goes_on else CLOSE
    kind = "lamp" if calm.goes_on else "light"
    return button(kit, DONE, f"{words['vi']} · {words['en']}", None, kind, 62)


_KEYS = ("return", "enter", "space", "q")


class CalmScreen(Screen):
    """`done` closes it: by the button, Escape, Q, Enter or Space. It needs no services."""

    name = "calm"

    def __init__(self, calm: Calm, done: Callable[[], None]) -> None:
        # No services: this page also comes where the vocabulary, which they need, cannot be read.
        self.calm, self.done = calm, done

    def build(self, kit: Kit) -> Node:
        return calm_page(kit, self.calm)

    def act(self, target: str) -> None:
        if target == DONE:
            self.done()

    def key(self, key: KeyPress) -> bool:
        return key.name in _KEYS and not key.control and self.back()

    def back(self) -> bool:
        self.done()
        return True
