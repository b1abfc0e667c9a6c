"""Whether a window can be opened here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """On Windows and macOS always; elsewhere where the environment names a display."""
    if environment.get("SDL_VIDEODRIVER") in ("dummy", "offscreen"):
        return False
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in _VARIABLES)
