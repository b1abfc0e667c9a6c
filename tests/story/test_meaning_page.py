"""What the pages on meaning say is so: every example is played, and every sum is reckoned."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.support.meaning_answers import answer
from tests.support.meaning_page import Play, blocks, plays, rules, sums
from tests.support.meaning_play import Table

_HASH = re.compile(r'sha256\("(?P<key>[^"]*)"\) (?P<what>.+)')
FOR_PRESENTERS = "for presenters"


@pytest.mark.parametrize("rule", [rule for rule in rules() if FOR_PRESENTERS not in rule])
def test_every_rule_has_an_example(rule: str) -> None:
    assert any("\n---" in block or kind == "sums" for kind, block in blocks(rules()[rule]))


@pytest.mark.parametrize("play", list(plays()), ids=str)
def test_what_an_example_says_is_so(play: Play, tmp_path: Path) -> None:
    table = Table(play, tmp_path)
    for line in play.lines:
        if line.startswith("> "):
            table.act(line[2:])
            continue
        asked, value = _parted(line)
        assert answer(table, asked) == value, line


def _parted(line: str) -> tuple[str, str]:
    """`shown: chosen end` and `money = sent` in two."""
    name, value = re.split(r": | = ", line, maxsplit=1)
    return name, value.strip()


@pytest.mark.parametrize("rule, line", list(sums()))
def test_what_a_sum_comes_to_is_so(rule: str, line: str) -> None:
    left, _, right = line.rpartition(" = ")
    assert _reckoned(left) == right, rule


def _reckoned(left: str) -> str:
    found = _HASH.fullmatch(left)
    if found is None:
        # The page is our own; still its sums are nothing but numbers, signs, max and round.
        assert re.fullmatch(r"([0-9+*/(). ,-]|max|round)+", left), left
        return f"{eval(left):.6f}".rstrip("0").rstrip(".")
    digest = hashlib.sha256(found["key"].encode()).digest()
    if found["what"].startswith("first 8 bytes mod "):
        return str(int.from_bytes(digest[:8], "big") % int(found["what"].split()[-1]))
    return digest.hex()[: int(found["what"].split()[1])]
