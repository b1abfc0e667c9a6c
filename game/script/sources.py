"""The files of a situation as they stand on disk, read but not yet joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.script.fields import Fields
from game.script.nodes import Mapping as MappingNode
from game.script.originals import Originals
from game.script.problem import Place, Problems
from game.script.reader import read_file
from game.script.schema import CHAPTER, SHARED, SITUATION
from game.script.shape import ID, MAX_ID
from game.script.strays import check_strays
from game.story.content import Truth, truth_of

SITUATION_FILE = "situation.yaml"
SHARED_FOLDER = "shared"
PLANS_FOLDER = "plans"
TRANSLATIONS_FOLDER = "translations"
_FOLDERS = (SHARED_FOLDER, PLANS_FOLDER, TRANSLATIONS_FOLDER)
_NO_VARIANTS = ("situation", *_FOLDERS)
TRUTHS: tuple[Truth, ...] = ("scam", "genuine")


@dataclass(frozen=True)
class Sources:
    """`situation.yaml`, the chapters of each variant in order, the shared scenes by id."""

    name: str
    situation: Fields
    variants: dict[str, tuple[Fields, ...]]
    shared: dict[str, Fields] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    """The situations beside it, which a sequel may follow."""
    earlier: Sources | None = None
    """The one that it follows, where that can be read."""
    originals: Originals = field(default_factory=lambda: Originals(()))
    """Its files as they stand on disk."""
    languages: tuple[str, ...] = ()
    """The further languages that some of its texts are shown in."""


def read_sources(folder: Path, problems: Problems, follow: bool = True) -> Sources | None:
    """Everything in a situation's folder; None where one of its files cannot be read.

    With `follow` also what a sequel follows, whose own problems are for its own reading.
    """
    reader = _Reader(folder, problems)
    situation = reader.fields(folder / SITUATION_FILE)
    if situation is None:
        return None
    situation.check_keys(SITUATION)
    check_strays(folder, _FOLDERS, problems)
    variants = {name: chapters for name, chapters in reader.variants() if chapters}
    if not variants and not reader.unreadable:
        problems.add(
            situation.place,
            "no-variant",
            "This situation has no variant yet.",
            "Put scam.yaml and genuine.yaml beside it.",
        )
    shared = reader.shared()
    # Without one of its files everything that leads there would seem wrong too.
    if reader.unreadable:
        return None
    others = beside(folder)
    after = situation.word("after") if follow else ""
    earlier = read_sources(folder.parent / after, Problems(), False) if after in others else None
    originals = Originals([folder.parent])
    return Sources(folder.name, situation, variants, shared, others, earlier, originals)


def beside(folder: Path) -> tuple[str, ...]:
    """The other situations of the folder that a situation stands in."""
    found = (path.parent for path in folder.resolve().parent.glob(f"*/{SITUATION_FILE}"))
    return tuple(sorted(other.name for other in found if other.name != folder.name))


def neighbours(folder: Path) -> tuple[Path, ...]:
    """The folders that reading a sequel may look into; none where there is no `after:`."""
    try:
        sequel = b"after:" in (folder / SITUATION_FILE).read_bytes()
    except OSError:
        return ()
    return tuple(folder.parent / name for name in beside(folder)) if sequel else ()


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

    def variants(self) -> Iterator[tuple[str, tuple[Fields, ...]]]:
        seen: dict[str, Path] = {}
        for path in sorted(self.folder.iterdir()):
            name = path.stem if path.suffix == ".yaml" else path.name
            if name in _NO_VARIANTS or path.name.startswith("."):
                continue
            if not path.is_dir() and path.suffix != ".yaml":
                continue
            if seen.setdefault(name, path) is not path:
                self._report_name(
                    path, f'"{name}" stands here as a folder and as a file.', "Keep one of them."
                )
            elif self._is_variant(name, path):
                yield name, self._variant(path)

    def _is_variant(self, name: str, path: Path) -> bool:
        if truth_of(name) not in TRUTHS:
            hint = "A variant's name begins with scam or genuine."
        elif re.fullmatch(ID, name) is None or len(name) > MAX_ID:
            hint = f"Use lower-case letters, digits and single hyphens, at most {MAX_ID}."
        else:
            return True
        self._report_name(path, f'"{name}" names no variant.', hint)
        return False

    def _report_name(self, path: Path, message: str, hint: str) -> None:
        place = Place(path.relative_to(self.folder.parent).as_posix(), 1, 1)
        self.problems.add(place, "variant-name", message, hint)

    def _variant(self, path: Path) -> tuple[Fields, ...]:
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
