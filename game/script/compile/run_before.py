"""What comes before a sequel, from the files of the situation it follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from game.script.compile.declarations import RunBefore, declared_values
from game.script.fields import Fields
from game.script.nodes import MapNode, Scalar
from game.script.sources import Sources
from game.story.run import ANYONE


def run_before(sources: Sources) -> RunBefore | None:
    """What comes before a situation; None where it is no sequel.

    Only variables that the earlier one carries are kept to its end, and so can be taken over.
    """
    name, earlier = sources.situation.word("after"), sources.earlier
    if not name or earlier is None:
        return RunBefore(name) if name else None
    values: dict[str, frozenset[str]] = defaultdict(frozenset)
    people = {ANYONE}
    for fields in (earlier.situation, *_chapters(earlier), *earlier.shared.values()):
        people |= {key.text for key, _ in _entries(fields, "cast")}
        for key, value in _entries(fields, "variables"):
            words = declared_values(value.text) if isinstance(value, Scalar) else ()
            if words:
                values[key.text] |= frozenset(words)
    carried = {word.text for word in earlier.situation.words("carries")}
    kept = {name: words for name, words in values.items() if name in carried}
    return RunBefore(name, True, kept, frozenset(people), frozenset(values) - carried)


def _chapters(sources: Sources) -> Iterator[Fields]:
    for chapters in sources.variants.values():
        yield from chapters


def _entries(fields: Fields, name: str) -> Iterator[tuple[Scalar, object]]:
    node = fields.node_at(name)
    yield from node.entries if isinstance(node, MapNode) else ()
