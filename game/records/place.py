"""Where records are kept: the platform's own folder for data, or `NOT_ALONE_HOME`."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

HOME_VARIABLE = "NOT_ALONE_HOME"


def home() -> Path:
    """The folder for all records. It need not exist yet."""
    chosen = os.environ.get(HOME_VARIABLE, "")
    return Path(chosen) if chosen else user_data_path("not-alone", appauthor=False)


def cache_home() -> Path:
    """The folder for what can be made again; inside the chosen folder where one was chosen."""
    chosen = os.environ.get(HOME_VARIABLE, "")
    return Path(chosen) / "cache" if chosen else user_cache_path("not-alone", appauthor=False)
