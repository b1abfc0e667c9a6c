"""In the terminal any language there is can be chosen, left and found again; the run goes on."""

from __future__ import annotations

import io
import subprocess
import sys
from argparse import ArgumentTypeError, Namespace
from contextlib import suppress
from pathlib import Path

import pytest

from game.cli.options import language, language_of
from game.console.commands import Command, Commands
from game.console.menu import choose_situation
from game.console.session import play_story
from game.console.terminal import Keyboard, Stopped, Terminal, TextPage
from game.story.languages import Languages, listed
from game.story.run import Run, begin
from game.story.text import in_language
from tests.support.console import LIBRARY, graphs, situation

ROOT = Path(__file__).parents[1]
JOB = "a-job-offer"


def terminal_of(
    lines: list[str], spoken: str, languages: Languages = LIBRARY.languages
) -> tuple[io.StringIO, Terminal]:
    stream = io.StringIO()
    keyboard = Keyboard(iter(lines))
    made = Terminal(TextPage(stream), keyboard, LIBRARY.vocabulary, spoken, languages=languages)
    return stream, made


@pytest.mark.parametrize(
    ("typed", "spoken"),
    [
        ("language", "vi"), ("language language", "en"), ("language language language", "fr"),
        ("vi en fr", "fr"), ("en français", "fr"), ("vi FRANCAIS", "fr"), ("fr anh", "en"),
        ("en fr english", "en"), ("vi fr tiếng-việt", "vi"),
    ],
)  # fmt: skip
def test_a_language_is_chosen_by_its_name_or_in_turn_and_the_run_stays(
    typed: str, spoken: str
) -> None:
    kept: list[Run] = []
    stream, terminal = terminal_of(["2", *typed.split(), "save"], "fr")
    program = situation(JOB).programs["scam", "full"]
    graph = graphs(JOB, "full")["scam"]

    def keep(playing: Run) -> str:
        kept.append(playing)
        return ""

    with suppress(Stopped):
        play_story(terminal, begin(program, 1), lambda _: graph, keep)
    (first,) = kept[-1].journal.entries
    assert terminal.language == spoken
    says = program.content.choices[first.given.id].says
    told = {code: stream.getvalue().rfind(in_language(says, code)) for code in ("vi", "en", "fr")}
    # The story is told anew in the language that was chosen last.
    assert max(told, key=lambda code: told[code]) == spoken and told[spoken] > 0


@pytest.mark.parametrize("typed", ["language", "vi", "en", "fr", "français", "ngôn ngữ"])
def test_the_menu_is_never_left_by_a_language(typed: str) -> None:
    fronts = [situation(name).front for name in LIBRARY.names()]
    for spoken in LIBRARY.languages.codes:
        _, terminal = terminal_of([typed, "3"], spoken)
        assert choose_situation(terminal, fronts) == fronts[2]


@pytest.mark.parametrize("spoken", ["vi", "en", "fr"])
def test_the_menu_says_how_to_come_to_every_other_language(spoken: str) -> None:
    stream, terminal = terminal_of([""], spoken)
    choose_situation(terminal, [situation(JOB).front])
    ways = {"vi": "Gõ “vi” để chơi bằng tiếng Việt.", "en": "Type “en” for English.",
            "fr": "“fr”: Français."}  # fmt: skip
    line = next(text for text in stream.getvalue().splitlines() if "“" in text)
    assert line == " ".join(way for code, way in ways.items() if code != spoken)


def test_a_language_without_words_of_its_own_says_its_name() -> None:
    stream, terminal = terminal_of([], "en", listed({"pt-BR": "Português"}))
    terminal.speak(Command("language"))
    assert (stream.getvalue().strip(), terminal.language) == ("Português", "pt-BR")


def test_an_odd_name_takes_no_command_and_no_number_away() -> None:
    languages = listed({"la": "tell", "ke": "1", "es-419": "Español", "zh": "中文"})
    commands = Commands(LIBRARY.vocabulary, languages)
    assert commands.read("tell") == commands.read("kể") == Command("tell")
    assert commands.read("1") == Command("number", ("1",))
    assert commands.read("es-419") == commands.read("espanol") == Command("language", (), "es-419")
    assert commands.read("中文") == Command("language", (), "zh")
    assert commands.read("vi 2") == Command("language", ("2",), "vi")


@pytest.mark.parametrize(
    ("environment", "spoken"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"), ({"LANG": "fr_FR.UTF-8@euro"}, "fr"),
        ({"LANG": "vi_VN"}, "vi"), ({"LANG": "en_GB.UTF-8"}, "en"), ({"LANG": "C.UTF-8"}, "vi"),
        ({"LANG": "POSIX"}, "vi"), ({"LANG": "C"}, "vi"), ({"LANG": "de_DE"}, "vi"),
        ({"LC_ALL": "", "LC_MESSAGES": "fr_CH", "LANG": "en_US"}, "fr"), ({"LANG": "\0"}, "vi"),
    ],
)  # fmt: skip
def test_the_systems_locale_finds_its_language(environment: dict[str, str], spoken: str) -> None:
    assert language_of(Namespace(lang=None), environment) == spoken


def test_lang_takes_every_language_of_the_one_list() -> None:
    assert LIBRARY.languages.codes == ("vi", "en", "fr")
    assert [language(code) for code in ("vi", "EN", "fr_FR", "fr")] == ["vi", "en", "fr", "fr"]
    for wrong in ("de", "", "../fr", "french"):
        with pytest.raises(ArgumentTypeError, match="there is no such language"):
            language(wrong)


def test_what_the_translators_page_tells_to_type_goes_on() -> None:
    command = [sys.executable, "main.py", "play", JOB, "--lang", "fr", "--text", "--seed", "1"]
    typed = b"1\nlanguage\n1\nfr\nen\nvi\nquit\n"
    done = subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
