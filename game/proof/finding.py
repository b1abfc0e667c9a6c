"""Words in a text that should not be there, before anyone knows in which file they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`words` are the ones to point at, exactly as they stand in the text."""

    words: str
    code: str
    message: str
    hint: str
