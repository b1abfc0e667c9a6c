"""One run being played: a program, its journal, and the steps that the journal folds to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.story.draw import drawn_values
from game.story.event import Event, Run, heard_part
from game.story.fingerprint import story_fingerprint, text_fingerprint
from game.story.given import Given
from game.story.journal import Entry, Head, Journal, Origin, is_repeat, undone
from game.story.program import Program
from game.story.state import State
from game.story.step import start, step


@dataclass(frozen=True)
class Step:
    """One journal entry carried out: the state before it, what was shown, the state after."""

    entry: Entry
    before: State
    shown: Run
    after: State


@dataclass(frozen=True)
class Playing:
    """A run. Every change gives a new value; the old one stays good."""

    program: Program
    journal: Journal
    first: State
    opening: Run
    steps: tuple[Step, ...] = ()
    fault: str = ""
    """Why a replay stopped early, in one sentence; empty where it went to the end."""

    @property
    def state(self) -> State:
        return self.steps[-1].after if self.steps else self.first

    @property
    def ended(self) -> bool:
        return self.program.is_ending(self.state.stop)

    @property
    def last_shown(self) -> Run:
        return self.steps[-1].shown if self.steps else self.opening

    def transcript(self) -> Run:
        """Everything really shown so far: each run up to where the next input interrupted it."""
        runs = (self.opening, *(taken.shown for taken in self.steps))
        heard = (*(taken.entry.heard for taken in self.steps), "")
        parts = (heard_part(run, until) for run, until in zip(runs, heard, strict=True))
        return tuple(event for part in parts for event in part)

    def give(self, given: Given, heard: str = "") -> tuple[Playing, Run]:
        """One input: the run after it and what it shows.

        An input not on offer and a repeated side input are shown but not journalled. Only a line
        that was shown can be flagged.
        """
        if given.act == "flag" and given.id not in {event.id for event in self.transcript()}:
            return self, (Event("refused", given.id),)
        after, shown = step(self.program, self.state, given)
        entry = Entry(self.state.stop, given, heard)
        if _refused(shown) or is_repeat(self.journal, entry):
            return self, shown
        taken = Step(entry, self.state, shown, after)
        journal = self.journal.plus(entry)
        return replace(self, journal=journal, steps=(*self.steps, taken)), shown

    def undo(self) -> Playing:
        """The run before the last input that was neither look, flag nor judge."""
        journal = undone(self.journal)
        return replace(self, journal=journal, steps=self.steps[: len(journal.entries)])


def begin(program: Program, seed: int, origin: Origin = "fresh") -> Playing:
    """A new run with the draws of a seed."""
    draws = tuple(sorted(drawn_values(program, seed).items()))
    content = program.content
    head = Head(
        situation=content.front.situation,
        variant=content.variant,
        cut=content.cut,
        seed=seed,
        draws=draws,
        story=story_fingerprint(program),
        text=text_fingerprint(content),
        origin=origin,
    )
    return _opened(program, Journal(head))


def replay(program: Program, journal: Journal) -> Playing:
    """The run of a journal. It goes as far as stop and input fit, then says which did not.

    What was replayed is again a whole run, with a journal of its own that names the old one
    where the story has changed since.
    """
    content = program.content
    head = replace(journal.head, text=text_fingerprint(content))
    now = story_fingerprint(program)
    if head.story != now:
        # What was drawn stays; what is drawn only now comes from the same seed.
        draws = {**drawn_values(program, head.seed), **dict(head.draws)}
        head = replace(head, draws=tuple(sorted(draws.items())), story=now, continues=head.story)
    playing = _opened(program, Journal(head))
    if (head.situation, head.variant) != (content.front.situation, content.variant):
        return replace(playing, fault=f"This journal is of {head.situation!r}, another story.")
    for number, entry in enumerate(journal.entries, start=1):
        entry = _renamed(program, entry)
        if entry.stop != playing.state.stop:
            return replace(playing, fault=_misplaced(number, entry, playing.state.stop))
        further, shown = playing.give(entry.given, entry.heard)
        if _refused(shown):
            return replace(playing, fault=_not_offered(number, entry))
        playing = further
    return playing


def _opened(program: Program, journal: Journal) -> Playing:
    state, opening = start(program, dict(journal.head.draws))
    return Playing(program, journal, state, opening)


def _refused(shown: Run) -> bool:
    return bool(shown) and shown[-1].kind == "refused"


def _renamed(program: Program, entry: Entry) -> Entry:
    new = program.renamed
    if not new:
        return entry
    given = replace(entry.given, id=new.get(entry.given.id, entry.given.id))
    return Entry(new.get(entry.stop, entry.stop), given, new.get(entry.heard, entry.heard))


def _misplaced(number: int, entry: Entry, stop: str) -> str:
    return f"Input {number} was given at {entry.stop!r}, but the story now stands at {stop!r}."


def _not_offered(number: int, entry: Entry) -> str:
    what = f"{entry.given.act} {entry.given.id}".strip()
    return f"Input {number} ({what}) is not on offer at {entry.stop!r}."
