"""Real help never depends on data: 111, 113 and 115 stand on every page of it, whatever is lost."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

import pytest

from game.cli.notes import _page
from game.console.help import show_help
from game.console.lookback import LookbackView, show_next_steps
from game.console.terminal import Keyboard, Terminal, TextPage
from game.handout.handout import debrief_page
from game.records.settings import Settings
from game.script.library import Library
from game.story.debrief import debrief
from game.story.help_lines import URGENT, first_numbers, help_lines
from game.story.input import judge
from game.story.run import Run, begin
from game.story.vocabulary import HelpLine, Vocabulary
from game.studio.driver import Driver
from game.window.routes import ToDebrief, ToTitle
from tests.support.situations import SHIPPED, graphs_of, situation_of

JOB = "a-job-offer"
Lines = Mapping[str, HelpLine]


def _renamed(lines: Lines) -> Lines:
    return {f"x-{name}": line for name, line in lines.items()}


def _wrong(lines: Lines) -> Lines:
    return {n: replace(line, number="118" if line.number else "") for n, line in lines.items()}


LOST: dict[str, Callable[[Lines], Lines]] = {
    "as shipped": lambda lines: lines,
    "none": lambda lines: {},
    "renamed": _renamed,
    "to be verified": lambda ls: {name: replace(line, verify=True) for name, line in ls.items()},
    "another number": _wrong,
    "no words": lambda lines: {n: replace(line, name={}, text={}) for n, line in lines.items()},
}
cases = pytest.mark.parametrize("how", LOST)
NUMBERS = ("111", "113", "115")


def vocabulary(how: str) -> Vocabulary:
    shipped = SHIPPED.vocabulary
    return replace(shipped, help_lines=LOST[how](shipped.help_lines))


def ended() -> Run:
    graph = graphs_of(SHIPPED, JOB, "full")["scam"]
    playing = begin(situation_of(SHIPPED, JOB).programs["scam", "full"], 7)
    for given in next(iter(graph.endings.values())).witness:
        playing, _ = playing.give(given)
    return playing


class Spoilt(Library):
    """The shipped situations with other help lines."""

    how = "none"

    @property
    def vocabulary(self) -> Vocabulary:
        return vocabulary(self.how)


@cache
def library_with(how: str) -> Library:
    own: type[Library] = type("Own", (Spoilt,), {"how": how})
    return own()


def driver_with(how: str, size: tuple[int, int] = (540, 960)) -> Driver:
    return Driver(size, Settings(language="vi"), library=library_with(how))


def said_by(driver: Driver) -> str:
    return " ".join(box.text for box in driver.app.page.texts)


def terminal_with(how: str, out: io.StringIO) -> Terminal:
    return Terminal(TextPage(out), Keyboard(iter(())), vocabulary(how), "en")


@cases
def test_the_card_of_the_terminal_has_them(how: str) -> None:
    out = io.StringIO()
    show_help(terminal_with(how, out))
    assert all(number in out.getvalue() for number in NUMBERS)


@cases
def test_the_terminals_debrief_has_them(how: str) -> None:
    out, playing = io.StringIO(), ended()
    graph = graphs_of(SHIPPED, JOB, "full")["scam"]
    result = debrief(graph, playing.journal)
    show_next_steps(LookbackView(terminal_with(how, out), graph.content, playing.journal, result))
    assert all(number in out.getvalue() for number in NUMBERS)
    assert "118" not in out.getvalue()


@cases
def test_the_page_to_print_has_them(how: str) -> None:
    playing, graph = ended(), graphs_of(SHIPPED, JOB, "full")["scam"]
    result = debrief(graph, playing.journal)
    page = debrief_page(vocabulary(how), graph.content, playing.journal, result, "vi")
    head, _, rest = page.partition("</p>")
    lines = rest.partition('<ul class="lines">')[2].partition("</ul>")[0]
    assert all(number in head and number in lines for number in NUMBERS)
    assert "118" not in head + lines


@cases
def test_the_notes_of_a_host_have_them(how: str) -> None:
    front = situation_of(SHIPPED, JOB).front
    said = "\n".join(_page(front, vocabulary(how), "en"))
    assert all(number in said for number in NUMBERS) and "118" not in said


@cases
@pytest.mark.parametrize("size", [(540, 960), (1280, 720)])
def test_the_windows_page_of_help_has_them(how: str, size: tuple[int, int]) -> None:
    driver = driver_with(how, size)
    driver.go(ToTitle())
    driver.do("help")
    assert all(number in said_by(driver) for number in NUMBERS)


@cases
@pytest.mark.parametrize("size", [(540, 960), (1280, 720)])
def test_the_windows_debrief_has_them(how: str, size: tuple[int, int]) -> None:
    driver = driver_with(how, size)
    driver.go(ToDebrief(ended().give(judge(5))[0]))
    texts = {box.text for box in driver.app.page.texts}
    assert set(NUMBERS) <= texts


def test_the_file_may_say_it_better_but_not_another_number() -> None:
    mine = replace(URGENT[1], name={"vi": "Công an", "fr": "Police"}, text={}, verify=True)
    (line,) = help_lines({"113": mine}, ["113"])
    assert line.name == {"vi": "Công an", "en": "Police", "fr": "Police"}
    assert line.text == URGENT[1].text and not line.verify
    assert help_lines({"113": replace(mine, number="114")}, ["113"]) == [URGENT[1]]
    assert help_lines({"own-bank": replace(mine, id="own-bank")}, ["own-bank", "none"]) == []


def test_a_childrens_story_names_the_childrens_line_first() -> None:
    assert first_numbers(13)[0] == "111" and first_numbers(18)[0] == "113"
    assert set(first_numbers(13)) == set(first_numbers(18)) == {line.id for line in URGENT}


def test_the_built_in_words_are_those_of_the_shipped_file() -> None:
    shipped = SHIPPED.vocabulary.help_lines
    for line in URGENT:
        own = shipped[line.id]
        assert (line.number, line.source, line.checked) == (own.number, own.source, own.checked)
        assert all(own.name[code] == line.name[code] for code in ("vi", "en"))
        assert all(own.text[code] == line.text[code] for code in ("vi", "en"))
