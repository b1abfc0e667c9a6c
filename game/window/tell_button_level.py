"""How loud the way to tell someone is: golden at first, then plain, then among the contacts.

The habit is to outlive the golden button. Where nothing is kept, as in a booth where every player
is new, it stays golden.
"""

from __future__ import annotations

from typing import Literal

from game.records.plays import Plays

TellButtonLevel = Literal["loud", "plain", "contacts"]
LOUD_PLAYS, PLAIN_PLAYS = 3, 6
"""Runs played to an end before the gold goes, and before the button goes."""


def tell_button_level(plays: Plays, always_loud: bool) -> TellButtonLevel:
    """How the way to tell someone looks after some plays."""
    if always_loud or plays.finished < LOUD_PLAYS:
        return "loud"
    return "plain" if plays.finished < PLAIN_PLAYS else "contacts"
