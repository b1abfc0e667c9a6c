"""What the player did, each choice with what else was possible, and whom they told."""

from game.story import Move, Sentence, Spoken, time_of_day
from game.story.debrief.debrief import Action
from game.story.debrief.remarks import Decided
from game.story.debrief.sentences import NOTHING
from game.story.debrief.telling import Telling
from game.ui.components.annotation import mark_tag
from game.ui.components.card import card
from game.ui.kit import Kit, Paint, Span, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Text
from game.window.debrief.cards import noticed, small_fold
from game.window.debrief.debrief_view import DebriefView, Reading

# What the player did: when, a sign, what it was. Whom they told.

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


# Each choice with its feedback, and what else was possible just then.


def decisions(kit: Kit, back: DebriefView, reading: Reading) -> list[Node]:
    nodes: list[Node] = []
    for decided in back.retold.decisions():
        if nodes:
            nodes.append(Box(paint=Paint(kit.theme.hairline), height=1))
        nodes.append(_decision(kit, back, reading, decided))
    return nodes


def turnings(kit: Kit, back: DebriefView) -> list[Node]:
    """The turns alone: what was done and which way things went from there."""
    nodes: list[Node] = []
    for action, which_way in back.retold.turnings():
        after = Text(back.say(which_way), Style(15, 400, leading=1.4), kit.theme.text2)
        nodes.append(Column([*_done(kit, back, action), after], gap=2))
    return nodes


def _done(kit: Kit, back: DebriefView, action: Action) -> list[Node]:
    """When, and below it what."""
    time = Text(time_of_day(action.minute), Style(14, 500, True, 1.4), kit.theme.text2)
    return [time, Text(weighed(back, back.retold.did(action), 500), Style(16, 400, leading=1.4))]


def _decision(kit: Kit, back: DebriefView, reading: Reading, decided: Decided) -> Node:
    parts: list[Node] = [Column(_done(kit, back, decided.action), gap=2)]
    parts.append(_feedback(kit, back, decided))
    if decided.others:
        part = f"choices:{decided.action.step}"
        parts.append(small_fold(kit, reading, part, back.ui("not-chosen")))
        if reading.is_open(part):
            parts += [_other(kit, back, other) for other in decided.others]
            parts += _still_open(kit, back, decided)
    return Column(parts, gap=8)


def _feedback(kit: Kit, back: DebriefView, decided: Decided) -> Node:
    why = Text(back.text(decided.why), Style(15, 400, leading=1.4))
    tag = _move(kit, back, decided.move)
    if kit.large:
        return Column([Row([tag]), why], gap=6)
    return Row([tag, Flex(Box(why, padding=(4, 0, 0, 0)))], gap=12, align="start")


def _move(kit: Kit, back: DebriefView, move: Move) -> Node:
    """A good move in leaf; the others plain, for everyone makes them."""
    if move.good:
        return mark_tag(kit, back.text(move.name), "check", "clear")
    theme = kit.theme
    words = Text(back.text(move.name), Style(14, 600, leading=1.3), theme.text2, fit=True)
    paint = Paint(theme.sunken, 10, theme.outline if theme.contrast else None, 2.5)
    return Box(words, paint, (4, 12, 5, 12), min_height=30, valign="center")


def _other(kit: Kit, back: DebriefView, other: Sentence) -> Node:
    words = Text(weighed(back, other, only="choice"), Style(15, 400, leading=1.4))
    return Box(words, Paint(kit.theme.section, 14), (10, 14))


def _still_open(kit: Kit, back: DebriefView, decided: Decided) -> list[Node]:
    if decided.best is None:
        return []
    return [Text(back.say(decided.best), Style(15, 600, leading=1.4), kit.theme.leaf)]
