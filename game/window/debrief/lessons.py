"""A line beside its twin's, and why the whole sounded so real."""

from __future__ import annotations

from collections.abc import Iterable

from game.story.content import Contrast, Side
from game.ui.components.annotation import mark_tag, quote
from game.ui.kit import Kit, Paint, Span, Style
from game.ui.toolkit import Box, Column, Flex, Icon, Node, Row, Self, Text, Wrap
from game.window.debrief.cards import annotated, noticed
from game.window.debrief.debrief_view import DebriefView

_MOST = 3


def contrasts(kit: Kit, back: DebriefView, most: int = _MOST) -> list[Node]:
    """The pairs, those met on the way first, with a hairline between."""
    nodes: list[Node] = []
    for contrast in back.result.contrasts[:most]:
        if nodes:
            nodes.append(Box(paint=Paint(kit.theme.hairline), height=1))
        nodes.append(_pair(kit, back, contrast))
    return nodes


def _pair(kit: Kit, back: DebriefView, contrast: Contrast) -> Node:
    sides = [
        _side(kit, back, "contrast-scam", contrast.scam),
        _side(kit, back, "contrast-genuine", contrast.genuine),
    ]
    beside = not kit.metrics.portrait and not kit.large
    both = Row([Flex(s) for s in sides], gap=14, align="start") if beside else Column(sides, gap=10)
    aspect = Text(back.text(contrast.aspect), Style(17, 600, leading=1.35))
    return Column([aspect, both, _why(kit, back.text(contrast.why))], gap=10)


def _side(kit: Kit, back: DebriefView, label: str, side: Side) -> Node:
    theme = kit.theme
    genuine = label == "contrast-genuine"
    icon, ink = ("check-circle:fill", theme.leaf) if genuine else ("eye:fill", theme.tag)
    who = back.text(side.who)
    words = (Span(back.ui(label), 600, ink), Span(f", {who}" if who else ""))
    name = Text(words, Style(14, 400, leading=1.35), theme.text2)
    head = Row([Icon(icon, 17, ink), Flex(name, valign="center")], gap=7)
    return Column([head, quote(kit, back.text(side.text), share=1)], gap=5)


def _why(kit: Kit, why: str) -> Node:
    icon = Icon("lightbulb:fill", 20, kit.theme.lamp_text)
    words = Flex(Text(why, Style(16, 500, leading=1.4)), valign="center")
    return Row([icon, words], gap=10, align="start")


def plausible(kit: Kit, back: DebriefView, brief: bool = False) -> list[Node]:
    """Why it could be believed; in a scam also what was tried, by name alone where `brief`."""
    words = Text(back.text(back.content.plausible), Style(16, 400, leading=1.45))
    names = _tactics(back)[:_MOST]
    if brief:
        known = back.vocabulary.tactics
        tags = [mark_tag(kit, back.text(known[n].name), "eye:fill", "deciding") for n in names]
        return [words, Wrap(list(tags))] if tags else [words]
    return [words, *(_tactic(kit, back, name) for name in names)]


def _tactics(back: DebriefView) -> tuple[str, ...]:
    return tuple(name for name in back.result.tactics if name != "plain") if back.scam else ()


def _tactic(kit: Kit, back: DebriefView, name: str) -> Node:
    tactic = back.vocabulary.tactics[name]
    title = Text(back.text(tactic.name), Style(15, 600, leading=1.4), kit.theme.tag)
    words = Text(back.text(tactic.text), Style(15, 400, leading=1.4))
    return Column([title, words], gap=1)


def plausible_title(back: DebriefView) -> str:
    return back.ui("debrief-why" if back.scam else "debrief-why-genuine")


# What was looked at and what was not, and the lines that felt odd.

_MOST_MISSED = 3


def looked(kit: Kit, back: DebriefView) -> list[Node]:
    """What was seen, with what it told; then what is worth a look next time."""
    details, looking = back.content.details, back.result.looking
    nodes = [_seen(kit, back, name) for name in looking.looked]
    if not nodes:
        nodes.append(Text(back.ui("looked-nothing"), Style(16, 400, leading=1.4)))
    missed = [name for name in looking.missed if details[name].mark is not None]
    for name in missed[:_MOST_MISSED]:
        words = back.ui("missed-look", detail=back.text(details[name].name))
        nodes.append(_hint(kit, words))
    return nodes


def _seen(kit: Kit, back: DebriefView, name: str) -> Node:
    detail = back.content.details[name]
    words = Flex(Text(back.text(detail.name), Style(16, 600, leading=1.4)), valign="center")
    return annotated(
        kit, back, Row([Icon("eye:fill", 20, kit.theme.look), words], gap=10), detail.mark
    )


def _hint(kit: Kit, words: str) -> Node:
    text = Flex(Text(words, Style(15, 400, leading=1.4)), valign="center")
    return Row([Icon("magnifying-glass", 20, kit.theme.look), text], gap=10, align="start")


def flags(kit: Kit, back: DebriefView) -> list[Node]:
    found = back.result.flags
    return [
        *_flagged(kit, back, found.right, "flag-right"),
        *_flagged(kit, back, found.wrong, "flag-wrong"),
        *_flagged(kit, back, found.missed[:_MOST_MISSED], "flag-missed"),
    ]


def _flagged(kit: Kit, back: DebriefView, names: Iterable[str], sentence: str) -> list[Node]:
    nodes: list[Node] = []
    for name in names:
        words = back.ui(sentence)
        said: Node = Text(words, Style(15, 400, leading=1.4), kit.theme.text2)
        if sentence == "flag-right":
            said = noticed(kit, words, "check-circle:fill")
        line = Self(quote(kit, back.text(back.content.lines[name].text)), "start")
        nodes.append(Column([line, said], gap=5))
    return nodes
