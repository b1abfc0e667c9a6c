"""Sentences of a debrief that belong together, so that a presenter may set them side by side."""

from dataclasses import dataclass

from game.story.content import Mark, Side, Truth
from game.story.debrief.debrief import Action
from game.story.text import Text
from game.story.vocabulary import Move
from game.story.wording import Sentence, Spoken


@dataclass(frozen=True)
class EndingWords:
    """How a story ended: of which kind, what stands above it, what happened.

    A run that stopped on the way has a title alone.
    """

    title: Spoken
    kind: Text | None = None
    text: Text | None = None


@dataclass(frozen=True)
class Decided:
    """A decision: what was done, which move it was and why it mattered, what else was possible."""

    action: Action
    did: Sentence
    move: Move
    why: Text
    others: tuple[Sentence, ...]
    best: Sentence | None
    """That a better ending was still open then."""

    @property
    def feedback(self) -> Sentence:
        """The move and the reason in one."""
        return Sentence("choice-why", {"move": self.move.name, "why": self.why})


@dataclass(frozen=True)
class MarkWords:
    """A mark in words: the names of its red flags or of their opposites, and what was tried."""

    mark: Mark
    names: tuple[Text, ...]
    tactic: Text | None = None

    @property
    def sign(self) -> Sentence:
        """Of what it is a sign."""
        return Sentence(f"mark-{self.mark.kind}")


@dataclass(frozen=True)
class Noticed:
    """A line that the player flagged or could have, and the answer to it."""

    line: Text
    answer: Sentence
    right: bool = False

    @property
    def quoted(self) -> Sentence:
        return Sentence("quoted", {"line": self.line})


@dataclass(frozen=True)
class Compared:
    """One side of a contrast: in which story, who says or shows it, and the words."""

    truth: Truth
    side: Side

    @property
    def where(self) -> Sentence:
        return Sentence(f"contrast-{self.truth}")

    @property
    def head(self) -> Sentence:
        """In which story, and who; something that nobody shows has no name."""
        if not any(self.side.who.values()):
            return self.where
        return Sentence("contrast-who", {"where": self.where, "who": self.side.who})

    @property
    def said(self) -> Sentence:
        """The whole side as one sentence."""
        quoted = Sentence("quoted", {"line": self.side.text})
        return Sentence("who-says", {"who": self.head, "line": quoted})
