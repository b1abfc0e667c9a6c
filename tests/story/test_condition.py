"""Conditions: what they read, how they join, and that their text form says the same."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.script.compile.variables import SlotTable
from game.script.condition_text import parse_condition, parse_effects
from game.script.nodes import Scalar
from game.script.problem import Place, Problem, Problems
from game.story.condition import (
    COMPARISONS,
    Both,
    Compare,
    Condition,
    Constant,
    Either,
    Not,
    simplified,
)
from tests.support.volume import examples

SEEDED = settings(derandomize=True, deadline=None, max_examples=examples(200))
PLACE = Place("a.yaml", 3, 5)
MONEY, DOUBTS, OPEN = range(3)
NAMES = ("money", "doubts", "open")
LABELS = {MONEY: ("kept", "sent", "back"), OPEN: ("no", "yes")}


def book() -> SlotTable:
    facts, problems = SlotTable(), Problems()
    for name, text in (
        ("money", "kept or sent or back"),
        ("doubts", "0 to 3"),
        ("open", "no or yes"),
    ):
        facts.declare(name, Scalar(text, PLACE), problems)
    assert not problems.items
    return facts


def parsed(
    text: str, facts: SlotTable | None = None
) -> tuple[Condition | None, tuple[Problem, ...]]:
    problems = Problems()
    condition = parse_condition(Scalar(text, PLACE), facts or book(), "full", problems)
    return condition, problems.items


ALL_FACTS = [(m, d, o) for m, d, o in product(range(3), range(4), range(2))]


def truths(condition: Condition | None) -> list[bool]:
    assert condition is not None
    return [condition.holds(facts) for facts in ALL_FACTS]


@pytest.mark.parametrize(
    "text, holds",
    [
        ("money = sent", lambda m, d, o: m == 1),
        ("money != kept", lambda m, d, o: m != 0),
        ("doubts < 2", lambda m, d, o: d < 2),
        ("doubts <= 2", lambda m, d, o: d <= 2),
        ("doubts > 2", lambda m, d, o: d > 2),
        ("doubts>=2", lambda m, d, o: d >= 2),
        ("open", lambda m, d, o: o == 1),
        ("not open", lambda m, d, o: o == 0),
        ("money = sent and open", lambda m, d, o: m == 1 and o == 1),
        ("money = sent or open", lambda m, d, o: m == 1 or o == 1),
        ("money = sent or open and doubts = 0", lambda m, d, o: m == 1 or (o == 1 and d == 0)),
        ("(money = sent or open) and doubts = 0", lambda m, d, o: (m == 1 or o == 1) and d == 0),
        ("not open and doubts = 0", lambda m, d, o: o == 0 and d == 0),
        ("not (open and doubts = 0)", lambda m, d, o: not (o == 1 and d == 0)),
        ("not not open", lambda m, d, o: o == 1),
        ("cut is full", lambda m, d, o: True),
        ("cut is short or open", lambda m, d, o: o == 1),
    ],
)
def test_a_condition_holds_where_it_says(text: str, holds: object) -> None:
    assert callable(holds)
    condition, problems = parsed(text)
    assert problems == ()
    assert truths(condition) == [holds(*facts) for facts in ALL_FACTS]


def test_what_happened_is_a_fact() -> None:
    facts = book()
    condition, problems = parsed("seen a or told mum or told anyone or visited b", facts)
    assert problems == () and condition is not None
    names = [(slot.kind, slot.name) for slot in facts.all()[3:]]
    assert names == [("seen", "a"), ("told", "mum"), ("told", "anyone"), ("visited", "b")]
    assert [(asked.kind, asked.name) for asked in facts.asked] == names


@pytest.mark.parametrize(
    "text, high",
    [
        ("visited a", 1),
        ("visited a >= 2", 2),
        ("visited a = 2", 3),
        ("visited a <= 2", 3),
        ("visited a < 2", 2),
        ("visited a > 2", 3),
        ("visited a != 1", 2),
        ("visited a and visited a >= 4", 4),
    ],
)
def test_visits_are_counted_no_further_than_a_comparison_can_tell(text: str, high: int) -> None:
    facts = book()
    condition, _ = parsed(text, facts)
    assert condition is not None and facts.all()[3].high == high
    # Counting on would change nothing.
    capped = [condition.holds((0, 0, 0, min(n, high))) for n in range(9)]
    assert capped == [condition.holds((0, 0, 0, n)) for n in range(9)]


@pytest.mark.parametrize(
    "text, column, hint",
    [
        ("", 5, ""),
        ("money =", 11, ""),
        ("mony = sent", 5, 'Did you mean "money"?'),
        ("open and mony = sent", 14, 'Did you mean "money"?'),
        ("money = snt", 5, 'Did you mean "sent"?'),
        ("money > kept", 5, ""),
        ("doubts = 4", 5, ""),
        ("open open", 10, ""),
        ("(open", 6, ""),
        ("open)", 9, ""),
        ("and", 5, ""),
        ("open &", 9, ""),
        ("cut is long", 12, ""),
        ("visited a >= x", 19, ""),
        ("visited a >= 1000", 18, ""),
        ("not " * 20 + "open", 69, ""),
        ("(" * 20 + "open" + ")" * 20, 21, ""),
        ("import os", 5, ""),
    ],
)
def test_a_bad_condition_is_one_problem_with_a_place(text: str, column: int, hint: str) -> None:
    condition, problems = parsed(text)
    assert condition is None
    (problem,) = problems
    assert (problem.code, problem.place.line) == ("condition", 3)
    assert hint in problem.hint
    assert abs(problem.place.column - column) <= 1, problem


@SEEDED
@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            [
                "money",
                "doubts",
                "open",
                "sent",
                "3",
                "=",
                "!=",
                "<",
                ">=",
                "and",
                "or",
                "not",
                "(",
                ")",
                "seen",
                "told",
                "visited",
                "cut",
                "is",
                "short",
                "a",
                "-",
                "+",
                "  ",
                "\u00e9",
                "1" * 30,
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_any_text_gives_a_condition_or_a_problem(text: str) -> None:
    condition, problems = parsed(text)
    assert (condition is None) == (len(problems) == 1)
    assert all(problem.place.line == 3 and problem.place.column >= 5 for problem in problems)


@SEEDED
@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            ["money", "doubts", "=", "+", "-", "1", "9", "sent", ",", "open", "yes", "--"]
        ),
        max_size=12,
    ).map(" ".join)
)
def test_any_text_gives_effects_or_problems(text: str) -> None:
    problems = Problems()
    effects = parse_effects(Scalar(text, PLACE), book(), problems)
    assert len(effects) + len(problems.items) == text.count(",") + 1
    assert {problem.code for problem in problems.items} <= {"effect"}


def comparisons() -> st.SearchStrategy[Condition]:
    of_list = st.sampled_from([MONEY, OPEN]).flatmap(
        lambda slot: st.builds(
            Compare,
            st.just(slot),
            st.sampled_from(["=", "!="]),
            st.integers(0, len(LABELS[slot]) - 1),
        )
    )
    number = st.builds(Compare, st.just(DOUBTS), st.sampled_from(COMPARISONS), st.integers(0, 3))
    return of_list | number


CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    comparisons(),
    lambda inner: (
        st.builds(Both, inner, inner) | st.builds(Either, inner, inner) | st.builds(Not, inner)
    ),
    max_leaves=8,
)


def depth(condition: Condition) -> int:
    if isinstance(condition, Not):
        return 1 + depth(condition.inner)
    if isinstance(condition, (Both, Either)):
        return 1 + max(depth(condition.left), depth(condition.right))
    return 1


def printed(condition: Condition) -> str:
    if isinstance(condition, Compare):
        value = (
            LABELS[condition.slot][condition.value]
            if condition.slot in LABELS
            else str(condition.value)
        )
        return f"{NAMES[condition.slot]} {condition.sign} {value}"
    if isinstance(condition, Not):
        return f"not ({printed(condition.inner)})"
    if isinstance(condition, (Both, Either)):
        word = "and" if isinstance(condition, Both) else "or"
        return f"({printed(condition.left)}) {word} ({printed(condition.right)})"
    return f"cut is {'full' if condition.truth else 'short'}"


@SEEDED
@given(CONDITIONS.filter(lambda condition: depth(condition) <= 7))
def test_a_condition_printed_parses_back_to_the_same_truth_table(condition: Condition) -> None:
    again, problems = parsed(printed(condition))
    assert problems == ()
    assert truths(again) == truths(condition)


WITH_CONSTANTS: st.SearchStrategy[Condition] = st.recursive(
    comparisons() | st.builds(Constant, st.booleans()),
    lambda inner: (
        st.builds(Both, inner, inner) | st.builds(Either, inner, inner) | st.builds(Not, inner)
    ),
    max_leaves=8,
)


def has_constant(condition: Condition) -> bool:
    if isinstance(condition, Not):
        return has_constant(condition.inner)
    if isinstance(condition, (Both, Either)):
        return has_constant(condition.left) or has_constant(condition.right)
    return isinstance(condition, Constant)


@SEEDED
@given(WITH_CONSTANTS)
def test_simplified_says_the_same_without_constants(condition: Condition) -> None:
    plain = simplified(condition)
    assert truths(plain) == truths(condition)
    assert isinstance(plain, Constant) or not has_constant(plain)
    assert plain.reads() <= condition.reads()


@SEEDED
@given(CONDITIONS)
def test_a_condition_depends_on_nothing_but_what_it_reads(condition: Condition) -> None:
    reads = condition.reads()
    table: dict[tuple[int, ...], bool] = {}
    for facts in ALL_FACTS:
        key = tuple(value for number, value in enumerate(facts) if number in reads)
        assert table.setdefault(key, condition.holds(facts)) == condition.holds(facts)
