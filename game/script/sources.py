"""The files of a situation as they stand on disk, read but not yet joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from game.script.fields import Fields
from game.script.nodes import Mapping as MappingNode
from game.script.problem import Place, Problems
from game.script.reader import read_file
from game.script.schema import CHAPTER, SHARED, SITUATION
from game.story.content import Truth

SITUATION_FILE = "situation.yaml"
SHARED_FOLDER = "shared"
PLANS_FOLDER = "plans"
TRANSLATIONS_FOLDER = "translations"
_NO_VARIANTS = ("situation", SHARED_FOLDER, PLANS_FOLDER, TRANSLATIONS_FOLDER)
TRUTHS: tuple[Truth, ...] = ("scam", "genuine")


@dataclass(frozen=True)
class Sources:
    """`situation.yaml`, the chapters of each variant in order, the shared scenes by id."""

    name: str
    situation: Fields
    variants: dict[str, tuple[Fields, ...]]
    shared: dict[str, Fields] = field(default_factory=dict)


def truth_of(variant: str) -> Truth:
    """`scam-quiet` is a scam: the first word of a variant's name says which."""
    return cast(Truth, variant.split("-")[0])


def read_sources(folder: Path, problems: Problems) -> Sources | None:
    """Everything in a situation's folder; None where one of its files cannot be read."""
    reader = _Reader(folder, problems)
    situation = reader.fields(folder / SITUATION_FILE)
    if situation is None:
        return None
    situation.check_keys(SITUATION)
    variants = {name: chapters for name, chapters in reader.variants() if chapters}
    if not variants:
        problems.add(
            situation.place,
            "no-variant",
            "This situation has no variant yet.",
            "Put scam.yaml and genuine.yaml beside it.",
        )
    shared = reader.shared()
    # Without one of its files everything that leads there would seem wrong too.
    return Sources(folder.name, situation, variants, shared) if not reader.unreadable else None


@dataclass(frozen=True)
class _Reader:
    folder: Path
    problems: Problems
    unreadable: list[str] = field(default_factory=list)

    def fields(self, path: Path) -> Fields | None:
        name = path.relative_to(self.folder.parent).as_posix()
        root = read_file(path, name, self.problems)
        if root is None:
            self.unreadable.append(name)
            return None
        if not isinstance(root, MappingNode):
            self.problems.add(root.place, "not-a-mapping", "A file holds keys with values.")
            return None
        return Fields(root, self.problems)

    def variants(self) -> list[tuple[str, tuple[Fields, ...]]]:
        found = []
        for path in sorted(self.folder.iterdir()):
            name = path.stem if path.suffix == ".yaml" else path.name
            if name in _NO_VARIANTS or path.name.startswith("."):
                continue
            if path.is_dir() or path.suffix == ".yaml":
                found.append((name, self._variant(name, path)))
        return found

    def _variant(self, name: str, path: Path) -> tuple[Fields, ...]:
        if name.split("-")[0] not in TRUTHS:
            place = Place(path.relative_to(self.folder.parent).as_posix(), 1, 1)
            self.problems.add(
                place,
                "variant-name",
                f'"{name}" names no variant.',
                "A variant's name begins with scam or genuine.",
            )
            return ()
        files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        chapters = [self.fields(file) for file in files]
        return tuple(self._checked(chapter) for chapter in chapters if chapter is not None)

    def _checked(self, chapter: Fields) -> Fields:
        chapter.check_keys(CHAPTER)
        chapter.required("stretch")
        return chapter

    def shared(self) -> dict[str, Fields]:
        found: dict[str, Fields] = {}
        for path in sorted((self.folder / SHARED_FOLDER).glob("*.yaml")):
            fields = self.fields(path)
            if fields is not None:
                fields.check_keys(SHARED)
                found[fields.required("shared")] = fields
        return found
