"""The judgement and the debrief: every ending, both languages, every size, nothing clipped."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from itertools import combinations
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.records.plays import save_page
from game.records.settings import Settings
from game.script.library import Library
from game.script.problem import Problems
from game.story.input import judge
from game.story.run import Run, begin
from game.ui.kit import Kit, Metrics
from game.ui.page import Page
from game.ui.pointer import KeyPress
from game.ui.theme import THEMES
from game.ui.toolkit import lay_out
from game.window.debrief.debrief_screen import DebriefScreen, what_if
from game.window.judge import JudgeScreen
from game.window.routes import Route, ToDebrief, ToHelp, ToPick, ToPlay, ToTitle
from game.window.screen import Screen
from game.window.services import Services, open_page
from tests.support.fit import BareKit

SITUATION = "a-job-offer"
SIZES = [(540, 960), (1280, 720), (1366, 768), (600, 800)]
SCALES = [1.0, 1.5, 2.0]
LONG = [("scam", "home-again"), ("genuine", "first-shift-checked")]


@dataclass
class Went:
    """Where the screens asked to go."""

    to: list[Route] = field(default_factory=list)

    def note(self, _: Services, route: Route) -> Screen:
        self.to.append(route)
        return Screen()


@cache
def library() -> Library:
    return Library()


def made(language: str = "vi") -> tuple[Services, Went]:
    went = Went()
    services = Services(
        library(), Settings(language=language), lambda: 0.0, lambda _: None, lambda: None,
        lambda: None, went.note,
    )  # fmt: skip
    return services, went


@cache
def made_context() -> Services:
    return made()[0]


@cache
def endings() -> tuple[tuple[str, str], ...]:
    situation = made_context().situation(SITUATION)
    assert situation is not None
    found = []
    for variant in situation.variants:
        graph = made_context().graph(begin(situation.programs[variant, "full"], 7))
        found += [(variant, ending) for ending in graph.endings]
    return tuple(found)


@cache
def run(variant: str, ending: str) -> Run:
    situation = made_context().situation(SITUATION)
    assert situation is not None
    playing = begin(situation.programs[variant, "full"], 7)
    for given in made_context().graph(playing).endings[ending].witness:
        playing, _ = playing.give(given)
    assert playing.ended
    return playing


def pressed(name: str) -> KeyPress:
    return KeyPress(name, name, False, False)


@lru_cache(maxsize=1)
def kit_of(size: tuple[int, int], scale: float, theme: str) -> Kit:
    """One at a time: each keeps up to 48 MB of pictures."""
    return Kit(Metrics(*size, scale), THEMES[theme])


def laid(screen: Screen, size: tuple[int, int], scale: float, theme: str = "morning") -> Page:
    if not pygame.display.get_init() or pygame.display.get_surface() is None:
        pygame.display.init()
        pygame.display.set_mode((320, 240))
    kit = kit_of(size, scale, theme)
    return lay_out(kit, screen.build(kit))


def measured(screen: Screen, size: tuple[int, int], scale: float) -> Page:
    """The page without its pictures, where only places are looked at."""
    kit = BareKit(size, scale, THEMES["morning"])
    return lay_out(kit, screen.build(kit))


def opened(services: Services, playing: Run) -> DebriefScreen:
    screen = DebriefScreen(services, playing)
    parts = ("contrast", "plausible", "transcript", "choices", "turning", "looked", "flags", "told")
    screen.reading.opened |= {*parts, "did:earlier"}
    screen.reading.opened |= {f"choices:{decision.step}" for decision in screen.result.decisions}
    return screen


def check(page: Page, size: tuple[int, int], scale: float) -> None:
    tight = [
        (box.text, box.rect.size, box.needed)
        for box in page.texts
        if box.cut or box.needed[0] > box.rect.w + 1 or box.needed[1] > box.rect.h + 1
    ]
    assert not tight
    least = Kit(Metrics(*size, scale)).dp(44) - 1
    assert len({target.id for target in page.targets}) == len(page.targets)
    for target in page.targets:
        assert target.rect.w >= least and target.rect.h >= least, target.id
        assert target.label.strip()
    for a, b in combinations(page.targets, 2):
        if bool(a.path) == bool(b.path):
            assert not a.rect.colliderect(b.rect), (a.id, b.id)
    for box in page.texts:
        assert box.rect.left >= 0 and box.rect.right <= size[0], box.text
        if not any(group.scrolls for group in box.path):
            assert box.rect.top >= 0 and box.rect.bottom <= size[1], box.text
    for one, two in combinations([box for box in page.texts if box.text.strip()], 2):
        if [g.name for g in one.path] == [g.name for g in two.path]:
            apart = not one.rect.inflate(-2, -6).colliderect(two.rect.inflate(-2, -6))
            assert apart, (one.text, two.text)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_every_ending_has_the_room_it_needs(
    language: str, size: tuple[int, int], scale: float
) -> None:
    services, _ = made(language)
    everything = size == SIZES[0] and scale == 1.0
    for variant, ending in endings() if everything else LONG:
        playing = run(variant, ending)
        check(measured(JudgeScreen(services, playing), size, scale), size, scale)
        check(measured(opened(services, playing), size, scale), size, scale)
    rated, _ = run(*endings()[-1]).give(judge(4))
    for theme in ("morning", "contrast"):
        check(laid(DebriefScreen(services, rated), size, scale, theme), size, scale)


def test_the_judgement_says_nothing_of_the_truth() -> None:
    for language in ("vi", "en"):
        services, _ = made(language)
        for variant, ending in endings():
            playing = run(variant, ending)
            content = playing.program.content
            told = content.endings[playing.state.stop]
            words = " ".join(
                box.text for box in laid(JudgeScreen(services, playing), (540, 960), 1).texts
            )
            kind = services.library.vocabulary.kinds[told.kind]
            for text in (told.title, told.text, kind.name):
                assert text[language] not in words


def test_a_rating_is_kept_and_leads_to_the_debrief() -> None:
    services, went = made()
    screen = JudgeScreen(services, run(*endings()[-1]))
    assert screen.key(pressed("6"))
    route = went.to[-1]
    assert isinstance(route, ToDebrief)
    assert route.run.journal.entries[-1].given.rating == 6
    assert not screen.key(pressed("7"))


def test_skipping_and_escape_lead_to_the_debrief_without_a_rating() -> None:
    services, went = made()
    screen = JudgeScreen(services, run(*endings()[-1]))
    screen.act("skip")
    assert screen.back()
    assert went.to == [ToDebrief(run(*endings()[-1]))] * 2


def test_another_way_begins_where_things_turned() -> None:
    services, went = made()
    for variant, ending in endings():
        screen = DebriefScreen(services, run(variant, ending))
        screen.act("again")
        route = went.to[-1]
        assert isinstance(route, ToPlay)
        playing = route.run
        assert playing.journal.head.origin == "what-if" and not playing.fault and not playing.ended
        if screen.result.turns:
            assert len(playing.journal.entries) == screen.result.turns[0].step


def test_a_what_if_of_nothing_is_the_start() -> None:
    assert not what_if(run(*endings()[0]), 0).steps


def test_the_plan_is_made_by_touch() -> None:
    services, _ = made("en")
    screen = DebriefScreen(services, run("scam", "home-again"))
    screen.act("plan-person:mum")
    _, person, said = screen.reading.plan(screen.result.plan)
    assert person == "mum" and said in screen.result.plan.sentences_for("mum")
    screen.act(f"plan-flag:{screen.result.plan.flags[1]}")
    assert screen.reading.plan(screen.result.plan)[0] == screen.result.plan.flags[1]
    words = [box.text for box in laid(screen, (540, 960), 1).texts]
    assert any(text.startswith("If ") and "Mum" in text for text in words)


def test_tell_jumps_to_the_plan() -> None:
    services, _ = made()
    screen = DebriefScreen(services, run("scam", "home-again"))
    assert laid(screen, (540, 960), 1).scrolls["debrief"].start == 0
    screen.act("tell")
    assert laid(screen, (540, 960), 1).scrolls[screen.reading.scroll].start > 0
    assert screen.back() and not screen.reading.opened


def test_blocks_open_in_place() -> None:
    services, _ = made()
    screen = DebriefScreen(services, run("scam", "home-again"))
    before = len(laid(screen, (540, 960), 1).texts)
    screen.act("open:choices")
    assert len(laid(screen, (540, 960), 1).texts) > before
    screen.act("open:choices")
    assert len(laid(screen, (540, 960), 1).texts) == before


def test_the_ways_on_lead_on() -> None:
    services, went = made()
    screen = DebriefScreen(services, run(*endings()[0]))
    for target in ("other", "home", "help"):
        screen.act(target)
    assert screen.key(pressed("l")) and services.settings.language == "en"
    assert screen.key(pressed("h")) and screen.back() and not screen.key(pressed("z"))
    assert went.to == [ToPick(), ToTitle(), ToHelp(screen), ToHelp(screen), ToTitle()]


def test_one_block_is_open_at_a_time() -> None:
    services, _ = made()
    screen = DebriefScreen(services, run("scam", "home-again"))
    for block in ("choices", "transcript"):
        screen.act(f"open:{block}")
    assert screen.reading.opened == {"transcript"} and screen.reading.anchor == "transcript"


def printing(folder: Path, opens: bool = True) -> tuple[DebriefScreen, list[Path]]:
    services, _ = made("en")
    browsed: list[Path] = []
    services.keep_page = partial(save_page, folder)

    def browse(path: Path) -> bool:
        browsed.append(path)
        return opens

    services.browse = browse
    return DebriefScreen(services, run("scam", "home-again")), browsed


def test_a_page_is_printed_on_the_players_touch_only(tmp_path: Path) -> None:
    screen, browsed = printing(tmp_path)
    laid(screen, (540, 960), 1)
    assert not list(tmp_path.iterdir())
    screen.act("plan-person:mum")
    screen.act("print")
    (page,) = browsed
    assert page.parent == tmp_path / "pages" and "This plan is yours." in page.read_text("utf-8")
    assert screen.reading.printed == ("page-opened", str(page))


def test_where_no_browser_opens_the_screen_says_where_the_page_lies(tmp_path: Path) -> None:
    screen, browsed = printing(tmp_path, opens=False)
    screen.act("print")
    words = " ".join(box.text for box in laid(screen, (540, 960), 1).texts)
    assert "No browser would open" in words and browsed[0].name in "".join(words.split())
    (tmp_path / "file").write_text("")
    screen, _ = printing(tmp_path / "file")
    screen.act("print")
    assert screen.reading.printed == ("page-failed", "")


def test_where_nothing_is_kept_there_is_nothing_to_print() -> None:
    services, _ = made()
    screen = DebriefScreen(services, run("scam", "home-again"))
    assert "print" not in [t.id for t in laid(screen, (540, 960), 1).targets]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_row_to_print_has_the_room_it_needs(
    tmp_path: Path, size: tuple[int, int], scale: float
) -> None:
    screen, _ = printing(tmp_path, opens=False)
    assert "print" in [t.id for t in laid(screen, size, scale).targets]
    screen.act("print")
    check(laid(screen, size, scale), size, scale)


def test_no_browser_is_started_from_a_window_that_nobody_sees(tmp_path: Path) -> None:
    laid(DebriefScreen(made()[0], run("scam", "home-again")), (540, 960), 1)
    assert not open_page(tmp_path / "page.html")


@pytest.mark.xfail(
    strict=True,
    reason="a story read once more is not known as the same one; the catalog will read each once",
)
def test_a_story_that_a_command_opened_is_looked_back_on_as_one_that_was_picked() -> None:
    services, _ = made()
    picked, opened = services.situation(SITUATION), library().load(SITUATION, Problems())
    assert picked is not None and opened is not None
    runs = [begin(one.programs["scam", "full"], seed=5) for one in (picked, opened)]
    assert len({len(services.graph(run).nodes) for run in runs}) == 1
