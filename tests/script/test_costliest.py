"""The fact that costs most is named where it costs, and stands where its author can change it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.graph.explore import BudgetExceeded, explore
from game.proof import check
from game.script.problem import Place, Problem, Problems
from game.story.program import Program
from tests.support.situations import (
    answer,
    choice,
    loaded,
    look,
    situation_text,
    tiny,
    variant_text,
    write,
)

SCENES, VARIABLES = 300, 40
TOLD = "always:\n" + answer("mum", "tell-mum", more="again-vi: Ừ.; again-en: Yes.", depth=2)
DECLARED = "variables:\n" + "".join(f"  v{n}: no or yes\n" for n in range(VARIABLES))


def scene(number: int, skips: bool) -> str:
    """The scene sets a variable or does not; with `skips` whoever does not comes further."""
    name = f"s{number}" if number else "begin"
    on, past = (f"s{n}" if n < SCENES else "last" for n in (number + 1, number + 2))
    sets = f"set: v{number % VARIABLES} = yes"
    other = choice(f"b{number}", past if skips else on)
    return f"  {name}:\n" + choice(f"a{number}", on, more=sets) + other


def last(asked: str) -> str:
    return f"  last:\n    - to: good-end if {asked}, else bad-end\n"


def long_story(folder: Path, skips: bool) -> Program:
    every = " and ".join(f"v{n} = yes" for n in range(VARIABLES))
    scenes = "".join(scene(number, skips) for number in range(SCENES)) + last(every)
    return tiny(folder, scenes, DECLARED + TOLD)


def exceeded(program: Program, budget: int = 2_000) -> str:
    with pytest.raises(BudgetExceeded) as caught:
        explore(program, budget)
    return caught.value.fact


@pytest.mark.parametrize("skips", [False, True])
def test_of_forty_variables_one_is_named_and_no_telling(tmp_path: Path, skips: bool) -> None:
    assert exceeded(long_story(tmp_path, skips)).startswith("v")


def test_what_costs_far_from_the_start_is_named(tmp_path: Path) -> None:
    # Near the start nothing but yes and no is met; the number begins at scene 200.
    parts = [scene(number, skips=True) for number in range(SCENES)]
    for number in range(200, 290):
        parts[number] = parts[number].replace(f"v{number % VARIABLES} = yes", "calls + 1")
    every = " and ".join(f"v{n} = yes" for n in range(VARIABLES))
    program = tiny(
        tmp_path,
        "".join(parts) + last(f"{every} and calls > 3"),
        DECLARED + "  calls: 0 to 60 stays\n" + TOLD,
    )
    assert exceeded(program) == "calls"


def test_what_only_telling_costs_is_named_where_nothing_else_costs(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("end", "good-end")
    told = answer("mum", "ask-mum", more="again-vi: Ừ.; again-en: Yes.")
    told += answer("vy", "ask-vy", more="again-vi: Ừ.; again-en: Yes.")
    assert exceeded(tiny(tmp_path, scenes + told), 4) == "again first/mum"


def too_many(folder: Path, scenes: str, top: str, monkeypatch: pytest.MonkeyPatch) -> Problem:
    monkeypatch.setattr(check, "STOP_AT", 10)
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes, top)}
    situation, problems = loaded(write(folder, files)), Problems()
    check.explored(situation, problems)
    return problems.errors[0]


def words_at(folder: Path, place: Place) -> str:
    text = (folder / place.file).read_text("utf-8").split("\n")[place.line - 1]
    return text[place.column - 1 :]


def test_too_many_states_stand_at_the_declaration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenes = "  begin:\n" + choice("more", more="set: calls + 1") + choice(
        "end", "good-end if calls > 20, else bad-end"
    )  # fmt: skip
    top = "variables:\n  calls: 0 to 30 stays\n"
    found = too_many(tmp_path, scenes, top, monkeypatch)
    assert found.code == "too-many-states" and '"calls"' in found.message
    assert words_at(tmp_path, found.place).startswith("calls: 0 to 30")


def test_what_happened_stands_where_a_condition_asks_about_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = " and ".join(f"seen look-{n}" for n in range(5))
    scenes = "  begin:\n" + "".join(look(f"look-{n}") for n in range(5)) + choice(
        "end", f"good-end if {asked}, else bad-end"
    )  # fmt: skip
    found = too_many(tmp_path, scenes, "", monkeypatch)
    assert '"seen look-0"' in found.message
    assert words_at(tmp_path, found.place).startswith("seen look-0 and")
