"""The words and marks of one variant: all that presenters and the debrief look up by id."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, cast

from game.story.text import Argument, Text

Truth = Literal["scam", "genuine"]
Cut = Literal["full", "short"]
MarkKind = Literal["cue", "deciding", "clear"]
Form = Literal["", "notification", "voice", "picture", "request", "link", "deleted"]
"""How a line comes; plain words where it is empty."""

Loss = Literal["money", "papers", "place"]
LOSSES: tuple[Loss, ...] = ("money", "papers", "place")
"""What the player can have lost by a choice or a line: what "told late" is measured by."""


TRUTHS: tuple[Truth, ...] = ("scam", "genuine")


def truth_of(variant: str) -> Truth:
    """`scam-quiet` is a scam: the first word of a variant's name says which.

    The one place that reads it out of a name. Whoever has a program asks `content.truth`, a
    situation `of_truth`; a name that begins otherwise yields its own first word, no truth.
    """
    return cast(Truth, variant.split("-")[0])


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a line or detail matters: red flags (RF01…), a child's sentence, the part meant."""

    kind: MarkKind
    codes: tuple[str, ...]
    why: Text
    part: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """Something shown: a speaker's line, a note, a document or a job post."""

    id: str
    kind: Literal["line", "note", "paper", "post"]
    speaker: str
    text: Text
    by: Form = ""
    rows: tuple[Text, ...] = ()
    mark: Mark | None = None
    tactic: str = ""
    gone: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """Something to look closer at; `rows` are `label | value`, `link` has [its.real.domain]."""

    id: str
    kind: str
    name: Text
    text: Text
    rows: tuple[Text, ...] = ()
    link: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the player may say (`says`) or do (`does`), its move, and why it mattered."""

    id: str
    move: str
    person: str
    says: Text
    does: Text
    why: Text
    flavour: bool = False
    gone: tuple[Loss, ...] = ()

    @property
    def words(self) -> Text:
        return self.says or self.does


@dataclass(frozen=True, slots=True)
class Answer:
    """A person of the circle, told with one sentence: what comes back, first and again."""

    id: str
    person: str
    asks: Text
    reply: Text
    again: Text
    why: Text
    offers: str = ""

    @property
    def reached(self) -> bool:
        """Whether the person could listen; one who only names another could not."""
        return not self.offers


@dataclass(frozen=True)
class Ending:
    """An end of a story. `safe` and `goal` are its marks in percent."""

    id: str
    kind: str
    title: Text
    text: Text
    next_steps: tuple[str, ...]
    safe: int
    goal: int
    truth: Truth
    turning: str = ""
    """The input that turned things, where the author names one."""

    @property
    def worth(self) -> float:
        """One figure from 0 to 1: in a scam only safety counts, else safety and goal alike."""
        # Nobody misses anything by staying out of a scam: its goal was never to be had.
        if self.truth == "scam":
            return self.safe / 100
        return (self.safe + self.goal) / 200


@dataclass(frozen=True)
class Member:
    """A member of the cast: a name, what stands under it, and the pronouns used."""

    id: str
    name: Text
    role: Text
    self_word: str = ""
    you_word: str = ""
    voice: str = ""
    art: str = ""
    """Which of the drawn people stands for them; by their id where nothing is said."""


@dataclass(frozen=True)
class Side:
    """One side of a contrast: a line or detail of a variant, with its own words."""

    variant: str
    id: str
    who: Text
    text: Text


@dataclass(frozen=True)
class Contrast:
    """The deciding line beside its twin's."""

    id: str
    aspect: Text
    scam: Side
    genuine: Side
    why: Text


@dataclass(frozen=True)
class FacilitatorNotes:
    """Facilitator notes for a class: aim, before, three questions, what to do on disclosure."""

    aim: Text
    before: Text
    questions: tuple[Text, ...]
    disclosure: Text


@dataclass(frozen=True)
class Front:
    """What may be seen before play: nothing here gives the variant away."""

    situation: str
    title: Text
    teaser: Text
    notice: Text
    you: Text
    picture: str
    ages_from: int
    settings: tuple[str, ...]
    minutes: int
    intensity: int
    clock: int
    """Minutes after midnight at which the story begins."""
    facts: tuple[str, ...]
    review: str
    facilitator: FacilitatorNotes
    after: str = ""
    """The situation that this one is a sequel of."""


@dataclass(frozen=True, eq=False)
class Content:
    """One variant in one cut: everything that has words, by id.

    Compared by identity, as programs are: its tables cannot be hashed, and it is a key of caches.
    """

    front: Front
    variant: str
    truth: Truth
    cut: Cut
    cast: Mapping[str, Member]
    circle: tuple[str, ...]
    lines: Mapping[str, Line]
    details: Mapping[str, Detail]
    choices: Mapping[str, Choice]
    answers: Mapping[str, Answer]
    endings: Mapping[str, Ending]
    contrasts: tuple[Contrast, ...]
    plausible: Text
    draws: Mapping[str, tuple[Argument, ...]]
    """Placeholders drawn at the start: name to the values it may take."""
    shared_draws: frozenset[str] = frozenset()
    """Names of the draws that the opening uses: they ignore the variant."""
    opening_lines: frozenset[str] = frozenset()

    def name(self, person: str) -> Text:
        member = self.cast.get(person)
        return member.name if member else {"vi": person, "en": person}
