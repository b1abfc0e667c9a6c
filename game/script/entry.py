"""One entry of a flat list: its first word, its id, its arrow, and the keys under it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from game.script.entry_schema import ENTRY_WORDS, MOVES, SCENE
from game.script.fields import Fields
from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.part import Listing
from game.script.problem import Place, Problems
from game.script.suggest import did_you_mean
from game.story.text import Text

ARROW = "->"


@dataclass(frozen=True, slots=True)
class SceneEntry:
    """`- verify: ask-tax-code -> no-answer` is word verify, id ask-tax-code, arrow no-answer.

    `whom` is the second word (`tell mum`) or the speaker of a line, whose word is `line`.
    """

    word: str
    whom: str
    id: str
    arrow: Scalar | None
    fields: Fields
    place: Place
    id_place: Place

    @property
    def is_choice(self) -> bool:
        return self.word in MOVES


def entries(
    node: ListNode | None,
    problems: Problems,
    speakers: Collection[str],
    arguments: Mapping[str, Text] | None = None,
    listing: Listing = SCENE,
) -> Iterator[SceneEntry]:
    """The entries of a list; those that cannot be read are reported and left out."""
    for item in node.items if node else ():
        entry = _entry(item, problems, speakers, arguments or {})
        if entry is not None and _belongs(entry, listing, problems):
            yield entry


def _entry(
    item: Node, problems: Problems, speakers: Collection[str], arguments: Mapping[str, Text]
) -> SceneEntry | None:
    if not isinstance(item, MapNode) or not item.entries:
        problems.add(
            item.place,
            "not-an-entry",
            "An entry begins with a word, a colon and its id.",
            'For example "- note: a-quiet-moment".',
        )
        return None
    head, value = item.entries[0]
    if not isinstance(value, Scalar):
        problems.add(value.place, "not-a-word", f'After "{head.text}:" comes an id, no list.')
        return None
    word, whom = _first_word(head, problems, speakers)
    if not word:
        return None
    fields = Fields(item, problems, arguments, skip=1)
    name, arrow = _id_and_arrow(value)
    return SceneEntry(word, whom, name, arrow, fields, head.place, value.place)


def _first_word(head: Scalar, problems: Problems, speakers: Collection[str]) -> tuple[str, str]:
    word, _, whom = head.text.partition(" ")
    if word in ENTRY_WORDS:
        if ENTRY_WORDS[word].whom == "person" and not whom:
            problems.add(head.place, "whom", f'"{word}" is followed by a person: "{word} mum".')
            return "", ""
        if whom and not ENTRY_WORDS[word].whom:
            problems.add(head.place, "whom", f'"{word}" is followed by a colon, not by "{whom}".')
            return "", ""
        return word, whom.strip()
    if head.text in speakers or head.text == "you":
        return "line", head.text
    known = (*speakers, *ENTRY_WORDS)
    problems.add(
        head.place,
        "unknown-speaker",
        f'"{head.text}" is neither a member of the cast nor a word of the format.',
        did_you_mean(head.text, known),
    )
    return "", ""


def _id_and_arrow(value: Scalar) -> tuple[str, Scalar | None]:
    name, arrow, target = value.text.partition(ARROW)
    if not arrow or name.endswith(("-", "–", "—")) or target.lstrip().startswith((">", "-")):
        # A longer arrow is no arrow, and stays in the id, where it is reported whole.
        return value.text.strip(), None
    column = value.place.column + len(name) + len(ARROW)
    column += len(target) - len(target.lstrip())
    place = Place(value.place.file, value.place.line, column)
    return name.strip(), Scalar(target.strip(), place)


def _belongs(entry: SceneEntry, listing: Listing, problems: Problems) -> bool:
    """Whether this list may hold the entry; checks the entry's keys where it may."""
    word = listing.words.get(entry.word)
    part = word.part if word else listing.lines if entry.word == "line" else None
    if part is None:
        problems.add(
            entry.place,
            "misplaced",
            f'"{entry.word}" does not belong in "{listing.name}".',
            f"There you write {', '.join(listing.words)}.",
        )
        return False
    if not part.open:
        entry.fields.check_keys(part, also=listing.elsewhere)
    return True
