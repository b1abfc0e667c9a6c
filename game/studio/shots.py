"""Pictures of every kind of screen, rendered headless: for docs, tests and a person's eye."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pygame

from game.graph.paths import path_to
from game.records.settings import Settings
from game.script.library import Library
from game.script.values import APPS
from game.story import LANGUAGES, Edge, EventRun, Graph, Input, Run, judge
from game.studio.driver import Driver
from game.window import routes
from game.window.play_screen import PlayScreen
from game.writing import write_whole

# A drawn surface as a PNG file.


def save_picture(surface: pygame.Surface, path: Path) -> None:
    """Write it, and the folders it needs. Raises `OSError`, where pygame has its own error."""
    data = BytesIO()
    pygame.image.save(surface, data, path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data.getvalue())


SITUATION = "a-job-offer"
SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
SCALES = (1.0, 2.0)
_SEED = 5


@dataclass(frozen=True)
class Shot:
    """A kind of screen: its name and how a driver comes to it."""

    name: str
    show: Callable[[Driver], None]


def shots() -> tuple[Shot, ...]:
    """Every kind of screen there is, in the order of a visit."""
    return (
        Shot("title", lambda d: d.go(routes.ToTitle())),
        Shot("pick", lambda d: d.go(routes.ToPick())),
        Shot("notice", lambda d: d.go(routes.ToNotice(SITUATION))),
        Shot("chat-typing", _typing),
        Shot("chat", _chat),
        Shot("look-closer", _look),
        Shot("tell", _tell),
        Shot("answer", _answer),
        Shot("notification", lambda d: _showing(d, _notifies)),
        Shot("call", lambda d: _showing(d, lambda run: _opens(run, "call"))),
        Shot("place", lambda d: _showing(d, lambda run: _opens(run, "place"))),
        Shot("dim", lambda d: _showing(d, lambda run: any(e.kind == "dim" for e in run))),
        Shot("judge", _judge),
        Shot("debrief", lambda d: _debrief(d, "scam", "late-but-well")),
        Shot("debrief-helped", lambda d: _debrief(d, "scam", "helped")),
        Shot("debrief-genuine", lambda d: _debrief(d, "genuine", "taken-well")),
        Shot("pause", _pause),
        Shot("help", _help),
        Shot("settings", lambda d: d.go(routes.ToSettings(d.screen_shown(routes.ToTitle())))),
    )


def names(
    languages: Sequence[str] = LANGUAGES, scales: tuple[float, ...] = SCALES
) -> Iterator[str]:
    """What `render` calls its pictures."""
    for language in languages:
        for place in SIZES:
            for scale in scales:
                yield from (_name(shot, language, place, scale) for shot in shots())


def _name(shot: Shot, language: str, place: str, scale: float) -> str:
    return f"{shot.name}-{language}-{place}-{round(scale * 100)}.png"


def render(
    folder: Path, only: str = "", scales: tuple[float, ...] = SCALES,
    languages: Sequence[str] = LANGUAGES,
) -> Iterator[Path]:  # fmt: skip
    """Write all pictures below a folder, each yielded when it is there."""
    for language in languages:
        for place, size in SIZES.items():
            for scale in scales:
                driver = Driver(size, Settings(language=language, text_scale=scale))
                for shot in shots():
                    name = _name(shot, language, place, scale)
                    if only in name:
                        shot.show(driver)
                        save_picture(driver.picture(), folder / name)
                        yield folder / name


def _typing(driver: Driver) -> None:
    driver.go(routes.ToPlay(driver.new_run(SITUATION, "scam", _SEED)))
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    while not (screen.playback.typing and screen.playback.nearly_done):
        due = screen.due()
        if due is None:
            break
        driver.now = max(driver.now, due)
        driver.app.frame()
    driver.settle()


def _chat(driver: Driver) -> None:
    driver.play(SITUATION, "scam", _SEED)
    driver.do("choice:ask-where")
    driver.play_on()


def _look(driver: Driver) -> None:
    driver.play(SITUATION, "scam", _SEED)
    driver.do("look")
    driver.do("detail:look-quynh")


def _tell(driver: Driver) -> None:
    _chat(driver)
    driver.do("tell")
    driver.do("person:mum")


def _answer(driver: Driver) -> None:
    """Somebody's answer that leads nowhere else: it lies over the phone as a talk."""
    playing = driver.new_run(SITUATION, "scam", _SEED)
    graph = driver.services.graph(playing)
    node = graph.nodes[graph.starts[0].node]
    told = next(e.given for e in node.edges if e.given.act == "tell" and _stays(graph, e))
    driver.go(routes.ToPlay(playing.give(told)[0]))
    driver.play_on()


def _stays(graph: Graph, edge: Edge) -> bool:
    return graph.nodes[edge.to].stop == graph.nodes[graph.starts[0].node].stop


def _pause(driver: Driver) -> None:
    _chat(driver)
    driver.go(routes.ToPause(driver.screen))


def _help(driver: Driver) -> None:
    _chat(driver)
    driver.go(routes.ToHelp(driver.screen))


def _judge(driver: Driver) -> None:
    playing, _ = _run_to_kind(driver, "scam", "late-but-well")
    driver.go(routes.ToJudge(playing))


def _debrief(driver: Driver, variant: str, kind: str) -> None:
    playing, _ = _run_to_kind(driver, variant, kind)
    driver.go(routes.ToDebrief(playing.give(judge(5))[0]))


def _run_to_kind(driver: Driver, variant: str, kind: str) -> tuple[Run, Graph]:
    playing = driver.new_run(SITUATION, variant, _SEED)
    graph = driver.services.graph(playing)
    ending = next(n for n, e in graph.content.endings.items() if e.kind == kind)
    return _given(playing, graph.endings[ending].witness), graph


def _given(playing: Run, inputs: tuple[Input, ...]) -> Run:
    for given in inputs:
        playing, _ = playing.give(given)
    return playing


def _showing(driver: Driver, wanted: Callable[[EventRun], bool]) -> None:
    """Play to the first stop whose run of events is wanted."""
    for variant in ("scam", "genuine"):
        playing = driver.new_run(SITUATION, variant, _SEED)
        graph = driver.services.graph(playing)
        for number, node in enumerate(graph.nodes):
            edge = next((e for e in node.edges if wanted(graph.runs[e.run])), None)
            if edge is not None and graph.nodes[edge.to].choices():
                run = _given(playing, (*path_to(graph, number), edge.given))
                driver.go(routes.ToPlay(run))
                driver.play_on()
                return


def _opens(run: EventRun, app: str) -> bool:
    # The last one: an app that only flashes by is not what is seen at the stop.
    opened = [event.id for event in run if event.kind == "app"]
    return bool(opened) and opened[-1] == app


def _notifies(run: EventRun) -> bool:
    return bool(run) and run[-1].kind == "line" and run[-1].id.startswith("vy")


# Pictures of every app of the phone, from the stops of any situation that opens them.

RINGING = "ringing"
"""Beside the apps: a call that nobody has taken yet."""


@dataclass(frozen=True)
class Walk:
    """The runs of a variant, each to the first stop that shows a wanted app."""

    library: Library
    situation: str
    variant: str = "scam"
    seed: int = 5

    def runs(self, driver: Driver) -> Iterator[tuple[str, Run]]:
        """Every app that the variant opens, with a run that stands in it."""
        playing = driver.new_run(self.situation, self.variant, self.seed)
        graph = driver.services.graph(playing)
        found = {_shown(graph.runs[graph.starts[0].run]): playing}
        for number, node in enumerate(graph.nodes):
            for edge in node.edges:
                app = _shown(graph.runs[edge.run])
                if app and app not in found and graph.nodes[edge.to].choices():
                    run = playing
                    for given in (*path_to(graph, number), edge.given):
                        run, _ = run.give(given)
                    found[app] = run
        for name in (*APPS, RINGING):
            if name in found:
                yield name, found[name]


def _shown(run: EventRun) -> str:
    """The app that is open after a run, or nothing if none was opened in it."""
    kinds = [event.kind for event in run]
    opened = [event.id for event in run if event.kind == "app"]
    if not opened:
        return ""
    last = len(kinds) - 1 - kinds[::-1].index("app")
    rings = "ring" in kinds[last:] and not {"line", "paper", "post"} & set(kinds[last:])
    return RINGING if rings else opened[-1]


def render_apps(
    folder: Path, walk: Walk, size: tuple[int, int], settings: Settings,
    wanted: Callable[[str], bool] = lambda app: True,
) -> Iterator[Path]:  # fmt: skip
    """Write a picture of each wanted app into a folder, yielded when it is there."""
    driver = Driver(size, settings, library=walk.library)
    for name, playing in walk.runs(driver):
        if wanted(name):
            path = folder / f"{name}.png"
            driver.go(routes.ToPlay(playing))
            driver.play_on()
            save_picture(driver.picture(), path)
            yield path
