"""The debrief as blocks: what is shown at once, and what waits behind "more"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from game.story.content import Content
from game.story.debrief.debrief import Debrief
from game.story.text import Text, in_language

BlockKind = Literal[
    "did",
    "judge",
    "truth",
    "contrast",
    "plausible",
    "transcript",
    "choices",
    "turning",
    "looked",
    "flags",
    "told",
    "plan",
    "next",
]

KIOSK_WORDS = 60
# They have something to say (that nobody was told, say) even where the story adds no words.
_WITHOUT_WORDS = ("did", "judge", "truth", "plan", "next", "told")


@dataclass(frozen=True)
class Block:
    """A part of the debrief: its priority (1 is first to be kept) and the words it brings."""

    kind: BlockKind
    priority: int
    texts: tuple[Text, ...]

    def words(self, language: str) -> int:
        """How many words it has, the interface's own not counted."""
        return sum(len(in_language(text, language).split()) for text in self.texts)


def blocks(content: Content, result: Debrief) -> tuple[Block, ...]:
    """All blocks that have something to show, in the order of showing."""
    made = (Block(kind, priority, tuple(texts(content, result))) for kind, priority, texts in _PLAN)
    return tuple(block for block in made if block.texts or block.kind in _WITHOUT_WORDS)


def fitted(
    all_blocks: Sequence[Block], language: str, budget: int
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks that fit a budget of words, by priority, and those for "more", each in order.

    Blocks of the first priority are always shown: action, judgement, truth and help.
    """
    shown: set[BlockKind] = set()
    left = budget
    for block in sorted(all_blocks, key=lambda b: b.priority):
        # One that is too long is passed over, for a shorter one behind it may still fit.
        if block.priority == 1 or 0 < left >= block.words(language):
            shown.add(block.kind)
            left -= block.words(language)
    first = tuple(block for block in all_blocks if block.kind in shown)
    return first, tuple(block for block in all_blocks if block.kind not in shown)


def _contrast(_: Content, result: Debrief) -> list[Text]:
    return [text for c in result.contrasts[:1] for text in (c.scam.text, c.genuine.text, c.why)]


def _transcript(content: Content, result: Debrief) -> list[Text]:
    return [row.mark.why for row in result.transcript if row.mark is not None]


def _choices(content: Content, result: Debrief) -> list[Text]:
    return [content.choices[decision.choice].why for decision in result.decisions]


def _turning(content: Content, result: Debrief) -> list[Text]:
    steps = {turn.step for turn in result.turns}
    chosen = {d.step: content.choices[d.choice].words for d in result.decisions}
    told = {t.step: content.answers[t.sentence].asks for t in result.tellings
            if t.sentence in content.answers}  # fmt: skip
    words = {**told, **chosen}
    return [words[step] for step in sorted(steps) if step in words]


def _looked(content: Content, result: Debrief) -> list[Text]:
    names = (*result.looking.looked, *result.looking.missed)
    return [content.details[name].name for name in names]


def _flags(content: Content, result: Debrief) -> list[Text]:
    flagged = (*result.flags.right, *result.flags.wrong)
    return [content.lines[name].text for name in flagged]


def _told(content: Content, result: Debrief) -> list[Text]:
    return [content.name(telling.person) for telling in result.tellings]


def _nothing(_: Content, __: Debrief) -> list[Text]:
    return []


_Texts = Callable[[Content, Debrief], list[Text]]
_PLAN: tuple[tuple[BlockKind, int, _Texts], ...] = (
    ("did", 1, _nothing),
    ("judge", 1, _nothing),
    ("truth", 1, _nothing),
    ("contrast", 2, _contrast),
    ("plausible", 3, lambda content, _: [content.plausible]),
    ("transcript", 4, _transcript),
    ("choices", 5, _choices),
    ("turning", 6, _turning),
    ("looked", 7, _looked),
    ("flags", 8, _flags),
    ("told", 6, _told),
    ("plan", 1, _nothing),
    ("next", 1, _nothing),
)
