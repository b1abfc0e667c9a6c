"""Lines lose nothing, tear nothing and fit."""

from __future__ import annotations

import random
import unicodedata
from itertools import pairwise

import pytest

from game.ui import fonts, text, wrap
from game.ui.theme import BODY, Style

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
    return lambda start, end: fonts.width(words[start:end], 400, px)


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
