"""A folder that is renamed, removed or mended while the window is open: nothing breaks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.script.library import Library
from game.studio.preview_tools import Watch
from game.window import services as context_module
from game.window.debrief.debrief_screen import DebriefScreen
from game.window.judge import JudgeScreen
from game.window.notice import NoticeScreen
from game.window.pick import PickScreen
from game.window.prefetch import BackgroundCache
from tests.support.console import graphs
from tests.window.test_menus import Bench, folder_of

JOB = "a-job-offer"


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context_module, "_graphs", BackgroundCache(context_module._explored, 2))
    context_module._whole.cache_clear()


def cards(bench: Bench) -> list[str]:
    return [t.id for t in bench.app.page.targets if t.id.startswith("story:")]


def test_a_situation_that_has_gone_is_taken_off_the_page(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 2)
    bench = Bench(library=Library(folder))
    bench.open("pick")
    shutil.rmtree(folder / "story-00")
    context_module._whole.cache_clear()
    bench.touch("story:story-00")
    assert isinstance(bench.screen, PickScreen) and cards(bench) == ["story:story-01"]
    bench.touch("story:story-01")
    assert isinstance(bench.screen, NoticeScreen)


def test_a_situation_that_was_mended_is_there_the_next_time(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 2)
    front = folder / "story-01" / "situation.yaml"
    whole = front.read_bytes()
    front.write_bytes(b"\xef\xbb\xbf\xff")
    bench = Bench(library=Library(folder))
    bench.open("pick")
    assert cards(bench) == ["story:story-00"]
    front.write_bytes(whole)
    bench.open("pick")
    assert cards(bench) == ["story:story-00", "story:story-01"]


@pytest.mark.parametrize("change", ["removed", "broken", "another story"])
def test_a_run_is_judged_and_looked_back_on_without_its_files(tmp_path: Path, change: str) -> None:
    folder = folder_of(tmp_path, 1)
    (folder / "story-00").rename(folder / JOB)
    bench = Bench(library=Library(folder))
    playing = bench.services.new_run(JOB, "scam", 7)
    assert playing is not None
    for given in next(iter(graphs(JOB, "full")["scam"].endings.values())).witness:
        playing, _ = playing.give(given)
    assert playing.ended
    if change == "broken":
        (folder / JOB / "situation.yaml").write_bytes(b"\xff")
    else:
        shutil.rmtree(folder / JOB)
    if change == "another story":
        shutil.copytree(Path(__file__).parents[1] / "stories" / "a-parcel", folder / JOB)
    context_module._whole.cache_clear()
    bench.services.go(JudgeScreen(bench.services, playing))
    bench.app.frame()
    bench.services.go(DebriefScreen(bench.services, playing))
    bench.app.frame()
    said = " ".join(text.text for text in bench.app.page.texts)
    assert playing.program.content.endings[playing.state.stop].title["vi"] in said


def test_the_preview_sees_what_comes_and_goes_and_no_file_of_an_editor(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 1)
    watch = Watch(folder / "story-00", Library(folder))
    assert watch.read() and not watch.changed()
    (folder / "story-00" / ".#situation.yaml").symlink_to("me@here.1:1")
    (folder / "story-00" / "situation.yaml~").touch()
    assert not watch.changed()
    (folder / "story-00" / "scam" / "99.yml").touch()
    assert watch.changed() and not watch.read() and watch.situation is not None
    (folder / "story-00").rename(folder / "elsewhere")
    assert watch.changed() and not watch.read() and "No such file" in watch.problems[0].message
