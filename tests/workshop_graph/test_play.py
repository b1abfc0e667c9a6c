"""Play by chance, what it covers, what exploring sums up, and where the best choice stands."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from game.author.coverage import coverage
from game.author.giveaways import CueRow, order_of_best
from game.author.summary import summary
from game.graph.explore import LazyGraph, explore
from game.graph.outlook import play_chance, play_groups
from game.graph.random_play import LeastUsed, by_chance, found_by_play, play_often
from game.proof import check
from game.script.condition_text import condition_words
from game.script.problem import Problems
from game.story.condition import Both, Compare, Condition, Constant, Either, Not
from game.story.program import Program
from tests.support.situations import (
    SHIPPED,
    choice,
    graphs_of,
    loaded,
    parcel,
    parcel_graph,
    situation_of,
    situation_text,
    tiny,
    variant_text,
    write,
)


def test_random_play_ends_where_the_shares_say() -> None:
    graph = parcel_graph()
    played = play_often(parcel(), 4_000, 5)
    assert played.unended == 0 and sum(played.endings.values()) == 4_000
    for name, reach in graph.endings.items():
        assert played.share(name) == pytest.approx(reach.share, abs=0.03)


def test_the_same_seed_plays_the_same_and_another_does_not() -> None:
    one, same, other = (play_often(parcel(), 50, seed) for seed in (7, 7, 8))
    assert (one.endings, one.met, one.seconds) == (same.endings, same.met, same.seconds)
    assert one.seconds != other.seconds


def test_the_least_used_meets_more_than_chance() -> None:
    program = situation_of(SHIPPED, "a-job-offer").programs["scam", "full"]
    lines = program.content.lines
    chance = play_often(program, 500, 1, by_chance)
    fair = play_often(program, 500, 1, LeastUsed())
    assert len(fair.never_met(lines)) < len(chance.never_met(lines))
    assert len(fair.endings) >= len(chance.endings)


def test_what_unfolds_is_the_graph() -> None:
    graph, story = parcel_graph(), LazyGraph(parcel())
    number, dice = story.starts[0].node, Random(1)
    for _ in range(30):
        node = story.node(number)
        assert node.facts in {n.facts for n in graph.nodes if n.stop == node.stop}
        edge = by_chance(node, number, dice)
        if edge is None:
            break
        assert story.run(edge.run) in graph.runs
        number = edge.to


def test_the_groups_make_up_the_chance() -> None:
    for number, node in enumerate(parcel_graph().nodes):
        groups = play_groups(node, number)
        assert {edge.to for group in groups for edge in group} == {
            target for target, _ in play_chance(node, number)
        }


def endless(tmp_path: Path) -> Program:
    return tiny(tmp_path, f"  begin:\n{choice('round')}{choice('stop', 'good-end')}")


def test_a_story_in_circles_ends_the_run(tmp_path: Path) -> None:
    program = endless(tmp_path)
    assert play_often(program, 20, 1).endings == {"good-end": 20}


def test_too_many_states_are_never_a_silent_fine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "STOP_AT", 1)
    files = {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text(f"  begin:\n{choice('stop', 'good-end')}"),
    }
    situation, problems = loaded(write(tmp_path, files)), Problems()
    assert check.explored(situation, problems) == {}
    found = problems.errors[0]
    assert found.code == "too-many-states" and "costliest fact" in found.message
    assert "came to 1 of 2 endings (not bad-end)" in found.hint
    assert "Nothing is proved." in found.hint


def test_the_fallback_names_what_play_never_met(tmp_path: Path) -> None:
    said = found_by_play(endless(tmp_path), 10)
    assert said.startswith("10 runs of random play instead (seed 1) came to 1 of 2 endings")
    assert "lines" in said and "took 3 of 3 choices" in said


def test_exploring_tells_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []
    program = situation_of(SHIPPED, "a-job-offer").programs["genuine", "full"]
    states = len(explore(program, watch=lambda done, known: told.append((done, known))).nodes)
    assert told and all(done <= known <= states for done, known in told)


def test_a_summary_has_every_ending_with_its_witness() -> None:
    program, graph = parcel(), parcel_graph()
    found = summary(program, graph, "en")
    assert [ending.id for ending in found.endings] == list(program.content.endings)
    assert found.states == len(graph.nodes) and 0 < found.outlook < 1
    assert sum(found.by_kind.values()) == pytest.approx(1, abs=0.001)
    for ending in found.endings:
        assert ending.reached == (ending.id in graph.endings)
        assert all(step.words for step in ending.witness)
        if ending.fewest is not None and ending.most is not None:
            assert ending.fewest <= ending.most


def test_an_ending_no_path_reaches_is_said(tmp_path: Path) -> None:
    program = endless(tmp_path)
    found = {e.id: e for e in summary(program, explore(program), "vi").endings}
    assert (found["bad-end"].reached, found["bad-end"].witness) == (False, ())
    assert [step.name for step in found["good-end"].witness] == ["go-on", "stop"]


def test_coverage_knows_plans_from_play() -> None:
    situation, problems = situation_of(SHIPPED, "a-job-offer"), Problems()
    found = coverage(situation, SHIPPED.folder / "a-job-offer", 100, 1, problems)
    assert problems.items == ()
    by_name = {(one.variant, one.kind): one for one in found}
    assert "home-again" in by_name["scam", "endings"].by_plans
    assert "look-quynh" in by_name["scam", "details"].by_plans
    for one in found:
        assert {*one.by_plans, *one.only_by_play, *one.untouched} == set(one.all)


def test_where_the_best_stands(tmp_path: Path) -> None:
    first = f"  begin:\n{choice('stop', 'good-end')}{choice('pay', 'bad-end')}"
    order = order_of_best([explore(tiny(tmp_path, first))])
    assert (order.stops, order.first, order.last, order.by_chance) == (1, 1.0, 0.0, 0.5)
    shipped = order_of_best(graphs_of(SHIPPED, "a-job-offer", "full").values())
    assert shipped.stops > 10 and 0.2 < shipped.first < 0.8


def test_a_cue_in_one_truth_only_gives_it_away() -> None:
    assert CueRow("cue", "RF07", 3, 0).gives_away == "only in scams"
    assert CueRow("detail", "paper", 0, 4).gives_away == "only in genuine variants"
    assert CueRow("cue", "RF07", 3, 1).gives_away == ""
    assert CueRow("cue", "RF07", 2, 0).gives_away == ""
    assert CueRow("deciding", "RF01", 5, 0).gives_away == ""
    assert CueRow("move", "recover", 5, 0).gives_away == ""


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (Compare(0, "=", 1), "money = sent"),
        (Not(Compare(0, "=", 1)), "money != sent"),
        (Compare(1, ">=", 2), "doubts >= 2"),
        (Compare(2, ">=", 1), "visited later"),
        (Not(Compare(2, "=", 1)), "not visited later"),
        (Compare(2, ">=", 2), "visited later >= 2"),
        (Constant(False), "never"),
        (Both(Compare(0, "=", 0), Either(Compare(2, "=", 1), Compare(1, "<", 1))),
         "money = kept and (visited later or doubts < 1)"),
        (Not(Either(Compare(0, "=", 0), Compare(1, ">", 1))), "not (money = kept or doubts > 1)"),
    ],
)  # fmt: skip
def test_a_condition_reads_as_it_was_written(
    tmp_path: Path, condition: Condition, words: str
) -> None:
    top = "variables:\n  money: kept or sent\n  doubts: 0 to 3\n"
    scenes = (
        "  begin:\n"
        + choice("stop", "good-end", more="if: money = sent and doubts >= 2")
        + choice("more", "later")
        + "  later:\n"
        + choice("back", "begin")
        + choice("stop-now", "bad-end", more="if: visited later >= 2")
    )
    program = tiny(tmp_path, scenes, top)
    assert [slot.name for slot in program.slots] == ["money", "doubts", "later"]
    assert condition_words(program, condition) == words
