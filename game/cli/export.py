"""`graph SITUATION -o FILE`: a story as a picture, or every state of a variant as plain data."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from game.author.diagram_svg import svg_of
from game.author.dot import dot_of
from game.author.mermaid import mermaid_of
from game.author.scene_graph import SceneGraph, scene_graph
from game.cli.catalog import graphs_of, loaded, one_variant, spot
from game.cli.messages import TOO_LARGE, UsageError, put_here, unwritable
from game.cli.play_command import language_of
from game.graph.explore import BudgetExceeded, explore
from game.graph.graph_file import graphs_data, part_files, written
from game.graph.quotient import quotient
from game.script.folders import is_folder
from game.script.situation import CUTS, Situation
from game.story.content import Cut
from game.story.graph import Graph
from game.story.vocabulary import Vocabulary
from game.typography import escaped
from game.writing import flows

PICTURES: Mapping[str, Callable[[Sequence[SceneGraph]], str]] = {
    ".svg": svg_of,
    ".mmd": mermaid_of,
    ".dot": dot_of,
}


def run_graph(arguments: Namespace) -> int:
    at = spot(arguments.situation)
    situation = loaded(at)
    ending = arguments.output.suffix.lower()
    if ending in PICTURES:
        return _picture(situation, arguments, PICTURES[ending])
    if ending not in (".json", ""):
        raise UsageError("The file's name ends in .svg, .mmd, .dot or .json, a folder's in none.")
    return _data(situation, at.library.vocabulary, arguments)


def _picture(
    situation: Situation, arguments: Namespace, drawn: Callable[[Sequence[SceneGraph]], str]
) -> int:
    """All variants in one picture, or the one asked for."""
    one = one_variant(situation, arguments.variant)
    variants = situation.variants if one is None else (one,)
    language = language_of(arguments)
    cut: Cut = arguments.cut or "full"
    pictures = [_scenes(situation, variant, cut, language) for variant in variants]
    size = put_here(arguments.output, drawn(pictures))
    boxes = [box for picture in pictures for box in picture.boxes]
    unreached = sum(not box.reached for box in boxes)
    _say(arguments.output, f"{len(boxes):,} boxes, {unreached} of them unreached, {size:,} bytes")
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


def _data(situation: Situation, vocabulary: Vocabulary, arguments: Namespace) -> int:
    """The graphs to play from, of all variants and cuts or of those asked for."""
    one = one_variant(situation, arguments.variant)
    try:
        graphs = {
            (variant, cut): quotient(graph)
            for cut in CUTS
            if arguments.cut in (None, cut)
            for variant, graph in graphs_of(situation, cut).items()
            if one in (None, variant)
        }
    except BudgetExceeded as exceeded:
        print(escaped(str(exceeded)), file=sys.stderr)
        return TOO_LARGE
    data = graphs_data(graphs, vocabulary)
    if arguments.output.suffix or _is_stream(arguments.output):
        size = put_here(arguments.output, written(data))
    else:
        size = _write_parts(arguments.output, part_files(data))
    states = sum(len(graph.nodes) for graph in graphs.values())
    _say(arguments.output, f"{len(graphs)} graphs, {states:,} states, {size:,} bytes")
    return 0


def _is_stream(output: Path) -> bool:
    """Whether all of it can flow there in one; where nothing arrives a folder may be meant."""
    return flows(output) and output != Path(os.devnull)


def _say(output: Path, line: str) -> None:
    """A line about what was written; never into it, where it goes to a stream."""
    print(line, file=sys.stderr if flows(output) else sys.stdout)


def _write_parts(folder: Path, files: Mapping[str, str]) -> int:
    if folder == Path() or (os.path.lexists(folder) and not is_folder(folder)):
        raise UsageError("Name a .json file, or a folder of its own for the parts.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise unwritable(folder, problem) from problem
    return sum(put_here(folder / name, text) for name, text in files.items())
