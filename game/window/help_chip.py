"""The way to real help, one touch away on every screen: cool and plain, no light of the story."""

from __future__ import annotations

from game.story.wording import Wording
from game.ui.components.button import look_chip
from game.ui.toolkit import Kit, Node

HELP = "help"


def help_chip(kit: Kit, words: Wording) -> Node:
    """A chip with a lifebuoy and the words "Is this real?"; it opens the help card."""
    ground = kit.theme.chip_ground if kit.theme.dark else None
    label = words.ui("help-real-short")
    return look_chip(kit, label, HELP, icon="lifebuoy:bold", ground=ground)
