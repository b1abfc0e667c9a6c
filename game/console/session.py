"""A story at a terminal: its title, command by command to its ending, its debrief."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.console.closing import Closing
from game.console.commands import ENTER, NAMES, NUMBER, Command
from game.console.menu import Interrupted, answer_aside, pick, show_options, show_title
from game.console.narrator import Narrator
from game.console.terminal import EndOfInput, Quit, Stopped, Terminal
from game.story import LEAVE, LINE_KINDS, REPORT, Act, Event, EventRun, Graph, Input, Run, flag
from game.story.wording import Wording

Keep = Callable[[Run], str]
"""Keeps a run, or removes it once it has ended; "", or the sentence that says why it is not kept.

It is called after every input, so that whatever ends the program loses none.
"""
FindGraph = Callable[[Run], Graph]
"""The graph of a run's variant and cut; asked for when the story is over."""


def play_story(terminal: Terminal, playing: Run, graph: FindGraph, keep: Keep) -> None:
    """Play a run and look back on it. Raises `Stopped` when the player has gone before.

    Until its story has ended the run is kept; then nothing of it is, however the player leaves.
    """
    show_title(terminal, playing.content.front)
    session = Session(terminal, playing, keep)
    # `session.playing` below, not `playing`: a run is a value, and this is the newest one.
    try:
        finished = session.play()
    except Stopped as stopped:
        _say_goodbye(terminal, stopped, session.playing, keep(session.playing))
        raise
    except KeyboardInterrupt:
        # Kept, but nothing is said: the front door has the one line for an interrupt.
        keep(session.playing)
        raise
    _look_back(terminal, Closing(terminal, finished, graph(finished)), keep)


def look_back(terminal: Terminal, playing: Run, graph: Graph) -> None:
    """A run that is already played: its title, its story, its debrief."""
    show_title(terminal, playing.content.front)
    # `asked`: a run that is shown again must not be judged by whoever only looks at it.
    Session(terminal, playing, lambda _: "").tell()
    Closing(terminal, playing, graph, asked=True).show()


def _look_back(terminal: Terminal, closing: Closing, keep: Keep) -> None:
    try:
        closing.show()
    except Quit:
        terminal.say("console-bye")
        raise
    finally:
        # However the debrief is left, an ended run is removed; else it would be offered again.
        keep(closing.playing)


def _say_goodbye(terminal: Terminal, stopped: Stopped, playing: Run, unkept: str) -> None:
    if not playing.steps:
        terminal.say("console-bye")  # nothing was done, so there is nothing to go on with
    elif isinstance(stopped, EndOfInput):
        terminal.say("console-input-ended-unsaved" if unkept else "console-input-ended")
    else:
        terminal.say("console-stopped-unsaved" if unkept else "console-stopped")


# What a player can do at the stop where a run stands.

_LAST_LINES = 9
"""How many lines can be flagged: one digit picks each."""


@dataclass(frozen=True)
class OnOffer:
    """The inputs on offer in a run's state, by kind, in the order of the file."""

    playing: Run

    @cached_property
    def givens(self) -> tuple[Input, ...]:
        return tuple(offer.given for offer in self.playing.offers())

    def of(self, act: Act) -> tuple[Input, ...]:
        return tuple(given for given in self.givens if given.act == act)

    @property
    def choices(self) -> tuple[Input, ...]:
        return self.of("choose")

    @property
    def people(self) -> tuple[str, ...]:
        """Who can be told, each once."""
        return tuple(dict.fromkeys(given.person for given in self.of("tell")))

    def sentences(self, person: str) -> tuple[Input, ...]:
        return tuple(given for given in self.of("tell") if given.person == person)

    def first_event(self, given: Input) -> Event:
        """What an input would show first; it carries the arguments of the input's own words."""
        return self.playing.on.step(self.playing.state, given)[1][0]

    @cached_property
    def lines(self) -> tuple[Event, ...]:
        """The last lines of others that were shown, oldest first: they can be flagged."""
        shown = {e.id: e for e in self.playing.transcript() if e.kind in LINE_KINDS}
        return tuple(shown[name] for name in self.playing.flaggable[-_LAST_LINES:])


# Looking closer, telling somebody, marking a line as odd: each asks which one, by number.

# In the middle of a story every command may take the place of a number, but these stay here.
PASSING = frozenset(NAMES) - {"help", "real", "quit", "skip"}


def look_closer(terminal: Terminal, narrator: Narrator, on_offer: OnOffer) -> Input | None:
    """The detail to look at; None where there is none or the player passes it over."""
    looks = on_offer.of("look")
    if not looks:
        terminal.say("not-on-offer")
        return None
    terminal.page.head(terminal.words("look-what"))
    details = narrator.content.details
    return _picked(terminal, looks, [narrator.words.of(details[given.id].name) for given in looks])


def tell_someone(terminal: Terminal, narrator: Narrator, on_offer: OnOffer) -> Input | None:
    """Whom to tell, then in which words where there are several."""
    people = on_offer.people
    if not people:
        terminal.say("nobody-here")
        return None
    terminal.page.head(terminal.words("tell-whom"))
    terminal.say("tell-any")
    place = pick(terminal, [_person(narrator, person) for person in people], PASSING)
    if place is None:
        return None
    sentences = on_offer.sentences(people[place])
    if len(sentences) == 1:
        return sentences[0]
    terminal.page.head(terminal.words("tell-sentence"))
    return _picked(terminal, sentences, [_asked(narrator, on_offer, one) for one in sentences])


def flag_line(terminal: Terminal, narrator: Narrator, on_offer: OnOffer) -> Input | None:
    """The line that feels odd, of the last ones shown."""
    events = on_offer.lines
    if not events:
        terminal.say("not-on-offer")
        return None
    terminal.page.head(terminal.words("flag-which"))
    shown = [narrator.lines(event)[0] for event in events]
    return _picked(terminal, tuple(flag(event.id) for event in events), shown)


def _picked(terminal: Terminal, givens: tuple[Input, ...], options: list[str]) -> Input | None:
    place = pick(terminal, options, PASSING)
    return None if place is None else givens[place]


def _person(narrator: Narrator, person: str) -> str:
    member = narrator.content.cast.get(person)
    role = narrator.words.of(member.role) if member else ""
    return f"{narrator.name(person)}, {role}" if role else narrator.name(person)


def _asked(narrator: Narrator, on_offer: OnOffer, given: Input) -> str:
    event = on_offer.first_event(given)
    return narrator.words.of(narrator.content.answers[given.id].asks, event)


# The story itself, from stop to stop.


@dataclass
class Session:
    """A run at a terminal, from where it stands to its ending."""

    terminal: Terminal
    playing: Run
    keep: Keep
    narrator: Narrator = field(init=False)
    unkept: str = ""
    """Why the run is not kept just now: said once, not after every input."""

    def __post_init__(self) -> None:
        self.narrator = self._new_narrator()

    def play(self) -> Run:
        """The run when its story is over. Raises `Stopped` where the player stops before."""
        self.tell()
        if not self.playing.ended:
            self._show_offers()
        while not self.playing.ended:
            self._turn()
        return self.playing

    def tell(self) -> None:
        """The whole story so far, anew: the journal holds ids, so any language will do."""
        self.narrator = self._new_narrator()
        self._narrate(self.playing.transcript())

    @property
    def on_offer(self) -> OnOffer:
        return OnOffer(self.playing)

    def give(self, given: Input) -> None:
        """One input, what it shows, and what is on offer then."""
        self.playing, shown = self.playing.give(given)
        unkept = self._kept()  # before a word is shown: the pipe it goes to may end the program
        self._narrate(shown)
        if unkept:
            self.terminal.say(unkept)
        if not self.playing.ended:
            self._show_offers()

    def _turn(self) -> None:
        # Numbers left over from `look 2` must not become a choice.
        self.terminal.keyboard.waiting.clear()
        command = self.terminal.read()
        # A command typed in the middle of a question ("which detail?") takes the question's place,
        # and may itself ask one that is interrupted: hence a loop and no recursion.
        while command is not None:
            try:
                return self._obey(command)
            except Interrupted as interrupted:
                command = interrupted.command
        self.terminal.say("console-unknown")

    def _obey(self, command: Command) -> None:
        act = _ACTS.get(command.name)
        if act:
            act(self, command)
        else:
            answer_aside(self.terminal, command, ())

    def _choose(self, command: Command) -> None:
        choices = self.on_offer.choices
        if 1 <= command.number <= len(choices):
            self.give(choices[command.number - 1])
        else:
            self.terminal.say("console-unknown")

    def _aside(self, way: Callable[[Terminal, Narrator, OnOffer], Input | None]) -> None:
        given = way(self.terminal, self.narrator, self.on_offer)
        if given is None:
            self._show_offers()
        else:
            self.give(given)

    def _undo(self, _: Command) -> None:
        if not self.playing.steps:
            self.terminal.say("not-on-offer")
            return
        self.playing = self.playing.undo()
        unkept = self._kept()
        self.terminal.say("console-undone")
        self.narrator = self._new_narrator()
        # Only the last stretch is told again, but the narrator goes through all before it: it
        # remembers what it has said, such as whose lights went dim.
        shown, last = self.playing.transcript(), self.playing.last_shown
        self.narrator.told(shown[: len(shown) - len(last)])
        self._narrate(last)
        if unkept:
            self.terminal.say(unkept)
        self._show_offers()

    def _speak(self, command: Command) -> None:
        self.terminal.speak(command)
        self._history(command)

    def _history(self, _: Command) -> None:
        self.tell()
        self._show_offers()

    def _again(self, _: Command) -> None:
        self._show_offers()

    def _save(self, _: Command) -> None:
        self.unkept = self.keep(self.playing)
        self.terminal.say(self.unkept or "console-saved")

    def _kept(self) -> str:
        """Keep the run before anything is shown; the sentence to say if it is not kept, once."""
        before, self.unkept = self.unkept, self.keep(self.playing)
        return "" if self.unkept == before else self.unkept

    def _new_narrator(self) -> Narrator:
        draws = dict(self.playing.journal.head.draws)
        content, terminal = self.playing.content, self.terminal
        return Narrator(content, Wording(terminal.vocabulary, terminal.language, draws))

    def _narrate(self, run: EventRun) -> None:
        for line in self.narrator.told(run):
            self.terminal.page.line(line.lstrip(), len(line) - len(line.lstrip()))

    def _show_offers(self) -> None:
        terminal, on_offer = self.terminal, self.on_offer
        choices = self.playing.content.choices
        # "What do you say?" would be odd above a choice that is done and not said.
        said = all(choices[given.id].says for given in on_offer.choices)
        terminal.page.head(terminal.words("ask-what" if said else "ask-what-do"))
        show_options(terminal, [self._offered(given) for given in on_offer.choices])
        shown = ", ".join(terminal.commands.shown(n, terminal.language) for n in self._possible())
        terminal.page.faint(terminal.words("console-commands", {"commands": shown}))
        terminal.page.gap()

    def _offered(self, given: Input) -> str:
        event = self.on_offer.first_event(given)
        return self.narrator.words.of(self.playing.content.choices[given.id].words, event)

    def _possible(self) -> list[str]:
        on_offer = self.on_offer
        there = {
            "look": on_offer.of("look"), "tell": on_offer.people, "flag": on_offer.lines,
            "report": on_offer.of("report"), "leave": on_offer.of("leave"),
            "undo": self.playing.steps,
        }  # fmt: skip
        return [*(name for name, found in there.items() if found), *_ALWAYS]


_ALWAYS = ("language", "help", "real", "quit")
_ACTS: Mapping[str, Callable[[Session, Command], None]] = {
    NUMBER: Session._choose,
    ENTER: Session._again,
    "look": lambda session, _: session._aside(look_closer),
    "tell": lambda session, _: session._aside(tell_someone),
    "flag": lambda session, _: session._aside(flag_line),
    "report": lambda session, _: session.give(REPORT),
    "leave": lambda session, _: session.give(LEAVE),
    "undo": Session._undo,
    "again": Session._again,
    "history": Session._history,
    "save": Session._save,
    "language": Session._speak,
}
