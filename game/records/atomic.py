"""Writing a file whole or not at all, with one earlier copy kept beside it."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

EARLIER = ".earlier"


def earlier_copy(path: Path) -> Path:
    return path.with_name(path.name + EARLIER)


def write_atomic(path: Path, data: bytes) -> None:
    """Write through a temporary file in the same folder. Raises `OSError`; then nothing changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = _written(path, data)
    try:
        if path.exists():
            os.replace(path, earlier_copy(path))
        os.replace(written, path)
    except OSError:
        written.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _written(path: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
