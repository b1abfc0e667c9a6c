"""The files of a situation as they stand on disk, read but not yet joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from game.script import folders
from game.script.fields import Fields
from game.script.nodes import MapNode
from game.script.problem import Place, Problems, contained, linked, unreadable
from game.script.reader import read_file
from game.script.schema import CHAPTER, SHARED, SITUATION
from game.script.source import FilesOnDisk, bytes_of
from game.script.strays import FOLDERS, check_strays, is_stray
from game.script.values import ID, MAX_ID
from game.story.content import TRUTHS, truth_of
from game.typography import quotable

_NO_VARIANTS = ("situation", *FOLDERS)
_NAMED_SO = f"lower-case letters, digits and single hyphens, at most {MAX_ID}."


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
    on_disk: FilesOnDisk = field(default_factory=lambda: FilesOnDisk(()))
    """Its files as they stand on disk."""
    languages: tuple[str, ...] = ()
    """The further languages that some of its texts are shown in."""


def read_sources(folder: Path, problems: Problems, follow: bool = True) -> Sources | None:
    """Everything in a situation's folder; None where one of its files cannot be read.

    With `follow` also what a sequel follows, whose own problems are for its own reading.
    """
    found: Sources | None = None
    with contained(f"{folder.name}/{folders.SITUATION_FILE}", problems):
        found = _read_sources(folder, problems, follow)
    return found


def _read_sources(folder: Path, problems: Problems, follow: bool) -> Sources | None:
    reader = _Reader(folder, problems)
    situation = reader.fields(folder / folders.SITUATION_FILE)
    if situation is None:
        return None
    situation.check_keys(SITUATION)
    named = _can_be_called(folders.absolute(folder).name, situation.place, problems)
    # A chapter that nothing reads is an error: without it the story would be another one, unseen.
    strays = check_strays(folder, problems)
    variants = {name: chapters for name, chapters in reader.variants() if chapters}
    shared = reader.shared()
    # Without one of its files everything that leads there would seem wrong too.
    if reader.unreadable or strays or not named:
        return None
    if not variants:
        problems.add(
            situation.place,
            "no-variant",
            "This situation has no variant yet.",
            "Put scam.yaml and genuine.yaml beside it.",
        )
    others = beside(folder)
    after = situation.word("after") if follow else ""
    # Without following on: a sequel's sequel needs the one before it, not the first of all, and two
    # that follow each other must not read in circles.
    earlier = read_sources(folder.parent / after, Problems(), False) if after in others else None
    on_disk = FilesOnDisk([folder.parent])
    return Sources(folder.name, situation, variants, shared, others, earlier, on_disk)


def _can_be_called(name: str, place: Place, problems: Problems) -> bool:
    """A run names its situation by the folder, and could not be read again with another name."""
    if re.fullmatch(ID, name) and len(name) <= MAX_ID:
        return True
    message = f'A situation cannot be called "{quotable(name)}".'
    problems.add(place, "bad-id", message, f"Its folder is called by {_NAMED_SO}")
    return False


def situations_in(folder: Path, report: Callable[[OSError], None] | None = None) -> list[Path]:
    """The folders in a folder that have a `situation.yaml`, whatever that is, by name.

    One that may not be entered could have one, so it is among them.
    """
    inside = folders.listed(folder, report)
    return [
        path
        for path in inside
        if folders.is_folder(path) and folders.stands(path / folders.SITUATION_FILE)
    ]


def beside(folder: Path) -> tuple[str, ...]:
    """The other situations of the folder that a situation stands in."""
    names = (path.name for path in situations_in(folders.absolute(folder).parent))
    return tuple(name for name in names if name != folders.absolute(folder).name)


def neighbours(folder: Path) -> tuple[Path, ...]:
    """The folders that reading a sequel may look into; none where there is no `after:`."""
    try:
        written = bytes_of(folder / folders.SITUATION_FILE)
    except (OSError, ValueError):
        return ()
    # A key in double quotes may spell any of its letters with a backslash.
    sequel = b"after" in written or b"\\" in written
    return tuple(folder.parent / name for name in beside(folder)) if sequel else ()


@dataclass(frozen=True)
class _Reader:
    folder: Path
    problems: Problems
    unreadable: list[str] = field(default_factory=list)

    def fields(self, path: Path) -> Fields | None:
        name = self._name(path)
        root = read_file(path, name, self.problems)
        if root is None:
            self.unreadable.append(name)
            return None
        if not isinstance(root, MapNode):
            self.problems.add(root.place, "not-a-mapping", "A file holds keys with values.")
            return None
        return Fields(root, self.problems)

    def variants(self) -> Iterator[tuple[str, tuple[Fields, ...]]]:
        seen: dict[str, Path] = {}
        for path in folders.listed(self.folder, partial(self._closed, self.folder)):
            name = path.name.removesuffix(folders.ENDING)
            if name in _NO_VARIANTS or is_stray(path.name):
                continue
            if not folders.is_folder(path) and not path.name.endswith(folders.ENDING):
                continue
            if seen.setdefault(name, path) is not path:
                self._report_name(
                    path, f'"{name}" stands here as a folder and as a file.', "Keep one of them."
                )
            elif self._is_variant(name, path):
                yield name, self._variant(path)

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder.parent).as_posix()

    def _closed(self, folder: Path, error: OSError) -> None:
        """Report a folder that cannot be listed; one that is not there is none."""
        if not isinstance(error, (FileNotFoundError, NotADirectoryError)):
            self.unreadable.append(self._name(folder))
            self.problems.extend([unreadable(self._name(folder), error)])

    def _files(self, folder: Path) -> tuple[Path, ...]:
        """The files of a folder of the situation, which may be no link to another one."""
        # A link could lead out of the situation: an author's archive would bring files along that
        # stand on the reader's disk, and a check could not know when they change.
        if folders.is_link(folder):
            self.unreadable.append(self._name(folder))
            self.problems.extend([linked(self._name(folder))])
            return ()
        return folders.yaml_files(folder, partial(self._closed, folder))

    def _is_variant(self, name: str, path: Path) -> bool:
        if truth_of(name) not in TRUTHS:
            hint = "A variant's name begins with scam or genuine."
        elif re.fullmatch(ID, name) is None or len(name) > MAX_ID:
            hint = f"Use {_NAMED_SO}"
        else:
            return True
        self._report_name(path, f'"{name}" names no variant.', hint)
        return False

    def _report_name(self, path: Path, message: str, hint: str) -> None:
        self.problems.add(Place(self._name(path), 1, 1), "variant-name", message, hint)

    def _variant(self, path: Path) -> tuple[Fields, ...]:
        files = self._files(path) if folders.is_folder(path) else (path,)
        if not files and not self.unreadable:
            message = f'The folder "{path.name}" holds no chapter.'
            hint = f"Put a file that ends in {folders.ENDING} into it, or take it away."
            self.problems.add(Place(self._name(path), 1, 1), "no-variant", message, hint)
        chapters = [self.fields(file) for file in files]
        return tuple(self._checked(chapter) for chapter in chapters if chapter is not None)

    def _checked(self, chapter: Fields) -> Fields:
        chapter.check_keys(CHAPTER)
        chapter.required("stretch")
        return chapter

    def shared(self) -> dict[str, Fields]:
        found: dict[str, Fields] = {}
        for path in self._files(self.folder / folders.SHARED_FOLDER):
            fields = self.fields(path)
            if fields is not None:
                fields.check_keys(SHARED)
                found[fields.required("shared")] = fields
        return found
