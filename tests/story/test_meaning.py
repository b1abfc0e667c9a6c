"""What small stories mean: conditions, cuts, apps, timers, nearer answers, second tellings."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.graph.explore import explore
from game.graph.liveness import Liveness
from game.story.content import Cut
from game.story.event import EventRun
from game.story.input import LEAVE, TIMEOUT, Input, choose, look, tell
from game.story.program import Program
from game.story.state import State
from game.story.step import start
from tests.support.situations import (
    CUTS,
    MEANING,
    OPENING,
    answer,
    choice,
    line,
    loaded,
    situation_text,
    tiny,
    variant_text,
    write,
)
from tests.support.situations import look as detail
from tests.support.stepping import Stepper, ids, kinds, on_offer

GO = choose("go-on")
AGAIN = "again-vi: Lại ừ.;again-en: Yes again."
END = choice("end", "good-end")
CARD = "variables:\n  card: kept or typed or sent\n  calm: no or yes\n"


def told(program: Program, state: State) -> set[str]:
    return {given.id for given in on_offer(program, state) if given.act == "tell"}


def way_out(name: str, target: str, move: str = "leave", condition: str = "") -> str:
    """A standing way out, for an `always:`."""
    more = f"if: {condition}" if condition else ""
    return "".join(text[2:] + "\n" for text in choice(name, target, move, more).splitlines())


# Effects


@pytest.mark.parametrize("way, lines", [("open", ["typed", "calm"]), ("shut", [])])
def test_all_effects_of_an_entry_happen_or_none(
    stepper: Stepper, tmp_path: Path, way: str, lines: list[str]
) -> None:
    scenes = (
        "  begin:\n"
        + choice("open", "next")
        + choice("shut", "next", more="set: card = sent")
        + "  next:\n    - set: card = typed, calm = yes\n      if: card = kept\n"
        + line("typed", "if: card = typed")
        + line("calm", "if: calm")
        + END
    )
    program = tiny(tmp_path, scenes, CARD)
    _, shown = stepper.play(program, GO, choose(way))
    assert ids(shown, "line") == lines


def test_what_a_joined_effect_asks_stays_alive_until_it_is_asked(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("sent", "wait-here", more="set: card = sent")
        + choice("kept", "wait-here")
        + "  wait-here:\n"
        + choice("on", "next")
        + "  next:\n    - set: card = typed, calm = yes\n      if: card = kept\n"
        + line("calm", "if: calm")
        + END
    )
    program = tiny(tmp_path, scenes, CARD)
    card = next(n for n, slot in enumerate(program.slots) if slot.name == "card")
    assert card in Liveness(program).at["wait-here"]
    assert card not in Liveness(program).at["next"]


# Cuts


@pytest.mark.parametrize("cut, lines", [("full", []), ("short", ["in-short"])])
def test_cut_is_short_alone_tells_the_cuts_apart(
    stepper: Stepper, tmp_path: Path, cut: Cut, lines: list[str]
) -> None:
    scenes = "  begin:\n" + line("in-short", "if: cut is short") + END
    _, shown = stepper.play(tiny(tmp_path, scenes, cut=cut), GO)
    assert ids(shown, "line") == lines


@pytest.mark.parametrize("cut, end", [("full", "bad-end"), ("short", "good-end")])
def test_a_route_of_one_cut_is_taken_in_that_cut(
    stepper: Stepper, tmp_path: Path, cut: Cut, end: str
) -> None:
    scenes = "  begin:\n" + choice("end", "good-end if cut is short, else bad-end")
    state, _ = stepper.play(tiny(tmp_path, scenes, cut=cut), GO, choose("end"))
    assert state.stop == end


# Apps

HOME = "app: chat with ann\nvariables:\n  calm: no or yes\n"
OWN = "    - app: bank\n"


def apps(shown: EventRun) -> list[str]:
    return ids(shown, "app")


@pytest.mark.parametrize(
    "before",
    [
        "",
        "    - set: calm = yes\n",
        "    - dim: mum\n    - clock: 20:15\n",
        "    - was: old-begin\n    - order: kept\n",
    ],
)
def test_an_app_that_a_scene_opens_first_is_the_only_one(
    stepper: Stepper, tmp_path: Path, before: str
) -> None:
    program = tiny(tmp_path, "  begin:\n" + before + OWN + line("a", "if: calm") + END, HOME)
    assert apps(stepper.play(program, GO)[1]) == ["bank"]


def test_an_app_after_something_seen_opens_after_that_of_the_stretch(
    stepper: Stepper, tmp_path: Path
) -> None:
    program = tiny(tmp_path, "  begin:\n" + line("a") + OWN + line("b", "if: calm") + END, HOME)
    assert ids(stepper.play(program, GO)[1])[1:] == ["chat", "a", "bank"]


def test_an_app_inside_a_shared_scene_is_the_scenes_own(stepper: Stepper, tmp_path: Path) -> None:
    shared = (
        "shared: part\nexits: [done]\nscene:\n  - app: bank\n  - pause: stop -> done\n"
        "    vi: a\n    en: a\n    why-vi: a\n    why-en: a\n"
    )
    scenes = "  begin:\n    - use: part\n      when done: good-end\n"
    top = "app: chat with ann\n"
    program = tiny(tmp_path, scenes, top, extra={"shared/part.yaml": shared})
    assert apps(stepper.play(program, GO)[1]) == ["bank"]


@pytest.mark.parametrize("way, app", [("rest", "bank"), ("hurry", "chat")])
def test_where_a_scene_opens_no_app_after_all_that_of_the_stretch_opens(
    stepper: Stepper, tmp_path: Path, way: str, app: str
) -> None:
    scenes = (
        "  begin:\n"
        + choice("rest", "next", more="set: calm = yes")
        + choice("hurry", "next")
        + "  next:\n    - app: bank\n      if: calm\n"
        + line("a")
        + END
    )
    program = tiny(tmp_path, scenes, HOME)
    assert apps(stepper.play(program, GO, choose(way))[1]) == [app]


@pytest.mark.parametrize(
    "entries, way, opened",
    [
        (line("b", "if: calm") + OWN, "hurry", ["bank"]),
        (line("b", "if: calm") + OWN, "rest", ["chat", "bank"]),
        (OWN + "      if: calm\n    - app: map\n      if: not calm\n", "rest", ["bank"]),
        (OWN + "      if: calm\n    - app: map\n      if: not calm\n", "hurry", ["map"]),
        (OWN + "      if: calm\n" + line("b") + "    - app: map\n", "hurry", ["chat", "map"]),
    ],
)
def test_what_is_shown_first_decides_whether_the_stretchs_app_opens(
    stepper: Stepper, tmp_path: Path, entries: str, way: str, opened: list[str]
) -> None:
    ways = choice("rest", "next", more="set: calm = yes") + choice("hurry", "next")
    program = tiny(tmp_path, "  begin:\n" + ways + "  next:\n" + entries + END, HOME)
    assert apps(stepper.play(program, GO, choose(way))[1]) == opened


def test_very_many_entries_before_an_app_are_no_end(stepper: Stepper, tmp_path: Path) -> None:
    many = "".join(line(f"l{n}", "if: not calm") for n in range(1500))
    calm = choice("rest", "begin", more="set: calm = yes")
    program = tiny(tmp_path, "  begin:\n" + many + OWN + calm + END, HOME)
    assert apps(stepper.play(program, GO)[1]) == ["chat", "bank"]


@pytest.mark.parametrize("cut, app", [("full", "bank"), ("short", "chat")])
def test_an_app_that_the_kiosk_skips_leaves_the_stretchs_own(
    stepper: Stepper, tmp_path: Path, cut: Cut, app: str
) -> None:
    scenes = "  begin:\n    - app: bank\n      kiosk: skip\n" + END
    program = tiny(tmp_path, scenes, "app: chat with ann\n", cut=cut)
    assert apps(stepper.play(program, GO)[1]) == [app]


# Timers


def test_a_timer_runs_only_where_its_choice_is_on_offer(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("rest", "next", more="set: calm = yes")
        + choice("hurry", "next")
        + "  next:\n    - timer: 20s then say-nothing\n"
        + choice("say-nothing", "bad-end", more="if: calm")
        + END
    )
    program = tiny(tmp_path, scenes, "variables:\n  calm: no or yes\n")
    state, shown = stepper.play(program, GO, choose("rest"))
    assert ids(shown, "timer") == ["say-nothing"]
    assert stepper.step(program, state, TIMEOUT)[0].stop == "bad-end"
    _, shown = stepper.play(program, GO, choose("hurry"))
    assert "timer" not in kinds(shown)


# Nearer and farther


def test_a_nearer_answer_that_does_not_stand_lets_the_farther_one_through(
    stepper: Stepper, tmp_path: Path
) -> None:
    scenes = (
        "  begin:\n"
        + detail("look-bank")
        + answer("mum", "of-scene", more="if: not seen look-bank")
        + answer("mum", "of-scene-too", more="if: not seen look-bank")
        + END
    )
    top = "always:\n" + answer("mum", "of-stretch", more="if: not told vy", depth=2)
    more = "always:\n" + answer("mum", "of-all", depth=2) + answer("vy", "vy-of-all", depth=2)
    program = tiny(tmp_path, scenes, top, more=more)
    state, _ = stepper.play(program, GO)
    assert told(program, state) == {"of-scene", "of-scene-too", "vy-of-all"}
    state, _ = stepper.step(program, state, look("look-bank"))
    assert told(program, state) == {"of-stretch", "vy-of-all"}
    state, _ = stepper.step(program, state, tell("vy", "vy-of-all"))
    assert told(program, state) == {"of-all", "vy-of-all"}


def test_an_answer_that_always_stands_hides_all_farther_ones(
    stepper: Stepper, tmp_path: Path
) -> None:
    scenes = "  begin:\n" + answer("mum", "of-scene", more="if: not told vy") + END
    top = "always:\n" + answer("mum", "of-stretch", depth=2)
    more = "always:\n" + answer("mum", "of-all", depth=2) + answer("vy", "vy-of-all", depth=2)
    program = tiny(tmp_path, scenes, top, more=more)
    offers = program.scenes["begin"].offers
    assert {o.given.id for o in offers if o.given.person == "mum"} == {"of-scene", "of-stretch"}
    state, _ = stepper.play(program, GO, tell("vy", "vy-of-all"))
    assert told(program, state) == {"of-stretch", "vy-of-all"}


def test_an_answer_that_the_cut_takes_away_hides_nothing(tmp_path: Path) -> None:
    scenes = "  begin:\n" + answer("mum", "of-scene", more="if: cut is short") + END
    program = tiny(tmp_path, scenes, "always:\n" + answer("mum", "of-stretch", depth=2))
    state = State("begin", program.start_facts)
    assert told(program, state) == {"of-stretch"}


def test_in_the_opening_too_the_nearest_answer_that_stands_is_given(
    stepper: Stepper, tmp_path: Path
) -> None:
    opening = OPENING + answer("mum", "of-opening", more="if: not told vy", depth=2)
    more = "always:\n" + answer("mum", "of-all", depth=2) + answer("vy", "vy-of-all", depth=2)
    program = tiny(tmp_path, "  begin:\n" + END, opening=opening, more=more)
    state, _ = start(program)
    assert told(program, state) == {"of-opening", "vy-of-all"}
    state, _ = stepper.step(program, state, tell("vy", "vy-of-all"))
    assert told(program, state) == {"of-all", "vy-of-all"}


def test_the_nearest_way_out_that_stands_is_taken(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("walk", "good-end", "leave", "if: not told vy")
        + choice("rest", more="set: calm = yes")
        + END
    )
    top = "variables:\n  calm: no or yes\nalways:\n" + way_out(
        "of-stretch", "bad-end", condition="not calm"
    )
    more = "always:\n" + way_out("of-all", "good-end") + answer("vy", "vy-of-all", depth=2)
    program = tiny(tmp_path, scenes, top, more=more)
    leaves = [o for o in program.scenes["begin"].offers if o.given == LEAVE]
    assert [offer.plays[0].event.id for offer in leaves] == ["of-stretch", "of-all"]

    def standing(*inputs: Input) -> list[str]:
        state, _ = stepper.play(program, GO, *inputs)
        _, shown = stepper.step(program, state, LEAVE)
        return ids(shown, "left")

    assert standing() == []
    assert standing(tell("vy", "vy-of-all")) == ["of-stretch"]
    assert standing(tell("vy", "vy-of-all"), choose("rest")) == ["of-all"]


# Second tellings


def test_a_person_told_before_says_so_whichever_sentence_came_first(
    stepper: Stepper, tmp_path: Path
) -> None:
    scenes = "  begin:\n" + answer("mum", "plain") + answer("mum", "with-again", more=AGAIN) + END
    program = tiny(tmp_path, scenes)

    def times(*sentences: str) -> object:
        _, shown = stepper.play(program, GO, *(tell("mum", name) for name in sentences))
        (answered,) = (event for event in shown if event.kind == "answered")
        return answered.argument("again")

    assert times("with-again") == 0
    assert times("plain", "with-again") == 1
    assert times("with-again", "plain") == 0


# What a story says of itself


def test_an_order_that_is_kept_is_the_scenes(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n    - order: kept\n"
        + choice("a", "next")
        + END
        + "  next:\n"
        + choice("b", "bad-end")
    )
    program = tiny(tmp_path / "a", scenes, opening=OPENING)
    assert [name for name, scene in program.scenes.items() if scene.kept] == ["begin"]
    kept = OPENING + "  - order: kept\n"
    assert tiny(tmp_path / "b", scenes, opening=kept).scenes["opening"].kept


def test_what_is_gone_stands_at_lines_and_choices(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + line("a", "gone: place")
        + line("b", "gone: papers, money, papers", "note")
        + choice("c", "bad-end", more="gone: [money]")
        + END
    )
    meaning = MEANING.replace("-> begin\n", "-> begin\n    gone: papers\n")
    content = tiny(tmp_path, scenes, meaning=meaning).content
    assert content.lines["a"].gone == ("place",)
    assert content.lines["b"].gone == ("money", "papers")
    assert content.choices["c"].gone == ("money",)
    assert content.choices["go-on"].gone == ("papers",)
    assert content.choices["end"].gone == ()


def test_a_sequel_names_what_it_follows_and_takes_values_from_it(tmp_path: Path) -> None:
    variables = (
        "variables:\n  money: kept or sent before money\n"
        "  helped: no or yes before told anyone\n  mood: calm or hasty\n"
    )
    lines = line("a", "if: money = sent and helped") + line("b", "if: mood = calm")
    files = {
        "situation.yaml": situation_text(more="after: another\n"),
        "scam.yaml": variant_text("  begin:\n" + lines + END, variables),
        "../another/situation.yaml": "",
    }
    situation = loaded(write(tmp_path, files))
    assert situation.front.after == "another"
    program = situation.programs["scam", "full"]
    taken = [(slot.name, slot.before, slot.drawn) for slot in program.slots]
    assert taken == [
        ("money", "money", True), ("helped", "told anyone", True), ("mood", "", False)
    ]  # fmt: skip
    starts = [dict(one.drawn) for one in explore(program).starts]
    assert len(starts) == 4 and {"money": "sent", "helped": "yes"} in starts


def test_a_choice_may_tell_anyone_of_the_cast(stepper: Stepper, tmp_path: Path) -> None:
    scenes = (
        "  begin:\n"
        + choice("ask-ann", "next", "tell ann")
        + choice("go", "next")
        + "  next:\n"
        + line("ann-knows", "if: told ann")
        + line("one-knows", "if: told anyone")
        + END
    )
    program = tiny(tmp_path, scenes)
    assert program.content.choices["ask-ann"].person == "ann"
    _, shown = stepper.play(program, GO, choose("ask-ann"))
    assert ids(shown, "line") == ["ann-knows", "one-knows"]
    assert ids(stepper.play(program, GO, choose("go"))[1], "line") == []


@pytest.mark.parametrize("mark", ["only", "skip"])
def test_a_detail_of_one_cut_may_be_asked_about_in_both(tmp_path: Path, mark: str) -> None:
    scenes = "  begin:\n" + detail("look-a", f"kiosk: {mark}") + line("a", "if: seen look-a") + END
    for cut in CUTS:
        program = tiny(tmp_path / cut, scenes, cut=cut)
        assert ("look-a" in program.content.details) == ((cut == "short") == (mark == "only"))


def test_numbers_are_filled_in_wherever_words_of_a_story_stand(
    stepper: Stepper, tmp_path: Path
) -> None:
    top = (
        "variables:\n  n: 2 to 3\nalways:\n"
        + way_out("walk", "good-end").replace("Yes", "<n>")
        + way_out("report-it", "good-end", "report").replace("Yes", "<n>")
    )
    scenes = (
        "  begin:\n"
        + line("a").replace("Hello", "<n>")
        + detail("look-a").replace("en: Yes", "en: <n>")
        + answer("mum", "tell-a").replace("en: Yes", "en: <n>")
        + END.replace("en: Yes", "en: <n>", 1)
    )
    program = tiny(tmp_path, scenes, top)
    state, shown = stepper.play(program, GO)
    runs = [shown, *(stepper.step(program, state, given)[1] for given in on_offer(program, state))]
    filled = {e.id for run in runs for e in run if dict(e.arguments).get("n") == 2}
    assert filled == {"a", "end", "look-a", "tell-a", "walk", "report-it"}
