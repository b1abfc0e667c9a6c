"""Where records are kept: the platform's own folder for data, or `NOT_ALONE_HOME`."""

from __future__ import annotations

import os
import stat
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


def there(path: Path) -> bool:
    """Whether something can be seen at a path. `Path.exists` raises where one may not look."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def usable(folder: Path) -> bool:
    """Whether records can lie in a folder: it can be entered, or as far as one sees be made."""
    for place in (folder, *folder.parents):
        try:
            mode = place.stat().st_mode
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            return False
        # A folder that may only be read still has the settings; what cannot be kept is said later.
        wanted = os.X_OK if place == folder else os.W_OK | os.X_OK
        return stat.S_ISDIR(mode) and os.access(place, wanted)
    return False
