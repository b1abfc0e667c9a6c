"""What `check` finds in whole stories: twins, what nothing fills, second tellings, losses."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.proof.check import check_paths
from game.proof.legibility import LONGEST_NOTE
from game.script.library import Library
from game.script.problem import Problem, Severity
from tests.support.problem_pages import BASE

VOCABULARY = Library().vocabulary
FILES = {path.name: path.read_text("utf-8") for path in BASE.iterdir()}
Change = tuple[str, str, str]
"""A file, what stands in it, and what shall stand there; after nothing it stands at the end."""


def checked(folder: Path, *changes: Change) -> list[Problem]:
    """The problems of the base with some places changed."""
    files = dict(FILES)
    for name, old, new in changes:
        text = files.get(name, "")
        assert not old or text.count(old) == 1, text
        files[name] = text.replace(old, new) if old else text + new
    for name, text in files.items():
        path = folder / "example" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return list(check_paths([folder / "example"], VOCABULARY).items)


def of_code(code: str, found: list[Problem]) -> list[Problem]:
    return [problem for problem in found if problem.code == code]


def words_at(folder: Path, problem: Problem) -> str:
    """The rest of the line at which a problem stands."""
    place = problem.place
    return (folder / place.file).read_text("utf-8").split("\n")[place.line - 1][place.column - 1 :]


VERIFY = "  - verify: ask-where -> pay\n"
HIDDEN = "    if: told mum\n"


def test_a_twin_that_lacks_an_offer_is_named_with_it(tmp_path: Path) -> None:
    (problem,) = of_code("twins-differ", checked(tmp_path, ("scam.yaml", VERIFY, VERIFY + HIDDEN)))
    assert problem.place.file == "example/scam.yaml"
    assert words_at(tmp_path, problem) == "ask-where -> pay"
    assert '"scam" does not offer "ask-where", and that of "genuine" does' in problem.message
    assert [place.file for place in problem.also] == ["example/genuine.yaml"]


def test_the_twin_that_lacks_an_offer_is_found_whichever_comes_first(tmp_path: Path) -> None:
    old = "  - verify: ask-where -> visit\n"
    (problem,) = of_code("twins-differ", checked(tmp_path, ("genuine.yaml", old, old + HIDDEN)))
    assert words_at(tmp_path, problem) == "ask-where -> visit"


NO_FEE = "en: A real job does not collect"
HOLES: dict[str, Change] = {
    "title": ("situation.yaml", "title-en: A job", "title-en: <hole>"),
    "teaser": ("situation.yaml", "teaser-en: Someone writes to you.", "teaser-en: <hole>"),
    "notice": ("situation.yaml", "notice-en: It is about money. You", "notice-en: <hole> You"),
    "name in the circle": ("situation.yaml", "en: Mum, at home", "en: Mum, <hole>"),
    "name": ("situation.yaml", "en: Lan, hiring", "en: Lan, <hole>"),
    "aspect": ("situation.yaml", "aspect-en: Money", "aspect-en: <hole>"),
    "contrast": ("situation.yaml", NO_FEE, "en: <hole> does not collect"),
    "plausible": ("scam.yaml", "like any other message", "<hole>"),
    "line's why": ("scam.yaml", NO_FEE, "en: <hole> does not collect"),
    "choice's why": ("scam.yaml", "en: Money that is sent is", "en: <hole> is"),
    "ending's title": ("scam.yaml", "title-en: You stopped.", "title-en: <hole>"),
    "ending": ("scam.yaml", "en: Nothing was lost.", "en: <hole>"),
}
BEFORE_PLAY = ("title", "teaser", "notice", "name in the circle")
FILLERS: dict[str, Change] = {
    "variable": ("scam.yaml", "", "variables: {hole: 0 to 2}\n"),
    "draw": ("situation.yaml", "", "draws: {hole: 300 or 500}\n"),
    "draw of one variant": ("scam.yaml", "", "draws: {hole: 300 or 500}\n"),
}


@pytest.mark.parametrize("where", HOLES)
@pytest.mark.parametrize("filler", FILLERS)
def test_where_nothing_fills_a_placeholder_it_is_an_error(
    tmp_path: Path, where: str, filler: str
) -> None:
    name = HOLES[where][0]
    holes = of_code("unknown-placeholder", checked(tmp_path, FILLERS[filler], HOLES[where]))
    if filler.startswith("draw") and where not in BEFORE_PLAY and name == FILLERS[filler][0]:
        assert holes == []
    elif filler == "draw" and where not in BEFORE_PLAY:
        assert holes == [], "what the situation draws is drawn in each variant"
    else:
        (problem,) = holes
        assert problem.place.file == f"example/{name}"
        assert words_at(tmp_path, problem).startswith("<hole>")


NOTES = """\
facilitator:
  aim-vi: Hỏi thêm.
  aim-en: <hole> asks.
  before-vi: Nói chuyện.
  before-en: {before}
  disclosure-vi: Gọi người lớn.
  disclosure-en: Fetch an adult.
  questions:
    - {{vi: Vì sao?, en: Why?}}
"""


def test_notes_for_a_class_have_no_placeholders_and_fit_their_page(tmp_path: Path) -> None:
    draws: Change = ("situation.yaml", "", "draws: {hole: 300 or 500}\n")
    fits: Change = ("situation.yaml", "", NOTES.format(before="It is a talk. " * 24 + "."))
    (problem,) = of_code("unknown-placeholder", checked(tmp_path / "a", draws, fits))
    assert words_at(tmp_path / "a", problem) == "<hole> asks."
    assert of_code("too-long-text", checked(tmp_path / "b", draws, fits)) == []
    long: Change = ("situation.yaml", "", NOTES.format(before="It is a talk. " * 26))
    (problem,) = of_code("too-long-text", checked(tmp_path / "c", draws, long))
    assert problem.severity is Severity.WARNING and str(LONGEST_NOTE) in problem.message


def test_a_note_of_the_story_is_as_long_as_a_line_at_most(tmp_path: Path) -> None:
    long: Change = ("scam.yaml", "en: Nobody writes any more.", "en: " + "Nobody writes. " * 12)
    (problem,) = of_code("too-long-text", checked(tmp_path, long))
    assert words_at(tmp_path, problem).startswith("Nobody writes.")


SHARED = """\
shared: part
takes: [who]
exits: [done]
scene:
  - pause: stop -> done
    vi: Khoan.
    en: Wait.
    why-vi: Dừng lại vì <who>.
    why-en: You stopped because of <who>.
"""
USE = "    - use: part\n      when done: stopped\n      who: {}\n"


@pytest.mark.parametrize(("who", "fits"), [("Lan", True), ("<fee>", True), ("<hole>", False)])
def test_an_argument_that_is_looked_back_on_holds_no_variable(
    tmp_path: Path, who: str, fits: bool
) -> None:
    declared = "variables: {hole: 0 to 2}\ndraws: {fee: 300 or 500}\n"
    changes: list[Change] = [
        ("shared/part.yaml", "", SHARED),
        ("scam.yaml", "", declared),
        ("scam.yaml", "  sent:\n", "  sent:\n" + USE.format(who)),
    ]
    found = of_code("unknown-placeholder", checked(tmp_path, *changes))
    assert [words_at(tmp_path, problem) for problem in found] == ([] if fits else [who])


def test_a_line_of_a_shared_scene_is_named_after_the_scene_that_uses_it(tmp_path: Path) -> None:
    note = "  - note: warn\n    vi: a\n    en: b\n    cue: RF05\n    why-vi: a\n    why-en: b\n"
    changes: list[Change] = [
        ("shared/part.yaml", "", SHARED.replace("scene:\n", "scene:\n" + note)),
        ("scam.yaml", "  sent:\n", "  sent:\n" + USE.format("Lan")),
        ("situation.yaml", "scam: pay-010", "scam: sent--warn"),
    ]
    found = checked(tmp_path, *changes)
    assert found and not [problem for problem in found if "contrast" in problem.code]


AGAIN = "    again-vi: Mẹ vẫn nghe đây.\n    again-en: I am still listening.\n"


def test_an_answer_that_says_the_same_again_is_hinted_at_once(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, ("situation.yaml", AGAIN, ""))
    assert (problem.code, problem.severity) == ("answer-repeats", Severity.HINT)
    assert words_at(tmp_path, problem) == "tell-mum"


def test_an_answer_that_leads_away_needs_no_second_one(tmp_path: Path) -> None:
    assert "again" not in FILES["scam.yaml"] and "tell-mum-here ->" in FILES["scam.yaml"]
    assert checked(tmp_path) == []


def test_a_second_sentence_to_the_same_person_is_a_second_telling(tmp_path: Path) -> None:
    other = "  - answer mum: ask-mum\n    vi: Ừ.\n    en: Yes.\n"
    (problem,) = checked(tmp_path, ("situation.yaml", AGAIN, AGAIN + other))
    assert (problem.code, words_at(tmp_path, problem)) == ("answer-repeats", "ask-mum")


def test_a_loss_that_ends_well_names_the_way(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, ("scam.yaml", "late-but-well: with-mum", "helped: with-mum"))
    assert (problem.code, problem.severity) == ("loss-ends-well", Severity.WARNING)
    assert words_at(tmp_path, problem) == "with-mum"
    assert 'after the loss at "sent": tell mum.' in problem.message


HELP = "    en: They are trying to help.\n"


def test_an_ending_after_a_loss_names_next_steps(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, ("scam.yaml", HELP + "    next: [call-the-bank]\n", HELP))
    assert (problem.code, problem.severity) == ("no-next-step", Severity.WARNING)
    assert words_at(tmp_path, problem) == "mending"


def test_a_contrast_with_an_unmarked_line_is_a_warning_at_that_side(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, ("situation.yaml", "scam: pay-010", "scam: sent-010"))
    assert (problem.code, problem.severity) == ("contrast-unmarked", Severity.WARNING)
    assert words_at(tmp_path, problem) == "sent-010"


def test_telling_again_and_again_is_no_way_on(tmp_path: Path) -> None:
    """A person who has told, and can only tell, is at a dead end and in no loop of choices."""
    never = "if: visited visit >= 2\n      why-vi: "
    found = checked(
        tmp_path,
        ("genuine.yaml", "why-vi: Xem tận", never + "Xem tận"),
        ("genuine.yaml", "why-vi: Bạn được phép", never + "Bạn được phép"),
    )
    assert {problem.code for problem in found if problem.severity is Severity.ERROR} >= {"dead-end"}
    assert of_code("loop-without-exit", found) == []
