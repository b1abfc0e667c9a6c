"""Which characters a TrueType file can draw; pygame itself does not tell."""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=16)
def characters(file: Path) -> frozenset[int]:
    """The code points of the file's Unicode tables."""
    data = file.read_bytes()
    start = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    found: set[int] = set()
    for i in range(count):
        (offset,) = struct.unpack_from(">I", data, start + 4 + 8 * i + 4)
        found |= _subtable(data, start + offset)
    return frozenset(found)


def _table(data: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    for i in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * i)
        if tag == name:
            return int(offset)
    raise ValueError(f"The font has no table {name.decode()!r}.")


def _subtable(data: bytes, at: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, at)
    if form == 4:
        return _segments(data, at)
    return _groups(data, at) if form == 12 else set()


def _segments(data: bytes, at: int) -> set[int]:
    """Format 4: segments of the first 65,536 code points; glyph 0 means that there is none."""
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 4 * count)
    ranges_at = at + 16 + 6 * count
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    found = set()
    for i in range(count):
        for code in range(starts[i], min(ends[i], 0xFFFE) + 1):
            glyph = code
            if ranges[i]:
                place = ranges_at + 2 * i + ranges[i] + 2 * (code - starts[i])
                glyph = struct.unpack_from(">H", data, place)[0]
            if glyph and (glyph + deltas[i]) & 0xFFFF:
                found.add(code)
    return found


def _groups(data: bytes, at: int) -> set[int]:
    """Format 12: groups over all of Unicode."""
    (count,) = struct.unpack_from(">I", data, at + 12)
    found: set[int] = set()
    for i in range(count):
        first, last, _ = struct.unpack_from(">III", data, at + 16 + 12 * i)
        found.update(range(first, last + 1))
    return found
