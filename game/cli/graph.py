"""`graph SITUATION -o FILE`: a story as a picture, or every state of a variant as plain data."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from game.cli.seat import language_of
from game.cli.shelf import find_situation, find_variant, graphs_of
from game.cli.usage import TOO_LARGE, UsageError
from game.script.characters import escaped, short
from game.script.explore import BudgetExceeded, explore
from game.script.picture.dot import dot_of
from game.script.picture.mermaid import mermaid_of
from game.script.picture.scene_graph import SceneGraph, scene_graph
from game.script.picture.svg import svg_of
from game.script.situation import Situation
from game.story.content import Cut
from game.story.graph import Graph
from game.story.graph_file import graph_to_json

PICTURES: Mapping[str, Callable[[Sequence[SceneGraph]], str]] = {
    ".svg": svg_of,
    ".mmd": mermaid_of,
    ".dot": dot_of,
}


def run_graph(arguments: Namespace) -> int:
    situation = find_situation(arguments.situation)
    ending = arguments.output.suffix.lower()
    if ending in PICTURES:
        return _picture(situation, arguments, PICTURES[ending])
    if ending != ".json":
        raise UsageError("The file's name ends in .svg, .mmd, .dot or .json.")
    return _data(situation, arguments)


def _picture(
    situation: Situation, arguments: Namespace, drawn: Callable[[Sequence[SceneGraph]], str]
) -> int:
    """All variants in one picture, or the one asked for."""
    one = arguments.variant and find_variant(situation, arguments.variant, 0)
    variants = situation.variants if one is None else (one,)
    language = language_of(arguments)
    pictures = [_scenes(situation, variant, arguments.cut, language) for variant in variants]
    size = _write(arguments.output, drawn(pictures))
    boxes = [box for picture in pictures for box in picture.boxes]
    unreached = sum(not box.reached for box in boxes)
    print(f"{len(boxes):,} boxes, {unreached} of them unreached, {size:,} bytes")
    return 0


def _scenes(situation: Situation, variant: str, cut: Cut, language: str) -> SceneGraph:
    program = situation.programs[variant, cut]
    graph: Graph | None = None
    try:
        graph = explore(program)
    except BudgetExceeded as exceeded:
        print(escaped(str(exceeded)), file=sys.stderr)
        print("The picture marks only what no arrow leads to.", file=sys.stderr)
    return scene_graph(program, graph, language, situation.places.get(variant))


def _data(situation: Situation, arguments: Namespace) -> int:
    if arguments.variant is None and len(situation.variants) > 1:
        raise UsageError("A .json file holds one variant: say which with --variant.")
    variant = find_variant(situation, arguments.variant, 0)
    try:
        graph = graphs_of(situation, arguments.cut)[variant]
    except BudgetExceeded as exceeded:
        print(escaped(str(exceeded)), file=sys.stderr)
        return TOO_LARGE
    size = _write(arguments.output, graph_to_json(graph))
    print(f"{len(graph.nodes):,} states, {len(graph.endings)} endings, {size:,} bytes")
    return 0


def _write(path: Path, text: str) -> int:
    written = text.encode()
    try:
        path.write_bytes(written)
    except OSError as problem:
        shown = short(escaped(str(path)), 200)
        raise UsageError(f'"{shown}" cannot be written: {problem.strerror}.') from problem
    return len(written)
