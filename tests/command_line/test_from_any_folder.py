"""A situation is called by its id or by its folder, from wherever one stands."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from game.cli.catalog import find_situation, folder_of
from game.cli.messages import UsageError, atomic_write
from game.cli.play import decoded
from game.files import ASSETS, ROOT, SCENARIOS
from game.script.library import Library
from game.story.input import LEAVE
from game.story.journal_file import journal_to_json
from game.story.run import begin
from game.story.run_code import code_of
from tests.command_line.conftest import Run

MINE = "a-lost-phone"
EVERY = (
    "play {} --text --variant scam --lang en", "notes {} --lang en", "check {}",
    "graph {} --variant scam -o story.dot", "simulate {} --runs 5", "coverage {} --runs 5",
    "explore {} --variant scam --cut short", "audit {}", "graph {} --cut short -o story.json",
    "shots pictures --apps {} --only nosuch",
)  # fmt: skip


@pytest.fixture
def mine(run: Run) -> Path:
    assert run("new", MINE, "--folder", ".").code == 0
    return Path.cwd() / MINE


def spellings(folder: Path) -> list[str]:
    return [
        folder.name, f"./{folder.name}", f"{folder.name}/", str(folder), f"{folder.name}/scam",
        f"nowhere/../{folder.name}", f"{folder.name}/situation.yaml",
    ]  # fmt: skip


@pytest.mark.parametrize("command", EVERY)
def test_every_command_takes_a_situation_of_one_s_own(run: Run, mine: Path, command: str) -> None:
    for spelled in (MINE, str(mine)):
        code, out, err = run(*command.format(spelled).split())
        if command.startswith("shots"):
            assert (code, out) == (2, "") and "no picture" in err
        else:
            assert (code, err) == (0, ""), spelled


@pytest.mark.parametrize("word", ["no-such-thing", "scam/no-such", "x" * 300])
def test_a_wrong_name_is_not_the_situation_one_stands_in(
    run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.chdir(mine)
    code, out, err = run("notes", word)
    assert (code, out) == (2, "") and "There is no situation" in err


def test_texts_of_one_s_own_situation_go_to_translators_and_back(run: Run, mine: Path) -> None:
    assert run("translate", "export", "fr", f"./{MINE}", "-o", "po").code == 0
    po = Path("po") / f"{MINE}.fr.po"
    text = po.read_text("utf-8").replace('msgstr ""\n\n#', 'msgstr "Salut"\n\n#')
    po.write_text(text, "utf-8")
    code, out, err = run("translate", "import", str(po))
    assert (code, err) == (0, "") and out.startswith(f"{MINE}: ")
    assert "Salut" in (mine / "translations" / "fr.yaml").read_text("utf-8")


def test_a_folder_may_be_spelled_in_any_way(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for given in spellings(mine):
        assert find_situation(given).name == MINE, given
    monkeypatch.chdir(mine)
    for given in (".", "scam", "situation.yaml", "../a-lost-phone"):
        assert find_situation(given).name == MINE, given


def test_what_is_no_situation_is_said_with_the_names_that_are_near(run: Run, mine: Path) -> None:
    code, _, err = run("play", "a-lost-fone")
    assert (code, f'"{MINE}"' in err) == (2, True)
    for given in ("", " ", ".", "..", "/", "x" * 5000, "nosuch/", "schema"):
        assert folder_of(given) is None
        with pytest.raises(UsageError, match="There is no situation"):
            find_situation(given)


def test_a_shipped_situation_comes_before_one_of_the_same_id_here(run: Run) -> None:
    out = run("new", "a-job-offer", "--folder", ".").out
    assert find_situation("a-job-offer").front != find_situation("./a-job-offer").front
    assert " play ./a-job-offer " in out


def test_the_next_lines_of_new_work_as_they_stand(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("", "stories", "my stories/of 'today'", str(tmp_path / "away"), "-odd"):
        said = run("new", MINE, f"--folder={folder or '.'}")
        lines = [line for line in said.out.splitlines() if line.startswith("  ")]
        assert len(lines) == 2
        for line in lines:
            words = shlex.split(line)
            assert words[:2] == ["python", "main.py"]
            assert run(*words[2:]).code == 0, line


def test_a_new_situation_takes_its_schemas_along(run: Run, tmp_path: Path) -> None:
    """Their paths are relative, so the folder can be carried elsewhere."""
    away = tmp_path / "away"
    said = run("new", MINE, "--folder", str(away))
    assert "schema" in said.out
    carried = tmp_path / "carried"
    shutil.move(away, carried)
    files = list((carried / MINE).rglob("*.yaml"))
    seen = 0
    for path in files:
        schema = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text("utf-8"))
        if schema:
            json.loads((path.parent / schema[1]).read_text("utf-8"))
            seen += 1
    assert seen == len([path for path in files if "plans" not in path.parts])


def test_a_schema_that_is_there_stays(run: Run) -> None:
    theirs = Path("schema") / "chapter.schema.json"
    theirs.parent.mkdir()
    theirs.write_text("theirs", "utf-8")
    assert run("new", MINE, "--folder", ".").code == 0
    assert theirs.read_text("utf-8") == "theirs"
    assert sorted(path.name for path in Path("schema").iterdir()) == [
        "chapter.schema.json", "shared.schema.json", "situation.schema.json",
    ]  # fmt: skip


def test_an_installed_game_makes_it_where_one_stands(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli.author.INSTALLED", True)
    before = sorted(SCENARIOS.rglob("*"))
    assert run("new", MINE).code == 0
    assert (Path.cwd() / MINE / "situation.yaml").is_file()
    assert (Path.cwd() / "schema" / "chapter.schema.json").is_file()
    assert run("play", MINE, "--text", "--variant", "genuine").code == 0
    assert run("schema").code == 2
    assert sorted(SCENARIOS.rglob("*")) == before


def test_nothing_is_left_where_a_situation_cannot_be_made(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, text: str) -> None:
        if path.parent.name == "scam":
            raise UsageError(f'"{path}" cannot be written: the disk is full.')
        atomic_write(path, text)

    monkeypatch.setattr("game.cli.author.atomic_write", full)
    assert run("new", MINE, "--folder", ".").code == 2
    assert not (Path.cwd() / MINE).exists()


def test_a_vocabulary_beside_it_is_used_and_else_the_shipped_one(mine: Path) -> None:
    shipped = Library().vocabulary.help_lines
    assert Library(Path.cwd()).vocabulary.help_lines == shipped
    (Path.cwd() / "vocabulary").mkdir()
    (Path.cwd() / "vocabulary" / "words.txt").write_text("somebody's list", "utf-8")
    assert Library(Path.cwd()).vocabulary.help_lines == shipped
    shutil.copytree(SCENARIOS / "vocabulary", Path.cwd() / "vocabulary", dirs_exist_ok=True)
    lines = Path.cwd() / "vocabulary" / "help-lines.yaml"
    lines.write_text(lines.read_text("utf-8").replace("111", "999"), "utf-8")
    own = Library(Path.cwd()).vocabulary.help_lines
    assert "999" in own and "999" not in shipped


def test_a_run_of_it_can_be_replayed_beside_it(run: Run, mine: Path) -> None:
    playing, _ = begin(find_situation(MINE).programs["scam", "full"], 3).give(LEAVE)
    Path("run.json").write_text(journal_to_json(playing.journal), "utf-8")
    code, out, _ = run("replay", "run.json", "--lang", "en")
    assert code == 0 and out
    found, same = decoded(code_of(playing))
    assert (found.name, same.journal.entries) == (MINE, playing.journal.entries)


@pytest.mark.parametrize("named", ["../here/a-lost-phone", "./a-lost-phone", "", ".", "/"])
def test_a_run_never_names_a_path(run: Run, mine: Path, named: str) -> None:
    playing, _ = begin(find_situation(MINE).programs["scam", "full"], 3).give(LEAVE)
    data = json.loads(journal_to_json(playing.journal))
    data["head"]["situation"] = named
    Path("run.json").write_text(json.dumps(data), "utf-8")
    assert run("replay", "run.json").code in (1, 2)


def test_check_finds_what_is_named_from_any_folder(
    run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("check", MINE)[:2] == (0, "")
    monkeypatch.chdir("/")
    assert run("check", str(mine))[:2] == (0, "")
    assert run("check", "a-job-offer").code == 0
    assert run("check", os.path.relpath(mine))[:2] == (0, "")
    monkeypatch.chdir(mine)
    (mine / "genuine.yaml").write_text("stretch: [\n", "utf-8")
    code, out, _ = run("check", ".")
    assert code == 1 and out.startswith(f"{MINE}/genuine.yaml:")


@pytest.mark.parametrize("given", ["", " ", "nosuch", "/nowhere", "x" * 300, "x" * 5000, "a\0b"])
def test_check_of_what_is_not_there_is_a_sentence(run: Run, given: str) -> None:
    code, out, err = run("check", given)
    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_check_knows_what_was_meant(run: Run) -> None:
    assert 'Did you mean "a-job-offer"?' in run("check", "a-job-ofer").err


def test_the_template_stands_beside_what_it_names() -> None:
    assert (ASSETS / "template" / "situation.yaml").is_file()
    assert ROOT in SCENARIOS.parents
