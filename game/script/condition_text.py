"""The text form of conditions, effects and routes, parsed to the core's values.

condition  = either ; either = both { "or" both } ; both = single { "and" single }
single     = "not" single | "(" condition ")" | happened | comparison
happened   = "seen" id | "told" ( id | "anyone" ) | "visited" id [ sign number ]
comparison = "cut" "is" ( "short" | "full" ) | variable [ sign value ]
"""

import re
from collections.abc import Iterator, Mapping

from game.script.compile.variables import SlotTable, UnknownFact
from game.script.nodes import Scalar
from game.script.problem import Problems
from game.script.suggest import take_quotes_away
from game.story import Cut, Effect, Program, SlotKind
from game.story.condition import COMPARISONS, Both, Compare, Condition, Constant, Either, Not

_TOKEN = re.compile(r"\s*(?:(?P<word>[a-z0-9][a-z0-9-]*)|(?P<sign>!=|<=|>=|[=<>()+]|-))")
_CONDITION = 'For example "money = sent and not told mum".'
_EFFECT = 'For example "money = sent", "doubts + 1".'
_HAPPENED: Mapping[str, SlotKind] = {"seen": "seen", "told": "told"}
# A condition is parsed, held and simplified by recursion: ten thousand brackets, or as many "or",
# would end in RecursionError, here or much later in a player's hands.
MAX_DEPTH = 16
MAX_TOKENS = 200


class ConditionError(ValueError):
    """What is wrong with a condition, in a sentence, and how to mend it."""

    def __init__(self, message: str, hint: str = "", offset: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.offset = offset


class _Parser:
    """Recursive descent, one method for each rule of the grammar above."""

    def __init__(self, scalar: Scalar, slots: SlotTable, cut: Cut) -> None:
        self.tokens = list(_tokens(scalar.text))
        self.place = scalar.place
        self.slots = slots
        self.cut = cut
        self.next = 0
        self.depth = 0

    def whole(self) -> Condition:
        condition = self.either()
        if self.next < len(self.tokens):
            raise self.error(f'"{self.peek()}" is one word too many.')
        return condition

    def either(self) -> Condition:
        condition = self.both()
        while self.take("or"):
            condition = Either(condition, self.both())
        return condition

    def both(self) -> Condition:
        condition = self.single()
        while self.take("and"):
            condition = Both(condition, self.single())
        return condition

    def single(self) -> Condition:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error(f"A condition is at most {MAX_DEPTH} brackets deep.")
        condition = self.plain()
        self.depth -= 1
        return condition

    def plain(self) -> Condition:
        if self.take("not"):
            return Not(self.single())
        if self.take("("):
            inner = self.either()
            self.expect(")")
            return inner
        word = self.word("a fact")
        if word in _HAPPENED:
            what = self.word(f"what was {word}")
            return Compare(self.slots.happened(_HAPPENED[word], what, self.place), "=", 1)
        if word == "visited":
            return self.visited()
        if word == "cut":
            return self.cut_is()
        return self.variable(word)

    def visited(self) -> Condition:
        scene = self.word("a scene")
        sign, number = ">=", 1
        if self.peek() in COMPARISONS:
            sign, number = self.advance(), self.number()
        return Compare(self.slots.visited(scene, sign, number, self.place), sign, number)

    def cut_is(self) -> Condition:
        self.expect("is")
        wanted = self.word('"short" or "full"')
        if wanted not in ("short", "full"):
            raise self.error(f'A cut is "short" or "full", not "{wanted}".')
        # Each cut is compiled by itself, so here the answer is known: `cut` costs no slot.
        return Constant(wanted == self.cut)

    def variable(self, name: str) -> Condition:
        sign, value, alone = "=", "yes", True
        offset = self.tokens[self.next - 1][1]
        if self.peek() == "is":
            raise self.compared_by_is(name)
        if self.peek() in COMPARISONS:
            sign, value, alone = self.advance(), self.word("a value"), False
        try:
            slot, number = self.slots.compared(name, sign, value)
        except UnknownFact as error:
            error.offset = offset
            if alone and self.slots.number("variable", name) is not None:
                error.hint = f'A variable alone means "= yes". {error.hint}'.strip()
            raise
        return Compare(slot, sign, number)

    def compared_by_is(self, name: str) -> ConditionError:
        offset = self.tokens[self.next][1]
        self.advance()
        sign = "!=" if self.take("not") else "="
        value = self.peek() or "some-value"
        message = f'A variable is compared by "{sign}", not by "is".'
        return ConditionError(message, f"Write: {name} {sign} {value}", offset)

    def peek(self) -> str:
        return self.tokens[self.next][0] if self.next < len(self.tokens) else ""

    def advance(self) -> str:
        self.next += 1
        return self.tokens[self.next - 1][0]

    def take(self, word: str) -> bool:
        if self.peek() != word:
            return False
        self.next += 1
        return True

    def expect(self, word: str) -> None:
        if not self.take(word):
            raise self.error(f'Here "{word}" is expected.')

    def word(self, what: str) -> str:
        token = self.peek()
        if not token or not token[0].isalnum():
            raise self.error(f"Here {what} is expected.")
        return self.advance()

    def number(self) -> int:
        token = self.word("a number")
        if not token.isdigit() or len(token) > 3:
            raise self.error(f'"{token}" is not a small whole number.')
        return int(token)

    def error(self, message: str) -> ConditionError:
        last = self.tokens[-1][1] if self.tokens else 0
        offset = self.tokens[self.next][1] if self.next < len(self.tokens) else last
        return ConditionError(message, _CONDITION, offset)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    position = count = 0
    while position < len(text.rstrip()):
        match = _TOKEN.match(text, position)
        count += 1
        if match is None or count > MAX_TOKENS:
            # The problem points at the odd word itself and not at the spaces before it.
            position += len(text[position:]) - len(text[position:].lstrip())
            odd = text[position : position + 20].strip()
            hint = take_quotes_away(text) or _CONDITION
            raise ConditionError(f'"{odd}" is not understood here.', hint, position)
        yield match["word"] or match["sign"], match.start("word" if match["word"] else "sign")
        position = match.end()


def parse_condition(
    scalar: Scalar, slots: SlotTable, cut: Cut, problems: Problems
) -> Condition | None:
    """The condition of a text; None, and a problem reported, where there is none in it."""
    try:
        return _Parser(scalar, slots, cut).whole()
    except (ConditionError, UnknownFact) as error:
        place = scalar.place.after(error.offset)
        problems.add(place, "condition", str(error), error.hint)
        return None


def parse_effects(scalar: Scalar, slots: SlotTable, problems: Problems) -> tuple[Effect, ...]:
    """Effects parted by commas: `money = sent, doubts + 1`."""
    effects: list[Effect] = []
    for match in re.finditer(r"(?:^|,)\s*([^,]*)", scalar.text):
        try:
            effects.append(_effect(match[1].strip(), slots))
        except (ConditionError, UnknownFact) as error:
            place = scalar.place.after(match.start(1))
            problems.add(place, "effect", str(error), error.hint)
    return tuple(effects)


def _effect(text: str, slots: SlotTable) -> Effect:
    match = re.fullmatch(r"([a-z0-9-]+?)\s*(=|\+|-)\s*([a-z0-9-]+)", text)
    if match is None:
        raise ConditionError(f'"{text}" is no effect.', take_quotes_away(text) or _EFFECT)
    return slots.effect(match[1], match[2], match[3])


# A condition as an author writes it: `money = sent and not seen look-quynh`.

_OPPOSITES = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


def condition_words(program: Program, condition: Condition) -> str:
    """The words of the format for a condition of a program."""
    if isinstance(condition, Constant):
        return "always" if condition.truth else "never"
    if isinstance(condition, Not):
        return _negated(program, condition.inner)
    if isinstance(condition, Both):
        return " and ".join(_inside(program, part) for part in (condition.left, condition.right))
    if isinstance(condition, Either):
        left, right = (condition_words(program, c) for c in (condition.left, condition.right))
        return f"{left} or {right}"
    return _compared(program, condition)


def _inside(program: Program, part: Condition) -> str:
    words = condition_words(program, part)
    return f"({words})" if isinstance(part, Either) else words


def _negated(program: Program, inner: Condition) -> str:
    if isinstance(inner, Compare) and program.slots[inner.slot].kind == "variable":
        opposite = Compare(inner.slot, _OPPOSITES[inner.sign], inner.value)
        return _compared(program, opposite)
    words = condition_words(program, inner)
    return f"not ({words})" if isinstance(inner, (Both, Either)) else f"not {words}"


def _compared(program: Program, compare: Compare) -> str:
    slot = program.slots[compare.slot]
    if slot.kind == "variable":
        return f"{slot.name} {compare.sign} {slot.shown(compare.value)}"
    happened = f"{slot.kind} {slot.name}"
    if (compare.sign, compare.value) in ((">=", 1), (">", 0), ("=", 1), ("!=", 0)):
        return happened
    if (compare.sign, compare.value) in (("=", 0), ("<", 1), ("<=", 0)):
        return f"not {happened}"
    return f"{happened} {compare.sign} {compare.value}"
