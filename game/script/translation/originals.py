"""The texts of a situation in the order of its story, each with a key that outlives edits.

A key is made of ids, never of a text or a line number: `scam/deposit-010/why`. So a typo mended, or
a scene moved to another chapter, loses no translation; the fingerprint says what has changed.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.script.nodes import ListNode, MapNode, Node, Scalar
from game.script.part import Held, Key, Listing, Part
from game.script.problem import Place
from game.script.schema import CHAPTER, SHARED, SITUATION
from game.script.sources import Sources
from game.story.text import LANGUAGES

SOURCES = ("en", "vi")
"""The languages that translations are made from, the first one foremost."""
KEY = re.compile(r"[a-z0-9-]{1,64}(/[a-z0-9-]{1,130}){1,3}")
NOTHING = "-" * 8
_ARGUMENT = re.compile(rf"(?P<stem>[a-z][a-z0-9-]*)-(?:{'|'.join(LANGUAGES)})")


@dataclass(frozen=True)
class Original:
    """A text in Vietnamese and English. `node` and `stem` say where in the tree it stands."""

    key: str
    node: MapNode
    stem: str
    words: Mapping[str, Scalar]
    speaker: str = ""

    @property
    def place(self) -> Place:
        first = next((self.words[code] for code in SOURCES if code in self.words), None)
        return first.place if first else self.node.place

    @property
    def fingerprint(self) -> str:
        """What a translation notes: short sums of the English and of the Vietnamese words."""
        return " ".join(fingerprint(self.text(code)) for code in SOURCES)

    def text(self, language: str) -> str:
        return self.words[language].text.strip() if language in self.words else ""


def fingerprint(words: str) -> str:
    # Eight digits: two wordings of one text must differ, not all texts of the world.
    return hashlib.sha256(words.encode()).hexdigest()[:8] if words else NOTHING


def originals_of(sources: Sources) -> Iterator[Original]:
    """All texts: what the variants share first, then each variant, then the shared scenes."""
    yield from _part(sources.situation.node, SITUATION, _At("situation"))
    for variant, chapters in sources.variants.items():
        for chapter in chapters:
            yield from _part(chapter.node, CHAPTER, _At(variant))
    for name, shared in sources.shared.items():
        yield from _part(shared.node, SHARED, _At(f"shared/{name}"))


@dataclass(frozen=True)
class _At:
    """Whose texts are being read: the file's scope, the id they belong to, the scene around."""

    scope: str
    owner: str = ""
    scene: str = ""
    field: str = ""
    speaker: str = ""

    def key(self, stem: str) -> str:
        field = "-".join(filter(None, (self.field, stem))) or "text"
        return "/".join(filter(None, (self.scope, self.owner, field)))


def _part(node: MapNode, part: Part, at: _At) -> Iterator[Original]:
    written = {name: key for key in part.keys for name in key.written(LANGUAGES)}
    # A text comes at the first of its keys, so the order is the file's; its languages come with it.
    done: set[str] = set()
    for name, value in node.entries:
        key = written.get(name.text)
        match = _ARGUMENT.fullmatch(name.text) if part.open and key is None else None
        stem = match["stem"] if match else key.name if key is not None and key.text else None
        if stem is None:
            yield from _held(value, key, at) if key is not None else ()
        elif stem not in done:
            done.add(stem)
            yield from _text(node, stem, at)


def _text(node: MapNode, stem: str, at: _At) -> Iterator[Original]:
    keys = {f"{stem}-{code}" if stem else code: code for code in LANGUAGES}
    words = {
        keys[key.text]: value
        for key, value in node.entries
        if key.text in keys and isinstance(value, Scalar) and value.text.strip()
    }
    if words:
        yield Original(at.key(stem), node, stem, words, at.speaker)


def _held(value: Node, key: Key, at: _At) -> Iterator[Original]:
    held = key.value
    if not isinstance(held, Held):
        return
    what = held.what
    if isinstance(what, Part) and isinstance(value, MapNode):
        yield from _parts(value, key, what, held.way, at)
    elif isinstance(what, Part) and isinstance(value, ListNode):
        for number, item in enumerate(value.items, start=1):
            if isinstance(item, MapNode):
                yield from _part(item, what, replace(at, field=f"{what.name}-{number}"))
    elif isinstance(what, Listing) and isinstance(value, ListNode):
        yield from _entries(value, what, at)
    elif isinstance(what, Listing) and isinstance(value, MapNode):
        for scene, items in value.entries:
            if isinstance(items, ListNode):
                yield from _entries(items, what, replace(at, scene=scene.text))


def _parts(value: MapNode, key: Key, what: Part, way: str, at: _At) -> Iterator[Original]:
    if way == "one":
        yield from _part(value, what, replace(at, owner=at.owner or key.name))
        return
    for name, item in value.entries:
        if isinstance(item, MapNode):
            yield from _part(item, what, replace(at, owner=f"{key.name}-{name.text}"))


def _entries(value: ListNode, listing: Listing, at: _At) -> Iterator[Original]:
    for item in value.items:
        if isinstance(item, MapNode) and item.entries:
            yield from _entry(item, listing, at)


def _entry(item: MapNode, listing: Listing, at: _At) -> Iterator[Original]:
    head, value = item.entries[0]
    first, _, whom = head.text.partition(" ")
    word = listing.words.get(first) or listing.words.get("")
    part = word.part if word else listing.lines
    if part is None or not isinstance(value, Scalar):
        return
    owner = value.text.partition("->")[0].strip()
    # A `use` has no id of its own, only the shared scene's; several scenes may use that one.
    if part.open:
        owner = f"{at.scene}--{owner}" if at.scene else owner
    elif listing.name == "contrasts":
        owner = f"contrast-{owner}"
    speaker = (whom if first == "answer" else "") if word else head.text
    if owner:
        yield from _part(item, part, replace(at, owner=owner, speaker=speaker))
