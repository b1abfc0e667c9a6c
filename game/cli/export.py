"""Stories and screens written to files for others: `graph`, `shots` and `gallery`."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from game.author.diagram_svg import svg_of
from game.author.dot import dot_of
from game.author.mermaid import mermaid_of
from game.author.scene_graph import SceneGraph, scene_graph
from game.cli.catalog import graphs_of, loaded, need_words, one_variant, spot, spot_in
from game.cli.messages import TOO_LARGE, UsageError, atomic_write, put_here, unwritable
from game.cli.options import language_of
from game.cli.output import complain
from game.cli.window import quiet_toolkit
from game.graph.explore import BudgetExceeded, explore
from game.graph.graph_file import graphs_data, part_files, written
from game.graph.quotient import quotient
from game.script.folders import absolute, is_folder
from game.script.situation import CUTS, Situation
from game.script.suggest import did_you_mean
from game.story import LANGUAGES, Cut, Graph, Vocabulary, truth_of
from game.typography import escaped, quotable
from game.writing import flows

# `graph SITUATION -o FILE`: a story as a picture, or every state of a variant as plain data.

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
    # Everything is drawn before the file is touched: a story that fails leaves the old picture.
    size = put_here(arguments.output, drawn(pictures))
    boxes = [box for picture in pictures for box in picture.boxes]
    unreached = sum(not box.reached for box in boxes)
    _report(
        arguments.output, f"{len(boxes):,} boxes, {unreached} of them unreached, {size:,} bytes"
    )
    return 0


def _scenes(situation: Situation, variant: str, cut: Cut, language: str) -> SceneGraph:
    program = situation.programs[variant, cut]
    graph: Graph | None = None
    try:
        graph = explore(program)
    except BudgetExceeded as exceeded:
        complain(escaped(str(exceeded)))
        complain("The picture marks only what no arrow leads to.")
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
        complain(escaped(str(exceeded)))
        return TOO_LARGE
    data = graphs_data(graphs, vocabulary)
    if arguments.output.suffix or _is_stream(arguments.output):
        size = put_here(arguments.output, written(data))
    else:
        size = _write_parts(arguments.output, part_files(data))
    states = sum(len(graph.nodes) for graph in graphs.values())
    _report(arguments.output, f"{len(graphs)} graphs, {states:,} states, {size:,} bytes")
    return 0


def _is_stream(output: Path) -> bool:
    """Whether all of it can flow there in one; where nothing arrives a folder may be meant."""
    return flows(output) and output != Path(os.devnull)


def _report(output: Path, line: str) -> None:
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


# `shots DIR`: pictures of every kind of screen, without a window.


def run_shots(arguments: Namespace) -> int:
    without_window()
    check_folder(arguments.folder)
    need_words()  # what is wrong with them is said before anything is drawn
    if arguments.scenarios is not None and arguments.apps is None:
        raise UsageError("--scenarios says where the situation of --apps lies; name that too.")
    # One at a time and said as it is done: drawing all takes a minute, and may be interrupted.
    pictures = _screens(arguments) if arguments.apps is None else _apps(arguments)
    count = 0
    for path in pictures:
        print(escaped(str(path)))
        count += 1
    if not count:
        raise no_picture(arguments.only, ())
    return 0


def without_window() -> None:
    """Let the toolkit draw in memory; it is loaded after this only, as other commands need none."""
    # Set, not defaulted: on a desktop the toolkit would open a window for pictures nobody watches.
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    quiet_toolkit()


def check_folder(folder: Path) -> None:
    """Raises `UsageError` where no folder can be made, before the work of drawing."""
    there = next(
        (path for path in (folder, *absolute(folder).parents) if os.path.lexists(path)), None
    )
    # The nearest thing that is there decides; below a file no folder can be made.
    if there is not None and not is_folder(there):
        shown = quotable(str(there), 200)
        raise UsageError(f'"{shown}" is a file; name a folder for the pictures.')


def no_picture(only: str, names: Iterable[str]) -> UsageError:
    """What to say where no picture's name has the part that was asked for."""
    known = list(names)
    hint = f" {did_you_mean(only, known)}" if known else ""
    return UsageError(f'There is no picture with "{quotable(only)}" in its name.{hint}')


def _screens(arguments: Namespace) -> Iterator[Path]:
    from game.studio.shots import names, render, shots

    languages = _languages(arguments)
    if not any(arguments.only in name for name in names(languages)):
        raise no_picture(arguments.only, (shot.name for shot in shots()))
    return render(arguments.folder, arguments.only, languages=languages)


def _languages(arguments: Namespace) -> tuple[str, ...]:
    """The one that was asked for, else Vietnamese and English."""
    return (arguments.lang,) if arguments.lang else LANGUAGES


def _apps(arguments: Namespace) -> Iterator[Path]:
    """The apps that a situation opens, in each language."""
    from game.records.settings import Settings
    from game.studio.shots import SIZES, Walk, render_apps

    named, folder = arguments.apps, arguments.scenarios
    at = spot(named) if folder is None else spot_in(folder, named)
    situation = loaded(at)
    scams = [name for name in situation.variants if truth_of(name) == "scam"]
    # There may be no plain scam (only "scam-quiet"), or none at all.
    walk = Walk(at.library, at.name, (*scams, *situation.variants)[0])
    for language in _languages(arguments):
        for place, size in SIZES.items():
            folder = arguments.folder / f"{language}-{place}"
            wanted = partial(_has, arguments.only, folder.name)
            yield from render_apps(folder, walk, size, Settings(language=language), wanted)


def _has(part: str, folder: str, app: str) -> bool:
    return part in f"{folder}/{app}.png"


# `gallery DIR`: every screen and app as a reduced picture, and one page to browse them.


def run_gallery(arguments: Namespace) -> int:
    without_window()
    check_folder(arguments.folder)
    need_words()  # what is wrong with them is said before anything is drawn
    from game.studio.album import album, prints, screens

    made = []
    for picture in prints(arguments.folder, arguments.only):
        print(escaped(str(picture.path)))
        made.append(picture)
    if not made:
        raise no_picture(arguments.only, screens())
    page = arguments.folder / "index.html"
    atomic_write(page, album(made))
    print(escaped(str(page)))
    return 0
