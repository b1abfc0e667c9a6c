"""The screen after the truth is told: the run looked back on, one plan, whom to call."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from game.handout.handout import debrief_page as printed_page
from game.story import Journal, Run, replay
from game.story.debrief import Debrief, debrief
from game.ui.kit import Kit
from game.ui.pointer import KeyPress
from game.ui.toolkit import Node
from game.window.debrief.debrief_page import AGAIN, DONE, LANGUAGE, OTHER, PRINT, TELL, debrief_page
from game.window.debrief.debrief_view import OPEN, DebriefView, Reading, look_back
from game.window.menu import HELP
from game.window.routes import ToHelp, ToPick, ToPlay, ToTitle
from game.window.services import GameScreen, Services

_KEYS = {"l": LANGUAGE, "h": HELP, "k": TELL, "u": AGAIN}


class DebriefScreen(GameScreen):
    """Everything is computed from the journal once; the page only unfolds it."""

    name = "debrief"
    theme = "morning"

    def __init__(self, services: Services, playing: Run) -> None:
        super().__init__(services)
        self.playing = playing
        self.reading = Reading()
        services.sounds.play("morning")

    @cached_property
    def result(self) -> Debrief:
        return debrief(self.services.graph(self.playing), self.playing.journal)

    def look_back(self) -> DebriefView:
        return look_back(self.services, self.playing, self.result)

    def build(self, kit: Kit) -> Node:
        return debrief_page(kit, self.look_back(), self.reading)

    def act(self, target: str) -> None:
        if target.startswith(OPEN):
            self.reading.toggle(target.removeprefix(OPEN))
        elif not self.reading.choose(target):
            self._act_by_name(target)
        self.services.changed()

    def _act_by_name(self, target: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            AGAIN: self.again, TELL: lambda: self.reading.jump("plan"),
            OTHER: lambda: self.services.show(ToPick()),
            DONE: lambda: self.services.show(ToTitle()),
            LANGUAGE: lambda: self.services.switch_language(self.playing),
            HELP: lambda: self.services.show(ToHelp(self)), PRINT: self.print,
        }  # fmt: skip
        act = acts.get(target)
        if act is not None:
            act()

    def key(self, key: KeyPress) -> bool:
        if key.name in _KEYS and not key.control:
            self.act(_KEYS[key.name])
            return True
        return False

    def back(self) -> bool:
        """Closes what was opened; then the first screen."""
        if self.reading.opened or self.reading.jumps:
            self.reading.opened.clear()
            self.reading.jump("")
        else:
            self.services.show(ToTitle())
        return True

    def print(self) -> None:
        """The debrief as a page in the browser, kept beside the game's records."""
        assert self.services.keep_page is not None
        back, journal = self.look_back(), self.playing.journal
        plan = self._own_plan()
        page = printed_page(
            back.vocabulary, back.content, journal, self.result, back.words.language, plan
        )
        kept = self.services.keep_page(journal.head.situation, page)
        if kept is None:
            self.reading.printed = ("page-failed", "")
        else:
            opened = self.services.browse(kept)
            self.reading.printed = ("page-opened" if opened else "page-lies", str(kept))
        self.reading.jump(PRINT)  # the sentence stands below the row, out of sight until now
        self.services.say(back.ui(self.reading.printed[0], place=self.reading.printed[1]))

    def _own_plan(self) -> tuple[str, str, str] | None:
        """The plan that the player made, not one that was only suggested."""
        made = self.reading.plan(self.result.plan)
        return made if self.reading.planned and all(made) else None

    def again(self) -> None:
        """The same run up to where things turned, to go another way from there."""
        self.services.show(ToPlay(what_if(self.playing, self._turning())))

    def _turning(self) -> int:
        """The input to undo: the first turn; where none was, the last choice or telling."""
        if self.result.turns:
            return self.result.turns[0].step
        steps = [d.step for d in self.result.decisions] + [t.step for t in self.result.tellings]
        return max(steps, default=0)


def what_if(playing: Run, step: int) -> Run:
    """The run as it stood before an input, as a run of its own."""
    # Only fresh runs are counted as plays; this one would count the same evening twice.
    head = replace(playing.journal.head, origin="what-if")
    return replay(playing.program, Journal(head, playing.journal.entries[:step]))
