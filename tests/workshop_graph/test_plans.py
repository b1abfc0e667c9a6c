"""Story tests as data: the shipped plans hold; one that does not says why, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.proof.check import check_paths
from game.proof.plans import check_plans, plan_files, read_plan, run_plan
from game.script.problem import Problems, one_line
from tests.support.situations import (
    MEANING,
    SHIPPED,
    STORIES,
    answer,
    choice,
    line,
    loaded,
    look,
    situation_of,
    situation_text,
    variant_text,
    write,
)

FILES = sorted(SHIPPED.folder.glob("*/plans/*.plan.yaml"))
SCENES = (
    "  begin:\n"
    + line("said-010")
    + look("look-page")
    + choice("stay")
    + choice("stop", "good-end")
    + choice("rare", "bad-end", more="if: money = sent")
    + answer("mum", "tell-mum")
)
VARIABLES = "variables:\n  money: kept or sent\n"


@pytest.mark.parametrize("path", FILES, ids=[f"{p.parts[-3]}/{p.name}" for p in FILES])
def test_a_shipped_plan_holds(path: Path) -> None:
    situation, problems = situation_of(SHIPPED, path.parts[-3]), Problems()
    plan = read_plan(path, situation, problems)
    if plan is not None:
        assert run_plan(plan, situation.programs[plan.variant, plan.cut], problems).ended
    assert [one_line(problem) for problem in problems.items] == []


def test_the_shipped_situation_has_plans() -> None:
    assert len(FILES) >= 4
    assert plan_files(SHIPPED.folder / "a-job-offer")


def found(folder: Path, steps: str, head: str = "variant: scam\n") -> list[str]:
    """What is wrong with a plan of a tiny situation: `line:column code message (hint)`."""
    plan = f"{head}steps:\n{steps}"
    files = {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text(SCENES, VARIABLES, MEANING),
        "plans/try.plan.yaml": plan,
    }
    situation, problems = loaded(write(folder, files)), Problems()
    check_plans(situation, folder / "tiny", problems)
    assert all(p.place.file == "tiny/plans/try.plan.yaml" for p in problems.items)
    return [one_line(problem).split(".yaml:", 1)[1] for problem in problems.items]


def steps(*words: str) -> str:
    return "".join(f"  - {word}\n" for word in words)


def test_a_plan_that_holds_says_nothing(tmp_path: Path) -> None:
    told = ("look: look-page", "expect: look-page", "tell: tell-mum", "expect: tell-mum")
    rest = ("flag: said-010", "judge: 5", "not-on-offer: rare", "choose: stop", "ending: good-end")
    assert found(tmp_path, steps("choose: go-on", "expect: said-010", *told, *rest)) == []


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (("choose: go-onn",), "3:13: plan-step \"choose go-onn\" is not on offer at \"opening\". "
         "(Did you mean \"go-on\"?)"),
        (("chose: go-on",), "3:5: plan-step A step cannot begin with \"chose\". "
         "(Did you mean \"choose\"?)"),
        (("choose: go-on", "tell: tell-mun"), "4:11: plan-step \"tell tell-mun\" is not on offer "
         "at \"begin\". (Did you mean \"tell-mum\"?)"),
        (("judge: 7",), "3:12: plan-step After \"judge\" comes 1 to 6."),
        (("leave: no",), "3:12: plan-step After \"leave\" comes yes."),
        (("choose: go-on", "leave: yes"),
         "4:12: plan-step \"leave\" is not on offer at \"begin\"."),
        (("choose: go-on", "not-on-offer: rar", "choose: stop", "ending: good-end"),
         "4:19: plan-step \"rar\" is no choice, detail or answer of this variant. "
         "(Did you mean \"rare\"?)"),
        (("choose: go-on", "not-on-offer: stay", "choose: stop", "ending: good-end"),
         "4:19: plan-expectation \"stay\" is on offer at \"begin\"."),
        (("choose: go-on", "choose: stay", "expect: said-010", "choose: stop", "ending: good-end"),
         "5:13: plan-expectation \"said-010\" was not shown since the last input. "
         "(There is stay.)"),
        (("choose: go-on", "choose: stop", "ending: bad-end"),
         "5:13: plan-ending The story ended at \"good-end\", not at \"bad-end\"."),
        (("choose: go-on", "ending: good-end"),
         "4:13: plan-ending The story has not ended yet; it rests at \"begin\". "
         "(Give it further steps.)"),
        (("choose: go-on", "choose: stop", "ending: god-end"),
         "5:13: plan-step \"god-end\" is no ending of this variant. "
         "(Did you mean \"good-end\"?)"),
        (("choose: go-on", "choose: stop"),
         "4:13: plan-incomplete The plan stops at \"good-end\" and names no ending. "
         "(End it with \"- ending: good-end\".)"),
    ],
)  # fmt: skip
def test_a_plan_that_does_not_hold(tmp_path: Path, given: tuple[str, ...], problem: str) -> None:
    assert found(tmp_path, steps(*given)) == [problem]


def test_a_plan_file_with_mistakes_is_not_played(tmp_path: Path) -> None:
    assert found(tmp_path, steps("choose: go-on"), "varian: scam\n") == [
        '1:1: unknown-key A plan has no key "varian". (Did you mean "variant"?)',
        '1:1: missing-key "variant" is missing here.',
    ]
    assert found(tmp_path, steps("choose: go-on"), "variant: scan\n") == [
        '1:10: unknown-word "variant" cannot be "scan". (Did you mean "scam"?)'
    ]
    assert found(tmp_path, "") == ['1:1: missing-key "steps" is missing here.']
    assert found(tmp_path, "  - go on\n") == [
        '3:5: plan-step A step is one word, a colon and an id. (For example "- choose: say-yes".)'
    ]


def test_plans_and_translations_are_no_variants(tmp_path: Path) -> None:
    files = {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text(SCENES, VARIABLES),
        "plans/one.plan.yaml": "variant: scam\nsteps:\n  - choose: nothing\n",
        "translations/fr.yaml": "language: fr\n",
    }
    folder = write(tmp_path, files)
    assert loaded(folder).variants == ("scam",)
    codes = [problem.code for problem in check_paths([folder], STORIES.vocabulary).items]
    assert "plan-step" in codes and "variant-name" not in codes
