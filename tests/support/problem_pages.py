"""The examples on the pages about problems: blocks of files, laid over a smallest situation.

A fence says what a block is: `yaml file=situation.yaml` (scam.yaml where nothing is said). Its keys
replace those of the base file; scenes, people, variables and draws one by one.

`whole`      the block is the whole file
`from=x`     the base's file x, under the new name
`like=x`     the block lies over a copy of the base's file x
`remove=a,b` takes files of the base away
`repeat=N`   the block's last line N times
`escaped`    \\xff in the block is that byte
`complete`   all texts that the translation does not have yet follow, in English
`with=a,b`   the example cannot be without these other errors
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.script.problem import Problems
from game.script.sources import read_sources
from game.script.translation.originals import originals_of

BASE = Path(__file__).parents[1] / "problems" / "base"
DEFAULT = "scam.yaml"
_FENCE = re.compile(r"^```(?P<info>\w[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## (\w+)$", re.MULTILINE)
_TOP = re.compile(r"^(?=[^\s#-])", re.MULTILINE)
_CHILD = re.compile(r"^(?=  [^\s#-])", re.MULTILINE)
_BY_CHILD = ("scenes", "cast", "variables", "draws")


@dataclass
class Example:
    """The files of one example, and the other codes it cannot be without."""

    files: dict[str, bytes]
    others: set[str] = field(default_factory=set)
    unfinished: str = ""
    """A file of translations to be completed."""

    def write(self, folder: Path) -> None:
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        if self.unfinished:
            complete(folder, folder / self.unfinished)


def complete(folder: Path, file: Path) -> None:
    """Add the English of every text that a file of translations does not have."""
    sources = read_sources(folder, Problems())
    assert sources is not None
    there = file.read_text("utf-8")
    for text in originals_of(sources):
        if f"  {text.key}:\n" not in there:
            words = json.dumps(text.text("en"), ensure_ascii=False)
            there += f"  {text.key}:\n    {file.stem}: {words}\n    of: {text.fingerprint}\n"
    file.write_text(there, "utf-8")


def example(page: str, section: str) -> Example:
    """The situation that the blocks under `## Fails` or `## Mended` make of the base."""
    files = {p.name: p.read_bytes() for p in BASE.iterdir() if p.suffix == ".yaml"}
    found = Example(files)
    for info, text in _blocks(page, section):
        _lay(found, info, text)
    return found


def sections(page: str) -> dict[str, str]:
    _, *parts = _SECTION.split(page)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _blocks(page: str, section: str) -> Iterator[tuple[dict[str, str], str]]:
    for match in _FENCE.finditer(sections(page)[section]):
        words = (word.partition("=") for word in match["info"].split()[1:])
        yield {key: value for key, _, value in words}, match["text"]


def _lay(found: Example, info: Mapping[str, str], text: str) -> None:
    for name in filter(None, info.get("remove", "").split(",")):
        del found.files[name]
    found.others |= set(filter(None, info.get("with", "").split(",")))
    name = info.get("file", DEFAULT)
    if "from" in info:
        found.files[name] = found.files.pop(info["from"])
    if "like" in info:
        found.files[name] = (BASE / info["like"]).read_bytes()
    if "repeat" in info:
        last = text.rstrip("\n").split("\n")[-1] + "\n"
        text += last * int(info["repeat"])
    if "file" in info or text.strip() or "whole" in info:
        base = b"" if "whole" in info else found.files.get(name, b"")
        merged = merge(base.decode(), text) if base else text
        data = merged.encode()
        if "escaped" in info:
            data = re.sub(rb"\\x([0-9a-f]{2})", lambda m: bytes([int(m[1], 16)]), data)
        found.files[name] = data
    if "complete" in info:
        found.unfinished = name


def merge(base: str, block: str) -> str:
    """The base with the block's keys in place of its own; new keys at the end."""
    head, *parts = _TOP.split(block)
    whole = {_key(part): part for part in _TOP.split(base) if part.strip()}
    for part in parts:
        key = _key(part)
        whole[key] = _merged(whole[key], part) if key in whole and key in _BY_CHILD else part
    return head + "".join(whole.values())


def _merged(base: str, part: str) -> str:
    head, *children = _CHILD.split(base)
    _, *fresh = _CHILD.split(part)
    by_key = {_key(child): child for child in children} | {_key(child): child for child in fresh}
    return head + "".join(by_key.values())


def _key(part: str) -> str:
    return part.strip().split("\n")[0].partition(":")[0]
