"""Looking closer, telling somebody, marking a line as odd: each asks which one, by number."""

from __future__ import annotations

from game.console.commands import NAMES
from game.console.narrator import Narrator
from game.console.on_offer import OnOffer
from game.console.pick import pick
from game.console.terminal import Terminal
from game.story.input import Input, flag

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
    return _picked(terminal, looks, [narrator.text(details[given.id].name) for given in looks])


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
    role = narrator.text(member.role) if member else ""
    return f"{narrator.name(person)}, {role}" if role else narrator.name(person)


def _asked(narrator: Narrator, on_offer: OnOffer, given: Input) -> str:
    event = on_offer.first_event(given)
    return narrator.text(narrator.content.answers[given.id].asks, event)
