"""A situation under proof: its files, its texts as written and as read, its graphs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from itertools import islice, product
from pathlib import Path

from game.script.compile.scenes import BETWEEN
from game.script.compile.variant import meanings_place
from game.script.entry_schema import ENTRY_PARTS, MOVES
from game.script.folders import SITUATION_FILE
from game.script.nodes import ListNode, MapNode, Node, Scalar, id_of, listed
from game.script.problem import Place, Problems, Severity
from game.script.situation import Situation
from game.script.source import FilesOnDisk
from game.script.sources import Sources
from game.script.translation.language_file import IN_STEP
from game.script.translation.merge import read_all
from game.script.translation.originals import originals_of
from game.story import PLACEHOLDER, Argument, Content, Cut, Graph, Program, Text, Vocabulary, say
from game.story.text import LANGUAGES

# Every text of a situation as it stands in its files: what part it belongs to, and where it is.

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


# A situation under proof: its files and texts, its programs, their graphs, and where ids stand.
# Every check takes a `Case` and reports to it; `proof/check.py` has their list.


@dataclass
class Case:
    """`graphs` by variant and cut; findings go to `problems` at the place of an id."""

    situation: Situation
    problems: Problems
    sources: Sources
    vocabulary: Vocabulary
    on_disk: FilesOnDisk
    graphs: dict[tuple[str, Cut], Graph] = field(default_factory=dict)

    @cached_property
    def texts(self) -> tuple[Written, ...]:
        """Every text of the files, once, however many variants use it; translations too."""
        own = tuple(texts_of(self.sources))
        path = self.on_disk.path(self.front_place.file)
        if path is None:
            return own
        return (*own, *translated_texts(path.parent, self.sources, own))

    @property
    def front_place(self) -> Place:
        return Place(f"{self.situation.name}/{SITUATION_FILE}", 1, 1)

    def place(self, variant: str, name: str) -> Place:
        """Where an id of a variant stands; the situation's file where nothing is known."""
        places = self.situation.places.get(variant, {})
        return places.get(name, self.front_place)

    def report(
        self,
        variant: str,
        name: str,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
        also: tuple[Place, ...] = (),
    ) -> None:
        self.problems.add(self.place(variant, name), code, message, hint, also, severity)

    def each(self) -> Iterator[tuple[str, Cut, Graph]]:
        for (variant, cut), graph in self.graphs.items():
            yield variant, cut, graph

    def of(self, variant: str) -> tuple[Graph, ...]:
        """The graphs of a variant over its cuts, the full one first."""
        return tuple(graph for (name, _), graph in self.graphs.items() if name == variant)


# Where a variant gives the opening its meaning.


def opening_place(case: Case, variant: str) -> Place:
    """The key under which a variant begins: where a finding about all of it stands."""
    return meanings_place(case.sources.variants[variant])


def meaning_place(case: Case, variant: str, name: str) -> Place:
    """What a variant's opening says about an offer; its `opening:`, else its first line."""
    chapters = case.sources.variants[variant]
    keys = [pair for chapter in chapters for pair in chapter.node.entries]
    entries = (e for key, value in keys if key.text == "opening" for e in listed(value))
    told = (entry.entries[0][1].place for entry in entries if id_of(entry) == name)
    return next(told, meanings_place(chapters))


# Words in a text that should not be there, before anyone knows in which file they stand.


@dataclass(frozen=True)
class Finding:
    """`words` are the ones to point at, exactly as they stand in the text."""

    words: str
    code: str
    message: str
    hint: str


# Texts as players read them: draws, counts and the arguments of shared scenes put in.

MOST = 64
"""So many ways to fill one text are looked through; each value stands in one of them at least."""
_FEEDBACK = ("why", "aspect", "plausible")
_FEEDBACK_TABLES = ("endings", "contrasts", "plausible")


@dataclass(frozen=True)
class Filled:
    """What a text of a variant shows in a language; `name` is the id it belongs to."""

    variant: str
    name: str
    language: str
    words: str
    is_feedback: bool = False
    who: str = ""
    """Who says it, or who is told."""


def filled_texts(case: Case) -> Iterator[Filled]:
    """All texts that show something else than stands in a file, in each way, each once."""
    known: set[Filled] = set()
    for (variant, _), program in case.situation.programs.items():
        values = _values(program)
        who = _people(program.content)
        for name, text, is_feedback in _filled_texts(program.content):
            for language, words in _shown(name, text, values):
                filled = Filled(variant, name, language, words, is_feedback, who.get(name, ""))
                if filled not in known:
                    known.add(filled)
                    yield filled


def _values(program: Program) -> dict[str, tuple[Argument, ...]]:
    counts = (slot for slot in program.slots if slot.kind == "variable" and not slot.labels)
    ranges = {slot.name: tuple(range(slot.low, slot.high + 1)) for slot in counts}
    return {**program.content.draws, **ranges}


def _people(content: Content) -> dict[str, str]:
    lines = {name: line.speaker for name, line in content.lines.items()}
    answers = (content.answers, content.choices)
    return lines | {name: one.person for table in answers for name, one in table.items()}


def _filled_texts(content: Content) -> Iterator[tuple[str, Text, bool]]:
    """The texts of the story with the id they belong to, and whether they look back on it."""
    for table in ("cast", "lines", "details", "choices", "answers", "endings"):
        for name, entry in getattr(content, table).items():
            yield from _filled_inside(name, entry, table in _FEEDBACK_TABLES)
    for contrast in content.contrasts:
        yield from _filled_inside(contrast.id, contrast, True)
    yield "", content.plausible, True


def _filled_inside(name: str, value: object, is_feedback: bool) -> Iterator[tuple[str, Text, bool]]:
    if isinstance(value, Mapping):
        yield name, value, is_feedback
    elif isinstance(value, tuple):
        for item in value:
            yield from _filled_inside(name, item, is_feedback)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            yield from _filled_inside(name, inner, is_feedback or field.name in _FEEDBACK)


def _shown(
    name: str, text: Text, values: Mapping[str, tuple[Argument, ...]]
) -> Iterator[tuple[str, str]]:
    for language, words in text.items():
        names = [n for n in dict.fromkeys(PLACEHOLDER.findall(words)) if n in values]
        if names:
            for chosen in _ways([values[n] for n in names]):
                filled = say({language: words}, language, dict(zip(names, chosen, strict=True)))
                yield language, filled
        # An argument was put in when the shared scene was spread out: no file has these words.
        elif BETWEEN in name:
            yield language, words


def _ways(lists: list[tuple[Argument, ...]]) -> Iterator[tuple[Argument, ...]]:
    # Each value once at least, then combinations up to a bound: three draws of twenty values each
    # would make 8,000 ways to fill one text.
    most = max(map(len, lists))
    yield from (tuple(values[i % len(values)] for values in lists) for i in range(most))
    yield from islice(product(*lists), MOST)
