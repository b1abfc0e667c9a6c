"""A scenario file as a tree of nodes, or problems. Nothing in a file can crash or stall this."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import yaml

from game.script.limits import Refused, events_of
from game.script.nodes import ListNode, MapNode, Node, Scalar, in_lines
from game.script.problem import Place, Problems, Severity, reason
from game.script.source import MAX_BYTES, Source, bytes_of, decode
from game.script.suggest import is_text_key, quoted_line, write
from game.script.yaml_errors import Mistake, explain
from game.typography import short

_CUT_OFF = re.compile(r"[ \t]+#\S")
"""A comment with no space behind its mark: `#` was meant as a letter, as in "room #4"."""


class TreeBuilder:
    """From checked events to nodes: keys, duplicates, and texts that a comment has cut.

    Its recursion is bounded by the guard on the events, which refuses what is nested too deep.
    """

    # PyYAML's composer would do this too, but it forgets the first of two like keys, resolves
    # "no" and "12:30" to a truth and a number, and recurses on whatever it is given.

    def __init__(self, events: Iterator[yaml.Event], source: Source, problems: Problems) -> None:
        self._events = events
        self._source = source
        self._problems = problems

    def build(self) -> Node | None:
        """Return the root, or None after reporting that the file is empty."""
        root = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                root = self._node(next(self._events))
            elif isinstance(event, yaml.StreamEndEvent) and _is_empty(root):
                place = self._source.place(0, 0)
                self._problems.add(place, "empty-file", "There is nothing in this file.")
                root = None
        return root

    def _node(self, event: yaml.Event) -> Node:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self._node(item) for item in self._inside())
            return ListNode(items, self._source.place_of(event.start_mark))
        return self._scalar(event)

    def _inside(self) -> Iterator[yaml.Event]:
        return iter(lambda: _none_at_end(next(self._events)), None)

    def _scalar(self, event: yaml.Event) -> Scalar:
        # An alias is reported by the guard; an empty text keeps its place in the tree.
        text = event.value if isinstance(event, yaml.ScalarEvent) else ""
        # NFC: some systems and keyboards write "ế" as a letter and two marks. By code points that
        # would be another word, and a translation of it would seem stale.
        return Scalar(unicodedata.normalize("NFC", text), self._source.place_of(event.start_mark))

    def _mapping(self, start: yaml.Event) -> MapNode:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self._inside():
            key = self._key(event)
            following = next(self._events)
            # Read before the key is judged: the events behind an odd key must be used up too.
            value = self._node(following)
            if key is not None and self._is_new(key, entries):
                entries[key.text] = (key, value)
                self._look_for_comment(key, following)
        return MapNode(tuple(entries.values()), self._source.place_of(start.start_mark))

    def _key(self, event: yaml.Event) -> Scalar | None:
        key = self._node(event)
        if not isinstance(key, Scalar):
            message = "A list or a mapping cannot be a key."
            self._problems.add(key.place, "complex-key", message, "Give the key a name.")
        elif key.text == "<<":
            message = "The merge key << is not used in scenario files."
            self._problems.add(key.place, "merge-key", message, "Write the entries out.")
        elif not key.text and not isinstance(event, yaml.AliasEvent):
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

    def _look_for_comment(self, key: Scalar, value: yaml.Event) -> None:
        # Only plain texts can be cut; `value.style` is the quote or the | or > of any other.
        if not isinstance(value, yaml.ScalarEvent) or value.style or not is_text_key(key.text):
            return
        end = self._source.place_of(value.end_mark)
        line = self._source.line(end.line - 1)
        if not _CUT_OFF.match(line, end.column - 1):
            return
        place = replace(end, column=line.index("#", end.column - 1) + 1)
        message = "The text ends before this #: YAML takes the rest of the line for a comment."
        hint = write(quoted_line(line)) if key.place.line == end.line else ""
        self._problems.add(place, "comment-in-text", message, hint, severity=Severity.WARNING)


def _none_at_end(event: yaml.Event) -> yaml.Event | None:
    return None if isinstance(event, yaml.CollectionEndEvent) else event


def _is_empty(root: Node | None) -> bool:
    return root is None or (isinstance(root, Scalar) and not root.text.strip())


MAX_ROUNDS = 20
"""So many mistakes of syntax are told at once; YAML itself stops at the first."""
MAX_KNOWN_BYTES = 64 * 1024
"""A larger file is read anew each time, so that what is known stays small."""


def read_file(path: Path, name: str, problems: Problems) -> Node | None:
    """Read a file that problems call ``name``. Returns what ``read_yaml`` does, texts in one line.

    A link, a folder, a pipe or an unreadable file is a problem; none of them blocks.
    """
    try:
        data = bytes_of(path)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else error
        message = f"The file cannot be read: {why}."
        problems.add(Place(name, 1, 1), "not-a-file", message)
        return None
    known = _flawless(data, name) if len(data) <= MAX_KNOWN_BYTES else None
    if known is not None:
        return known
    node = read_yaml(data, name, problems)
    return in_lines(node) if node is not None else None


@lru_cache(maxsize=128)
def _flawless(data: bytes, name: str) -> Node | None:
    """The tree of a file without any problem: the same bytes say the same.

    A preview looks again and again, and reads so only what was changed.
    """
    problems = Problems()
    node = read_yaml(data, name, problems)
    return in_lines(node) if node is not None and not problems.items else None


def read_yaml(data: bytes, name: str, problems: Problems) -> Node | None:
    """Return the root of a file, or None where it cannot be read to its end.

    Every None comes with an error in ``problems``; a tree may come with problems too, for
    example a duplicate key, of which it holds the first. Never raises.
    """
    source = decode(data, name, problems)
    if source is None:
        return None
    # All rounds together read about as much as one file at the limit of size.
    rounds = max(1, min(MAX_ROUNDS, MAX_BYTES // max(1, len(data))))
    return _read(source, rounds, problems)


def _read(source: Source, rounds: int, problems: Problems) -> Node | None:
    """Read the file; after a mistake with a known mend read on, to find the next one too."""
    # A line is mended once: where the mend does not help, the next round would be the same.
    mended: set[int] = set()
    for _ in range(rounds):
        found = Problems()
        node, mistake = _attempt(source, found)
        if mistake is None or not mistake.mended or mistake.line in mended:
            break
        _report(mistake, source, problems)
        mended.add(mistake.line)
        source = source.with_line(mistake.line, mistake.mended)
    # Of the last round only: each round reads from the top and finds the same problems again.
    problems.extend(found.items)
    if mistake is not None and mistake.line not in mended:
        _report(mistake, source, problems)
    # The tree of a mended file is never handed on: it is a guess, made to find further mistakes.
    return None if mended else node


def _attempt(source: Source, problems: Problems) -> tuple[Node | None, Mistake | None]:
    try:
        return TreeBuilder(events_of(source, problems), source, problems).build(), None
    except Refused:
        return None, None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The pure parser lets these through: \U99999999 and numbers of 5,000 digits.
        return None, explain(error, source)


def _report(mistake: Mistake, source: Source, problems: Problems) -> None:
    place = source.place(mistake.line, mistake.column)
    problems.add(place, mistake.code, mistake.message, mistake.hint)
