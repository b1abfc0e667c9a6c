"""The text of a PO file as it lies on disk: a file of bounded size, in UTF-8."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from game.cli.po_strings import PoError
from game.script.source import MAX_BYTES
from game.typography import escaped

MOST_BYTES = 4 * MAX_BYTES
_CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:-]{1,40})")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(path: Path) -> str:
    """What a file says. Raises `PoError` where it is no text that can be read."""
    data = _bytes_of(path).removeprefix(codecs.BOM_UTF8)
    if data.startswith(_WIDE) or b"m\0s\0g\0" in data or b"\0m\0s\0g" in data:
        raise PoError("It is UTF-16. Save it in UTF-8.", 1)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        charset = _CHARSET.search(data)
        named = charset[1].decode() if charset else ""
        says = "" if named.lower() in ("", "utf-8", "utf8") else f"; its head says {named}"
        line = data.count(b"\n", 0, error.start) + 1
        raise PoError(
            f"It is not UTF-8 text from here on{says}. Save it in UTF-8.", line
        ) from error


def _bytes_of(path: Path) -> bytes:
    try:
        is_file = path.is_file() or not path.exists()
        data = b""
        if is_file:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise PoError(f"It cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise PoError(f"It cannot be read: {escaped(str(error))}.") from error
    if not is_file:
        raise PoError("It is a folder or a device, no file.")
    if len(data) > MOST_BYTES:
        raise PoError(f"It is larger than {MOST_BYTES // 1024} KiB, too large for translations.")
    if not data.strip():
        raise PoError("It is empty.")
    return data
