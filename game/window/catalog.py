"""The situations one can choose, each with the first thing that is seen of it."""

from dataclasses import dataclass
from textwrap import shorten

from game.phone.app_page import sign_outside
from game.script.situation import Situation
from game.story import Content, Event, Front, Wording, time_of_day
from game.ui.components.situation_card import Glimpse
from game.window.services import Services

_SHORT = 42
AGES: dict[str, tuple[int, int]] = {"10": (10, 12), "13": (13, 15), "16": (16, 99)}


@dataclass(frozen=True)
class Story:
    """A situation that can be played. Nothing of it depends on the variant."""

    situation: Situation

    @property
    def name(self) -> str:
        return self.situation.name

    @property
    def front(self) -> Front:
        return self.situation.front


def stories(services: Services) -> tuple[list[Story], int]:
    """Every situation that can be played, and how many others there are."""
    names = services.library.names()
    found = [services.situation(name) for name in names]
    whole = [Story(situation) for situation in found if situation is not None]
    return whole, len(names) - len(whole)


def fitting(found: list[Story], ages: str) -> list[Story]:
    """Those for a group of ages; parents and people of all ages see every one."""
    if ages not in AGES:
        return found
    oldest = AGES[ages][1]
    return [story for story in found if story.front.ages_from <= oldest]


def glimpse(words: Wording, story: Story, short: bool = False) -> Glimpse:
    """What lies on the phone when the story begins: the opening is the same in all variants.

    `short` breaks the words off as a phone's lock screen does.
    """
    content, run = _opening(story.situation)
    app = next((event for event in run if event.kind == "app"), None)
    kind = app.id if app else "home"
    icon, tone = sign_outside(kind)
    first = _first(content, run)
    sender = content.lines[first.id].speaker if first else ""
    whom = sender or str(app.argument("with") if app else "")
    name = words.of(content.name(whom)) if whom else words.ui(f"app-{kind}")
    said = _said(words, content, first)
    text = _broken_off(said) if short else said
    return Glimpse(icon, tone, name, time_of_day(story.front.clock), text)


def _broken_off(said: str) -> str:
    cut = shorten(said, _SHORT, placeholder="…")
    return cut if cut == said else cut.rstrip(" ,.;:…") + "…"


def _opening(situation: Situation) -> tuple[Content, list[Event]]:
    # Any variant will do, for all open alike; were it otherwise, the card would tell them apart.
    program = situation.programs[situation.variants[0], "full"]
    plays = program.scenes[program.first].plays
    return program.content, [play.event for play in plays]


def _first(content: Content, run: list[Event]) -> Event | None:
    """The first words of somebody else; where nobody speaks, the first thing shown."""
    shown = [event for event in run if event.id in content.lines]
    said = [e for e in shown if e.kind == "line" and content.lines[e.id].speaker != "you"]
    return next(iter(said or shown), None)


def _said(words: Wording, content: Content, event: Event | None) -> str:
    if event is None:
        return words.of(content.front.teaser)
    # No run has begun, so nothing is drawn yet: the first value stands for what may come.
    drawn = {name: values[0] for name, values in content.draws.items() if values}
    return Wording(words.vocabulary, words.language, drawn).of(content.lines[event.id].text, event)
