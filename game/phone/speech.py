"""Who says what: the speaker and the words of an event."""

from __future__ import annotations

from game.phone.view import PhoneView
from game.story.event import Event
from game.story.text import Text


def speaker_of(view: PhoneView, event: Event) -> str:
    """Who says an event's words: `you`, a member of the cast, or nobody."""
    if event.kind in ("chosen", "asked", "left", "reported"):
        return "you"
    if event.kind == "answered":
        return view.content.answers[event.id].person
    line = view.content.lines.get(event.id)
    return line.speaker if line is not None and line.kind == "line" else ""


def words_of(view: PhoneView, event: Event) -> Text:
    """The words of an event that stands in a thread."""
    content = view.content
    if event.kind == "asked":
        return content.answers[event.id].asks
    if event.kind == "answered":
        answer = content.answers[event.id]
        return answer.again if event.argument("again") else answer.reply
    if event.kind in ("chosen", "left", "reported"):
        return content.choices[event.id].words
    if event.kind == "ended":
        return content.endings[event.id].title
    return content.lines[event.id].text
