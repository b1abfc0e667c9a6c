"""Opens a kept page in the browser of this machine."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path

import pygame


def open_page(path: Path) -> bool:
    """Whether a browser took the page. One that would take over the terminal is never started."""
    if pygame.display.get_driver() == "dummy" or not _desktop():
        return False
    try:
        browser = webbrowser.get()
        if type(browser) is webbrowser.GenericBrowser:  # lynx and its like
            return False
        return browser.open(path.resolve().as_uri())
    except (webbrowser.Error, OSError, ValueError):
        return False


def _desktop() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
