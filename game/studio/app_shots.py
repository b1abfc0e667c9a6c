"""Pictures of every app of the phone, from the stops of any situation that opens them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.graph.paths import path_to
from game.records.settings import Settings
from game.script.library import Library
from game.script.values import APPS
from game.story.event import EventRun
from game.story.run import Run
from game.studio.driver import Driver
from game.studio.picture_file import save_picture

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
        playing = driver.services.new_run(self.situation, self.variant, self.seed)
        assert playing is not None
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
            driver.go("play", playing)
            driver.play_on()
            save_picture(driver.picture(), path)
            yield path
