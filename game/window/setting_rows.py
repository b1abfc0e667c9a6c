"""The settings as rows of choices: the same on the pause and the settings page."""

from __future__ import annotations

from dataclasses import dataclass

from game.records.settings import (
    SCAN_SECONDS,
    SPEEDS,
    SWITCH_KEYS,
    SWITCHES,
    TEXT_SCALES,
    VOLUMES,
    Settings,
)
from game.story.languages import Languages
from game.story.wording import Wording
from game.ui.components.choice import segments
from game.ui.toolkit import Box, Column, Kit, Node, Style, Text
from game.window.services import Services

SET = "set:"
Value = str | float | bool
_SIZES = ("text-normal", "text-large", "text-largest")
_PACES = ("speed-slow", "speed-normal", "speed-fast")
_VOLUMES = ("turned-off", "volume-low", "volume-middle", "volume-high")
_SWITCHES = ("turned-off", "switches-one", "switches-two")
_ACROSS = 3
"""How many names of languages stand in one row."""
_ON = ((False, "turned-off"), (True, "turned-on"))


@dataclass(frozen=True)
class Setting:
    """One setting: the name of its field, of its label, and its values with their labels.

    The languages are those of the library; each is labelled by its name in itself.
    """

    field: str
    label: str
    values: tuple[tuple[Value, str], ...]


SETTINGS = {
    setting.field: setting
    for setting in (
        Setting("language", "language", ()),
        Setting("text_scale", "text-size", tuple(zip(TEXT_SCALES, _SIZES, strict=True))),
        Setting("speed", "text-speed", tuple(zip(SPEEDS, _PACES, strict=True))),
        Setting("high_contrast", "contrast", ((False, "contrast-normal"), (True, "contrast-high"))),
        Setting("reduced_motion", "motion", ((False, "motion-full"), (True, "motion-less"))),
        Setting("timers", "timers", _ON),
        Setting("volume", "sound", tuple(zip(VOLUMES, _VOLUMES, strict=True))),
        Setting("ambience", "ambience", _ON),
        Setting("captions", "sound-captions", _ON),
        Setting("read_aloud", "read-aloud-long", _ON),
        Setting("loud_tell", "loud-tell", ((False, "loud-tell-first"), (True, "loud-tell-ever"))),
        Setting("switches", "switches", tuple(zip(SWITCHES, _SWITCHES, strict=True))),
        Setting("scan_seconds", "scan-seconds", tuple((s, "") for s in SCAN_SECONDS)),
        Setting("switch_keys", "switch-keys", tuple((keys, keys) for keys in SWITCH_KEYS)),
    )
}


def setting_row(kit: Kit, words: Wording, settings: Settings, field: str) -> Node:
    """A setting's name and its choices, the present one marked.

    `words` know all languages there are, not only those of a story.
    """
    values = _values(field, words.languages)
    options = [
        (_id(field, i), _label(words, field, value, name)) for i, (value, name) in enumerate(values)
    ]
    now = getattr(settings, field)
    present = [i for i, (value, _) in enumerate(values) if value == now]
    label = Text(words.ui(SETTINGS[field].label), Style(15, 600, leading=1.4), kit.theme.text2)
    chosen = _id(field, present[0]) if present else ""
    across = _ACROSS if field == "language" else len(options)
    return Column([Box(label, padding=(0, 4)), segments(kit, options, chosen, across)], gap=6)


def _values(field: str, languages: Languages) -> tuple[tuple[Value, str], ...]:
    if field == "language":
        return tuple(languages.names.items())
    return SETTINGS[field].values


def _id(field: str, number: int) -> str:
    return f"{SET}{field}:{number}"


def _label(words: Wording, field: str, value: Value, name: str) -> str:
    if field == "text_scale" and isinstance(value, float):
        return f"{words.ui(name)} {value:.0%}"
    if field == "scan_seconds":
        number = f"{value:g}"
        return number.replace(".", ",") if words.language == "vi" else number
    return name if field == "language" else words.ui(name)


def apply_setting(services: Services, target: str) -> bool:
    """Set what a touched choice stands for, at once. Returns whether it was one."""
    if not target.startswith(SET):
        return False
    _, field, number = target.split(":")
    value, _ = _values(field, services.library.languages)[int(number)]
    services.set(**{field: value})
    return True
