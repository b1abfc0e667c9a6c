"""Rules of thumb are policies: what they earn is a mean over chance, draws and variants."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from game.graph.audit import audit, too_good
from game.graph.explore import explore
from game.graph.policies import RULES, PolicyRun
from game.proof.case import Case
from game.proof.check import check_paths
from game.proof.choices import check_rules
from game.proof.report_text import page
from game.script.problem import Problems
from game.script.situation import load_with_sources
from game.script.source import FilesOnDisk
from game.story.graph import Graph
from tests.support.problem_pages import example
from tests.support.situations import (
    SHIPPED,
    STORIES,
    answer,
    choice,
    graphs_of,
    line,
    loaded,
    parcel_graph,
    situation_text,
    tiny,
    variant_text,
    write,
)

_SHIPPED = [name for name in SHIPPED.names()]


def shares(folder: Path, scenes: str, rule: str, top: str = "") -> dict[str, float]:
    return dict(PolicyRun(explore(tiny(folder, scenes, top)), RULES[rule]).shares)


def test_a_rule_takes_its_options_with_equal_chance_and_elsewhere_each_choice(
    tmp_path: Path,
) -> None:
    scenes = (
        "  begin:\n"
        + choice("a", "next", "verify")
        + choice("b", "good-end", "verify")
        + choice("c", "bad-end")
        + "  next:\n"
        + choice("d", "good-end")
        + choice("e", "bad-end", "refuse")
    )
    found = shares(tmp_path, scenes, "always-verify")
    assert found == pytest.approx({"good-end": 0.75, "bad-end": 0.25})
    walk = PolicyRun(explore(tiny(tmp_path, scenes)), RULES["always-verify"])
    assert walk.marks == pytest.approx((0.75 * 100 + 0.25 * 35, 0))
    assert [given.id for given in walk.likeliest().inputs] == ["go-on", "b"]
    assert walk.likeliest().ending == "good-end"
    assert walk.likeliest().share == pytest.approx(0.75)


def test_by_chance_and_what_stays_is_decided_again(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("a") + choice("b", "good-end") + choice("c", "bad-end")
    found = shares(tmp_path, scenes, "by-chance")
    assert found == pytest.approx({"good-end": 0.5, "bad-end": 0.5})


@pytest.mark.parametrize("values", ["slow or gone", "gone or slow"])
def test_a_rule_is_measured_over_every_draw(tmp_path: Path, values: str) -> None:
    scenes = "  begin:\n" + choice("a", "good-end if pace = slow, else bad-end")
    top = f"variables:\n  pace: drawn from {values}\n"
    found = shares(tmp_path, scenes, "always-comply", top)
    assert found == pytest.approx({"good-end": 0.5, "bad-end": 0.5})


URGENT = line("hurry", "deciding: RF02; why-vi: Ừ.; why-en: Yes.")


@pytest.mark.parametrize("rushed", [True, False])
def test_urgency_once_met_is_remembered(tmp_path: Path, rushed: bool) -> None:
    scenes = (
        "  begin:\n"
        + (URGENT if rushed else line("calm"))
        + choice("a", "next")
        + choice("leave-it", "next", "pause")
        + "  next:\n"
        + choice("b", "bad-end")
        + choice("c", "good-end", "refuse")
    )
    ending = "good-end" if rushed else "bad-end"
    assert shares(tmp_path, scenes, "refuse-if-urgent") == pytest.approx({ending: 1})


def worded(name: str, target: str, vi: str, en: str) -> str:
    return choice(name, target).replace("vi: Ừ.\n", f"vi: {vi}\n", 1).replace(
        "en: Yes.\n", f"en: {en}\n", 1
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "ending"),
    [("longest-vi", "good-end"), ("shortest-vi", "bad-end"),
     ("longest-en", "bad-end"), ("shortest-en", "good-end")],
)  # fmt: skip
def test_length_counts_the_letters_of_each_language(tmp_path: Path, rule: str, ending: str) -> None:
    scenes = "  begin:\n" + worded("a", "good-end", "Một câu dài.", "Short.") + worded(
        "b", "bad-end", "Ngắn.", "A longer one."
    )  # fmt: skip
    assert shares(tmp_path, scenes, rule) == pytest.approx({ending: 1})


def test_choices_alike_in_length_are_taken_alike(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("a", "good-end") + choice("b", "bad-end")
    found = shares(tmp_path, scenes, "longest-en")
    assert found == pytest.approx({"good-end": 0.5, "bad-end": 0.5})


def test_a_rule_that_would_go_in_circles_is_given_up_there(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("a", "round", "verify")
        + choice("b", "good-end")
        + "  round:\n"
        + choice("c", "begin", "verify")
        + choice("d", "bad-end")
    )
    found = shares(tmp_path, scenes, "always-verify")
    assert found == pytest.approx({"good-end": 2 / 3, "bad-end": 1 / 3})


def test_telling_goes_on_to_the_next_person_and_then_to_the_choices(tmp_path: Path) -> None:
    told = answer("mum", "ask-mum") + answer("vy", "ask-vy", "good-end")
    found = shares(tmp_path, "  begin:\n" + told + choice("a", "bad-end"), "always-tell")
    assert found == pytest.approx({"good-end": 1})


def taken_by_dice(graph: Graph, name: str, runs: int, dice: Random) -> dict[str, int]:
    """The same policy played out one run at a time, written apart."""
    rule, counts = RULES[name], dict.fromkeys(graph.content.endings, 0)
    content = graph.content
    marks = {name: line.mark for name, line in content.lines.items()}
    marks.update({name: detail.mark for name, detail in content.details.items()})
    for _ in range(runs):
        start = dice.choice(graph.starts)
        number, shown, urgent = start.node, start.run, False
        while True:
            found = [marks.get(e.id) for e in graph.runs[shown]]
            urgent |= any(mark is not None and "RF02" in mark.codes for mark in found)
            edges = [e for e in graph.nodes[number].edges if e.to != number]
            if not edges:
                break
            edge = dice.choice(rule.taken(graph, edges, urgent, 0))
            number, shown = edge.to, edge.run
        counts[graph.nodes[number].stop] += 1
    return counts


@pytest.mark.parametrize("name", RULES)
def test_the_shares_are_those_of_many_runs(name: str) -> None:
    for variant, graph in graphs_of(STORIES, "a-parcel", "full").items():
        walk = PolicyRun(graph, RULES[name])
        assert sum(walk.shares.values()) == pytest.approx(1), variant
        counts = taken_by_dice(graph, name, 1_500, Random(3))
        for ending, count in counts.items():
            assert count / 1_500 == pytest.approx(walk.shares.get(ending, 0.0), abs=0.05)


def test_the_likeliest_way_leads_to_its_ending() -> None:
    graph = parcel_graph()
    for rule in RULES.values():
        way = PolicyRun(graph, rule).likeliest()
        ends = []
        for start in graph.starts:
            number = start.node
            for given in way.inputs:
                edge = graph.nodes[number].by_input.get(given)
                number = edge.to if edge else number
            ends.append(graph.nodes[number].stop)
        assert way.ending in ends, rule.name


def test_informed_play_comes_to_the_best_ending_of_every_draw(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("a", "good-end if pace = slow, else bad-end")
    graph = explore(tiny(tmp_path, scenes, "variables:\n  pace: drawn from slow or gone\n"))
    (informed, *_) = audit({"scam": graph})
    assert informed.rule == "informed" and informed.safe == pytest.approx((100 + 35) / 2)


def test_what_is_audited_leaves_nothing_behind(tmp_path: Path) -> None:
    small = {"scam": explore(tiny(tmp_path, "  begin:\n" + choice("a", "good-end")))}
    before = [(score.rule, score.safe, score.goal) for score in audit(small)]
    audit(graphs_of(SHIPPED, "a-job-offer", "full"))
    assert [(score.rule, score.safe, score.goal) for score in audit(small)] == before


def twins(folder: Path, scam: str, genuine: str) -> dict[str, Graph]:
    endings = (
        variant_text("").partition("scenes:\n")[2]
        .replace("safe-early", "taken-well").replace("recovering", "missed")
    )  # fmt: skip
    files = {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text(scam),
        "genuine.yaml": variant_text(genuine, endings=endings),
    }
    programs = loaded(write(folder, files)).programs
    return {v: explore(p) for (v, cut), p in programs.items() if cut == "full"}


def test_a_rule_is_too_good_only_where_it_always_comes_to_the_best(tmp_path: Path) -> None:
    scam = "  begin:\n" + choice("a", "good-end", "verify") + choice("b", "bad-end")
    surely = "  begin:\n" + choice("a", "good-end", "verify") + choice("b", "bad-end")
    perhaps = surely + choice("c", "bad-end", "verify")
    found = too_good(audit(twins(tmp_path / "a", scam, surely)))
    assert "always-verify" in {score.rule for score in found}
    found = too_good(audit(twins(tmp_path / "b", scam, perhaps)))
    assert "always-verify" not in {score.rule for score in found}


def test_the_problem_names_the_way_and_not_the_ending_alone(tmp_path: Path) -> None:
    folder = tmp_path / "example"
    example(page("rule-of-thumb"), "Fails").write(folder)
    found = check_paths([folder], STORIES.vocabulary).items
    (problem,) = [one for one in found if one.code == "rule-of-thumb"]
    assert problem.message == (
        '"always-verify" does as well as informed play (safe 100, goal 50). It goes, in '
        "genuine: ask-where, go-and-see -> hired (100 %); in scam: ask-where -> stopped (100 %)."
    )


LOST = """\
  lost:
    - recover: find-back -> mending
      do-vi: Quay lại
      do-en: Go back
      why-vi: Quay lại là được.
      why-en: Going back is fine.
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("scenes:\n", f"scenes:\n{LOST}", {"scene-unreached"}),
        ("Asking for the place", "Calling 0912 345 678", {"phone-number", "rule-of-thumb"}),
    ],
)
def test_a_rule_is_no_second_error_beside_one_of_the_flow(
    tmp_path: Path, old: str, new: str, expected: set[str]
) -> None:
    shown = example(page("rule-of-thumb"), "Fails")
    text = shown.files["scam.yaml"].decode()
    assert text.count(old) == 1
    shown.files["scam.yaml"] = text.replace(old, new).encode()
    shown.write(tmp_path / "example")
    found = check_paths([tmp_path / "example"], STORIES.vocabulary)
    assert {one.code for one in found.errors} == expected


@pytest.mark.parametrize(("after", "reported"), [("", True), ("another", False)])
def test_a_sequel_has_no_rules_of_thumb(tmp_path: Path, after: str, reported: bool) -> None:
    folder, problems = tmp_path / "example", Problems()
    example(page("rule-of-thumb"), "Fails").write(folder)
    read = load_with_sources(folder, STORIES.vocabulary, problems)
    assert read is not None, problems.items
    situation = replace(read[0], front=replace(read[0].front, after=after))
    graphs = {key: explore(program) for key, program in situation.programs.items()}
    on_disk = FilesOnDisk([tmp_path])
    check_rules(Case(situation, problems, read[1], STORIES.vocabulary, on_disk, graphs))
    assert ("rule-of-thumb" in {one.code for one in problems.items}) is reported


@pytest.mark.parametrize("name", _SHIPPED)
def test_no_rule_is_as_good_as_judging_in_what_is_shipped(name: str) -> None:
    assert too_good(audit(graphs_of(SHIPPED, name, "full"))) == ()
