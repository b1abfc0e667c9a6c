"""What the player has set: language, text size, contrast, motion, pace. Kept as one small file."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from game.records.atomic import earlier_copy, write_atomic
from game.records.place import home

SETTINGS_FORMAT = 1
FILE = "settings.json"
MAX_BYTES = 4096
TEXT_SCALES = (1.0, 1.5, 2.0)
SPEEDS = (0.7, 1.0, 1.6)
VOLUMES = (0.0, 0.3, 0.6, 1.0)
SWITCHES = ("off", "one", "two")
SWITCH_KEYS = ("space-return", "return-space", "left-right")
SCAN_SECONDS = (0.5, 1.0, 1.5, 2.0, 3.0, 5.0)
_ALLOWED: dict[str, tuple[object, ...]] = {
    "language": ("vi", "en"),
    "text_scale": TEXT_SCALES,
    "speed": SPEEDS,
    "high_contrast": (True, False),
    "reduced_motion": (True, False),
    "timers": (True, False),
    "volume": VOLUMES,
    "ambience": (True, False),
    "captions": (True, False),
    "loud_tell": (True, False),
    "read_aloud": (True, False),
    "switches": SWITCHES,
    "switch_keys": SWITCH_KEYS,
    "scan_seconds": SCAN_SECONDS,
}


@dataclass(frozen=True)
class Settings:
    """`text_scale` and `speed` are factors; `timers` lets timed choices run out by themselves.

    `loud_tell` keeps the tell button golden for good. `switches` is how many switches drive the
    game, `switch_keys` what they type (the first steps, the second selects; one switch selects
    with either), `scan_seconds` how long one switch has at each step. `volume` is 0 (no sound)
    to 1; `captions` says in words what a sound means.
    """

    language: str = "vi"
    text_scale: float = 1.0
    speed: float = 1.0
    high_contrast: bool = False
    reduced_motion: bool = False
    timers: bool = False
    volume: float = 0.6
    ambience: bool = True
    captions: bool = True
    loud_tell: bool = False
    read_aloud: bool = False
    switches: str = "off"
    switch_keys: str = "space-return"
    scan_seconds: float = 1.5


def load_settings(folder: Path | None = None) -> tuple[Settings, bool]:
    """The kept settings, and whether all was well. A damaged file is set aside for its copy."""
    path = (folder or home()) / FILE
    if not path.exists() and not earlier_copy(path).exists():
        return Settings(), True
    found = _read(path)
    if found is not None:
        return found, True
    with suppress(OSError):
        path.replace(path.with_name(path.name + ".damaged"))
    return _read(earlier_copy(path)) or Settings(), False


def save_settings(settings: Settings, folder: Path | None = None) -> bool:
    """Keep the settings. False where the disk does not let them be kept; play goes on."""
    data = json.dumps({"format": SETTINGS_FORMAT, **asdict(settings)}, indent=1) + "\n"
    try:
        write_atomic((folder or home()) / FILE, data.encode())
    except OSError:
        return False
    return True


def _read(path: Path) -> Settings | None:
    try:
        with path.open("rb") as file:
            data = json.loads(file.read(MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("format") != SETTINGS_FORMAT:
        return None
    return replace(Settings(), **_fitting(data))


def _fitting(data: dict[str, Any]) -> dict[str, Any]:
    """Only values that a setting can have; the others keep their default."""
    return {
        name: data[name]
        for name, values in _ALLOWED.items()
        if any(type(data.get(name)) is type(v) and data.get(name) == v for v in values)
    }
