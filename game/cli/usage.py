"""What a person typed that a command cannot do."""

from __future__ import annotations

USAGE = 2


class UsageError(Exception):
    """One sentence for the person who typed the command; exit code 2."""
