"""The page of play: portrait with the circle around the phone, landscape with it beside."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.phone.apps import phone_inside
from game.phone.documents import DETAIL_ICONS
from game.phone.sheets import look_sheet, talk_sheet, tell_sheet
from game.phone.view import PhoneView, face
from game.story.event import Event, time_of_day
from game.ui.components.button import pill, round_button, tell_button, tool_button
from game.ui.components.card import entry, titled
from game.ui.components.circle import Round, light_disc
from game.ui.components.phone import phone, toast
from game.ui.components.stage import dock, stage, wide_stage
from game.ui.kit import Kit, Style
from game.ui.toolkit import At, Box, Column, Flex, Node, Row, Self, Space, Text
from game.window.menu import help_chip, language_button
from game.window.services import TellButtonLevel


@dataclass(frozen=True)
class PlayModel:
    """What of the page is not the phone's: the sheet over it, and the ways to act around it.

    `sheet` is "look", "tell" or nothing; on the sheet of telling stand the person `whom` and the
    `sentence`, by their ids, as far as they are chosen. `talk` is the person whose talk lies over
    the phone, or nothing. `looked` are the details seen at this stop, each with what it showed.
    """

    sheet: str = ""
    whom: str = ""
    sentence: str = ""
    talk: str = ""
    looked: Mapping[str, Event] = field(default_factory=dict)
    level: TellButtonLevel = "loud"


_FOLDED_DISC = 42
_CHIP_RISE = 7
"""The chip is taller than the sign that the stage leaves room for above the phone."""
_SHEET_TOP = {"look": 116.0, "tell": 150.0, "talk": 150.0}


def play_page(kit: Kit, view: PhoneView, model: PlayModel) -> Node:
    """The whole page of a moment of play."""
    over, top, deep = _over(kit, view, model)
    inside = phone(kit, phone_inside(kit, view), over, top=top)
    if kit.metrics.portrait or kit.large:
        foot = _dock(kit, view, model, bool(over))
        if kit.large:
            folded = Column([_folded_row(kit, view), foot], gap=8)
            return stage(kit, inside, folded, (), None, deep, over=_toast(kit, view))
        sign = _sign(kit, view)
        return stage(kit, inside, foot, view.lights(), sign, deep, over=_toast(kit, view))
    left, right = _left(kit, view, model, bool(over)), _right(kit, view, model)
    return wide_stage(kit, left, inside, right, view.lights(), deep, _toast(kit, view))


def _over(kit: Kit, view: PhoneView, model: PlayModel) -> tuple[Node | None, float, bool]:
    """The sheet over the phone, how far down it starts, whether the page grows darker."""
    if model.sheet == "look":
        return look_sheet(kit, view, model.looked), _SHEET_TOP["look"], False
    if model.sheet == "tell":
        sheet = tell_sheet(kit, view, model.whom, model.sentence)
        return sheet, _SHEET_TOP["tell"], True
    if model.talk:
        return talk_sheet(kit, view, model.talk), _SHEET_TOP["talk"], False
    return None, 0, False


def _sign(kit: Kit, view: PhoneView) -> Node:
    words = view.words
    sign = pill(kit, words.ui("simulation-tag"), words.of(view.content.front.title))
    row = Row([Flex(sign, align="center"), help_chip(kit, words)], gap=8)
    return Box(row, padding=(-_CHIP_RISE, 0, 0, 0))


def _folded_row(kit: Kit, view: PhoneView) -> Node:
    """At large text: the way to real help, and the circle as a row."""
    lights = [light_disc(kit, light, _FOLDED_DISC) for light in view.lights()]
    return Row([help_chip(kit, view.words), Flex(), *lights], gap=6)


def _dock(kit: Kit, view: PhoneView, model: PlayModel, covered: bool) -> Node:
    words = view.words
    left = round_button(kit, "pause", words.ui("pause"), "pause:fill")
    right = language_button(kit, words)
    return dock(kit, left, _loud(kit, view, model, covered), right)


def _loud(kit: Kit, view: PhoneView, model: PlayModel, covered: bool, height: float = 68) -> Node:
    """The one loud thing: telling someone; with a sheet open, the way back.

    After some plays it is plain, and then only the phone's contacts and the lights are left.
    """
    if covered:
        return tell_button(kit, view.words.ui("back"), "back", back=True, height=height)
    level = model.level
    if level == "contacts":
        contacts = round_button(kit, "tell", view.words.ui("contacts"), "address-book:fill")
        return (
            At(contacts, "center", "center") if kit.metrics.portrait else Self(contacts, "center")
        )
    key = "K" if not kit.metrics.portrait else None
    label = view.words.ui("tell-someone")
    return tell_button(kit, label, quiet=level == "plain", height=height, key=key)


def _left(kit: Kit, view: PhoneView, model: PlayModel, covered: bool) -> Node:
    """Landscape: what this is, who one is, the circle, the loud button."""
    words, front = view.words, view.content.front
    head = Row([pill(kit, words.ui("simulation-tag"), height=30), Flex(), help_chip(kit, words)])
    parts: list[Node] = [head, Space(12), Text(words.of(front.title), Style(25, 600, leading=1.32))]
    if kit.metrics.columns == 3:
        parts += [Space(8), Text(words.of(front.you), Style(16), kit.theme.text2)]
    parts += [Flex(Round(view.lights(), words.ui("you-short")))]
    parts += [_loud(kit, view, model, covered, 64)]
    if kit.metrics.columns == 2:
        parts += [Space(12), _tools(kit, view)]
    return Column(parts)


def _right(kit: Kit, view: PhoneView, model: PlayModel) -> Node:
    return Column([_notebook(kit, view, model.looked), Flex(), _tools(kit, view)], gap=14)


def _tools(kit: Kit, view: PhoneView) -> Node:
    words = view.words
    tools = [
        tool_button(kit, "pause", words.ui("pause"), "pause:fill"),
        tool_button(kit, "undo", words.ui("undo"), "arrow-counter-clockwise:bold"),
        language_button(kit, words, square=True),
    ]
    return Row([Flex(tool) for tool in tools], gap=10)


def _toast(kit: Kit, view: PhoneView) -> Node | None:
    item = view.feed.notification
    if item is None or view.feed.app.kind == "lock":
        return None
    line = view.content.lines[item.event.id]
    text = view.words.of(line.text, item.event)
    sign = None if kit.large else face(kit, view, line.speaker, 42)
    return toast(kit, view.name(line.speaker), text, time_of_day(item.minute), sign)


# The notebook of a landscape page: what the player has seen for themselves.

_NOTES = 4


def _notebook(kit: Kit, view: PhoneView, looked: Mapping[str, Event]) -> Node:
    """The details looked at, the newest last; a line of advice while there are none."""
    words = view.words
    title = words.ui("notebook")
    if not looked:
        empty = Text(words.ui("notebook-empty"), Style(16, 400, leading=1.5), kit.theme.text2)
        return titled(kit, title, "notebook:fill", [empty])
    rows: list[Node] = []
    for name in list(looked)[-_NOTES:]:
        detail = view.content.details[name]
        icon = DETAIL_ICONS.get(detail.kind, "magnifying-glass")
        first = detail.text or (detail.rows[0] if detail.rows else detail.name)
        said = words.of(first, looked[name]).replace(" | ", " ")
        rows.append(entry(kit, icon, said, words.of(detail.name), first=not rows))
    return titled(kit, title, "notebook:fill", rows)
