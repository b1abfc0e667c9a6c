"""A graph as versioned JSON: plain data that any player of it can use, words included."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from game.story.content import Content
from game.story.event import Event
from game.story.given import Given
from game.story.graph import GRAPH_FORMAT, Graph, Node


def graph_to_json(graph: Graph) -> str:
    """One JSON object. Nodes and edges are lists to keep it small:

    node = [stop, {fact: value}, [[input, run, node], …], outlook, best ending]
    input = [act, id, person]; event = [kind, id, {argument: value}, seconds]
    """
    content = graph.content
    data = {
        "format": GRAPH_FORMAT,
        "situation": content.front.situation,
        "variant": content.variant,
        "truth": content.truth,
        "cut": content.cut,
        "story": graph.story,
        "facts": graph.facts,
        "starts": [[dict(start.drawn), start.node, start.run] for start in graph.starts],
        "nodes": [_node(graph, node) for node in graph.nodes],
        "runs": [[_event(event) for event in run] for run in graph.runs],
        "endings": _endings(graph),
        "opening": _opening(graph),
        "words": words_of(content),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _node(graph: Graph, node: Node) -> list[Any]:
    facts = {graph.facts[n]: value for n, value in enumerate(node.facts) if value}
    edges = [[_given(edge.given), edge.run, edge.to] for edge in node.edges]
    return [node.stop, facts, edges, round(node.outlook, 6), node.best]


def _given(given: Given) -> list[str]:
    return [given.act, given.id, given.person] if given.person else [given.act, given.id]


def _event(event: Event) -> list[Any]:
    return [event.kind, event.id, dict(event.arguments), event.seconds]


def _endings(graph: Graph) -> dict[str, Any]:
    return {
        name: {
            "kind": graph.content.endings[name].kind,
            "worth": graph.content.endings[name].worth,
            "share": reach.share,
            "witness": [_given(given) for given in reach.witness],
            "start": reach.start,
        }
        for name, reach in graph.endings.items()
    }


def _opening(graph: Graph) -> dict[str, Any] | None:
    if graph.opening is None:
        return None
    after = [[_given(given), round(outlook, 6)] for given, outlook in graph.opening.after]
    return {"outlook": graph.opening.outlook, "after": after}


def words_of(content: Content) -> dict[str, Any]:
    """Every word and mark of a variant, by table and id."""
    tables: Mapping[str, Mapping[str, Any]] = {
        "cast": content.cast,
        "lines": content.lines,
        "details": content.details,
        "choices": content.choices,
        "answers": content.answers,
        "endings": content.endings,
    }
    words: dict[str, Any] = {
        name: {key: asdict(value) for key, value in table.items()} for name, table in tables.items()
    }
    words["circle"] = content.circle
    words["contrasts"] = [asdict(contrast) for contrast in content.contrasts]
    words["plausible"] = dict(content.plausible)
    words["front"] = asdict(content.front)
    words["draws"] = {name: list(values) for name, values in content.draws.items()}
    return words
