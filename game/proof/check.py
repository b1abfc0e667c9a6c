"""Checks a situation before anybody plays it: its files, then what exploring it proves."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from game.files import SCENARIOS
from game.graph.costliest import fact_in
from game.graph.explore import STOP_AT, BudgetExceeded, explore
from game.graph.outlook import with_opening
from game.graph.random_play import found_by_play
from game.proof import legibility
from game.proof.case import Case, Written, texts_in
from game.proof.check_cache import CheckCache, content_key
from game.proof.choices import check_illusions, check_overlaps, check_rules
from game.proof.conditions import check_conditions
from game.proof.cuts import check_cuts
from game.proof.marks import check_flags, check_twins
from game.proof.placeholders import check_languages, check_placeholders
from game.proof.plans import check_plans
from game.proof.reachability import check_after_loss, check_reaching, check_ways_on
from game.proof.telling import check_again, check_recovery, check_telling, check_voices
from game.proof.wording import check_wording
from game.script.folders import (
    SITUATION_FILE,
    absolute,
    check_device_names,
    is_folder,
    listed,
    stands,
    yaml_files,
)
from game.script.library import is_lookalike, lookalikes_in, not_begun, too_deep
from game.script.nodes import Scalar
from game.script.problem import Place, Problem, Problems, Severity, contained, unreadable
from game.script.reader import read_file
from game.script.situation import CUTS, Situation, collector_paused, load_with_sources
from game.script.source import FilesOnDisk
from game.script.sources import situations_in
from game.script.strays import check_aside, check_vocabulary_strays
from game.script.suggest import did_you_mean
from game.script.translation.language_file import IN_STEP
from game.script.translation.merge import read_all
from game.script.vocabulary_files import FOLDER, TABLES, load_vocabulary
from game.story import Cut, Graph, Vocabulary
from game.typography import quotable

# The front of a situation: who it is for, how heavy it is, and what it rests on.


def check_front(case: Case) -> None:
    """Ages, notice and review are demanded when the file is read; here is the rest."""
    fields = case.sources.situation
    if fields.node_at("intensity") is None:
        case.problems.add(
            fields.place, "missing-key", '"intensity" is missing here.',
            "0 is light, 3 is heavy: a class can then choose.",
        )  # fmt: skip
    facts = fields.words("facts")
    if not facts:
        case.problems.add(
            fields.place, "no-facts", "This situation names no source for what it shows.",
            'For example "facts: [S62, S64]".', severity=Severity.WARNING,
        )  # fmt: skip
    for fact in facts if case.vocabulary.sources else ():
        if fact.text not in case.vocabulary.sources:
            case.problems.add(
                fact.place, "unknown-source", f'"{fact.text}" is no source.',
                did_you_mean(fact.text, case.vocabulary.sources),
            )  # fmt: skip


# The words that all situations share: every text of the vocabularies can be drawn and is done.


def check_shared_words(folder: Path, problems: Problems) -> None:
    """`folder` holds the vocabularies; what is wrong with a file itself was reported before."""
    on_disk = FilesOnDisk([folder.parent])
    for written in (*_own(folder), *_translated(folder)):
        legibility.check_drawn(written, on_disk, problems)
        legibility.check_written(written, on_disk, problems)


def _own(folder: Path) -> Iterator[Written]:
    for path in yaml_files(folder):
        root = read_file(path, f"{folder.name}/{path.name}", Problems())
        yield from texts_in(root, "vocabulary") if root else ()


def _translated(folder: Path) -> Iterator[Written]:
    for file in read_all(folder, folder.name, Problems()):
        for key, text in file.texts.items() if file.language != IN_STEP else ():
            if text.words:
                words = {file.language: Scalar(text.words, text.place)}
                yield Written("vocabulary", "", key, words)


SHARED_VOCABULARY = SCENARIOS / FOLDER
"""The vocabularies that every check reads, wherever the situation lies."""
# Problems of one place are told in this order.
_PROOFS: tuple[Callable[[Case], None], ...] = (
    check_reaching,
    check_ways_on,
    check_telling,
    check_overlaps,
    check_twins,
    check_conditions,
    check_illusions,
    check_cuts,
    # Says nothing beside an error of those above; what comes below is of words and marks.
    check_rules,
    check_front,
    check_languages,
    check_placeholders,
    check_wording,
    legibility.check_lengths,
    legibility.check_unfinished,
    legibility.check_characters,
    check_voices,
    check_recovery,
    check_after_loss,
    check_again,
    check_flags,
)


def check_paths(
    paths: list[Path], vocabulary: Vocabulary, cache: CheckCache | None = None
) -> Problems:
    """The problems of all situations under some paths: a situation, a file of it, or a folder.

    With a cache, files that were checked before word for word are not proved again.
    """
    problems = Problems()
    folders = {path: situation_folders(path) for path in paths}
    # Taken before the first is read: what is saved from now on belongs to no finding of today.
    keys = {f: content_key(f, SHARED_VOCABULARY) for of in folders.values() for f in of if cache}
    for path, found in folders.items():
        if found != [absolute(path)]:
            problems.extend(_around(absolute(path), found))
        for folder in found:
            problems.extend(_checked(folder, vocabulary, cache, keys.get(folder, "")))
    return problems


def _around(path: Path, folders: list[Path]) -> tuple[Problem, ...]:
    """What is wrong beside the situations of a path: nothing there, something not read, words."""
    found = Problems()
    if is_folder(path) and (not folders or folders[0].parent == path):
        listed(path, lambda error: found.extend([unreadable(path.name, error)]))
        found.extend(not_begun(one) for one in lookalikes_in(path))
    if is_folder(path / FOLDER):
        load_vocabulary(path, found)
        check_shared_words(path / FOLDER, found)
        check_vocabulary_strays(path / FOLDER, TABLES, found)
        found.extend(too_deep(path))
    elif not folders and is_lookalike(path):
        found.extend([not_begun(path)])
    elif not folders and not found.items:
        name = path.name or str(path)
        found.add(
            Place(name, 1, 1),
            "no-situation",
            f'There is no situation at "{quotable(name)}".',
            f"A situation is a folder with a {SITUATION_FILE}.",
        )
    return found.items


def _checked(
    folder: Path, vocabulary: Vocabulary, cache: CheckCache | None, key: str
) -> tuple[Problem, ...]:
    known = cache.known(folder, SHARED_VOCABULARY, key) if cache else None
    if known is not None:
        return known
    found = Problems()
    check_situation(folder, vocabulary, found)
    if cache is not None:
        cache.keep(folder, SHARED_VOCABULARY, found.items, key)
    return found.items


def roots_of(paths: list[Path]) -> list[Path]:
    """The folders from which problems name the files under some paths."""
    parents = [folder.parent for path in paths for folder in situation_folders(path)]
    return [*parents, *(path for path in paths if is_folder(path))]


def situation_folders(path: Path) -> list[Path]:
    """The situations a path speaks of: the one around it, or all below it."""
    path = absolute(path)
    around = (path, *path.parents) if os.path.lexists(path) else ()
    # A file lies one or two folders down in its situation; one more is for what stands too deep.
    for folder in around[:4]:
        if is_folder(folder) and stands(folder / SITUATION_FILE):
            return [folder]
    return situations_in(path) if is_folder(path) else []


def check_situation(folder: Path, vocabulary: Vocabulary, problems: Problems) -> Situation | None:
    """Load one situation and prove what can be proved; the situation where it is playable."""
    loaded = load_with_sources(folder, vocabulary, problems)
    if loaded is None:
        return None
    situation, sources = loaded
    found = Problems()
    front = f"{situation.name}/{SITUATION_FILE}"
    with contained(front, found):
        graphs = explored(situation, found)
        case = Case(situation, found, sources, vocabulary, sources.on_disk, graphs)
        with collector_paused():
            # Each by itself: a fault in one of them must not hide what the others find.
            for proof in _PROOFS:
                with contained(front, found):
                    proof(case)
    with contained(front, found):
        check_aside(folder, found)
        check_device_names(folder, found)
        check_plans(situation, folder, found)
    # What the variants share is found once in each of them.
    problems.extend(dict.fromkeys(found.items))
    return situation


def explored(situation: Situation, problems: Problems) -> dict[tuple[str, Cut], Graph]:
    """The graphs of all variants and cuts; one that is too large is reported and left out."""
    graphs: dict[tuple[str, Cut], Graph] = {}
    with collector_paused():
        for cut in CUTS:
            found = ((v, _graph(situation, v, cut, graphs, problems)) for v in situation.variants)
            of_cut = {variant: graph for variant, graph in found if graph is not None}
            if of_cut:
                graphs.update({(name, cut): g for name, g in with_opening(of_cut).items()})
    return graphs


def _graph(
    situation: Situation,
    variant: str,
    cut: Cut,
    known: Mapping[tuple[str, Cut], Graph],
    problems: Problems,
) -> Graph | None:
    program = situation.programs[variant, cut]
    full = situation.programs[variant, "full"]
    # Nothing has a kiosk mark: the short cut's graph is the full one's, explored already.
    if cut == "short" and (program.scenes, program.slots) == (full.scenes, full.slots):
        graph = known.get((variant, "full"))
        return replace(graph, content=program.content) if graph else None
    try:
        graph = explore(program, STOP_AT)
    except BudgetExceeded as exceeded:
        place = _fact_place(situation, variant, exceeded.fact)
        problems.add(place, "too-many-states", str(exceeded), found_by_play(program))
        return None
    for warning in graph.warnings:
        place = _fact_place(situation, variant, fact_in(warning))
        problems.add(place, "many-states", warning, severity=Severity.WARNING)
    return graph


def _fact_place(situation: Situation, variant: str, fact: str) -> Place:
    """Where a fact is declared, or first asked about; the situation's file for any other."""
    places = situation.places.get(variant, {})
    front = Place(f"{situation.name}/{SITUATION_FILE}", 1, 1)
    return places.get(f"variable {fact}", places.get(fact, front))
