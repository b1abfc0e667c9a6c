"""How much the tests do that could go on for ever: half of it, and all with `--thorough`."""

from __future__ import annotations

thorough = False
"""Whether `--thorough` was asked for. Set before any test is collected."""


def examples(most: int) -> int:
    """How many of `most` random examples are tried now."""
    return most if thorough else most // 2
