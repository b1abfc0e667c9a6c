"""Words cut into short lines, so that boxes stay narrow."""

from __future__ import annotations

import textwrap

from game.typography import wrapped_by

WIDTH = 38
_MOST = 2


def wrapped(words: str, most: int = _MOST, width: int = WIDTH) -> list[str]:
    """At most some lines of some width; an ellipsis shows where more was said."""
    wrapper = textwrap.TextWrapper(width, max_lines=most, placeholder=" …", break_long_words=True)
    return wrapped_by(wrapper.wrap, words)
