"""From one stop to the next: what an input does, in which order, and what it leaves alone."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.story.input import LEAVE, REPORT, TIMEOUT, Input, choose, flag, judge, look, tell
from game.story.program import Program
from game.story.state import State
from tests.support.situations import all_programs, answer, choice, line, parcel, tiny
from tests.support.situations import look as look_entry
from tests.support.stepping import Stepper, any_inputs, ids, kinds, on_offer, walk

GO = choose("go-on")


def fact(program: Program, state: State, name: str) -> int:
    number = [slot.name for slot in program.slots].index(name)
    return state.facts[number]


def test_the_story_rests_at_the_first_stop_with_everything_before_it_shown(
    stepper: Stepper,
) -> None:
    state, shown = stepper.start(parcel())
    assert state.stop == "opening"
    assert ids(shown) == ["sms", "parcel-post", "opening-010", "opening-020"]


def test_an_input_not_on_offer_changes_nothing_and_says_so(stepper: Stepper) -> None:
    program = parcel()
    state, _ = stepper.play(program, choose("open-it"))
    for given in any_inputs(program):
        if given in on_offer(program, state) or given.act in ("flag", "judge", "timeout"):
            continue
        after, shown = stepper.step(program, state, given)
        assert after == state
        assert kinds(shown) == ["refused"]


@pytest.mark.parametrize("given", [Input(act) for act in ("choose", "look", "tell")])
def test_an_input_without_an_id_takes_nothing(stepper: Stepper, given: Input) -> None:
    state, _ = stepper.play(parcel(), choose("open-it"))
    assert kinds(stepper.step(parcel(), state, given)[1]) == ["refused"]


def test_a_timeout_where_no_time_runs_is_not_on_offer(stepper: Stepper) -> None:
    state, _ = stepper.start(parcel())
    after, shown = stepper.step(parcel(), state, TIMEOUT)
    assert (after, kinds(shown)) == (state, ["refused"])


def test_a_sentence_is_told_to_its_own_person_only(stepper: Stepper) -> None:
    state, _ = stepper.start(parcel())
    for person in ("vy", "", "nobody"):
        assert kinds(stepper.step(parcel(), state, tell(person, "tell-mum"))[1]) == ["refused"]


def test_order_on_entering_is_effects_route_visit_entries(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("act", "other if n = 0, else middle", more="set: n + 1")
        + "  middle:\n"
        + line("before", "if: not visited middle")
        + line("after", "if: visited middle")
        + line("as-set", "if: n = 2")
        + "    - set: n + 1\n"
        + choice("again", "never if visited middle >= 2, else middle")
        + choice("stop", "good-end")
        + "  other:\n"
        + choice("x", "good-end")
        + "  never:\n"
        + choice("y", "bad-end")
    )
    program = tiny(tmp_path, scenes, "variables:\n  n: 0 to 9\n")
    state, shown = stepper.play(program, GO, choose("act"))
    # The effect of the choice comes before its route; the visit and the scene's own effect
    # before its lines, wherever in the list they stand.
    assert state.stop == "middle"
    assert ids(shown) == ["act", "after", "as-set"]
    # The route of the second input still reads one visit.
    state, shown = stepper.step(program, state, choose("again"))
    assert state.stop == "middle"
    assert stepper.step(program, state, choose("again"))[0].stop == "never"


def test_coming_back_from_a_side_input_is_no_visit(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + look_entry("detail")
        + answer("mum", "ask-mum")
        + choice("stay")
        + choice("on", "bad-end if visited begin >= 2, else good-end")
    )
    program = tiny(tmp_path, scenes)
    before, _ = stepper.play(program, GO)
    side = (look("detail"), flag("hello-010"), judge(2), tell("mum", "ask-mum"), choose("stay"))
    for given in side:
        after, _ = stepper.step(program, before, given)
        assert fact(program, after, "begin") == fact(program, before, "begin") == 1
    state, _ = stepper.play(program, GO, *side, choose("on"))
    assert state.stop == "good-end"


def test_a_choice_without_an_arrow_comes_back_with_its_effect(stepper: Stepper) -> None:
    program = parcel()
    state, shown = stepper.play(program, choose("open-it"), choose("say-nothing"))
    assert (state.stop, ids(shown)) == ("the-page", ["say-nothing"])
    assert fact(program, state, "doubts") == 1


def test_choices_are_computed_anew_after_a_side_input(stepper: Stepper) -> None:
    program = parcel()
    state, _ = stepper.play(program, choose("open-it"))
    assert tell("mum", "tell-mum-fee") not in on_offer(program, state)
    state, _ = stepper.step(program, state, tell("mum", "tell-mum-page"))
    assert tell("mum", "tell-mum-fee") in on_offer(program, state)


def test_values_stay_within_bounds(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("up", more="set: n + 2")
        + choice("down", more="set: n - 3")
        + choice("end", "good-end if n >= 3, else bad-end")
    )
    program = tiny(tmp_path, scenes, "variables:\n  n: 1 to 4\n")
    state, _ = stepper.play(program, GO)
    seen = []
    for name in ("up", "up", "up", "down", "down", "up"):
        state, _ = stepper.step(program, state, choose(name))
        seen.append(fact(program, state, "n"))
    assert seen == [3, 4, 4, 1, 1, 3]


def test_every_state_of_a_random_walk_is_within_bounds(stepper: Stepper) -> None:
    for label, program in all_programs():
        for state, given in walk(program, random.Random(label), 40):
            stepper.step(program, state, given)
            bounds = [
                (slot.low, value, slot.high)
                for slot, value in zip(program.slots, state.facts, strict=True)
            ]
            assert all(low <= value <= high for low, value, high in bounds), label


def test_visits_are_counted_up_to_the_largest_number_asked_for(
    stepper: Stepper, tmp_path: Path
) -> None:
    scenes = (
        "  begin:\n"
        + line("third", "if: visited begin = 3")
        + choice("round", "begin")
        + choice("end", "good-end")
    )
    program = tiny(tmp_path, scenes)
    state, shown = stepper.play(program, GO)
    lines = []
    for _ in range(4):
        state, shown = stepper.step(program, state, choose("round"))
        lines.append("third" in ids(shown))
    assert lines == [False, True, False, False]
    assert fact(program, state, "begin") == 4


def test_a_second_telling_has_its_own_answer_in_the_same_stretch(
    stepper: Stepper, tmp_path: Path
) -> None:
    again = "again-vi: Lại ừ.;again-en: Yes again."
    endings = ENDINGS_GOOD
    first = (
        "  begin:\n"
        + answer("mum", "one", more=again)
        + answer("mum", "two", more=again)
        + choice("on", "next")
        + "  next:\n"
        + answer("mum", "three", more=again)
        + choice("o", "far")
    )
    second = (
        "stretch: second\nscenes:\n  far:\n"
        + answer("mum", "four", more=again)
        + choice("back", "begin")
        + choice("end", "good-end")
    )
    from tests.support.situations import loaded, situation_text, variant_text, write

    folder = write(
        tmp_path,
        {
            "situation.yaml": situation_text(),
            "scam/1.yaml": variant_text(first, endings=""),
            "scam/2.yaml": second + endings,
        },
    )
    program = loaded(folder).programs["scam", "full"]

    def heard(state: State, sentence: str) -> tuple[State, object]:
        state, shown = stepper.step(program, state, tell("mum", sentence))
        (answered,) = (event for event in shown if event.kind == "answered")
        assert answered.id == sentence
        return state, answered.argument("again")

    state, _ = stepper.play(program, GO)
    state, times = heard(state, "one")
    assert times == 0
    state, times = heard(state, "two")
    assert times == 1
    state, _ = stepper.step(program, state, choose("on"))
    state, times = heard(state, "three")
    assert times == 1
    state, _ = stepper.step(program, state, choose("o"))
    state, times = heard(state, "four")
    assert times == 0


def test_a_person_who_is_busy_names_who_can_listen(stepper: Stepper) -> None:
    _, shown = stepper.play(parcel(), tell("vy", "tell-vy"))
    assert kinds(shown) == ["asked", "answered", "offered"]
    assert ids(shown, "offered") == ["mum"]
    assert not parcel().content.answers["tell-vy"].reached


def test_the_nearest_answer_is_given(stepper: Stepper, tmp_path: Path) -> None:
    always = "always:\n"
    scenes = (
        "  begin:\n"
        + answer("mum", "of-scene")
        + choice("on", "next")
        + "  next:\n"
        + choice("end", "good-end")
    )
    top = always + answer("mum", "of-stretch", depth=2)
    more = always + answer("mum", "of-all", depth=2) + answer("vy", "vy-of-all", depth=2)
    program = tiny(tmp_path, scenes, top, more=more)

    def told(state: State) -> set[str]:
        return {given.id for given in on_offer(program, state) if given.act == "tell"}

    state, _ = stepper.start(program)
    assert told(state) == {"of-all", "vy-of-all"}
    state, _ = stepper.step(program, state, GO)
    assert told(state) == {"of-scene", "vy-of-all"}
    state, _ = stepper.step(program, state, choose("on"))
    assert told(state) == {"of-stretch", "vy-of-all"}


def test_telling_by_a_choice_counts_as_told(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("show", "next", "tell mum")
        + choice("hide", "next")
        + "  next:\n"
        + line("mum-knows", "if: told mum")
        + line("vy-knows", "if: told vy")
        + line("one-knows", "if: told anyone")
        + choice("end", "good-end")
    )
    program = tiny(tmp_path, scenes)
    assert ids(stepper.play(program, GO, choose("show"))[1], "line") == ["mum-knows", "one-knows"]
    assert ids(stepper.play(program, GO, choose("hide"))[1], "line") == []


def test_a_timeout_is_the_choice_that_the_timer_names(stepper: Stepper) -> None:
    program = parcel()
    state, shown = stepper.play(program, choose("open-it"))
    assert [(e.id, e.seconds) for e in shown if e.kind == "timer"] == [("say-nothing", 25.0)]
    by_hand = stepper.step(program, state, choose("say-nothing"))
    assert stepper.step(program, state, TIMEOUT) == by_hand


def test_the_ways_out_stand_open_in_the_whole_stretch(stepper: Stepper) -> None:
    program = parcel()
    state, _ = stepper.play(program, choose("open-it"))
    assert stepper.step(program, state, LEAVE)[0].stop == "walked-away"
    after, shown = stepper.step(program, state, REPORT)
    assert (after.stop, kinds(shown), ids(shown)) == ("the-page", ["reported"], ["report-it"])


def test_flags_and_judgements_change_no_state(stepper: Stepper) -> None:
    program = parcel()
    state, _ = stepper.play(program, choose("open-it"))
    for given, kind in ((flag("page-010"), "flagged"), (judge(6), "judged")):
        after, shown = stepper.step(program, state, given)
        assert (after, kinds(shown)) == (state, [kind])


def test_a_judgement_has_six_points(stepper: Stepper) -> None:
    state, _ = stepper.start(parcel())
    found = [kinds(stepper.step(parcel(), state, judge(n))[1])[0] for n in range(8)]
    assert found == ["refused", *["judged"] * 6, "refused"]


def test_events_carry_ids_and_arguments_and_never_text(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n    - ann: says\n      vi: Còn <n> lần.\n      en: <n> left.\n"
        + choice("less", "begin", more="set: n - 1")
        + choice("end", "good-end")
    )
    program = tiny(tmp_path, scenes, "variables:\n  n: 0 to 5\n")
    state, _ = stepper.play(program, GO)
    _, shown = stepper.step(program, state, choose("less"))
    (said,) = (event for event in shown if event.id == "says")
    assert said.arguments == (("n", 0),)
    words = {w for texts in program.content.lines.values() for w in texts.text.values()}
    for _, any_program in all_programs():
        for scene in any_program.scenes.values():
            for play in scene.plays:
                assert play.event.id not in words


def test_an_ending_offers_nothing(stepper: Stepper) -> None:
    program = parcel()
    state, shown = stepper.play(program, choose("put-away"))
    assert (kinds(shown)[-1], on_offer(program, state)) == ("ended", [])
    assert kinds(stepper.step(program, state, LEAVE)[1]) == ["refused"]


def test_a_shared_scene_is_spread_out_at_its_place(stepper: Stepper) -> None:
    program = parcel()
    state, shown = stepper.play(program, choose("ask-the-shop"))
    inner = ["the-call--warn-010", "the-call--second-look--look-again-010"]
    assert ids(shown, "line", "note") == inner
    assert program.content.lines[inner[0]].text["en"] == "An order of 15.000 for the courier."
    choices = [given.id for given in on_offer(program, state) if given.act == "choose"]
    assert choices == [
        "the-call--second-look--stop-it",
        "the-call--second-look--let-it-be",
        "the-call--send-anyway",
    ]
    assert stepper.step(program, state, choose(choices[2]))[0].stop == "ten-minutes"


@pytest.mark.parametrize(
    "mood, asked, end",
    [
        ("calm", True, "walked-away"),
        ("hasty", True, "told-in-time"),
        ("calm", False, "ten-minutes"),
    ],
)
def test_conditions_of_inner_and_outer_exits_are_joined(
    stepper: Stepper, mood: str, asked: bool, end: str
) -> None:
    program = parcel()
    way = choose("ask-the-shop"), choose("the-call--second-look--let-it-be")
    state, _ = stepper.start(program, {"mood": mood})
    state, _ = stepper.step(program, state, way[0])
    if not asked:
        doubts = [slot.name for slot in program.slots].index("doubts")
        facts = tuple(0 if n == doubts else v for n, v in enumerate(state.facts))
        state = State(state.stop, facts)
    assert stepper.step(program, state, way[1])[0].stop == end


def test_a_timer_inside_a_shared_scene_names_its_own_choice(
    stepper: Stepper, tmp_path: Path
) -> None:
    shared = (
        "shared: wait-here\nexits: [done]\nscene:\n  - timer: 9s then stay\n"
        "  - pause: stay -> done\n    vi: a\n    en: a\n    why-vi: a\n    why-en: a\n"
    )
    scenes = "  begin:\n    - use: wait-here\n      when done: good-end\n"
    program = tiny(tmp_path, scenes, extra={"shared/wait-here.yaml": shared}, endings=ENDINGS_GOOD)
    assert stepper.play(program, GO, TIMEOUT)[0].stop == "good-end"


ENDINGS_GOOD = (
    "endings:\n  - safe-early: good-end\n    title-vi: a\n    title-en: a\n    vi: a\n    en: a\n"
)


def test_the_kiosk_mark_and_the_cut_select_entries(stepper: Stepper) -> None:
    full, short = parcel(), parcel(cut="short")
    assert {"page-paper"} <= set(ids(stepper.play(full, choose("open-it"))[1]))
    shown = ids(stepper.play(short, choose("open-it"))[1])
    assert "page-short" in shown and "page-paper" not in shown
    way = choose("open-it"), choose("pay-it")
    assert ids(stepper.play(full, *way)[1], "note") == ["ten-020"]
    assert ids(stepper.play(short, *way)[1], "note") == ["ten-010"]


def test_an_effect_under_a_condition_only_happens_where_it_holds(
    stepper: Stepper, tmp_path: Path
) -> None:
    scenes = (
        "  begin:\n"
        + choice("a", "next", more="set: n + 1")
        + choice("b", "next")
        + "  next:\n    - set: m = 1\n      if: n = 1\n"
        + line("m-is-set", "if: m = 1")
        + choice("end", "good-end")
    )
    program = tiny(tmp_path, scenes, "variables:\n  n: 0 to 1\n  m: 0 to 1\n")
    assert ids(stepper.play(program, GO, choose("a"))[1], "line") == ["m-is-set"]
    assert ids(stepper.play(program, GO, choose("b"))[1], "line") == []
