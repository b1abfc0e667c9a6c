"""Translations laid over the texts of a situation, with a word on what is missing or stale."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from game.script.fields import Fields
from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.problem import Problems, Severity
from game.script.sources import Sources
from game.script.translation.language_file import (
    FOLDER,
    IN_STEP,
    LanguageFile,
    Translated,
    language_files,
    read_language,
)
from game.script.translation.originals import SOURCES, Original, originals_of
from game.script.translation.status import check_fresh, check_in_step, report_doubt, report_orphan
from game.story.text import LANGUAGES, PLACEHOLDER
from game.typography import draws_nothing

# By `id`: a node has no hash, and comparing whole trees for each text would take too long. The
# sources hold the nodes, so that no id is given twice meanwhile.
Table = dict[int, dict[str, dict[str, str]]]
"""Mapping nodes by identity: stem to language to words."""


def with_translations(sources: Sources, folder: Path, problems: Problems) -> Sources:
    """The same sources with all further languages in them."""
    files = list(read_all(folder, folder.name, problems))
    if not files:
        return sources
    originals = {original.key: original for original in originals_of(sources)}
    table: Table = {}
    for file in files:
        merge(file, originals, table, problems)
    return laid_over(sources, table) if table else sources


def read_all(folder: Path, shown: str, problems: Problems) -> Iterator[LanguageFile]:
    """The files of a folder; of two for one language (`pt-BR.yaml`, `pt_br.yaml`) the first."""
    seen: dict[str, str] = {}
    for path in language_files(folder):
        file = read_language(path, f"{shown}/{FOLDER}/{path.name}", problems)
        if file is None:
            continue
        if seen.setdefault(file.language, path.name) == path.name:
            yield file
        else:
            problems.add(
                file.place,
                "translation-language",
                f'"{path.name}" and "{seen[file.language]}" are both of {file.language}.',
                "Put their texts into one file.",
            )


def merge(
    file: LanguageFile, originals: Mapping[str, Original], table: Table, problems: Problems
) -> None:
    """Put a file's words into the table; report what does not fit."""
    if file.language == IN_STEP:
        check_in_step(file, originals, problems)
        return
    # Words in doubt never reach the table; confirmed ones beside them, even stale ones, do: better
    # last month's French than English in the middle of a chat.
    for key, text in file.texts.items():
        original = originals.get(key)
        if original is None:
            report_orphan(key, text, problems)
            continue
        if text.doubt:
            report_doubt(original, text, file.language, problems)
        if text.words and fits(original, text, problems):
            check_fresh(original, text, problems)
            stems = table.setdefault(id(original.node), {})
            stems.setdefault(original.stem, {})[file.language] = text.words
    _check_missing(file, originals, problems)
    # Last, when the lines are in the table: a part is held against the line as it will be shown.
    _drop_odd_parts(file, originals, table, problems)


def fits(original: Original, text: Translated, problems: Problems) -> bool:
    """Whether a translation can stand for its original at all."""
    # Of both languages: a draw that only one of them says would be lost, or show its own name.
    wanted = {name for code in SOURCES for name in PLACEHOLDER.findall(original.text(code))}
    found = set(PLACEHOLDER.findall(text.words))
    if found != wanted:
        odd = ", ".join(f"<{name}>" for name in sorted(found ^ wanted))
        problems.add(
            text.place, "placeholder-differs",
            f"{odd} stands in one of this translation and its original.",
            "Keep every placeholder as it is.", also=(original.place,),
        )  # fmt: skip
    rows = all("|" in original.text(code) for code in SOURCES)
    if draws_nothing(text.words):
        # `check` says so; until it is mended the English is shown.
        return False
    if "row-" in original.key and rows and "|" not in text.words:
        problems.add(text.place, "row", "A row is a label and a value with | between.")
        return False
    return found == wanted


def _check_missing(
    file: LanguageFile, originals: Mapping[str, Original], problems: Problems
) -> None:
    begun = {key for key, text in file.texts.items() if text.words or text.doubt}
    missing = [key for key in originals if key not in begun]
    if missing:
        problems.add(
            file.place, "translation-missing",
            f"{len(missing)} of {len(originals)} texts are not in {file.name} yet.",
            f"The first is {missing[0]}. Until then the English is shown.",
            also=(originals[missing[0]].place,), severity=Severity.HINT,
        )  # fmt: skip


def _drop_odd_parts(
    file: LanguageFile, originals: Mapping[str, Original], table: Table, problems: Problems
) -> None:
    """A marked part that its own line does not hold would mark nothing."""
    for key, text in file.texts.items():
        original = originals.get(key)
        if original is None or not key.endswith("/mark"):
            continue
        stems = table.get(id(original.node), {})
        part = stems.get("mark", {}).get(file.language, "")
        line = _line_of(key, file)
        if part and part not in line.words:
            del stems["mark"][file.language]
            if line.doubt:
                continue  # the line waits to be confirmed, and its mark with it
            problems.add(
                text.place, "mark-not-in-text", f'"{part}" does not stand in the translation.',
                "The marked part is copied from the line, letter by letter.",
                severity=Severity.WARNING,
            )  # fmt: skip


def _line_of(key: str, file: LanguageFile) -> Translated:
    """The text that a marked part stands in; those of the opening are the situation's."""
    scope, owner = key.split("/")[:-1], key.split("/")[-2]
    lines = (f"{'/'.join(scope)}/text", f"situation/{owner}/text")
    found = (file.texts[line] for line in lines if line in file.texts)
    return next(found, Translated("", "", file.place))


def laid_over(sources: Sources, table: Table) -> Sources:
    """The sources with the words of a table in their nodes."""

    def laid(fields: Fields) -> Fields:
        node = _laid(fields.node, table)
        assert isinstance(node, MapNode)
        return replace(fields, node=node)

    of_texts = (words for stems in table.values() for words in stems.values())
    return replace(
        sources,
        languages=tuple(sorted({code for words in of_texts for code in words})),
        situation=laid(sources.situation),
        variants={name: tuple(map(laid, found)) for name, found in sources.variants.items()},
        shared={name: laid(found) for name, found in sources.shared.items()},
    )


def _laid(node: Node, table: Table) -> Node:
    if isinstance(node, ListNode):
        return replace(node, items=tuple(_laid(item, table) for item in node.items))
    if isinstance(node, MapNode):
        entries = tuple((key, _laid(value, table)) for key, value in node.entries)
        return replace(node, entries=entries, translated=table.get(id(node), {}))
    return node


# The words that all situations share, in further languages: `vocabulary/translations/fr.yaml`.

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
