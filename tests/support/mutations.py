"""What happens to files: typing mistakes, torn downloads, other editors, other code pages."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]

ODD = (
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xe1\xba",
    b"\t",
    b"\r",
    b"\x1b[2J",
    b"\x7f",
    "\u202e".encode(),
    "\u2028".encode(),
    "\ufeff".encode(),
    "\u00ad".encode(),
    "\U0001f9d1".encode(),
    "Mẹ ơi".encode("cp1258", "replace"),
    "Mẹ ơi".encode("utf-16"),
    "é".encode("latin-1"),
)
"""Bytes that a text may come to hold."""
SIGNS = (
    b":", b": ", b"- ", b"#", b'"', b"'", b"[", b"]", b"{", b"}", b"|", b">", b"&a ", b"*a",
    b"!!python/object:os.system ", b"? ", b"%", b"@", b"`", b"---\n", b"...\n", b"<<: ", b"\\",
    b"<", b"->", b",", b"~", b"null", b"=", b"0x1F", b"1e999", b"-1", b"9" * 400, b"  ", b"\n",
)  # fmt: skip
"""Signs that mean something in one of the formats."""


def mutated(data: bytes, chance: Random) -> bytes:
    """The file after one to three mishaps."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(_MISHAPS)(data, chance)
    return data


def _at(data: bytes, chance: Random) -> int:
    return chance.randrange(len(data) + 1)


def _byte_lost(data: bytes, chance: Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + data[at + 1 :]


def _byte_changed(data: bytes, chance: Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _bit_flipped(data: bytes, chance: Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _odd_put_in(data: bytes, chance: Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + chance.choice(ODD) + data[at:]


def _sign_put_in(data: bytes, chance: Random) -> bytes:
    at = _at(data, chance)
    return data[:at] + chance.choice(SIGNS) + data[at:]


def _torn_off(data: bytes, chance: Random) -> bytes:
    return data[: _at(data, chance)]


def _head_lost(data: bytes, chance: Random) -> bytes:
    return data[_at(data, chance) :]


def _zeroed(data: bytes, chance: Random) -> bytes:
    """The end of a file after a power cut."""
    at = _at(data, chance)
    return data[:at] + b"\x00" * (len(data) - at)


def _twice(data: bytes, _: Random) -> bytes:
    return data + data


def _emptied(_: bytes, chance: Random) -> bytes:
    return chance.choice((b"", b"\n", b" ", b"{}", b"[]", b"null", b"a", b"\xef\xbb\xbf"))


def _line_endings(data: bytes, chance: Random) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\xc2\x85")))


def _other_encoding(data: bytes, chance: Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-16", "cp1258", "latin-1", "utf-8-sig")), "replace")


def _one_line(change: Callable[[list[bytes], int, Random], None]) -> Mutation:
    """A mishap of one line, where there is one."""

    def mutation(data: bytes, chance: Random) -> bytes:
        lines = data.split(b"\n")
        change(lines, chance.randrange(len(lines)), chance)
        return b"\n".join(lines)

    return mutation


def _lost(lines: list[bytes], at: int, _: Random) -> None:
    del lines[at]


def _doubled(lines: list[bytes], at: int, _: Random) -> None:
    lines.insert(at, lines[at])


def _moved(lines: list[bytes], at: int, chance: Random) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(at))


def _indented(lines: list[bytes], at: int, chance: Random) -> None:
    lines[at] = chance.choice((b" ", b"  ", b"\t", b"      ")) + lines[at]


def _outdented(lines: list[bytes], at: int, chance: Random) -> None:
    lines[at] = lines[at][chance.randrange(1, 5) :]


def _value_gone(lines: list[bytes], at: int, _: Random) -> None:
    lines[at] = lines[at].partition(b":")[0] + b":"


def _value_other(lines: list[bytes], at: int, chance: Random) -> None:
    """The value of some other line."""
    key, colon, _ = lines[at].partition(b":")
    lines[at] = key + colon + chance.choice(lines).partition(b":")[2]


def _value_odd(lines: list[bytes], at: int, chance: Random) -> None:
    key, colon, _ = lines[at].partition(b":")
    lines[at] = key + colon + b" " + chance.choice((*SIGNS, *ODD))


def _key_other(lines: list[bytes], at: int, chance: Random) -> None:
    _, colon, value = lines[at].partition(b":")
    lines[at] = chance.choice(lines).partition(b":")[0] + colon + value


def _word_other(lines: list[bytes], at: int, chance: Random) -> None:
    words, others = lines[at].split(b" "), chance.choice(lines).split(b" ")
    words[chance.randrange(len(words))] = chance.choice(others)
    lines[at] = b" ".join(words)


def _stretched(lines: list[bytes], at: int, chance: Random) -> None:
    lines[at] += chance.choice((b"x", b" <a>", b"[", b"(", b"not ")) * chance.choice((50, 1_000))


_MISHAPS: tuple[Mutation, ...] = (
    _byte_lost, _byte_changed, _bit_flipped, _odd_put_in, _odd_put_in, _sign_put_in, _sign_put_in,
    _torn_off, _head_lost, _zeroed, _twice, _emptied, _line_endings, _other_encoding,
    *map(_one_line, (
        _lost, _lost, _doubled, _moved, _indented, _outdented, _value_gone, _value_other,
        _value_other, _value_odd, _value_odd, _key_other, _word_other, _word_other, _stretched,
    )),
)  # fmt: skip
"""Those of single lines come often: they leave most of a file whole, and so reach deepest."""
