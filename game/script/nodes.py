"""A YAML file as a tree: texts, lists and mappings, each with its place."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from game.script.problem import Place
from game.typography import in_one_line


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written, in NFC. ``12:30`` and ``no`` stay words; nothing is typed.

    `breaks` counts the line breaks and tabs that stood inside and are spaces now.
    """

    text: str
    place: Place
    breaks: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys and values in the order of the file. No key stands twice.

    `translated` has further languages of its texts: stem to language to words.
    """

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place
    translated: abc.Mapping[str, abc.Mapping[str, str]] = field(default_factory=dict)

    def get(self, name: str) -> Node | None:
        """Return the value of a key, or None where the key is missing."""
        return next((value for key, value in self.entries if key.text == name), None)

    def keys(self) -> tuple[str, ...]:
        """Return the keys' texts in the order of the file."""
        return tuple(key.text for key, _ in self.entries)


Node: TypeAlias = Scalar | ListNode | MapNode


def in_lines(node: Node) -> Node:
    """The node with every text in one line: the one place where line breaks and tabs go.

    So they are a space wherever a text is shown, translated or compared.
    """
    # How many there were is kept: `fields` warns of them, and a place in a long text needs them.
    if isinstance(node, Scalar):
        breaks = sum(map(node.text.strip().count, "\n\t"))
        return Scalar(in_one_line(node.text), node.place, breaks)
    if isinstance(node, ListNode):
        return ListNode(tuple(map(in_lines, node.items)), node.place)
    return replace(node, entries=tuple((key, in_lines(value)) for key, value in node.entries))


def listed(node: Node | None) -> abc.Iterator[MapNode]:
    """Every mapping that stands in a list, at any depth."""
    if isinstance(node, ListNode):
        for item in node.items:
            if isinstance(item, MapNode) and item.entries:
                yield item
    elif isinstance(node, MapNode):
        for _, value in node.entries:
            yield from listed(value)


def id_of(entry: MapNode) -> str:
    """The id of an entry: the value of its first key, without the arrow."""
    value = entry.entries[0][1]
    return value.text.partition("->")[0].strip() if isinstance(value, Scalar) else ""
