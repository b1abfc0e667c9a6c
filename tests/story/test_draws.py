"""Draws: the same everywhere, independent of each other and of edits elsewhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from game.story.draw import drawn_number, drawn_values, drawn_variant
from tests.support.situations import OPENING, choice, parcel, tiny

SEEDS = range(2_000)


def test_draws_are_the_same_on_every_machine() -> None:
    assert [drawn_number(7, "a-parcel", "shop", 10) for _ in range(2)] == [2, 2]
    assert [drawn_number(seed, "x", "y", 1000) for seed in (0, 1, 2**53 - 1)] == [722, 486, 173]


def test_draws_of_the_opening_ignore_the_variant() -> None:
    for seed in range(100):
        shops = {drawn_values(parcel(v), seed)["shop"] for v in ("scam", "genuine")}
        assert len(shops) == 1


def test_draws_of_a_variant_are_its_own(tmp_path: Path) -> None:
    program = parcel()
    other = replace(program, content=replace(program.content, variant="scam-b"))
    fees = [(drawn_values(p, s)["fee"]) for s in range(40) for p in (program, other)]
    assert fees[::2] != fees[1::2]


def test_variants_are_drawn_independently() -> None:
    drawn = [drawn_variant(seed, "a-parcel", ("scam", "genuine")) for seed in SEEDS]
    share = drawn.count("scam") / len(drawn)
    assert 0.46 < share < 0.54
    # Not in turn: what comes next does not depend on what came before.
    following = [after for before, after in pairwise(drawn) if before == "scam"]
    assert 0.45 < following.count("scam") / len(following) < 0.55
    other = [drawn_variant(seed, "a-job-offer", ("scam", "genuine")) for seed in SEEDS]
    agree = sum(a == b for a, b in zip(drawn, other, strict=True)) / len(drawn)
    assert 0.46 < agree < 0.54


def test_more_scams_do_not_make_scams_likelier() -> None:
    names = ("genuine", "scam-a", "scam-b", "scam-c")
    drawn = [drawn_variant(seed, "x", names) for seed in SEEDS]
    assert 0.46 < drawn.count("genuine") / len(drawn) < 0.54
    assert all(0.12 < drawn.count(name) / len(drawn) < 0.22 for name in names[1:])


def test_the_order_of_the_variants_does_not_matter() -> None:
    names = ("genuine", "scam-a", "scam-b")
    assert all(
        drawn_variant(s, "x", names) == drawn_variant(s, "x", names[::-1]) for s in range(50)
    )


def test_an_edit_elsewhere_shifts_no_draw(tmp_path: Path) -> None:
    top = "variables:\n{more}  b: drawn from one or two or three\ndraws:\n{less}  x: 1 or 2 or 3\n"
    scenes = "  begin:\n" + choice("a", "good-end if b = two, else bad-end")
    edited = "  begin:\n" + choice("z") + choice("a", "bad-end if b = one, else good-end")
    before = tiny(tmp_path / "a", scenes, top.format(more="", less=""))
    more = {"more": "  a: drawn from p or q\n", "less": "  w: 5 or 6\n"}
    after = tiny(tmp_path / "b", edited, top.format(**more), opening=OPENING.replace("Yes", "Ok"))
    for seed in range(60):
        old, new = drawn_values(before, seed), drawn_values(after, seed)
        assert {name: new[name] for name in old} == old


def test_draws_are_even() -> None:
    drawn = [drawn_values(parcel(), seed) for seed in range(1_000)]
    for name, values in (("fee", (15000, 25000)), ("mood", ("calm", "hasty"))):
        share = sum(values[0] == found[name] for found in drawn) / len(drawn)
        assert 0.45 < share < 0.55
