"""A run and its journal: what is written down, undone, repeated and replayed."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from game.story.event import Event
from game.story.input import LEAVE, TIMEOUT, Input, choose, flag, judge, look, tell
from game.story.journal import Entry
from game.story.program import Program
from game.story.run import begin, replay
from tests.support.counted import counted
from tests.support.situations import (
    all_programs,
    answer,
    choice,
    line,
    parcel,
    tiny,
)
from tests.support.situations import (
    look as detail,
)
from tests.support.stepping import Stepper, kinds, same_journal, walk

OPEN, SILENT, PAY = choose("open-it"), choose("say-nothing"), choose("pay-it")


def given_in(stepper: Stepper, *inputs: Input) -> list[Input]:
    playing = stepper.give(stepper.begin(parcel()), *inputs)
    return [entry.given for entry in playing.journal.entries]


def test_each_entry_names_the_stop_it_was_given_at(stepper: Stepper) -> None:
    playing = stepper.give(stepper.begin(parcel()), look("look-link"), OPEN, SILENT)
    assert [entry.stop for entry in playing.journal.entries] == ["opening", "opening", "the-page"]


def test_what_is_not_on_offer_is_shown_and_not_journalled(stepper: Stepper) -> None:
    playing = stepper.begin(parcel())
    after, shown = playing.give(PAY)
    assert (after, kinds(shown)) == (playing, ["refused"])


def test_a_repeated_side_input_at_the_same_stop_is_not_journalled(stepper: Stepper) -> None:
    once = (look("look-link"), flag("opening-020"), judge(3))
    assert given_in(stepper, *once, *once) == list(once)
    way = (look("look-number"), SILENT)
    assert given_in(stepper, OPEN, *way, choose("not-now"), *way).count(look("look-number")) == 2


def test_a_judgement_taken_back_to_an_earlier_one_is_the_last_word(stepper: Stepper) -> None:
    changed = (judge(2), judge(5), judge(2))
    assert given_in(stepper, *changed, judge(2)) == list(changed)


def test_a_look_after_many_tellings_is_still_a_repeat(stepper: Stepper) -> None:
    seen, told = look("look-link"), tell("mum", "tell-mum")
    assert given_in(stepper, seen, told, told, seen, OPEN) == [seen, told, told, OPEN]


def test_a_time_out_a_flag_and_a_rating_have_nothing_beside(stepper: Stepper) -> None:
    playing = stepper.give(stepper.begin(parcel()), OPEN)
    assert TIMEOUT in playing.on.inputs(playing.state)
    time_out = (Input("timeout", SILENT.id), Input("timeout", rating=3))
    for given in (*time_out, Input("flag", "page-010", "mum"), Input("judge", "x", rating=3)):
        assert kinds(playing.give(given)[1]) == ["refused"]


def _calls_to_replay(program: Program, entries: list[Entry]) -> int:
    """The work of replaying a journal."""
    opened, _ = begin(program, 1).give(choose("go-on"))
    journal = replace(opened.journal, entries=(*opened.journal.entries, *entries))
    again, count = counted(lambda: replay(program, journal))
    assert not again.fault and again.journal.entries[:2] == journal.entries[:2]
    return count


def test_a_replay_grows_with_its_journal_and_no_faster(tmp_path: Path) -> None:
    always = "always:\n" + choice("stay-here", move="leave")
    scenes = "  begin:\n" + line("a-010") + detail("d") + answer("mum", "m")
    program = tiny(tmp_path, scenes + choice("end", "good-end"), always)
    cut, seen = Entry("begin", LEAVE, ""), Entry("begin", look("d"))
    told = Entry("begin", tell("mum", "m"))

    def worst(count: int) -> int:
        looked = [seen, *[told] * (count // 2), *[seen] * (count // 2)]
        return _calls_to_replay(program, [cut] * count) + _calls_to_replay(program, looked)

    # Five times as long: 5 if the work grows with the journal, 25 if it grows with its square.
    assert worst(2_500) / worst(500) < 7


def test_telling_twice_is_journalled_twice(stepper: Stepper) -> None:
    told = tell("mum", "tell-mum")
    assert given_in(stepper, told, told) == [told, told]


def test_undo_passes_over_look_flag_and_judge(stepper: Stepper) -> None:
    before = stepper.give(stepper.begin(parcel()), OPEN)
    side = (look("look-number"), flag("page-010"), judge(4))
    after = stepper.give(before, SILENT, *side)
    assert after.undo() == before
    assert stepper.give(before, *side).undo() == stepper.begin(parcel())


def test_undo_takes_back_a_tell_and_keeps_what_came_before(stepper: Stepper) -> None:
    before = stepper.give(stepper.begin(parcel()), OPEN, look("look-number"))
    told = stepper.give(before, tell("mum", "tell-mum-page"))
    assert told.undo() == before


def test_undo_at_the_beginning_changes_nothing(stepper: Stepper) -> None:
    playing = stepper.begin(parcel())
    assert playing.undo() == playing


def test_heard_is_kept_and_does_not_touch_the_state(stepper: Stepper) -> None:
    playing = stepper.give(stepper.begin(parcel()), OPEN)
    heard, _ = playing.give(LEAVE, heard="page-010")
    assert heard.state == stepper.give(playing, LEAVE).state
    assert heard.journal.entries[-1] == Entry("the-page", LEAVE, "page-010")


def test_a_replay_shows_and_reaches_the_same(stepper: Stepper) -> None:
    for label, program in all_programs():
        playing = stepper.begin(program, seed=7)
        for _, given in walk(program, random.Random(label), 30):
            playing, _ = playing.give(given)
        again = replay(program, same_journal(playing.journal))
        assert (again.fault, again) == ("", playing), label


def test_replay_stops_where_stop_and_input_no_longer_fit_and_says_which(
    stepper: Stepper, tmp_path: Path
) -> None:
    head = "  begin:\n"
    old = head + choice("one", "next") + choice("two", "good-end") + "  next:\n"
    new = head + choice("one", "next") + choice("two", "good-end") + "  next:\n"
    first = tiny(tmp_path / "a", old + choice("gone", "bad-end") + choice("end", "good-end"))
    second = tiny(tmp_path / "b", new + choice("end", "bad-end") + choice("x", "good-end"))
    third = tiny(
        tmp_path / "c",
        head
        + choice("one", "other")
        + choice("z", "bad-end")
        + "  other:\n"
        + choice("gone", "good-end"),
    )
    go = choose("go-on")
    playing = stepper.give(stepper.begin(first), go, choose("one"), choose("gone"))
    again = replay(second, playing.journal)
    assert again.fault == "Input 3 (choose gone) is not on offer at 'next'."
    assert again.state.stop == "next"
    assert [entry.given for entry in again.journal.entries] == [go, choose("one")]
    assert again.journal.head.continues == playing.journal.head.story
    assert again.journal.head.story != playing.journal.head.story
    moved = replay(third, playing.journal)
    assert moved.fault == "Input 3 was given at 'next', but the story now stands at 'other'."
    assert stepper.give(again, choose("x")).ended


def test_was_carries_a_rename(stepper: Stepper, tmp_path: Path) -> None:
    old = (
        "  begin:\n"
        + choice("walk", "yard")
        + "  yard:\n"
        + choice("sit", "good-end")
        + choice("run", "bad-end")
    )
    new = (
        "  begin:\n"
        + choice("stroll", "garden", more="was: walk")
        + "  garden:\n    - was: yard\n"
        + choice("rest", "good-end", more="was: sit")
        + choice("run", "bad-end")
    )
    before, after = tiny(tmp_path / "a", old), tiny(tmp_path / "b", new)
    playing = stepper.give(stepper.begin(before), choose("go-on"), choose("walk"), choose("sit"))
    again = replay(after, playing.journal)
    assert (again.fault, again.ended) == ("", True)
    entries = [(entry.stop, entry.given.id) for entry in again.journal.entries]
    assert entries == [("opening", "go-on"), ("begin", "stroll"), ("garden", "rest")]


def test_was_carries_a_rename_inside_a_shared_scene(stepper: Stepper, tmp_path: Path) -> None:
    def program(folder: str, name: str, more: str = "") -> Program:
        shared = (
            f"shared: part\nexits: [done]\nscene:\n  - pause: {name} -> done\n{more}"
            "    vi: a\n    en: a\n    why-vi: a\n    why-en: a\n"
        )
        scenes = "  begin:\n    - use: part\n      when done: good-end\n" + choice("o", "bad-end")
        return tiny(tmp_path / folder, scenes, extra={"shared/part.yaml": shared})

    old, new = program("a", "first"), program("b", "second", "    was: first\n")
    playing = stepper.give(stepper.begin(old), choose("go-on"), choose("begin--first"))
    assert replay(new, playing.journal).fault == ""


def test_was_of_a_scene_takes_the_shared_scene_that_it_uses_along(
    stepper: Stepper, tmp_path: Path
) -> None:
    def program(folder: str, scene: str, choice_id: str, was: str, more: str = "") -> Program:
        shared = (
            f"shared: part\nexits: [done]\nscene:\n  - pause: {choice_id} -> done\n{was}"
            "    vi: a\n    en: a\n    why-vi: a\n    why-en: a\n"
        )
        use = "    - use: part\n      when done: good-end\n"
        scenes = f"  begin:\n{choice('on', scene)}  {scene}:\n{more}{use}{choice('o', 'bad-end')}"
        return tiny(tmp_path / folder, scenes, extra={"shared/part.yaml": shared})

    playing = stepper.begin(program("a", "hall", "first", ""))
    playing = stepper.give(playing, choose("go-on"), choose("on"), choose("hall--first"))
    moved = "    - was: hall\n"
    for new in (program("b", "porch", "first", "", moved),
                program("c", "porch", "second", "    was: first\n", moved)):  # fmt: skip
        again = replay(new, playing.journal)
        assert again.fault == "" and again.ended


def test_replay_of_the_same_story_keeps_its_head(stepper: Stepper) -> None:
    playing = stepper.give(stepper.begin(parcel(), seed=9), OPEN, TIMEOUT)
    assert replay(parcel(), playing.journal).journal == playing.journal


def test_the_draws_of_a_run_stand_in_its_head(stepper: Stepper) -> None:
    draws = dict(stepper.begin(parcel(), seed=3).journal.head.draws)
    assert draws.keys() == {"fee", "mood", "shop"}
    assert (draws["fee"] in (15000, 25000), draws["shop"] in ("Mây", "Nắng")) == (True, True)


def test_a_drawn_variable_begins_with_its_draw(stepper: Stepper) -> None:
    program = parcel()
    mood = [slot.name for slot in program.slots].index("mood")
    values = set()
    for seed in range(20):
        playing = stepper.begin(program, seed)
        value = program.slots[mood].labels[playing.state.facts[mood]]
        assert value == dict(playing.journal.head.draws)["mood"]
        values.add(value)
    assert values == {"calm", "hasty"}


def test_quitting_leaves_a_journal_without_an_ending(stepper: Stepper) -> None:
    playing = stepper.give(stepper.begin(parcel()), OPEN)
    assert not playing.ended
    assert playing.last_shown[0] == Event("chosen", "open-it", (), playing.last_shown[0].seconds)


def test_replay_over_new_words_names_the_new_words_and_continues_nothing(
    stepper: Stepper, tmp_path: Path
) -> None:
    scenes = "  begin:\n" + choice("end", "good-end")
    old, new = tiny(tmp_path / "a", scenes), tiny(tmp_path / "b", scenes.replace("Yes", "Sure"))
    playing = stepper.give(stepper.begin(old), choose("go-on"), choose("end"))
    head = replay(new, playing.journal).journal.head
    assert head.text == stepper.begin(new).journal.head.text != playing.journal.head.text
    assert (head.story, head.continues) == (playing.journal.head.story, "")


def test_replay_draws_only_what_was_not_drawn_yet(stepper: Stepper, tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("end", "good-end")
    top = "draws:\n  x: 1 or 2 or 3 or 4\n"
    old = tiny(tmp_path / "a", scenes, top)
    new = tiny(tmp_path / "b", scenes + choice("other", "bad-end"), top + "  y: 5 or 6 or 7\n")
    playing = stepper.begin(old, seed=5)
    again = replay(new, playing.journal)
    draws = dict(again.journal.head.draws)
    assert draws == dict(stepper.begin(new, seed=5).journal.head.draws)
    assert draws["x"] == dict(playing.journal.head.draws)["x"]
