"""Second tellings are found exactly, in a time that does not double with each chapter."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.graph.explore import explore
from game.proof.telling import repeated
from game.story.graph import Graph
from game.story.program import Program
from tests.support.situations import (
    ENDINGS,
    STORIES,
    answer,
    choice,
    loaded,
    situation_of,
    situation_text,
    variant_text,
    write,
)

SMALL = [
    (f"a-parcel/{variant}/{cut}", program)
    for (variant, cut), program in situation_of(STORIES, "a-parcel").programs.items()
]


def by_every_way(program: Program, graph: Graph) -> set[str]:
    """The same by trying every way, which takes too long where there are many stretches."""
    found: set[str] = set()
    waiting = [(start.node, frozenset[tuple[str, str]]()) for start in graph.starts]
    seen = set(waiting)
    while waiting:
        number, told = waiting.pop()
        stretch = program.scenes[graph.nodes[number].stop].stretch
        for edge in graph.nodes[number].edges:
            after = told
            if edge.given.act == "tell":
                key = (stretch, edge.given.person)
                if key in told and not program.content.answers[edge.given.id].again:
                    found.add(edge.given.id)
                after = told | {key}
            if (edge.to, after) not in seen:
                seen.add((edge.to, after))
                waiting.append((edge.to, after))
    return found


@pytest.mark.parametrize(("label", "program"), SMALL)
def test_it_finds_what_trying_every_way_finds(label: str, program: Program) -> None:
    graph = explore(program)
    assert repeated(program, graph) == by_every_way(program, graph), label


def chapters(number: int) -> dict[str, str]:
    """One scene a chapter; in each somebody can be told, once and again."""
    files = {}
    for n in range(number):
        on = f"scene-{n + 1}" if n + 1 < number else "good-end"
        scene = f"scenes:\n  scene-{n}:\n{choice(f'on-{n}', on)}{answer('mum', f'ask-{n}')}"
        files[f"scam/{n:03}.yaml"] = f"stretch: part-{n}\n{scene}"
    first = variant_text("").replace("-> begin", "-> scene-0").replace("scenes:\n", "")
    head = first.replace("stretch: first", "stretch: part-0").replace(ENDINGS, "")
    files["scam/000.yaml"] = head + files["scam/000.yaml"].partition("\n")[2] + ENDINGS
    return files


def test_many_chapters_take_no_more_than_their_share(tmp_path: Path) -> None:
    files = {"situation.yaml": situation_text(), **chapters(60)}
    program = loaded(write(tmp_path, files)).programs["scam", "full"]
    graph = explore(program)
    begun = time.process_time()
    assert repeated(program, graph) == {f"ask-{n}" for n in range(60)}
    assert time.process_time() - begun < 1
