"""One run being played: a story, its journal, and the steps that the journal folds to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.story.content import Content
from game.story.event import Event, EventRun, comes_back, spoken
from game.story.input import SILENT_ACTS, Input
from game.story.journal import Entry, Head, Journal, Origin, shown_parts, undone
from game.story.playable import Interpreter, Playable
from game.story.program import Offer, Program
from game.story.state import Met, State, met_first, met_then


@dataclass(frozen=True)
class Step:
    """One journal entry carried out: the state before it, what was shown, the state after."""

    entry: Entry
    before: State
    shown: EventRun
    after: State

    @property
    def led_on(self) -> bool:
        """Whether the story went on, and did not only answer at the same stop."""
        silent = self.entry.given.act in SILENT_ACTS
        return not silent and not comes_back(self.before.stop, self.after.stop, self.shown)

    @property
    def interrupted(self) -> bool:
        """Whether it cut off what was still being shown, and so may keep how much was heard."""
        return interrupts(self.entry.given, not self.led_on)


@dataclass(frozen=True)
class Run:
    """A run. Every change gives a new value; the old one stays good."""

    on: Playable
    journal: Journal
    first: State
    opening: EventRun
    met: Met
    steps: tuple[Step, ...] = ()
    fault: str = ""
    """Why a replay stopped early, in one sentence; empty where it went to the end."""

    @property
    def program(self) -> Program:
        """The program played; a run on a graph read from a file has none."""
        if isinstance(self.on, Interpreter):
            return self.on.program
        raise TypeError("this run is played on a graph, which has no program")

    @property
    def content(self) -> Content:
        return self.on.content

    @property
    def state(self) -> State:
        return self.steps[-1].after if self.steps else self.first

    @property
    def ended(self) -> bool:
        return self.state.stop in self.content.endings

    @property
    def last_shown(self) -> EventRun:
        return self.steps[-1].shown if self.steps else self.opening

    @property
    def flaggable(self) -> tuple[str, ...]:
        """The lines of others shown so far, each once, in the order in which they came."""
        return self.met.lines

    def offers(self) -> tuple[Offer, ...]:
        """What is on offer now, in the order of the file."""
        return self.on.offers(self.state)

    def transcript(self) -> EventRun:
        """Everything really shown so far: each run up to where the next input interrupted it."""
        runs = [self.opening, *(taken.shown for taken in self.steps)]
        parts = shown_parts(runs, self.journal.entries)
        return tuple(event for part in parts for event in part)

    def give(self, given: Input, heard: str | None = None) -> tuple[Run, EventRun]:
        """One input: the run after it and what it shows.

        `heard` is the last line that had come, "" for none; it is kept where the input interrupts.
        An input not on offer and a repeated side input are shown but not journalled. Only a line
        that was shown can be flagged.
        """
        # A flag is held against what was shown here, for a state does not know its past.
        if given.act == "flag" and given.id not in self.flaggable:
            return self, (Event("refused", given.id),)
        after, shown = self.on.step(self.state, given)
        entry = Entry(self.state.stop, given, self._interrupting(given, after, shown, heard))
        if _refused(shown) or given in self.met.beside:
            return self, shown
        taken = Step(entry, self.state, shown, after)
        met = met_then(self.met, self.content, entry, shown, after.stop)
        steps = (*self.steps, taken)
        return replace(self, journal=self.journal.plus(entry), steps=steps, met=met), shown

    def undo(self) -> Run:
        """The run before the last input that was neither look, flag nor judge."""
        return self._cut_to(undone(self.journal))

    def restarted(self) -> Run:
        """The same run from its start: the same draws, an empty journal."""
        return self._cut_to(replace(self.journal, entries=()))

    def _cut_to(self, journal: Journal) -> Run:
        # What was met only grows and cannot be taken back; the steps can, so it is folded again.
        steps = self.steps[: len(journal.entries)]
        met = met_first(self.content, self.opening)
        for taken in steps:
            met = met_then(met, self.content, taken.entry, taken.shown, taken.after.stop)
        return replace(self, journal=journal, steps=steps, met=met)

    def interrupted_run(self) -> EventRun:
        """The run that a leave or report given now would cut off."""
        return self.met.last

    def _interrupting(
        self, given: Input, after: State, shown: EventRun, heard: str | None
    ) -> str | None:
        """`heard` as the journal keeps it: nothing where all was heard or nothing interrupts."""
        if heard is None or not interrupts(given, comes_back(self.state.stop, after.stop, shown)):
            return None
        return heard if not heard or heard in spoken(self.interrupted_run()) else None


def interrupts(given: Input, back: bool) -> bool:
    """Only a way out, and a report that leads on, cut off what is still being shown."""
    return given.act == "leave" or (given.act == "report" and not back)


def begin(
    program: Program, seed: int, origin: Origin = "fresh", before: Mapping[str, str] | None = None
) -> Run:
    """A new run with the draws of a seed. `before` are a sequel's values from the run before."""
    return begin_on(Interpreter(program), seed, origin, before)


def begin_on(
    on: Playable, seed: int, origin: Origin = "fresh", before: Mapping[str, str] | None = None
) -> Run:
    """The same for any story that can be played."""
    drawn = on.drawn(seed)
    content = on.content
    lists = on.drawable
    earlier = {name: str(drawn[name]) for name in on.before}
    # What the run before may say and this story does not know is drawn, as on replay.
    earlier.update((n, v) for n, v in (before or {}).items() if n in earlier and v in lists[n])
    head = Head(
        situation=content.front.situation,
        variant=content.variant,
        cut=content.cut,
        seed=seed,
        draws=tuple(sorted((n, v) for n, v in drawn.items() if n not in on.before)),
        story=on.story,
        text=on.text,
        origin=origin,
        before=tuple(sorted(earlier.items())),
    )
    return _opened(on, Journal(head))


def replay(program: Program, journal: Journal) -> Run:
    """The run of a journal. It goes as far as stop and input fit, then says which did not.

    What was replayed is again a whole run, with a journal of its own that names the old one
    where the story has changed since.
    """
    return replay_on(Interpreter(program), journal)


def fits(program: Program, journal: Journal) -> bool:
    """Whether anything of a journal can be replayed: its head, and its first input."""
    # One input is enough to know, and a list of kept runs asks this of each.
    begun = replay(program, Journal(journal.head, journal.entries[:1]))
    return bool(begun.steps) or not begun.fault


def replay_on(on: Playable, journal: Journal) -> Run:
    """The same for any story that can be played."""
    head, fault = _fitting_head(on, journal.head)
    playing = _opened(on, Journal(head))
    if fault:
        return replace(playing, fault=fault)
    for number, entry in enumerate(journal.entries, start=1):
        entry = _renamed(on, entry)
        if entry.stop != playing.state.stop:
            return replace(playing, fault=_misplaced(number, entry, playing.state.stop))
        further, shown = playing.give(entry.given, entry.heard)
        if _refused(shown):
            return replace(playing, fault=_not_offered(number, entry))
        playing = further
    return playing


def _fitting_head(on: Playable, head: Head) -> tuple[Head, str]:
    """The head as this content would write it, and what is wrong with the journal, if anything.

    What was drawn stays where the story can draw it; what it never draws, or draws only now, comes
    from the same seed. A journal of this very content that holds a foreign draw is refused whole:
    nobody puts words of their own into the story's mouth.
    """
    content = on.content
    drawn, lists = on.drawn(head.seed), on.drawable
    told = head.drawn
    foreign = sorted(n for n, v in told.items() if not _is_drawn(v, lists.get(n, ())))
    kept = {name: told.get(name, value) for name, value in drawn.items()}
    kept.update((name, drawn[name]) for name in foreign if name in drawn)
    now = replace(
        head,
        draws=tuple(sorted((n, v) for n, v in kept.items() if n not in on.before)),
        before=tuple(sorted((n, str(v)) for n, v in kept.items() if n in on.before)),
        story=on.story,
        text=on.text,
        continues=head.continues if head.story == on.story else head.story,
    )
    played = (content.front.situation, content.variant, content.cut)
    if (head.situation, head.variant, head.cut) != played:
        return now, f"This journal is of {head.situation!r}, another story."
    if foreign and (head.story, head.text) == (on.story, on.text):
        return now, f"This journal draws something for {foreign[0]!r} that the story never does."
    return now, ""


def _is_drawn(value: object, values: tuple[object, ...]) -> bool:
    # By type too: 1 and true are equal in Python, and a journal comes from anywhere.
    return any(type(value) is type(one) and value == one for one in values)


def _opened(on: Playable, journal: Journal) -> Run:
    state, opening = on.start(journal.head.drawn)
    return opened_at(on, journal, state, opening)


def opened_at(on: Playable, journal: Journal, first: State, opening: EventRun) -> Run:
    """A run that begins at a state, with the events that led there."""
    return Run(on, journal, first, opening, met_first(on.content, opening))


def _refused(shown: EventRun) -> bool:
    return bool(shown) and shown[-1].kind == "refused"


def _renamed(on: Playable, entry: Entry) -> Entry:
    new = on.renamed
    if not new:
        return entry
    given = replace(entry.given, id=new.get(entry.given.id, entry.given.id))
    heard = new.get(entry.heard, entry.heard) if entry.heard else entry.heard
    return Entry(new.get(entry.stop, entry.stop), given, heard)


def _misplaced(number: int, entry: Entry, stop: str) -> str:
    return f"Input {number} was given at {entry.stop!r}, but the story now stands at {stop!r}."


def _not_offered(number: int, entry: Entry) -> str:
    what = f"{entry.given.act} {entry.given.id}".strip()
    return f"Input {number} ({what}) is not on offer at {entry.stop!r}."


# What a sequel takes from the run before it: what is still so, and whom the player told.

TOLD = "told "
ANYONE = "anyone"
NO, YES = "no", "yes"


def before_values(sources: Mapping[str, str], earlier: Run) -> dict[str, str]:
    """Values for a sequel's variables, each by what of the run before gives it.

    `money` is that variable as the run left it, `told mum` and `told anyone` are yes or no. What
    the run before does not know is left out, and then drawn.
    """
    found = ((name, _value(source, earlier)) for name, source in sources.items())
    return {name: value for name, value in found if value is not None}


def _value(source: str, earlier: Run) -> str | None:
    if source.startswith(TOLD):
        told = _told(earlier)
        person = source.removeprefix(TOLD)
        return YES if (told if person == ANYONE else person in told) else NO
    values = earlier.on.variables(earlier.state)
    return values.get(source)


def _told(earlier: Run) -> frozenset[str]:
    """Everybody told, by the lights or by a choice."""
    choices = earlier.content.choices
    by_choice = (
        choices[event.id].person
        for taken in earlier.steps
        for event in taken.shown
        if event.kind == "chosen" and choices[event.id].move == "tell"
    )
    by_light = (s.entry.given.person for s in earlier.steps if s.entry.given.act == "tell")
    return frozenset((*by_choice, *by_light))
