"""Journals as JSON. They come from other machines and older games, so reading trusts nothing.

Limits, the same for writer and reader: 1 MB, 20,000 entries, ids of `[a-z0-9-]{1,64}`, seeds below
2**53, no unknown keys, no duplicate keys, no NaN. A fingerprint is no signature: it only says which
content was played. `docs/formats/journal.md` is the format.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, cast

from game.story.content import Cut
from game.story.draw import MAX_SEED
from game.story.input import ACTS, RATINGS, Act, Input
from game.story.journal import JOURNAL_FORMAT, MAX_ENTRIES, Entry, Head, Journal, Origin
from game.story.text import Argument

MAX_BYTES = 1024 * 1024
MAX_DRAWS = 64
_READ_FORMATS = (1, JOURNAL_FORMAT)
# Asked with `fullmatch`, since `$` lets a line break through at the end. A drawn word stands in
# bubbles and on a teacher's page, so it must not turn the writing around it.
_ID = re.compile(r"[a-z0-9-]{1,64}")
_WORD = re.compile(
    r"[^\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]{1,80}"
)
_HEAD_KEYS = {"format", "situation", "variant", "cut", "seed", "draws", "story", "text", "origin"}
_ENTRY_KEYS = {"stop", "act", "id", "person", "rating", "heard"}
_OF_ACT: Mapping[Act, set[str]] = {
    "choose": {"id"},
    "look": {"id"},
    "flag": {"id"},
    "tell": {"id", "person"},
    "judge": {"rating"},
}
"""What an entry has beside its stop; the other acts have nothing more."""


class JournalError(ValueError):
    """A journal that cannot be read; the message is one sentence for a person."""


class NewerJournal(JournalError):
    """A journal of a newer game: nothing is wrong with it, so it stays where it lies."""


class JournalTooLong(JournalError):
    """A run that has grown beyond what a journal holds: it is played on and no longer kept."""


def journal_to_json(journal: Journal) -> str:
    """The journal as JSON text, one entry a line.

    Raises `JournalTooLong` rather than write what `journal_from_json` would refuse.
    """
    if len(journal.entries) > MAX_ENTRIES:
        raise JournalTooLong(f"A journal has at most {MAX_ENTRIES:,} entries.")
    head = journal.head
    top: dict[str, Any] = {
        "format": JOURNAL_FORMAT,
        "situation": head.situation,
        "variant": head.variant,
        "cut": head.cut,
        "seed": head.seed,
        "draws": dict(head.draws),
        "story": head.story,
        "text": head.text,
        "origin": head.origin,
    }
    if head.continues:
        top["continues"] = head.continues
    if head.before:
        top["before"] = dict(head.before)
    entries = ",\n".join(json.dumps(_entry_data(entry)) for entry in journal.entries)
    written = f'{{"head": {json.dumps(top, ensure_ascii=False)},\n"entries": [\n{entries}\n]}}\n'
    # Asked of the bytes written, so that what is kept today can be read back tomorrow.
    if len(written.encode()) > MAX_BYTES:
        raise JournalTooLong(f"A journal has at most {MAX_BYTES:,} bytes.")
    return written


def journal_from_json(data: bytes) -> Journal:
    """The journal in some bytes. Raises `JournalError` with what is wrong with it."""
    if len(data) > MAX_BYTES:
        raise JournalError(f"A journal has at most {MAX_BYTES:,} bytes; this has {len(data):,}.")
    top = _object(_parsed(data), "the journal", {"head", "entries"}, set())
    entries = top["entries"]
    if not isinstance(entries, list) or len(entries) > MAX_ENTRIES:
        raise JournalError(f"A journal's entries are a list of at most {MAX_ENTRIES:,}.")
    return Journal(_head(top["head"]), tuple(_entry(item, n) for n, item in enumerate(entries, 1)))


def _parsed(data: bytes) -> Any:
    try:
        # An editor of Windows puts a byte order mark before what it saves; that harms no run.
        return json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=_no_duplicates, parse_constant=_no_constant
        )
    except JournalError:
        raise
    except (ValueError, RecursionError) as problem:
        # ValueError: bad UTF-8, bad JSON, and whole numbers of over 4,300 digits.
        raise JournalError("This file is no journal: it is not valid JSON in UTF-8.") from problem


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # Of two, Python takes the last and other readers the first: one file would be two runs.
    if len(dict(pairs)) != len(pairs):
        raise JournalError("A journal never has the same key twice in one object.")
    return dict(pairs)


def _no_constant(name: str) -> Any:
    raise JournalError(f"A journal has no number {name}.")


def _head(data: Any) -> Head:
    _check_format(data)
    head = _object(data, "the head", _HEAD_KEYS, {"continues", "before"})
    return Head(
        situation=_id(head["situation"], "situation"),
        variant=_id(head["variant"], "variant"),
        cut=cast(Cut, _one_of(head["cut"], ("full", "short"), "cut")),
        seed=_seed(head["seed"]),
        draws=_draws(head["draws"]),
        story=_id(head["story"], "story"),
        text=_id(head["text"], "text"),
        origin=cast(Origin, _one_of(head["origin"], ("fresh", "what-if", "booster"), "origin")),
        continues=_id(head["continues"], "continues") if "continues" in head else "",
        before=_before(head.get("before", {})),
    )


def _check_format(head: Any) -> None:
    """Before anything else: a newer head may well have keys that are unknown here."""
    number = head.get("format") if isinstance(head, dict) else None
    if type(number) is int and number > JOURNAL_FORMAT:
        raise NewerJournal(
            f"This journal is of a newer game (format {_shown(number)}); "
            f"this one reads {JOURNAL_FORMAT}."
        )
    if (
        isinstance(head, dict)
        and "format" in head
        and (type(number) is not int or number not in _READ_FORMATS)
    ):
        raise JournalError(
            f"This journal has format {_shown(head['format'])}; this game reads "
            f"{' and '.join(map(str, _READ_FORMATS))}."
        )


def _before(data: Any) -> tuple[tuple[str, str], ...]:
    """A sequel's values, which are words of lists: ids all of them."""
    if not isinstance(data, dict) or len(data) > MAX_DRAWS:
        said = f"an object of at most {MAX_DRAWS} names"
        raise JournalError(f"What a journal has from before is {said}.")
    return tuple(sorted((_id(name, "name"), _id(value, "value")) for name, value in data.items()))


def _draws(data: Any) -> tuple[tuple[str, Argument], ...]:
    if not isinstance(data, dict) or len(data) > MAX_DRAWS:
        raise JournalError(f"A journal's draws are an object of at most {MAX_DRAWS} names.")
    return tuple(sorted((_id(name, "draw"), _drawn(value)) for name, value in data.items()))


def can_be_drawn(value: Argument) -> bool:
    """Whether a drawn word or number can be read back from a journal."""
    if isinstance(value, str):
        return _WORD.fullmatch(value) is not None
    return not isinstance(value, bool) and abs(value) < MAX_SEED


def _drawn(value: Any) -> Argument:
    if isinstance(value, (int, str)) and can_be_drawn(value):
        return value
    raise JournalError(f"{_shown(value)} is not a drawn word or number.")


def _entry_data(entry: Entry) -> dict[str, Any]:
    given = entry.given
    data: dict[str, Any] = {"stop": entry.stop, "act": given.act}
    optional = {"id": given.id, "person": given.person, "rating": given.rating}
    data.update({key: value for key, value in optional.items() if value})
    return data if entry.heard is None else {**data, "heard": entry.heard}


def _entry(data: Any, number: int) -> Entry:
    entry = _object(data, f"entry {number}", {"stop", "act"}, _ENTRY_KEYS)
    act = cast(Act, _one_of(entry["act"], ACTS, "act"))
    own = _OF_ACT.get(act, set())
    for key in sorted((own ^ entry.keys()) - {"stop", "act", "heard"}):
        raise JournalError(f"Entry {number}: a {act} has {'a' if key in own else 'no'} {key}.")
    names = {key: _id(entry[key], key) if key in entry else "" for key in ("id", "person")}
    rating = entry.get("rating", 0)
    if act == "judge" and (type(rating) is not int or rating not in RATINGS):
        raise JournalError(f"Entry {number}: a rating is a whole number from 1 to 6.")
    given = Input(act, names["id"], names["person"], rating)
    return Entry(_id(entry["stop"], "stop"), given, _heard(entry, act))


def _heard(entry: Mapping[str, Any], act: Act) -> str | None:
    """Format 1 wrote it on every act; it only ever meant something where one interrupted."""
    heard = entry.get("heard")
    if heard is None and "heard" not in entry:
        return None
    known = "" if heard == "" else _id(heard, "heard")
    return known if act in ("leave", "report") else None


def _object(data: Any, what: str, needed: set[str], allowed: set[str]) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise JournalError(f"In a journal {what} is an object.")
    for key in sorted(needed - data.keys()):
        raise JournalError(f"In a journal {what} has a key {key!r}; it is missing here.")
    for key in sorted(data.keys() - needed - allowed):
        raise JournalError(f"In a journal {what} has no key {_shown(key)}.")
    return data


def _id(value: Any, what: str) -> str:
    if isinstance(value, str) and _ID.fullmatch(value):
        return value
    raise JournalError(f"{_shown(value)} is no {what}: lower-case letters, digits, hyphens.")


def _seed(value: Any) -> int:
    # `type`, not `isinstance`: in Python true is a whole number too, and would be seed 1.
    if type(value) is int and 0 <= value < MAX_SEED:
        return value
    raise JournalError(f"{_shown(value)} is not a seed: a whole number from 0 to 2^53 - 1.")


def _one_of(value: Any, allowed: tuple[str, ...], what: str) -> str:
    if isinstance(value, str) and value in allowed:
        return value
    raise JournalError(f"{_shown(value)} is no {what}; it is one of {', '.join(allowed)}.")


def _shown(value: Any) -> str:
    """A foreign value, short and with every control character escaped."""
    return ascii(value)[:60]
