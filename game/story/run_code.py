"""A whole run as a short code that a person can carry home, and the run of such a code.

One whole number in mixed radix, lowest digit first, then base 64 and three characters that tell a
mistyped code. `docs/formats/run-code.md` is the format.
"""

import hashlib
from collections.abc import Iterable, Iterator

from game.story.draw import MAX_SEED
from game.story.event import spoken
from game.story.input import Input, flag, judge
from game.story.journal import Entry, Origin
from game.story.offers import at_second_stop
from game.story.playable import Playable
from game.story.run import Run, begin_on

CODE_FORMAT = 1
MIN_CHARACTERS, MAX_CHARACTERS = 20, 120
"""Seed, story and check alone fill the shortest code; no word shorter than that is one."""
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
ORIGINS: tuple[Origin, ...] = ("fresh", "what-if", "booster")
_VERSIONS, _RATINGS = 16, 7
_STORY, _FINGERPRINT = 2**16, 2**24
_CHECKED = 3
_NUMBERS = 64 ** (MAX_CHARACTERS - _CHECKED)
"""A number from here on is too long to be written."""
_ALL, _NOTHING, _LINES = 0, 1, 2


class CodeError(ValueError):
    """A code that is none, or of no story here; the message is one sentence for a person."""


class NoCode(ValueError):
    """A run that no code can hold; the message is one sentence for a person."""


def code_of(playing: Run) -> str:
    """The code of a run. Raises `NoCode` where it is too long, or not drawn from its seed."""
    number, place = 0, 1
    for digit, radix in _digits(playing):
        # The last digit is never 0, so the number is no smaller than the place of any before it.
        if place >= _NUMBERS:
            break
        number, place = number + digit * place, place * radix
    else:
        if number < _NUMBERS:
            body = "".join(ALPHABET[digit] for digit in _base_64(number))
            return body + _check(body, playing.on.story)
    raise NoCode("This run is too long for a code.")


def looks_like_code(text: str) -> bool:
    """Whether a word can be a code, by its length and letters; which story's is not asked."""
    long_enough = MIN_CHARACTERS <= len(text) <= MAX_CHARACTERS
    return long_enough and all(sign in ALPHABET for sign in text)


def run_of(code: str, stories: Iterable[Playable]) -> Run:
    """The run of a code, found among some stories. Raises `CodeError`."""
    if not looks_like_code(code):
        raise CodeError("This is no code of a run: it has 20 to 120 letters, digits, - and _.")
    body, check = code[:-_CHECKED], code[-_CHECKED:]
    reader = _Reader(sum(ALPHABET.index(sign) * 64**n for n, sign in enumerate(body)))
    version = reader.digit(_VERSIONS)
    which, edition = reader.digit(_STORY), reader.digit(_FINGERPRINT)
    for on in stories:
        if (which, edition) == _marks(on) and check == _check(body, on.story):
            if version != CODE_FORMAT:
                raise CodeError("This code is of a newer game.")
            return _run(reader, on, code)
    raise CodeError("This code fits no story here: it was mistyped, or the story has been edited.")


def _marks(on: Playable) -> tuple[int, int]:
    """The story's digits: which situation, variant and cut, and which edition of it."""
    content = on.content
    name = f"{content.front.situation}/{content.variant}/{content.cut}"
    of = int.from_bytes(hashlib.sha256(name.encode()).digest()[:2], "big")
    return of, int(on.story[:6], 16)


def _check(body: str, fingerprint: str) -> str:
    # The whole fingerprint goes in, of which the digits hold 24 bits: a code of another edition is
    # refused even where those agree. Of mistyped codes one in 262,144 passes here.
    digest = hashlib.sha256(f"{body}{fingerprint}".encode()).digest()
    number = int.from_bytes(digest[:3], "big")
    return "".join(ALPHABET[number // 64**n % 64] for n in range(_CHECKED))


def _base_64(number: int) -> Iterator[int]:
    while number:
        yield number % 64
        number //= 64


# Not in the order of the file: moving a choice in it leaves the fingerprint and so the code alone.
def _sorted(inputs: Iterable[Input]) -> list[Input]:
    return sorted(inputs, key=lambda given: (given.act, given.id, given.person))


def _digits(playing: Run) -> Iterator[tuple[int, int]]:
    """Digit and radix, the lowest first."""
    # Played once more: how many inputs a digit tells apart depends on the state it was given at.
    head, on = playing.journal.head, playing.on
    run = begin_on(on, head.seed, head.origin, dict(head.before))
    if (run.journal.head.draws, run.journal.head.before) != (head.draws, head.before):
        raise NoCode("This run was begun in another edition of its story.")
    which, edition = _marks(on)
    yield from ((CODE_FORMAT, _VERSIONS), (which, _STORY), (edition, _FINGERPRINT))
    yield from ((head.seed, MAX_SEED), (ORIGINS.index(head.origin), len(ORIGINS)))
    yield from ((rating, _RATINGS) for rating in _ratings(playing))
    for name, value in head.before:
        values = on.drawable[name]
        yield values.index(value), len(values)
    for entry in playing.journal.entries:
        if entry.given.act != "judge":
            further, _ = run.give(entry.given, entry.heard)
            yield from _entry_digits(run, entry, further)
            run = further
    count = len(on.inputs(run.state))
    # The end is a digit too: a last input that is number 0 would be lost, as leading zeros are.
    yield count + 1, count + 2


def _entry_digits(run: Run, entry: Entry, further: Run) -> Iterator[tuple[int, int]]:
    inputs = _sorted(run.on.inputs(run.state))
    if entry.given.act == "flag":
        yield len(inputs), len(inputs) + 2
        yield run.flaggable.index(entry.given.id), len(run.flaggable)
        return
    yield inputs.index(entry.given), len(inputs) + 2
    if further.steps[-1].interrupted:
        lines = spoken(run.interrupted_run())
        yield _cut_digit(lines, entry.heard), len(lines) + _LINES


def _cut_digit(lines: tuple[str, ...], heard: str | None) -> int:
    if heard is None:
        return _ALL
    return _LINES + lines.index(heard) if heard else _NOTHING


def _ratings(playing: Run) -> tuple[int, int]:
    """The last bet and the last judgement; zero for none."""
    bet = judgement = 0
    second_stop_met = False
    for number, entry in enumerate(playing.journal.entries):
        second_stop_met |= playing.steps[number].led_on
        if entry.given.act == "judge" and entry.stop in playing.content.endings:
            judgement = entry.given.rating
        elif entry.given.act == "judge" and second_stop_met:
            bet = entry.given.rating
    return bet, judgement


class _Reader:
    """Takes digits off a number, the lowest first."""

    def __init__(self, number: int) -> None:
        self.number = number

    def digit(self, radix: int) -> int:
        self.number, digit = divmod(self.number, radix)
        return digit


def _run(reader: _Reader, on: Playable, code: str) -> Run:
    seed, origin = reader.digit(MAX_SEED), ORIGINS[reader.digit(len(ORIGINS))]
    bet, judgement = reader.digit(_RATINGS), reader.digit(_RATINGS)
    values = {name: on.drawable[name] for name in sorted(on.before)}
    before = {name: str(of[reader.digit(len(of))]) for name, of in values.items()}
    run = begin_on(on, seed, origin, before)
    while True:
        if bet and at_second_stop(run):
            run, bet = run.give(judge(bet))[0], 0
        further = _further(reader, run)
        if further is None:
            break
        run = further
    if judgement and run.ended:
        run, _ = run.give(judge(judgement))
    # What the three characters let pass: digits behind the end, a bet that had no place, a flag
    # that changed nothing. A run has one code, so whatever does not write the same again is none.
    if code_of(run) != code:
        raise CodeError("This code holds no run: it was mistyped.")
    return run


def _further(reader: _Reader, run: Run) -> Run | None:
    """The run after one more input; None where the code ends."""
    inputs = _sorted(run.on.inputs(run.state))
    digit = reader.digit(len(inputs) + 2)
    if digit > len(inputs):
        return None
    if digit < len(inputs):
        return _given(reader, run, inputs[digit])
    if not run.flaggable:
        raise CodeError("This code holds no run: it was mistyped.")
    further, _ = run.give(flag(run.flaggable[reader.digit(len(run.flaggable))]))
    # A flag given twice is none: without it a code of noise could go on for ever.
    return further if further is not run else None


def _given(reader: _Reader, run: Run, given: Input) -> Run:
    further, _ = run.give(given)
    if not further.steps[-1].interrupted:
        return further
    lines = spoken(run.interrupted_run())
    digit = reader.digit(len(lines) + _LINES)
    heard = None if digit == _ALL else "" if digit == _NOTHING else lines[digit - _LINES]
    return run.give(given, heard)[0]
