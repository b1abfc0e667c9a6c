"""Words that hurt or lead out of the game: found as words, and nothing else found."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from game.proof.case import Finding
from game.proof.numbers import find_help_numbers, find_numbers
from game.proof.wording import BrandList, find_blame, find_domains, real_part
from game.script.library import Library

VOCABULARY = Library().vocabulary


def words(found: Iterable[Finding]) -> list[str]:
    return [finding.words for finding in found]


@pytest.mark.parametrize(
    ("text", "language", "blaming"),
    [
        ("Bạn hơi ngây thơ.", "vi", ["ngây thơ"]),
        ("Nhẹ dạ cả tin quá!", "vi", ["Nhẹ dạ", "cả tin"]),
        ("Vì tham nên mất tiền.", "vi", ["Vì tham"]),
        ("Bạn được mời tham gia, tham khảo thêm.", "vi", []),
        ("Đáng lẽ em phải hỏi.", "vi", ["Đáng lẽ em phải"]),
        ("Thật dại, thật ngu.", "vi", ["dại", "ngu"]),
        ("Hoa mọc hoang dại, em ngủ ngon, ngụ ở phường.", "vi", []),
        ("Họ xem bạn là con mồi.", "vi", ["con mồi"]),
        ("You were naive and greedy.", "en", ["naive", "greedy"]),
        ("You should have asked. You fell for it.", "en", ["You should have", "You fell for"]),
        ("They prey on people who hope. It could fool anyone.", "en", []),
        ("It is not your fault.", "en", []),
        ("Tu étais naive", "fr", []),
    ],
)
def test_blame_is_found_by_word_and_tone(text: str, language: str, blaming: list[str]) -> None:
    assert words(find_blame(text, language)) == blaming


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0900 000 000", "phone-number"),
        ("gọi 0900000000 nhé", "phone-number"),
        ("+84 900 000 000", "phone-number"),
        ("(0900) 000-000", "phone-number"),
        ("1900.0000", "phone-number"),
        ("0912/345/678", "phone-number"),
        ("0912—345—678", "phone-number"),
        ("0912,345,678", "phone-number"),
        ("0912   345   678", "phone-number"),
        ("sđt0912345678", "phone-number"),
        ("0912 | 345 678", "phone-number"),
        ("0790 2001 2345", "phone-number"),
        ("STK 1234567890123", "account-number"),
        ("4000 0000 2024 0000", "account-number"),
        ("4000 0000 0000 0000", "account-number"),
        ("1087", "outdated-number"),
        ("1800 556 896", "outdated-number"),
    ],
)
def test_real_looking_numbers_are_found(text: str, code: str) -> None:
    assert [finding.code for finding in find_numbers(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "09xx xxx xxx", "•••• 1234", "0900 000 xxx", "300.000.000 đồng", "12.000.000đ",
        "150,000,000",
        "100.000.000-200.000.000", "24.11.2026", "2026-11-24", "2025-2026", "ca 13.00-17.00",
        "19:40",
        "28.11.2026 10:30", "2026-11-28 10:30", "08/11/2026 10:30", "2024 2025 2026",
        "1.250.000 2.250.000", "01/02/2026 – 05/02/2026", "05.09.2026 08.00-17.30",
        "1,234,567,890", "phòng 101, 102, 103, 104",
        "35k một giờ", "S62", "phòng 1087b", "10870",
    ],
)  # fmt: skip
def test_amounts_dates_and_masked_numbers_are_left_alone(text: str) -> None:
    assert list(find_numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gọi 113 đi", ["113"]), ("111 hoặc 115", ["111", "115"]), ("113k", []), ("1.113", []),
        ("113.000 đồng", []), ("lúc 11:30", []), ("số 1115", []), ("line-111", []),
    ],
)  # fmt: skip
def test_help_numbers_are_found_as_numbers(text: str, found: list[str]) -> None:
    assert words(find_help_numbers(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vào viec-lam.com nhé", ["viec-lam.com"]),
        ("https://kho.nowhere/don", ["kho.nowhere"]),
        ("a@b.vn", ["b.vn"]),
        ("kho-viec.example và kho.test", []),
        ("kho.example.com", ["kho.example.com"]),
        ("Xong.Em về nhé. Gửi anh.jpg", []),
    ],
)
def test_domains_that_could_be_real_are_found(text: str, found: list[str]) -> None:
    assert words(find_domains(text)) == found


def test_of_a_link_only_the_real_domain_counts() -> None:
    assert words(find_domains(real_part("cho-may.com.[kho.example]/don"), is_link=True)) == []
    assert words(find_domains(real_part("cho-may.[kho.zone]/don"), is_link=True)) == ["kho.zone"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nhắn qua ZALO nhé", ["ZALO"]), ("TikTok Shop", ["TikTok Shop"]), ("xe Grab", ["Grab"]),
        ("they grab it", []), ("the outlook is good", []), ("Chợ Mây, Lá Xanh, Cá Heo, Nhắn", []),
        ("zalopay", ["zalopay"]), ("be careful, come along", []), ("J&T", ["J&T"]),
    ],
)  # fmt: skip
def test_real_brands_are_found_as_words(text: str, found: list[str]) -> None:
    assert words(BrandList(VOCABULARY.brands).find(text)) == found


def test_the_vocabulary_brings_sources_and_brands() -> None:
    assert len(VOCABULARY.sources) > 150
    assert all(" " not in source.address for source in VOCABULARY.sources.values())
    assert {"bank", "messenger", "marketplace", "courier", "platform"} <= set(VOCABULARY.brands)


def test_help_lines_rest_on_listed_sources() -> None:
    cited = [line.source for line in VOCABULARY.help_lines.values()]
    ids = {part for source in cited for part in source.split(", ") if part.startswith("S")}
    assert ids <= set(VOCABULARY.sources)
