"""What is read aloud: what has the focus, what has just come, a page from its top."""

from collections.abc import Callable, Iterable
from typing import Protocol

from game.play.moment import Moment, answers, spoken
from game.story.event import EventRun
from game.ui.page import Target
from game.ui.speech import Silence, Voice

_ENDS = ".!?…:;"


class Hearing(Protocol):
    """What of the settings says whether and how to read."""

    @property
    def read_aloud(self) -> bool: ...

    @property
    def language(self) -> str: ...


class ScreenReader:
    """Reads with a voice that is looked for only when it is first needed.

    `role` gives the word for a target's role, or nothing; `turn` turns reading on or off.
    """

    def __init__(
        self,
        settings: Hearing,
        find: Callable[[], Voice] = Silence,
        role: Callable[[str], str] = lambda _: "",
        turn: Callable[[], None] = lambda: None,
    ) -> None:
        self.settings, self.role, self.turn = settings, role, turn
        self._find = find
        self._voice: Voice | None = None

    @property
    def voice(self) -> Voice:
        # Late, because looking for a voice starts a program of the system; most never need it.
        if self._voice is None:
            self._voice = self._find()
        return self._voice

    def target(self, target: Target) -> None:
        """What has the focus now."""
        if self.settings.read_aloud:
            self._say([target.label, self.role(target.role)], False)

    def targets(self, targets: Iterable[Target]) -> None:
        """What a switch would select now."""
        if self.settings.read_aloud:
            said = [(target.label, self.role(target.role)) for target in targets]
            self._say([text for pair in said for text in dict.fromkeys(pair)], False)

    def news(self, text: str) -> None:
        """Something that has just come: it waits for its turn."""
        if self.settings.read_aloud:
            self._say([text], True)

    def page(self, texts: Iterable[str], asked: bool = False) -> None:
        """A whole page, after what is being read; when the player asks for it, at once, even
        while nothing else is read.
        """
        if asked or self.settings.read_aloud:
            # A text that stands twice, such as a name over each bubble, is said once.
            self._say(list(dict.fromkeys(texts)), not asked)

    def hush(self) -> None:
        if self._voice is not None:
            self._voice.hush()

    def _say(self, texts: Iterable[str], queue: bool) -> None:
        whole = [text.strip() for text in texts if text.strip()]
        # A voice runs texts together that end in no mark: "Pause Undo Help" would be one word.
        ended = [text if text[-1] in _ENDS else f"{text}." for text in whole]
        self.voice.say(" ".join(ended), self.settings.language, queue)


# Reads a story aloud as it comes: each line once, then what one can answer.


class ReadAloud:
    """Follows one run; what it skips is not read."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self._read = 0
        self._asked = False

    def skip(self, shown: EventRun) -> None:
        self._read = len(shown)
        self._asked = False

    def follow(self, view: Moment, shown: EventRun) -> None:
        """Read what has come since."""
        for event in shown[self._read :]:
            self._say(spoken(view, event))
        self._read = len(shown)
        # Once when they come up; else every later line would be followed by all answers again.
        if view.ready and not self._asked:
            for answer in answers(view):
                self._say(answer)
        self._asked = view.ready

    def _say(self, text: str) -> None:
        if text:
            self.say(text)
