"""Everything that a format writes, of the stories beside this file: what the golden files hold.

The number of a format is part of a file's name: a new number makes a new file, and the old one
stays, to be read for ever. `python -m tests.formats.written FOLDER` writes them elsewhere.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from game.graph.explore import explore
from game.graph.graph_file import graphs_data, graphs_to_json, part_files
from game.graph.outlook import with_opening
from game.records import plays, settings
from game.records.plays import PLAYS_FORMAT, Plays, save_plays
from game.records.settings import SETTINGS_FORMAT, Settings, save_settings
from game.script.library import Library
from game.script.problem import Problems, one_line
from game.script.situation import CUTS, Situation
from game.story.content import Cut
from game.story.debrief import debrief
from game.story.debrief.data import debrief_data
from game.story.fingerprint import FINGERPRINT_FORMAT, described_story, described_text
from game.story.graph import GRAPH_FORMAT, Graph
from game.story.input import Act, Input
from game.story.journal import JOURNAL_FORMAT, Origin
from game.story.journal_file import journal_from_json, journal_to_json
from game.story.playable import Interpreter
from game.story.run import Run, begin, replay
from game.story.run_code import CODE_FORMAT, code_of

HERE = Path(__file__).parent
STORY, OLDER = HERE / "story", HERE / "older"
WALLET, SEQUEL = "a-lost-wallet", "the-wallet-again"
DEBRIEF_FORMAT = 1
HEARD = " heard "


@dataclass(frozen=True)
class RunText:
    """A run as it is given: `act id`, `tell id to person`, `judge 5`, `leave heard LINE`."""

    name: str
    variant: str
    inputs: tuple[str, ...]
    situation: str = WALLET
    cut: Cut = "full"
    seed: int = 7
    origin: Origin = "fresh"
    before: tuple[tuple[str, str], ...] = ()


RUNS = (
    RunText("cut-at-once", "scam", ("choose ask-inside", "leave heard ", "judge 6")),
    RunText("cut-at-a-line", "scam", ("choose ask-inside", "leave heard fee-010", "judge 5")),
    RunText("with-everything", "scam", (
        "flag found-020", "look look-finder", "tell tell-mum to mum", "tell tell-mum to mum",
        "tell tell-vy to vy", "choose say-thanks", "judge 3", "flag vy-buzz", "flag fee-010",
        "look look-account", "choose say-nothing", "timeout", "tell tell-mum-price to mum",
        "choose pay-it", "choose call-the-bank", "judge 6",
    )),
    RunText("real", "genuine", ("choose ask-inside", "choose go-there", "judge 2"), seed=2**53 - 1),
    RunText("short", "scam", ("choose ask-inside", "report heard doubts-note"), cut="short", seed=2,
        origin="what-if"),
    RunText("not-over", "scam", ("choose ask-inside", "report", "choose ring-the-line"), seed=0),
    RunText("sequel", "scam", ("choose answer-him", "choose no-more"), situation=SEQUEL,
        before=(("helped", "yes"), ("money", "sent"))),
)  # fmt: skip


@dataclass(frozen=True)
class Stories:
    """The situations of a folder, loaded and explored when they are asked for."""

    folder: Path = STORY

    @cached_property
    def library(self) -> Library:
        return Library(self.folder)

    @cached_property
    def situations(self) -> dict[str, Situation]:
        return dict(self._loaded())

    def _loaded(self) -> Iterator[tuple[str, Situation]]:
        for name in self.library.names():
            problems = Problems()
            situation = self.library.load(name, problems)
            assert situation is not None, "\n".join(map(one_line, problems.errors))
            yield name, situation

    @cached_property
    def graphs(self) -> dict[str, dict[tuple[str, Cut], Graph]]:
        return {name: _graphs(situation) for name, situation in self.situations.items()}

    def played(self, run: RunText) -> Run:
        """The run, all of whose inputs are on offer."""
        program = self.situations[run.situation].programs[run.variant, run.cut]
        playing = begin(program, run.seed, run.origin, dict(run.before))
        for written in run.inputs:
            given, heard = _given(written)
            further, _ = playing.give(given, heard)
            on_offer = playing.on.inputs(playing.state)
            assert further is not playing, (run.name, written, on_offer, playing.flaggable)
            playing = further
        return playing

    def older(self, file: Path) -> Run:
        """The run of a journal of format 1, played on an older edition of the story."""
        journal = journal_from_json(file.read_bytes())
        playing = replay(self.situations[WALLET].programs["scam", "full"], journal)
        assert not playing.fault, playing.fault
        return playing


def _graphs(situation: Situation) -> dict[tuple[str, Cut], Graph]:
    graphs: dict[tuple[str, Cut], Graph] = {}
    for cut in CUTS:
        programs = {v: situation.programs[v, cut] for v in situation.variants}
        explored = with_opening({v: explore(program) for v, program in programs.items()})
        graphs.update(((variant, cut), graph) for variant, graph in explored.items())
    return graphs


def _given(written: str) -> tuple[Input, str | None]:
    """An input, and what had been heard of the run that it interrupts."""
    words, found, heard = written.partition(HEARD)
    words, _, person = words.partition(" to ")
    act, _, name = words.partition(" ")
    if act == "judge":
        return Input("judge", rating=int(name)), None
    return Input(cast(Act, act), name, person), heard if found else None


def written(stories: Stories) -> dict[str, bytes]:
    """All golden files by name."""
    texts = dict((*_of_stories(stories), *_of_runs(stories), *_kept()))
    return {name: text.encode() for name, text in sorted(texts.items())}


def _of_stories(stories: Stories) -> Iterator[tuple[str, str]]:
    rows = {
        f"{situation.name}/{variant}/{cut}": Interpreter(program)
        for situation in stories.situations.values()
        for (variant, cut), program in situation.programs.items()
    }
    prints = "".join(f"{name} {on.story} {on.text}\n" for name, on in sorted(rows.items()))
    yield f"fingerprints-{FINGERPRINT_FORMAT}.txt", prints
    on = rows[f"{WALLET}/scam/full"]
    described = [described_story(on.program), described_text(on.content)]
    yield f"described-{FINGERPRINT_FORMAT}.json", _lines(described)
    for name, graphs in stories.graphs.items():
        vocabulary = stories.library.vocabulary
        yield f"graph-{GRAPH_FORMAT}-{name}.json", graphs_to_json(graphs, vocabulary)
        parts = part_files(graphs_data(graphs, vocabulary))
        sizes = "".join(f"{part} {len(text.encode())}\n" for part, text in sorted(parts.items()))
        yield f"graph-{GRAPH_FORMAT}-{name}-parts.txt", sizes


def _of_runs(stories: Stories) -> Iterator[tuple[str, str]]:
    played = {run.name: stories.played(run) for run in RUNS}
    for file in sorted(OLDER.glob("journal-*.json")):
        of = f"journal-{JOURNAL_FORMAT}-of-{file.name.removeprefix('journal-')}"
        yield of, journal_to_json(stories.older(file).journal)
    codes = "".join(f"{name} {code_of(playing)}\n" for name, playing in played.items())
    yield f"code-{CODE_FORMAT}.txt", codes
    for run in RUNS:
        journal = played[run.name].journal
        yield f"journal-{JOURNAL_FORMAT}-{run.name}.json", journal_to_json(journal)
        graph = stories.graphs[run.situation][run.variant, run.cut]
        data = debrief_data(debrief(graph, journal))
        yield f"debrief-{DEBRIEF_FORMAT}-{run.name}.json", _lines(data)


def _kept() -> Iterator[tuple[str, str]]:
    """Settings and counts as they lie on the disk; none of them as at the start."""
    other = Settings(
        language="en", text_scale=1.5, speed=0.7, high_contrast=True, reduced_motion=True,
        timers=True, volume=0.3, ambience=False, captions=False, loud_tell=True, read_aloud=True,
        switches="two", switch_keys="left-right", scan_seconds=2.0,
    )  # fmt: skip
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        assert save_settings(other, folder) and save_plays(Plays(3, 2, 1), folder)
        yield f"settings-{SETTINGS_FORMAT}.json", (folder / settings.FILE).read_text("utf-8")
        yield f"plays-{PLAYS_FORMAT}.json", (folder / plays.FILE).read_text("utf-8")


def _lines(data: object) -> str:
    """JSON that a person can read in a difference: what it holds is the format, not its lines."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def write(folder: Path, stories: Stories) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in written(stories).items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    write(Path(sys.argv[1]), Stories())
