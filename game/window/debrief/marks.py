"""A mark of the story as tags and one sentence."""

from __future__ import annotations

from game.story.content import Mark
from game.ui.components.annotation import Annotated, mark_tag, underlined
from game.ui.toolkit import Flex, Icon, Kit, Node, Row, Span, Style, Text
from game.window.debrief.debrief_view import DebriefView
from game.window.debrief.icon_signs import sign


def meant(kit: Kit, back: DebriefView, words: str, mark: Mark | None) -> tuple[Span, ...] | str:
    """A line's words with the part that is meant underlined."""
    if mark is None:
        return words
    return underlined(kit, words, back.text(mark.part) if mark.part else "", mark.kind)


def annotated(
    kit: Kit, back: DebriefView, shown: Node, mark: Mark | None, flagged: bool = False
) -> Node:
    """What was shown with its mark; as it is where it has none."""
    if mark is None:
        return shown
    extra = noticed(kit, back.ui("flagged-here")) if flagged else None
    return Annotated(shown, tags(kit, back, mark), back.text(mark.why), mark.kind, extra)


def tags(kit: Kit, back: DebriefView, mark: Mark) -> list[Node]:
    """The names of a mark's flags; for a good sign of their opposites."""
    found: list[Node] = []
    for code in mark.codes:
        flag = back.vocabulary.flags[code]
        clear = mark.kind == "clear"
        icon = "check-circle:fill" if clear else sign(flag.icon)
        found.append(mark_tag(kit, back.text(flag.clear if clear else flag.name), icon, mark.kind))
    return found


def noticed(kit: Kit, words: str, icon: str = "flag:fill") -> Node:
    """A good line in leaf: something the player noticed or did well."""
    leaf = kit.theme.leaf
    text = Flex(Text(words, Style(15, 600, leading=1.4), leaf), valign="center")
    return Row([Icon(icon, 20, leaf), text], gap=10, align="start")
