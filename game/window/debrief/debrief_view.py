"""A run looked back on, with the words to show it in."""

from dataclasses import dataclass, field
from functools import cached_property

from game.phone.view import drawn, face_of
from game.play.circle import circle_of
from game.story import Argument, Content, EndingKind, Member, Run, Spoken, Text, Vocabulary, Wording
from game.story.debrief import Debrief
from game.story.debrief.decisions import Turn
from game.story.debrief.sentences import OwnPlan, Retelling, retold
from game.story.debrief.telling import PlanChoices
from game.ui.components.faces import Light, person_disc
from game.ui.kit import Kit
from game.ui.toolkit import Node
from game.window.services import Services


@dataclass(frozen=True)
class DebriefView:
    """`retold` says it all; what is here beside it is only the window's own: faces and lights."""

    retold: Retelling
    left_out: frozenset[str] = frozenset()
    printable: bool = False
    """Whether a page to print can be kept."""

    @property
    def words(self) -> Wording:
        """They have the run's draws and what its events showed last under each name."""
        return self.retold.words

    @property
    def content(self) -> Content:
        return self.retold.content

    @property
    def result(self) -> Debrief:
        return self.retold.result

    @property
    def vocabulary(self) -> Vocabulary:
        return self.words.vocabulary

    @property
    def scam(self) -> bool:
        return self.retold.scam

    def text(self, text: Text) -> str:
        return self.words.of(text)

    def say(self, words: Spoken) -> str:
        return self.words.say(words)

    def ui(self, name: str, **arguments: Argument) -> str:
        return self.words.ui(name, **arguments)

    def name(self, person: str) -> str:
        return self.words.name(self.content, person)

    @cached_property
    def turns(self) -> dict[int, Turn]:
        return {turn.step: turn for turn in self.result.turns}

    @cached_property
    def kind(self) -> EndingKind | None:
        ending = self.content.endings.get(self.result.ending)
        return self.vocabulary.kinds[ending.kind] if ending else None

    @property
    def circle(self) -> tuple[str, ...]:
        """The people whom the player has not left out."""
        return circle_of(self.content, self.left_out)

    def lights(self) -> tuple[Light, ...]:
        """The circle, all lit: these people were there all along."""
        return tuple(self._light(person) for person in self.circle)

    def told(self) -> tuple[str, ...]:
        """The faces of those who were told; they lead the circle."""
        return tuple(dict.fromkeys(self._face(t.person) for t in self.result.tellings))

    def _light(self, person: str) -> Light:
        return Light(self._face(person), self.name(person), "lit", "", self._letter(person))

    def disc(self, kit: Kit, person: str, size: float = 30) -> Node:
        """A member of the circle on morning paper."""
        return person_disc(kit, self._face(person), "paper", size, self._letter(person))

    def _face(self, person: str) -> str:
        bare = {"vi": person, "en": person}
        return face_of(self.content.cast.get(person) or Member(person, bare, {}))

    def _letter(self, person: str) -> str:
        name = self.name(person)
        return name[:1].upper() if name[:1].isalpha() and not drawn(self._face(person)) else ""


def look_back(services: Services, playing: Run, result: Debrief) -> DebriefView:
    """The debrief in the language the player reads now."""
    told = retold(services.words(playing), playing.journal, playing.content, result)
    return DebriefView(told, services.left_out, services.keep_page is not None)


# What the reader of a debrief has opened and chosen. It is the page's own, never the story's.

OPEN = "open:"
FLAG, PERSON, SENTENCE = "plan-flag:", "plan-person:", "plan-sentence:"


@dataclass
class Reading:
    """`opened` holds what was unfolded; `anchor` is what the page jumped to.

    Every jump gives the scrolling part a new name, so that it begins where the jump leads.
    """

    opened: set[str] = field(default_factory=set)
    anchor: str = ""
    jumps: int = 0
    flag: str = ""
    person: str = ""
    sentence: str = ""
    printed: tuple[str, str] | None = None
    """What became of the page to print: a sentence's name and where the page lies."""

    @property
    def scroll(self) -> str:
        return f"debrief-{self.jumps}" if self.jumps else "debrief"

    @property
    def planned(self) -> bool:
        """Whether the player has made the plan their own."""
        return bool(self.flag or self.person or self.sentence)

    def is_open(self, part: str) -> bool:
        return part in self.opened

    def toggle(self, part: str) -> None:
        """Open or close a part. Of the blocks one is open at a time: no wall of text."""
        block = part.partition(":")[0]
        # A name with a colon is something small inside a block: it may stay open with its block.
        others = {name for name in self.opened if ":" not in name and name != block}
        self.opened ^= {part}
        if part == block:
            self.opened -= others
        if self.jumps or (part == block and others):
            self.jump(block)

    def jump(self, anchor: str) -> None:
        self.anchor = anchor
        self.jumps += 1

    def plan(self, choices: PlanChoices) -> OwnPlan:
        """The flag, the person and the sentence chosen, or suggested."""
        people = [person for person in choices.people if choices.sentences_for(person)]
        person = self.person if self.person in people else (people[0] if people else "")
        sentences = choices.sentences_for(person)
        said = self.sentence if self.sentence in sentences else (*sentences, "")[0]
        return self.flag or choices.flags[0], person, said

    def choose(self, target: str) -> bool:
        """A touch in the plan. Returns whether it was one."""
        kind, _, name = target.partition(":")
        part = kind.removeprefix("plan-")
        if kind == part or part not in ("flag", "person", "sentence"):
            return False
        setattr(self, part, name)
        if self.jumps:
            self.jump("plan")
        return True
