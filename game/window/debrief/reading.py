"""What the reader of a debrief has opened and chosen. It is the page's own, never the story's."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.story.debrief.telling import PlanChoices

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
        others = {name for name in self.opened if ":" not in name and name != block}
        self.opened ^= {part}
        if part == block:
            self.opened -= others
        if self.jumps or (part == block and others):
            self.jump(block)

    def jump(self, anchor: str) -> None:
        self.anchor = anchor
        self.jumps += 1

    def plan(self, choices: PlanChoices) -> tuple[str, str, str]:
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
