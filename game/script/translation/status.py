"""A language of a situation as a translator sees it: each text, and how its translation stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.script.compile.front import cast_of
from game.script.problem import Problems, Severity
from game.script.sources import Sources
from game.script.translation.language_file import IN_STEP, LanguageFile, Translated
from game.script.translation.originals import SOURCES, Original, originals_of
from game.story.text import in_language

# Translations and what they were made from: in step, stale, or left without their text.

_NAMES = {"en": "English", "vi": "Vietnamese"}


def changed(original: Original, of: str) -> tuple[str, ...]:
    """The languages whose words are no longer those that a fingerprint was made of."""
    pairs = zip(SOURCES, of.split(), original.fingerprint.split(), strict=False)
    return tuple(code for code, then, now in pairs if then != now)


def is_stale(original: Original, text: Translated) -> bool:
    return not text.of or bool(changed(original, text.of))


def check_fresh(original: Original, text: Translated, problems: Problems) -> None:
    if not is_stale(original, text):
        return
    names = " and the ".join(_NAMES[code] for code in changed(original, text.of))
    said = f"The {names} has changed since this was translated."
    problems.add(
        text.place, "translation-stale",
        said if names else "This translation does not say which words it was made from.",
        f'Once it is right, write "of: {original.fingerprint}".',
        also=(original.place,), severity=Severity.WARNING,
    )  # fmt: skip


def report_doubt(original: Original, text: Translated, language: str, problems: Problems) -> None:
    """Words that a translator or a tool was not sure of; the player never sees them."""
    until = "the earlier words are shown" if text.words else "the English is shown"
    problems.add(
        text.place, "translation-doubted",
        f"These words are in doubt (fuzzy, needs work). Until they are confirmed, {until}.",
        f'Once they are right, rename "doubt:" to "{language}:" and write '
        f'"of: {original.fingerprint}"; or take the mark away in the PO file and import it.',
        also=(original.place,), severity=Severity.HINT,
    )  # fmt: skip


def report_orphan(key: str, text: Translated, problems: Problems) -> None:
    problems.add(
        text.place, "translation-orphan", f'No text is called "{key}" any more.',
        "It is kept. Give it the text's new key, or delete it.", severity=Severity.WARNING,
    )  # fmt: skip


def check_in_step(
    file: LanguageFile, originals: Mapping[str, Original], problems: Problems
) -> None:
    """Vietnamese and English against each other: one has changed and the other has not."""
    for key, text in file.texts.items():
        original = originals.get(key)
        now = changed(original, text.of) if original is not None else ()
        if original is None:
            report_orphan(key, text, problems)
        # Where both have changed, both were worked on; where none has, they are in step.
        elif len(now) == 1:
            other = next(code for code in SOURCES if code not in now)
            problems.add(
                original.words[other].place if other in original.words else original.place,
                "translation-stale", f"The {_NAMES[now[0]]} has changed; is this still the same?",
                "If so, `translate in-step` notes it.", also=(original.place,),
                severity=Severity.WARNING,
            )  # fmt: skip


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
    # The cases in order: nothing new; other words than those shown wait beside them; the shown
    # ones came back with the mark that we put on what is stale; somebody doubts what is shown.
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
