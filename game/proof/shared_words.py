"""The words that all situations share: every text of the vocabularies can be drawn and is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.proof.characters import check_drawn
from game.proof.texts import Written, texts_in
from game.proof.unfinished import check_written
from game.script.folders import yaml_files
from game.script.nodes import Scalar
from game.script.originals import Originals
from game.script.problem import Problems
from game.script.reader import read_file
from game.script.translation.language_file import IN_STEP
from game.script.translation.merge import read_all


def check_shared_words(folder: Path, problems: Problems) -> None:
    """`folder` holds the vocabularies; what is wrong with a file itself was reported before."""
    originals = Originals([folder.parent])
    for written in (*_own(folder), *_translated(folder)):
        check_drawn(written, originals, problems)
        check_written(written, originals, problems)


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
