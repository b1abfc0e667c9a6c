"""What the parts of a file of graphs are made of: every key, and every number within its bounds.

`docs/formats/graph.md` is the format. Whether ids fit one another is asked of the graph read.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Any

from game.graph.content_file import Data
from game.story import LINE_KINDS, Content, Event, Mark, Vocabulary, comes_back, truth_of
from game.story.graph import Edge, Graph, GraphNode
from game.story.shape import (
    Misshapen,
    below,
    drawn,
    each,
    keys,
    many,
    number,
    of,
    one_of,
    row,
    seconds,
    text,
    texts,
    truth_value,
    whole,
    word,
    words,
)

_CUTS = ("full", "short")
_FINGERPRINT = of(
    lambda value: isinstance(value, str) and re.fullmatch("[0-9a-f]{16}", value) is not None,
    "sixteen hexadecimal digits",
)
_MEMBER = keys({}, {"name": text, "role": text, "self": word, "you": word, "voice": word,
                    "art": word})  # fmt: skip
_LINE = keys({"kind": one_of("line", "note", "paper", "post")},
             {"who": word, "text": text, "by": word, "rows": texts})  # fmt: skip
_CHOICE = keys({}, {"says": text, "does": text})
_MARK = keys({}, {"mark": keys({"kind": one_of("cue", "deciding", "clear"), "flags": words,
                                "why": text}, {"part": text})})  # fmt: skip
_VALUES = many(drawn, 1)
_GIVEN = row(one_of("choose", "look", "tell", "leave", "report", "timeout"), rest=word)
_EVENTS = ("app", "line", "note", "paper", "post", "wait", "ring", "clock", "dim", "timer",
           "chosen", "left", "reported", "asked", "answered", "offered", "looked",
           "ended")  # fmt: skip

VOCABULARY = keys({
    "flags": each(keys({"name": text, "text": text, "when": text, "clear": text, "icon": word})),
    "moves": each(keys({"name": text, "text": text, "good": truth_value})),
    "tactics": each(keys({"name": text, "text": text})),
    "help": each(keys({"number": word, "name": text, "text": text, "source": word,
                       "checked": word, "verify": truth_value})),
    "next": each(keys({"text": text, "help": words})),
    "kinds": each(keys({"name": text, "text": text, "truth": one_of("scam", "genuine"),
                        "safe": whole, "goal": whole, "icon": word})),
    "sentences": each(text),
})  # fmt: skip

BEFORE = keys({
    "situation": word, "cut": one_of(*_CUTS), "title": text, "teaser": text, "notice": text,
    "you": text, "picture": word, "ages": whole, "settings": words, "minutes": number,
    "intensity": whole, "clock": below(24 * 60), "after": word, "cast": each(_MEMBER),
    "circle": words, "lines": each(_LINE), "details": each(keys({"kind": word, "name": text})),
    "choices": each(_CHOICE), "draws": each(_VALUES), "outlook": number,
    "after-input": many(row(word, rest=of(lambda v: isinstance(v, (str, int, float)), "a text"))),
})  # fmt: skip

_WORDS = keys({
    "cast": each(_MEMBER), "lines": each(_LINE),
    "details": each(keys({"kind": word, "name": text},
                         {"text": text, "rows": texts, "link": word})),
    "choices": each(_CHOICE), "told": each(word),
    "answers": each(keys({"person": word},
                         {"asks": text, "reply": text, "again": text, "offers": word})),
    "endings": each(keys({"title": text, "text": text})), "draws": each(_VALUES),
})  # fmt: skip

_ENDING = keys({"kind": word, "safe": whole, "goal": whole, "next": words},
               {"turning": word, "share": number, "start": whole,
                "witness": many(_GIVEN)})  # fmt: skip
_SIDE = keys({"variant": word, "id": word, "who": text, "text": text})
_TELLS = {
    "variant": word, "truth": one_of("scam", "genuine"),
    "details": each(_MARK), "lines": each(_MARK), "endings": each(_ENDING),
    "choices": each(keys({"move": word, "why": text}, {"flavour": truth_value, "gone": words})),
    "answers": each(keys({}, {"why": text})),
    "contrasts": many(keys({"id": word, "aspect": text, "scam": _SIDE, "genuine": _SIDE,
                            "why": text})),
    "plausible": text, "facts": words, "review": word,
    "notes": keys({"aim": text, "before": text, "questions": texts, "disclosure": text}),
}  # fmt: skip


def check_shapes(read: Data) -> None:
    """Raises `Misshapen` where a part of the file is not what the format says."""
    keys({"situation": word, "vocabulary": VOCABULARY, "before": each(BEFORE),
          "draw": each(many(many(word, 1), 1)), "play": each(keys({})),
          "tells": each(keys({}))})(read, "the file")  # fmt: skip
    for cut, before in read["before"].items():
        for place, (*given, outlook) in enumerate(before["after-input"]):
            where = f"before/{cut}/after-input/{place}"
            row(_GIVEN, number)([given, outlook], where)
    for cut, groups in read["draw"].items():
        for name in (name for group in groups for name in group):
            _check_drawn(read, cut, name)


def _check_drawn(read: Data, cut: str, name: str) -> None:
    before = read["before"].get(cut)
    if before is None or (before["cut"], before["situation"]) != (cut, read["situation"]):
        raise Misshapen(f"draw/{cut}", "a cut with a part before")
    if name not in read["play"] or name not in read["tells"]:
        raise Misshapen(f"draw/{cut}/{name}", "a graph of this file")
    play, tells = read["play"][name], read["tells"][name]
    _play_shape(play, f"play/{name}")
    _tells_shape(play, tells, f"tells/{name}")
    told = {**before["choices"], **play["words"]["choices"]}
    for kind, names in (("choices", told), ("endings", play["words"]["endings"])):
        if names.keys() - tells[kind].keys():
            raise Misshapen(f"tells/{name}/{kind}", f"all of the {kind}")


def _tells_shape(play: Data, tells: Data, where: str) -> None:
    """The figures count the nodes and name the endings of the play."""
    count, endings = len(play["nodes"]), len(play["words"]["endings"])
    figures = {"outlook": many(number, count), "best": many(below(endings, -1), count)}
    keys({**_TELLS, **figures})(tells, where)
    if {len(tells["outlook"]), len(tells["best"])} != {count}:
        raise Misshapen(f"{where}/best", "as long as its nodes")
    reached = {"share": number, "start": below(len(play["starts"]))}
    for ending, told in tells["endings"].items():
        if "witness" in told:
            keys(reached)(told, f"{where}/endings/{ending}")


def _play_shape(play: Data, where: str) -> None:
    """Lists that number each other's items; a node has as many ways as its row."""
    lists = {key: play.get(key) for key in ("inputs", "events", "runs", "ways", "rows", "nodes")}
    one_of_its = {
        key: below(len(items) if isinstance(items, list) else 0) for key, items in lists.items()
    }
    keys({
        "story": _FINGERPRINT, "text": _FINGERPRINT, "key": _FINGERPRINT, "words": _WORDS,
        "variables": each(many(word, 1)), "before": each(word), "renamed": each(word),
        "kept": words, "inputs": many(_GIVEN), "events": many(_event),
        "starts": many(row(each(word), one_of_its["nodes"], one_of_its["runs"]), 1),
        "runs": many(many(one_of_its["events"])),
        "ways": many(row(one_of_its["inputs"], one_of_its["runs"], below(2))),
        "rows": many(row(word, rest=one_of_its["ways"])),
        "nodes": many(row(one_of_its["rows"], rest=one_of_its["nodes"])),
        "carried": each(each(word)),
    })(play, where)  # fmt: skip
    # Only now: a row is looked up by a number that was just found to be one of its list.
    for place, (one, *to) in enumerate(play["nodes"]):
        if len(to) != len(play["rows"][one]) - 1:
            raise Misshapen(f"{where}/nodes/{place}", "as long as its row")


def _event(value: Any, where: str) -> None:
    row(one_of(*_EVENTS), word, seconds, rest=each(drawn))(value, where)
    if value[0] == "clock":
        row(word, word, seconds, keys({"minute": below(24 * 60)}))(value, where)


# Whether the ids of a graph that was read fit one another, so that playing it never stumbles.

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
    # Presenters take a run's first event for the button's own; a file may come from elsewhere.
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
