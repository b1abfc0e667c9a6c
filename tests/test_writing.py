"""One way to write a file: whole or not at all, whatever the target is and whenever it fails."""

from __future__ import annotations

import ast
import errno
import os
import re
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.cli.messages import UsageError, atomic_write
from game.records.plays import MAX_PAGES, Plays, load_plays, save_page, save_plays
from game.records.record_file import earlier_copy, write_atomic
from game.records.settings import Settings, load_settings, save_settings
from game.writing import BESIDE, write_whole
from tests.support.faults import Faults, damage, failing

ROOT = Path(__file__).parents[1]
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
REFUSED = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
posix = pytest.mark.skipif(os.name == "nt", reason="links, pipes and permission bits of POSIX")


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(f"{BESIDE}*")]


def at_every_step(raised: BaseException, after: bool, run: Callable[[], None]) -> int:
    """Run it with a failure at each step in turn; how many steps there were."""
    for at in range(100):
        faults = Faults(at, raised, after)
        with failing(faults):
            run()
        if not faults.struck:
            return at
    raise AssertionError("it never came to an end")


RAISED = (FULL, REFUSED, KeyboardInterrupt())


@pytest.mark.parametrize("after", (False, True), ids=("before", "after"))
@pytest.mark.parametrize("raised", RAISED, ids=("full", "refused", "interrupted"))
@pytest.mark.parametrize("linked", (True, False), ids=("links", "no links"))
def test_a_write_that_fails_at_any_step_loses_nothing(
    tmp_path: Path, raised: BaseException, after: bool, linked: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    if not linked:
        monkeypatch.setattr(os, "link", refuse_links)
    path = tmp_path / "record"

    def run() -> None:
        path.write_bytes(b"old")
        earlier_copy(path).write_bytes(b"older")
        try:
            write_atomic(path, b"new")
        except (OSError, KeyboardInterrupt):
            done = False
        else:
            done = True
        now = path.read_bytes()
        assert now in ((b"new",) if done else (b"old", b"new"))
        assert earlier_copy(path).read_bytes() in (
            (b"older",) if now == b"old" else (b"older", b"old")
        )
        assert left_over(tmp_path) == []

    assert at_every_step(raised, after, run) >= 6


def refuse_links(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


def save_one(folder: Path, kind: str, number: int) -> bool:
    if kind == "settings":
        return save_settings(Settings(speed=(0.7, 1.0, 1.6)[number]), folder)
    return save_plays(Plays(number + 1), folder)


def load_one(folder: Path, kind: str) -> int:
    """Which of three values is found; -1 for none of them."""
    if kind == "settings":
        found = load_settings(folder)[0]
        return (0.7, 1.0, 1.6).index(found.speed) if found != Settings() else -1
    return load_plays(folder).finished - 1


DAMAGE: dict[str, bytes | None] = {
    "whole": b"", "missing": None, "empty": b"", "cut off": b'{"format": 1, "finis',
    "zeros": b"\0" * 64, "a folder": None,
}  # fmt: skip


@pytest.mark.parametrize("raised", RAISED[:2], ids=("full", "refused"))
@pytest.mark.parametrize("how", DAMAGE)
@pytest.mark.parametrize("kind", ("settings", "plays"))
def test_settings_and_counts_survive_a_failure_on_top_of_a_damage(
    tmp_path: Path, kind: str, how: str, raised: OSError
) -> None:
    number = iter(range(1_000))

    def run() -> None:
        folder = tmp_path / str(next(number))
        save_one(folder, kind, 0)
        save_one(folder, kind, 0)
        if how != "whole":
            damage(next(folder.glob("*.json")), DAMAGE[how], how == "a folder")
        saved = save_one(folder, kind, 2)
        assert load_one(folder, kind) in ((2,) if saved else (0, 2))
        assert left_over(folder) == []

    assert at_every_step(raised, False, run) >= 5


@posix
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "there" / "page.html", tmp_path / "link.html"
    target.parent.mkdir()
    for before in (b"old", None):
        target.unlink(missing_ok=True)
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        if before is not None:
            target.write_bytes(before)
        write_whole(link, b"new")
        assert link.is_symlink() and target.read_bytes() == b"new"
    link.unlink()
    link.symlink_to(link)
    with pytest.raises(UsageError):
        atomic_write(link, "new")


@posix
def test_a_linked_record_keeps_its_earlier_copy_beside_the_link(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    folder.mkdir()
    (tmp_path / "elsewhere.json").write_bytes(b"old")
    (folder / "settings.json").symlink_to(tmp_path / "elsewhere.json")
    write_atomic(folder / "settings.json", b"new")
    assert (tmp_path / "elsewhere.json").read_bytes() == b"new"
    assert earlier_copy(folder / "settings.json").read_bytes() == b"old"
    assert not earlier_copy(folder / "settings.json").is_symlink()


@posix
def test_permissions_stay_and_new_pages_are_as_the_umask_says(tmp_path: Path) -> None:
    old, new, record = tmp_path / "old", tmp_path / "new", tmp_path / "record"
    old.write_bytes(b"old")
    old.chmod(0o640)
    before = os.umask(0o027)
    try:
        atomic_write(old, "new")
        atomic_write(new, "new")
        write_atomic(record, b"mine")
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (old, new, record)]
    assert modes == [0o640, 0o640, 0o600]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_file_and_folder_are_left_alone_as_anybody(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", "utf-8")
    path.chmod(0o444)
    with pytest.raises(UsageError, match="Permission denied"):
        atomic_write(path, "new")
    assert path.read_text("utf-8") == "old" and left_over(tmp_path) == []


def test_a_read_only_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", "utf-8")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    with pytest.raises(UsageError, match="Permission denied"):
        atomic_write(path, "new")
    assert path.read_text("utf-8") == "old" and left_over(tmp_path) == []


def test_a_name_as_long_as_a_name_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".html")
    atomic_write(path, "new")
    assert path.read_text("utf-8") == "new"
    with pytest.raises(UsageError, match="too long"):
        atomic_write(tmp_path / ("x" * 300), "new")


@pytest.mark.parametrize("place", ("", ".", "/", "folder"))
def test_a_folder_is_no_file_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(UsageError, match="directory"):
        atomic_write(Path(place), "new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_full_disk_is_said_with_the_path(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    with failing(Faults(1, FULL, False)), pytest.raises(UsageError) as problem:
        atomic_write(path, "new")
    assert str(problem.value) == f'"{path}" cannot be written: the disk is full.'
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_device_and_a_pipe_are_written_to_and_stay(tmp_path: Path) -> None:
    atomic_write(Path(os.devnull), "new")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
    pipe = tmp_path / "pipe.dot"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text("utf-8")))
    reader.start()
    atomic_write(pipe, "through")
    reader.join(10)
    assert got == ["through"] and stat.S_ISFIFO(pipe.stat().st_mode)


@posix
def test_a_pipe_that_nobody_reads_from_is_said_and_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.writing._PATIENCE", 0.0)
    os.mkfifo(tmp_path / "pipe.dot")
    with pytest.raises(UsageError, match="nobody reads from this pipe"):
        atomic_write(tmp_path / "pipe.dot", "words")


@posix
@pytest.mark.parametrize("into", ("pipe", "file", "end of a file"))
def test_a_picture_can_go_to_standard_output(tmp_path: Path, into: str) -> None:
    path = tmp_path / "out"
    path.write_text("" if into == "file" else "before\n", "utf-8")
    command = f"'{sys.executable}' main.py graph a-job-offer -o /dev/stdout --cut short"
    shell = {"pipe": f"{command} | cat >> '{path}'", "file": f"{command} > '{path}'"}
    done = subprocess.run(
        ["sh", "-c", shell.get(into, f"{command} >> '{path}'")], cwd=ROOT, timeout=120,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    out = path.read_text("utf-8")
    assert out.removeprefix("before\n").startswith("{") and out.rstrip().endswith("}")
    assert out.startswith("before\n") == (into != "file")
    assert " states, " in done.stderr


def test_a_page_just_asked_for_outlives_pages_of_a_clock_in_the_future(tmp_path: Path) -> None:
    for number in range(MAX_PAGES):
        page = save_page(tmp_path, "a-job-offer", str(number))
        assert page is not None
        os.utime(page, (2_145_916_800, 2_145_916_800))
    asked = save_page(tmp_path, "a-job-offer", "now")
    assert asked is not None and asked.read_text("utf-8") == "now"
    again = save_page(tmp_path, "a-job-offer", "then")
    assert again is not None and asked.exists()
    assert len(list(asked.parent.iterdir())) == MAX_PAGES


WRITES = {"write_text", "write_bytes", "mkstemp", "NamedTemporaryFile", "copyfile"}
WRITERS = {"game/writing.py", "game/records/record_file.py"}


def writes(tree: ast.Module) -> Iterator[int]:
    """The lines on which a module may write a file by itself."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or ast.unparse(node.func) == "write_text":
            continue
        name = ast.unparse(node.func)
        last = name.split(".")[-1]
        modes = [k.value for k in node.keywords if k.arg == "mode"]
        modes += node.args[1:2] if name in ("open", "os.fdopen") else node.args[:1]
        written = any(re.fullmatch("'[rbt+]*[wax+][rbt+]*'", ast.unparse(mode)) for mode in modes)
        opens = last in ("open", "fdopen") and "devnull" not in ast.unparse(node)
        moves = name in ("os.replace", "os.rename", "os.link")
        if moves or last in WRITES or (opens and written):
            yield node.lineno


def test_every_file_is_written_by_one_writer() -> None:
    found = {
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for path in (ROOT / "game").rglob("*.py")
        if path.relative_to(ROOT).as_posix() not in WRITERS
        for line in writes(ast.parse(path.read_text("utf-8")))
    }
    assert found == set()


def test_a_second_writer_would_be_seen() -> None:
    source = "open(p, 'w')\np.open(mode='xb')\np.write_bytes(b)\nos.replace(a, b)\nopen(p, 'rb')\n"
    assert list(writes(ast.parse(source))) == [1, 2, 3, 4]
