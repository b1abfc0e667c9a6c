"""At a terminal lines wrap at its width; a program gets them as they are."""

from __future__ import annotations

import io
import sys

import pytest

from game.cli import entry
from game.cli.output import columns, columns_of, print_wrapped, width_of, wrapped
from tests.command_line.conftest import Run

PRINTING = (
    "notes a-job-offer --lang vi", "notes a-job-offer --lang en", "list --lang vi",
    "explain rule-of-thumb", "explore a-job-offer --variant scam --cut short --lang vi",
    "simulate a-job-offer --runs 20 --variant scam", "coverage a-parcel --runs 10",
    "play no-such-situation-anywhere",
)  # fmt: skip


class Screen(io.StringIO):
    """A terminal: something to read from at a width that COLUMNS says."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, width: int, command: str) -> list[str]:
    screen = Screen()
    with monkeypatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        patch.setattr(sys, "stdout", screen)
        patch.setattr(sys, "stderr", screen)
        entry.main(command.split())
    return screen.getvalue().splitlines()


@pytest.mark.parametrize("command", PRINTING)
@pytest.mark.parametrize("width", [60, 200])
def test_no_line_is_wider_than_the_terminal_or_than_one_reads(
    monkeypatch: pytest.MonkeyPatch, run: Run, command: str, width: int
) -> None:
    lines = shown(monkeypatch, width, command)
    example = False
    for line in lines:
        example ^= line.startswith("```")
        # What cannot be broken, a word or an example's line, is as long as it is.
        if not example and len(line.split()) > 1:
            assert columns_of(line) <= min(width, 100), line
    assert [word for line in lines for word in line.split()] == [
        word for part in run(*command.split())[1:] for word in part.split()
    ]


@pytest.mark.parametrize("command", ["notes a-job-offer --lang en", "list --lang en"])
def test_a_program_gets_every_line_whole(
    monkeypatch: pytest.MonkeyPatch, run: Run, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert max(len(line) for line in run(*command.split()).out.splitlines()) > 40


def test_a_line_hangs_and_keeps_its_words() -> None:
    text = "  1. Một câu hỏi dài hơn bề ngang của màn hình này"
    lines = list(wrapped(text, 20, hanging=3))
    assert lines == ["  1. Một câu hỏi dài", "     hơn bề ngang", "     của màn hình", "     này"]
    assert list(wrapped("short", 20)) == ["short"]
    assert list(wrapped("", 20)) == [""]
    assert list(wrapped("x" * 50, 20)) == ["x" * 50]
    assert list(wrapped(text, 0)) == [text]


def test_a_space_that_must_not_break_does_not() -> None:
    assert list(wrapped("vraiment sûr\u00a0? oui", 13)) == ["vraiment", "  sûr\u00a0? oui"]


def test_marks_take_no_room_and_ideographs_take_two() -> None:
    assert columns_of("ế") == columns_of("e\u0302\u0301") == 1
    assert columns_of("日本") == 4


def test_a_narrow_or_odd_terminal_is_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for said, width in (("1", 20), ("80", 80), ("5000", 100)):
        monkeypatch.setenv("COLUMNS", said)
        assert width_of(Screen()) == width
    assert width_of(io.StringIO()) == 0


def test_a_table_s_last_column_goes_on_below_itself() -> None:
    rows = [("a", "one two three four five six seven"), ("long-name", "eight")]
    lines = list(columns(rows, width=40))
    assert lines == [
        "  a          one two three four five six",
        "             seven",
        "  long-name  eight",
    ]


def test_what_is_printed_cannot_turn_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_wrapped("a\x1b[31m\u202eb")
    assert capsys.readouterr().out == "a\\x1b[31m\\u202eb\n"
