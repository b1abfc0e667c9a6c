"""What the player did: when, a sign, what it was. Whom they told."""

from game.story import Spoken, time_of_day
from game.story.debrief.debrief import Action
from game.story.debrief.sentences import NOTHING
from game.story.debrief.telling import Telling
from game.ui.components.card import card
from game.ui.kit import Kit, Span, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Text
from game.window.debrief.cards import noticed, small_fold
from game.window.debrief.debrief_view import DebriefView, Reading

_ICONS = {"look": "magnifying-glass", "flag": "flag:fill", "timeout": "clock"}


def actions(kit: Kit, back: DebriefView, reading: Reading, most: int) -> Node:
    """The card of actions: the last `most`, the earlier ones behind a line.

    It stands before the truth is told too, so nothing here says what an action was worth.
    """
    found = back.result.actions
    rows: list[Node] = []
    if not found:
        rows.append(Text(back.say(NOTHING["did"]), Style(16)))
    early = len(found) - most
    if early > 1:
        label = back.ui("earlier-steps", n=early)
        rows.append(small_fold(kit, reading, "did:earlier", label))
        found = found if reading.is_open("did:earlier") else found[early:]
    rows += [_action(kit, back, action) for action in found]
    return card(kit, rows, gap=4 if kit.large else 0, upright=8)


def _action(kit: Kit, back: DebriefView, action: Action) -> Node:
    theme = kit.theme
    time = Text(time_of_day(action.minute), Style(14, 500, True, 1.4), theme.text2)
    sign = Box(_sign(kit, back, action), width=30, align="center", valign="center")
    words = Text(weighed(back, back.retold.did(action), 500), Style(16, 400, leading=1.35))
    left: list[Node] = [time] if kit.large else [time, sign]
    row = Row([*left, Flex(words, valign="center")], gap=12)
    return Box(row, padding=(4, 0), min_height=34, valign="center")


def weighed(
    back: DebriefView, words: Spoken, weight: int = 600, only: str = ""
) -> tuple[Span, ...]:
    """A sentence whose filled places stand out: what was said, chosen, told. Or `only` one."""
    parts = back.words.parts(words)
    heavy = (name == only if only else bool(name) for name, _ in parts)
    return tuple(Span(w, weight if h else None) for (_, w), h in zip(parts, heavy, strict=True))


def _sign(kit: Kit, back: DebriefView, action: Action) -> Node:
    if action.person in back.content.circle:
        return back.disc(kit, action.person)
    said = action.id in back.content.choices and bool(back.content.choices[action.id].says)
    icon = _ICONS.get(action.act, "chat-circle-dots" if said else "check")
    return Icon(icon, 20, kit.theme.look if action.act == "look" else kit.theme.text2)


# Whom the player told, when, and what it did.


def told(kit: Kit, back: DebriefView) -> list[Node]:
    tellings = back.result.tellings
    if not tellings:
        return [Text(back.say(NOTHING["told"]), Style(16, 400, leading=1.45))]
    rows: list[Node] = [_telling(kit, back, telling) for telling in tellings]
    if (when := back.retold.told_when()) is not None:
        rows.append(noticed(kit, back.say(when), "check-circle:fill"))
    return rows


def _telling(kit: Kit, back: DebriefView, telling: Telling) -> Node:
    first, *rest = (back.say(line) for line in back.retold.telling(telling))
    words: list[Node] = [Text(first, Style(16, 600, leading=1.4))]
    words += [Text(line, Style(15, 400, leading=1.4)) for line in rest]
    return Row(
        [back.disc(kit, telling.person, 42), Flex(Column(words, gap=2))], gap=14, align="start"
    )
