"""The words that all situations share, in further languages: `vocabulary/translations/fr.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.script.nodes import MapNode, Scalar
from game.script.problem import Problems
from game.script.translation.freshness import report_doubt
from game.script.translation.language_file import Translated
from game.script.translation.merge import fits, read_all
from game.script.translation.originals import Original
from game.story.text import LANGUAGES

Words = Mapping[str, Mapping[str, Translated]]
"""By key (`sentences/tell-plain/text`) and language."""


def shared_words(folder: Path, problems: Problems) -> Words:
    """Everything that the vocabularies' files of translations say."""
    found: dict[str, dict[str, Translated]] = {}
    for file in read_all(folder, folder.name, problems):
        for key, text in file.texts.items():
            found.setdefault(key, {})[file.language] = text
    return found


def with_words(node: MapNode, name: str, words: Words, problems: Problems) -> MapNode:
    """One item of a vocabulary with its further languages; `name` is `sentences/tell-plain`."""
    translated: dict[str, dict[str, str]] = {}
    for stem in ("", "name", "if", "clear") if words else ():
        keys = {f"{stem}-{code}" if stem else code: code for code in LANGUAGES}
        own = {keys[k.text]: v for k, v in node.entries if k.text in keys if isinstance(v, Scalar)}
        original = Original(f"{name}/{stem or 'text'}", node, stem, own)
        for language, text in words.get(original.key, {}).items():
            if own and text.doubt:
                report_doubt(original, text, language, problems)
            if own and text.words and fits(original, text, problems):
                translated.setdefault(stem, {})[language] = text.words
    return replace(node, translated=translated) if translated else node
