"""The debrief as a page: whole, escaped, in both languages, for every ending; kept when asked."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.cli import main
from game.handout.handout import debrief_page
from game.handout.markup import STYLE, element
from game.records.plays import MAX_PAGES, save_page
from game.story.debrief import debrief
from game.story.graph import Graph
from game.story.input import judge
from game.story.journal_file import journal_to_json
from game.story.program import Program
from game.story.run import Run, begin
from tests.support.situations import SHIPPED, graphs_of, situation_of

SITUATION = "a-job-offer"
VOID = {"meta"}
MAY_STAND = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "div",
    "h1", "h2", "h3", "p", "ul", "ol", "li", "b", "i", "u", "span",
}  # fmt: skip


class Reader(HTMLParser):
    """Checks that elements close in order; gathers the words outside the head."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in MAY_STAND, tag
        assert not {name for name, _ in attrs} & {"href", "src", "style", "onclick"}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "body" in self.open and data.strip():
            self.words.append(data)


def program_of(variant: str) -> Program:
    return situation_of(SHIPPED, SITUATION).programs[variant, "full"]


def graph_of(variant: str) -> Graph:
    return graphs_of(SHIPPED, SITUATION, "full")[variant]


def run(variant: str, ending: str, rating: int = 4) -> Run:
    playing = begin(program_of(variant), 7)
    for given in graph_of(variant).endings[ending].witness:
        playing, _ = playing.give(given)
    return playing.give(judge(rating))[0] if rating else playing


def page_of(graph: Graph, playing: Run, language: str) -> str:
    result = debrief(graph, playing.journal)
    return debrief_page(SHIPPED.vocabulary, graph.content, playing.journal, result, language)


ENDINGS = [(variant, ending) for variant in ("scam", "genuine")
           for ending in program_of(variant).content.endings]  # fmt: skip


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("variant", "ending"), ENDINGS)
def test_every_ending_gives_a_page(variant: str, ending: str, language: str) -> None:
    graph = graph_of(variant)
    page = page_of(graph, run(variant, ending), language)
    words = " ".join(Reader(page).words)
    vocabulary = SHIPPED.vocabulary
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert graph.content.endings[ending].title[language] in words
    for name in (f"truth-{variant}", "judged-near" if variant == "scam" else "judged-wrong-genuine",
                 "debrief-did", "debrief-transcript", "debrief-told", "debrief-plan",
                 "debrief-help"):  # fmt: skip
        assert vocabulary.words(name, language) in words
    for decision in debrief(graph, run(variant, ending).journal).decisions:
        assert graph.content.choices[decision.choice].why[language] in words
    assert "111" in words and "<" not in words


def test_words_cannot_become_markup() -> None:
    graph = graph_of("scam")
    evil = '<script async>alert("1")</script>&amp;\'"<img src=x onerror=y>'
    bad = {"vi": evil, "en": evil}
    content = graph.content
    lines = {n: replace(line, text=bad) for n, line in content.lines.items()}
    choices = {n: replace(choice, why=bad) for n, choice in content.choices.items()}
    endings = {n: replace(ending, title=bad, text=bad) for n, ending in content.endings.items()}
    cast = {n: replace(member, name=bad) for n, member in content.cast.items()}
    spoilt = replace(content, lines=lines, choices=choices, endings=endings, cast=cast,
                     plausible=bad, front=replace(content.front, title=bad))  # fmt: skip
    playing = run("scam", "home-again")
    result = debrief(graph, playing.journal)
    page = debrief_page(SHIPPED.vocabulary, spoilt, playing.journal, result, "en")
    words = " ".join(Reader(page).words)
    assert evil in words and "<script" not in page and "<img" not in page
    assert element("p", "<b>", kind='"').markup == '<p class="&quot;">&lt;b&gt;</p>'


def test_nothing_runs_and_nothing_is_fetched() -> None:
    page = page_of(graph_of("scam"), run("scam", "home-again"), "vi")
    assert "default-src 'none'" in page
    for word in ("<script", "http:", "https:", "url(", "@import", "javascript"):
        assert word not in page


def test_a_run_without_a_judgement_or_an_end_has_a_page_too() -> None:
    graph = graph_of("scam")
    assert Reader(page_of(graph, run("scam", "home-again", 0), "en")).words
    started = begin(situation_of(SHIPPED, SITUATION).programs["scam", "full"], 7)
    assert Reader(page_of(graph, started, "vi")).words


def test_real_help_stands_before_everything_and_is_printed() -> None:
    page = page_of(graph_of("scam"), run("scam", "home-again"), "vi")
    first, *_ = Reader(page).words
    body = page.partition("<body>\n")[2]
    assert body.startswith('<header><p class="urgent">') and first == "Tổng đài 111"
    line = re.sub("<[^>]*>", " ", body.partition("</p>")[0])
    assert " ".join(line.split()) == "Tổng đài 111 113 Công an 115 Cấp cứu"
    printed = STYLE.partition("@media print")[2]
    assert ".urgent" not in printed and "header" not in printed


def test_everything_stands_in_a_landmark() -> None:
    page = page_of(graph_of("scam"), run("scam", "home-again"), "en")
    body = page.partition("<body>\n")[2].partition("\n</body>")[0]
    assert re.fullmatch(r"<header>.*</header><main>.*</main><footer>.*</footer>", body, re.DOTALL)
    assert [body.count(f"<{name}>") for name in ("header", "main", "footer")] == [1, 1, 1]


CHROMIUM = shutil.which("chromium")


@pytest.mark.browser
@pytest.mark.skipif(
    not (CHROMIUM and shutil.which("pdftotext")), reason="prints with chromium, reads with poppler"
)
@pytest.mark.parametrize(("language", "paper"), [("vi", "A4"), ("en", "letter"), ("fr", "A4")])
def test_real_help_is_on_the_first_sheet_of_a_run_of_any_length(
    language: str, paper: str, tmp_path: Path
) -> None:
    graph, playing = graph_of("scam"), run("scam", "home-again")
    ends = {name: replace(e, text={code: f"{words} " * 150 for code, words in e.text.items()})
            for name, e in graph.content.endings.items()}  # fmt: skip
    result = debrief(graph, playing.journal)
    long = replace(graph.content, endings=ends)
    page = debrief_page(SHIPPED.vocabulary, long, playing.journal, result, language)
    sheet = _first_sheet(page.replace("size:A4", f"size:{paper}"), tmp_path)
    assert all(number in sheet for number in ("111", "113", "115")), sheet


def _first_sheet(page: str, folder: Path) -> str:
    """The words of the first sheet, as a browser prints it."""
    source, made = folder / "page.html", folder / "page.pdf"
    source.write_text(page, "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder / 'profile'}"]  # fmt: skip
    command = [str(CHROMIUM), *flags, f"--print-to-pdf={made}", source.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    reader = ["pdftotext", "-f", "1", "-l", "1", str(made), "-"]
    return subprocess.run(reader, check=True, capture_output=True, text=True, timeout=60).stdout


def test_the_players_own_plan_is_not_called_an_example() -> None:
    graph, playing = graph_of("scam"), run("scam", "home-again")
    result = debrief(graph, playing.journal)
    own = (result.plan.flags[0], "mum", result.plan.sentences_for("mum")[0])
    page = debrief_page(SHIPPED.vocabulary, graph.content, playing.journal, result, "en", own)
    assert "For example:" not in page and "This plan is yours." in page
    assert "For example:" in page_of(graph, playing, "en")


def test_replay_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    journal, target = tmp_path / "run.json", tmp_path / "deep" / "run.html"
    journal.write_text(journal_to_json(run("scam", "home-again").journal))
    assert main(["replay", str(journal), "--html", str(target), "--lang", "en"]) == 0
    assert capsys.readouterr().out.strip() == str(target)
    assert Reader(target.read_text("utf-8")).words
    assert main(["replay", str(journal), "--html", str(tmp_path)]) == 2


def test_pages_get_names_of_their_own_and_the_oldest_go(tmp_path: Path) -> None:
    kept = [save_page(tmp_path, "a-run", "Ừ") for _ in range(MAX_PAGES + 3)]
    assert len({path for path in kept if path is not None}) > 1
    assert len(list((tmp_path / "pages").iterdir())) == MAX_PAGES
    assert kept[-1] is not None and kept[-1].read_text("utf-8") == "Ừ"
    (tmp_path / "file").write_text("")
    assert save_page(tmp_path / "file", "a-run", "Ừ") is None
