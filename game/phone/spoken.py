"""An event of the story as it is read aloud."""

from __future__ import annotations

from game.phone.speech import speaker_of, words_of
from game.phone.view import PhoneView
from game.story.event import Event

_SAID = ("line", "note", "post", "paper", "chosen", "left", "reported", "asked", "answered",
         "ended")  # fmt: skip


def spoken(view: PhoneView, event: Event) -> str:
    """What an event says, with who says it; nothing for what is only seen moving."""
    words = view.words
    if event.kind == "looked":
        detail = view.content.details[event.id]
        parts = [words.of(part, event) for part in (detail.name, *detail.rows)]
        parts += [detail.link] if detail.link else []
        parts += [words.of(detail.text, event)] if detail.text else []
        return ". ".join(part.replace("|", ":") for part in parts)
    if event.kind == "dim":
        return words.ui("lights-dimmed")
    if event.kind not in _SAID:
        return ""
    said = words.of(words_of(view, event), event)
    line = view.content.lines.get(event.id)
    rows = line.rows if line is not None else ()
    said = ". ".join([said, *(words.of(row, event).replace("|", ":") for row in rows)])
    who = speaker_of(view, event)
    return f"{view.name(who)}: {said}" if who else said


def answers(view: PhoneView) -> list[str]:
    """What one can answer, with its number."""
    offered = [(view.content.choices[o.given.id], o.label) for o in view.choices()]
    if not offered:
        return []
    asked = "ask-what" if any(choice.says for choice, _ in offered) else "ask-what-do"
    said = [f"{n}: {view.words.of(c.words, e)}" for n, (c, e) in enumerate(offered, start=1)]
    return [view.words.ui(asked), *said]
