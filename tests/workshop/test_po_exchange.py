"""PO files as other programs write them: escapes read, doubts kept, each file by itself."""

from __future__ import annotations

import random
import shutil
import subprocess
from argparse import Namespace
from pathlib import Path

import polib
import pytest

from game.cli import catalog as catalog_module
from game.cli import translate
from game.cli.messages import UsageError
from game.cli.po_file import PoError, PoFile, read_po
from game.proof.check import check_paths
from game.script.library import Library
from game.script.problem import Problems
from game.script.situation import load_situation
from game.story.text import in_language
from game.typography import in_one_line
from tests.support.situations import STORIES

HEAD = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
TITLE = "a-parcel/situation/title"


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scenarios folder of its own, with the story of the tests in it."""
    shutil.copytree(STORIES.folder / "a-parcel", tmp_path / "a-parcel")
    for module in (catalog_module, translate):
        monkeypatch.setattr(module, "library", lambda: Library(tmp_path))
    return tmp_path


def po(*entries: str, head: str = HEAD) -> str:
    return head + "\n".join(entries)


def entry(words: str, key: str = TITLE, flags: str = "", more: str = "") -> str:
    """One entry; `words` stand between its quotes as they are."""
    return f'{flags}{more}msgctxt "{key}"\nmsgid "A parcel"\nmsgstr "{words}"\n'


def read(folder: Path, text: str | bytes) -> PoFile:
    path = folder / "x.po"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_po(path)


def title_of(folder: Path, words: str) -> str:
    return read(folder, po(entry(words))).texts["situation/title"].words


def take(*files: Path) -> int:
    return translate.run_import(Namespace(files=list(files)))


def refused(*files: Path) -> list[str]:
    """The lines that say why not everything could be taken."""
    with pytest.raises(UsageError) as fault:
        take(*files)
    return str(fault.value).split("\n")


def stored(catalog: Path, language: str = "fr") -> str:
    return (catalog / f"a-parcel/translations/{language}.yaml").read_text("utf-8")


def shown(catalog: Path) -> str:
    """The title as a player with French reads it."""
    situation = load_situation(catalog / "a-parcel", STORIES.vocabulary, Problems())
    assert situation is not None
    return in_language(situation.front.title, "fr")


def export(catalog: Path, language: str = "fr") -> polib.POEntry:
    """Export again; the entry of the title."""
    arguments = Namespace(language=language, situation="a-parcel", output=catalog)
    assert translate.run_export(arguments) == 0
    return next(e for e in polib.pofile(str(catalog / "a-parcel.fr.po")) if e.msgctxt == TITLE)


# Escapes


@pytest.mark.parametrize(
    "written, words",
    [
        (r"pr\303\250s du lyc\303\251e", "près du lycée"),
        (r"pr\xc3\xa8s du lyc\xc3\xa9e", "près du lycée"),
        (r"\304\220\xe1\xbb\x87", "Đệ"),
        (r"\\303\\250 \\xc3", r"\303\250 \xc3"),
        (r"\\\303\251", "\\é"),
        (r"a \"b\" \\ c", 'a "b" \\ c'),
        (r"one\ntwo\tthree", "one two three"),
        ('pr\\303"\n"\\250s', "près"),
        ('Un "\n"colis', "Un colis"),
        (r"A\60\061", "A01"),
        (r"\042\134n", '"\\n'),
    ],
)
def test_an_escape_is_the_letter_that_it_stands_for(
    tmp_path: Path, written: str, words: str
) -> None:
    assert title_of(tmp_path, written) == words


@pytest.mark.parametrize(
    "written, says",
    [
        (r"lyc\351e", r"\351"), (r"pr\303", r"\303"), (r"a \q b", r"\q"), (r"\777", r"\777"),
        (r"\xzz", r"\x"), (r"a\0b", r"\x00"), (r"a\033[2Jb", r"\x1b"), ('a"b', "quotes"),
        (r"a\342\200\256b", r"\u202e"), ("a\u202eb", r"\u202e"), ("a\x85b", r"\x85"),
    ],
)  # fmt: skip
def test_a_broken_escape_is_refused_by_its_line(tmp_path: Path, written: str, says: str) -> None:
    with pytest.raises(PoError) as fault:
        read(tmp_path, po(entry("fine", "a-parcel/situation/teaser"), entry(written)))
    assert fault.value.line == 12 and says in str(fault.value)


def test_comments_may_hold_what_texts_may_not(tmp_path: Path) -> None:
    odd = '#. C:\\300\\x \u202e \u2028 "\n#,fuzzy\n'
    assert read(tmp_path, po(entry("x", flags=odd))).texts["situation/title"].doubt == "x"


_SIGNS = (
    *("é", "è", "Đ", "ệ", "ữ", "中", "🙂", " ", "a", "e", "0", "3", "303", "xc3", "n", "t", "\\"),
    *('"', "\n", "\t", "\\n", "\\x41", "\\101", "’", "\u00a0", "<amount>", "#", "%"),
)


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="gettext is not installed")
@pytest.mark.parametrize("options", [["-E"], ["-E", "-w", "20"], ["--no-wrap"], ["-w", "30"]])
def test_200_random_texts_come_back_from_gettext_as_they_were(
    tmp_path: Path, options: list[str]
) -> None:
    chance = random.Random(303)
    texts = {
        f"scam/t-{number}/text": "x".join(chance.choices(_SIGNS, k=chance.randint(1, 30))).strip()
        for number in range(200)
    }
    given = polib.POFile()
    given.metadata = {"Language": "fr", "Content-Type": "text/plain; charset=UTF-8"}
    for key, words in texts.items():
        given.append(polib.POEntry(msgctxt=f"a-parcel/{key}", msgid=f"of {key}", msgstr=words))
    path, out = tmp_path / "a.po", tmp_path / "b.po"
    given.save(str(path))
    subprocess.run(["msgcat", *options, "-o", out, path], check=True)
    back = read_po(out)
    assert {key: text.words for key, text in back.texts.items() if text.words} == {
        key: in_one_line(words).strip() for key, words in texts.items() if words
    }


# Doubts


def test_a_guess_that_nobody_confirmed_is_kept_and_not_shown(
    catalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = catalog / "guess.po"
    was = '#| msgid "Something quite different"\n'
    path.write_text(po(entry("Devinée", flags="#, fuzzy\n", more=was)), "utf-8")
    assert take(path) == 0
    assert (
        "a-parcel: 0 of 118 texts in fr, 0 without their text, 1 in doubt" in capsys.readouterr()[0]
    )
    assert shown(catalog) == "A parcel" and "Devinée" in stored(catalog)
    problems = check_paths([catalog / "a-parcel"], STORIES.vocabulary)
    (hint,) = (p for p in problems.items if p.code == "translation-doubted")
    assert hint.place.file == "a-parcel/translations/fr.yaml" and "of: " in hint.hint
    again = export(catalog)
    assert (again.msgstr, again.fuzzy) == ("Devinée", True)
    assert again.previous_msgid == "Something quite different"
    assert "1 in doubt" in capsys.readouterr().out
    before = stored(catalog)
    assert take(catalog / "a-parcel.fr.po") == 0 and stored(catalog) == before


def test_needs_work_on_a_finished_text_is_a_doubt_and_is_settled_again(catalog: Path) -> None:
    path = catalog / "a-parcel.fr.po"
    export(catalog)
    file = polib.pofile(str(path))
    title = next(e for e in file if e.msgctxt == TITLE)
    title.msgstr = "Un colis"
    file.save(str(path))
    take(path)
    finished = stored(catalog)
    assert shown(catalog) == "Un colis"
    title.flags.append("fuzzy")
    file.save(str(path))
    take(path)
    assert shown(catalog) == "A parcel" and export(catalog).fuzzy
    take(path)
    assert shown(catalog) == "A parcel" and export(catalog).msgstr == "Un colis"
    title.flags.remove("fuzzy")
    file.save(str(path))
    take(path)
    assert stored(catalog) == finished and shown(catalog) == "Un colis"


def test_a_newer_doubt_leaves_the_confirmed_words_on_the_screen(catalog: Path) -> None:
    path = catalog / "x.po"
    path.write_text(po(entry("Un colis")), "utf-8")
    take(path)
    path.write_text(po(entry("Un paquet", flags="#, fuzzy\n")), "utf-8")
    take(path)
    assert shown(catalog) == "Un colis"
    again = export(catalog)
    assert (again.msgstr, again.fuzzy) == ("Un paquet", True)
    assert "Shown until this is settled: Un colis" in again.comment
    before = stored(catalog)
    take(catalog / "a-parcel.fr.po")
    assert stored(catalog) == before


# Regions


@pytest.mark.parametrize("written", ["fr_FR", "fr-fr", "FR", "fr_CA.UTF-8"])
def test_a_region_goes_to_the_language_that_is_there(
    catalog: Path, capsys: pytest.CaptureFixture[str], written: str
) -> None:
    path = catalog / "x.po"
    path.write_text(po(entry("Un colis")), "utf-8")
    take(path)
    path.write_text(po(entry("Un paquet"), head=HEAD.replace(": fr", f": {written}")), "utf-8")
    take(path)
    said = "is taken for fr, which is there" in capsys.readouterr().out
    assert said == (written != "FR")
    assert [p.name for p in (catalog / "a-parcel/translations").iterdir()] == ["fr.yaml"]
    assert shown(catalog) == "Un paquet"
    assert export(catalog, written).msgstr == "Un paquet"


def test_a_region_of_its_own_is_written_in_one_form_and_comes_back(catalog: Path) -> None:
    path = catalog / "x.po"
    path.write_text(po(entry("Uma encomenda"), head=HEAD.replace(": fr", ": pt_br")), "utf-8")
    take(path)
    before = stored(catalog, "pt-BR")
    assert before.splitlines()[2] == "language: pt-BR"
    arguments = Namespace(language="PT_BR", situation="a-parcel", output=catalog)
    assert translate.run_export(arguments) == 0
    assert polib.pofile(str(catalog / "a-parcel.pt-BR.po")).metadata["Language"] == "pt_BR"
    take(catalog / "a-parcel.pt-BR.po")
    assert stored(catalog, "pt-BR") == before


@pytest.mark.parametrize("written", ["vi_VN", "en_GB", "vi"])
def test_vietnamese_and_english_are_no_translations(catalog: Path, written: str) -> None:
    path = catalog / "x.po"
    path.write_text(po(entry("x"), head=HEAD.replace(": fr", f": {written}")), "utf-8")
    assert "edit it there" in refused(path)[0]


# Faults


BAD = {
    "empty": b"",
    "blank": b"\n \n",
    "latin1": HEAD.replace("UTF-8", "ISO-8859-1").encode() + entry("Été").encode("latin-1"),
    "utf16": po(entry("x")).encode("utf-16"),
    "utf16-bare": po(entry("x")).encode("utf-16-le"),
    "truncated": po(entry("Un colis")).encode()[:-4],
    "cut-in-a-letter": po(entry("é")).encode()[:-4],
    "nul": po(entry("a\0b")).encode(),
    "large": HEAD.encode() + b"#\n" * 16_000_000,
    "words": b"not a po file\n",
    "no-language": b'msgid ""\nmsgstr ""\n\n' + entry("x").encode(),
    "no-context": HEAD.encode() + b'msgid "a"\nmsgstr "b"\n',
    "two-situations": po(entry("x"), entry("y", "a-job-offer/situation/title")).encode(),
    "unknown-situation": po(entry("x", "zz-none/situation/title")).encode(),
    "path": po(entry("x", "../../etc/passwd")).encode(),
    "twice": po(entry("Un colis"), entry("Un paquet")).encode(),
    "plural-wrong": po('msgctxt "a"\nmsgid "b"\nmsgstr[x] "c"\n').encode(),
}
LINES = {"latin1": 8, "truncated": 8, "nul": 8, "words": 1, "twice": 10}


@pytest.mark.parametrize("name", [*BAD, "missing", "folder"])
def test_one_bad_file_is_named_with_its_line_and_the_others_are_taken(
    catalog: Path, name: str
) -> None:
    good, bad = catalog / "good.po", catalog / f"{name}.po"
    good.write_text(po(entry("Un colis")), "utf-8")
    if name in BAD:
        bad.write_bytes(BAD[name])
    elif name == "folder":
        bad.mkdir()
    (line,) = refused(bad, good)
    assert line.startswith(f"{bad}:") and line.endswith((".", "?")) and len(line) < 500
    assert ".." not in line.removeprefix(str(bad)) or name == "path"
    assert name not in LINES or line.startswith(f"{bad}:{LINES[name]}: "), line
    assert shown(catalog) == "Un colis"
    assert [p.name for p in catalog.rglob(".*.new")] == []


def test_a_bom_and_other_line_ends_are_no_fault(tmp_path: Path) -> None:
    text = po(entry("Un colis"))
    for data in (b"\xef\xbb\xbf" + text.encode(), text.replace("\n", "\r\n").encode(),
                 text.replace("\n", "\r").encode()):  # fmt: skip
        assert read(tmp_path, data).texts["situation/title"].words == "Un colis"


def test_the_same_words_twice_are_no_fault(tmp_path: Path) -> None:
    found = read(tmp_path, po(entry("Un colis"), entry("Un colis")))
    assert found.texts["situation/title"].words == "Un colis"


def test_what_has_no_place_is_named_and_the_rest_is_taken(
    catalog: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = catalog / "x.po"
    plural = ('msgctxt "a-parcel/situation/teaser"\nmsgid "a"\nmsgid_plural "b"\n'
              'msgstr[0] "c"\nmsgstr[1] "d"\n')  # fmt: skip
    bare, orphan = 'msgid "Lost"\nmsgstr "Perdu"\n', entry("Parti", "a-parcel/scam/gone-010/text")
    path.write_text(po(entry("Un colis"), plural, bare, orphan), "utf-8")
    lines = refused(path)
    assert [line.split(": ")[0] for line in lines] == [f"{path}:16", f"{path}:10"]
    assert "no msgctxt" in lines[0] and "plural forms" in lines[1]
    assert f'{path}:19: "scam/gone-010/text" is no text of a-parcel' in capsys.readouterr().out
    assert shown(catalog) == "Un colis" and "Parti" in stored(catalog)


def test_an_error_that_export_points_at_is_one_that_check_shows(catalog: Path) -> None:
    (catalog / "a-parcel/translations").mkdir()
    (catalog / "a-parcel/translations/fr.yaml").write_text("- a list\n", "utf-8")
    with pytest.raises(UsageError, match='"check a-parcel" shows them'):
        export(catalog)
    problems = check_paths([catalog / "a-parcel"], STORIES.vocabulary)
    file = "a-parcel/translations/fr.yaml"
    assert [p.code for p in problems.errors if p.place.file == file] == ["not-a-mapping"]
    path = catalog / "x.po"
    path.write_text(po(entry("Un colis")), "utf-8")
    assert "has errors" in refused(path)[0] and stored(catalog) == "- a list\n"
