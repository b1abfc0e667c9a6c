"""Translations and what they were made from: in step, stale, or left without their text."""

from __future__ import annotations

from collections.abc import Mapping

from game.script.problem import Problems, Severity
from game.script.translation.language_file import LanguageFile, Translated
from game.script.translation.originals import SOURCES, Original

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
        elif len(now) == 1:
            other = next(code for code in SOURCES if code not in now)
            problems.add(
                original.words[other].place if other in original.words else original.place,
                "translation-stale", f"The {_NAMES[now[0]]} has changed; is this still the same?",
                "If so, `translate in-step` notes it.", also=(original.place,),
                severity=Severity.WARNING,
            )  # fmt: skip
