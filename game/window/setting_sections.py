"""The settings by what they are for; what has no use as things are set is left out."""

from __future__ import annotations

from game.records.settings import Settings
from game.story.wording import Wording
from game.ui.toolkit import Box, Column, Kit, Node, Style, Text
from game.window.setting_rows import setting_row

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("section-display", ("language", "text_scale", "high_contrast", "reduced_motion")),
    ("section-story", ("speed", "timers", "loud_tell")),
    ("section-sound", ("volume", "ambience", "captions", "read_aloud")),
    ("section-switches", ("switches", "scan_seconds", "switch_keys")),
)
_HINTS = {"timers": "timers-hint", "loud_tell": "loud-tell-hint", "read_aloud": "read-aloud-hint",
          "switches": "switches-hint"}  # fmt: skip


def setting_sections(kit: Kit, words: Wording, settings: Settings) -> list[Node]:
    """Each section as one node: its heading, its rows, and a line where one needs explaining."""
    return [_section(kit, words, settings, *section) for section in SECTIONS]


def in_use(settings: Settings, field: str) -> bool:
    """Whether a setting has anything to set."""
    if field == "scan_seconds":
        return settings.switches == "one"
    return field != "switch_keys" or settings.switches != "off"


def _section(
    kit: Kit, words: Wording, settings: Settings, title: str, fields: tuple[str, ...]
) -> Node:
    head = Text(words.ui(title), Style(19, 600, leading=1.36))
    nodes: list[Node] = [Box(head, padding=(6, 4, 0, 4))]
    for field in fields:
        if in_use(settings, field):
            nodes.append(setting_row(kit, words, settings, field))
        if field in _HINTS:
            hint = Text(words.ui(_HINTS[field]), Style(14, 400, leading=1.42), kit.theme.text2)
            nodes.append(Box(hint, padding=(0, 4)))
    return Column(nodes, gap=16 if kit.large else 10)
