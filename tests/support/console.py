"""Plays stories through the console, as a person at a terminal would."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from game.console.session import Keep, OnOffer, play_story
from game.console.terminal import Keyboard, Stopped, Terminal, TextPage
from game.script.situation import CUTS, Situation
from game.story.content import Cut
from game.story.draw import drawn_values
from game.story.graph import Graph, Start
from game.story.input import Input
from game.story.journal import Journal
from game.story.program import Program
from game.story.run import Run, begin
from tests.support.situations import SHIPPED, graphs_of, situation_of

LIBRARY = SHIPPED


def situation(name: str) -> Situation:
    return situation_of(LIBRARY, name)


def graphs(name: str, cut: Cut) -> Mapping[str, Graph]:
    return graphs_of(LIBRARY, name, cut)


def all_stories() -> list[tuple[str, str, Cut]]:
    """Every situation, variant and cut that is shipped."""
    return [(n, v, cut) for n in LIBRARY.names() for v in situation(n).variants for cut in CUTS]


@dataclass
class Played:
    """What came of a run: all that was written, and the journals that were kept."""

    text: str
    kept: list[Journal] = field(default_factory=list)

    @property
    def stops(self) -> list[str]:
        return [entry.stop for entry in self.kept[-1].entries]


def play(
    playing: Run,
    lines: Iterable[str],
    language: str = "en",
    keep: Keep = lambda _: "",
    echo: bool = False,
    live: bool = False,
) -> Played:
    """Play a run through the console to its end, or to the end of the lines."""
    stream, kept = io.StringIO(), list[Journal]()
    content = playing.program.content
    graph = graphs(content.front.situation, content.cut)[content.variant]
    keyboard = Keyboard(_typed(stream, lines) if echo else iter(lines))
    terminal = Terminal(TextPage(stream), keyboard, LIBRARY.vocabulary, language, live)

    def kept_too(playing: Run) -> str:
        kept.append(playing.journal)
        return keep(playing)

    with suppress(Stopped):
        play_story(terminal, playing, lambda _: graph, kept_too)
    return Played(stream.getvalue(), kept)


def _typed(stream: io.StringIO, lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        stream.write(f"> {line}\n")
        yield line


def seeded(program: Program, start: Start) -> Run:
    """A run whose draws begin as a start of the graph does."""
    for seed in range(1_000):
        drawn = drawn_values(program, seed)
        if all(drawn.get(name) == value for name, value in start.drawn):
            return begin(program, seed)
    raise AssertionError(f"no seed draws {start.drawn}")


def typed(playing: Run, givens: Iterable[Input], words: Mapping[str, str]) -> list[str]:
    """The lines that a person types for some inputs. `words` names the commands."""
    lines: list[str] = []
    for given in givens:
        lines.append(_line(OnOffer(playing), given, words))
        playing, _ = playing.give(given)
    return lines


def _line(on_offer: OnOffer, given: Input, words: Mapping[str, str]) -> str:
    if given.act == "choose":
        return str(on_offer.choices.index(given) + 1)
    if given.act == "look":
        return f"{words['look']} {on_offer.of('look').index(given) + 1}"
    if given.act == "tell":
        sentences = on_offer.sentences(given.person)
        line = f"{words['tell']} {on_offer.people.index(given.person) + 1}"
        return f"{line} {sentences.index(given) + 1}" if len(sentences) > 1 else line
    return words[given.act]
