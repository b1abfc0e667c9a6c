"""What the player has set: language, text size, contrast, motion, pace. Kept as one small file."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from game.records import record_file
from game.records.record_file import Data
from game.story.text import LANGUAGES

SETTINGS_FORMAT = 1
FILE = "settings.json"
TEXT_SCALES = (1.0, 1.5, 2.0)
SPEEDS = (0.7, 1.0, 1.6)
VOLUMES = (0.0, 0.3, 0.6, 1.0)
SWITCHES = ("off", "one", "two")
SWITCH_KEYS = ("space-return", "return-space", "left-right")
SCAN_SECONDS = (0.5, 1.0, 1.5, 2.0, 3.0, 5.0)
_YES_NO = (True, False)
_Value = TypeVar("_Value")


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


def load_settings(
    folder: Path | None = None, languages: Sequence[str] = LANGUAGES
) -> tuple[Settings, bool]:
    """The kept settings, and whether all was well. A damaged file is set aside for its copy.

    `languages` are those there are; another one is as at the start.
    What a newer game has kept stays where it lies; then all is as at the start.
    """
    path = (folder or record_file.home()) / FILE
    data = record_file.read_numbered(path, SETTINGS_FORMAT)
    if data is not None:
        return settings_of(data, languages), True
    if record_file.is_newer(path, SETTINGS_FORMAT):
        return Settings(), True
    was_there = os.path.lexists(path)
    if was_there:
        record_file.set_aside(path)
    earlier = record_file.read_numbered(record_file.earlier_copy(path), SETTINGS_FORMAT)
    return settings_of(earlier or {}, languages), not was_there


def save_settings(settings: Settings, folder: Path | None = None) -> bool:
    """Keep the settings. False where the disk, or a newer game's file, does not let them be."""
    path = (folder or record_file.home()) / FILE
    return record_file.write_numbered(path, SETTINGS_FORMAT, settings_data(settings), indent=1)


def settings_data(settings: Settings) -> Data:
    """The settings by the keys of the file, as `docs/formats/kept.md` lists them."""
    return {
        "language": settings.language,
        "text_scale": settings.text_scale,
        "speed": settings.speed,
        "high_contrast": settings.high_contrast,
        "reduced_motion": settings.reduced_motion,
        "timers": settings.timers,
        "volume": settings.volume,
        "ambience": settings.ambience,
        "captions": settings.captions,
        "loud_tell": settings.loud_tell,
        "read_aloud": settings.read_aloud,
        "switches": settings.switches,
        "switch_keys": settings.switch_keys,
        "scan_seconds": settings.scan_seconds,
    }


def settings_of(data: Data, languages: Sequence[str] = LANGUAGES) -> Settings:
    """The settings again. What is missing, or no value of its setting, is as at the start."""
    usual = Settings()
    return Settings(
        language=_one_of(data, "language", languages, usual.language),
        text_scale=_one_of(data, "text_scale", TEXT_SCALES, usual.text_scale),
        speed=_one_of(data, "speed", SPEEDS, usual.speed),
        high_contrast=_one_of(data, "high_contrast", _YES_NO, usual.high_contrast),
        reduced_motion=_one_of(data, "reduced_motion", _YES_NO, usual.reduced_motion),
        timers=_one_of(data, "timers", _YES_NO, usual.timers),
        volume=_one_of(data, "volume", VOLUMES, usual.volume),
        ambience=_one_of(data, "ambience", _YES_NO, usual.ambience),
        captions=_one_of(data, "captions", _YES_NO, usual.captions),
        loud_tell=_one_of(data, "loud_tell", _YES_NO, usual.loud_tell),
        read_aloud=_one_of(data, "read_aloud", _YES_NO, usual.read_aloud),
        switches=_one_of(data, "switches", SWITCHES, usual.switches),
        switch_keys=_one_of(data, "switch_keys", SWITCH_KEYS, usual.switch_keys),
        scan_seconds=_one_of(data, "scan_seconds", SCAN_SECONDS, usual.scan_seconds),
    )


def _one_of(data: Data, key: str, allowed: Sequence[_Value], usual: _Value) -> _Value:
    """The value where the setting can have it; true is not 1, and 1 is not 1.0."""
    found = data.get(key)
    return next((v for v in allowed if type(v) is type(found) and v == found), usual)
