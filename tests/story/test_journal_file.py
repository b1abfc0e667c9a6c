"""Journals come from other machines: reading trusts nothing, and writing loses nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.draw import MAX_SEED
from game.story.input import LEAVE, REPORT, TIMEOUT, Input, choose, flag, judge, look, tell
from game.story.journal import MAX_ENTRIES, Entry, Head, Journal
from game.story.journal_file import (
    MAX_BYTES,
    JournalError,
    NewerJournal,
    journal_from_json,
    journal_to_json,
)
from tests.support.volume import examples

SEEDED = settings(derandomize=True, deadline=None, max_examples=examples(200))

HEAD: dict[str, Any] = {
    "format": 1,
    "situation": "a-parcel",
    "variant": "scam",
    "cut": "full",
    "seed": 5,
    "draws": {"fee": 15000, "shop": "Mây"},
    "story": "0123456789abcdef",
    "text": "fedcba9876543210",
    "origin": "fresh",
}
ENTRY: dict[str, Any] = {"stop": "opening", "act": "choose", "id": "open-it"}


def data(**head: Any) -> bytes:
    """A good journal but for some keys of its head."""
    return json.dumps({"head": {**HEAD, **head}, "entries": [ENTRY]}).encode()


def with_entry(**entry: Any) -> bytes:
    return with_only({**ENTRY, **entry})


def with_only(entry: dict[str, Any]) -> bytes:
    return json.dumps({"head": HEAD, "entries": [entry]}).encode()


def left(**more: Any) -> bytes:
    return with_only({"stop": "opening", "act": "leave", **more})


TOLD: dict[str, Any] = {"stop": "opening", "act": "tell", "id": "tell-mum", "person": "mum"}
RATED: dict[str, Any] = {"stop": "opening", "act": "judge"}


def refusal(written: bytes) -> str:
    with pytest.raises(JournalError) as caught:
        journal_from_json(written)
    message = str(caught.value)
    assert message and message.isprintable() and len(message) < 300
    return message


def test_a_good_journal_is_read() -> None:
    journal = journal_from_json(data())
    assert journal.head.draws == (("fee", 15000), ("shop", "Mây"))
    assert journal.entries == (Entry("opening", Input("choose", "open-it")),)


def test_a_file_at_the_limit_of_size_is_read_and_one_byte_more_refused() -> None:
    good = data()
    padded = good + b" " * (MAX_BYTES - len(good))
    assert journal_from_json(padded) == journal_from_json(good)
    assert "1,048,576" in refusal(padded + b" ")


def test_twenty_thousand_entries_are_read_and_one_more_refused() -> None:
    short = '{"stop":"a","act":"leave"}'
    head = json.dumps(HEAD)

    def journal(count: int) -> bytes:
        return f'{{"head":{head},"entries":[{",".join([short] * count)}]}}'.encode()

    assert len(journal_from_json(journal(MAX_ENTRIES)).entries) == MAX_ENTRIES
    assert "20,000" in refusal(journal(MAX_ENTRIES + 1))


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b"[]",
        b"7",
        b"null",
        b'"x"',
        b"{",
        b"{}",
        b'{"head": {}}',
        b"[" * 60_000,
        b'{"a":' * 10_000,
        b'{"head": ' + b"9" * 6_000 + b', "entries": []}',
    ],
)
def test_what_is_no_journal_is_refused_in_a_sentence(written: bytes) -> None:
    assert refusal(written).endswith(".")


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1.0", "1e2"]
)
@pytest.mark.parametrize("key", ["seed", "format"])
def test_no_number_but_whole_ones(key: str, number: str) -> None:
    refusal(data(**{key: "HERE"}).replace(b'"HERE"', number.encode()))


@pytest.mark.parametrize("key", ["seed", "rating"])
def test_a_number_of_five_thousand_digits_is_refused(key: str) -> None:
    digits = b"9" * 5_000
    written = data(seed="HERE") if key == "seed" else with_only({**RATED, "rating": "HERE"})
    refusal(written.replace(b'"HERE"', digits))


@pytest.mark.parametrize("seed", [-1, MAX_SEED, 2**64, True, False, 1.5, "5", None, [], {}])
def test_a_seed_has_bounds(seed: object) -> None:
    assert "seed" in refusal(data(seed=seed))


@pytest.mark.parametrize("seed", [0, MAX_SEED - 1])
def test_the_first_and_the_last_seed_are_read(seed: int) -> None:
    assert journal_from_json(data(seed=seed)).head.seed == seed


@pytest.mark.parametrize("value", [True, 3, 0, "1", None, [1]])
def test_only_this_format_is_read(value: object) -> None:
    assert "format" in refusal(data(format=value))


BAD_IDS = [
    "",
    "A",
    "a b",
    "a_b",
    "../x",
    "a/b",
    "a.b",
    "c:\\x",
    "a\n",
    "\x00",
    "é",
    "x" * 65,
    5,
    True,
    None,
    ["a"],
    {"a": 1},
    "\u202eab",
]


@pytest.mark.parametrize("bad", BAD_IDS)
@pytest.mark.parametrize("key", ["situation", "variant", "story", "text", "continues"])
def test_ids_of_the_head_are_plain_ids(key: str, bad: object) -> None:
    refusal(data(**{key: bad}))


@pytest.mark.parametrize("bad", BAD_IDS)
@pytest.mark.parametrize("key", ["stop", "id", "person"])
def test_ids_of_an_entry_are_plain_ids(key: str, bad: object) -> None:
    assert "lower-case" in refusal(with_only({**TOLD, key: bad}))


@pytest.mark.parametrize("bad", [None, "A", 1, ["a"]])
def test_what_was_heard_is_a_line_or_nothing(bad: object) -> None:
    assert "heard" in refusal(left(heard=bad))
    assert journal_from_json(left(heard="")).entries[0].heard == ""


def test_an_older_journal_is_read_and_what_never_interrupted_is_forgotten() -> None:
    for act in ("choose", "look"):
        assert journal_from_json(with_entry(act=act, heard="x")).entries[0].heard is None
    for act in ("leave", "report"):
        assert journal_from_json(left(act=act, heard="x")).entries[0].heard == "x"


def test_the_number_of_a_newer_journal_is_shown_short() -> None:
    refusal(data(format=10**400))


def test_a_newer_journal_says_so_whatever_else_it_holds() -> None:
    with pytest.raises(NewerJournal, match="newer game"):
        journal_from_json(data(format=3, mood="fine"))


def test_an_id_of_sixty_four_letters_is_read() -> None:
    assert journal_from_json(data(situation="x" * 64)).head.situation == "x" * 64


@pytest.mark.parametrize(
    "key, bad",
    [
        ("cut", "half"),
        ("cut", None),
        ("cut", ["full"]),
        ("origin", "elsewhere"),
        ("origin", 1),
    ],
)
def test_words_of_the_head_are_one_of_a_list(key: str, bad: object) -> None:
    refusal(data(**{key: bad}))


@pytest.mark.parametrize(
    "bad",
    [
        "x",
        [],
        {"A": 1},
        {"../x": 1},
        {"a": 1.5},
        {"a": True},
        {"a": None},
        {"a": []},
        {"a": ""},
        {"a": "x" * 81},
        {"a": "\x1b[2J"},
        {"a": "\u202e"},
        {"a": "\ud800"},
        {"a": 2**53},
        {f"n{n}": 1 for n in range(65)},
    ],
)
def test_draws_are_few_plain_words_and_numbers(bad: object) -> None:
    refusal(data(draws=bad))


@pytest.mark.parametrize("bad", ["", "jump", "CHOOSE", None, 1, ["choose"]])
def test_an_act_is_one_of_the_inputs(bad: object) -> None:
    assert "act" in refusal(with_entry(act=bad))


@pytest.mark.parametrize("bad", [0, 7, -1, True, 1.0, "3", None, [3]])
def test_a_rating_is_one_to_six(bad: object) -> None:
    assert "from 1 to 6" in refusal(with_only({**RATED, "rating": bad}))


@pytest.mark.parametrize(
    "act, own",
    [
        *((act, {"id": "x"}) for act in ("choose", "look", "flag")),
        ("tell", {"id": "x", "person": "mum"}),
        ("judge", {"rating": 3}),
        *((act, {}) for act in ("leave", "report", "timeout")),
    ],
)
def test_an_act_has_its_own_keys_all_of_them_and_no_others(act: str, own: dict[str, Any]) -> None:
    every = {"id": "x", "person": "mum", "rating": 3}
    for key in every:
        less = {name: value for name, value in own.items() if name != key}
        changed = less if key in own else {**own, key: every[key]}
        assert key in refusal(with_only({"stop": "opening", "act": act, **changed}))
    assert journal_from_json(with_only({"stop": "opening", "act": act, **own})).entries


@pytest.mark.parametrize("drop", sorted(HEAD))
def test_every_key_of_the_head_is_needed(drop: str) -> None:
    head = {key: value for key, value in HEAD.items() if key != drop}
    assert repr(drop) in refusal(json.dumps({"head": head, "entries": []}).encode())


def test_unknown_keys_are_refused_everywhere() -> None:
    assert "'more'" in refusal(data(more=1))
    assert "'more'" in refusal(with_entry(more=1))
    assert "'more'" in refusal(json.dumps({"head": HEAD, "entries": [], "more": 1}).encode())


@pytest.mark.parametrize(
    "old, new",
    [
        (b'"seed": 5', b'"seed": 5, "seed": 6'),
        (b'"fee": 15000', b'"fee": 15000, "fee": 1'),
        (b'"act": "choose"', b'"act": "choose", "act": "leave"'),
        (b'"entries": [', b'"entries": [], "entries": ['),
    ],
)
def test_a_key_never_stands_twice(old: bytes, new: bytes) -> None:
    assert old in data()
    assert "twice" in refusal(data().replace(old, new))


@pytest.mark.parametrize("entries", [None, {}, "x", [1], [None], [[]], ["leave"]])
def test_entries_are_a_list_of_objects(entries: object) -> None:
    refusal(json.dumps({"head": HEAD, "entries": entries}).encode())


def test_what_is_shown_of_a_bad_value_is_short_and_escaped() -> None:
    assert "\x1b" not in refusal(data(situation="\x1b[31m" * 500))


IDS = st.from_regex(r"[a-z0-9-]{1,64}", fullmatch=True)
WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), min_size=1, max_size=20
)
GIVEN = (
    st.builds(choose, IDS)
    | st.builds(look, IDS)
    | st.builds(flag, IDS)
    | st.builds(tell, IDS, IDS)
    | st.builds(judge, st.integers(1, 6))
    | st.sampled_from([LEAVE, REPORT, TIMEOUT])
)
DRAWS = st.dictionaries(IDS, WORDS | st.integers(-(10**12), 10**12), max_size=5).map(
    lambda drawn: tuple(sorted(drawn.items()))
)
HEADS = st.builds(
    Head,
    IDS,
    IDS,
    st.sampled_from(["full", "short"]),
    st.integers(0, MAX_SEED - 1),
    DRAWS,
    IDS,
    IDS,
    st.sampled_from(["fresh", "what-if", "booster"]),
    IDS | st.just(""),
    st.dictionaries(IDS, IDS, max_size=3).map(lambda given: tuple(sorted(given.items()))),
)
ENTRIES = st.builds(Entry, IDS, GIVEN) | st.builds(
    Entry, IDS, st.sampled_from([LEAVE, REPORT]), st.none() | st.just("") | IDS
)
JOURNALS = st.builds(Journal, HEADS, st.lists(ENTRIES, max_size=8).map(tuple))


@SEEDED
@given(JOURNALS)
def test_round_trip(journal: Journal) -> None:
    assert journal_from_json(journal_to_json(journal).encode()) == journal


def mutated(draw: Callable[[st.SearchStrategy[Any]], Any], good: bytes) -> bytes:
    at = draw(st.integers(0, len(good)))
    width = draw(st.integers(0, 6))
    noise: bytes = draw(st.binary(max_size=6))
    return good[:at] + noise + good[at + width :]


@SEEDED
@given(st.data())
def test_any_damage_is_a_journal_or_a_journal_error(drawing: st.DataObject) -> None:
    written = mutated(drawing.draw, drawing.draw(st.sampled_from([data(), with_entry(heard="x")])))
    try:
        journal = journal_from_json(written)
    except JournalError:
        return
    assert journal_from_json(journal_to_json(journal).encode()) == journal


@SEEDED
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "ignore")))
def test_any_bytes_are_a_journal_or_a_journal_error(written: bytes) -> None:
    try:
        journal_from_json(written)
    except JournalError as problem:
        assert str(problem)
