"""The debrief: what a run looks like from behind, computed from graph and journal alone."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from game.graph.explore import explore
from game.graph.outlook import with_opening
from game.story.debrief import Debrief, debrief
from game.story.debrief.blocks import KIOSK_WORDS, blocks, fitted
from game.story.debrief.path import ForeignJournal, walked
from game.story.event import minutes
from game.story.graph import Graph
from game.story.input import LEAVE, REPORT, TIMEOUT, Input, choose, flag, judge, look, tell
from game.story.journal import Journal
from game.story.program import Program
from game.story.run import Run
from tests.support.counted import counted
from tests.support.situations import answer, choice, line, parcel, parcel_graph, tiny
from tests.support.stepping import Stepper

GO = choose("go-on")
OPEN, PAY, SILENT = choose("open-it"), choose("pay-it"), choose("say-nothing")
MARK = "deciding: RF05;why-vi: Vì.;why-en: Because."


def of(stepper: Stepper, *inputs: Input, variant: str = "scam") -> Debrief:
    playing = stepper.give(stepper.begin(parcel(variant)), *inputs)
    return debrief(parcel_graph(variant), playing.journal)


def graph_of(program: Program) -> Graph:
    return with_opening({"scam": explore(program)})["scam"]


def shown_ids(result: Debrief) -> list[str]:
    return [row.event.id for row in result.transcript if row.event.id]


def cut_short(stepper: Stepper, heard: str) -> Debrief:
    """The parcel's page, left while its events still played."""
    playing = stepper.give(stepper.begin(parcel()), OPEN)
    playing, _ = playing.give(LEAVE, heard)
    return debrief(parcel_graph(), stepper.kept(playing).journal)


def test_heard_cuts_the_transcript_and_nobody_is_blamed_for_unheard_lines(
    stepper: Stepper,
) -> None:
    whole = of(stepper, OPEN, LEAVE)
    early = cut_short(stepper, "")
    assert "page-010" in shown_ids(whole) and whole.flags.missed == ("page-010",)
    assert "page-010" not in shown_ids(early) and early.flags.missed == ()
    # The app opened and the light grew dim all the same: phone and state agree.
    assert shown_ids(early)[-5:] == ["sms", "mum", "vy", "stop-reading", "walked-away"]
    assert cut_short(stepper, "page-010").flags.missed == ("page-010",)
    # What came before and what came after stay whole.
    assert shown_ids(early)[:5] == shown_ids(whole)[:5]
    assert early.ending == whole.ending == "walked-away"


def test_a_choice_cuts_nothing_whatever_an_older_journal_says(stepper: Stepper) -> None:
    playing, _ = stepper.begin(parcel()).give(choose("put-away"), heard="parcel-post")
    result = debrief(parcel_graph(), stepper.kept(playing).journal)
    assert shown_ids(result) == shown_ids(of(stepper, choose("put-away")))
    raw = replace(playing.journal, entries=(replace(playing.journal.entries[0], heard="sms"),))
    assert debrief(parcel_graph(), raw) == result


def test_a_flag_in_between_does_not_hide_what_was_interrupted(stepper: Stepper) -> None:
    playing = stepper.give(stepper.begin(parcel()), OPEN, flag("opening-020"))
    playing, _ = playing.give(LEAVE, "")
    result = debrief(parcel_graph(), stepper.kept(playing).journal)
    assert "page-010" not in shown_ids(result)
    assert result.looking == cut_short(stepper, "").looking


@pytest.mark.parametrize("heard, waited", [(None, 8), ("b", 4), ("a", 0), ("", 0)])
def test_what_was_interrupted_takes_as_long_in_the_debrief_as_on_the_phone(
    stepper: Stepper, tmp_path: Path, heard: str | None, waited: int
) -> None:
    """Two silences of a minute, four in the story; only what was really shown takes its time."""
    scenes = "  begin:\n" + line("a") + "    - wait: 60s\n" + line("b") + "    - wait: 60s\n"
    scenes += choice("e", "bad-end") + "  far:\n" + choice("z", "bad-end")
    keys = "    do-vi: a\n    do-en: a\n    why-vi: a\n    why-en: a\n"
    program = tiny(tmp_path, scenes, "always:\n  - leave: go -> far\n" + keys)
    playing, _ = stepper.give(stepper.begin(program), GO).give(LEAVE, heard)
    playing = stepper.give(playing, choose("z"))
    last = debrief(graph_of(program), playing.journal).actions[-1].minute
    shown = [*zip(playing.transcript(), minutes(19 * 60, playing.transcript()), strict=True)]
    phone = next(minute for event, minute in shown if (event.kind, event.id) == ("chosen", "z"))
    assert last == phone == 19 * 60 + waited


def test_missed_details_stop_at_what_was_heard(stepper: Stepper) -> None:
    assert of(stepper, OPEN, LEAVE).looking.missed == ("look-link", "look-page", "look-number")
    assert cut_short(stepper, "").looking.missed == ("look-link",)


def test_a_detail_looked_at_is_not_missed(stepper: Stepper) -> None:
    looking = of(stepper, look("look-link"), OPEN, look("look-page"), LEAVE).looking
    assert (looking.looked, looking.missed) == (("look-link", "look-page"), ("look-number",))


def test_flags_are_right_on_marks_and_wrong_elsewhere(stepper: Stepper) -> None:
    result = of(stepper, flag("opening-020"), OPEN, flag("page-010"), flag("vy-buzz"), LEAVE)
    assert result.flags.right == ("opening-020", "page-010")
    assert (result.flags.wrong, result.flags.missed) == (("vy-buzz",), ())
    flagged = [row.event.id for row in result.transcript if row.flagged]
    assert flagged == ["opening-020", "page-010", "vy-buzz"]


def test_a_flag_on_an_honest_sign_is_not_right(stepper: Stepper) -> None:
    result = of(stepper, OPEN, flag("depot-010"), choose("go-there"), variant="genuine")
    assert (result.flags.right, result.flags.wrong) == ((), ("depot-010",))


def test_marks_and_tactics_stand_at_the_very_line(stepper: Stepper) -> None:
    rows = {row.event.id: row for row in of(stepper, OPEN, LEAVE).transcript}
    mark = rows["page-010"].mark
    assert mark is not None and (mark.kind, mark.codes) == ("deciding", ("RF05", "RF01"))
    assert mark.part["en"] == "keep it quiet"
    assert (rows["page-010"].tactic, rows["vy-buzz"].tactic) == ("hurry", "")
    assert rows["vy-buzz"].mark is None
    assert rows["opening-020"].step == -1 and rows["page-010"].step == 0


def test_the_mark_of_a_detail_shows_only_once_looked_at(stepper: Stepper) -> None:
    rows = of(stepper, OPEN, look("look-page"), LEAVE).transcript
    assert [row.event.id for row in rows if row.event.kind == "looked"] == ["look-page"]
    assert any(row.mark for row in rows if row.event.id == "look-page")


def test_each_decision_names_what_else_was_possible(stepper: Stepper) -> None:
    result = of(stepper, OPEN, SILENT, PAY, choose("lie-down"))
    names = [(d.choice, d.move, d.by_time, d.best_open) for d in result.decisions]
    assert names == [
        ("open-it", "comply", False, "walked-away"),
        ("say-nothing", "pause", False, "told-in-time"),
        ("pay-it", "comply", False, "told-in-time"),
        ("lie-down", "pause", False, "fixed"),
    ]
    (other,) = result.decisions[-1].alternatives
    assert (other.choice, other.best) == ("call-the-bank", "fixed")
    assert other.following is not None and other.following.kind == "ended"
    assert {a.choice for a in result.decisions[0].alternatives} == {"ask-the-shop", "put-away"}


def test_what_else_was_possible_never_tells_the_other_variants_story(stepper: Stepper) -> None:
    own, other = parcel("scam").content, parcel("genuine").content
    foreign = (other.lines.keys() | other.endings.keys()) - own.lines.keys() - own.endings.keys()
    result = of(stepper, OPEN, PAY, choose("lie-down"))
    named = {a.best for d in result.decisions for a in d.alternatives}
    named |= {a.following.id for d in result.decisions for a in d.alternatives if a.following}
    named |= set(shown_ids(result)) | {d.best_open for d in result.decisions}
    assert not named & foreign


def test_a_decision_by_time_says_so(stepper: Stepper) -> None:
    result = of(stepper, OPEN, TIMEOUT, LEAVE)
    assert [(d.choice, d.by_time) for d in result.decisions][1] == ("say-nothing", True)
    assert [(d.act, d.id) for d in result.actions][1] == ("timeout", "say-nothing")


def test_deeds_are_all_inputs_but_the_judgement_in_order(stepper: Stepper) -> None:
    told = tell("mum", "tell-mum")
    result = of(stepper, told, judge(5), OPEN, REPORT, look("look-page"), LEAVE)
    assert [(action.act, action.id, action.person) for action in result.actions] == [
        ("tell", "tell-mum", "mum"),
        ("choose", "open-it", ""),
        ("report", "report-it", ""),
        ("look", "look-page", ""),
        ("leave", "stop-reading", ""),
    ]
    minutes = [action.minute for action in result.actions]
    assert minutes == sorted(minutes) and minutes[0] >= 19 * 60 + 40


def test_the_last_judgement_counts(stepper: Stepper) -> None:
    result = of(stepper, LEAVE_OPENING, judge(2), judge(5))
    assert (result.rating, result.judged_right) == (5, True)
    again = of(stepper, LEAVE_OPENING, judge(2), judge(5), judge(2))
    assert (again.rating, again.judged_right) == (2, False)


def test_a_guess_made_on_the_way_is_a_bet_and_no_judgement(stepper: Stepper) -> None:
    result = of(stepper, OPEN, judge(2), judge(3), LEAVE, judge(6))
    assert (result.bet, result.rating) == (3, 6)
    assert (of(stepper, OPEN, judge(2), LEAVE).rating) == 0


def test_judged_right_needs_a_judgement(stepper: Stepper) -> None:
    assert of(stepper, LEAVE_OPENING).rating == 0
    assert not of(stepper, LEAVE_OPENING).judged_right


LEAVE_OPENING = choose("put-away")


@pytest.mark.parametrize(
    "rating, variant, right",
    [
        (3, "genuine", True),
        (4, "genuine", False),
        (3, "scam", False),
        (4, "scam", True),
    ],
)
def test_a_judgement_is_right_on_its_side_of_the_middle(
    stepper: Stepper, rating: int, variant: str, right: bool
) -> None:
    assert of(stepper, LEAVE_OPENING, judge(rating), variant=variant).judged_right is right


def test_a_run_without_an_ending_has_a_debrief_without_one(stepper: Stepper) -> None:
    result = of(stepper, OPEN)
    assert (result.ending, result.turns, result.next_steps) == ("", (), ())


# The turning point, over a graph computed by hand


def turning_story(folder: Path) -> Program:
    """Outlooks by hand, endings worth 1, 1, .75 and .35.

    edge: up 1, slip. slip: hold 1, fall. fall: mend .75, rest .35 -> .55.
    slip = (1 + .55) / 2 = .775; edge = (1 + .775) / 2 = .8875; the opening is the edge's.
    Telling mum at the slip leads to helped: 1.
    """
    endings = "endings:\n"
    for kind, name in (
        ("safe-early", "good-end"),
        ("helped", "with-mum"),
        ("late-but-well", "late-end"),
        ("recovering", "bad-end"),
    ):
        endings += f"  - {kind}: {name}\n    title-vi: a\n    title-en: a\n    vi: a\n    en: a\n"
    scenes = (
        "  begin:\n"
        + choice("up", "good-end")
        + choice("slide", "slip")
        + "  slip:\n"
        + line("slip-010", MARK)
        + answer("mum", "ask-mum", "with-mum")
        + choice("hold", "good-end")
        + choice("let-go", "fall")
        + "  fall:\n"
        + answer("mum", "ask-late", "late-end")
        + choice("mend", "late-end")
        + choice("rest", "bad-end")
    )
    return tiny(folder, scenes, endings=endings)


def turns(stepper: Stepper, folder: Path, *inputs: Input) -> list[tuple[str, str, float, float]]:
    program = turning_story(folder)
    playing = stepper.give(stepper.begin(program), GO, *inputs)
    result = debrief(graph_of(program), playing.journal)
    given = [entry.given.id for entry in playing.journal.entries]
    return [
        (given[t.step], t.direction, round(t.before, 4), round(t.after, 4)) for t in result.turns
    ]


SLIDE, LET_GO = choose("slide"), choose("let-go")


def test_turning_point_of_a_fall_is_the_earliest_large_one(
    stepper: Stepper, tmp_path: Path
) -> None:
    # Changes: -.1125, -.225, -.2. The largest is .225, and .1125 is just half of it.
    found = turns(stepper, tmp_path, SLIDE, LET_GO, choose("rest"))
    assert found == [("slide", "down", 0.8875, 0.775)]


def test_turning_point_of_a_rise_may_be_a_tell(stepper: Stepper, tmp_path: Path) -> None:
    found = turns(stepper, tmp_path, SLIDE, tell("mum", "ask-mum"))
    assert found == [("ask-mum", "up", 0.775, 1.0)]


def test_turning_points_of_late_but_well_are_the_fall_and_the_rise(
    stepper: Stepper, tmp_path: Path
) -> None:
    found = turns(stepper, tmp_path, SLIDE, LET_GO, choose("mend"))
    assert found == [("slide", "down", 0.8875, 0.775), ("mend", "up", 0.55, 0.75)]


def test_no_turning_point_below_a_tenth(stepper: Stepper, tmp_path: Path) -> None:
    # A rise of .1125 at "up" counts; in a story of two equal endings nothing does.
    assert turns(stepper, tmp_path / "a", choose("up")) == [("up", "up", 0.8875, 1.0)]
    even = "  begin:\n" + choice("a", "good-end") + choice("b", "good-end")
    program = tiny(
        tmp_path / "b",
        even,
        endings=(
            "endings:\n  - safe-early: good-end\n    title-vi: a\n    title-en: a\n"
            "    vi: a\n    en: a\n"
        ),
    )
    playing = stepper.give(stepper.begin(program), GO, choose("a"))
    assert debrief(graph_of(program), playing.journal).turns == ()


def test_turning_point_ignores_looks_flags_and_judgements(stepper: Stepper, tmp_path: Path) -> None:
    plain = turns(stepper, tmp_path / "a", SLIDE, LET_GO, choose("rest"))
    side = turns(stepper, tmp_path / "b", judge(3), SLIDE, flag("slip-010"), LET_GO, choose("rest"))
    assert [turn[0] for turn in side] == [turn[0] for turn in plain]


def test_turning_point_of_a_tell_is_a_block_with_the_players_words(
    stepper: Stepper, tmp_path: Path
) -> None:
    program = turning_story(tmp_path)
    playing = stepper.give(stepper.begin(program), GO, SLIDE, tell("mum", "ask-mum"))
    result = debrief(graph_of(program), playing.journal)
    (turning,) = (b for b in blocks(program.content, result) if b.kind == "turning")
    assert turning.texts == (program.content.answers["ask-mum"].asks,)


# Luck is not praised


def test_a_choice_of_the_opening_is_measured_over_all_variants(stepper: Stepper) -> None:
    for variant in ("scam", "genuine"):
        graph = parcel_graph(variant)
        assert graph.opening is not None
        playing = stepper.give(stepper.begin(parcel(variant)), OPEN)
        (step,) = walked(graph, playing.journal).steps
        assert step.outlook_before == graph.opening.outlook
        assert step.outlook_after == graph.opening.outlook_after(OPEN, -1)


def test_a_choice_of_the_opening_is_measured_so_after_a_tell_too(stepper: Stepper) -> None:
    changes = set()
    for variant in ("scam", "genuine"):
        side = (judge(3), tell("mum", "tell-mum"), tell("mum", "tell-mum"), look("look-link"))
        playing = stepper.give(stepper.begin(parcel(variant)), *side, OPEN)
        steps = walked(parcel_graph(variant), playing.journal).steps
        assert all(abs(step.change) < 1e-6 for step in steps[:-1])
        changes.add(round(steps[-1].change, 6))
    assert len(changes) == 1


# Telling


def test_tellings_say_when_and_what_they_did(stepper: Stepper, tmp_path: Path) -> None:
    program = turning_story(tmp_path)
    way = (GO, SLIDE, LET_GO, tell("mum", "ask-late"))
    playing = stepper.give(stepper.begin(program), *way)
    (telling,) = debrief(graph_of(program), playing.journal).tellings
    assert (telling.person, telling.sentence, telling.step) == ("mum", "ask-late", 3)
    assert (telling.before, telling.after, telling.raised) == pytest.approx((0.55, 0.75, True))


def test_telling_somebody_busy_was_not_reaching_them(stepper: Stepper) -> None:
    told = of(stepper, tell("vy", "tell-vy"), tell("mum", "tell-mum"), LEAVE_OPENING).tellings
    assert [(t.person, t.reached) for t in told] == [("vy", False), ("mum", True)]


def test_telling_by_a_choice_is_a_telling(stepper: Stepper) -> None:
    (told,) = of(stepper, OPEN, choose("show-mum")).tellings
    assert (told.person, told.reached, told.raised) == ("mum", True, True)


# Contrasts and the plan


def test_contrast_holds_both_wordings_and_the_met_ones_come_first(stepper: Stepper) -> None:
    result = of(stepper, OPEN, LEAVE)
    assert [c.id for c in result.contrasts] == ["the-fee", "the-link"]
    first = result.contrasts[0]
    assert (first.scam.variant, first.scam.id) == ("scam", "page-010")
    assert first.scam.text["en"] == "Pay 15,000, and keep it quiet."
    assert first.genuine.text == parcel("genuine").content.lines["depot-010"].text
    looked = of(stepper, look("look-link"), LEAVE_OPENING)
    assert [c.id for c in looked.contrasts] == ["the-link", "the-fee"]


def test_the_plan_offers_flags_met_people_told_and_their_sentences(stepper: Stepper) -> None:
    plan = of(stepper, OPEN, tell("vy", "tell-vy"), LEAVE).plan
    assert plan.flags == ("RF05", "RF01", "RF02")
    assert plan.people == ("vy", "mum")
    assert set(plan.sentences_for("mum")) == {"tell-mum", "tell-mum-page"}
    assert plan.sentences_for("nobody") == ()


def test_the_plan_has_a_flag_even_where_none_was_met(stepper: Stepper, tmp_path: Path) -> None:
    program = tiny(tmp_path, "  begin:\n" + choice("a", "good-end") + choice("b", "bad-end"))
    playing = stepper.give(stepper.begin(program), GO, choose("a"))
    assert debrief(graph_of(program), playing.journal).plan.flags == ("RF01",)


# Order and budget


def test_debrief_order_asks_for_the_judgement_before_the_truth_is_told(stepper: Stepper) -> None:
    names = [field.name for field in fields(Debrief)]
    wanted = ["actions", "rating", "truth", "contrasts", "plan", "next_steps"]
    assert [name for name in names if name in wanted] == wanted
    result = of(
        stepper, OPEN, tell("mum", "tell-mum-page"), look("look-page"), PAY, choose("lie-down")
    )
    kinds = [block.kind for block in blocks(parcel().content, result)]
    wanted = ["did", "judge", "truth", "contrast", "plausible", "plan", "next"]
    assert [kind for kind in kinds if kind in wanted] == wanted


@pytest.mark.parametrize("language", ["vi", "en"])
def test_debrief_budget_on_the_kiosk_is_sixty_words(stepper: Stepper, language: str) -> None:
    result = of(
        stepper, OPEN, tell("mum", "tell-mum-page"), flag("page-010"), PAY, choose("lie-down")
    )
    made = blocks(parcel().content, result)
    shown, more = fitted(made, language, KIOSK_WORDS)
    assert KIOSK_WORDS == 60
    assert sum(block.words(language) for block in shown) <= KIOSK_WORDS
    assert {b.kind for b in made if b.priority == 1} <= {b.kind for b in shown}
    assert sorted((*shown, *more), key=made.index) == list(made)
    assert [made.index(b) for b in shown] == sorted(made.index(b) for b in shown)
    assert [made.index(b) for b in more] == sorted(made.index(b) for b in more)


def test_debrief_budget_of_nothing_still_shows_deed_judgement_truth_and_help(
    stepper: Stepper,
) -> None:
    result = of(stepper, OPEN, PAY, choose("lie-down"))
    shown, more = fitted(blocks(parcel().content, result), "en", 0)
    assert [block.kind for block in shown] == ["did", "judge", "truth", "plan", "next"]
    assert {"contrast", "choices"} <= {block.kind for block in more}


def test_debrief_is_pure(stepper: Stepper) -> None:
    playing = stepper.give(stepper.begin(parcel()), OPEN, PAY, choose("call-the-bank"))
    assert debrief(parcel_graph(), playing.journal) == debrief(parcel_graph(), playing.journal)


@pytest.mark.parametrize("change", [{"variant": "genuine"}, {"cut": "short"}, {"situation": "x"}])
def test_a_journal_of_another_story_is_foreign(stepper: Stepper, change: dict[str, str]) -> None:
    journal = stepper.give(stepper.begin(parcel()), OPEN).journal
    foreign = Journal(replace(journal.head, **change), journal.entries)  # type: ignore[arg-type]
    with pytest.raises(ForeignJournal):
        debrief(parcel_graph(), foreign)


@pytest.mark.parametrize("name, word", [("nowhere", "Call 0900"), ("mood", "x"), ("fee", "Call")])
def test_a_journal_puts_no_words_of_its_own_into_the_story(
    stepper: Stepper, name: str, word: str
) -> None:
    journal = stepper.give(stepper.begin(parcel()), OPEN).journal
    draws = tuple(sorted({**dict(journal.head.draws), name: word}.items()))
    with pytest.raises(ForeignJournal, match=name):
        debrief(parcel_graph(), replace(journal, head=replace(journal.head, draws=draws)))
    with pytest.raises(ForeignJournal, match=name):
        debrief(
            parcel_graph(), replace(journal, head=replace(journal.head, before=((name, word),)))
        )


def test_a_journal_that_does_not_fit_says_which_input(stepper: Stepper) -> None:
    playing: Run = stepper.give(stepper.begin(parcel()), OPEN, PAY)
    broken = replace(playing.journal, entries=playing.journal.entries[1:])
    with pytest.raises(ForeignJournal, match="Input 1"):
        debrief(parcel_graph(), broken)


def test_a_long_run_is_looked_back_on_in_a_moment(stepper: Stepper, tmp_path: Path) -> None:
    """A clock that is run anew for each input takes minutes here."""
    program = tiny(
        tmp_path, "  begin:\n" + line("a") + choice("on", "begin") + choice("e", "bad-end")
    )
    playing = stepper.give(stepper.begin(program), GO, *[choose("on")] * 2000, choose("e"))
    graph = graph_of(program)
    result, count = counted(lambda: debrief(graph, playing.journal))
    assert len(result.actions) == 2002
    assert count < 300 * 2002
