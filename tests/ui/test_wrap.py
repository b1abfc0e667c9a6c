"""Lines lose nothing, tear nothing and fit."""

from __future__ import annotations

import random
import time
import unicodedata
from itertools import pairwise

import pytest

from game.ui import glyphs, people, text, wrap
from game.ui.kit import Style
from game.ui.theme import BODY
from tests.support.fonts import undrawn

SENTENCES = (
    "Mà khoan nói với nhà vội nhé, có lương rồi khoe cho bất ngờ.",
    "chuyển khoản nghiêng ngả ngoằn ngoèo thuở a\u0323\u0302 e\u0301\u0323",
    "cho-may.kho-viec.example/don-xin-viec 35k/giờ căn\u00a0cước",
    "I won't tell anybody, promise!",
)
WORDS = [word for sentence in SENTENCES for word in sentence.split(" ")]


def sample(chance: random.Random) -> str:
    return unicodedata.normalize("NFC", " ".join(chance.choices(WORDS, k=chance.randint(1, 30))))


def measure(words: str, px: int = 20) -> wrap.Measure:
    return lambda start, end: glyphs.width(words[start:end], 400, px)


@pytest.mark.parametrize("method", [wrap.wrap, wrap.balanced, wrap.tidy])
@pytest.mark.parametrize("seed", range(30))
def test_every_letter_stays_in_order(method: object, seed: int) -> None:
    chance = random.Random(seed)
    words, limit = sample(chance), chance.randint(30, 500)
    lines = method(words, measure(words), limit)  # type: ignore[operator]
    assert "".join(words[a:b] for a, b in lines).replace(" ", "") == words.replace(" ", "")
    assert all(b <= c for (_, b), (c, _) in pairwise(lines))
    for a, b in lines:
        assert measure(words)(a, b) <= limit or len(wrap.clusters(words[a:b])) == 0
        assert not unicodedata.combining(words[a])


def test_a_mark_stays_on_its_letter() -> None:
    words = "a\u0323\u0302" * 40
    for a, _ in wrap.wrap(words, lambda start, end: 10 * (end - start), 50):
        assert words[a] == "a"


def test_hard_spaces_hold() -> None:
    words = "với mã\u00a0số\u00a0thuế ạ"
    lines = [words[a:b] for a, b in wrap.wrap(words, lambda a, b: b - a, 12)]
    assert "mã\u00a0số\u00a0thuế" in " ".join(lines)


def test_line_breaks_are_kept() -> None:
    lines = wrap.wrap("một\n\nhai", lambda a, b: b - a, 99)
    assert len(lines) == 3


def test_balanced_lines_are_as_few_and_more_even() -> None:
    words = "Chị cho em xin tên công\u00a0ty với mã\u00a0số\u00a0thuế ạ."
    plain, even = wrap.wrap(words, measure(words), 380), wrap.balanced(words, measure(words), 380)
    spread = [measure(words)(*line) for line in even]
    assert len(plain) == len(even) and max(spread) <= 380
    assert max(spread) - min(spread) <= abs(measure(words)(*plain[0]) - measure(words)(*plain[1]))


def test_no_lone_last_word() -> None:
    words = "Hôm nay mẹ đi chợ mua nhiều rau cải xanh"
    limit = measure(words)(0, len(words)) - 5
    lines = wrap.tidy(words, measure(words), limit)
    assert " " in words[slice(*lines[-1])]


def test_an_address_breaks_after_a_dot_or_stroke() -> None:
    words = "cho-may.kho-viec.example/don-xin-viec"
    lines = [words[a:b] for a, b in wrap.wrap(words, measure(words), 180)]
    assert all(line[-1] in wrap.SOFT_BREAKS for line in lines[:-1])


@pytest.mark.parametrize("limit", [40, 90, 200])
def test_spans_fit_and_keep_their_words(limit: int) -> None:
    content = (
        text.Span("Mà "),
        text.Span("khoan nói với nhà", 600, underline="#000000"),
        text.Span(", nhé"),
    )
    flowed = text.flow(content, BODY, 17, limit)
    assert flowed.width <= limit
    words = "".join(run.text for line in flowed.lines for run in line)
    assert words.replace(" ", "") == text.plain(content).replace(" ", "")


def test_an_ellipsis_ends_what_is_cut() -> None:
    flowed = text.flow("Tuyển dụng kho Chợ Mây ở rất xa thành phố", Style(17), 17, 120, max_lines=1)
    assert flowed.cut and flowed.lines[0][-1].text.endswith("…") and flowed.width <= 120


def test_text_is_composed() -> None:
    flowed = text.flow("e\u0302\u0301", BODY, 17, 100)
    assert flowed.lines[0][0].text == "ế"


CLOSING, OPENING = "!?:;)»/…%,.”’", "(«“["


@pytest.mark.parametrize("method", [wrap.wrap, wrap.balanced, wrap.tidy])
@pytest.mark.parametrize(
    "words",
    [
        "Vous avez reçu un message ! Qui est-ce ? Un ami : « oui, moi » ; puis ( rien ) … 50 % / j",
        "a friend / a stranger said “ yes ” and [ maybe ] . Then , nothing more …",
        "honestly. Do you, truly; know: it! (honestly) “really?” «vraiment».",
    ],
)
def test_no_mark_stands_alone_at_the_beginning_or_the_end_of_a_line(
    words: str, method: object
) -> None:
    for limit in range(60, 320, 7):
        lines = [words[a:b] for a, b in method(words, measure(words), limit)]  # type: ignore[operator]
        assert not [line for line in lines if line[0] in CLOSING or line[-1] in OPENING], limit
        assert "".join(lines).replace(" ", "") == words.replace(" ", "")


@pytest.mark.parametrize("word", ["honestly,", "vraiment !", "thật…”", "(chào)."])
def test_a_mark_takes_the_last_letters_of_its_word_along(word: str) -> None:
    limit = measure(word)(0, len(word)) - 1
    *_, last = [word[a:b] for a, b in wrap.wrap(word, measure(word), limit)]
    assert last[0].isalpha()


def test_an_apostrophe_or_quote_before_a_word_may_begin_a_line() -> None:
    words = 'abc ’90s abc "yes" abc “no” abc «oui» abc (so) abc »nein« abc'
    lines = {words[a:b] for a, b in wrap.wrap(words, lambda a, b: b - a, 5)}
    assert {"’90s", '"yes"', "“no”", "«oui»", "(so)"} <= lines


def test_a_word_with_the_mark_behind_it_is_a_lone_word() -> None:
    words = "Hôm nay mẹ đi chợ mua nhiều rau cải xanh !"
    limit = measure(words)(0, len(words)) - 12
    last = wrap.tidy(words, measure(words), limit)[-1]
    assert words[slice(*last)] != "xanh !"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_no_line_ends_at_a_hard_space(space: str) -> None:
    words = f"abc{space}! def{space}? ghi{space}% jkl"
    lines = [words[a:b] for a, b in wrap.wrap(words, lambda a, b: b - a, 5)]
    assert lines == [f"abc{space}!", f"def{space}?", f"ghi{space}%", "jkl"]


def test_a_narrow_hard_space_is_drawn_as_a_hard_space() -> None:
    assert text.flow("non\u202f!", BODY, 17, 500) == text.flow("non\u00a0!", BODY, 17, 500)
    assert undrawn("non\u202f!") == set()


@pytest.mark.parametrize("letters", [1_000, 10_000])
def test_a_word_of_any_length_is_measured_a_few_times_for_each_line(letters: int) -> None:
    word, asked = "a" * letters, [0, 0]

    def counted(start: int, end: int) -> int:
        asked[0], asked[1] = asked[0] + 1, asked[1] + end - start
        return 10 * (end - start)

    lines = wrap.tidy(word, counted, 300)
    assert len(lines) == -(-letters // 30)
    # About five steps out and five back for a line of 30 letters, none over twice its length.
    assert asked[0] <= 12 * len(lines) and asked[1] <= letters + 12 * 60 * len(lines)


@pytest.mark.parametrize("part", [" ", "- ", "( ", "!", "a\u0301", "\u0301", "\n", "\u200d"])
def test_a_text_of_any_one_thing_repeated_is_laid_out_soon(part: str) -> None:
    words = f"a{part * 20_000}b"
    begun = time.process_time()
    wrap.tidy(words, lambda start, end: 10 * (end - start), 300)
    assert time.process_time() - begun < 10


ODD = [
    *map(chr, (0x00, 0x09, 0x0A, 0x0D, 0x1B, 0xAD, 0xA0, 0x301, 0x302, 0x20DD, 0x200B, 0x200C)),
    *map(chr, (0x200D, 0x2028, 0x202E, 0x202F, 0x2060, 0xFE0F, 0xFEFF, 0xD800, 0xFFFF, 0x10FFFF)),
    *map(chr, (0x115F, 0x1100, 0x1161, 0xAC00, 0x915, 0x94D, 0x1F1FB, 0x1F1F3, 0x1F44D, 0x1F3FD)),
    *"  !?:;)»/…%,.(«“abđế\"'’-",
]


@pytest.mark.parametrize("seed", range(60))
def test_any_characters_at_all_are_laid_out_and_drawn(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(20):
        words = "".join(chance.choices(ODD, k=chance.randint(0, 40)))
        half = len(words) // 2
        marked = text.Span(words[:half], mark="#FFFFFF"), text.Span(words[half:], 700, mono=True)
        style = chance.choice([BODY, Style(17, spacing=0.1), Style(17, mono=True)])
        limit = chance.choice([1, 5, 20, 60, 200])
        for content in (words, marked):
            lines = chance.choice([None, 1, 2])
            flowed = text.flow(content, style, 17, limit, chance.random() < 0.3, lines)
            text.draw(flowed, "#FFFFFF", "center", limit)


@pytest.mark.parametrize("words", ["\u00ad", "\u200b", "\u2060", "\ufe0f", "\ufeff", "\u202e", ""])
def test_a_text_without_a_width_is_drawn_as_nothing(words: str) -> None:
    text.draw(text.flow(words, BODY, 17, 100), "#FFFFFF", "start", 100)
    people.initials(words, 48)


@pytest.mark.parametrize(
    "whole",
    [
        "\U0001f1fb\U0001f1f3", "\U0001f44d\U0001f3fd", "\U0001f469\u200d\U0001f467", "❤\ufe0f",
        "a\u0301\u0323", "a\u20dd", "\u1112\u1161\u11ab", "각\u11a8", "\u0915\u094d\u0937",
        "\u0915\u093f", "क\u200c", "ន\u17d2ឌ", "\U0001f3f4\U000e0067\U000e0062\U000e007f",
    ],
)  # fmt: skip
def test_what_is_seen_as_one_letter_is_never_torn(whole: str) -> None:
    assert wrap.clusters(whole) == []
    assert wrap.clusters(f"a{whole}b") == [1, 1 + len(whole)]


def test_two_flags_are_two_letters() -> None:
    flags = "\U0001f1fb\U0001f1f3\U0001f1eb\U0001f1f7"
    assert wrap.clusters(flags) == [2]
