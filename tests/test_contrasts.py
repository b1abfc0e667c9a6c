"""Lines beside their twins': whatever a contrast names can be read, in text and on the page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from game.console.lookback import LookbackView, show_choices, show_contrasts
from game.console.terminal import Keyboard, Terminal, TextPage
from game.graph.explore import explore
from game.handout.handout import debrief_page
from game.story.content import Contrast
from game.story.debrief import debrief
from game.story.input import choose
from game.story.program import Program
from game.story.run import begin
from tests.support.situations import (
    GENUINE_ENDINGS,
    SHIPPED,
    choice,
    line,
    loaded,
    look,
    situation_text,
    tiny,
    variant_text,
    write,
)
from tests.support.twin_mistakes import contrast

ROWS = """\
      rows:
        - vi: Phí | <fee> đồng
          en: Fee | <fee> dong
        - vi: Gửi tới | Kho Mây
          en: To | Mây depot
"""
PAPER = "    - paper: slip\n      vi: Phiếu thu\n      en: A receipt\n" + ROWS
BARE = "    - post: wall\n      vi: Cần người\n      en: Help wanted\n"
NOTE = line("hush", word="note")
BY_ROWS = look("stub").replace("      vi: Ừ.\n      en: Yes.\n", ROWS)
BY_LINK = look("web").replace("      vi: Ừ.\n      en: Yes.\n", "      link: kho.[may.example]/x\n")
SHOWN = {
    "slip": "A receipt: “Fee: 12,000 dong · To: Mây depot”",
    "wall": ": “Help wanted”",
    "hush": ": “Hello.”",
    "stub": "Page: “Fee: 12,000 dong · To: Mây depot”",
    "web": "Page: “kho.may.example/x”",
    "hello-010": "Ann: “Hello.”",
}


def view_of(program: Program, *choices: str) -> tuple[LookbackView, io.StringIO]:
    """A run through some choices looked back on as text."""
    playing = begin(program, 1)
    for name in choices:
        playing = playing.give(choose(name))[0]
    graph, stream = explore(program), io.StringIO()
    terminal = Terminal(TextPage(stream), Keyboard(iter(())), SHIPPED.vocabulary, "en")
    result = debrief(graph, playing.journal)
    return LookbackView(terminal, graph.content, playing.journal, result), stream


def twins(folder: Path, name: str) -> tuple[str, str, Contrast]:
    """The contrast of one thing with itself, as text and as a page."""
    scenes = "  begin:\n" + PAPER + BARE + NOTE + BY_ROWS + BY_LINK + choice("a", "good-end")
    draws = "draws:\n  fee: 12000 or 12000\n"
    files = {
        "situation.yaml": situation_text(more=draws + contrast(name, name)),
        "scam.yaml": variant_text(scenes),
        "genuine.yaml": variant_text(scenes, endings=GENUINE_ENDINGS),
    }
    program = loaded(write(folder, files)).programs["scam", "full"]
    view, stream = view_of(program, "go-on", "a")
    show_contrasts(view)
    html = debrief_page(SHIPPED.vocabulary, view.content, view.journal, view.result, "en")
    return stream.getvalue(), html, view.content.contrasts[0]


@pytest.mark.parametrize("name", SHOWN)
def test_a_side_of_a_contrast_has_a_name_and_words_one_can_read(tmp_path: Path, name: str) -> None:
    text, html, pair = twins(tmp_path, name)
    who, _, said = SHOWN[name].partition(": “")
    start = f"In the scam, {who}" if who else "In the scam"
    assert f"{start}: “{said}" in text
    assert f'<p class="who">{start}</p>' in html
    assert f'<p class="said">{said[:-1]}</p>' in html
    assert (pair.scam.who.get("en", ""), pair.scam.text["en"]) == (who, said[:-1])
    assert "\n" not in pair.scam.text["vi"]


def test_a_number_that_a_choice_not_taken_would_have_said_stays_open(tmp_path: Path) -> None:
    counted = choice("a", "good-end").replace("en: Yes.", "en: I sent <n>.", 1)
    scenes = "  begin:\n" + counted.replace("vi: Ừ.", "vi: <n>.", 1) + choice("b", "bad-end")
    program = tiny(tmp_path, scenes, "variables:\n  n: 0 to 3\n")
    view, stream = view_of(program, "go-on", "b")
    show_choices(view)
    assert "I sent …." in stream.getvalue() and "<n>" not in stream.getvalue()
