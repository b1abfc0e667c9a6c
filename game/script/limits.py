"""The guard on PyYAML's events: what a scenario file may not hold, and how much of the rest.

A file may come from anybody. PyYAML's own loader crashes or stalls on small hostile files, so only
its event parser is used, and each event is checked before the next one is asked for: the limits
hold before a tree exists.
"""

from collections.abc import Iterable, Iterator

import yaml

from game.script.problem import Problems
from game.script.source import Source, unsafe_in
from game.script.suggest import quoted_line, write

# Against "[" or "- " half a million times: the tree is built by recursion, a few frames a level.
MAX_DEPTH = 32
# No attack, only what nobody can read: so it is reported, and reading goes on.
MAX_FLOW_DEPTH = 2
# Against a file of "-" alone: each of its quarter million items would be a node and a problem.
MAX_EVENTS = 100_000
# Against a page that was pasted in, or a quote closed far below: one text, drawn in one bubble.
MAX_LENGTH = 4_000

# libyaml where PyYAML was built with it: many times as fast as the parser in Python.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Refused(Exception):
    """Reading stopped at a limit. The problem is already in the collector."""


def events_of(source: Source, problems: Problems) -> Iterator[yaml.Event]:
    """Yield the file's events, checked. Raises Refused at a limit, YAMLError on bad syntax."""
    return Guard(source, problems).watch(yaml.parse(source.text, Loader=_Loader))


class Guard:
    """Counts and checks the events of one file as they pass."""

    def __init__(self, source: Source, problems: Problems) -> None:
        self._source = source
        self._problems = problems
        self._events = self._depth = self._flow = self._documents = 0

    def watch(self, events: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
        """Yield each event after its checks. Raises Refused at a limit."""
        for event in events:
            self._check(event)
            yield event

    def _check(self, event: yaml.Event) -> None:
        self._count(event)
        if isinstance(event, yaml.NodeEvent):
            self._node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._depth -= 1
            self._flow = max(0, self._flow - 1)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _count(self, event: yaml.Event) -> None:
        self._events += 1
        if self._events > MAX_EVENTS:
            self._refuse(event, "too-many", f"The file has more than {MAX_EVENTS:,} parts.")

    def _document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "A second document begins here; a file holds one."
            self._refuse(event, "second-document", message, "Delete the line ---.")

    def _node(self, event: yaml.NodeEvent) -> None:
        # Aliases make a tree of a few lines as large as one likes ("billion laughs"); a tag can
        # name any class of Python; an anchor is of use to aliases alone.
        if isinstance(event, yaml.AliasEvent):
            self._shorthand(event, "alias", f"*{event.anchor} is an alias")
        elif event.anchor is not None:
            self._shorthand(event, "anchor", f"&{event.anchor} is an anchor")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._tag(event.tag, event)
        self._depth += 1
        # Once inside a flow collection everything deeper is one too.
        self._flow += bool(event.flow_style)
        if self._depth > MAX_DEPTH:
            self._refuse(event, "too-deep", f"The nesting is deeper than {MAX_DEPTH} levels.")
        if self._flow == MAX_FLOW_DEPTH + 1:
            message = f"Brackets stand in brackets, more than {MAX_FLOW_DEPTH} deep."
            self._report(event, "flow-too-deep", message, "Write the inner ones as lines.")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._tag(event.tag, event)
        if len(event.value) > MAX_LENGTH:
            message = f"This text has {len(event.value):,} characters; {MAX_LENGTH:,} are allowed."
            self._refuse(event, "too-long", message)
        # The file's own letters were checked; "\\u202e" in double quotes is one only from here on.
        if found := unsafe_in(event.value):
            self._report(event, found[1], found[2], "Delete its escape.")

    def _tag(self, tag: str | None, event: yaml.Event) -> None:
        if tag is not None:
            self._shorthand(event, "tag", f"{tag} is a tag")

    def _shorthand(self, event: yaml.Event, code: str, what: str) -> None:
        # The message is cut: a tag or anchor can be as long as the file.
        line = self._source.line(self._source.place_of(event.start_mark).line - 1)
        message = f"{what[:60]}, which scenario files do not use."
        self._report(event, code, message, write(quoted_line(line)))

    def _report(self, event: yaml.Event, code: str, message: str, hint: str = "") -> None:
        self._problems.add(self._source.place_of(event.start_mark), code, message, hint)

    def _refuse(self, event: yaml.Event, code: str, message: str, hint: str = "") -> None:
        self._report(event, code, message, hint)
        raise Refused
