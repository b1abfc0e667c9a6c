"""A language of a situation as a translator sees it: each text, and how its translation stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.script.cast import cast_of
from game.script.problem import Problems
from game.script.sources import Sources
from game.script.translation.freshness import is_stale
from game.script.translation.language_file import IN_STEP, LanguageFile, Translated
from game.script.translation.original import Original, originals_of
from game.story.text import in_language


@dataclass(frozen=True)
class Row:
    """One text: `before` is the line before it, `speaker` the name of who says it."""

    original: Original
    words: str
    stale: bool
    speaker: str = ""
    before: str = ""


def rows_of(sources: Sources, file: LanguageFile) -> Iterator[Row]:
    """All texts in the order of the story."""
    names = speakers(sources)
    before = ""
    for original in originals_of(sources):
        done = file.texts.get(original.key)
        stale = done is not None and bool(done.words) and is_stale(original, done)
        name = names.get(original.speaker, "")
        yield Row(original, done.words if done else "", stale, name, before)
        if name and original.key.endswith("/text"):
            before = f"{name}: {original.text('en')}"


def speakers(sources: Sources) -> dict[str, str]:
    """The cast by id, with the player among them."""
    nodes = [sources.situation, *(c for chapters in sources.variants.values() for c in chapters)]
    names = {"you": "the player"}
    for fields in (*nodes, *sources.shared.values()):
        members = cast_of(fields.mapping("cast"), Problems())
        names.update({key: in_language(m.name, "en") for key, m in members.items()})
    return names


def renewed(
    file: LanguageFile, given: Mapping[str, Translated], originals: Mapping[str, Original]
) -> LanguageFile:
    """The file with what a translator gave: the story's order, then what belongs nowhere.

    An empty text takes nothing away, so that an unfinished PO file loses no work.
    """
    texts = {**file.texts, **{k: t for k, t in given.items() if t.words and _is_new(file, k, t)}}
    ordered = {key: texts[key] for key in originals if key in texts}
    return replace(file, texts={**ordered, **texts})


def _is_new(file: LanguageFile, key: str, text: Translated) -> bool:
    """Not where the same words come back marked as unsure: the stored text knows its origin."""
    known = file.texts.get(key)
    return known is None or known.words != text.words or bool(text.of)


def in_step(sources: Sources, file: LanguageFile) -> LanguageFile:
    """The note that Vietnamese and English say the same today."""
    texts = {
        original.key: Translated("", original.fingerprint, original.place)
        for original in originals_of(sources)
    }
    return replace(file, language=IN_STEP, texts=texts)
