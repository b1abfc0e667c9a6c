"""One plan for next time, made by touch: if …, I tell …, in these words."""

from game.story.debrief.sentences import OwnPlan
from game.ui.components.card import numbered
from game.ui.kit import Kit, Paint, Style
from game.ui.paint import FULL_ROUND
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Text, Touch, Wrap
from game.window.debrief.actions import weighed
from game.window.debrief.cards import long_card, sign
from game.window.debrief.debrief_view import FLAG, PERSON, SENTENCE, DebriefView, Reading
from game.window.help import call_rows

_SENTENCES = 2


def plan(kit: Kit, back: DebriefView, reading: Reading) -> Node:
    """Three questions, each with what may be chosen, and the one sentence that comes of it."""
    choices = back.result.plan
    flag, person, said = reading.plan(choices)
    rows = [_row(kit, back.ui("plan-ask-when"), _flags(kit, back, flag))]
    if person:
        rows.append(_row(kit, back.ui("plan-ask-whom"), _people(kit, back, person)))
        rows.append(_row(kit, back.ui("plan-ask-words"), _sentences(kit, back, person, said)))
        rows.append(_result(kit, back, reading, (flag, person, said)))
    return long_card(rows)


def _row(kit: Kit, question: str, options: Node) -> Node:
    return Column([Text(question, Style(15, 600, leading=1.4), kit.theme.text2), options], gap=8)


def _chip(kit: Kit, id: str, label: str, on: bool, sign_of: Node | None) -> Node:
    theme = kit.theme
    ink = theme.light_ink if on else theme.text
    words = Text(label, Style(15, 600, leading=1.3), ink)
    fill = theme.light_fill if on else theme.choice
    paint = Paint(fill, FULL_ROUND, theme.text if on else theme.outline, theme.outline_width)
    left = 14.0 if sign_of is None or id.startswith(FLAG) else 7.0
    inside = Row([sign_of, words] if sign_of else [words], gap=8)
    body = Box(inside, paint, (4, 15, 4, left), min_height=48, valign="center")
    return Touch(body, id, label, "chosen" if on else "option", 24)


def _flags(kit: Kit, back: DebriefView, chosen: str) -> Node:
    theme = kit.theme
    chips: list[Node] = []
    for code in back.result.plan.flags:
        flag = back.vocabulary.flags[code]
        ink = theme.light_ink if code == chosen else theme.tag
        icon = Icon(sign(flag.icon), 18, ink)
        chips.append(_chip(kit, FLAG + code, back.text(flag.name), code == chosen, icon))
    return Wrap(chips)


def _people(kit: Kit, back: DebriefView, chosen: str) -> Node:
    plan = back.result.plan
    people = [person for person in plan.people if plan.sentences_for(person)]
    return Wrap(
        [
            _chip(kit, PERSON + who, back.name(who), who == chosen, back.disc(kit, who, 34))
            for who in people
        ]
    )


def _sentences(kit: Kit, back: DebriefView, person: str, chosen: str) -> Node:
    names = back.result.plan.sentences_for(person)[:_SENTENCES]
    return Column([_sentence(kit, back, name, name == chosen) for name in names], gap=8)


def _sentence(kit: Kit, back: DebriefView, name: str, on: bool) -> Node:
    theme = kit.theme
    words = back.text(back.content.answers[name].asks)
    edge = theme.text if on else theme.outline
    paint = Paint(theme.you if on else theme.choice, (18, 18, 6, 18), edge, 2 if on else 1.5)
    ink = theme.you_ink if on else theme.text
    check = "check-circle:fill" if on else "chat-circle-dots"
    text = Flex(Text(words, Style(16, 500, leading=1.4), ink), valign="center")
    row = Row([text, Icon(check, 22, ink if on else theme.text2, fixed=True)], gap=10)
    body = Box(row, paint, (10, 14), min_height=48, valign="center")
    return Touch(body, SENTENCE + name, words, "chosen" if on else "option", 18)


def _result(kit: Kit, back: DebriefView, reading: Reading, chosen: OwnPlan) -> Node:
    """The plan's sentence; what was chosen stands out. A suggestion says that it is one."""
    theme = kit.theme
    words = back.retold.plan(chosen if reading.planned else None)
    parts: list[Node] = []
    if words is not None:
        said = weighed(back, words, 700)
        parts.append(Text(said, Style(18, 500, leading=1.42), theme.help_ink))
    if reading.planned:
        parts.append(Text(back.ui("plan-made"), Style(15, 500, leading=1.4), theme.help_ink))
    paint = Paint(theme.lamp_soft, 18, theme.lamp, 3 if theme.contrast else 1.5)
    return Box(Column(parts, gap=8), paint, (14, 18))


# What to do in real life, and whom to call: numbers that are real.


def next_steps(kit: Kit, back: DebriefView) -> list[Node]:
    steps = back.retold.next_steps()
    return [numbered(kit, i, back.text(step.text)) for i, step in enumerate(steps, start=1)]


def help_lines(kit: Kit, back: DebriefView) -> list[Node]:
    """The lines of the steps, then those that always stand."""
    return call_rows(kit, back.words, back.retold.help_lines())
