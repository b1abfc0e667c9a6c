"""Whether story, whole graph, quotient and file look back alike, and how long looking back takes.

Run `python -m benchmarks.agreement [JOURNALS]`. Aims: no debrief of 5,000 random journals a variant
differs; 1,000 inputs are looked back on in 0.15 s.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Mapping

from benchmarks.formats import shipped
from benchmarks.machine import machine
from game.graph.graph_file import GraphStory, graphs_from_json, graphs_to_json
from game.graph.quotient import quotient
from game.proof.check import explored
from game.script.library import Library
from game.script.problem import Problems
from game.script.situation import Situation
from game.story.content import Cut
from game.story.debrief import debrief
from game.story.debrief.data import debrief_data
from game.story.graph import Graph
from game.story.journal import Journal
from game.story.playable import Interpreter
from game.story.run import begin, replay_on
from tests.support.random_runs import random_run

_JOURNALS, _SEED, _INPUTS, _TIMES = 5_000, 20261128, 1_000, 5


def differing(situation: Situation, journals: int) -> int:
    """How many debriefs or transcripts differ, over all variants; both cuts share the journals."""
    graphs = explored(situation, Problems())
    files = _through_a_file(graphs)
    dice, count = random.Random(_SEED), 0
    for key, graph in graphs.items():
        on, small, back = Interpreter(situation.programs[key]), quotient(graph), files[key]
        for _ in range(journals // 2):
            playing = random_run(on, dice)
            again = replay_on(GraphStory(back), playing.journal)
            datas = [debrief_data(debrief(g, playing.journal)) for g in (graph, small, back)]
            same = datas[0] == datas[1] == datas[2]
            count += not (same and again.transcript() == playing.transcript())
    return count


def _through_a_file(graphs: Mapping[tuple[str, Cut], Graph]) -> Mapping[tuple[str, Cut], Graph]:
    small = {key: quotient(graph) for key, graph in graphs.items()}
    return graphs_from_json(graphs_to_json(small, Library().vocabulary).encode()).graphs


def long_journal(situation: Situation, variant: str) -> Journal:
    """A run of a thousand inputs: the player tells the first person again and again."""
    playing = begin(situation.programs[variant, "full"], _SEED)
    staying = next(o.given for o in playing.offers() if o.given.act == "tell" and not o.routes)
    while len(playing.steps) < _INPUTS:
        playing, _ = playing.give(staying)
    return playing.journal


def looking_back(situation: Situation) -> None:
    variant = situation.variants[-1]
    graph, journal = (
        explored(situation, Problems())[variant, "full"], long_journal(situation, variant)
    )  # fmt: skip
    times = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        debrief(graph, journal)
        times.append(time.perf_counter() - begun)
    print(f"{situation.name}/{variant}: {_INPUTS:,} inputs looked back on in {min(times):.3f} s")


def main() -> None:
    journals = int(sys.argv[1]) if len(sys.argv) > 1 else _JOURNALS
    print(machine())
    for situation in shipped():
        found = differing(situation, journals)
        total = journals * len(situation.variants)
        print(f"{situation.name}: {found} of {total:,} random journals look back otherwise")
        looking_back(situation)


if __name__ == "__main__":
    main()
