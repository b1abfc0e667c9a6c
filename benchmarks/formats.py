"""What the formats weigh: graphs without their words, and the length of codes.

Run `python -m benchmarks.formats [RUNS] [MISTYPED]`. Aims: all graphs of what is shipped 1.1 MB raw
and 200 KB gzipped; the real job 500 states to play; 64 characters for 99.9 % of 32,000 random runs,
and none of 5,000 mistyped codes taken for a run.
"""

from __future__ import annotations

import gzip
import random
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from statistics import median

from benchmarks.machine import machine
from game.graph.graph_file import before_part, play_part, tells_part, written
from game.graph.quotient import quotient
from game.proof.check import explored
from game.script.library import Library
from game.script.problem import Problems
from game.script.situation import Situation
from game.story.graph import Graph
from game.story.playable import Interpreter, Playable
from game.story.run_code import ALPHABET, CodeError, NoCode, code_of, run_of
from tests.support.random_runs import random_run

_RUNS, _MISTYPED, _SEED = 32_000, 5_000, 20261128
_SHORT = 64
_FIGURES = ("outlook", "best")


def shipped() -> Iterator[Situation]:
    library = Library()
    for name in library.names():
        situation = library.load(name, Problems())
        if situation is not None:
            yield situation


def without_words(graph: Graph) -> bytes:
    """A graph's nodes, runs and figures, as a file holds them."""
    before = before_part(graph)
    play = {key: value for key, value in play_part(graph, before).items() if key != "words"}
    tells = tells_part(graph)
    endings = {
        name: [told.get(key) for key in ("share", "start", "witness")]
        for name, told in tells["endings"].items()
    }
    figures = {key: tells[key] for key in _FIGURES}
    return (written(play) + written({**figures, "endings": endings})).encode()


def weigh(situations: list[Situation]) -> None:
    raw = packed = 0
    for situation in situations:
        for (variant, cut), graph in explored(situation, Problems()).items():
            small = quotient(graph)
            data = without_words(small)
            raw, packed = raw + len(data), packed + len(gzip.compress(data, 9))
            print(
                f"{situation.name}/{variant} ({cut}): {len(graph.nodes):,} states, "
                f"{len(small.nodes):,} to play, {len(data) / 1e3:,.0f} KB"
            )
    print(f"all graphs without their words: {raw / 1e6:.2f} MB, {packed / 1e3:.0f} KB gzipped")


def measure_codes(stories: list[Playable], runs: int, mistyped: int) -> None:
    dice = random.Random(_SEED)
    codes: list[str] = []
    without = 0
    for on in islice(cycle(stories), runs):
        playing = random_run(on, dice)
        try:
            codes.append(code_of(playing))
        except NoCode:
            without += 1
            continue
        assert run_of(codes[-1], stories).journal == playing.journal
    short = sum(len(code) <= _SHORT for code in codes) / runs
    print(
        f"codes of {runs:,} random runs: median {median(map(len, codes)):.0f} characters, longest "
        f"{max(map(len, codes))}, {short:.3%} of at most {_SHORT}, {without} runs without a code"
    )
    taken = sum(_is_taken(_mistyped(dice, codes), stories) for _ in range(mistyped))
    print(f"mistyped codes taken for a run: {taken} of {mistyped:,}")


def _mistyped(dice: random.Random, codes: list[str]) -> str:
    """A code with one character wrong, left out or doubled, or two of them exchanged."""
    code = dice.choice(codes)
    at = dice.randrange(len(code) - 1)
    wrong = dice.choice([sign for sign in ALPHABET if sign != code[at]])
    ways = [
        code[:at] + wrong + code[at + 1 :],
        code[:at] + code[at + 1 :],
        code[:at] + code[at] + code[at:],
        code[:at] + code[at + 1] + code[at] + code[at + 2 :],
    ]
    return dice.choice([way for way in ways if way != code])


def _is_taken(code: str, stories: list[Playable]) -> bool:
    try:
        run_of(code, stories)
    except CodeError:
        return False
    return True


def main() -> None:
    given = [int(word) for word in sys.argv[1:3]]
    runs, mistyped = (*given, *(_RUNS, _MISTYPED)[len(given) :])
    print(machine())
    situations = list(shipped())
    weigh(situations)
    stories: list[Playable] = [Interpreter(p) for s in situations for p in s.programs.values()]
    measure_codes(stories, runs, mistyped)


if __name__ == "__main__":
    main()
