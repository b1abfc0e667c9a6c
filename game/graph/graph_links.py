"""Whether the ids of a graph that was read fit one another, so that playing it never stumbles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from game.story.content import Content, Mark, truth_of
from game.story.event import LINE_KINDS, Event, comes_back
from game.story.graph import Edge, Graph, GraphNode
from game.story.shape import Misshapen
from game.story.vocabulary import Vocabulary

_CHOICES = ("timer", "chosen", "left", "reported")
_ANSWERS = ("asked", "answered")
_OWN = {"choose": "chosen", "timeout": "chosen", "look": "looked", "tell": "asked",
        "leave": "left", "report": "reported"}  # fmt: skip


def check_links(graph: Graph, vocabulary: Vocabulary, where: str) -> None:
    """Raises `Misshapen` at the first id that is not there."""
    content = graph.content
    for name, among, what in chain(_people(content), _terms(content, vocabulary)):
        if name and name not in among:
            raise Misshapen(f"{where}/{name}", what)
    if truth_of(content.variant) != content.truth:
        raise Misshapen(f"{where}/{content.variant}", f"a variant that is {content.truth}")
    _check_starts(graph, where)
    for n, run in enumerate(graph.runs):
        for event in run:
            if not _is_there(content, event):
                raise Misshapen(f"{where}/runs/{n}/{event.id}", f"something for {event.kind}")
    for n, node in enumerate(graph.nodes):
        _check_node(graph, node, f"{where}/nodes/{n}")


_Links = Iterator[tuple[str, Collection[str], str]]


def _people(content: Content) -> _Links:
    choices, answers = content.choices.values(), content.answers.values()
    named = chain(
        content.circle,
        (choice.person for choice in choices),
        (person for answer in answers for person in (answer.person, answer.offers)),
        (line.speaker for line in content.lines.values() if line.speaker != "you"),
    )
    return ((name, content.cast, "a member of the cast") for name in named)


def _terms(content: Content, vocabulary: Vocabulary) -> _Links:
    """What is said in words of the vocabulary."""
    endings = content.endings.values()
    for mark in _marks(content):
        yield from ((code, vocabulary.flags, "a flag") for code in mark.codes)
    for line in content.lines.values():
        yield line.tactic, vocabulary.tactics, "a tactic"
    yield from ((choice.move, vocabulary.moves, "a move") for choice in content.choices.values())
    yield from ((ending.kind, vocabulary.kinds, "a kind of ending") for ending in endings)
    steps = (step for ending in endings for step in ending.next_steps)
    yield from ((step, vocabulary.next_steps, "a next step") for step in steps)
    help_of = (name for step in vocabulary.next_steps.values() for name in step.help_lines)
    yield from ((name, vocabulary.help_lines, "a line of help") for name in help_of)


def _marks(content: Content) -> Iterable[Mark]:
    of_lines = (line.mark for line in content.lines.values())
    of_details = (detail.mark for detail in content.details.values())
    return (mark for mark in (*of_lines, *of_details) if mark is not None)


def _check_starts(graph: Graph, where: str) -> None:
    for name in graph.before:
        if name not in graph.variables:
            raise Misshapen(f"{where}/before/{name}", "a variable")
    for n, start in enumerate(graph.starts):
        if not all(value in graph.variables.get(name, ()) for name, value in start.drawn):
            raise Misshapen(f"{where}/starts/{n}", "a start from the values of variables")


def _is_there(content: Content, event: Event) -> bool:
    """Whether what an event names is in the words of the variant."""
    if event.kind in LINE_KINDS:
        return event.id in content.lines and content.lines[event.id].kind == event.kind
    if event.kind == "app":
        return event.argument("with") in ("", *content.cast)
    tables: dict[str, Collection[str]] = {
        **dict.fromkeys(_CHOICES, content.choices), **dict.fromkeys(_ANSWERS, content.answers),
        "looked": content.details, "ended": content.endings,
        "dim": content.cast, "offered": content.cast,
    }  # fmt: skip
    return event.id in tables.get(event.kind, (event.id,))


def _check_node(graph: Graph, node: GraphNode, where: str) -> None:
    if node.edges and node.stop in graph.content.endings:
        raise Misshapen(where, "an ending, which has no ways")
    if len(node.by_input) != len(node.edges):
        raise Misshapen(where, "a node with each input once")
    for edge in node.edges:
        if not _fits(graph, node, edge):
            raise Misshapen(f"{where}/{edge.given.act}", "an input with the events it shows")


def _fits(graph: Graph, node: GraphNode, edge: Edge) -> bool:
    """Whether a way begins with its input's own event and comes back where it says so."""
    run, given, content = graph.runs[edge.run], edge.given, graph.content
    if not run or run[0].kind != _OWN[given.act]:
        return False
    if given.act == "tell" and (
        given.id not in content.answers or content.answers[given.id].person != given.person
    ):
        return False
    named = given.act in ("choose", "look", "tell")
    if given.id != (run[0].id if named else "") or bool(given.person) != (given.act == "tell"):
        return False
    return edge.back == comes_back(node.stop, graph.nodes[edge.to].stop, run)
