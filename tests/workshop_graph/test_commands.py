"""The author's commands, as they are typed."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest

from game.cli import main
from game.cli.output import columns, percent, watching
from game.graph.explore import BudgetExceeded
from game.graph.graph_file import graphs_from_json
from game.story.graph import Graph
from game.story.program import Program


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(words)
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_explore_says_how_each_ending_is_reached(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("explore", "a-job-offer", "--variant", "scam", "--cut", "short", "--lang", "en")
    code, out, _ = said(capsys, *words)
    assert code == 0 and "a-job-offer/scam, short cut:" in out and "full cut" not in out
    assert "walked-away (safe-early)" in out and "Scroll on without answering" in out


def test_explore_shows_every_variant_and_cut(capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "explore", "a-job-offer", "--lang", "vi")[1]
    heads = [line for line in out.splitlines() if line.startswith("a-job-offer/")]
    assert len(heads) == 4 and "Lướt tiếp, không trả lời" in out


def test_audit_shows_rules_order_and_cues(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "audit", "a-job-offer")
    assert code == 0
    for words in ("informed", "refuse-if-urgent", "by-chance", "scroll-on -> walked-away", "RF02"):
        assert words in out


def test_simulate_counts_endings_and_lines(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("simulate", "a-job-offer", "--runs", "40", "--seed", "7", "--variant", "genuine")
    code, out, _ = said(capsys, *words)
    assert code == 0 and "40 runs, seed 7" in out and "near-010" in out
    assert said(capsys, *words)[1] == out
    assert said(capsys, *words, "--least-used")[1] != out


def test_coverage_tells_plans_from_play(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "coverage", "a-job-offer", "--runs", "50")
    assert (code, err) == (0, "") and "only play touched" in out


@pytest.mark.parametrize(("name", "begins"), [
    ("a.svg", "<"), ("a.mmd", "flowchart LR"), ("a.dot", "digraph story {"),
])  # fmt: skip
def test_graph_writes_pictures_of_all_variants(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, begins: str
) -> None:
    path = tmp_path / name
    code, out, _ = said(capsys, "graph", "a-job-offer", "-o", str(path))
    text = unescape(path.read_text("utf-8"))
    assert code == 0 and "boxes" in out and text.startswith(begins)
    assert "home-again" in text and "first-shift-done" in text


@pytest.mark.parametrize(
    ("asked", "count"),
    [((), 4), (("--variant", "scam"), 2), (("--variant", "scam", "--cut", "short"), 1)],
)
def test_graph_writes_what_playing_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], count: int
) -> None:
    path = tmp_path / "graphs.json"
    code, out, _ = said(capsys, "graph", "a-job-offer", *asked, "-o", str(path))
    assert code == 0 and out.startswith(f"{count} graphs, ")
    graphs = graphs_from_json(path.read_bytes()).graphs
    assert len(graphs) == count and ("scam", "short") in graphs


def test_graph_writes_the_parts_of_a_folder_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "parts"
    assert said(capsys, "graph", "a-job-offer", "-o", str(folder))[0] == 0
    index = json.loads((folder / "index.json").read_text("utf-8"))
    named = {name for parts in index["files"].values() for name in parts.values()}
    assert {path.name for path in folder.iterdir()} == {"index.json", *named}


@pytest.mark.parametrize("words", [
    ("graph", "a-job-offer", "-o", "a.txt"),
    ("graph", "a-job-offer", "-o", "/nowhere/at/all.svg"),
    ("graph", "a-job-offer", "-o", ""),
    ("graph", "a-job-offer", "-o", "/dev/null"),
    ("replay", "no-such-file"),
    ("explore", "a-jobb-offer"),
    ("simulate", "a-job-offer", "--variant", "scan"),
])  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    code, _, err = said(capsys, *words)
    assert code == 2 and err.count("\n") == 1


@pytest.mark.parametrize("runs", ["0", "-1", "many", "99999999"])
def test_the_runs_are_a_sensible_number(runs: str) -> None:
    with pytest.raises(SystemExit):
        main(("simulate", "a-job-offer", "--runs", runs))


def test_columns_line_up_and_escape() -> None:
    rows = [("name", 5, "x"), ("a\x1b[31m", 1200, "")]
    assert list(columns(rows)) == ["  name           5  x", "  a\\x1b[31m  1,200"]
    assert (percent(0.0), percent(0.0004), percent(0.1234)) == ("0.0 %", "<0.1 %", "12.3 %")


def test_nothing_is_drawn_where_nobody_looks() -> None:
    with watching("scam") as watch:
        assert watch is None


def test_too_many_states_are_said_and_played_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_many(program: Program, **_: object) -> Graph:
        raise BudgetExceeded(program, 10, "money")

    monkeypatch.setattr("game.cli.report.explore", too_many)
    monkeypatch.setattr("game.cli.export.explore", too_many)
    code, out, _ = said(capsys, "explore", "a-job-offer", "--variant", "scam", "--cut", "full")
    assert code == 1 and '"money"' in out and "Nothing is proved." in out
    path = tmp_path / "a.mmd"
    code, _, err = said(capsys, "graph", "a-job-offer", "-o", str(path))
    assert code == 0 and "marks only what no arrow leads to" in err and path.exists()
