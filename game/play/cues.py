"""What the events of a run sound like: the cue each one gives, and the caption that says it.

Both know kinds of events and never the variant, so that no sound tells a scam from the truth.
"""

from collections.abc import Iterator

from game.play.circle import brightened
from game.play.feed import CALLS, feed_of
from game.story import Content, Event, EventRun, Wording

VOICES = (*CALLS, "place")
"""Where one hears people rather than messages: their words are captions, and make no sound."""
PLAIN = {
    "ring": "ring",
    "dim": "light-dims",
    "offered": "notification",
    "ended": "ending",
    "looked": "sheet",
    "left": "sheet",
    "reported": "sheet",
    "flagged": "tap",
    "judged": "tap",
    "asked": "message-out",
}
"""Kinds of events that sound alike wherever they come."""
SILENT = ("scene", "app", "note", "wait", "clock", "timer", "refused")
"""Kinds of events without a sound; a silence is one."""


def sounds_of(content: Content, before: EventRun, event: Event) -> Iterator[str]:
    """The names of the sounds that an event makes, after what was shown before it."""
    if event.kind in PLAIN:
        yield PLAIN[event.kind]
    elif event.kind not in SILENT:
        yield from _sounds_of_words(content, before, event)
    if brightened(content, before, (*before, event)):
        yield "light-back"


def _sounds_of_words(content: Content, before: EventRun, event: Event) -> Iterator[str]:
    """The sound of words: by who sends them and through what."""
    voices = feed_of(content, before).app.kind in VOICES
    if event.kind == "answered":
        yield "message-in"
    elif event.kind == "chosen":
        if content.choices[event.id].says and not voices:
            yield "message-out"
    elif content.lines[event.id].by == "notification":
        # A phone at one's ear does not chime: while one speaks it buzzes.
        yield "buzz" if voices else "notification"
    elif not voices:
        yield "message-out" if content.lines[event.id].speaker == "you" else "message-in"


# Captions, for who does not hear: only of sounds that carry meaning and that no words show already.

Caption = tuple[str, str]
"""The id of a sentence, and the person it names, if any."""
_PASSING = {"ring": "caption-ring", "wait": "caption-silence"}
"""What is heard only until something follows."""
_QUIET = ("scene", "app", "clock", "timer", "offered", "flagged", "judged")
"""Events that a ring or a silence outlasts."""


def caption_of(content: Content, shown: EventRun, latest: int) -> Caption | None:
    """What the newest sound was, of the `latest` events shown; None where nothing needs saying.

    A ring and a silence last until something follows, a light until the next input.
    """
    found: Caption | None = None
    dimmed: list[str] = []
    for number in range(len(shown) - latest, len(shown)):
        event = shown[number]
        if event.kind in _PASSING:
            found = (_PASSING[event.kind], "")
        elif event.kind == "dim":
            # Lights grow dim together: a caption each would leave only the last one's name.
            dimmed.append(event.id)
            found = ("caption-dim", event.id) if len(dimmed) == 1 else ("caption-dims", "")
        elif person := brightened(content, shown[:number], shown[: number + 1]):
            found = ("caption-light", person)
        elif event.kind not in _QUIET and found and found[0] in _PASSING.values():
            found = None
    return None if found is None or _said_anyway(content, shown, found[0]) else found


def _said_anyway(content: Content, shown: EventRun, sentence: str) -> bool:
    """Whether the page itself says it, or nothing was to be heard."""
    if sentence not in _PASSING.values():
        return False
    # A call's page says in words that it rings, and that nobody speaks. Where people write, a
    # silence is nothing that one would hear; only face to face is it left to the caption.
    app = feed_of(content, shown).app.kind
    return app in CALLS if sentence == "caption-ring" else app != "place"


def caption_words(words: Wording, caption: Caption, name: str) -> str:
    """The caption as a sentence; `name` is that of the person it names."""
    sentence, person = caption
    return words.ui(sentence, person=name) if person else words.ui(sentence)
