"""What the three presenters of a debrief really say: the window's page, the HTML page, the text.

Each is asked for its whole page as a player gets it, with everything unfolded, and its words are
put under the headings that they stand under. Where a presenter breaks its lines, what it draws as a
sign or sets in bold is its own; so a section is compared by its words in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from io import StringIO

from game.console.closing import Closing
from game.console.terminal import Keyboard, Terminal, TextPage
from game.handout.handout import debrief_page
from game.records.settings import Settings
from game.script.library import Library
from game.story.debrief import Debrief, debrief
from game.story.debrief.sentences import Retelling, retold
from game.story.help_lines import BUILT_IN
from game.story.run import Run
from game.story.text import in_language
from game.story.vocabulary import Vocabulary
from game.story.wording import Wording
from game.ui.page import Page, TextBox
from game.ui.theme import THEMES
from game.ui.toolkit import lay_out
from game.window.debrief.debrief_screen import DebriefScreen
from game.window.game import screen_of
from game.window.services import Services
from tests.support.fit import BareKit

PRESENTERS = ("window", "page", "text")
TOP = "top"
"""What stands before the first heading: the ending, the truth, what the judgement was worth."""
HEADINGS = {
    "debrief-did": "did", "debrief-turning": "turning", "debrief-told": "told",
    "debrief-contrast": "contrast", "debrief-why": "plausible", "debrief-why-genuine": "plausible",
    "debrief-choices": "choices", "debrief-looked": "looked", "debrief-flags": "flags",
    "debrief-transcript": "transcript", "debrief-plan": "plan", "debrief-next": "next",
    "debrief-help": "help", "more": "more", "truth-scam": "truth", "truth-genuine": "truth",
}  # fmt: skip
"""Sentences that stand over a section, and what the section is called here."""
SIZE = (540, 960)
_BREAKS = ("p", "li", "h1", "h2", "h3", "div", "section", "header", "footer", "ul", "ol")
Sections = Mapping[str, list[str]]


@dataclass(frozen=True)
class LookedBackOn:
    """A run that is over, looked back on in the language of a window's settings.

    The run has to be begun on a story of that context: of another it knows the run alone, no graph.
    """

    services: Services
    playing: Run

    @cached_property
    def result(self) -> Debrief:
        return debrief(self.services.graph(self.playing), self.playing.journal)

    @cached_property
    def retold(self) -> Retelling:
        """What the core has chosen to be said of it."""
        playing, words = self.playing, Wording(self.vocabulary, self.language)
        return retold(words, playing.journal, playing.content, self.result)

    @property
    def language(self) -> str:
        return self.services.settings.language

    @property
    def vocabulary(self) -> Vocabulary:
        return self.services.library.vocabulary

    def said(self) -> dict[str, Sections]:
        """What each presenter says, section by section."""
        said = {"window": self._window(), "page": self._page(), "text": self._text()}
        return {name: self._sections(lines) for name, lines in said.items()}

    def sentence(self, name: str) -> str:
        return self.vocabulary.words(name, self.language)

    def _sections(self, lines: Iterable[str]) -> Sections:
        headings = {self.sentence(name): section for name, section in HEADINGS.items()}
        found: dict[str, list[str]] = {TOP: []}
        section = TOP
        for line in lines:
            section = headings.get(line, section)
            # What it was in truth is no mere heading: it is said.
            if line and (line not in headings or section == "truth"):
                found.setdefault(section, []).append(line)
        return found

    def _window(self) -> Iterator[str]:
        screen = DebriefScreen(self.services, self.playing)
        # The transcript repeats a heading in its middle, and is each presenter's own.
        screen.reading.opened |= {*HEADINGS.values(), "did:earlier"} - {"transcript"}
        screen.reading.opened |= {f"choices:{one.step}" for one in self.result.decisions}
        kit = BareKit(SIZE, 1.0, THEMES["morning"])
        page = lay_out(kit, screen.build(kit))
        headings = {self.sentence(name) for name in HEADINGS}
        for box in page.texts:
            if box.text in headings or not _on_a_control(page, box):
                yield box.text

    def _page(self) -> Iterator[str]:
        playing, journal = self.playing, self.playing.journal
        reader = _Reader()
        reader.feed(
            debrief_page(self.vocabulary, playing.content, journal, self.result, self.language)
        )
        yield from reader.lines

    def _text(self) -> Iterator[str]:
        stream = StringIO()
        terminal = Terminal(TextPage(stream), Keyboard(iter(())), self.vocabulary, self.language)
        Closing(terminal, self.playing, self.services.graph(self.playing), asked=True).show()
        yield from (line.strip() for line in stream.getvalue().splitlines())


def context_of(library: Library, language: str) -> Services:
    """What a window has at hand, without the window."""
    settings = Settings(language=language)
    return Services(
        library, settings, lambda: 0.0, lambda _: None, lambda: None, lambda: None, screen_of
    )


def words(lines: Iterable[str]) -> list[str]:
    """The words alone, without marks, breaks and the numbers of a list."""
    said = (line for line in lines if not re.fullmatch(r"\d", line))
    return re.findall(r"\w+", " ".join(said).casefold())


def order_of_help(vocabulary: Vocabulary, language: str, lines: Iterable[str]) -> list[str]:
    """The help lines that some words name, in the order in which they explain them."""
    known = {**BUILT_IN, **vocabulary.help_lines}
    said = " ".join(words(lines))
    places = {
        name: said.find(" ".join(words([in_language(line.text, language)])))
        for name, line in known.items()
    }
    return sorted((name for name in known if places[name] >= 0), key=lambda name: places[name])


def _on_a_control(page: Page, box: TextBox) -> bool:
    """Whether a text only says what a touch on it does."""
    return any(t.path == box.path and t.rect.contains(box.rect) for t in page.targets)


class _Reader(HTMLParser):
    """The lines of an HTML page, as somebody reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or tag == "body"
        if tag in _BREAKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.lines[-1] += data
