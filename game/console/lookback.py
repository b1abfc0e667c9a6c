"""The parts of a debrief as plain lines: which sentences, the core has chosen."""

from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from game.console.help import show_help_lines
from game.console.menu import pick
from game.console.narrator import Narrator
from game.console.terminal import EndOfInput, Terminal
from game.story import Content, Journal, Spoken, Wording
from game.story.debrief import Debrief
from game.story.debrief.blocks import BlockKind
from game.story.debrief.remarks import Decided, MarkWords
from game.story.debrief.sentences import NOTHING, OwnPlan, Retelling, retold
from game.story.debrief.telling import PlanChoices


@dataclass(frozen=True)
class LookbackView:
    """A run looked back on, and the terminal to write it to."""

    terminal: Terminal
    content: Content
    journal: Journal
    result: Debrief

    @cached_property
    def retold(self) -> Retelling:
        words = Wording(self.terminal.vocabulary, self.terminal.language)
        return retold(words, self.journal, self.content, self.result)

    @property
    def words(self) -> Wording:
        return self.retold.words

    def head(self, kind: BlockKind) -> None:
        self.terminal.page.head(self.words.say(self.retold.title(kind)))

    def say(self, words: Spoken, indent: int = 2) -> None:
        self.terminal.page.line(self.words.say(words), indent)

    def ui(self, name: str, indent: int = 2) -> None:
        self.terminal.page.line(self.words.ui(name), indent)


# What the player did, and where it turned; the truth, kindly, and how the story ended.


def show_actions(view: LookbackView) -> None:
    view.head("did")
    for action in view.result.actions:
        view.say(view.retold.timed(action))
    if not view.result.actions:
        view.say(NOTHING["did"])


def show_turning(view: LookbackView) -> None:
    view.head("turning")
    for action, which_way in view.retold.turnings():
        view.say(view.retold.timed(action))
        view.say(which_way, 4)


def show_verdict(view: LookbackView) -> None:
    """The truth, what the judgement was worth, and how the story ended."""
    told = view.retold
    view.terminal.page.head(view.words.say(told.truth()))
    for words in (told.you_judged(), told.judged(), told.comfort()):
        if words is not None:
            view.say(words)
    view.terminal.page.gap()
    ending = told.ending()
    for part in (ending.kind, ending.title, ending.text):
        if part is not None:
            view.say(part)


# Each choice with its feedback and what else was possible; whom the player told.


def show_choices(view: LookbackView) -> None:
    view.head("choices")
    for decided in view.retold.decisions():
        _show_decided(view, decided)


def _show_decided(view: LookbackView, decided: Decided) -> None:
    view.say(view.retold.timed(decided.action))
    view.say(decided.feedback, 4)
    for other in decided.others:
        view.say(other, 4)
    if decided.best is not None:
        view.say(decided.best, 4)


def show_told(view: LookbackView) -> None:
    view.head("told")
    for telling in view.result.tellings:
        first, *rest = view.retold.telling(telling)
        view.say(first)
        for words in rest:
            view.say(words, 4)
    if not view.result.tellings:
        view.say(NOTHING["told"])
    elif (when := view.retold.told_when()) is not None:
        view.say(when)


# The transcript of what was really shown, each mark under the very line.

_QUIET = ("judged", "flagged", "ended", "scene", "wait", "ring")


def show_transcript(view: LookbackView) -> None:
    view.head("transcript")
    narrator = Narrator(view.content, view.words)
    for row in view.result.transcript:
        if row.event.kind in _QUIET:
            continue
        for line in narrator.lines(row.event):
            view.terminal.page.line(line.lstrip(), 2 + len(line) - len(line.lstrip()))
        mark = view.retold.mark_of(row)
        if mark is not None:
            _show_mark(view, mark, 6)
        if row.flagged:
            view.ui("flagged-here", 6)


def _show_mark(view: LookbackView, mark: MarkWords, indent: int) -> None:
    """`Sign of a scam: Secrecy (what is tried: isolation). With nobody to ask, …`"""
    words = view.words
    arguments = {
        "mark": words.say(mark.sign),
        "names": ", ".join(words.of(name) for name in mark.names),
        "why": words.of(mark.mark.why),
    }
    name = "mark-line"
    if mark.tactic is not None:
        name, arguments["tactic"] = "mark-line-tactic", words.of(mark.tactic)
    view.terminal.page.line(words.ui(name, **arguments), indent)


# What to learn from: a line beside its twin's, why it was believed, what was noticed.


def show_contrasts(view: LookbackView) -> None:
    view.head("contrast")
    for contrast in view.retold.contrasts():
        view.say(contrast.aspect)
        for side in view.retold.sides(contrast):
            view.say(side.said, 4)
        view.say(contrast.why, 4)


def show_plausible(view: LookbackView) -> None:
    view.head("plausible")
    view.say(view.content.plausible)
    for tactic in view.retold.tactics():
        view.say(tactic.name)
        view.say(tactic.text, 4)


def show_looked(view: LookbackView) -> None:
    view.head("looked")
    found = view.retold.looked()
    for words, mark in found:
        view.say(words)
        if mark is not None:
            _show_mark(view, mark, 4)
    if not found:
        view.say(NOTHING["looked"])
    for hint in view.retold.overlooked():
        view.say(hint)


def show_flags(view: LookbackView) -> None:
    view.head("flags")
    for noticed in view.retold.flags():
        view.say(noticed.quoted)
        view.say(noticed.answer, 4)


# What to do in real life, and whom to call.


def show_next_steps(view: LookbackView) -> None:
    steps = view.retold.next_steps()
    if steps:
        view.head("next")
    for step in steps:
        view.say(step.text)
    show_help_lines(view.terminal, view.retold.help_lines())


# One plan for next time: if …, I will tell …, in which words; picked by numbers.


def show_plan(view: LookbackView, passing: Container[str]) -> None:
    """Ask for the plan and write it out. Raises `Interrupted` and `Quit`."""
    example = view.retold.plan()
    if example is None:
        return
    view.head("plan")
    view.ui("plan-ask", 0)
    view.ui("console-skip", 0)
    try:
        picked = _picked(view, view.result.plan, passing)
    except EndOfInput:
        picked = None
    own = view.retold.plan(picked) if picked is not None else None
    if own is None:
        view.say(example)
        return
    view.terminal.page.gap()
    view.say(own)
    view.ui("plan-made")


def _picked(view: LookbackView, plan: PlanChoices, passing: Container[str]) -> OwnPlan | None:
    words, flags = view.words, view.words.vocabulary.flags
    whens = [words.of(flags[code].when) for code in plan.flags]
    flag = _one(view, "plan-ask-when", whens, passing)
    if flag is None:
        return None
    people = [person for person in plan.people if plan.sentences_for(person)]
    who = _one(view, "tell-whom", [words.name(view.content, name) for name in people], passing)
    if who is None:
        return None
    sentences = plan.sentences_for(people[who])
    asks = [words.of(view.content.answers[name].asks) for name in sentences]
    said = _one(view, "tell-sentence", asks, passing)
    return None if said is None else (plan.flags[flag], people[who], sentences[said])


def _one(
    view: LookbackView, question: str, options: list[str], passing: Container[str]
) -> int | None:
    view.terminal.page.gap()
    view.ui(question, 0)
    return pick(view.terminal, options, passing)
