"""Folders that look meant as a situation and have no `situation.yaml`, or stand too deep."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.script.folders import ENDING, SITUATION_FILE, is_folder, listed, stands, yaml_files
from game.script.problem import Place, Problem
from game.script.sources import TRUTHS, situations_in
from game.script.strays import has_odd_ending
from game.story.content import truth_of

_STEM = SITUATION_FILE.removesuffix(ENDING)


def lookalikes_in(folder: Path) -> list[Path]:
    """The folders in a folder that look meant and are no situation, by name."""
    return [path for path in listed(folder) if is_folder(path) and is_lookalike(path)]


def is_lookalike(folder: Path) -> bool:
    """Whether a folder has what only a situation has, and no `situation.yaml`."""
    return not stands(folder / SITUATION_FILE) and next(_meant(folder), None) is not None


def not_begun(folder: Path) -> Problem:
    """What a folder that looks meant has instead of its `situation.yaml`."""
    found = next(_meant(folder), folder).name
    front = found.casefold().startswith(_STEM)
    return Problem(
        Place(f"{folder.name}/{SITUATION_FILE}", 1, 1),
        "no-situation",
        f'"{folder.name}" has {found} and no {SITUATION_FILE}, so nothing of it is read.',
        f'Call {found} "{SITUATION_FILE}".' if front else f"Write a {SITUATION_FILE}.",
    )


def too_deep(folder: Path) -> Iterator[Problem]:
    """The situations that stand one folder below where they are looked for."""
    for group in listed(folder):
        whole = not is_folder(group) or is_lookalike(group) or stands(group / SITUATION_FILE)
        for path in () if whole else situations_in(group):
            yield Problem(
                Place(f"{group.name}/{path.name}/{SITUATION_FILE}", 1, 1),
                "no-situation",
                f'"{path.name}" stands one folder too deep, so nothing of it is read.',
                f'Move it out of "{group.name}".',
            )


def _meant(folder: Path) -> Iterator[Path]:
    """What could be a front, then what could be a variant."""
    inside = listed(folder)
    yield from (p for p in inside if p.name.casefold().startswith(_STEM) and _is_yaml(p))
    yield from (p for p in inside if truth_of(p.name.partition(".")[0]) in TRUTHS and _is_yaml(p))


def _is_yaml(path: Path) -> bool:
    if is_folder(path):
        return bool(yaml_files(path)) and not stands(path / SITUATION_FILE)
    return path.name.endswith(ENDING) or has_odd_ending(path.name) or path.name == _STEM
