"""The commands as a person types them: exit codes, what is printed, and nothing that crashes."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import pytest

from game.cli import catalog, entry, play
from game.cli.options import language_of
from game.cli.play import journals, offer_to_continue, replayed
from game.cli.window import has_display
from game.console.terminal import Keyboard, Stopped, Terminal, TextPage
from game.records.journals import read_journal
from game.story.draw import drawn_values
from game.story.journal_file import journal_to_json
from game.story.run import Run, begin
from game.story.text import LANGUAGES, in_language
from tests.support.console import LIBRARY, all_stories, graphs, situation
from tests.support.saves import laid_above

ROOT = Path(__file__).parents[1]
ESCAPE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
NAME = "a-job-offer"


def said(name: str, language: str = "en") -> str:
    return LIBRARY.vocabulary.words(name, language)


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NOT_ALONE_HOME", str(tmp_path / "home"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)


class Typed:
    """Runs a command in this process with some typed lines."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, *arguments: str, typed: str | bytes = "") -> tuple[int, str, str]:
        lines = io.TextIOWrapper(io.BytesIO(typed)) if isinstance(typed, bytes) else None
        return self.reading(lines or io.StringIO(str(typed)), *arguments)

    def reading(self, stdin: TextIO, *arguments: str) -> tuple[int, str, str]:
        self.monkeypatch.setattr(sys, "stdin", stdin)
        try:
            code = entry.main(arguments)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        out, err = self.capsys.readouterr()
        assert "Traceback" not in err
        assert not ESCAPE.search(out + err)
        return code, out, err


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(monkeypatch, capsys)


def spawn(*arguments: str, typed: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Runs `python main.py` as a process of its own; without `typed` from an empty device."""
    command = [sys.executable, "main.py", *arguments]
    if typed is None:
        return subprocess.run(
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
    return subprocess.run(
        command, cwd=ROOT, input=typed, capture_output=True, timeout=60, check=False
    )


def finished(variant: str = "scam") -> Run:
    reach = next(iter(graphs(NAME, "full")[variant].endings.values()))
    playing = begin(situation(NAME).programs[variant, "full"], 3)
    for given in reach.witness:
        playing, _ = playing.give(given)
    return playing


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "run.json"
    path.write_text(journal_to_json(finished().journal), "utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_prints_a_line_each_with_the_id_first(run: Typed, language: str) -> None:
    code, out, _ = run("list", "--lang", language)
    assert code == 0
    lines = out.splitlines()
    assert [line.split()[0] for line in lines] == list(LIBRARY.names())
    for name, line in zip(LIBRARY.names(), lines, strict=True):
        assert in_language(situation(name).front.title, language) in line


@pytest.mark.parametrize("command", ["list", "play", "check", "graph", "replay"])
def test_each_command_is_explained_with_an_example(run: Typed, command: str) -> None:
    assert command in run("--help")[1]
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"python main.py {command}" in " ".join(out.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"], ["play"], ["play", NAME, "--seed", "-1"], ["play", NAME, "--seed", "9" * 17],
        ["play", NAME, "--seed", "x"], ["play", NAME, "--lang", "xx"], ["graph", NAME],
        ["play", NAME, "--variant", "maybe"], ["play", NAME, "--cut", "long"], ["replay"],
        ["check", "no/such/place"], ["replay", "no-such-journal.json"], ["play", "../" + NAME],
        ["play", "/etc"], ["play", ""], ["play", "\x1b[31m"],
        ["list", "\x1b[31m"], ["\x1b]0;title\x07"], ["--seed\u202e"],
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_a_usage_error(run: Typed, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert err.strip()


def test_an_unknown_situation_gets_a_near_name(run: Typed) -> None:
    code, _, err = run("play", NAME[:-1])
    assert code == 2
    assert len(err.splitlines()) == 1
    assert f'"{NAME}"' in err


@pytest.mark.parametrize(("name", "variant", "cut"), all_stories())
def test_play_plays_what_was_asked_for(run: Typed, name: str, variant: str, cut: str) -> None:
    code, out, _ = run("play", name, "--variant", variant, "--cut", cut, "--seed", "5", "--lang",
                       "en", "--text", typed="1\n")  # fmt: skip
    assert code == 0
    assert said("simulation-start") in out
    assert said("console-input-ended") in out
    assert variant not in out


def test_a_seed_gives_the_same_run_and_none_gives_a_run(run: Typed) -> None:
    first = run("play", NAME, "--seed", "5", "--text", typed="1\n1\n")
    assert first == run("play", NAME, "--seed", "5", "--text", typed="1\n1\n")
    assert run("play", NAME, "--text", typed="1\n")[0] == 0


def test_a_truth_or_a_full_name_chooses_the_variant() -> None:
    loaded = situation(NAME)
    for variant in loaded.variants:
        assert catalog.find_variant(loaded, variant, 1) == variant
        truth = variant.split("-")[0]
        assert catalog.find_variant(loaded, truth, 1).startswith(truth)
    drawn = {catalog.find_variant(loaded, None, seed).split("-")[0] for seed in range(30)}
    assert drawn == {"scam", "genuine"}


def test_the_game_has_a_menu_and_plays_what_is_picked(run: Typed) -> None:
    code, out, _ = run("--text", "--lang", "en", typed="en\n1\n1\n")
    assert code == 0
    assert said("choose-situation") in out
    assert said("console-input-ended") in out


def test_the_menu_can_be_left_at_once(run: Typed) -> None:
    assert run("--text", typed="quit\n")[0] == 0


def test_without_a_display_one_line_says_so(run: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.cli.play.has_display", lambda: False)
    assert said("console-no-window") in run("--lang", "en", typed="quit\n")[1]
    assert said("console-no-window") in run("play", NAME, "--lang", "en", typed="quit\n")[1]
    assert said("console-no-window") not in run("--lang", "en", "--text", typed="quit\n")[1]


def test_a_display_is_what_the_platform_says() -> None:
    assert not has_display({}, "linux")
    assert has_display({"DISPLAY": ":0"}, "linux")
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert has_display({"SDL_VIDEODRIVER": "x11"}, "linux")
    assert not has_display({"SDL_VIDEODRIVER": "dummy", "DISPLAY": ":0"}, "linux")
    assert has_display({}, "win32")
    assert has_display({}, "darwin")


def test_check_of_the_shipped_scenarios_is_clean(run: Typed) -> None:
    code, out, _ = run("check")
    assert code == 0, out


def test_check_prints_file_line_column_code_and_message(run: Typed, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "situation.yaml").write_text("format: 1\ntitle-vi: {\n", "utf-8")
    code, out, _ = run("check", str(folder))
    assert code == 1
    assert re.match(r"broken/situation\.yaml:\d+:\d+: ([a-z]+ )?syntax \S", out.splitlines()[0])


def test_a_graph_that_cannot_be_written_is_one_sentence(run: Typed, tmp_path: Path) -> None:
    code, _, err = run("graph", NAME, "--variant", "scam", "-o", str(tmp_path / "no" / "x.json"))
    assert code == 2
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_replay_plays_a_journal_to_its_debrief(run: Typed, journal: Path, language: str) -> None:
    code, out, err = run("replay", str(journal), "--lang", language)
    assert (code, err) == (0, "")
    assert said("debrief-did", language) in out
    assert said("truth-scam", language) in out
    assert said("debrief-judge", language) not in out


def test_replay_of_an_edited_story_goes_as_far_as_it_fits(run: Typed, journal: Path) -> None:
    data = json.loads(journal.read_text("utf-8"))
    data["head"]["story"] = "0" * 16
    data["entries"].append({"stop": "nowhere", "act": "choose", "id": "nothing"})
    journal.write_text(json.dumps(data), "utf-8")
    code, out, err = run("replay", str(journal))
    assert code == 0
    assert "nowhere" in err
    assert out


HOSTILE = {
    "empty": b"",
    "binary": bytes(range(256)),
    "deep": b"[" * 50_000,
    "huge": b" " * 3_000_000,
    "not-ours": b'{"name": "not-alone", "version": 1}',
    "escape": b'{"head": "\\u001b[31m", "entries": []}',
    "raw-escape": b'{"\x1b[31m": 1}',
    "number": b'{"head": ' + b"9" * 60_000 + b', "entries": []}',
    "nan": b'{"head": NaN, "entries": []}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_journal_is_one_sentence(run: Typed, tmp_path: Path, name: str) -> None:
    path = tmp_path / "run.json"
    path.write_bytes(HOSTILE[name])
    code, out, err = run("replay", str(path))
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("key", "value"),
    [("situation", "no-such-story"), ("situation", "../etc"), ("variant", "scam-other"),
     ("draws", {"amount": "\x1b[31m"}), ("seed", 2**60), ("format", 99)],
)  # fmt: skip
def test_a_foreign_journal_is_one_sentence(
    run: Typed, journal: Path, key: str, value: object
) -> None:
    data = json.loads(journal.read_text("utf-8"))
    data["head"][key] = value
    journal.write_text(json.dumps(data), "utf-8")
    code, out, err = run("replay", str(journal))
    assert code in (1, 2)
    assert out == ""
    assert len(err.splitlines()) == 1


def test_a_folder_is_no_journal(run: Typed, tmp_path: Path) -> None:
    code, _, err = run("replay", str(tmp_path))
    assert code == 2
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_there_shows_the_recorded_run_through_to_its_debrief(
    run: Typed, language: str
) -> None:
    with open(os.devnull, encoding="utf-8") as nobody:
        code, out, err = run.reading(nobody, "--lang", language)
    assert (code, err) == (0, "")
    assert said("console-demo", "vi") in out
    assert said("console-demo", "en") in out
    for name in ("debrief-did", "debrief-transcript", "debrief-choices", "debrief-help"):
        assert said(name, language) in out


def test_the_recorded_run_fits_the_story_it_is_of(update: bool) -> None:
    loaded, playing = replayed(read_journal(play.RECORDED))
    if update:
        journal = play.finished(playing).journal
        fresh = replace(journal, head=replace(journal.head, continues=""))
        play.RECORDED.write_text(journal_to_json(fresh), "utf-8", newline="\n")
    assert playing.fault == ""
    assert playing.ended
    assert playing.journal.head.draws == tuple(
        sorted(drawn_values(playing.program, playing.journal.head.seed).items())
    )
    assert loaded.name == playing.journal.head.situation


@pytest.mark.parametrize("variant", ["scam", "genuine"])
def test_a_recorded_run_that_fits_no_more_is_played_on(variant: str) -> None:
    for seed in range(40):
        playing = play.finished(begin(situation(NAME).programs[variant, "full"], seed))
        assert playing.ended


def test_a_process_that_reads_from_nowhere_shows_it_too() -> None:
    done = spawn("--lang", "en")
    assert (done.returncode, done.stderr) == (0, b"")
    assert said("console-demo", "vi") in done.stdout.decode()


def test_scripted_input_plays_through_a_pipe() -> None:
    done = spawn("--lang", "en", typed="1\n1\nthật\n".encode())
    assert done.returncode == 0
    assert said("help-real-danger") in done.stdout.decode()
    assert done.stdout.decode().rstrip().endswith(said("console-input-ended"))


def test_bytes_that_are_no_text_are_no_end(run: Typed) -> None:
    code, out, err = run("play", NAME, "--text", typed=b"\xff\xfe\x00\x1b[31m\n1\n\x9b\n")
    assert (code, err) == (0, "") and out


@pytest.mark.skipif(os.name == "nt", reason="a shell of its own")
def test_a_broken_pipe_and_closed_streams_end_quietly() -> None:
    python = f"'{sys.executable}' main.py"
    for shell in (
        f"yes 1 | {python} --text | head -1", f"{python} <&-", f"{python} list >&-",
        f"{python} list 2>&-", f"{python} play {NAME} --text <&- >&- 2>&-",
    ):  # fmt: skip
        done = subprocess.run(
            ["sh", "-c", shell], cwd=ROOT, capture_output=True, timeout=60, check=False
        )
        assert (done.returncode, done.stderr) == (0, b""), shell


def test_the_last_resort_is_one_kind_sentence(run: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> dict[str, object]:
        raise ZeroDivisionError

    monkeypatch.setattr("game.cli.notes.playable", broken)
    code, out, err = run("list")
    assert (code, out) == (70, "")
    assert len(err.splitlines()) == 1


def test_interrupting_ends_with_one_line(run: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> dict[str, object]:
        raise KeyboardInterrupt

    monkeypatch.setattr("game.cli.notes.playable", interrupted)
    code, _, err = run("list")
    assert code == 130
    assert len(err.strip().splitlines()) == 1


def test_an_interrupted_run_is_kept(
    run: Typed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def one_then_interrupted() -> Iterator[str]:
        yield "1"
        raise KeyboardInterrupt

    monkeypatch.setattr("game.cli.streams.typed_lines", one_then_interrupted)
    assert run("play", NAME, "--text")[0] == 130
    (kept,) = (tmp_path / "home" / "journals").glob("*.json")
    assert len(json.loads(kept.read_text("utf-8"))["entries"]) == 1


@pytest.mark.parametrize(
    ("shape", "word"),
    [("newer", "save-newer"), ("foreign", "save-foreign"), ("misfit", "save-foreign")],
)
def test_an_older_run_of_one_s_own_is_found_beneath_what_cannot_be_played(
    shape: str, word: str
) -> None:
    loaded = situation(NAME)
    playing = begin(loaded.programs["scam", "full"], 5)
    playing, _ = playing.give(playing.offers()[0].given)
    journals().save(playing.journal)
    above = laid_above(next(journals().folder.glob("*.json")), shape)
    before = above.read_bytes()
    stream = io.StringIO()
    keyboard = Keyboard(iter(["1", "quit"]))
    terminal = Terminal(TextPage(stream), keyboard, LIBRARY.vocabulary, "en", live=True)
    with pytest.raises(Stopped):
        offer_to_continue(terminal, {NAME: loaded})
    for name in (word, "save-ask"):
        assert said(name, "en") in " ".join(stream.getvalue().split())
    assert above.read_bytes() == before


def test_the_language_is_the_one_asked_for_or_the_systems() -> None:
    from argparse import Namespace

    assert language_of(Namespace(lang="en"), {"LANG": "vi_VN.UTF-8"}) == "en"
    assert language_of(Namespace(lang=None), {"LANG": "en_GB.UTF-8"}) == "en"
    assert language_of(Namespace(lang=None), {"LC_ALL": "vi_VN.UTF-8", "LANG": "en_GB"}) == "vi"
    assert language_of(Namespace(lang=None), {"LANG": "C.UTF-8"}) == "vi"
    assert language_of(Namespace(lang=None), {}) == "vi"
