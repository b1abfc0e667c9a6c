"""A situation's graphs as versioned JSON in three parts, and the reader that plays from it alone.

`docs/formats/graph.md` is the format. What may be seen before play stands once for all variants of
a cut; what playing needs and what tells the truth stand under names that say nothing.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.graph.content_file import Data, before_data, content_of, play_data, tells_data
from game.graph.graph_check import check_links, check_shapes
from game.story import TIMEOUT, Content, Cut, Event, EventRun, Input, Offer, Play, State, aside
from game.story.draw import draw_groups, drawn_from, opaque_name
from game.story.graph import GRAPH_FORMAT, Edge, Graph, GraphNode, OpeningOutlook, Reach, Start
from game.story.shape import Misshapen
from game.story.text import Argument
from game.story.vocabulary import Vocabulary, vocabulary_data, vocabulary_of

MAX_BYTES = 64 * 1024 * 1024
INDEX = "index.json"
_PARTS = ("play", "tells")


class GraphFileError(ValueError):
    """A file that holds no graphs of this format; the message is one sentence for a person."""


@dataclass(frozen=True)
class GraphFile:
    """The graphs of a situation by variant and cut, with the vocabulary that their words need."""

    situation: str
    graphs: Mapping[tuple[str, Cut], Graph]
    vocabulary: Vocabulary


def graphs_to_json(graphs: Mapping[tuple[str, Cut], Graph], vocabulary: Vocabulary) -> str:
    """The graphs of one situation as one JSON object: exact quotients, with their figures."""
    return written(graphs_data(graphs, vocabulary))


def part_files(data: Data) -> dict[str, str]:
    """The same as files by name: `index.json`, and two of its own for each variant and cut.

    The index holds only what may be seen before play. The others are named by what is in them.
    """
    files: dict[str, str] = {}
    names: dict[str, Data] = {}
    for graph in data["play"]:
        texts = {
            part: written({"format": GRAPH_FORMAT, part: data[part][graph]}) for part in _PARTS
        }
        named = {part: f"{_named(text)}.json" for part, text in texts.items()}
        files.update({named[part]: text for part, text in texts.items()})
        names[graph] = named
    shown = {key: value for key, value in data.items() if key not in _PARTS}
    return {INDEX: written({**shown, "files": names}), **files}


def _named(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def graphs_data(graphs: Mapping[tuple[str, Cut], Graph], vocabulary: Vocabulary) -> Data:
    """The file as plain data; the graphs are of one situation, exact quotients with an opening."""
    situation = next(iter(graphs.values())).content.front.situation
    named = {key: opaque_name(situation, *key) for key in graphs}
    # By opaque name: in the order of variants the genuine ones would stand first.
    apart = sorted(graphs, key=lambda key: named[key])
    before: dict[str, Data] = {}
    for (_, cut), graph in graphs.items():
        before.setdefault(cut, before_part(graph))
    return {
        "format": GRAPH_FORMAT,
        "situation": situation,
        "vocabulary": vocabulary_data(vocabulary),
        "before": before,
        "draw": {cut: _draw_rule(situation, named, cut) for cut in before},
        "play": {named[key]: play_part(graphs[key], before[key[1]]) for key in apart},
        "tells": {named[key]: tells_part(graphs[key]) for key in apart},
    }


def written(data: Data) -> str:
    """Compact JSON; floats as `repr` writes them, so that they are read back exactly."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"


def _draw_rule(situation: str, named: Mapping[tuple[str, Cut], str], cut: str) -> list[list[str]]:
    """The names to draw from: first a group, then one of it."""
    of_cut = {variant: name for (variant, c), name in named.items() if c == cut}
    return [[of_cut[variant] for variant in group] for group in draw_groups(situation, [*of_cut])]


def graphs_from_json(data: bytes) -> GraphFile:
    """The graphs of a file. Raises `GraphFileError` with what is wrong with it."""
    if len(data) > MAX_BYTES:
        raise GraphFileError(f"A file of graphs has at most {MAX_BYTES:,} bytes.")
    try:
        read = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as problem:
        raise GraphFileError("This file holds no graphs of a story.") from problem
    # Before any shape: of a newer format the number is all that is sure.
    number = read.get("format") if isinstance(read, dict) else None
    if type(number) is not int or number != GRAPH_FORMAT:
        found = f"format {ascii(number)[:40]}"
        raise GraphFileError(f"This file has {found}; this game reads {GRAPH_FORMAT}.")
    try:
        check_shapes(read)
        return _graph_file(read)
    except Misshapen as problem:
        what = ascii(str(problem))[1:-1][:200]
        raise GraphFileError(f"This file holds no graphs of a story: {what}.") from problem


def _graph_file(read: Data) -> GraphFile:
    vocabulary = vocabulary_of(read["vocabulary"])
    graphs: dict[tuple[str, Cut], Graph] = {}
    for cut, groups in read["draw"].items():
        for name in (name for group in groups for name in group):
            graph = graph_of(read["before"][cut], read["play"][name], read["tells"][name])
            content = graph.content
            # A seed draws by these names: a variant under another's would be played in its place.
            if name != opaque_name(read["situation"], content.variant, cut):
                raise Misshapen(f"play/{name}", f"the name of {content.variant} in the {cut} cut")
            check_links(graph, vocabulary, f"play/{name}")
            graphs[content.variant, content.cut] = graph
    return GraphFile(read["situation"], graphs, vocabulary)


def before_part(graph: Graph) -> Data:
    """What may be seen before play; the same for every variant of a cut."""
    start = graph.starts[0]
    edges = graph.nodes[start.node].edges
    offered = [edge.given.id for edge in edges if edge.given.act == "choose"]
    looks = [edge.given.id for edge in edges if edge.given.act == "look"]
    opening = graph.opening or OpeningOutlook(0.0)
    stop = graph.nodes[start.node].stop
    return {
        **before_data(graph.content, offered, looks),
        "stop": stop,
        "order": "kept" if stop in graph.kept else "",
        "shown": [_event(event) for event in graph.runs[start.run]],
        "offers": [_given(edge.given) for edge in edges],
        "outlook": opening.outlook,
        "after-input": [[*_given(given), outlook] for given, outlook in opening.after],
    }


def play_part(graph: Graph, before: Data) -> Data:
    """What playing needs: nodes, runs and words, with every id and event written once."""
    tables = _Tables(graph)
    rows = [tables.row(node) for node in graph.nodes]
    content = graph.content
    return {
        "story": graph.story,
        "text": graph.text,
        "key": opaque_name(content.front.after or content.front.situation, content.variant),
        "words": play_data(content, before),
        "variables": {name: list(labels) for name, labels in graph.variables.items()},
        "before": dict(graph.before),
        "renamed": dict(sorted(graph.renamed.items())),
        "kept": sorted(graph.kept),
        "starts": [[dict(start.drawn), start.node, start.run] for start in graph.starts],
        "inputs": [list(given) for given in tables.inputs],
        "events": [_event(event) for event in tables.events],
        "runs": [[tables.events[event] for event in run] for run in graph.runs],
        "ways": [list(way) for way in tables.ways],
        "rows": [list(row) for row in tables.rows],
        "carried": {n: dict(node.carried) for n, node in enumerate(graph.nodes) if node.carried},
        "nodes": [
            [row, *(edge.to for edge in node.edges)]
            for row, node in zip(rows, graph.nodes, strict=True)
        ],
    }


def tells_part(graph: Graph) -> Data:
    """What gives the truth away: marks, reasons and every figure."""
    told = tells_data(graph.content)
    endings = sorted(graph.content.endings)
    places = {name: number for number, name in enumerate(endings)}
    for name, reach in graph.endings.items():
        told["endings"][name] |= {
            "share": reach.share,
            "start": reach.start,
            "witness": [_given(given) for given in reach.witness],
        }
    outlook = [node.outlook for node in graph.nodes]
    best = [places.get(node.best, -1) for node in graph.nodes]
    return {**told, "outlook": outlook, "best": best}


class _Tables:
    """Inputs, events, ways and rows met so far, each with its number."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.inputs: dict[tuple[str, ...], int] = {}
        self.events: dict[Event, int] = {}
        self.ways: dict[tuple[int, int, int], int] = {}
        self.rows: dict[tuple[str | int, ...], int] = {}
        for run in graph.runs:
            for event in run:
                self.events.setdefault(event, len(self.events))

    def row(self, node: GraphNode) -> int:
        """The number of a node's row: its stop, then its ways."""
        ways = (self._way(edge) for edge in node.edges)
        return self.rows.setdefault((node.stop, *ways), len(self.rows))

    def _way(self, edge: Edge) -> int:
        """The number of a way: an input, the run it shows, whether it comes back."""
        given = tuple(_input(self.graph, edge))
        number = self.inputs.setdefault(given, len(self.inputs))
        return self.ways.setdefault((number, edge.run, int(edge.back)), len(self.ways))


def _label(graph: Graph, edge: Edge) -> str:
    """The choice whose words a leave or report has; other inputs are labelled by their own id."""
    # A leave has no id of its own to be found by, but its button says the words of some choice.
    first = graph.runs[edge.run][0]
    return first.id if first.kind in ("left", "reported") else ""


def _input(graph: Graph, edge: Edge) -> list[str]:
    label = _label(graph, edge)
    return [edge.given.act, label] if label else _given(edge.given)


def _given(given: Input) -> list[str]:
    words = [given.act, given.id, given.person]
    return words if given.person else words[:2] if given.id else words[:1]


def _event(event: Event) -> list[Any]:
    arguments = [dict(event.arguments)] if event.arguments else []
    return [event.kind, event.id, event.seconds, *arguments]


def graph_of(before: Data, play: Data, tells: Data) -> Graph:
    """A graph from its three parts."""
    content = content_of(before, play["words"], tells)
    events = [_read_event(data) for data in play["events"]]
    after = tuple((_read_given(data[:-1]), data[-1]) for data in before["after-input"])
    return Graph(
        content=content,
        story=play["story"],
        text=play["text"],
        facts=(),
        nodes=tuple(_nodes(play, tells, sorted(content.endings))),
        runs=tuple(tuple(events[number] for number in run) for run in play["runs"]),
        starts=tuple(Start(tuple(drawn.items()), n, run) for drawn, n, run in play["starts"]),
        endings=dict(_reaches(tells["endings"])),
        opening=OpeningOutlook(before["outlook"], after),
        variables={name: tuple(labels) for name, labels in play["variables"].items()},
        before=play["before"],
        renamed=play["renamed"],
        kept=frozenset(play["kept"]),
    )


def _nodes(play: Data, tells: Data, endings: Sequence[str]) -> Iterable[GraphNode]:
    inputs = [_read_input(data) for data in play["inputs"]]
    ways = [(inputs[given], run, bool(back)) for given, run, back in play["ways"]]
    figures = enumerate(zip(play["nodes"], tells["outlook"], tells["best"], strict=True))
    for number, (node, outlook, best) in figures:
        stop, *row = play["rows"][node[0]]
        edges = (
            Edge(ways[way][0], ways[way][1], to, ways[way][2])
            for way, to in zip(row, node[1:], strict=True)
        )
        carried = tuple(play["carried"].get(str(number), {}).items())
        yield GraphNode(
            stop, (), tuple(edges), outlook, endings[best] if best >= 0 else "", carried
        )


def _reaches(endings: Data) -> Iterable[tuple[str, Reach]]:
    for name, data in endings.items():
        if "witness" in data:
            witness = tuple(_read_given(given) for given in data["witness"])
            yield name, Reach(witness, data["start"], data["share"])


def _read_input(data: Sequence[str]) -> Input:
    """A leave or report has its label where others have their id."""
    return Input(*data[:1]) if data[0] in ("leave", "report") else _read_given(data)  # type: ignore[arg-type]


def _read_given(data: Sequence[str]) -> Input:
    act, name, person = (*data, "", "")[:3]
    return Input(act, name, person)  # type: ignore[arg-type]


def _read_event(data: Sequence[Any]) -> Event:
    kind, name, seconds, *arguments = data
    filled = tuple(arguments[0].items()) if arguments else ()
    return Event(kind, name, filled, seconds)


# A run played on a graph alone, without the program it was explored from.


@dataclass(frozen=True)
class GraphStory:
    """A graph as something to play (`Playable`): a state holds the number of its node."""

    graph: Graph

    @property
    def content(self) -> Content:
        return self.graph.content

    @property
    def story(self) -> str:
        return self.graph.story

    @property
    def text(self) -> str:
        return self.graph.text

    @property
    def renamed(self) -> Mapping[str, str]:
        return self.graph.renamed

    @property
    def drawable(self) -> Mapping[str, tuple[Argument, ...]]:
        return {**self.content.draws, **self.graph.variables}

    @property
    def before(self) -> Mapping[str, str]:
        return self.graph.before

    def drawn(self, seed: int) -> dict[str, Argument]:
        return drawn_from(self.drawable, seed, self.content)

    def variables(self, state: State) -> dict[str, str]:
        return dict(self._node(state).carried)

    def keeps_order(self, stop: str) -> bool:
        return stop in self.graph.kept

    def start(self, drawn: Mapping[str, Argument]) -> tuple[State, EventRun]:
        start = self.graph.start_for(drawn)
        return self._at(start.node), self.graph.runs[start.run]

    def step(self, state: State, given: Input) -> tuple[State, EventRun]:
        edge = self._node(state).by_input.get(given)
        if edge is None:
            return aside(self.content, state, given)
        return self._at(edge.to), self.graph.runs[edge.run]

    def offers(self, state: State) -> tuple[Offer, ...]:
        edges = self._node(state).edges
        return tuple(
            Offer(edge.given, tuple(Play(event) for event in self.graph.runs[edge.run]))
            for edge in edges
            if edge.given != TIMEOUT
        )

    def inputs(self, state: State) -> tuple[Input, ...]:
        return tuple(edge.given for edge in self._node(state).edges)

    def _node(self, state: State) -> GraphNode:
        return self.graph.nodes[state.facts[0]]

    def _at(self, number: int) -> State:
        return State(self.graph.nodes[number].stop, (number,))
