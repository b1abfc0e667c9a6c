"""How long things take to read, in seconds: what presenters pace by and the kiosk is timed by."""

from __future__ import annotations

from game.story.text import Text

CHARACTERS_PER_SECOND = 15.0
"""A calm reader of 10 to 16; the slower of the languages counts."""
LEAST = 1.2
CHOOSING = 4.0
"""Reading two to four short choices and taking one."""


def reading_seconds(*texts: Text) -> float:
    """Seconds to read some texts one after the other, in the language that takes longer."""
    longest = max(
        (sum(len(text.get(code, "")) for text in texts) for code in _codes(texts)), default=0
    )
    return round(max(LEAST, longest / CHARACTERS_PER_SECOND), 1)


def _codes(texts: tuple[Text, ...]) -> set[str]:
    return {code for text in texts for code in text}
