"""The whole game as plain text: every ending reached, every command, any input at all."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.console.commands import NAMES, Commands, plain
from game.console.menu import LANGUAGE_WORDS
from game.console.session import OnOffer
from game.console.terminal import TextPage, clean
from game.story.content import Cut
from game.story.input import RATINGS
from game.story.run import Run, begin, replay
from game.story.text import LANGUAGES, in_language
from tests.support.console import LIBRARY, all_stories, graphs, play, seeded, situation, typed
from tests.support.volume import examples

TRANSCRIPTS = Path(__file__).parent / "transcripts"
STORIES = all_stories()
FULL = [(name, variant) for name, variant, cut in STORIES if cut == "full"]
COMMANDS = Commands(LIBRARY.vocabulary)


def words(language: str) -> dict[str, str]:
    return {name: COMMANDS.shown(name, language) for name in NAMES}


def sentence(name: str, language: str = "en", **arguments: str) -> str:
    return LIBRARY.vocabulary.words(name, language, arguments)


def first(variant: str = "scam", name: str = "a-job-offer", seed: int = 1) -> Run:
    return begin(situation(name).programs[variant, "full"], seed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "variant", "cut"), STORIES)
def test_every_ending_is_reached_through_the_console(
    name: str, variant: str, cut: Cut, language: str
) -> None:
    graph = graphs(name, cut)[variant]
    for ending, reach in graph.endings.items():
        playing = seeded(situation(name).programs[variant, cut], graph.starts[reach.start])
        lines = typed(playing, reach.witness, words(language))
        played = play(playing, [*lines, "4", "", ""], language)
        assert tuple(e.given for e in played.kept[-1].entries[:-1]) == reach.witness, ending
        assert played.kept[-1].entries[-1].stop == ending
        assert in_language(graph.content.endings[ending].title, language) in played.text
        assert sentence(f"truth-{graph.content.truth}", language) in played.text, ending
        assert sentence("debrief-help", language) in played.text, ending


@pytest.mark.parametrize("rating", RATINGS)
@pytest.mark.parametrize("variant", ["scam", "genuine"])
def test_judgement_comes_before_the_truth_and_is_journalled(variant: str, rating: int) -> None:
    playing = first(variant)
    ways = graphs("a-job-offer", "full")[variant].endings
    witness = next(iter(ways.values())).witness
    lines = typed(playing, witness, words("en"))
    played = play(playing, [*lines, str(rating)])
    assert played.kept[-1].entries[-1].given.rating == rating
    asked = played.text.index(sentence("debrief-judge"))
    assert asked < played.text.index(sentence(f"truth-{variant}"))
    ending = graphs("a-job-offer", "full")[variant].content.endings
    titles = [in_language(e.title, "en") for e in ending.values()]
    assert not any(title in played.text[:asked] for title in titles)


def test_debrief_comes_in_the_order_of_showing() -> None:
    playing = first()
    witness = graphs("a-job-offer", "full")["scam"].endings["mum-and-you"].witness
    lines = typed(playing, witness, words("en"))
    text = play(playing, ["look 1", "flag 2", *lines, "6"]).text
    names = (
        "did", "judge", "contrast", "why", "transcript", "choices", "looked", "flags", "told",
        "plan", "next", "help",
    )  # fmt: skip
    places = [text.index("\n" + sentence(f"debrief-{name}")) for name in names]
    assert places == sorted(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_is_made_of_the_players_own_picks(language: str) -> None:
    playing = first()
    witness = next(iter(graphs("a-job-offer", "full")["scam"].endings.values())).witness
    lines = typed(playing, witness, words(language))
    picked = play(playing, [*lines, "5", "1", "2", "1"], language).text
    assert sentence("plan-made", language) in picked
    assert sentence("plan-made", language) not in play(playing, [*lines, "5", ""], language).text


def test_language_switch_prints_the_whole_history_anew() -> None:
    played = play(first(), ["look 1", "2", "vi"]).text
    before, after = played.split(sentence("console-language", "vi"))
    lines = first().program.content.lines
    for event in first().opening:
        if event.kind == "line":
            assert in_language(lines[event.id].text, "en") in before
            assert in_language(lines[event.id].text, "vi") in after
            assert in_language(lines[event.id].text, "en") not in after
    looked = first().program.content.details[OnOffer(first()).of("look")[0].id]
    assert f"[{in_language(looked.name, 'vi')}]" in after


def test_language_switch_leaves_the_journal_alone() -> None:
    plain_run = play(first(), ["look 1", "2", "1"]).kept[-1]
    switched = play(first(), ["look 1", "vi", "2", "en", "1", "language"]).kept[-1]
    assert plain_run == switched


def test_language_can_change_in_the_debrief() -> None:
    playing = first("genuine")
    ways = graphs("a-job-offer", "full")["genuine"].endings
    lines = typed(playing, next(iter(ways.values())).witness, words("en"))
    text = play(playing, [*lines, "2", "vi"]).text
    assert sentence("truth-genuine", "vi") in text
    assert text.count(sentence("debrief-judge", "en")) == 1
    assert sentence("debrief-judge", "vi") not in text


def test_undo_passes_over_looks_and_goes_back_to_the_last_choice() -> None:
    straight = play(first(), ["look 1", "3"]).kept[-1]
    undone = play(first(), ["look 1", "2", "undo", "3"]).kept[-1]
    assert straight == undone
    assert play(first(), ["undo"]).kept[-1].entries == ()


def test_numbers_left_over_never_become_a_choice() -> None:
    entries = play(first(), ["look 99", "look 1 2 3", "4 2", "undo 1"]).kept[-1].entries
    assert [entry.given.act for entry in entries] == ["look"]
    assert len(play(first(), ["report 1", "look 1 2"]).kept[-1].entries) == 1


@pytest.mark.parametrize(
    "line", ["kể 1 1", "KE 1 1", "tell 1 1", "Tell  1 1", "k 1 1", " kể  1 1 "]
)
def test_commands_are_known_in_both_languages_with_or_without_marks(line: str) -> None:
    for language in LANGUAGES:
        entries = play(first(), [line], language).kept[-1].entries
        assert [entry.given.act for entry in entries] == ["tell"]


def test_no_word_means_two_commands() -> None:
    owners: dict[str, set[str]] = {}
    for name in NAMES:
        for language in LANGUAGES:
            for word in LIBRARY.vocabulary.words(f"command-{name}", language).split(","):
                owners.setdefault(plain(word), set()).add(name)
    assert {word: names for word, names in owners.items() if len(names) > 1} == {}


def test_again_repeats_what_is_asked_just_now() -> None:
    content = first().program.content
    person = f"1. {in_language(content.name(content.circle[0]), 'en')}"
    once, twice = play(first(), ["tell"]).text, play(first(), ["tell", "again"]).text
    assert twice.count(person) == once.count(person) + 1
    assert play(first(), ["again"]).text.count(sentence("ask-what-do")) == 2


@pytest.mark.parametrize("line", ["look", "tell", "flag"])
def test_a_command_takes_the_place_of_a_number(line: str) -> None:
    acts = [e.given.act for e in play(first(), [line, "look", "2"]).kept[-1].entries]
    assert acts == ["look"]


def test_a_person_can_be_told_in_two_taps_and_each_in_their_own_words() -> None:
    text = play(first(), ["tell", "1", "2"]).text
    answers = first().program.content.answers
    sentences = [a for a in answers.values() if a.person == first().program.content.circle[0]]
    assert any(in_language(a.reply, "en") in text for a in sentences)


@pytest.mark.parametrize("word", ["real", "thật", "that", "help me"])
def test_real_help_is_one_word_away_and_never_counted(word: str) -> None:
    played = play(first(), [word, "look", word, "1"])
    assert played.text.count(sentence("help-real-danger")) == 2
    assert "111" in played.text
    assert [entry.given.act for entry in played.kept[-1].entries] == ["look"]


@pytest.mark.parametrize(
    "line", ["xyzzy", "9", "999999999999", "-1", "1.5", "²", "report now", "?"]
)
def test_unknown_words_get_a_kind_line(line: str) -> None:
    played = play(first(), [line])
    assert sentence("console-unknown") in played.text
    assert played.kept[-1].entries == ()


def test_the_end_of_input_keeps_the_run_and_says_so() -> None:
    played = play(first(), ["2"])
    assert len(played.kept[-1].entries) == 1
    assert played.text.rstrip().endswith(sentence("console-input-ended"))
    unkept = play(first(), ["2"], keep=lambda _: "save-failed")
    assert unkept.text.rstrip().endswith(sentence("console-input-ended-unsaved"))


def test_quitting_scores_nothing_and_keeps_the_run() -> None:
    played = play(first(), ["2", "quit", "1"])
    assert sentence("console-stopped") in played.text
    assert sentence("debrief-did") not in played.text
    assert len(played.kept[-1].entries) == 1


def test_a_kept_run_goes_on_where_it_was() -> None:
    kept = play(first(), ["2"]).kept[-1]
    again = play(replay(first().program, kept), ["undo", "quit"])
    assert again.kept[-1].entries == ()


TYPED = st.one_of(
    st.sampled_from(sorted({w for language in LANGUAGES for w in words(language).values()})),
    st.sampled_from(["1", "2", "3", "4", "tell 1 1", "look 1", "flag 2", "", "vi", "en", "help"]),
    st.text(alphabet=st.characters(codec=None, categories=None), max_size=12),
    st.text(alphabet="\x00\x07\x08\x1b\r[]31m;\u202e\u200f\u061c\x9b", max_size=12),
)


@settings(derandomize=True, deadline=None, max_examples=examples(250))
@given(st.lists(TYPED, max_size=40), st.sampled_from(FULL), st.sampled_from(LANGUAGES))
def test_any_lines_at_all_play_without_a_crash_or_an_escape(
    lines: list[str], story: tuple[str, str], language: str
) -> None:
    played = play(first(story[1], story[0]), lines, language)
    categories = Counter(unicodedata.category(c) for c in played.text if c != "\n")
    assert not categories.keys() & {"Cc", "Cf", "Cs"}
    journal = played.kept[-1]
    assert replay(first(story[1], story[0]).program, journal).journal == journal


def test_a_page_never_lets_an_escape_through() -> None:
    assert clean("a\x1b[31mb\x9b\u202ec\n") == "a[31mbc"


def test_a_page_wraps_only_where_it_has_a_width() -> None:
    long = "word " * 40
    narrow, wide = io.StringIO(), io.StringIO()
    TextPage(narrow, 40).line(long, 2)
    TextPage(wide).line(long, 2)
    assert max(map(len, narrow.getvalue().splitlines())) <= 40
    assert all(line.startswith("  ") for line in narrow.getvalue().splitlines())
    assert len(wide.getvalue().splitlines()) == 1


def test_a_break_or_tab_glues_no_words_together() -> None:
    assert clean("one\ntwo \t\r\n three\u2028four\x0bfive\x85\n") == "one two three four five"
    page = io.StringIO()
    TextPage(page, 40).line("me\n200\tthousand")
    assert page.getvalue() == "me 200 thousand\n"


def test_a_narrow_hard_space_is_written_as_a_hard_space_and_never_broken() -> None:
    page = io.StringIO()
    TextPage(page, 12).line("« Vraiment\u202f! »")
    assert page.getvalue() == "« Vraiment\u00a0! »\n"


@pytest.mark.parametrize("width", range(8, 40))
def test_no_line_of_the_terminal_begins_with_a_mark(width: int) -> None:
    words = "Un boulot ! Vraiment ? « oui », dit-il ; puis : rien ( ou presque ) … 50 % / jour ."
    page = io.StringIO()
    TextPage(page, width).line(words)
    lines = page.getvalue().splitlines()
    assert " ".join(lines) == words
    assert not [line for line in lines if line[0] in "!?:;)»…%/.," or line[-1] in "«("]


def test_weight_is_never_the_only_carrier() -> None:
    heavy, light = io.StringIO(), io.StringIO()
    TextPage(heavy, colour=True).head("Heading")
    TextPage(light).head("Heading")
    assert "\x1b[1m" in heavy.getvalue()
    assert "\x1b" not in light.getvalue()
    assert "Heading" in light.getvalue()


def test_every_command_has_words_and_a_line_in_the_guide() -> None:
    text = play(first(), ["help"]).text
    for name in set(NAMES) - {"help", "more", "skip", *LANGUAGE_WORDS[1:]}:
        assert f"{words('en')[name]}:" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIBRARY.names())
def test_nothing_before_the_first_choice_tells_the_variants_apart(name: str, language: str) -> None:
    variants = situation(name).variants
    opened = {
        play(first(variant, name), ["look", "", "tell", ""], language).text for variant in variants
    }
    assert len(opened) == 1


def test_a_person_at_a_terminal_gets_the_debrief_in_two_parts() -> None:
    playing = first()
    reach = graphs("a-job-offer", "full")["scam"].endings["home-again"]
    lines = typed(playing, reach.witness, words("en"))
    asked, transcript = sentence("console-more", word="more"), sentence("debrief-transcript")
    all_of_it = play(playing, [*lines, "5", "", ""], live=True).text
    assert all_of_it.index(asked) < all_of_it.index(transcript)
    assert all_of_it.index(sentence("debrief-help")) < all_of_it.index(asked)
    first_part = play(playing, [*lines, "5", "", "real", "skip"], live=True).text
    assert transcript not in first_part
    assert asked not in play(playing, [*lines, "5", "", ""]).text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "variant"), FULL)
def test_a_scripted_run_reads_as_reviewed(
    name: str, variant: str, language: str, update: bool
) -> None:
    script = (TRANSCRIPTS / f"{name}.{variant}.input.txt").read_text("utf-8").splitlines()
    reviewed = TRANSCRIPTS / f"{name}.{variant}.{language}.txt"
    text = play(first(variant, name), script, language, echo=True).text
    if update:
        reviewed.write_text(text, "utf-8", newline="\n")
    assert text == reviewed.read_text("utf-8"), "Run pytest --update, then read the transcript."
