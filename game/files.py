"""Where the game's own files lie: beside the package in a checkout, inside it once installed."""

import errno
import os
import stat
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


# Reading a plain file: what is none neither blocks nor floods.

# Windows has none of these; there nothing that lies in a folder blocks.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def plain_bytes(path: Path, most: int, flags: int = 0) -> bytes:
    """The bytes of a plain file; of one that is larger than `most`, one byte over that.

    `flags` go to `os.open` too. Raises `OSError`, also for a folder, a pipe or a device.
    """
    # The open handle is asked, not the name: between the two something else may come to lie there.
    # Without O_NONBLOCK a pipe that nobody writes to would hold the game for ever.
    handle = os.open(path, _FLAGS | flags)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is not a file", str(path))
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(handle)
