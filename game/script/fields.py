"""One mapping of a file, read key by key: typed values, or problems with a place."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.part import Part, text_key
from game.script.problem import Place, Problems, Severity
from game.script.suggest import did_you_mean, write
from game.script.values import ID, MAX_ID
from game.story.text import LANGUAGES, PLACEHOLDER, Text, in_language
from game.typography import draws_nothing

_ID = re.compile(ID)
_ODD_ARROW = re.compile(r"\s*(?:[→⇒➔➜➡⟶]|[=~–—-]+>[\s>=~–—-]*)\s*|\s+[–—-]$")
_Kind = TypeVar("_Kind", MapNode, ListNode)


@dataclass(frozen=True)
class Fields:
    """The entries of a mapping from `skip` on. `arguments` fill a shared scene's placeholders."""

    node: MapNode
    problems: Problems
    arguments: Mapping[str, Text] = field(default_factory=dict)
    skip: int = 0

    @property
    def place(self) -> Place:
        return self.node.place

    def check_keys(self, part: Part, also: Collection[str] = ()) -> None:
        """Report every key that this part of the format does not have."""
        known = part.names
        for key, _ in self.node.entries[self.skip :]:
            if key.text not in known and key.text not in (*part.elsewhere, *also):
                self.problems.add(
                    key.place,
                    "unknown-key",
                    f'{part.with_article} has no key "{key.text}".',
                    did_you_mean(key.text, known),
                )

    def node_at(self, name: str) -> Node | None:
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Node]:
        # Backwards, so that of two keys with one name the first counts.
        return {key.text: value for key, value in reversed(self.node.entries[self.skip :])}

    # A cache beside the fields, which are frozen: see `text`.
    @cached_property
    def _texts(self) -> dict[tuple[str, bool], Text]:
        return {}

    def scalar(self, name: str) -> Scalar | None:
        value = self.node_at(name)
        if value is None or isinstance(value, Scalar):
            return value
        self.problems.add(value.place, "not-a-word", f'"{name}" holds one word or text, no list.')
        return None

    def word(self, name: str, default: str = "") -> str:
        scalar = self.scalar(name)
        return scalar.text.strip() if scalar else default

    def required(self, name: str) -> str:
        value = self.word(name)
        if not value:
            self.problems.add(self.place, "missing-key", f'"{name}" is missing here.')
        return value

    def one_of(self, name: str, allowed: Collection[str], default: str = "") -> str:
        scalar = self.scalar(name)
        if scalar is None:
            return default
        if scalar.text not in allowed:
            self.problems.add(
                scalar.place,
                "unknown-word",
                f'"{name}" cannot be "{scalar.text}".',
                did_you_mean(scalar.text, allowed),
            )
            return default
        return scalar.text

    def some_of(self, name: str, allowed: Collection[str]) -> tuple[str, ...]:
        """A list of words, each of which is allowed."""
        found = self.words(name)
        for word in found:
            if word.text not in allowed:
                said = f'"{name}" cannot hold "{word.text}".'
                hint = did_you_mean(word.text, allowed)
                self.problems.add(word.place, "unknown-word", said, hint)
        return tuple(word.text for word in found if word.text in allowed)

    def number(self, name: str, low: int, high: int, default: int) -> int:
        scalar = self.scalar(name)
        if scalar is None:
            return default
        if re.fullmatch(r"\d{1,9}", scalar.text) and low <= int(scalar.text) <= high:
            return int(scalar.text)
        self.problems.add(
            scalar.place, "not-a-number", f'"{name}" is a whole number from {low} to {high}.'
        )
        return default

    def text(self, stem: str = "", needed: bool = True) -> Text:
        """A text in every language. A language that is missing beside another is a problem."""
        # What holds in a whole stretch is asked for again in each of its scenes.
        if (stem, needed) not in self._texts:
            self._texts[stem, needed] = self._text(stem, needed)
        return self._texts[stem, needed]

    def _text(self, stem: str, needed: bool) -> Text:
        found: dict[str, str] = {}
        for code in LANGUAGES:
            scalar = self.scalar(text_key(stem, code))
            if scalar is not None and scalar.text.strip():
                check_shown(scalar, self.problems)
                found[code] = self._filled(scalar.text.strip(), code)
        # A text that need not be there may be missing whole, but not in one language alone.
        missing = [code for code in LANGUAGES if code not in found]
        if missing and (found or needed):
            keys = ", ".join(f'"{text_key(stem, code)}"' for code in missing)
            self.problems.add(self.place, "missing-language", f"{keys} is missing here.")
        for code, words in self.node.translated.get(stem, {}).items():
            found[code] = self._filled(words, code)
        return found

    def written(self, *stems: str) -> Iterator[Scalar]:
        """The texts of some stems and those of the rows, as they stand in the file."""
        keys = {text_key(stem, code) for stem in stems for code in LANGUAGES}
        rows = self.node_at("rows")
        items = rows.items if isinstance(rows, ListNode) else ()
        parts = [row for row in items if isinstance(row, MapNode)]
        pairs = (*self.node.entries[self.skip :], *(pair for row in parts for pair in row.entries))
        yield from (v for key, v in pairs if key.text in keys and isinstance(v, Scalar))

    def words(self, name: str) -> tuple[Scalar, ...]:
        """A list of words, in brackets or with dashes; one word alone, or parted by commas."""
        node = self.node_at(name)
        if isinstance(node, Scalar):
            parts = (part.strip() for part in node.text.split(","))
            return tuple(Scalar(part, node.place) for part in parts if part)
        if isinstance(node, MapNode):
            self.problems.add(node.place, "not-a-list", f'"{name}" holds words: [one, another].')
        items = node.items if isinstance(node, ListNode) else ()
        for item in items:
            if not isinstance(item, Scalar):
                said = f'In "{name}" every item is one word, no list and no keys.'
                self.problems.add(item.place, "not-a-word", said)
        return tuple(item for item in items if isinstance(item, Scalar))

    def mapping(self, name: str) -> MapNode | None:
        return self._of_type(name, MapNode, "not-a-mapping", "keys with values")

    def sequence(self, name: str) -> ListNode | None:
        return self._of_type(name, ListNode, "not-a-list", 'a list with "- "')

    def _of_type(self, name: str, kind: type[_Kind], code: str, what: str) -> _Kind | None:
        node = self.node_at(name)
        if node is None or isinstance(node, kind):
            return node
        # A key whose value is still to come: what must be there says so by itself.
        if isinstance(node, Scalar) and not node.text.strip():
            return None
        self.problems.add(node.place, code, f'"{name}" holds {what}.')
        return None

    def _filled(self, words: str, language: str) -> str:
        if not self.arguments or "<" not in words:
            return words

        def fill(match: re.Match[str]) -> str:
            text = self.arguments.get(match[1])
            return (in_language(text, language) or match[0]) if text else match[0]

        return PLACEHOLDER.sub(fill, words)


def check_shown(scalar: Scalar, problems: Problems) -> None:
    """Report a text in which nothing is to be seen, and one that was written in several lines."""
    if draws_nothing(scalar.text):
        report_empty(scalar, problems)
    check_one_line(scalar, problems)


def report_empty(scalar: Scalar, problems: Problems) -> None:
    problems.add(
        scalar.place, "empty-text", "In this text nothing is to be seen.",
        "It holds only spaces or characters that draw nothing; write words.",
    )  # fmt: skip


def check_one_line(scalar: Scalar, problems: Problems) -> None:
    """Report the line breaks and tabs inside a text, which are spaces wherever it is shown."""
    if scalar.breaks:
        problems.add(
            scalar.place,
            "line-break",
            "A line break or a tab stands inside this text; it is shown as a space.",
            "Write the text in one line; two lines of the story are two entries.",
            severity=Severity.WARNING,
        )


def valid_id(scalar: Scalar, problems: Problems) -> bool:
    """Whether a word can be an id; reports it where not."""
    if _ID.fullmatch(scalar.text) and len(scalar.text) <= MAX_ID:
        return True
    said = f'"{scalar.text[:60]}" cannot be an id.'
    problems.add(scalar.place, "bad-id", said, _mended_id(scalar.text))
    return False


def _mended_id(text: str) -> str:
    if _ODD_ARROW.search(text):
        return f"An arrow is written ->. {write(_ODD_ARROW.sub(' -> ', text))}".strip()
    return f"Use lower-case letters, digits and single hyphens, at most {MAX_ID}."
