"""Window, printed page and text say the same of a run: the game must not contradict itself."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import StringIO
from itertools import chain, islice

import pytest

from game.cli.notes import _page
from game.console.help import show_help
from game.console.terminal import Keyboard, Terminal, TextPage
from game.graph.paths import path_between, path_to
from game.records.settings import Settings
from game.story.debrief.sentences import Retelling
from game.story.debrief.telling import AFTER_A_LOSS
from game.story.graph import Edge, Graph
from game.story.help_lines import REAL_FRIEND, REAL_LEAD, REAL_STEPS
from game.story.help_lines import real_help as help_names
from game.story.playable import Interpreter
from game.story.run import Run, begin
from game.story.text import PLACEHOLDER
from game.story.wording import Spoken
from game.studio.driver import Driver
from game.window.routes import ToTitle
from game.window.services import Services
from tests.support.presenters import (
    PRESENTERS,
    LookedBackOn,
    Sections,
    context_of,
    order_of_help,
    words,
)
from tests.support.random_runs import random_run
from tests.support.situations import SHIPPED

RUNS = 9
"""How many runs of each situation; they take turns in variant and language."""
LANGUAGES = ("vi", "en", "fr")
"""French has words for a third of it: what it lacks is said in English by all alike."""
SECTIONS = ["did", "turning", "choices", "told", "looked", "contrast", "plausible", "flags", "next"]
JUDGED = ("judged-skipped", "judged-right", "judged-near", "judged-wrong-scam",
          "judged-wrong-genuine")  # fmt: skip
TOLD = ("told-nobody", "told-early", "told-late")


@dataclass(frozen=True)
class Told:
    """What was said of one run, by presenter and section, and which run it was."""

    name: str
    run: LookedBackOn
    by: Mapping[str, Sections]

    def words(self, section: str) -> list[list[str]]:
        """The words under one heading, of each presenter."""
        return [words(self.by[name].get(section, ())) for name in PRESENTERS]

    def which(self, sentences: Sequence[str]) -> list[list[str]]:
        """Which of some sentences of the interface each presenter says, wherever it says them."""
        pages = [chain.from_iterable(self.by[name].values()) for name in PRESENTERS]
        return [
            [s for s in sentences if _in(self.run.sentence(s), said)] for said in map(_row, pages)
        ]

    def help(self) -> list[list[str]]:
        """The help lines in the order of each presenter."""
        known, language = self.run.vocabulary, self.run.language
        return [order_of_help(known, language, self.by[n].get("help", ())) for n in PRESENTERS]


def _row(lines: Iterable[str]) -> str:
    return f" {' '.join(words(lines))} "


def _in(sentence: str, said: str) -> bool:
    return _row([sentence]) in said


@cache
def told() -> tuple[Told, ...]:
    """What is said of many runs of the shipped situations."""
    runs = [(name, LookedBackOn(services, playing)) for name, services, playing in _played()]
    return tuple(Told(name, run, run.said()) for name, run in runs)


def _played() -> Iterator[tuple[str, Services, Run]]:
    contexts = [context_of(SHIPPED, language) for language in LANGUAGES]
    for name in SHIPPED.names():
        situation = contexts[0].situation(name)
        assert situation is not None
        for number in range(RUNS):
            variant = situation.variants[number % len(situation.variants)]
            on = Interpreter(situation.programs[variant, "full"])
            playing = random_run(on, random.Random(f"{name} {number}"))
            if playing.ended:
                yield f"{name} {variant} {number}", contexts[number % len(contexts)], playing
        for program in situation.programs.values():
            if program.content.cut == "full" and program.content.truth == "scam":
                for end, playing in _seldom(contexts[1], begin(program, 1)):
                    yield f"{name} {program.content.variant} {end}", contexts[1], playing


def _seldom(services: Services, playing: Run) -> Iterator[tuple[str, Run]]:
    """What chance seldom brings: losses, and a telling in vain after which it grew lighter."""
    graph = services.graph(playing)
    ways = {graph.content.endings[e].kind: found.witness for e, found in graph.endings.items()}
    ends = {n for n, node in enumerate(graph.nodes) if node.stop in graph.content.endings}
    for number, edge in islice(_told_in_vain(graph), 1):
        onward = path_between(graph, [edge.to], ends)
        ways["in vain"] = (*path_to(graph, number), edge.given, *onward)
    for name in (*AFTER_A_LOSS, "in vain"):
        run = playing
        for given in ways.get(name, ()):
            run, _ = run.give(given)
        if run.ended:
            yield name, run


def _told_in_vain(graph: Graph) -> Iterator[tuple[int, Edge]]:
    for number, node in enumerate(graph.nodes):
        for edge in node.edges:
            busy = edge.given.act == "tell" and not graph.content.answers[edge.given.id].reached
            if busy and graph.nodes[edge.to].outlook > node.outlook:
                yield number, edge


def disagreements(said: Callable[[Told], list[list[str]]]) -> dict[str, dict[str, list[str]]]:
    """By the run's name what each presenter says, where they do not all say the same."""
    found = {one.name: dict(zip(PRESENTERS, said(one), strict=True)) for one in told()}
    assert any(any(by.values()) for by in found.values()), "nobody says anything"
    return {name: by for name, by in found.items() if len({*map(tuple, by.values())}) > 1}


@pytest.mark.parametrize("section", SECTIONS)
def test_all_three_say_the_same_words_under_a_heading(section: str) -> None:
    assert not disagreements(lambda one: one.words(section))


def test_all_three_answer_the_judgement_by_the_same_sentence() -> None:
    assert not disagreements(lambda one: one.which(JUDGED))
    assert all(len(one.which(JUDGED)[0]) == 1 for one in told())


def test_all_three_say_alike_whether_somebody_was_told_early_or_late() -> None:
    assert not disagreements(lambda one: one.which(TOLD))
    assert {sentence for one in told() for sentence in one.which(TOLD)[0]} == set(TOLD)


def test_all_three_say_that_it_is_nobodys_own_fault() -> None:
    assert not disagreements(lambda one: one.which(["not-your-fault"]))
    assert any(one.run.retold.comfort() is not None for one in told())


def missing(chosen: Callable[[Retelling], Iterable[Spoken | None]]) -> list[tuple[str, str, str]]:
    """Run, presenter and words of what the core chose to say and a presenter does not."""
    return [
        (one.name, name, said)
        for one in told()
        for said in (one.run.retold.words.say(s) for s in chosen(one.run.retold) if s is not None)
        for name in PRESENTERS
        if not _in(said, _row(chain.from_iterable(one.by[name].values())))
    ]


def test_all_three_say_how_it_ended_and_what_it_was_in_truth() -> None:
    def chosen(retold: Retelling) -> list[Spoken | None]:
        ending = retold.ending()
        assert ending.kind and ending.text
        return [ending.kind, ending.title, ending.text, retold.truth(), retold.you_judged()]

    assert not missing(chosen)


def test_all_three_call_a_plan_that_nobody_made_an_example() -> None:
    plans = [one.run.retold.plan() for one in told()]
    assert {plan.id for plan in plans if plan is not None} == {"plan-example"}
    assert not missing(lambda retold: [retold.plan()])


def test_all_three_name_the_same_help_lines_in_the_same_order() -> None:
    assert not disagreements(Told.help)
    for one in told():
        lines = one.run.retold.help_lines()
        assert one.help()[0] == [line.id for line in lines]
        assert {"111", "113", "115"} <= {line.id for line in lines}


def test_all_three_say_the_name_and_the_number_of_each_help_line() -> None:
    assert not missing(lambda retold: [line.name for line in retold.help_lines()])
    for one in told():
        for name in PRESENTERS:
            said = _row(one.by[name]["help"])
            for line in one.run.retold.help_lines():
                assert not line.number or _in(line.number, said), (one.name, name, line.id)


def test_no_place_in_a_sentence_stays_open() -> None:
    for one in told():
        for name in PRESENTERS:
            lines = [*chain.from_iterable(one.by[name].values())]
            assert not [line for line in lines if PLACEHOLDER.search(line)], (one.name, name)


def real_help() -> tuple[list[str], list[str]]:
    """What the window's page of real help says, and the terminal's."""
    driver = Driver((540, 960), Settings(language="en"))
    driver.go(ToTitle())
    driver.press("h")
    stream = StringIO()
    show_help(Terminal(TextPage(stream), Keyboard(iter(())), SHIPPED.vocabulary, "en"))
    return [box.text for box in driver.app.page.texts], stream.getvalue().splitlines()


def test_the_pages_of_real_help_name_the_lines_in_the_same_order() -> None:
    orders = [order_of_help(SHIPPED.vocabulary, "en", lines) for lines in real_help()]
    assert orders[0] == orders[1] == list(help_names())


def test_the_pages_of_real_help_say_the_same_first_words_and_steps() -> None:
    for lines in real_help():
        for name in (*REAL_LEAD, *REAL_STEPS, REAL_FRIEND, "help-real-private"):
            assert _in(SHIPPED.vocabulary.words(name, "en"), _row(lines)), name


def test_a_hosts_notes_name_the_lines_of_real_help_in_their_order() -> None:
    for name in SHIPPED.names():
        situation = context_of(SHIPPED, "en").situation(name)
        assert situation is not None
        front = situation.front
        found = order_of_help(SHIPPED.vocabulary, "en", _page(front, SHIPPED.vocabulary, "en"))
        assert found == list(help_names(front.ages_from))
