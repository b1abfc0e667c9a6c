"""What every part of the debrief needs: the words, the run, and somewhere to write."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from game.console.help import show_help_lines
from game.console.menu import pick
from game.console.narrator import Narrator
from game.console.terminal import EndOfInput, Terminal
from game.story.content import Content, Contrast, Mark, Side
from game.story.debrief import Debrief
from game.story.debrief.debrief import Action
from game.story.debrief.decisions import Alternative, Decision, following_words, still_better
from game.story.debrief.telling import PlanChoices, Telling
from game.story.debrief.transcript import Shown
from game.story.event import Event, time_of_day
from game.story.help_lines import after_steps
from game.story.journal import Journal
from game.story.text import PLACEHOLDER, Argument, Text, say

_UNDRAWN = "…"


@dataclass(frozen=True)
class LookbackView:
    terminal: Terminal
    content: Content
    journal: Journal
    result: Debrief

    @cached_property
    def arguments(self) -> Mapping[str, Argument]:
        """The draws, and what the events showed last under each name."""
        shown = (pair for row in self.result.transcript for pair in row.event.arguments)
        return {**dict(shown), **dict(self.journal.head.draws)}

    @cached_property
    def actions(self) -> Mapping[int, Action]:
        """What the player did, by the number of the input."""
        return {action.step: action for action in self.result.actions}

    def text(self, text: Text) -> str:
        """Words of the story. What this run never filled stays open."""
        return PLACEHOLDER.sub(_UNDRAWN, say(text, self.terminal.language, self.arguments))

    def words(self, name: str, arguments: Mapping[str, Argument] | None = None) -> str:
        return self.terminal.words(name, arguments)

    def name(self, person: str) -> str:
        return self.text(self.content.name(person))

    def narrator(self) -> Narrator:
        terminal = self.terminal
        draws = dict(self.journal.head.draws)
        return Narrator(self.content, terminal.vocabulary, terminal.language, draws)

    def head(self, name: str) -> None:
        self.terminal.page.head(self.words(name))

    def line(self, text: str, indent: int = 2) -> None:
        self.terminal.page.line(text, indent)

    def say(self, name: str, indent: int = 2, **arguments: Argument) -> None:
        self.line(self.words(name, arguments), indent)


# The deciding lines of both variants side by side, and why it sounded so real.

_MOST = 3


def show_contrasts(view: LookbackView) -> None:
    view.head("debrief-contrast")
    for contrast in view.result.contrasts[:_MOST]:
        _contrast_show(view, contrast)


def _contrast_show(view: LookbackView, contrast: Contrast) -> None:
    view.line(view.text(contrast.aspect))
    _show_side(view, "contrast-scam", contrast.scam)
    _show_side(view, "contrast-genuine", contrast.genuine)
    view.line(view.text(contrast.why), 4)


def _show_side(view: LookbackView, name: str, side: Side) -> None:
    who, line = view.text(side.who), view.text(side.text)
    if who:
        view.say(f"{name}-line", 4, who=who, line=line)
    else:
        view.say("who-says", 4, who=view.words(name), line=f"“{line}”")


def show_plausible(view: LookbackView) -> None:
    genuine = view.result.truth == "genuine"
    view.head("debrief-why-genuine" if genuine else "debrief-why")
    view.line(view.text(view.content.plausible))


# What the player did, each with its time of day.

_ACTS = {"look": "did-look", "flag": "did-flag", "tell": "did-tell", "timeout": "did-timeout"}


def show_actions(view: LookbackView) -> None:
    view.head("debrief-did")
    for action in view.result.actions:
        view.line(action_text(view, action))
    if not view.result.actions:
        view.say("did-nothing")


def action_text(view: LookbackView, action: Action) -> str:
    """`19:42, you chose “Where is the warehouse, please?”`"""
    arguments = {
        "when": time_of_day(action.minute),
        "what": _what(view, action),
        "person": view.name(action.person) if action.person else "",
    }
    return view.words(_sentence(view, action), arguments)


def _sentence(view: LookbackView, action: Action) -> str:
    choice = view.content.choices.get(action.id)
    if action.act not in _ACTS and choice is not None and choice.does:
        return "did-do"
    return _ACTS.get(action.act, "did-say")


def _what(view: LookbackView, action: Action) -> str:
    content = view.content
    if action.act == "look":
        return view.text(content.details[action.id].name)
    if action.act == "flag":
        return view.text(content.lines[action.id].text)
    if action.act == "tell":
        return view.text(content.answers[action.id].asks)
    return view.text(content.choices[action.id].words)


# Each choice with its feedback and what else was possible; where things turned.


def show_choices(view: LookbackView) -> None:
    view.head("debrief-choices")
    for decision in view.result.decisions:
        _show(view, decision)


def _show(view: LookbackView, decision: Decision) -> None:
    choice = view.content.choices[decision.choice]
    move = view.terminal.vocabulary.moves[decision.move]
    view.line(action_text(view, view.actions[decision.step]))
    view.say("choice-why", 4, move=view.text(move.name), why=view.text(choice.why))
    for alternative in decision.alternatives:
        _show_alternative(view, alternative)
    best = still_better(view.content, decision, view.result.ending)
    if best is not None:
        view.say("best-still", 4, ending=view.text(best.title))


def _show_alternative(view: LookbackView, alternative: Alternative) -> None:
    choice = view.text(view.content.choices[alternative.choice].words)
    following = alternative.following
    words = _following(view, following) if following else ""
    if not words:
        view.say("alternative-only", 4, choice=choice)
    elif following is not None and following.kind == "ended":
        view.say("alternative-ends", 4, choice=choice, ending=words)
    else:
        view.say("alternative-next", 4, choice=choice, line=words)


def _following(view: LookbackView, event: Event) -> str:
    speaker, text = following_words(view.content, event)
    words = view.text(text)
    if not speaker:
        return words
    name = view.words("you") if speaker == "you" else view.name(speaker)
    return view.words("who-says", {"who": name, "line": words})


def show_turning(view: LookbackView) -> None:
    view.head("debrief-turning")
    for turn in view.result.turns:
        view.line(action_text(view, view.actions[turn.step]))
        view.say(f"turning-{turn.direction}", 4)


# Whom the player told, when, and what it changed.


def show_told(view: LookbackView) -> None:
    view.head("debrief-told")
    tellings = view.result.tellings
    for telling in tellings:
        _told_show(view, telling)
    if not tellings:
        view.say("told-nobody")
        return
    if when := view.result.told_when:
        view.say(f"told-{when}")


def _told_show(view: LookbackView, telling: Telling) -> None:
    person = view.name(telling.person)
    view.say("told-whom", person=person, when=time_of_day(telling.minute))
    if not telling.reached:
        view.say("told-busy", 4, person=person)
    answer = view.content.answers.get(telling.sentence)
    if answer is not None:
        view.line(view.text(answer.why), 4)
    if telling.reached and telling.raised and view.result.truth == "scam":
        view.say("told-raised", 4)


# Real or scam: the player's judgement, then the truth.

_SURE = (1, 2, 5, 6)


def show_verdict(view: LookbackView) -> None:
    """The truth, what the judgement was worth, kindly, and how the story ended."""
    result = view.result
    view.head(f"truth-{result.truth}")
    view.say(judged(result))
    ending = view.content.endings.get(result.ending)
    if ending is None:
        view.say("story-unfinished")
        return
    view.terminal.page.gap()
    view.line(view.text(ending.title))
    view.line(view.text(ending.text))


def judged(result: Debrief) -> str:
    """The sentence that answers the player's judgement."""
    if not result.rating:
        return "judged-skipped"
    if result.judged_right:
        return "judged-right" if result.rating in _SURE else "judged-near"
    return f"judged-wrong-{result.truth}"


# The transcript of what was really shown, each mark under the very line.

_QUIET = ("judged", "flagged", "ended", "scene", "wait", "ring")


def show_transcript(view: LookbackView) -> None:
    view.head("debrief-transcript")
    narrator = view.narrator()
    for row in view.result.transcript:
        if row.event.kind in _QUIET:
            continue
        for line in narrator.lines(row.event):
            view.line(line.lstrip(), 2 + len(line) - len(line.lstrip()))
        _show_notes(view, row)


def _show_notes(view: LookbackView, row: Shown) -> None:
    if row.mark is not None:
        view.line(mark_text(view, row.mark, _tactic(view, row)), 6)
    if row.flagged:
        view.say("flagged-here", 6)


def _tactic(view: LookbackView, row: Shown) -> str:
    """What a line tries on the player; people of the circle and honest ones try nothing."""
    line = view.content.lines.get(row.event.id)
    helps = line is None or line.speaker in view.content.circle
    return "" if helps or view.result.truth == "genuine" else row.tactic


def mark_text(view: LookbackView, mark: Mark, tactic: str = "") -> str:
    """`Sign of a scam: Secrecy (Isolation). With nobody to ask, …`"""
    known = view.terminal.vocabulary.tactics.get(tactic)
    names = ", ".join(view.text(_name(view, mark, code)) for code in mark.codes)
    arguments = {
        "mark": view.words(f"mark-{mark.kind}"),
        "names": names,
        "tactic": view.text(known.name) if known else "",
        "why": view.text(mark.why),
    }
    return view.words("mark-line-tactic" if known else "mark-line", arguments)


def _name(view: LookbackView, mark: Mark, code: str) -> Text:
    flag = view.terminal.vocabulary.flags[code]
    return flag.clear if mark.kind == "clear" else flag.name


# What was looked at and missed, and the lines that felt odd.

_MOST_MISSED = 3


def show_looked(view: LookbackView) -> None:
    view.head("debrief-looked")
    details = view.content.details
    if not view.result.looking.looked:
        view.say("looked-nothing")
    for name in view.result.looking.looked:
        view.say("looked-at", detail=view.text(details[name].name))
        mark = details[name].mark
        if mark is not None:
            view.line(mark_text(view, mark), 4)
    missed = [name for name in view.result.looking.missed if details[name].mark is not None]
    for name in missed[:_MOST_MISSED]:
        view.say("missed-look", detail=view.text(details[name].name))


def show_flags(view: LookbackView) -> None:
    view.head("debrief-flags")
    flags = view.result.flags
    _show_flagged(view, flags.right, "flag-right")
    _show_flagged(view, flags.wrong, "flag-wrong")
    _show_flagged(view, flags.missed[:_MOST_MISSED], "flag-missed")


def _show_flagged(view: LookbackView, names: Iterable[str], sentence: str) -> None:
    for name in names:
        view.line(f"“{view.text(view.content.lines[name].text)}”")
        view.say(sentence, 4)


# What to do in real life, and whom to call.


def show_next_steps(view: LookbackView) -> None:
    known = view.terminal.vocabulary.next_steps
    steps = [known[name] for name in view.result.next_steps if name in known]
    if steps:
        view.head("debrief-next")
    for step in steps:
        view.line(view.text(step.text))
    show_help_lines(view.terminal, after_steps(steps, view.content.front.ages_from))


# One plan for next time: if …, I will tell …, in which words; picked by numbers.


def show_plan(view: LookbackView, passing: Container[str]) -> None:
    """Ask for the plan and write it out. Raises `Interrupted` and `Quit`."""
    plan = view.result.plan
    people = tuple(person for person in plan.people if plan.sentences_for(person))
    if not people:
        return
    view.head("debrief-plan")
    view.say("plan-ask", 0)
    view.say("console-skip", 0)
    try:
        picked = _picked(view, plan, people, passing)
    except EndOfInput:
        picked = None
    if picked is None:
        person = people[0]
        example = _plan(view, plan.flags[0], person, plan.sentences_for(person)[0])
        view.say("plan-example", plan=example)
        return
    view.terminal.page.gap()
    view.line(_plan(view, *picked))
    view.say("plan-made")


def _picked(
    view: LookbackView, plan: PlanChoices, people: tuple[str, ...], passing: Container[str]
) -> tuple[str, str, str] | None:
    whens = [_when(view, code) for code in plan.flags]
    flag = _one(view, "plan-ask-when", whens, passing)
    if flag is None:
        return None
    who = _one(view, "tell-whom", [view.name(person) for person in people], passing)
    if who is None:
        return None
    sentences = plan.sentences_for(people[who])
    asks = [view.text(view.content.answers[name].asks) for name in sentences]
    words = _one(view, "tell-sentence", asks, passing)
    return None if words is None else (plan.flags[flag], people[who], sentences[words])


def _one(
    view: LookbackView, question: str, options: list[str], passing: Container[str]
) -> int | None:
    view.terminal.page.gap()
    view.say(question, 0)
    return pick(view.terminal, options, passing)


def _when(view: LookbackView, code: str) -> str:
    return view.text(view.terminal.vocabulary.flags[code].when)


def _plan(view: LookbackView, code: str, person: str, sentence: str) -> str:
    asks = view.text(view.content.answers[sentence].asks)
    arguments = {"if": _when(view, code), "person": view.name(person), "sentence": asks}
    return view.words("plan-line", arguments)
