"""Further languages: laid over the texts, stale where their source changed, never lost."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.proof.check import check_paths
from game.script.library import Library
from game.script.problem import Place, Problems, Severity
from game.script.situation import Situation, load_situation
from game.script.sources import Sources, read_sources
from game.script.translation.language_file import (
    IN_STEP,
    LanguageFile,
    Translated,
    read_language,
    written,
)
from game.script.translation.originals import KEY, originals_of
from game.script.translation.status import in_step, renewed, rows_of
from game.story.languages import canonical, listed
from game.story.text import in_language
from tests.support.situations import SHIPPED, STORIES
from tests.support.volume import examples

HERE = Place("", 1, 1)
Edit = Callable[[str, str, str], None]


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    """A copy of the story of the tests, to be translated and edited."""
    return Path(shutil.copytree(STORIES.folder / "a-parcel", tmp_path / "a-parcel"))


def sources(folder: Path) -> Sources:
    found = read_sources(folder, Problems())
    assert found is not None
    return found


def translate(folder: Path, words: dict[str, str], language: str = "fr") -> None:
    """Store translations with the fingerprints of today."""
    now = {original.key: original.fingerprint for original in originals_of(sources(folder))}
    texts = {key: Translated(text, now.get(key, ""), HERE) for key, text in words.items()}
    store(folder, LanguageFile(language, language, HERE, texts))


def store(folder: Path, file: LanguageFile) -> None:
    path = folder / "translations" / f"{file.language}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(written(file), "utf-8")


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def load(folder: Path) -> tuple[Situation | None, dict[str, list[str]]]:
    """The situation, and its problems by code: severity and message."""
    problems = Problems()
    situation = load_situation(folder, STORIES.vocabulary, problems)
    said: dict[str, list[str]] = {}
    for problem in problems.items:
        said.setdefault(problem.code, []).append(f"{problem.severity.value}: {problem.message}")
    return situation, said


def scam(folder: Path) -> Situation:
    situation, said = load(folder)
    assert situation is not None, said
    return situation


# Keys


@pytest.mark.parametrize("name", SHIPPED.names())
def test_every_text_as_shipped_has_a_key_of_its_own(name: str) -> None:
    keys = [original.key for original in originals_of(sources(SHIPPED.folder / name))]
    assert len(keys) == len(set(keys)) > 100
    assert all(KEY.fullmatch(key) for key in keys)


def test_no_text_is_left_out(parcel: Path) -> None:
    found = list(originals_of(sources(parcel)))
    files = (path.read_text("utf-8") for path in parcel.rglob("*.yaml"))
    lines = [line.strip() for text in files for line in text.splitlines()]
    written_out = [line for line in lines if line.startswith("en:") or "-en:" in line.split(" ")[0]]
    inline = sum(line.count(' en: "') + line.count(", en: Which") for line in lines)
    assert len(found) == len(written_out) + inline


def test_the_story_comes_in_its_order(parcel: Path) -> None:
    keys = [original.key for original in originals_of(sources(parcel))]
    order = ["situation/title", "situation/opening-010/text", "situation/open-it/text",
             "scam/page-010/text", "scam/pay-it/why", "scam/walked-away/title",
             "scam/ten-010/text", "shared/bank-warning/warn-010/text"]  # fmt: skip
    assert [key for key in keys if key in order] == order


# Merging


def test_a_translation_is_heard_and_the_rest_falls_back(parcel: Path) -> None:
    translate(parcel, {
        "situation/title": "Un colis", "situation/cast-mum/text": "Maman, à la maison",
        "scam/pay-it/text": "C'est envoyé.", "scam/look-number/row-1": "Numéro | 09xx xxx xxx",
        "scam/the-call--bank-warning/asker": "le livreur",
        "shared/bank-warning/warn-010/text": "Un ordre de <amount> pour <asker>.",
    })  # fmt: skip
    situation = scam(parcel)
    content = situation.programs["scam", "full"].content
    assert in_language(situation.front.title, "fr") == "Un colis"
    assert in_language(situation.front.teaser, "fr") == "A message about a parcel."
    assert content.cast["mum"].name["fr"] == "Maman" and content.cast["mum"].role["fr"]
    assert content.choices["pay-it"].says["fr"] == "C'est envoyé."
    assert content.details["look-number"].rows[0]["fr"].startswith("Numéro")
    shown = content.lines["the-call--warn-010"].text["fr"]
    assert shown == "Un ordre de 15.000 pour le livreur."
    assert in_language(content.lines["page-010"].text, "fr").startswith("Pay <fee>")


def test_what_is_missing_is_one_hint_for_the_file(parcel: Path) -> None:
    translate(parcel, {"situation/title": "Un colis"})
    _, said = load(parcel)
    (hint,) = said.pop("translation-missing")
    assert hint.startswith("hint: 117 of 118 texts") and said == {}


def test_a_marked_part_must_stand_in_its_line(parcel: Path) -> None:
    line = {"scam/page-010/text": "Payez <fee>, et gardez-le pour vous."}
    translate(parcel, {**line, "scam/page-010/mark": "un secret"})
    situation, said = load(parcel)
    assert said["mark-not-in-text"][0].startswith("warning") and situation is not None
    mark = situation.programs["scam", "full"].content.lines["page-010"].mark
    assert mark is not None and "fr" not in mark.part
    translate(parcel, {**line, "scam/page-010/mark": "gardez-le pour vous"})
    assert "mark-not-in-text" not in load(parcel)[1]


@pytest.mark.parametrize(
    "key, words, code",
    [
        ("scam/page-010/text", "Payez.", "placeholder-differs"),
        ("situation/title", "Un <fee>", "placeholder-differs"),
        ("scam/look-number/row-1", "sans trait", "row"),
    ],
)
def test_what_cannot_be_shown_is_an_error_and_the_rest_is_played(
    parcel: Path, key: str, words: str, code: str
) -> None:
    translate(parcel, {key: words, "situation/teaser": "Un message."})
    situation, said = load(parcel)
    assert said[code][0].startswith("error")
    assert situation is not None and situation.front.teaser["fr"] == "Un message."
    lines = situation.programs["scam", "full"].content.lines
    assert key != "scam/page-010/text" or "fr" not in lines["page-010"].text
    assert key != "situation/title" or "fr" not in situation.front.title


# Stale, orphaned, in step


def test_a_break_in_a_translation_is_a_space_and_said(parcel: Path) -> None:
    translate(parcel, {"situation/title": "Un\n\tcolis"})
    situation, said = load(parcel)
    assert situation is not None and situation.front.title["fr"] == "Un colis"
    assert said["line-break"][0].startswith("warning")


def test_a_translation_that_shows_nothing_leaves_the_english_there(parcel: Path) -> None:
    translate(parcel, {"situation/title": "\u00ad"})
    situation, _ = load(parcel)
    assert situation is not None and "fr" not in situation.front.title
    problems = check_paths([parcel], STORIES.vocabulary).items
    (problem,) = [problem for problem in problems if problem.code == "empty-text"]
    assert problem.place.file.endswith("fr.yaml") and problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    "old, new, language",
    [("title-en: A parcel", "title-en: The parcel", "English"),
     ("title-vi: Một gói hàng", "title-vi: Gói hàng", "Vietnamese")],
)  # fmt: skip
def test_a_corrected_source_makes_a_translation_stale_and_loses_nothing(
    parcel: Path, old: str, new: str, language: str
) -> None:
    translate(parcel, {"situation/title": "Un colis", "situation/teaser": "Un message."})
    edit(parcel, "situation.yaml", old, new)
    situation, said = load(parcel)
    assert situation is not None and situation.front.title["fr"] == "Un colis"
    assert said["translation-stale"] == [
        f"warning: The {language} has changed since this was translated."
    ]


def test_a_translation_of_unknown_origin_is_stale(parcel: Path) -> None:
    store(parcel, LanguageFile("fr", "fr", HERE,
                               {"situation/title": Translated("Un colis", "", HERE)}))  # fmt: skip
    (said,) = load(parcel)[1]["translation-stale"]
    assert "does not say" in said


def test_a_renamed_text_leaves_an_orphan_which_is_kept(parcel: Path) -> None:
    translate(parcel, {"scam/pay-it/text": "C'est envoyé."})
    edit(parcel, "scam/01-the-fee.yaml", "comply: pay-it", "comply: pay-at-once")
    assert load(parcel)[1]["translation-orphan"] == [
        'warning: No text is called "scam/pay-it/text" any more.'
    ]
    path = parcel / "translations/fr.yaml"
    file = read_language(path, "fr.yaml", Problems())
    assert file is not None
    originals = {original.key: original for original in originals_of(sources(parcel))}
    assert "scam/pay-it/text" in renewed(file, {}, originals).texts


def test_vietnamese_and_english_go_stale_against_each_other(parcel: Path) -> None:
    store(parcel, in_step(sources(parcel), LanguageFile(IN_STEP, IN_STEP, HERE)))
    assert load(parcel)[1] == {}
    edit(parcel, "situation.yaml", "title-en: A parcel", "title-en: The parcel")
    (said,) = load(parcel)[1]["translation-stale"]
    assert "English has changed" in said
    edit(parcel, "situation.yaml", "title-vi: Một gói hàng", "title-vi: Gói hàng")
    assert load(parcel)[1] == {}


@pytest.mark.parametrize(
    "text, code",
    [("", "empty-file"), ("language: de\n", "translation-language"),
     ("language: vi\n", "translation-language"), ("x", "not-a-mapping"),
     ("- a\n", "not-a-mapping"), ("# only this\n", "empty-file"), ("12", "not-a-mapping"),
     ("language: fr\ntexts: [a]\n", "not-a-mapping"),
     ("language: fr\ntexts:\n  situation/title: Un colis\n", "not-a-mapping"),
     ("language: fr\ntexts:\n  situation/title:\n    fr: [a]\n", "not-a-word"),
     ("language: [fr]\n", "not-a-word"), ("\tlanguage: fr\n", "tab")],
)  # fmt: skip
def test_a_file_that_is_no_translation_is_an_error_and_the_others_play_on(
    parcel: Path, text: str, code: str
) -> None:
    translate(parcel, {"situation/title": "Ein Paket"}, "de")
    (parcel / "translations/fr.yaml").write_text(text, "utf-8")
    problems = Problems()
    situation = load_situation(parcel, STORIES.vocabulary, problems)
    assert code in {problem.code for problem in problems.errors}
    assert all(p.place.file == "a-parcel/translations/fr.yaml" for p in problems.errors)
    assert situation is not None and situation.front.title["de"] == "Ein Paket"
    assert in_language(situation.front.title, "fr") == "A parcel"


def test_the_shared_words_survive_a_translation_that_is_a_list(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED.folder / "vocabulary", tmp_path / "vocabulary")
    (tmp_path / "vocabulary/translations/fr.yaml").write_text("- a list\n", "utf-8")
    problems = check_paths([tmp_path], SHIPPED.vocabulary)
    assert [str(p.place) for p in problems.errors] == ["vocabulary/translations/fr.yaml:1:1"]
    library = Library(tmp_path)
    assert library.languages.codes == ("vi", "en")
    assert library.vocabulary.words("story-over", "fr") == SHIPPED.vocabulary.words(
        "story-over", "en"
    )


# In doubt


def test_a_text_in_doubt_is_kept_named_and_never_shown(parcel: Path) -> None:
    doubts = {
        "situation/title": Translated("", "", HERE, "Un paquet ?", "The parcel"),
        "situation/teaser": Translated("Un message.", "", HERE, "Un mot ?"),
    }
    now = {original.key: original.fingerprint for original in originals_of(sources(parcel))}
    texts = {key: replace(text, of=now[key]) for key, text in doubts.items()}
    store(parcel, LanguageFile("fr", "Français", HERE, texts))
    situation, said = load(parcel)
    assert situation is not None
    assert in_language(situation.front.title, "fr") == "A parcel"
    assert in_language(situation.front.teaser, "fr") == "Un message."
    hints = said["translation-doubted"]
    assert "the English is shown" in hints[0] and "earlier words are shown" in hints[1]
    assert all(hint.startswith("hint") for hint in hints) and "translation-stale" not in said
    assert said["translation-missing"][0].startswith("hint: 116 of 118")
    file = read_language(parcel / "translations/fr.yaml", "fr.yaml", Problems())
    assert file is not None and {k: replace(t, place=HERE) for k, t in file.texts.items()} == texts


def test_a_mark_whose_line_is_in_doubt_waits_with_it(parcel: Path) -> None:
    translate(parcel, {"scam/page-010/mark": "gardez-le"})
    now = {original.key: original.fingerprint for original in originals_of(sources(parcel))}
    texts = {
        "scam/page-010/text": Translated("", "", HERE, "Payez <fee>, et gardez-le pour vous."),
        "scam/page-010/mark": Translated("gardez-le", now["scam/page-010/mark"], HERE),
    }
    store(parcel, LanguageFile("fr", "fr", HERE, texts))
    situation, said = load(parcel)
    assert situation is not None and "mark-not-in-text" not in said
    mark = situation.programs["scam", "full"].content.lines["page-010"].mark
    assert mark is not None and "fr" not in mark.part


def test_a_reviewers_doubt_takes_finished_words_from_the_players_and_keeps_them() -> None:
    known = Translated("Un colis", "a" * 8 + " " + "b" * 8, HERE)
    file = LanguageFile("fr", "fr", HERE, {"situation/title": known})
    doubted = renewed(file, {"situation/title": Translated("", "", HERE, "Un colis")}, {})
    assert doubted.texts["situation/title"] == replace(known, words="", doubt="Un colis")
    newer = renewed(file, {"situation/title": Translated("", "", HERE, "Un paquet")}, {})
    assert newer.texts["situation/title"] == replace(known, doubt="Un paquet")
    settled = {"situation/title": Translated("Un paquet", known.of, HERE)}
    assert renewed(newer, settled, {}).texts["situation/title"] == settled["situation/title"]


# Which languages there are


@pytest.mark.parametrize(
    "written, code",
    [("fr", "fr"), ("FR", "fr"), ("fr_FR", "fr-FR"), ("fr-fr.UTF-8@euro", "fr-FR"),
     ("pt_BR", "pt-BR"), ("zh_hant_tw", "zh-Hant-TW"), ("zh-Hant", "zh-Hant"), ("es-419", "es-419"),
     ("vi_VN", "vi-VN"), ("ast", "ast"), ("C", ""), ("C.UTF-8", ""), ("POSIX", ""), ("", ""),
     ("french", ""), ("../x", ""), ("fr_FR_x", ""), ("f\x00", ""), ("\u212aa", "")],
)  # fmt: skip
def test_a_code_has_one_form(written: str, code: str) -> None:
    assert canonical(written) == code


@pytest.mark.parametrize(
    "asked, found",
    [("fr_FR.UTF-8", "fr"), ("fr_CA", "fr"), ("vi_VN", "vi"), ("en_GB.UTF-8", "en"),
     ("pt_br", "pt-BR"), ("pt_PT", ""), ("pt", ""), ("zh_Hant_TW", "zh-TW"), ("de", ""), ("C", "")],
)  # fmt: skip
def test_a_region_finds_the_language_that_is_there(asked: str, found: str) -> None:
    languages = listed({"pt-BR": "Português", "zh-TW": "中文", "fr": "Français"})
    assert languages.found(asked) == found
    assert languages.codes == ("vi", "en", "fr", "pt-BR", "zh-TW")


def test_a_region_can_be_a_language_of_its_own(parcel: Path) -> None:
    now = {original.key: original.fingerprint for original in originals_of(sources(parcel))}
    (parcel / "translations").mkdir()
    (parcel / "translations/pt_br.yaml").write_text(
        "language: pt-br\nname: Português\ntexts:\n  situation/title:\n    pt_BR: Uma encomenda\n"
        f"    of: {now['situation/title']}\n",
        "utf-8",
    )
    situation, said = load(parcel)
    assert [*said] == ["translation-missing"] and situation is not None
    assert situation.front.title["pt-BR"] == "Uma encomenda" and situation.languages == ("pt-BR",)
    assert dict(Library(parcel.parent).languages.names)["pt-BR"] == "Português"
    shutil.copy(parcel / "translations/pt_br.yaml", parcel / "translations/pt-BR.yaml")
    assert "both of pt-BR" in load(parcel)[1]["translation-language"][0]


@pytest.mark.parametrize("name", ["vi-VN", "en_GB", "en"])
def test_what_stands_in_the_scenario_is_no_further_language(parcel: Path, name: str) -> None:
    (parcel / "translations").mkdir()
    (parcel / f"translations/{name}.yaml").write_text(f"language: {name}\ntexts:\n", "utf-8")
    assert "translation-language" in load(parcel)[1]


def test_the_list_has_only_languages_with_words_to_show(parcel: Path) -> None:
    translate(parcel, {"situation/title": "Ein Paket"}, "de")
    doubts = {"situation/title": Translated("", "", HERE, "Un paquete")}
    store(parcel, LanguageFile("es", "Español", HERE, doubts))
    (parcel / "translations/km.yaml").write_text("- a\n", "utf-8")
    (parcel / "translations/vi-en.yaml").write_text("language: vi-en\ntexts:\n", "utf-8")
    assert Library(parcel.parent).languages.codes == ("vi", "en", "de")
    assert SHIPPED.languages.codes == ("vi", "en", "fr")
    assert SHIPPED.languages.names["fr"] == "Français"


def test_languages_go_round() -> None:
    languages = listed({"fr": "Français"})
    assert [languages.after(code) for code in ("vi", "en", "fr")] == ["en", "fr", "vi"]
    assert languages.after("xx") == "vi" and languages.only(()).after("fr") == "vi"
    assert languages.only(["fr"]).codes == ("vi", "en", "fr")


@settings(derandomize=True, deadline=None, max_examples=examples(40))
@given(st.binary(max_size=60), st.integers(0, 200))
def test_any_bytes_in_a_translation_are_problems_and_never_raise(junk: bytes, at: int) -> None:
    good = b"language: fr\nname: f\ntexts:\n  situation/title:\n    fr: Un colis\n    of: x\n"
    with tempfile.TemporaryDirectory() as home:
        folder = Path(shutil.copytree(STORIES.folder / "a-parcel", Path(home) / "a-parcel"))
        (folder / "translations").mkdir()
        (folder / "translations/fr.yaml").write_bytes(good[:at] + junk + good[at:])
        problems = Problems()
        situation = load_situation(folder, STORIES.vocabulary, problems)
    assert situation is not None
    assert all(p.place.file.endswith("translations/fr.yaml") for p in problems.errors)


def test_a_written_file_reads_back_the_same(parcel: Path) -> None:
    words = {"situation/title": 'Un "colis": #1 \\ <x>', "situation/teaser": "- [a] {b} & *c"}
    texts = {key: Translated(text, "0" * 8 + " " + "-" * 8, HERE) for key, text in words.items()}
    store(parcel, LanguageFile("fr", "Français", HERE, texts))
    problems = Problems()
    file = read_language(parcel / "translations/fr.yaml", "fr.yaml", problems)
    assert file is not None and problems.items == () and file.name == "Français"
    assert {key: (t.words, t.of) for key, t in file.texts.items()} == {
        key: (t.words, t.of) for key, t in texts.items()
    }


def test_rows_say_who_speaks_and_what_came_before(parcel: Path) -> None:
    empty = LanguageFile("fr", "fr", HERE)
    rows = {row.original.key: row for row in rows_of(sources(parcel), empty)}
    assert rows["scam/page-010/text"].speaker == "Bưu"
    assert rows["situation/opening-020/text"].before.startswith("Bưu: There is a parcel")


def test_french_is_shipped_in_part_and_fits() -> None:
    problems = Problems()
    situation = load_situation(SHIPPED.folder / "a-job-offer", SHIPPED.vocabulary, problems)
    assert situation is not None and situation.front.title["fr"]
    codes = {p.code for p in problems.items if p.severity is not Severity.HINT}
    assert codes <= {"translation-stale", "translation-orphan"}
    assert SHIPPED.vocabulary.words("story-over", "fr") != SHIPPED.vocabulary.words(
        "story-over", "en"
    )
