"""The run one is in: kept after every input, found again whatever else lies there, then removed."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from game.cli.play import Keeper, offer_to_continue
from game.console.session import play_story
from game.console.terminal import Keyboard, Stopped, Terminal, TextPage
from game.records.journals import MAX_KEPT, Journals, Unfinished, read_journal, unfinished
from game.records.plays import Plays, load_plays
from game.records.settings import Settings, load_settings
from game.story.journal import Journal
from game.story.journal_file import JournalError
from game.story.program import Program
from game.story.run import Run, begin
from game.story.text import in_language
from tests.support.console import LIBRARY, graphs, situation, typed
from tests.support.faults import Faults, damage, failing
from tests.support.saves import laid_above

ROOT = Path(__file__).parents[1]
NAME, OTHER = "a-job-offer", "a-friend-needs-money"
IN_2037 = 2_130_000_000
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
WORDS = {"look": "look", "tell": "tell", "flag": "flag", "report": "report", "leave": "leave"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NOT_ALONE_HOME", str(tmp_path))
    return tmp_path


def said(name: str, **arguments: str | int) -> str:
    return LIBRARY.vocabulary.words(name, "en", arguments)


def fresh(name: str = NAME, seed: int = 1, variant: str = "scam") -> Run:
    return begin(situation(name).programs[variant, "full"], seed)


def begun(name: str = NAME, seed: int = 1, variant: str = "scam", inputs: int = 1) -> Run:
    playing = fresh(name, seed, variant)
    while len(playing.steps) < inputs:
        playing, _ = playing.give(playing.offers()[0].given)
    return playing


def to_the_end(playing: Run) -> list[str]:
    """The lines that lead to an ending."""
    head = playing.journal.head
    ways = graphs(head.situation, head.cut)[head.variant].endings.values()
    return typed(playing, next(way.witness for way in ways if len(way.witness) > 2), WORDS)


def program(journal: Journal) -> Program | None:
    if journal.head.situation not in (NAME, OTHER):
        return None
    return situation(journal.head.situation).programs.get((journal.head.variant, journal.head.cut))


def found(home: Path, most: int | None = None) -> Unfinished:
    return unfinished(Journals(home), program, most)


def heads(kept: Unfinished) -> list[tuple[str, str, int]]:
    return [
        (h.situation, h.variant, h.seed) for h in (run.journal.head for run in kept.runs)
    ]  # fmt: skip


def date(home: Path, run: Run, seconds: float) -> None:
    """Give a kept run and its earlier copy a time, in seconds of the system's clock."""
    for path in (home / "journals").iterdir():
        kept = read_journal(path).head
        if (kept.situation, kept.seed) == (run.journal.head.situation, run.journal.head.seed):
            os.utime(path, (seconds, seconds))


class Table:
    """A terminal whose player types some lines; it keeps as the command does."""

    def __init__(self, home: Path, lines: list[str], live: bool = True) -> None:
        self.stream = io.StringIO()
        self.home = home
        self.terminal = Terminal(
            TextPage(self.stream), Keyboard(self._typed(lines)), LIBRARY.vocabulary, "en", live
        )
        self.on_disk: list[int] = []
        """How many inputs were on the disk whenever the next line was read; -1 for no file."""

    def _typed(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            self.on_disk.append(self.kept())
            yield line
        self.on_disk.append(self.kept())

    def kept(self) -> int:
        for path in (self.home / "journals").glob("*.json"):
            with suppress(JournalError, OSError):
                return len(read_journal(path).entries)
        return -1

    def play(self, playing: Run) -> str:
        head = playing.journal.head
        graph = graphs(head.situation, head.cut)[head.variant]
        keeper = Keeper(Journals(self.home), bool(playing.steps))
        with suppress(Stopped):
            play_story(self.terminal, playing, lambda _: graph, keeper)
        return " ".join(self.stream.getvalue().split())

    def offered(self) -> str:
        situations = {name: situation(name) for name in (NAME, OTHER)}
        with suppress(Stopped):
            offer_to_continue(self.terminal, situations)
        return " ".join(self.stream.getvalue().split())


def test_the_run_lies_on_the_disk_before_the_next_line_is_read(tmp_path: Path) -> None:
    table = Table(tmp_path, ["1", "look 1", "flag 1", "1", "undo", "history", "1"])
    table.play(fresh())
    assert table.on_disk[0] == -1, "nothing was done yet"
    last = {-1: 0}
    counts = [last.get(n, n) for n in table.on_disk]
    assert counts[1] == 1 and counts[4] > counts[1] and counts[5] < counts[4]
    assert counts[6] == counts[5] and counts[7] == counts[6] + 1


@pytest.mark.parametrize("lines", [["quit"], [], ["1", "undo", "quit"]], ids=str)
def test_nothing_is_promised_of_a_run_in_which_nothing_was_done(
    tmp_path: Path, lines: list[str]
) -> None:
    told = Table(tmp_path, lines).play(fresh())
    assert said("console-bye") in told
    assert said("console-stopped") not in told and said("console-input-ended") not in told


def test_what_was_all_taken_back_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    table = Table(tmp_path, ["1", "undo", "quit"])
    table.play(fresh())
    assert list((tmp_path / "journals").iterdir()) == []


def test_looking_in_on_a_run_again_and_leaving_takes_nothing_away(tmp_path: Path) -> None:
    Journals(tmp_path).save(begun(inputs=3).journal)
    Table(tmp_path, ["help", "save", "quit"]).play(fresh())
    assert [len(run.steps) for run in found(tmp_path).runs] == [3]


@pytest.mark.parametrize("after", ([], ["5"], ["5", "quit"], ["quit"], ["5", "", "", "", ""]))
def test_nothing_of_a_run_stays_once_it_has_ended(tmp_path: Path, after: list[str]) -> None:
    lines = to_the_end(fresh())
    table = Table(tmp_path, [*lines, *after])
    text = table.play(fresh())
    assert said("debrief-did") in text
    assert list((tmp_path / "journals").iterdir()) == []
    assert set(table.on_disk[len(lines) :]) == {-1}, "it is gone before looking back begins"


def test_an_ended_run_leaves_the_unfinished_ones_alone(tmp_path: Path) -> None:
    for run in (begun(OTHER, variant="scam-clean"), begun(seed=9), begun(variant="genuine")):
        Journals(tmp_path).save(run.journal)
    before = heads(found(tmp_path))
    Table(tmp_path, [*to_the_end(fresh()), "5"]).play(fresh())
    assert heads(found(tmp_path)) == before and len(before) == 3


def test_runs_with_the_same_seed_are_kept_apart(tmp_path: Path) -> None:
    journals = Journals(tmp_path)
    scam, genuine = begun(), begun(variant="genuine", inputs=2)
    for run in (scam, genuine, begun(inputs=2), genuine):
        assert journals.save(run.journal) == ""
    assert sorted(len(run.steps) for run in found(tmp_path).runs) == [2, 2]
    assert len(list(journals.folder.glob("*.json"))) == 2
    journals.remove(scam.journal)
    assert heads(found(tmp_path)) == [(NAME, "genuine", 1)]
    journals.save(begun(variant="genuine", inputs=3).journal)
    assert [len(run.steps) for run in found(tmp_path).runs] == [3]


def test_a_run_that_was_over_when_the_power_failed_is_removed_at_the_next_start(
    home: Path,
) -> None:
    playing = fresh()
    way = next(iter(graphs(NAME, "full")["scam"].endings.values())).witness
    for given in way:
        playing, _ = playing.give(given)
    Journals(home).save(begun().journal)
    Journals(home).save(playing.journal)
    assert playing.ended and found(home).runs == ()
    assert list((home / "journals").iterdir()) == []


@pytest.mark.parametrize("above", ("newer", "foreign", "misfit", "over", "damaged", "2037"))
def test_an_unfinished_run_is_found_beneath_anything(home: Path, above: str) -> None:
    Journals(home).save(begun().journal)
    own = next((home / "journals").glob("*.json"))
    if above in ("newer", "foreign", "misfit"):
        laid_above(own, above)
    elif above == "over":
        way = next(iter(graphs(NAME, "full")["scam"].endings.values())).witness
        over = fresh(seed=5)
        for given in way:
            over, _ = over.give(given)
        Journals(home).save(over.journal)
    elif above == "damaged":
        own.with_name("zz-0000000000000002.json").write_bytes(b"\0" * 300)
    else:
        Journals(home).save(begun(OTHER, 2, "scam-clean").journal)
        date(home, begun(OTHER, 2, "scam-clean"), IN_2037)
    assert heads(found(home, most=1)) == [(NAME, "scam", 1)]
    assert said("save-ask") in Table(home, ["1"]).offered() or above == "2037"


@pytest.mark.parametrize("lines", (["2", "quit"], ["zz", "again", "2", "quit"]))
def test_with_several_unfinished_runs_the_terminal_asks_which(home: Path, lines: list[str]) -> None:
    for run in (begun(inputs=2), begun(OTHER, 2, "scam-clean", inputs=3)):
        Journals(home).save(run.journal)
    now = time.time()
    date(home, begun(), now - 60)
    date(home, begun(OTHER, 2, "scam-clean"), now - 10)
    text = Table(home, lines).offered()
    for number, name, steps in ((1, OTHER, 3), (2, NAME, 2)):
        title = in_language(situation(name).front.title, "en")
        assert f"{number}. {said('save-how-far', title=title, n=steps)}" in text
    assert said("save-ask-which") in text and f"3. {said('console-new-story')}" in text
    assert said("console-stopped") in text, "the second was gone on with"
    assert len(found(home).runs) == 2


@pytest.mark.parametrize("line", ("3", ""))
def test_none_of_several_runs_need_be_gone_on_with(home: Path, line: str) -> None:
    for seed in (1, 2):
        Journals(home).save(begun(seed=seed).journal)
    text = Table(home, [line]).offered()
    assert said("console-stopped") not in text and said("simulation-start") not in text
    assert len(found(home).runs) == 2


def test_twenty_runs_of_a_clock_in_the_future_push_nothing_out(tmp_path: Path) -> None:
    journals = Journals(tmp_path)
    for seed in range(100, 100 + MAX_KEPT):
        journals.save(begun(seed=seed).journal)
        date(tmp_path, begun(seed=seed), IN_2037 + seed)
    for inputs in (1, 2):
        journals.save(begun(inputs=inputs).journal)
    journals.save(begun(seed=2).journal)
    kept = heads(found(tmp_path))
    assert {kept[0], kept[1]} == {(NAME, "scam", 1), (NAME, "scam", 2)}
    assert len(kept) == MAX_KEPT and kept[2] == (NAME, "scam", 99 + MAX_KEPT)


def test_a_clock_that_fell_back_loses_no_run_that_is_being_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journals = Journals(tmp_path)
    for seed in range(100, 100 + MAX_KEPT):
        journals.save(begun(seed=seed).journal)
    save = os.replace

    def in_1970(source: Path, target: Path) -> None:
        os.utime(source, (1_000, 1_000))
        save(source, target)

    monkeypatch.setattr(os, "replace", in_1970)
    journals.save(begun().journal)
    assert (NAME, "scam", 1) in heads(found(tmp_path))


DAMAGE = {
    "empty": b"", "cut off": b'{"head": {"format": 2, "sit', "zeros": b"\0" * 500, "missing": None,
    "a folder": None,
}  # fmt: skip


@pytest.mark.parametrize("how", DAMAGE)
def test_the_earlier_copy_stands_in_for_a_broken_journal(tmp_path: Path, how: str) -> None:
    journals = Journals(tmp_path)
    for inputs in (1, 2):
        journals.save(begun(inputs=inputs).journal)
    (path,) = journals.folder.glob("*.json")
    damage(path, DAMAGE[how], how == "a folder")
    (run,) = found(tmp_path).runs
    assert len(run.steps) == 1
    further, _ = run.give(run.offers()[0].given)
    assert journals.save(further.journal) == ""
    assert [len(again.steps) for again in found(tmp_path).runs] == [2]


@pytest.mark.parametrize("how", ("whole", *DAMAGE))
@pytest.mark.parametrize("raised", (FULL, KeyboardInterrupt()), ids=("full", "interrupted"))
def test_a_run_survives_a_failure_on_top_of_a_damage(
    tmp_path: Path, how: str, raised: BaseException
) -> None:
    for at in range(60):
        journals = Journals(tmp_path / str(at))
        for inputs in (1, 2):
            journals.save(begun(inputs=inputs).journal)
        (path,) = journals.folder.glob("*.json")
        if how != "whole":
            damage(path, DAMAGE[how], how == "a folder")
        faults, word = Faults(at, raised, False), "interrupted"
        with failing(faults), suppress(KeyboardInterrupt):
            word = journals.save(begun(inputs=3).journal)
        steps = [len(run.steps) for run in found(journals.home).runs]
        least = 2 if how == "whole" else 1
        assert steps and (steps == [3] if word == "" else least <= max(steps) <= 3), at
        assert not list(journals.folder.glob(".writing-*"))
        if not faults.struck:
            return
    raise AssertionError("it never came to an end")


def test_a_newer_games_journal_is_never_written_over(tmp_path: Path) -> None:
    journals = Journals(tmp_path)
    for inputs in (1, 2):
        journals.save(begun(inputs=inputs).journal)
    (path,) = journals.folder.glob("*.json")
    newer = path.read_bytes().replace(b'"format": 2', b'"format": 99')
    path.write_bytes(newer)
    assert found(tmp_path).word == "save-newer" and found(tmp_path).runs == ()
    for inputs in (1, 2, 3):
        assert journals.save(begun(inputs=inputs).journal) == ""
    assert path.read_bytes() == newer
    assert [len(run.steps) for run in found(tmp_path).runs] == [3]
    journals.remove(begun().journal)
    assert path.read_bytes() == newer


@pytest.mark.parametrize("change", (b"\xef\xbb\xbf", b"\r\n"), ids=("byte order mark", "CRLF"))
def test_a_journal_that_an_editor_saved_is_read(tmp_path: Path, change: bytes) -> None:
    Journals(tmp_path).save(begun().journal)
    (path,) = (tmp_path / "journals").glob("*.json")
    data = path.read_bytes()
    path.write_bytes(data.replace(b"\n", change) if change == b"\r\n" else change + data)
    assert heads(found(tmp_path)) == [(NAME, "scam", 1)]


def test_a_full_disk_is_said_once_and_again_at_the_end(tmp_path: Path) -> None:
    def full(_: int) -> None:
        raise FULL

    table = Table(tmp_path, ["1", "1", "1", "look 1"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", full)
        text = table.play(fresh())
    assert text.count(said("save-disk-full")) == 1
    assert text.endswith(said("console-input-ended-unsaved"))
    assert list((tmp_path / "journals").iterdir()) == []


def test_a_disk_with_room_again_keeps_the_run(tmp_path: Path) -> None:
    (tmp_path / "journals").write_text("in the way", "utf-8")

    def lines() -> Iterator[str]:
        yield from ("1", "1")
        (tmp_path / "journals").unlink()
        yield "1"

    table = Table(tmp_path, [])
    table.terminal.keyboard = Keyboard(lines())
    text = table.play(fresh())
    assert text.count(said("save-failed")) == 1 and text.endswith(said("console-input-ended"))
    assert [len(run.steps) for run in found(tmp_path).runs] == [3]


def test_a_folder_that_cannot_be_read_is_a_word(home: Path) -> None:
    (home / "journals").write_text("in the way", "utf-8")
    assert said("save-out-of-reach") in Table(home, []).offered()
    far = Journals(home / ("x" * 300))
    assert unfinished(far, program) == Unfinished((), "save-out-of-reach")
    assert far.save(begun().journal) == "save-failed"
    far.forget()
    far.remove(begun().journal)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe")
@pytest.mark.parametrize("name", [f"{NAME}-{1:016d}.json", "zz.json", "zz.json.earlier"])
def test_a_pipe_among_the_runs_stops_nobody(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "journals"
    folder.mkdir()
    os.mkfifo(folder / name)
    Table(tmp_path, ["1", "quit"]).play(fresh())
    kept = unfinished(Journals(tmp_path), lambda journal: fresh().program).runs
    assert [len(run.steps) for run in kept] == [1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe")
def test_a_pipe_in_the_place_of_settings_or_counts_stops_nobody(tmp_path: Path) -> None:
    for name in ("settings.json", "plays.json"):
        os.mkfifo(tmp_path / name)
    assert load_settings(tmp_path) == (Settings(), False)
    assert load_plays(tmp_path) == Plays()


def test_a_file_that_vanishes_while_it_is_looked_at_is_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journals = Journals(tmp_path)
    for seed in (1, 2):
        journals.save(begun(seed=seed).journal)
    stat = Path.stat

    def gone(path: Path, **more: bool) -> os.stat_result:
        if path.name.endswith("1.json"):
            path.unlink(missing_ok=True)
        return stat(path, **more)

    monkeypatch.setattr(Path, "stat", gone)
    assert heads(found(tmp_path)) == [(NAME, "scam", 2)]


def test_two_copies_of_the_game_keep_each_their_run(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from game.records.journals import Journals, read_journal\n"
        "from dataclasses import replace\n"
        "journals, seed = Journals(Path(sys.argv[1])), int(sys.argv[2])\n"
        "base = read_journal(Path(sys.argv[3]))\n"
        "own = replace(base, head=replace(base.head, seed=seed))\n"
        "for _ in range(60):\n"
        "    for journal in (own, base):\n"
        "        word = journals.save(journal)\n"
        "        assert not word, word\n"
        "    list(journals.each())\n"
    )
    Journals(tmp_path / "base").save(begun(seed=77).journal)
    (base,) = (tmp_path / "base" / "journals").glob("*.json")
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), str(seed), str(base)], cwd=ROOT,
            stderr=subprocess.PIPE, text=True,
        )
        for seed in (1, 2)
    ]  # fmt: skip
    for process in both:
        assert process.communicate(timeout=60)[1] == ""
    kept = {int(path.stem[-3:]) for path in (tmp_path / "journals").glob("*.json")}
    assert {1, 2, 77} <= kept
    assert not list((tmp_path / "journals").glob(".writing-*"))


def test_an_answer_is_kept_before_it_is_shown(tmp_path: Path) -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            if table.on_disk and len(table.on_disk) == 3:
                raise BrokenPipeError
            return super().write(text)

    table = Table(tmp_path, ["1", "1", "1", "1"])
    table.terminal.page.stream = Closed()
    with pytest.raises(BrokenPipeError):
        table.play(fresh())
    assert table.kept() == 3
