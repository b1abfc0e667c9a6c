"""After a story: what you did, "real or scam?", the truth, and everything to look back on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.console import lookback
from game.console.commands import ENTER
from game.console.lookback import LookbackView
from game.console.menu import LANGUAGE_WORDS, Interrupted, answer_aside, pick
from game.console.terminal import EndOfInput, Terminal
from game.story import RATINGS, Graph, Run, judge
from game.story.debrief import debrief
from game.story.debrief.blocks import Block, BlockKind, blocks, fitted

FIRST_WORDS = 150
"""How many words of the story a debrief brings before "more"."""


@dataclass
class Closing:
    terminal: Terminal
    playing: Run
    graph: Graph
    asked: bool = False

    def show(self) -> Run:
        """The run with its judgement. A change of language begins anew. Raises `Quit`."""
        while True:
            try:
                self._show()
                return self.playing
            except Interrupted as interrupted:
                self.terminal.speak(interrupted.command)

    def _show(self) -> None:
        lookback.show_actions(self._view())
        if self.playing.ended and not self.asked:
            self._ask_judgement()
        view = self._view()
        first, rest = self._parts(view)
        self._show_blocks(view, first)
        if rest and self._wants_more():
            self._show_blocks(view, rest)

    def _view(self) -> LookbackView:
        result = debrief(self.graph, self.playing.journal)
        return LookbackView(self.terminal, self.graph.content, self.playing.journal, result)

    def _ask_judgement(self) -> None:
        terminal = self.terminal
        terminal.page.head(terminal.words("debrief-judge"))
        terminal.say("console-skip")
        try:
            place = pick(terminal, [terminal.words(f"judge-{n}") for n in RATINGS], LANGUAGE_WORDS)
        except EndOfInput:
            place = None
        self.asked = True
        if place is not None:
            # What was chosen is said again beside the truth, for whoever comes back to it later.
            self.playing, _ = self.playing.give(judge(RATINGS[place]))

    def _parts(self, view: LookbackView) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        shown_later = [b for b in blocks(view.content, view.result) if b.kind not in _SHOWN_BEFORE]
        if not self.terminal.live:
            return tuple(shown_later), ()
        return fitted(shown_later, self.terminal.language, FIRST_WORDS)

    def _show_blocks(self, view: LookbackView, shown: Sequence[Block]) -> None:
        for block in shown:
            if block.kind == "plan":
                lookback.show_plan(view, LANGUAGE_WORDS)
            else:
                _HANDLERS[block.kind](view)

    def _wants_more(self) -> bool:
        terminal = self.terminal
        terminal.page.gap()
        terminal.say("console-more", word=terminal.commands.shown("more", terminal.language))
        while True:
            try:
                command = terminal.read()
            except EndOfInput:
                return True
            if command is None:
                terminal.say("console-unknown")
            elif command.name in (ENTER, "more"):
                return True
            elif command.name == "skip":
                return False
            else:
                answer_aside(terminal, command, LANGUAGE_WORDS)


_SHOWN_BEFORE = ("did", "judge")
_HANDLERS: Mapping[BlockKind, Callable[[LookbackView], None]] = {
    "truth": lookback.show_verdict,
    "contrast": lookback.show_contrasts,
    "plausible": lookback.show_plausible,
    "transcript": lookback.show_transcript,
    "choices": lookback.show_choices,
    "turning": lookback.show_turning,
    "looked": lookback.show_looked,
    "flags": lookback.show_flags,
    "told": lookback.show_told,
    "next": lookback.show_next_steps,
}
