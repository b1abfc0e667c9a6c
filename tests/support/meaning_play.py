"""Playing the examples of `docs/meaning.md`: the inputs of a play block, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from game.graph.explore import explore
from game.graph.outlook import with_opening
from game.script.library import Library
from game.script.problem import Problems, one_line
from game.script.situation import Situation, load_situation
from game.story.content import Cut
from game.story.debrief import Debrief, debrief
from game.story.draw import drawn_variant
from game.story.event import EventRun
from game.story.graph import Graph, GraphNode
from game.story.input import Act, Input, choose, judge, tell
from game.story.journal import Origin
from game.story.program import Program
from game.story.run import Run, before_values, begin, replay
from tests.support.meaning_page import Play
from tests.support.short_story import files_of
from tests.support.situations import CUTS

_FOLDERS = {"": "tiny", "newer": "newer/tiny", "sequel": "tiny-after"}
_LIBRARY = Library()
_WAYS: tuple[Act, ...] = ("leave", "report", "timeout")
_BARE: Mapping[str, Input] = {name: Input(name) for name in _WAYS}
_ORIGINS: Mapping[str, Origin] = {"": "fresh", "what-if": "what-if", "booster": "booster"}


@dataclass
class Table:
    """A play block at some line: the run so far, and the events of its last input."""

    play: Play
    folder: Path
    story: str = ""
    known: dict[str, Situation] = field(default_factory=dict)
    playing: Run = field(init=False)
    shown: EventRun = field(init=False, default=())

    def __post_init__(self) -> None:
        for name, block in self.play.stories.items():
            self._write(name, block)
        self.playing = begin(self.program, self.seed, _ORIGINS[self.option("origin")])
        self.shown = self.playing.opening
        if "opening" not in self.play.options:
            self.give(choose("go-on"))

    def option(self, name: str) -> str:
        return self.play.options.get(name, "")

    @property
    def seed(self) -> int:
        return int(self.option("seed") or 1)

    @property
    def cut(self) -> Cut:
        return CUTS["short" in self.play.options]

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(filter(None, self.option("left-out").split(",")))

    @property
    def situation(self) -> Situation:
        if self.story not in self.known:
            self.known[self.story] = _loaded(self.folder / _FOLDERS[self.story])
        return self.known[self.story]

    @property
    def variant(self) -> str:
        """The one that is asked for; `drawn` is by the seed; a scam where nothing is said."""
        wanted = self.option("variant") or "scam"
        if wanted != "drawn":
            return wanted
        return drawn_variant(self.seed, self.situation.name, self.situation.variants)

    @property
    def program(self) -> Program:
        return self.situation.programs[self.variant, self.cut]

    @cached_property
    def graphs(self) -> Mapping[str, Graph]:
        programs = self.situation.programs
        return with_opening({v: explore(programs[v, self.cut]) for v in self.situation.variants})

    @property
    def graph(self) -> Graph:
        return self.graphs[self.variant]

    @property
    def node(self) -> GraphNode:
        """The node of the graph where the run stands."""
        head = self.playing.journal.head
        here = self.graph.start_for({**dict(head.draws), **dict(head.before)}).node
        for taken in self.playing.steps:
            edge = self.graph.nodes[here].by_input.get(taken.entry.given)
            here = edge.to if edge is not None else here
        return self.graph.nodes[here]

    @property
    def debrief(self) -> Debrief:
        return debrief(self.graph, self.playing.journal)

    def give(self, given: Input, heard: str | None = None) -> None:
        self.playing, self.shown = self.playing.give(given, heard)

    def act(self, line: str) -> None:
        """One line of inputs: `choose x`, `leave, heard a-010`, `undo`, `replay newer`."""
        said, _, heard = line.partition(", heard ")
        name, _, rest = said.partition(" ")
        if name == "undo":
            self.playing = self.playing.undo()
        elif name == "replay":
            self.story = rest
            self.playing = replay(self.program, self.playing.journal)
        elif name == "sequel":
            self._go_on()
        else:
            known = {"": None, "nothing": ""}
            self.give(_given(name, rest), known.get(heard, heard))

    def _go_on(self) -> None:
        earlier, self.story = self.playing, "sequel"
        sources = {slot.name: slot.before for slot in self.program.slots if slot.before}
        values = before_values(sources, earlier)
        self.playing = begin(self.program, self.seed, before=values)
        self.shown = self.playing.opening

    def _write(self, name: str, block: str) -> None:
        for file, text in files_of(block).items():
            path = self.folder / _FOLDERS[name] / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")


def _given(name: str, rest: str) -> Input:
    if name in _BARE:
        return _BARE[name]
    if name == "tell":
        return tell(*rest.split())
    if name == "judge":
        return judge(int(rest))
    return Input(name, rest)  # type: ignore[arg-type]


def _loaded(folder: Path) -> Situation:
    problems = Problems()
    situation = load_situation(folder, _LIBRARY.vocabulary, problems)
    assert situation is not None, "\n".join(map(one_line, problems.items))
    return situation
