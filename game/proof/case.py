"""A situation under proof: its files and texts, its programs, their graphs, and where ids stand.

Every check takes a `Case` and reports to it; `proof/check.py` has their list.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from game.proof.texts import Written, texts_of, translated_texts
from game.script.compile.variant import meanings_place
from game.script.folders import SITUATION_FILE
from game.script.nodes import id_of, listed
from game.script.problem import Place, Problems, Severity
from game.script.situation import Situation
from game.script.source import FilesOnDisk
from game.script.sources import Sources
from game.story import Cut, Graph, Vocabulary


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
