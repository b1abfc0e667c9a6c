"""A language of a situation as a translator sees it: each text, and how its translation stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.script.compile.cast import cast_of
from game.script.problem import Problems
from game.script.sources import Sources
from game.script.translation.freshness import is_stale
from game.script.translation.language_file import IN_STEP, LanguageFile, Translated
from game.script.translation.originals import Original, originals_of
from game.story.text import in_language


@dataclass(frozen=True)
class TranslationRow:
    """One text: `before` is the line before it, `speaker` the name of who says it.

    `words` are shown to players, `doubt` waits to be confirmed, `was` is the English of a doubt.
    """

    original: Original
    words: str
    stale: bool
    speaker: str = ""
    before: str = ""
    doubt: str = ""
    was: str = ""


def rows_of(sources: Sources, file: LanguageFile) -> Iterator[TranslationRow]:
    """All texts in the order of the story."""
    names = speakers(sources)
    before = ""
    for original in originals_of(sources):
        done = file.texts.get(original.key, Translated("", "", file.place))
        stale = bool(done.words) and is_stale(original, done)
        name = names.get(original.speaker, "")
        yield TranslationRow(original, done.words, stale, name, before, done.doubt, done.was)
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
    texts = dict(file.texts)
    for key, text in given.items():
        known = texts.get(key, Translated("", "", text.place))
        if text.doubt:
            texts[key] = _doubted(known, text, originals.get(key))
        elif text.words:
            # The same words without a note of their origin: the stored text knows it.
            same = known.words == text.words and not text.of
            texts[key] = replace(known, doubt="", was="") if same else text
    ordered = {key: texts[key] for key in originals if key in texts}
    return replace(file, texts={**ordered, **texts})


def _doubted(known: Translated, given: Translated, original: Original | None) -> Translated:
    """A stored text when words come back marked as unsure.

    A stale text goes out with that mark, so coming back unchanged it says nothing new. Finished
    words that somebody doubts are shown no longer; other words wait beside those confirmed.
    """
    if given.doubt == known.doubt:
        return replace(known, was=given.was or known.was)
    if given.doubt != known.words:
        of = known.of if known.words else given.of
        return replace(known, doubt=given.doubt, was=given.was, of=of)
    if not known.doubt and original is not None and is_stale(original, known):
        return known
    return replace(known, words="", doubt=given.doubt, was=given.was)


def in_step(sources: Sources, file: LanguageFile) -> LanguageFile:
    """The note that Vietnamese and English say the same today."""
    texts = {
        original.key: Translated("", original.fingerprint, original.place)
        for original in originals_of(sources)
    }
    return replace(file, language=IN_STEP, texts=texts)
