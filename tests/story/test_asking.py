"""Where a run asks, in what order it shows, who has a light, and what a sequel takes along."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from game.graph.explore import explore
from game.graph.graph_file import GraphStory, graphs_from_json, graphs_to_json
from game.graph.outlook import with_opening
from game.graph.quotient import quotient
from game.story.event import Event
from game.story.input import choose, flag, judge, look, tell
from game.story.offers import (
    at_second_stop,
    bet_is_asked,
    judgement_is_asked,
    judgement_place,
    seeded_order,
    shown_choices,
    with_lights,
)
from game.story.playable import Interpreter
from game.story.run import Run, before_values, begin, begin_on, replay
from tests.support.random_runs import random_run
from tests.support.situations import (
    STORIES,
    all_programs,
    answer,
    choice,
    line,
    loaded,
    parcel,
    situation_text,
    tiny,
    variant_text,
)


def given(playing: Run, *inputs: object) -> Run:
    for one in inputs:
        playing, _ = playing.give(one)  # type: ignore[arg-type]
    return playing


def run(*kinds: str) -> tuple[Event, ...]:
    return tuple(Event(kind, "x") for kind in kinds)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kinds", "place"),
    [
        (("chosen", "line", "ended"), 1),
        (("chosen", "ended"), 1),
        (("asked", "answered", "offered", "app", "line", "ended"), 3),
        (("left", "wait", "ended"), 1),
        (("ended",), 0),
        (("chosen", "line"), None),
        (("looked",), None),
    ],
)
def test_the_judgement_is_asked_after_the_players_own_act_and_before_the_rest(
    kinds: tuple[str, ...], place: int | None
) -> None:
    assert judgement_place(run(*kinds)) == place


def test_every_finished_run_is_asked_before_its_end() -> None:
    dice = random.Random(1)
    for _, program in all_programs():
        playing = random_run(Interpreter(program), dice)
        runs = [taken for taken in playing.steps if any(e.kind == "ended" for e in taken.shown)]
        for taken in runs:
            place = judgement_place(taken.shown)
            assert place is not None and 0 < place < len(taken.shown)
        assert len(runs) <= 1


def test_the_bet_is_asked_once_at_the_second_stop() -> None:
    start = begin(parcel(), 1)
    assert not bet_is_asked(start)
    assert not bet_is_asked(given(start, look("look-link"), tell("mum", "tell-mum")))
    second = given(start, look("look-link"), choose("open-it"))
    assert bet_is_asked(second)
    assert not bet_is_asked(given(second, judge(3)))
    assert not bet_is_asked(given(second, choose("say-nothing")))
    # At that stop, but the player has gone on without it.
    assert not bet_is_asked(given(second, flag("page-010")))


def test_nobody_bets_at_an_ending_or_in_a_what_if() -> None:
    assert not at_second_stop(given(begin(parcel(), 1), choose("put-away")))
    assert not bet_is_asked(given(begin(parcel(), 1, "what-if"), choose("open-it")))


def test_choices_are_shown_by_the_hash_of_seed_situation_stop_and_choice() -> None:
    def rank(choice: str) -> str:
        return hashlib.sha256(f"7|a-parcel|order|opening|{choice}".encode()).hexdigest()

    names = ["open-it", "ask-the-shop", "put-away", "x", "y"]
    shown = seeded_order(7, "a-parcel", "opening", names)
    assert list(shown) == sorted(names, key=rank)
    assert shown == seeded_order(7, "a-parcel", "opening", names[::-1])
    # One that comes later takes its place and moves no other.
    assert [n for n in seeded_order(7, "a-parcel", "opening", [*names, "z"]) if n != "z"] == list(
        shown
    )


def test_twins_show_their_opening_in_the_same_order() -> None:
    orders = set()
    for seed in range(30):
        one, other = (shown_choices(begin(parcel(v), seed)) for v in ("scam", "genuine"))
        assert one == other
        orders.add(one)
    assert len(orders) > 2


def test_every_choice_comes_first_about_as_often() -> None:
    firsts = [shown_choices(begin(parcel(), seed))[0] for seed in range(600)]
    assert all(0.25 < firsts.count(name) / 600 < 0.42 for name in set(firsts))


KEPT = "  begin:\n    - order: kept\n" + "".join(choice(n, "good-end") for n in ("c", "a", "b"))


def test_a_kept_order_is_the_files_own(tmp_path: Path) -> None:
    program = tiny(tmp_path, KEPT)
    for seed in range(20):
        playing = given(begin(program, seed), choose("go-on"))
        assert shown_choices(playing) == ("c", "a", "b")


LEFT_OUT = "  begin:\n" + choice("ask-mum", "good-end", "tell mum") + choice("no", "bad-end")


def test_whoever_is_left_out_is_taken_away_after_sorting(tmp_path: Path) -> None:
    program = tiny(tmp_path, LEFT_OUT)
    for seed in range(20):
        playing = given(begin(program, seed), choose("go-on"))
        assert shown_choices(playing, {"mum"}) == ("no",)
        assert set(shown_choices(playing)) == {"ask-mum", "no"}


CLERK = (
    "  begin:\n" + choice("ask-ann", "later", "tell ann") + choice("no", "later")
    + "  later:\n" + line("later-010", "if: told ann") + line("later-020", "if: told anyone")
    + choice("end", "good-end")
)  # fmt: skip


def test_anyone_of_the_cast_can_be_told_by_a_choice_and_has_a_light_from_then_on(
    tmp_path: Path,
) -> None:
    program = tiny(tmp_path, CLERK)
    told = given(begin(program, 1), choose("go-on"), choose("ask-ann"))
    assert {"later-010", "later-020"} <= {event.id for event in told.transcript()}
    assert with_lights(told.content, told.transcript()) == ("mum", "vy", "ann")
    assert with_lights(told.content, told.transcript(), {"mum", "ann"}) == ("vy",)
    silent = given(begin(program, 1), choose("go-on"), choose("no"))
    assert with_lights(silent.content, silent.transcript()) == ("mum", "vy")


VARIABLES = "variables:\n  money: kept or sent\n"
CARRIES = "carries: [money]\n"
FIRST = (
    "  begin:\n" + choice("pay", "later", more="set: money = sent") + choice("no", "later")
    + "  later:\n" + line("later-010", "if: money = sent") + choice("end", "good-end")
    + answer("mum", "tell-mum")
)  # fmt: skip
SEQUEL_VARIABLES = (
    "variables:\n  lost: kept or sent before money\n  helped: no or yes before told anyone\n"
)
SECOND = (
    "  begin:\n" + line("begin-010", "if: lost = sent") + line("begin-020", "if: helped = yes")
    + choice("end", "good-end")
)  # fmt: skip


@pytest.fixture
def sequel(tmp_path: Path) -> tuple[Run, Interpreter]:
    """A run that paid, and the story that follows it."""
    first = tiny(tmp_path, FIRST, VARIABLES, more=CARRIES)
    folder = tmp_path / "after"
    folder.mkdir()
    files = {
        "situation.yaml": situation_text(more="after: tiny\n"),
        "scam.yaml": variant_text(SECOND, SEQUEL_VARIABLES),
    }
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    second = loaded(folder).programs["scam", "full"]
    return given(begin(first, 5), choose("go-on"), choose("pay")), Interpreter(second)


def test_a_sequel_begins_with_what_the_player_did(sequel: tuple[Run, Interpreter]) -> None:
    earlier, on = sequel
    assert dict(on.before) == {"lost": "money", "helped": "told anyone"}
    values = before_values(on.before, earlier)
    assert values == {"lost": "sent", "helped": "no"}
    assert before_values(on.before, given(earlier, tell("mum", "tell-mum")))["helped"] == "yes"
    playing = given(begin(on.program, 5, before=values), choose("go-on"))
    assert playing.journal.head.before == (("helped", "no"), ("lost", "sent"))
    shown = {event.id for event in playing.transcript()}
    assert "begin-010" in shown and "begin-020" not in shown


def test_a_value_that_a_sequel_does_not_know_is_drawn_in_play_and_in_replay(
    sequel: tuple[Run, Interpreter],
) -> None:
    _, on = sequel
    for seed in range(6):
        alone = begin(on.program, seed)
        playing = begin(on.program, seed, before={"lost": "burnt"})
        assert playing == alone
        assert replay(on.program, playing.journal).state == playing.state


def test_a_sequel_started_alone_is_drawn(sequel: tuple[Run, Interpreter]) -> None:
    _, on = sequel
    heads = {begin(on.program, seed).journal.head.before for seed in range(40)}
    assert len(heads) == 4


def test_nobody_judges_what_they_know(sequel: tuple[Run, Interpreter]) -> None:
    earlier, on = sequel
    assert not judgement_is_asked(earlier)
    assert not judgement_is_asked(given(begin(on.program, 1), choose("go-on"), choose("end")))
    ended = given(earlier, choose("end"))
    assert judgement_is_asked(ended) and judgement_is_asked(replay(ended.program, ended.journal))
    assert not judgement_is_asked(given(ended, judge(5)))


def test_nobody_bets_in_a_sequel(sequel: tuple[Run, Interpreter]) -> None:
    _, on = sequel
    assert not bet_is_asked(given(begin(on.program, 1), choose("go-on")))


def test_what_a_sequel_may_ask_about_lasts_to_the_end_and_stands_in_the_graph(
    tmp_path: Path,
) -> None:
    program = tiny(tmp_path, FIRST, VARIABLES, more=CARRIES)
    graph = with_opening({"scam": explore(program)})["scam"]
    small = quotient(graph)
    written = graphs_to_json({("scam", "full"): small}, STORIES.vocabulary)
    back = graphs_from_json(written.encode()).graphs["scam", "full"]
    assert back.nodes == small.nodes
    ends = [node for node in back.nodes if node.stop == "good-end"]
    assert {node.carried for node in ends} == {(("money", "kept"),), (("money", "sent"),)}
    for pay, value in (("pay", "sent"), ("no", "kept")):
        inputs = (choose("go-on"), choose(pay), choose("end"))
        for playing in (begin(program, 1), begin_on(GraphStory(back), 1)):
            values = before_values({"lost": "money"}, given(playing, *inputs))
            assert values == {"lost": value}
    without = explore(tiny(tmp_path / "b", FIRST, VARIABLES))
    assert len([n for n in without.nodes if n.stop == "good-end"]) == 1
