"""Run codes: a run there and back, short, and never taken for another when mistyped."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from game.cli import main
from game.graph.graph_file import GraphStory
from game.records.journals import read_journal
from game.story.debrief import debrief
from game.story.debrief.data import debrief_data
from game.story.input import LEAVE, choose, flag, judge, look, tell
from game.story.journal import Journal
from game.story.journal_file import journal_to_json
from game.story.playable import Interpreter, Playable
from game.story.run import Run, begin, replay_on
from game.story.run_code import (
    ALPHABET,
    MAX_CHARACTERS,
    CodeError,
    NoCode,
    code_of,
    looks_like_code,
    run_of,
)
from tests.support.counted import counted
from tests.support.random_runs import random_run
from tests.support.situations import SHIPPED, all_programs, graphs_of, parcel, situation_of

ON: list[Playable] = [Interpreter(program) for _, program in all_programs()]
DEMO = Path("assets/demo/a-job-offer.json")
RUNS = 400
"""Benchmarks play 32,000; see `python -m benchmarks.formats`."""


def played(seed: int = 11) -> Run:
    """A run with one of everything."""
    playing = begin(parcel(), seed)
    for given in (
        look("look-link"),
        flag("opening-020"),
        choose("open-it"),
        judge(5),
        flag("page-010"),
    ):
        playing, _ = playing.give(given)
    playing, _ = playing.give(tell("mum", "tell-mum-page"))
    playing, _ = playing.give(LEAVE, "")
    return playing.give(judge(6))[0]


def test_a_run_comes_back_whole() -> None:
    playing = played()
    assert [e.heard for e in playing.journal.entries if e.heard is not None] == [""]
    assert run_of(code_of(playing), ON) == playing


def test_random_runs_come_back_whole_and_are_short() -> None:
    dice, lengths = random.Random(18), []
    for number in range(RUNS):
        playing = random_run(ON[number % len(ON)], dice)
        code = code_of(playing)
        assert run_of(code, ON).journal == playing.journal
        assert looks_like_code(code)
        lengths.append(len(code))
    assert sorted(lengths)[int(RUNS * 0.99)] <= 64


def test_a_graph_read_from_a_file_writes_and_reads_the_same_codes() -> None:
    dice = random.Random(3)
    for variant, graph in graphs_of(SHIPPED, "a-job-offer", "short").items():
        on = GraphStory(graph)
        program = next(o for o in ON if (o.story, o.content.variant) == (graph.story, variant))
        for _ in range(20):
            playing = random_run(program, dice)
            again = replay_on(on, playing.journal)
            assert code_of(again) == code_of(playing)
            assert run_of(code_of(playing), [on]).journal == playing.journal


def test_the_debrief_of_a_code_is_that_of_the_run() -> None:
    dice = random.Random(4)
    graph = graphs_of(SHIPPED, "a-job-offer", "full")["scam"]
    on = next(o for o in ON if o.story == graph.story and o.content.cut == "full")
    for _ in range(20):
        playing = random_run(on, dice)
        journal = run_of(code_of(playing), ON).journal
        assert debrief_data(debrief(graph, journal)) == debrief_data(
            debrief(graph, playing.journal)
        )


def test_a_mistyped_code_says_so() -> None:
    dice, code = random.Random(5), code_of(played())
    for _ in range(300):
        at = dice.randrange(len(code))
        other = dice.choice([sign for sign in ALPHABET if sign != code[at]])
        with pytest.raises(CodeError, match="mistyped"):
            run_of(code[:at] + other + code[at + 1 :], ON)
    for swapped in (code[1:], code[:-1], code + "A", code[::-1], "A" * 40):
        with pytest.raises(CodeError):
            run_of(swapped, ON)


@pytest.mark.parametrize("text", ["", "AAA", "a b c d e", "ạaaaaaa", "x" * (MAX_CHARACTERS + 1)])
def test_what_can_be_no_code_is_none(text: str) -> None:
    assert not looks_like_code(text)
    with pytest.raises(CodeError, match="no code"):
        run_of(text, ON)


def test_of_several_ratings_the_last_bet_and_the_last_judgement_count() -> None:
    playing = played()
    for rating in (2, 3):
        playing, _ = playing.give(judge(rating))
    again = run_of(code_of(playing), ON)
    ratings = [e.given.rating for e in again.journal.entries if e.given.act == "judge"]
    assert ratings == [5, 3]


def test_a_run_that_is_too_long_has_no_code() -> None:
    playing = begin(parcel(), 1)
    playing, _ = playing.give(choose("open-it"))
    for _ in range(400):
        playing, _ = playing.give(tell("mum", "tell-mum-page"))
    with pytest.raises(NoCode, match="too long"):
        code_of(playing)


def test_that_a_run_is_too_long_is_known_before_its_end() -> None:
    playing = begin(parcel(), 1)
    playing, _ = playing.give(choose("open-it"))
    told, _ = playing.give(tell("mum", "tell-mum-page"))
    steps = (*playing.steps, *[told.steps[-1]] * 15_000)
    journal = Journal(playing.journal.head, tuple(taken.entry for taken in steps))

    def refused() -> None:
        with pytest.raises(NoCode, match="too long"):
            code_of(replace(playing, steps=steps, journal=journal))

    assert counted(refused)[1] < 20 * 15_000


def test_a_run_of_another_edition_has_no_code() -> None:
    playing = played()
    head = replace(playing.journal.head, draws=(("fee", 99),))
    with pytest.raises(NoCode, match="edition"):
        code_of(replace(playing, journal=replace(playing.journal, head=head)))


def test_replay_opens_a_code_and_says_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay", "assets/demo/a-job-offer.json", "--code"]) == 0
    code = capsys.readouterr().out.strip()
    assert main(["replay", code, "--lang", "en"]) == 0
    by_code = capsys.readouterr().out
    assert main(["replay", "assets/demo/a-job-offer.json", "--lang", "en"]) == 0
    assert capsys.readouterr().out == by_code
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert main(["replay", wrong]) == 1
    assert "mistyped" in capsys.readouterr().err


def test_a_folder_named_like_a_code_hides_none_and_a_file_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code = code_of(begin(situation_of(SHIPPED, "a-job-offer").programs["scam", "full"], 5))
    (tmp_path / code).mkdir()
    assert main(["replay", code, "--code"]) == 0
    assert capsys.readouterr().out.strip() == code
    (tmp_path / code).rmdir()
    (tmp_path / code).write_text("no journal")
    assert main(["replay", code, "--code"]) == 1
    assert "no journal" in capsys.readouterr().err


def test_a_code_of_a_run_that_no_longer_fits_says_how_far_it_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journal = read_journal(DEMO)
    first, second, *rest = journal.entries
    path = tmp_path / "run.json"
    for entries, status in (((first, replace(second, stop="nowhere"), *rest), 0),
                            ((replace(first, stop="nowhere"), second, *rest), 1)):  # fmt: skip
        path.write_text(journal_to_json(replace(journal, entries=entries)), "utf-8")
        assert main(["replay", str(path), "--code"]) == status
        out, err = capsys.readouterr()
        assert "nowhere" in err and bool(out) == (status == 0)
