"""Where an entry stands in the files, when only its id is known."""

from __future__ import annotations

from collections.abc import Iterator

from game.script.entry import ARROW
from game.script.nodes import Mapping as MappingNode
from game.script.nodes import Node, Scalar, Sequence
from game.script.problem import Place
from game.script.proof.case import Case


def entries_in(node: Node | None) -> Iterator[MappingNode]:
    """Every mapping that stands in a list, at any depth."""
    if isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, MappingNode) and item.entries:
                yield item
    elif isinstance(node, MappingNode):
        for _, value in node.entries:
            yield from entries_in(value)


def id_of(entry: MappingNode) -> str:
    value = entry.entries[0][1]
    return value.text.partition(ARROW)[0].strip() if isinstance(value, Scalar) else ""


def meaning_place(case: Case, variant: str, name: str) -> Place:
    """What a variant's opening says about an offer; its `opening:`, else its first line."""
    chapters = case.sources.variants[variant]
    keys = [pair for chapter in chapters for pair in chapter.node.entries]
    openings = [(key, value) for key, value in keys if key.text == "opening"]
    entries = [entry for _, value in openings for entry in entries_in(value)]
    told = [entry.entries[0][1].place for entry in entries if id_of(entry) == name]
    return next(iter([*told, *(key.place for key, _ in openings)]), chapters[0].place)
