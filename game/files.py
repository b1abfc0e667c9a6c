"""Where the game's own files lie: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_INSIDE = PACKAGE / "data"
INSTALLED = (_INSIDE / "scenarios").is_dir()
"""Whether this is a wheel's copy, whose files belong to the installer and not to an author."""
ROOT = _INSIDE if INSTALLED else PACKAGE.parent
SCENARIOS = ROOT / "scenarios"
ASSETS = ROOT / "assets"
CHARACTERS = ASSETS / "fonts" / "characters.txt"
"""What the text font can draw."""
PROBLEM_PAGES = ROOT / "docs" / "problems"
