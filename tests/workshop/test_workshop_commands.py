"""`new`, `translate` and `schema` as an author meets them."""

from __future__ import annotations

import re
import shutil
from argparse import Namespace
from pathlib import Path

import polib
import pytest

from game.cli import author as schema_command
from game.cli import catalog as catalog_module
from game.cli import translate
from game.cli.author import NAME, TEMPLATE, new_situation
from game.cli.messages import UsageError
from game.cli.po_file import PoError, read_po
from game.proof.check import check_paths
from game.script.library import Library
from game.script.problem import Problems, one_line
from game.script.situation import load_situation
from tests.support.situations import SHIPPED, STORIES

# new


def test_a_new_situation_passes_the_check_without_a_word(tmp_path: Path) -> None:
    folder = new_situation("a-lost-phone", tmp_path)
    problems = check_paths([folder], SHIPPED.vocabulary)
    assert [one_line(problem) for problem in problems.items] == []


def test_a_new_situation_speaks_of_itself_by_its_own_name(tmp_path: Path) -> None:
    folder = new_situation("a-lost-phone", tmp_path)
    texts = [path.read_text("utf-8") for path in folder.rglob("*.yaml")]
    assert len(texts) == len(list(TEMPLATE.rglob("*.yaml")))
    assert not any(NAME in text for text in texts) and any("a-lost-phone" in t for t in texts)
    assert all(text.startswith("# yaml-language-server: $schema=../") for text in texts
               if not text.startswith("# A test plan"))  # fmt: skip


def test_the_schemas_are_where_the_modelines_say() -> None:
    home = SHIPPED.folder / "a-lost-phone"
    for path in TEMPLATE.rglob("*.yaml"):
        first = path.read_text("utf-8").splitlines()[0]
        if "$schema=" in first:
            target = (home / path.relative_to(TEMPLATE)).parent / first.partition("$schema=")[2]
            assert Path(*_resolved(target)).is_file(), path


def _resolved(path: Path) -> list[str]:
    parts: list[str] = []
    for part in path.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return parts


def test_it_has_both_truths_and_about_ten_scenes(tmp_path: Path) -> None:
    folder = new_situation("a-lost-phone", tmp_path)
    situation = load_situation(folder, SHIPPED.vocabulary, Problems())
    assert situation is not None
    full = [program for (_, cut), program in situation.programs.items() if cut == "full"]
    assert {program.content.truth for program in full} == {"scam", "genuine"}
    told = [len(p.scenes) - len(p.content.endings) - 1 for p in full]
    assert 8 <= sum(told) <= 14
    assert all(program.content.contrasts for program in full)


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    folder = new_situation("a-lost-phone", tmp_path)
    (folder / "situation.yaml").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match="nothing was changed"):
        new_situation("a-lost-phone", tmp_path)
    assert (folder / "situation.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["", "A", "a_b", "../a", "a/b", "a--b", "vocabulary", "\x1b[2J"])
def test_an_id_that_is_none_is_refused_and_nothing_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError) as refused:
        new_situation(name, tmp_path)
    assert "\x1b" not in str(refused.value) and list(tmp_path.iterdir()) == []


# translate


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenarios folder of its own, with the story of the tests in it."""
    shutil.copytree(STORIES.folder / "a-parcel", tmp_path / "a-parcel")
    for module in (catalog_module, translate):
        monkeypatch.setattr(module, "library", lambda: Library(tmp_path))
    return tmp_path


def export(catalog: Path) -> polib.POFile:
    arguments = Namespace(language="fr", situation="a-parcel", output=catalog)
    assert translate.run_export(arguments) == 0
    return polib.pofile(str(catalog / "a-parcel.fr.po"))


def take(catalog: Path, po: polib.POFile) -> None:
    po.save(str(catalog / "a-parcel.fr.po"))
    assert translate.run_import(Namespace(files=[catalog / "a-parcel.fr.po"])) == 0


def entry(po: polib.POFile, key: str) -> polib.POEntry:
    return next(e for e in po if e.msgctxt == f"a-parcel/{key}")


def test_a_po_file_has_all_that_a_translator_needs(catalog: Path) -> None:
    po = export(catalog)
    assert po.metadata["Language"] == "fr" and len(po) == 118
    line = entry(po, "scam/page-010/text")
    assert line.msgid == "Pay <fee>, and keep it quiet." and line.msgstr == ""
    assert "Tiếng Việt: Em đóng <fee> đồng, giữ kín giúp anh." in line.comment
    assert "Speaker: Bưu" in line.comment
    ((file, number),) = line.occurrences
    assert file == "a-parcel/scam/01-the-fee.yaml" and number.isdigit()


def test_a_round_trip_keeps_every_word(catalog: Path) -> None:
    po = export(catalog)
    entry(po, "situation/title").msgstr = 'Un "colis"\\ é'
    take(catalog, po)
    again = export(catalog)
    title = entry(again, "situation/title")
    assert title.msgstr == 'Un "colis"\\ é' and not title.fuzzy
    before = (catalog / "a-parcel/translations/fr.yaml").read_text("utf-8")
    take(catalog, again)
    assert (catalog / "a-parcel/translations/fr.yaml").read_text("utf-8") == before


def test_breaks_come_back_as_spaces_and_a_text_that_shows_nothing_as_none(catalog: Path) -> None:
    po = export(catalog)
    entry(po, "situation/title").msgstr = "Un\n\tcolis\n"
    entry(po, "situation/teaser").msgstr = "\u00ad\u200b"
    take(catalog, po)
    again = export(catalog)
    assert entry(again, "situation/title").msgstr == "Un colis"
    assert entry(again, "situation/teaser").msgstr == ""


def test_a_typo_fix_marks_fuzzy_and_a_confirmed_text_is_fresh_again(catalog: Path) -> None:
    po = export(catalog)
    entry(po, "situation/title").msgstr = "Un colis"
    take(catalog, po)
    path = catalog / "a-parcel/situation.yaml"
    path.write_text(path.read_text("utf-8").replace("en: A parcel\n", "en: The parcel\n"), "utf-8")
    stale = export(catalog)
    assert entry(stale, "situation/title").fuzzy
    take(catalog, stale)
    still = export(catalog)
    assert entry(still, "situation/title").fuzzy
    entry(still, "situation/title").flags.remove("fuzzy")
    take(catalog, still)
    assert not entry(export(catalog), "situation/title").fuzzy


def test_a_source_that_changed_meanwhile_is_stale_on_its_way_back(catalog: Path) -> None:
    po = export(catalog)
    path = catalog / "a-parcel/situation.yaml"
    path.write_text(path.read_text("utf-8").replace("en: A parcel\n", "en: The parcel\n"), "utf-8")
    entry(po, "situation/title").msgstr = "Un colis"
    take(catalog, po)
    assert entry(export(catalog), "situation/title").fuzzy


def test_an_empty_text_takes_nothing_away_and_an_unknown_one_is_kept(catalog: Path) -> None:
    po = export(catalog)
    entry(po, "situation/title").msgstr = "Un colis"
    po.append(polib.POEntry(msgctxt="a-parcel/scam/gone-010/text", msgid="Gone", msgstr="Parti"))
    take(catalog, po)
    empty = export(catalog)
    entry(empty, "situation/title").msgstr = ""
    take(catalog, empty)
    stored = (catalog / "a-parcel/translations/fr.yaml").read_text("utf-8")
    assert "Un colis" in stored and "Parti" in stored


@pytest.mark.parametrize(
    "text",
    ["", "x", 'msgid "a"\nmsgstr "b', "\x00\x00", 'msgid ""\nmsgstr "Language: fr\\n"\n',
     'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgctxt "../../etc/x"\nmsgid "a"\nmsgstr "b"\n',
     'msgid ""\nmsgstr "Language: ../x\\n"\n\nmsgctxt "a/b/c"\nmsgid "a"\nmsgstr "b"\n'],
)  # fmt: skip
def test_what_is_no_po_file_is_refused_with_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.po"
    path.write_text(text, "utf-8")
    with pytest.raises(PoError):
        read_po(path)


def test_a_text_that_could_not_be_stored_is_refused(catalog: Path) -> None:
    po = export(catalog)
    entry(po, "situation/title").msgstr = "a\u202eb"
    po.save(str(catalog / "a-parcel.fr.po"))
    with pytest.raises(UsageError, match="cannot be kept"):
        translate.run_import(Namespace(files=[catalog / "a-parcel.fr.po"]))
    assert not (catalog / "a-parcel/translations").exists()


@pytest.mark.parametrize("code", ["vi", "en", "french", "../x", ""])
def test_a_language_is_a_code_of_its_own(catalog: Path, code: str) -> None:
    with pytest.raises(UsageError):
        translate.run_export(Namespace(language=code, situation="a-parcel", output=catalog))


def test_noting_that_both_languages_are_in_step(catalog: Path) -> None:
    assert translate.run_in_step(Namespace(situation="a-parcel")) == 0
    assert (catalog / "a-parcel/translations/vi-en.yaml").is_file()


# schema


def test_check_says_what_is_out_of_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.json"
    monkeypatch.setattr(schema_command, "made", lambda: {path: "new"})
    monkeypatch.setattr(schema_command, "SCENARIOS", tmp_path / "scenarios")
    assert schema_command.run_schema(Namespace(check=True)) == 1
    assert "out of date" in capsys.readouterr().err and not path.exists()
    assert schema_command.run_schema(Namespace(check=False)) == 0
    assert path.read_text("utf-8") == "new"
    assert schema_command.run_schema(Namespace(check=True)) == 0


# The guide

GUIDE = Path(__file__).parents[2] / "docs" / "authors" / "README.md"
PLANTED = re.compile(
    r"^\| `([^`]+\.yaml)` \| `([^`]+)` \| `([^`]+)` \| `([a-z-]+)` \|$", re.MULTILINE
)


def planted() -> list[tuple[str, ...]]:
    return PLANTED.findall(GUIDE.read_text("utf-8"))


def test_the_guide_plants_five_mistakes() -> None:
    assert len(planted()) == 5


@pytest.mark.parametrize("name, old, new, code", planted())
def test_a_mistake_of_the_guide_gives_the_code_it_says(
    tmp_path: Path, name: str, old: str, new: str, code: str
) -> None:
    path = new_situation("a-lost-phone", tmp_path) / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    problems = check_paths([tmp_path / "a-lost-phone"], SHIPPED.vocabulary)
    assert code in {problem.code for problem in problems.items}
