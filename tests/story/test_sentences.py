"""Sentences are chosen without a language, and said in one: what fills them, what stays open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.story.debrief import debrief
from game.story.debrief.sentences import Retelling, retold
from game.story.help_lines import BUILT_IN, first_numbers, real_help, said_line
from game.story.input import judge
from game.story.run import begin
from game.story.wording import UNDRAWN, Sentence, Wording
from tests.support.situations import SHIPPED, graphs_of, situation_of

JOB = "a-job-offer"
WORDS = Wording(SHIPPED.vocabulary, "en")


def retelling(variant: str, ending: str, rating: int = 0, language: str = "en") -> Retelling:
    graph = graphs_of(SHIPPED, JOB, "full")[variant]
    playing = begin(situation_of(SHIPPED, JOB).programs[variant, "full"], 7)
    for given in (*graph.endings[ending].witness, *([judge(rating)] if rating else ())):
        playing, _ = playing.give(given)
    result = debrief(graph, playing.journal)
    return retold(replace(WORDS, language=language), playing.journal, playing.content, result)


def test_an_argument_is_a_word_a_number_a_text_or_a_sentence() -> None:
    quoted = Sentence("quoted", {"line": {"vi": "Ừ", "en": "Yes"}})
    assert WORDS.say(Sentence("who-says", {"who": "Ann", "line": quoted})) == "Ann: “Yes”"
    assert WORDS.say(Sentence("minutes", {"n": 12000})) == "12,000 minutes"
    assert replace(WORDS, language="vi").say(Sentence("minutes", {"n": 12000})) == "12.000 phút"


def test_what_fills_a_place_can_be_set_apart() -> None:
    line = Sentence("plan-line", {"if": "it is secret", "person": "Mum", "sentence": "Help"})
    parts = WORDS.parts(Sentence("plan-example", {"plan": line}))
    assert [name for name, _ in parts if name] == ["if", "person", "sentence"]
    assert "".join(words for _, words in parts) == WORDS.say(
        Sentence("plan-example", {"plan": line})
    )
    assert WORDS.say(line) == "If it is secret, I will tell Mum, “Help”"


def test_a_place_that_nothing_fills_is_seen_in_play_and_open_in_a_debrief() -> None:
    text = {"vi": "<fee>", "en": "Pay <fee>."}
    assert WORDS.of(text) == "Pay <fee>."
    assert replace(WORDS, undrawn=UNDRAWN).of(text) == "Pay …."
    assert replace(WORDS, draws={"fee": 5000}, undrawn=UNDRAWN).of(text) == "Pay 5,000."


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_the_same_sentences_are_chosen_in_every_language(language: str) -> None:
    one, other = retelling("scam", "home-again", 5), retelling("scam", "home-again", 5, language)
    assert [one.did(a) for a in one.result.actions] == [other.did(a) for a in other.result.actions]
    assert one.decisions() == other.decisions() and one.plan() == other.plan()


def test_the_time_stands_before_the_sentence_never_in_it() -> None:
    told = retelling("scam", "home-again")
    for action in told.result.actions:
        did, timed = told.words.say(told.did(action)), told.words.say(told.timed(action))
        assert timed.endswith(f". {did}") and not did[0].islower()


def test_a_choice_not_taken_is_quoted_without_a_name_inside_the_quotation() -> None:
    others = [other for one in retelling("scam", "home-again").decisions() for other in one.others]
    assert {other.id for other in others} >= {"alternative-said", "alternative-ends"}
    for other in others:
        assert ("who" in other.arguments) is (other.id == "alternative-said")


@pytest.mark.parametrize("rating", range(7))
def test_every_judgement_gets_one_answer_and_its_own_words(rating: int) -> None:
    for variant, ending in (("scam", "home-again"), ("genuine", "first-shift-checked")):
        told = retelling(variant, ending, rating)
        assert told.judged().id in SHIPPED.vocabulary.sentences
        assert (told.you_judged() is None) is (rating == 0)
        assert (told.comfort() is not None) is (ending == "home-again")


def test_a_page_of_real_help_names_the_childrens_line_first_unless_all_are_grown() -> None:
    assert real_help()[:3] == first_numbers() == first_numbers(13)
    assert real_help(18)[0] == "113" and set(real_help(18)) == set(real_help())


def test_a_help_line_says_its_number_once() -> None:
    assert WORDS.say(said_line(BUILT_IN["111"], "en")).startswith("Helpline 111. Help")
    assert WORDS.say(said_line(BUILT_IN["113"], "en")).startswith("Police, number 113. When")
