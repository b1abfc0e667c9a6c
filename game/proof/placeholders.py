"""Placeholders in words that no event shows: a draw fills some of them, nothing fills the others.

Lines, choices, answers and details are filled by the event that shows them; they are looked
through as they are built.
"""

import re
from collections.abc import Iterator, Mapping

from game.proof.case import ANY, Case, Written
from game.script.nodes import MapNode, Node, Scalar, id_of, listed
from game.script.problem import Severity
from game.story.text import LANGUAGES, PLACEHOLDER

_BEFORE_PLAY = ("title", "teaser", "notice", "you")
_LOOKED_BACK_ON = ("ending", "contrast", "member")

Names = Mapping[str, frozenset[str]]


def check_placeholders(case: Case) -> None:
    known = _names_by_file(case)
    late = _late_arguments(case)
    for written in case.texts:
        file = next(iter(written.words.values())).place.file
        if _is_before_play(case, written):
            _check(case, written.words, frozenset(), "This is shown before anything is drawn.")
        elif file in known and _is_looked_back_on(written):
            _check(case, written.words, known[file], _ONLY_DRAWS)
    for file, words in _passed_on(case, late):
        _check(case, words, known[file], _ONLY_DRAWS)


_ONLY_DRAWS = "When this is shown a draw still has its value, and a variable has none."


def _is_before_play(case: Case, written: Written) -> bool:
    if written.part == "member":
        return written.who in {word.text for word in case.sources.situation.words("circle")}
    return written.part == "notes" or (written.part == "front" and written.stem in _BEFORE_PLAY)


def _is_looked_back_on(written: Written) -> bool:
    return (
        written.part in _LOOKED_BACK_ON
        or written.stem in ("why", "plausible")
        or (written.part, written.stem) == ("detail", "name")
    )


def _check(case: Case, words: Mapping[str, Scalar], known: frozenset[str], why: str) -> None:
    found: dict[str, list[Scalar]] = {}
    for scalar in words.values():
        for name in dict.fromkeys(PLACEHOLDER.findall(scalar.text)):
            found.setdefault(name, []).append(scalar)
    for name, scalars in found.items():
        if name not in known:
            first, *others = (case.on_disk.place_of(s, f"<{name}>") for s in scalars)
            case.problems.add(
                first, "unknown-placeholder", f'Nothing fills "<{name}>" here. {why}',
                "Write it without the placeholder.", also=tuple(others),
            )  # fmt: skip


def _names_by_file(case: Case) -> Names:
    """What fills a placeholder of each file: draws, in a shared scene its arguments too."""
    draws = {
        variant: frozenset(case.situation.programs[variant, "full"].content.draws)
        for variant in case.situation.variants
    }
    known = {case.sources.situation.place.file: frozenset.intersection(*draws.values())}
    for variant, chapters in case.sources.variants.items():
        known |= {chapter.place.file: draws[variant] for chapter in chapters}
    for name, shared in case.sources.shared.items():
        takes = frozenset(word.text for word in shared.words("takes"))
        # What every variant that uses it draws: in any other the bare name would be shown.
        users = [draws[variant] for variant in draws if name in _used_by(case, variant)]
        common = frozenset.intersection(*users) if users else frozenset()
        known[shared.place.file] = takes | common
    return known


def _used_by(case: Case, variant: str) -> set[str]:
    """The shared scenes of a variant, those that one of them uses too."""
    used: set[str] = set()
    waiting: list[Node] = [chapter.node for chapter in case.sources.variants[variant]]
    while waiting:
        fresh = {id_of(use) for use in _uses(waiting.pop())} - used
        used |= fresh
        waiting += [case.sources.shared[n].node for n in fresh if n in case.sources.shared]
    return used


def _uses(node: Node) -> Iterator[MapNode]:
    return (entry for entry in listed(node) if entry.entries[0][0].text == "use")


def _late_arguments(case: Case) -> dict[str, set[str]]:
    """The arguments of each shared scene that stand in words looked back on."""
    of_file = {shared.place.file: name for name, shared in case.sources.shared.items()}
    late: dict[str, set[str]] = {name: set() for name in case.sources.shared}
    for written in case.texts:
        for scalar in written.words.values() if _is_looked_back_on(written) else ():
            if scalar.place.file in of_file:
                late[of_file[scalar.place.file]] |= set(PLACEHOLDER.findall(scalar.text))
    # A shared scene uses one other at most, so one round hands on all that is handed on.
    for name, shared in case.sources.shared.items():
        for use in _uses(shared.node):
            for words in _arguments(use, late.get(id_of(use), set())):
                late[name] |= {n for s in words.values() for n in PLACEHOLDER.findall(s.text)}
    return late


def _passed_on(
    case: Case, late: Mapping[str, set[str]]
) -> Iterator[tuple[str, Mapping[str, Scalar]]]:
    """Arguments that come to stand in such words, with the file that gives them."""
    chapters = [c for listed in case.sources.variants.values() for c in listed]
    for node in (fields.node for fields in (*chapters, *case.sources.shared.values())):
        for use in _uses(node):
            for words in _arguments(use, late.get(id_of(use), set())):
                yield node.place.file, words


def _arguments(use: MapNode, names: set[str]) -> Iterator[Mapping[str, Scalar]]:
    for name in sorted(names):
        keys = (name, *(f"{name}-{code}" for code in LANGUAGES))
        words = {k.text: v for k, v in use.entries if k.text in keys and isinstance(v, Scalar)}
        if words:
            yield words


# Both languages of a text in step: the same placeholders, and words that were translated.

MOST_SAME_WORDS = 3
"""Names and numbers are the same in both languages; a sentence is not."""


def check_languages(case: Case) -> None:
    for written in case.texts:
        if ANY not in written.words and len(written.words) > 1:
            _check_placeholders(case, written)
            _check_same_words(case, written)


def _check_placeholders(case: Case, written: Written) -> None:
    names = {code: set(PLACEHOLDER.findall(s.text)) for code, s in written.words.items()}
    for code, scalar in written.words.items():
        for name in sorted(set().union(*names.values()) - names[code]):
            other = next(s for c, s in written.words.items() if name in names[c])
            case.problems.add(
                scalar.place,
                "placeholder-differs",
                f'"<{name}>" stands in the other language of this text and not here.',
                "Put it into both, so that everyone reads the same amount or name.",
                also=(case.on_disk.place_of(other, f"<{name}>"),),
            )


def _check_same_words(case: Case, written: Written) -> None:
    first, *others = written.words.values()
    count = len([word for word in first.text.split() if re.search(r"\w", word)])
    for other in others:
        if other.text == first.text and count > MOST_SAME_WORDS:
            case.problems.add(
                other.place, "same-words",
                "This text is the same in both languages.",
                "Translate it; a name of up to three words may stay.",
                also=(first.place,), severity=Severity.WARNING,
            )  # fmt: skip
