"""Captions of sounds that carry meaning, a fold over what has come in the run that plays now.

What the page says in words already has no caption: a call that rings and a silence in a call,
and the words of a notification. Where people write, a silence is nothing that one would hear.
"""

from __future__ import annotations

from game.play.circle import circle_lights
from game.play.feed import CALLS, feed_of
from game.story.content import Content
from game.story.event import EventRun
from game.story.wording import Wording
from game.ui.kit import Kit, Style
from game.ui.toolkit import Box, Flex, Icon, Node, Row, Text

Caption = tuple[str, str]
"""The id of a sentence, and the person it names, if any."""
_PASSING = {"ring": "caption-ring", "wait": "caption-silence"}
_QUIET = ("scene", "app", "clock", "timer", "offered", "flagged", "judged")


def caption_of(content: Content, shown: EventRun, latest: int) -> Caption | None:
    """What the newest sound was, of the `latest` events shown.

    A ring and a silence last until something follows, a light until the next input.
    """
    found: Caption | None = None
    dimmed: list[str] = []
    for number in range(len(shown) - latest, len(shown)):
        event = shown[number]
        if event.kind in _PASSING:
            found = (_PASSING[event.kind], "")
        elif event.kind == "dim":
            dimmed.append(event.id)
            found = ("caption-dim", event.id) if len(dimmed) == 1 else ("caption-dims", "")
        elif person := brightened(content, shown[:number], shown[: number + 1]):
            found = ("caption-light", person)
        elif event.kind not in _QUIET and found and found[0] in _PASSING.values():
            found = None
    return None if found is None or _said(content, shown, found[0]) else found


def _said(content: Content, shown: EventRun, sentence: str) -> bool:
    """Whether the page itself says it, or nothing was to be heard."""
    if sentence not in _PASSING.values():
        return False
    app = feed_of(content, shown).app.kind
    return app in CALLS if sentence == "caption-ring" else app != "place"


def brightened(content: Content, before: EventRun, after: EventRun) -> str:
    """Whose light an event has brought back, or nobody's."""
    if after[-1].kind not in ("answered", "chosen"):
        return ""
    was = circle_lights(content, before)
    now = circle_lights(content, after)
    return next((who for who in now if now[who] == "lit" and was[who] != "lit"), "")


def caption_words(words: Wording, caption: Caption, name: str) -> str:
    sentence, person = caption
    return words.ui(sentence, person=name) if person else words.ui(sentence)


def caption_line(kit: Kit, text: str, around: float = 0) -> Node:
    """A quiet line with the sign of a sound, as subtitles stand: low, above what one answers."""
    style = Style(14, 500, leading=1.35)
    words = Flex(Text(text, style, kit.theme.text2), valign="center")
    line = Row([Icon("speaker-high:fill", 18, kit.theme.text2), words], gap=8)
    return Box(line, padding=(around / 2, around + 4, around, around + 4))
