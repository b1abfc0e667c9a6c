"""The texts of further languages, each beside the text of the scenario that it translates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from game.proof.texts import Written
from game.script.nodes import Scalar
from game.script.problem import Problems
from game.script.sources import Sources
from game.script.translation.language_file import IN_STEP
from game.script.translation.merge import read_all
from game.script.translation.originals import originals_of


def translated_texts(folder: Path, sources: Sources, texts: Iterable[Written]) -> Iterator[Written]:
    """What is wrong with the files themselves was reported when they were read."""
    originals = {original.key: original for original in originals_of(sources)}
    of_words = {id(scalar): text for text in texts for scalar in text.words.values()}
    for file in read_all(folder, folder.name, Problems()):
        for key, translation in file.texts.items() if file.language != IN_STEP else ():
            words = originals[key].words.values() if key in originals else ()
            same = next((of_words[id(scalar)] for scalar in words if id(scalar) in of_words), None)
            if same is not None and translation.words:
                scalar = Scalar(translation.words, translation.place)
                yield replace(same, words={file.language: scalar})
