"""From checked events to nodes: keys, duplicates, and texts that a comment has cut."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from game.characters import short
from game.script.mend import is_text_key, quoted_line, write
from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.problem import Problems, Severity
from game.script.source import Source

_CUT_OFF = re.compile(r"[ \t]+#\S")


class TreeBuilder:
    """Builds the one tree of a file. Its depth is bounded by the guard on the events."""

    def __init__(self, events: Iterator[Event], source: Source, problems: Problems) -> None:
        self._events = events
        self._source = source
        self._problems = problems

    def build(self) -> Node | None:
        """Return the root, or None after reporting that the file is empty."""
        root = None
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                root = self._node(next(self._events))
            elif isinstance(event, StreamEndEvent) and _is_empty(root):
                place = self._source.place(0, 0)
                self._problems.add(place, "empty-file", "There is nothing in this file.")
                root = None
        return root

    def _node(self, event: Event) -> Node:
        if isinstance(event, MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, SequenceStartEvent):
            items = tuple(self._node(item) for item in self._inside())
            return ListNode(items, self._source.place_of(event.start_mark))
        return self._scalar(event)

    def _inside(self) -> Iterator[Event]:
        return iter(lambda: _none_at_end(next(self._events)), None)

    def _scalar(self, event: Event) -> Scalar:
        # An alias is reported by the guard; an empty text keeps its place in the tree.
        text = event.value if isinstance(event, ScalarEvent) else ""
        return Scalar(unicodedata.normalize("NFC", text), self._source.place_of(event.start_mark))

    def _mapping(self, start: Event) -> MapNode:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self._inside():
            key = self._key(event)
            following = next(self._events)
            value = self._node(following)
            if key is not None and self._is_new(key, entries):
                entries[key.text] = (key, value)
                self._look_for_comment(key, following)
        return MapNode(tuple(entries.values()), self._source.place_of(start.start_mark))

    def _key(self, event: Event) -> Scalar | None:
        key = self._node(event)
        if not isinstance(key, Scalar):
            message = "A list or a mapping cannot be a key."
            self._problems.add(key.place, "complex-key", message, "Give the key a name.")
        elif key.text == "<<":
            message = "The merge key << is not used in scenario files."
            self._problems.add(key.place, "merge-key", message, "Write the entries out.")
        elif not key.text and not isinstance(event, AliasEvent):
            message = "There is no name before this colon."
            self._problems.add(key.place, "empty-key", message, "Give the key a name.")
        else:
            return key
        return None

    def _is_new(self, key: Scalar, entries: dict[str, tuple[Scalar, Node]]) -> bool:
        if key.text not in entries:
            return True
        first = entries[key.text][0].place
        message = f"The key '{short(key.text)}' stands here and in line {first.line}."
        hint = "Keep one of them, or give one another name."
        self._problems.add(key.place, "duplicate-key", message, hint, also=(first,))
        return False

    def _look_for_comment(self, key: Scalar, value: Event) -> None:
        if not isinstance(value, ScalarEvent) or value.style or not is_text_key(key.text):
            return
        end = self._source.place_of(value.end_mark)
        line = self._source.line(end.line - 1)
        if not _CUT_OFF.match(line, end.column - 1):
            return
        place = replace(end, column=line.index("#", end.column - 1) + 1)
        message = "The text ends before this #: YAML takes the rest of the line for a comment."
        hint = write(quoted_line(line)) if key.place.line == end.line else ""
        self._problems.add(place, "comment-in-text", message, hint, severity=Severity.WARNING)


def _none_at_end(event: Event) -> Event | None:
    return None if isinstance(event, CollectionEndEvent) else event


def _is_empty(root: Node | None) -> bool:
    return root is None or (isinstance(root, Scalar) and not root.text.strip())
