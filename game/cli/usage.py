"""What a command cannot do, and its exit codes."""

from __future__ import annotations

USAGE = 2
TOO_LARGE = 1
"""A story has more states than can be explored."""


class UsageError(Exception):
    """One sentence for the person who typed the command; exit code 2."""
