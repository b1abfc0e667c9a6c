"""What one situation does wrong stops there: the others are listed, played and checked."""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.cli import author, catalog, main
from game.proof.check import check_paths, check_situation
from game.script import situation as situation_module
from game.script.compile.front import built_front
from game.script.folders import yaml_files
from game.script.library import Library
from game.script.problem import Problem, Problems
from game.script.source import decode
from game.script.sources import Sources, beside, neighbours
from game.script.vocabulary_files import TABLES
from game.story.content import Front

TESTS = Path(__file__).parents[1]
BASE = TESTS / "problems" / "base"
SHIPPED = Library()
GOOD = ("calm", "merry")
BAD = "broken"
NOT_TEXT = os.fsdecode(b"ghi-ch\xfa")
ANSI = "\ufefftitle-vi: Mẹ ơi".encode() + b" \xea\n"
posix = pytest.mark.skipif(os.name != "posix", reason="a name that is not text, a pipe")


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Two good situations, where the commands look for them; anybody may look into it."""
    with tempfile.TemporaryDirectory() as outer:
        os.chmod(outer, 0o755)
        folder = Path(outer) / "scenarios"
        shutil.copytree(SHIPPED.folder / "vocabulary", folder / "vocabulary")
        for name in GOOD:
            shutil.copytree(BASE, folder / name)
        library = Library(folder)
        for module in ("catalog", "play", "author", "options", "streams", "translate"):
            monkeypatch.setattr(f"game.cli.{module}.library", lambda: library)
        monkeypatch.setattr("game.cli.author.SCENARIOS", folder)
        monkeypatch.setenv("NOT_ALONE_HOME", str(tmp_path / "home"))
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
            monkeypatch.delenv(name, raising=False)
        yield folder


def _bytes(data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / BAD / "situation.yaml").write_bytes(data)
        return folder / BAD

    return make


def _instead(make: Callable[[Path], object]) -> Callable[[Path], Path]:
    """Something that is no file where `situation.yaml` should be."""

    def made(folder: Path) -> Path:
        path = folder / BAD / "situation.yaml"
        path.unlink()
        make(path)
        return folder / BAD

    return made


def _renamed(name: str) -> Callable[[Path], Path]:
    return lambda folder: (folder / BAD).rename(folder / name)


def _front_called(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / BAD / "situation.yaml").rename(folder / BAD / name)
        return folder / BAD

    return make


def _linked(folder: Path) -> Path:
    (folder / BAD / "scam.yaml").unlink()
    (folder / BAD / "scam").symlink_to(folder.parent)
    return folder / BAD


def _nested_folders(folder: Path) -> Path:
    inner = folder / BAD / "/".join("a" * 900)
    inner.mkdir(parents=True)
    return folder / BAD


KINDS: dict[str, Callable[[Path], Path]] = {
    "bytes": _bytes(b"\xff\xfe\x00"),
    "a mark and a cut letter": _bytes(ANSI),
    "empty": _bytes(b""),
    "deep": _bytes(b"a: " + b"[" * 5000),
    "large": _bytes(b"# " + b"x" * 1_000_000),
    "a folder": _instead(Path.mkdir),
    "a pipe": _instead(os.mkfifo) if hasattr(os, "mkfifo") else _bytes(b""),
    "a link to nowhere": _instead(lambda path: path.symlink_to("nowhere")),
    "a link to a folder": _linked,
    "folders in folders": _nested_folders,
    "yml": _front_called("situation.yml"),
    "upper case": _front_called("Situation.YAML"),
    "not text": _renamed(NOT_TEXT),
    "no id": _renamed("A copy (2)"),
}
"""How one folder is broken; each returns the folder as it is called then."""


@pytest.fixture
def bad(folder: Path) -> Path:
    shutil.copytree(BASE, folder / BAD)
    return folder


def run(
    capsys: pytest.CaptureFixture[str], *arguments: str, typed: str = ""
) -> tuple[int, str, str]:
    sys.stdin = io.StringIO(typed)
    code = main(list(arguments))
    return code, *capsys.readouterr()


def holds(capsys: pytest.CaptureFixture[str], folder: Path, name: str = BAD) -> None:
    """Whether everything goes on without one situation, and says which."""
    shown = name.replace(NOT_TEXT, "ghi-ch\\udcfa")
    code, out, err = run(capsys, "list")
    assert code == 0 and [line.split()[0] for line in out.splitlines()] == list(GOOD)
    (left_out,) = err.splitlines()
    assert f'"{shown}" is left out: {shown}/' in left_out and "says more" in left_out
    assert run(capsys, "play", "calm", "--text")[0] == 0
    code, out, _ = run(capsys, "--text", "--lang", "en", typed="quit\n")
    assert code == 0 and f"left out: {shown}." in " ".join(out.split())
    for where, report in ((folder, "text"), (folder / name, "json"), (folder / name, "sarif")):
        code, out, _ = run(capsys, "check", str(where), "--format", report)
        assert code == 1 and not any(f"{good}/situ" in out for good in GOOD)
    assert run(capsys, "check", str(folder / "calm"))[0] == 0


@posix
@pytest.mark.parametrize("kind", KINDS)
def test_one_bad_situation_stops_at_itself(
    bad: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(sys, "stdin", sys.stdin)
    name = KINDS[kind](bad).name
    holds(capsys, bad, name)
    problems = check_paths([bad], SHIPPED.vocabulary).items
    assert {problem.place.file.partition("/")[0] for problem in problems} == {name}


@posix
def test_of_many_bad_situations_at_once_each_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", sys.stdin)
    for name in ("a-job-offer", "a-friend-needs-money"):
        shutil.copytree(SHIPPED.folder / name, folder / name)
    names = {*GOOD, "a-job-offer", "a-friend-needs-money"}
    broken = []
    for number, kind in enumerate(KINDS):
        shutil.copytree(BASE, folder / BAD)
        made = KINDS[kind](folder)
        if made.name == BAD:
            made = made.rename(folder / f"{BAD}-{number}")
        broken.append(made.name.replace(NOT_TEXT, "ghi-ch\\udcfa"))
    code, out, err = run(capsys, "list")
    assert code == 0 and {line.split()[0] for line in out.splitlines()} == names
    assert len(err.splitlines()) == len(broken)
    assert all(f'"{name}" is left out: ' in err for name in broken)
    assert run(capsys, "play", "a-job-offer", "--text")[0] == 0
    assert run(capsys, "--text", typed="quit\n")[0] == 0


FAULTS = [ZeroDivisionError(), RecursionError(), UnicodeEncodeError("utf-8", "a", 0, 1, "b"),
          FileNotFoundError(2, "gone"), KeyError("x"), AssertionError()]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_of_the_program_is_a_problem_of_the_one_situation(
    bad: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fault: Exception,
) -> None:
    def stumbling(sources: Sources) -> Front:
        if sources.name == BAD:
            raise fault
        return built_front(sources)

    monkeypatch.setattr(sys, "stdin", sys.stdin)
    monkeypatch.setattr(situation_module, "built_front", stumbling)
    holds(capsys, bad)
    (problem,) = check_paths([bad], SHIPPED.vocabulary).items
    system = isinstance(fault, OSError)
    assert problem.code == ("not-a-file" if system else "program-fault")
    assert ("gone" if system else type(fault).__name__) in problem.message


def test_a_full_memory_is_no_problem_of_a_file(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Sources) -> Front:
        raise MemoryError

    monkeypatch.setattr(situation_module, "built_front", full)
    with pytest.raises(MemoryError):
        Library(bad).catalog()


def test_a_fault_in_a_proof_leaves_the_other_proofs(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    whole = sys.modules["game.proof.check"]
    monkeypatch.setattr(whole, "_PROOFS", (broken, *whole._PROOFS))
    problems = Problems()
    assert check_situation(bad / BAD, SHIPPED.vocabulary, problems) is not None
    assert [problem.code for problem in problems.items] == ["program-fault"]


@pytest.fixture
def closed(bad: Path) -> Iterator[Callable[[Path], Path]]:
    """Closes a path to us: whoever runs this as root is somebody else meanwhile."""
    paths: list[Path] = []
    root = os.geteuid() == 0

    def close(path: Path) -> Path:
        path.chmod(0)
        paths.append(path)
        if root:
            os.seteuid(65534)
        return path

    yield close
    if root:
        os.seteuid(0)
    for path in paths:
        path.chmod(0o755)


@posix
def test_a_situation_that_may_not_be_entered_stops_at_itself(
    bad: Path,
    closed: Callable[[Path], Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", sys.stdin)
    monkeypatch.delenv("NOT_ALONE_HOME")
    monkeypatch.setenv("HOME", "/nowhere")
    closed(bad / BAD)
    holds(capsys, bad)
    assert run(capsys, "play", BAD, "--text")[0] == 2
    (problem,) = check_paths([bad / BAD], SHIPPED.vocabulary).items
    assert "Permission denied" in problem.message
    assert beside(bad / "calm") == (BAD, "merry")


@posix
@pytest.mark.parametrize("name", ["scam", "shared", "scam.yaml"])
def test_what_in_a_situation_may_not_be_read_is_named(
    bad: Path, closed: Callable[[Path], Path], name: str
) -> None:
    path = bad / BAD / name
    if not path.exists():
        path.mkdir()
    if name == "scam":
        (bad / BAD / "scam.yaml").rename(path / "1.yaml")
    closed(path)
    (problem,) = check_paths([bad / BAD], SHIPPED.vocabulary).items
    assert (problem.code, problem.place.file) == ("not-a-file", f"{BAD}/{name}")
    assert "Permission denied" in problem.message


@posix
def test_a_scenarios_folder_that_may_not_be_read_is_named(
    bad: Path, closed: Callable[[Path], Path]
) -> None:
    closed(bad)
    catalog = Library(bad).catalog()
    assert catalog.situations == {} and "Permission" in catalog.left_out["scenarios"].message


@posix
def test_a_sequel_is_read_beside_a_folder_that_may_not_be_entered(
    bad: Path, closed: Callable[[Path], Path]
) -> None:
    path = bad / "merry" / "situation.yaml"
    path.write_text(path.read_text("utf-8") + "after: calm\n", "utf-8")
    closed(bad / BAD)
    assert Library(bad).load("merry", Problems()) is not None
    assert {one.name for one in neighbours(bad / "merry")} == {BAD, "calm"}


def test_a_folder_renamed_meanwhile_is_said_with_a_clear_word(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library(bad)
    names = library.names()
    (bad / BAD).rename(bad / "elsewhere")
    monkeypatch.setattr(Library, "names", lambda _: names)
    left_out = library.catalog().left_out
    assert list(left_out) == [BAD] and "No such file" in left_out[BAD].message


@pytest.mark.parametrize("given", ["x" * 300, "a\0b", "x/" * 3000, "\udcfa", ""])
def test_a_path_that_cannot_be_is_no_situation(folder: Path, given: str) -> None:
    (problem,) = check_paths([folder / given / "nothing"], SHIPPED.vocabulary).items
    assert problem.code == "no-situation"


FOREIGN = [
    ".#scam.yaml", "._scam.yaml", ".scam.yaml.swp", "#scam.yaml#", "scam.yaml~", ".DS_Store",
    ".~lock.scam.yaml#", "Thumbs.db", "desktop.ini", "~$scam.yaml", ".hidden.yaml", ".x.yml",
]  # fmt: skip


@pytest.mark.parametrize("inside", ["", "scam", "shared", "plans", "translations"])
def test_files_of_other_programs_are_no_content(folder: Path, inside: str) -> None:
    situation = folder / "calm"
    (situation / "scam").mkdir()
    (situation / "scam.yaml").rename(situation / "scam" / "1.yaml")
    (situation / inside).mkdir(exist_ok=True)
    for number, name in enumerate(FOREIGN):
        path = situation / inside / name
        path.symlink_to("user@host.1:1") if number == 0 else path.write_bytes(b"\xff")
    (folder / ".trash").mkdir()
    shutil.copytree(situation, folder / "calm~", symlinks=True)
    assert Library(folder).names() == GOOD
    assert check_paths([folder], SHIPPED.vocabulary).items == ()


def strays(folder: Path) -> list[tuple[str, str]]:
    problems: tuple[Problem, ...] = check_paths([folder], SHIPPED.vocabulary).items
    return [(problem.place.file, problem.hint) for problem in problems]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("genuine.yml", 'Call it "genuine.yaml".'),
        ("genuine.yaml.txt", 'Call it "genuine.yaml".'),
        ("situation.yml", 'Call it "situation.yaml".'),
        ("genuine-2/01.YAML", 'Call it "01.yaml".'),
        ("genuine-2/one/01.yaml", "Move it to genuine-2/."),
        ("genuine-2/one/two/three/01.yaml", "Move it to genuine-2/."),
        ("genuine-2/01", 'Call it "01.yaml".'),
        ("shared/a/part.yaml", "Move it to shared/."),
        ("shared", "Put files into a folder called shared instead."),
        ("plans", "Put files into a folder called plans instead."),
        ("translations", "Put files into a folder called translations instead."),
        ("x.plan.yaml", "Move it to plans/."),
        ("plans/x.yaml", 'Call it "x.plan.yaml".'),
        ("plans/x.yml", 'Call it "x.plan.yaml".'),
        ("plans/x.plan.yml", 'Call it "x.plan.yaml".'),
        ("plans/x.plan.YAML", 'Call it "x.plan.yaml".'),
        ("plans/x.plan.yaml.txt", 'Call it "x.plan.yaml".'),
        ("plans/a/x.plan.yaml", "Move it to plans/."),
        ("translations/fr.yml", 'Call it "fr.yaml".'),
        ("translations/fr.po", "Take it over with translate import."),
        ("translations/fr/fr.yaml", "Move it to translations/."),
    ],
)
def test_a_file_that_looks_meant_and_is_not_read_is_named(
    folder: Path, name: str, hint: str
) -> None:
    path = folder / "calm" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((BASE / "genuine.yaml").read_bytes())
    if len(Path(name).parts) > 2 and name.startswith("genuine"):
        shutil.copy(BASE / "genuine.yaml", folder / "calm" / "genuine-2" / "0.yaml")
    if name.startswith("genuine."):
        (folder / "calm" / "genuine.yaml").unlink()
    assert (f"calm/{name}", hint) in strays(folder)
    # Plans and translations are no part of the story, which is played without them.
    aside = name.startswith(("plans/", "translations/"))
    assert (Library(folder).load("calm", Problems()) is not None) == aside


@pytest.mark.parametrize("name", ["README", "notes.txt", "scam/LICENSE", "picture.png", "x.md"])
def test_a_note_beside_the_story_is_nobody_s_business(folder: Path, name: str) -> None:
    path = folder / "calm" / name
    if name.startswith("scam"):
        (folder / "calm" / "scam").mkdir()
        (folder / "calm" / "scam.yaml").rename(folder / "calm" / "scam" / "1.yaml")
    path.write_text("A word about this story.\n", "utf-8")
    assert strays(folder) == []


@pytest.mark.parametrize(
    ("name", "file", "hint"),
    [
        ("vocabulary/sentence.yaml", "", 'Did you mean "sentences"?'),
        ("vocabulary/moves.yml", "", 'Call it "moves.yaml".'),
        ("vocabulary/x/translations/fr.yaml", "", "Move it to vocabulary/."),
        ("vocabulary/translations/a/fr.yaml", "", "Move it to translations/."),
        ("begun/scam.yaml", "begun/situation.yaml", "Write a situation.yaml."),
        ("begun/scam/1.yaml", "begun/situation.yaml", "Write a situation.yaml."),
        ("begun/situation.yml", "begun/situation.yaml", 'Call situation.yml "situation.yaml".'),
        ("group/deep/situation.yaml", "group/deep/situation.yaml", 'Move it out of "group".'),
    ],
)
def test_what_in_the_scenarios_folder_is_not_read_is_named(
    folder: Path, name: str, file: str, hint: str
) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("nothing: here\n", "utf-8")
    assert strays(folder) == [(file or name, hint)]


def test_an_empty_folder_of_a_variant_is_named(folder: Path) -> None:
    (folder / "calm" / "genuine.yaml").unlink()
    (folder / "calm" / "genuine").mkdir()
    assert ("calm/genuine", "Put a file that ends in .yaml into it, or take it away.") in strays(
        folder
    )


def test_what_was_begun_can_be_asked_for_by_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "begun").mkdir()
    (folder / "begun" / "situation.yml").write_text("format: 1\n", "utf-8")
    assert catalog.library().names() == GOOD
    code, _, err = run(capsys, "play", "begun")
    assert code == 2 and 'Call situation.yml "situation.yaml".' in err


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_letter_cut_anywhere_is_said_where_it_stands(mark: bytes) -> None:
    text = "format: 1\nvi: Mẹ ơi, 𝛑 đây\n"
    for cut in range(1, len(text.encode())):
        for tail in (b"", b"\xea", b"\xff\n"):
            data, problems = mark + text.encode()[:cut] + tail, Problems()
            before = text.encode()[:cut].decode(errors="ignore")
            source = decode(data, "x.yaml", problems)
            whole = len(before.encode()) == cut and not tail
            assert (source is not None) == whole
            lines = before.split("\n")
            expected = [] if whole else [(len(lines), len(lines[-1]) + 1)]
            assert [(p.place.line, p.place.column) for p in problems.items] == expected


def test_a_translator_gets_what_can_be_read(
    bad: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pytest.importorskip("polib")
    _bytes(b"\xff")(bad)
    shutil.copytree(BASE, bad / "A copy (2)")
    code, _, err = run(capsys, "translate", "export", "km", "--output", str(tmp_path))
    assert code == 2 and BAD in err
    assert {path.name for path in tmp_path.glob("*.po")} == {f"{name}.km.po" for name in GOOD}


def test_the_lists_of_the_vocabulary_are_those_that_are_read() -> None:
    there = {path.name.removesuffix(".yaml") for path in yaml_files(SHIPPED.folder / "vocabulary")}
    assert there == set(TABLES)


def test_a_story_played_without_one_of_its_files_says_which(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = folder / "calm" / "translations"
    inside.mkdir()
    (inside / "fr.yaml").write_text("- a list\n", "utf-8")
    for words in (("list",), ("play", "calm", "--text", "--variant", "scam")):
        code, out, err = run(capsys, *words)
        assert (code, len(err.splitlines())) == (0, 1) and out
        assert "calm/translations/fr.yaml:1:1: not-a-mapping" in err


def test_files_of_other_programs_are_no_language_and_no_part_of_a_new_situation(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "calm" / "translations").mkdir()
    for name in ("fr.yaml", ".#km.yaml", "km.yaml~", "._lo.yaml"):
        (folder / "calm" / "translations" / name).touch()
    french = 'language: fr\nname: Français\ntexts:\n  situation/title:\n    fr: "Un colis"\n'
    for path in (folder / "calm" / "translations").iterdir():
        path.write_text(french, "utf-8")
    assert Library(folder).languages.codes == ("vi", "en", "fr")
    template = shutil.copytree(author.TEMPLATE, tmp_path / "template")
    (template / ".#situation.yaml").symlink_to("me@here.1:1")
    (template / "._scam.yaml").write_bytes(b"\xff")
    monkeypatch.setattr(author, "TEMPLATE", template)
    made = author.new_situation("a-new-one", folder)
    assert not [path for path in made.rglob("*") if path.name.startswith(".")]
    assert check_paths([made], SHIPPED.vocabulary).errors == ()
