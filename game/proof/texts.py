"""Every text of a situation as it stands in its files: what part it belongs to, and where it is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from game.script.entry_schema import ENTRY_PARTS, MOVES
from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.problem import Problems
from game.script.sources import Sources
from game.script.translation.language_file import IN_STEP
from game.script.translation.merge import read_all
from game.script.translation.originals import originals_of
from game.story.text import LANGUAGES

_PARTS = {
    "opening": "entry", "always": "entry", "scene": "entry", "scenes": "entry", "rows": "row",
    "cast": "member", "endings": "ending", "contrasts": "contrast", "facilitator": "notes",
    "questions": "notes", "draws": "draw",
}  # fmt: skip
_WORDLESS = ("speech", "variables", "settings", "facts", "circle", "next", "takes", "exits")
_BLOCKS = ("note", "paper", "post")
_CHOICES = (*MOVES, "offer")
_FEEDBACK_PARTS = ("ending", "notes", "contrast")
_FEEDBACK_STEMS = ("why", "plausible")
ANY = ""
"""Instead of a language, for words that are the same in all: a link, a draw, an argument."""


@dataclass(frozen=True, slots=True)
class Written:
    """`part` is front, chapter, line, block, detail, choice, answer, row, ending and so on.

    `stem` is the key without its language (`why`), `who` the speaker or the person told.
    """

    part: str
    stem: str
    who: str
    words: Mapping[str, Scalar]

    @property
    def is_feedback(self) -> bool:
        """Whether it speaks to the player about what they did, or to a teacher."""
        return self.part in _FEEDBACK_PARTS or self.stem in _FEEDBACK_STEMS


def texts_of(sources: Sources) -> Iterator[Written]:
    """All texts, file by file: the situation's, the chapters', the shared scenes'."""
    yield from _inside(sources.situation.node, "front", "")
    for chapters in sources.variants.values():
        for chapter in chapters:
            yield from _inside(chapter.node, "chapter", "")
    for shared in sources.shared.values():
        yield from _inside(shared.node, "shared", "")


def texts_in(node: Node, part: str) -> Iterator[Written]:
    """All texts of one file, every one as the same part."""
    yield from _inside(node, part, "")


def _inside(node: Node, part: str, who: str) -> Iterator[Written]:
    if isinstance(node, ListNode):
        for item in node.items:
            yield from _inside(item, part, who)
    elif isinstance(node, MapNode):
        # The mapping under `scenes:` has the names of scenes, no entry.
        if part == "entry" and node.entries and isinstance(node.entries[0][1], Scalar):
            part, who = _entry(node.entries[0][0].text)
        yield from _of_mapping(node, part, who)


def _entry(head: str) -> tuple[str, str]:
    """`tell mum` is a choice about mum, `quynh` a line of Quỳnh's."""
    word, _, whom = head.partition(" ")
    if word in _CHOICES:
        return "choice", whom
    if word in _BLOCKS:
        return "block", ""
    parts = {"look": "detail", "answer": "answer", "use": "use"}
    if word in parts:
        return parts[word], whom
    return ("stage", "") if word in ENTRY_PARTS else ("line", head)


def _of_mapping(node: MapNode, part: str, who: str) -> Iterator[Written]:
    yield from _texts(node, part, who)
    for key, value in node.entries:
        if isinstance(value, Scalar):
            if key.text == "link" or part == "draw" or _is_argument(part, key.text):
                yield Written("link" if key.text == "link" else part, key.text, who, {ANY: value})
        elif key.text not in _WORDLESS:
            speaker = key.text if part == "member" else who
            yield from _inside(value, _PARTS.get(key.text, part), speaker)


# An argument's name is its author's, so it is known by what it is not.
def _is_argument(part: str, key: str) -> bool:
    plain = not key.startswith("when ") and key not in ("use", "if", "kiosk", "was")
    return part == "use" and plain and not key.endswith(tuple(f"-{code}" for code in LANGUAGES))


def _texts(node: MapNode, part: str, who: str) -> Iterator[Written]:
    found: dict[str, dict[str, Scalar]] = {}
    for key, value in node.entries:
        stem, _, code = key.text.rpartition("-")
        if code in LANGUAGES and isinstance(value, Scalar) and value.text.strip():
            found.setdefault(stem, {})[code] = value
    for stem, words in found.items():
        yield Written(part, stem, who, words)


# The texts of further languages, each beside the text of the scenario that it translates.


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
