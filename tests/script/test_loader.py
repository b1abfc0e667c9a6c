"""The loader as a whole: what it makes of the test stories, and of files that are damaged."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.graph.explore import BudgetExceeded, explore
from game.script.compile.builder import Builder
from game.script.compile.variant import check_cycles
from game.script.problem import Place, Problem, Problems, Severity, one_line
from game.script.situation import load_situation
from game.story.input import Input
from game.story.program import Route, Scene
from tests.support.counted import CountedId
from tests.support.situations import (
    ENDINGS,
    OPENING,
    STORIES,
    choice,
    loaded,
    parcel,
    problems_in,
    situation_of,
    situation_text,
    variant_text,
    write,
)
from tests.support.volume import examples

SEEDED = settings(derandomize=True, deadline=None, max_examples=examples(150))
SOURCE = STORIES.folder / "a-parcel"
FILES = {path.relative_to(SOURCE).as_posix(): path.read_bytes() for path in SOURCE.rglob("*.yaml")}
NAMES = sorted(FILES)
IDS = sorted(
    {
        word
        for data in FILES.values()
        for word in data.decode().split()
        if word.isascii() and "-" in word.strip("-") and word.replace("-", "").isalnum()
    }
)

# What the parcel becomes


def test_a_whole_situation_loads_without_a_problem() -> None:
    problems = Problems()
    assert STORIES.load("a-parcel", problems) is not None
    assert problems.items == ()


def test_the_parcel_uses_every_first_word_of_the_format() -> None:
    from game.script.entry_schema import ENTRY_PARTS

    text = "\n".join(data.decode() for data in FILES.values())
    used = {
        line.strip()[2:].split(":")[0].split(" ")[0]
        for line in text.splitlines()
        if line.strip().startswith("- ")
    }
    not_needed = {"look-closer"}
    assert set(ENTRY_PARTS) - used - not_needed == set()


def test_front_and_notes_are_read() -> None:
    front = situation_of(STORIES, "a-parcel").front
    assert (front.ages_from, front.minutes, front.intensity, front.clock) == (
        12,
        3,
        1,
        19 * 60 + 40,
    )
    assert (front.settings, front.picture, front.facts) == (
        ("kiosk", "class", "home"),
        "parcel",
        ("S1",),
    )
    assert front.facilitator.questions == ({"vi": "Câu nào lạ?", "en": "Which line was odd?"},)


def test_a_member_has_a_name_a_role_and_a_way_to_speak() -> None:
    courier = parcel().content.cast["courier"]
    assert (courier.name["en"], courier.role["en"]) == ("Bưu", "a courier")
    assert (courier.self_word, courier.you_word, courier.voice) == ("anh", "em", "calm-man")
    assert parcel().content.cast["clerk"].name["en"] == "Ms Thu"


def test_draws_are_words_or_numbers() -> None:
    draws = parcel().content.draws
    assert draws["fee"] == (15000, 25000) and draws["shop"] == ("Mây", "Nắng")
    assert parcel().content.shared_draws == {"shop"}


@pytest.mark.parametrize("words", ["² or ³", "١ or ٢", "1 or two", "1.5 or 2"])
def test_what_is_no_plain_number_is_drawn_as_a_word(tmp_path: Path, words: str) -> None:
    scam = variant_text("  begin:\n" + choice("a", "good-end"), f"draws:\n  x: {words}\n")
    situation = loaded(write(tmp_path, {"situation.yaml": situation_text(), "scam.yaml": scam}))
    assert situation.programs["scam", "full"].content.draws["x"] == tuple(words.split(" or "))


def test_marks_details_and_rows_are_read() -> None:
    content = parcel().content
    page = content.details["look-page"]
    assert (page.kind, page.link) == ("link", "[kho-viec.example]/phi")
    assert page.mark is not None and page.mark.codes == ("RF07",)
    assert content.details["look-number"].rows == (
        {"vi": "Số | 09xx xxx xxx", "en": "Number | 09xx xxx xxx"},
    )
    assert content.lines["vy-buzz"].by == "notification"
    assert content.lines["page-paper"].kind == "paper"
    assert content.choices["not-now"].flavour and not content.choices["pay-it"].flavour


def test_stays_and_bounds_are_read() -> None:
    slots = {slot.name: slot for slot in parcel().slots if slot.kind == "variable"}
    assert (slots["doubts"].low, slots["doubts"].high, slots["doubts"].stays) == (0, 3, True)
    assert (slots["money"].labels, slots["money"].stays) == (("kept", "sent"), False)
    assert slots["mood"].drawn and not slots["money"].drawn


def test_a_detail_of_the_opening_shows_what_the_variant_says() -> None:
    links = {v: parcel(v).content.details["look-link"] for v in ("scam", "genuine")}
    assert links["scam"].name == links["genuine"].name
    assert links["scam"].link == "cho-may.[kho-viec.example]/don"
    assert links["genuine"].link == "www.[buu-dien.example]/tra"


def test_places_say_where_each_id_stands() -> None:
    places = situation_of(STORIES, "a-parcel").places["scam"]
    place = places["page-010"]
    text = FILES["scam/01-the-fee.yaml"].decode().splitlines()[place.line - 1]
    assert text[place.column - 1 :] == "page-010"


def test_a_meaning_of_an_entry_that_the_kiosk_skips_is_no_loose_end(tmp_path: Path) -> None:
    opening = OPENING.replace("  - ann: hello-010\n", "  - ann: hello-010\n    kiosk: skip\n")
    opening += "  - look profile: look-a\n    kiosk: skip\n    name-vi: a\n    name-en: a\n"
    meaning = (
        "opening:\n  - comply: go-on -> begin\n    why-vi: a\n    why-en: a\n"
        "  - mark: hello-010\n    cue: RF02\n    why-vi: a\n    why-en: a\n"
        "  - look: look-a\n    vi: a\n    en: a\n"
    )
    scam = variant_text("  begin:\n" + choice("a", "good-end"), meaning=meaning)
    files = {"situation.yaml": situation_text(opening), "scam.yaml": scam}
    assert problems_in(write(tmp_path, files)) == ()


def test_a_timer_goes_with_the_choice_that_the_kiosk_skips(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n    - timer: 5s then wait\n"
        + choice("wait", more="kiosk: skip")
        + choice("a", "good-end")
    )
    files = {"situation.yaml": situation_text(), "scam.yaml": variant_text(scenes)}
    programs = loaded(write(tmp_path, files)).programs
    assert programs["scam", "full"].scenes["begin"].timeout == "wait"
    assert programs["scam", "short"].scenes["begin"].timeout == ""


def test_loading_does_not_depend_on_the_order_of_the_folder(tmp_path: Path) -> None:
    names = list(FILES)
    random.Random(1).shuffle(names)
    copied = loaded(write(tmp_path, {name: FILES[name] for name in names}))
    assert copied.programs.keys() == situation_of(STORIES, "a-parcel").programs.keys()


# Damage


def lines_of(data: bytes) -> list[bytes]:
    return data.split(b"\n")


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, bytes]:
    """The parcel with one to three kinds of damage in one or two of its files."""
    files = dict(FILES)
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(NAMES))
        files[name] = _damage(draw, files[name])
    return files


def _damage(draw: st.DrawFn, data: bytes) -> bytes:
    lines = lines_of(data)
    at = draw(st.integers(0, len(lines) - 1))
    other = draw(st.integers(0, len(lines) - 1))
    kind = draw(
        st.sampled_from(
            [
                "delete",
                "double",
                "swap",
                "replace",
                "bytes",
                "id",
                "cut",
                "indent",
                "value",
                "empty",
            ]
        )
    )
    if kind == "delete":
        del lines[at : at + draw(st.integers(1, 4))]
    elif kind == "double":
        lines.insert(other, lines[at])
    elif kind == "swap":
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == "replace":
        lines[at] = draw(
            st.sampled_from(
                [
                    b"- {}",
                    b"  - []",
                    b"x: y",
                    b"    - use: bank-warning",
                    b"scenes:",
                    b"endings: [{}]",
                    b"contrasts: [{}, x]",
                    b"variables: {a: }",
                    b"draws: {a: \xc2\xb2 or 3}",
                    b"cast: []",
                ]
            )
        )
    elif kind == "bytes":
        lines[at] += draw(st.binary(max_size=8))
    elif kind == "id":
        words = [word for word in IDS if word.encode() in data] or IDS
        old, new = draw(st.sampled_from(words)), draw(st.sampled_from(IDS))
        return data.replace(old.encode(), new.encode(), draw(st.integers(1, 3)))
    elif kind == "cut":
        lines = lines[:at]
    elif kind == "indent":
        lines[at] = b" " * draw(st.integers(0, 6)) + lines[at].strip()
    elif kind == "value":
        key = lines[at].partition(b":")[0]
        lines[at] = (
            key
            + b": "
            + draw(
                st.sampled_from(
                    [
                        b"",
                        b"{}",
                        b"[]",
                        b"[a, b]",
                        b"{a: b}",
                        b"-> x",
                        b"a if b",
                        b"a,,b",
                        b"9" * 3_900,
                    ]
                )
            )
        )
    else:
        lines[at] = b""
    return b"\n".join(lines)


def well_formed(problems: Iterable[Problem]) -> None:
    for problem in problems:
        assert problem.place.file and problem.place.line >= 1 and problem.place.column >= 1
        assert problem.code and problem.code == problem.code.lower()
        assert problem.message and "\n" not in one_line(problem)
        assert isinstance(problem.severity, Severity)


@SEEDED
@given(damaged())
def test_damaged_files_never_raise_and_every_problem_has_a_place(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = write(Path(folder), files)
        problems = Problems()
        situation = load_situation(target, STORIES.vocabulary, problems)
    well_formed(problems.items)
    assert (situation is None) == bool(problems.errors)
    if situation is None:
        return
    for program in situation.programs.values():
        try:
            graph = explore(program, budget=600)
        except BudgetExceeded:
            continue
        assert graph.nodes and all(isinstance(e.given, Input) for n in graph.nodes for e in n.edges)


@SEEDED
@given(
    st.dictionaries(
        st.sampled_from(["situation.yaml", "scam.yaml", "genuine.yaml"]),
        st.binary(max_size=80),
        min_size=1,
        max_size=3,
    )
)
def test_any_bytes_for_files_are_problems(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        problems = problems_in(write(Path(folder), files))
    assert problems
    well_formed(problems)


def test_a_folder_without_files_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "tiny").mkdir()
    (problem,) = problems_in(tmp_path / "tiny")
    assert problem.code == "not-a-file"


def test_a_shared_scene_that_uses_itself_ends(tmp_path: Path) -> None:
    shared = "shared: part\nexits: [done]\nscene:\n  - use: part\n    when done: done\n"
    scenes = "  begin:\n    - use: part\n      when done: good-end\n" + choice("a", "good-end")
    files = {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text(scenes, endings=ENDINGS),
        "shared/part.yaml": shared,
    }
    assert {problem.code for problem in problems_in(write(tmp_path, files))} == {"shared-depth"}


def test_a_long_row_of_scenes_is_followed_in_a_moment() -> None:
    many = 2_000
    ids = [CountedId(f"s-{n}") for n in range(many + 1)]
    scenes: dict[str, Scene] = {
        one: Scene(one, "", routes=(Route(after),)) for one, after in pairwise(ids)
    }
    scenes[ids[-1]] = Scene(ids[-1], "", routes=(Route("s-0"),))
    builder = _builder()
    builder.places["s-0"] = Place("tiny/scam.yaml", 1, 1)
    CountedId.compared = 0
    check_cycles(builder, scenes)
    # Looked up in a list, the path takes millions.
    assert CountedId.compared < 50 * many
    (problem,) = builder.problems.items
    assert problem.code == "cycle-without-stop" and len(problem.message) < 200


def _builder() -> Builder:
    vocabulary = STORIES.vocabulary
    return Builder("full", Problems(), vocabulary, {}, (), {}, {})


def test_a_problem_that_is_found_again_is_one_problem() -> None:
    problem = Problem(Place("tiny/scam.yaml", 1, 1), "bad-id", "A sentence.")
    problems = Problems(limit=1)
    problems.extend([problem, problem, problem])
    assert problems.items == (problem,)
