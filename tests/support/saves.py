"""Saves that cannot be played here, laid above one that can."""

from __future__ import annotations

import json
import os
from pathlib import Path


def laid_above(own: Path, shape: str) -> Path:
    """A later save beside one's own: of a `newer` game, of a `foreign` story, or a `misfit`."""
    data = json.loads(own.read_text("utf-8"))
    head, first = data["head"], data["entries"][0]
    if shape == "newer":
        head["format"] = 99
    elif shape == "foreign":
        head["situation"] = "elsewhere"
    else:
        first["stop"] = "nowhere"
    path = own.with_name("later-0000000000000001.json")
    path.write_text(json.dumps(data), "utf-8")
    later = own.stat().st_mtime_ns + 60 * 10**9
    os.utime(path, ns=(later, later))
    return path
