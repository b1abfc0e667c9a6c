"""Writing a file whole or not at all: the one place in which the game writes one.

A test holds that no other module opens a file to write.
"""

import errno
import os
import re
import secrets
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

BESIDE = ".writing-"
"""How the name of a file begins that is being written; left over only where the power failed."""
_HANDLE = re.compile(r"/dev/(stdout|stderr)|/(?:dev|proc/self)/fd/([0-9]{1,4})")
_NUMBERS = {"stdout": 1, "stderr": 2}
_PATIENCE, _PAUSE = 2.0, 0.05
"""Seconds that a reader of a pipe has to come, and between two looks for one."""


def write_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Put the data in the place of a file. Raises `OSError`; then the file is as it was.

    A link is followed, and a file that is there keeps its permissions; a new one has `mode` less
    the umask. What flows (a device, a pipe) cannot be replaced: it is written to as it stands.
    """
    if flows(path):
        return _pour(path, data)
    # The file behind a link: `os.replace` would put the new file in the place of the link itself.
    target = Path(os.path.realpath(path))
    before = _replaceable(target)
    fresh = name_beside(target)
    # Filled beside its place, then moved there in one go: whoever reads meanwhile, or after the
    # power failed, finds the file before or the whole new one, and never a half.
    try:
        _fill(fresh, data, mode, before)
        os.replace(fresh, target)
    except BaseException:
        # Ctrl-C too must leave nothing half written lying there.
        with suppress(OSError):
            fresh.unlink()
        raise
    _settle(target.parent)


def name_beside(path: Path) -> Path:
    """A name that nobody has, in the same folder: only there can a file be moved in one go.

    It does not grow with the file's own name, which may be as long as a name can be.
    """
    return path.parent / f"{BESIDE}{secrets.token_hex(6)}"


def flows(path: Path) -> bool:
    """Whether what is written there goes on elsewhere: a device, a pipe, an open stream."""
    if _HANDLE.fullmatch(str(path)):
        return True
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def is_full(problem: OSError) -> bool:
    """Whether there is no room left, on the disk or in what the user may have of it."""
    return problem.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def _pour(path: Path, data: bytes) -> None:
    handle = _HANDLE.fullmatch(str(path))
    if handle is None:
        number = _open_pipe(path)
    else:
        # Opened by its name, a stream that goes to a file would begin again at the file's start.
        if sys.stdout is not None:
            sys.stdout.flush()
        number = os.dup(_NUMBERS.get(handle[1]) or int(handle[2]))
    with open(number, "wb") as stream:
        stream.write(data)


def _open_pipe(path: Path) -> int:
    """A device or pipe, open to write. Raises `OSError`, also where nobody reads from a pipe."""
    flags = os.O_WRONLY | getattr(os, "O_NONBLOCK", 0)  # it must not wait for ever for a reader
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            number = os.open(path, flags)
            break
        except OSError as problem:
            if problem.errno != errno.ENXIO:
                raise
            if time.monotonic() > end:
                said = "nobody reads from this pipe"
                raise OSError(errno.ENXIO, said, str(path)) from problem
            time.sleep(_PAUSE)
    if hasattr(os, "set_blocking"):
        os.set_blocking(number, True)
    return number


def _replaceable(target: Path) -> os.stat_result | None:
    """What is there now, if anything. Raises `OSError` where it must not be replaced."""
    try:
        found = os.stat(target)
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not os.access(target, os.W_OK):
        # Moving another file there would be possible: it only takes rights on the folder.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return found


def _fill(fresh: Path, data: bytes, mode: int, before: os.stat_result | None) -> None:
    # What takes the place of a private file is never open to others, not even while it is made.
    first = mode if before is None else 0o600
    with open(fresh, "xb", opener=lambda name, flags: os.open(name, flags, first)) as file:
        file.write(data)
        file.flush()
        # Before the move: a new name may reach the disk ahead of its bytes, and be an empty file.
        os.fsync(file.fileno())
    if before is not None:
        _be_like(fresh, before)


def _be_like(fresh: Path, before: os.stat_result) -> None:
    """The owner and permissions of the file before, as far as the system lets them be given."""
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.getuid(), os.getgid()):
        with suppress(OSError):
            os.chown(fresh, before.st_uid, before.st_gid)
    with suppress(OSError):
        os.chmod(fresh, stat.S_IMODE(before.st_mode) & 0o777)


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
