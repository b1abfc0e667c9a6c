"""Each choice with its feedback and what else was possible."""

from __future__ import annotations

from collections.abc import Iterable

from game.handout.markup import Html, Inside, element, joined, listed, paragraph
from game.handout.view import HandoutView, Plan
from game.story import help_lines as real
from game.story.content import Contrast, Mark, Side
from game.story.debrief.debrief import Action
from game.story.debrief.decisions import Alternative, Decision, following_words, still_better
from game.story.debrief.telling import Telling
from game.story.event import Event, time_of_day
from game.story.text import Text
from game.story.vocabulary import HelpLine

# What the player did, as sentences; whom they told; where things turned.

_ACTS = {"look": "did-look", "flag": "did-flag", "tell": "did-tell", "timeout": "did-timeout"}


def did(view: HandoutView) -> list[Html]:
    found = [element("span", action_text(view, action)) for action in view.result.actions]
    return [listed(found)] if found else [paragraph(view.ui("did-nothing"))]


def action_text(view: HandoutView, action: Action) -> str:
    """`19:42, you chose: hang up`."""
    when, person = time_of_day(action.minute), view.name(action.person) if action.person else ""
    return view.ui(
        _sentence(view, action), when=when, person=person, what=view.text(_of(view, action))
    )


def _sentence(view: HandoutView, action: Action) -> str:
    choice = view.content.choices.get(action.id)
    return _ACTS.get(action.act, "did-do" if choice is not None and choice.does else "did-say")


def _of(view: HandoutView, action: Action) -> Text:
    content = view.content
    if action.act == "look":
        return content.details[action.id].name
    if action.act == "flag":
        return content.lines[action.id].text
    if action.act == "tell":
        return content.answers[action.id].asks
    return content.choices[action.id].words


def turning(view: HandoutView) -> list[Html]:
    parts: list[Html] = []
    for turn in view.result.turns:
        parts.append(paragraph(action_text(view, view.actions[turn.step]), "strong"))
        parts.append(paragraph(view.ui(f"turning-{turn.direction}")))
    return parts or [paragraph(view.ui("turning-none"))]


def told(view: HandoutView) -> list[Html]:
    tellings = view.result.tellings
    if not tellings:
        return [paragraph(view.ui("told-nobody"))]
    found = [listed(_telling(view, telling) for telling in tellings)]
    if when := view.result.told_when:
        found.append(paragraph(view.ui(f"told-{when}"), "good"))
    return found


def _telling(view: HandoutView, telling: Telling) -> Html:
    person = view.name(telling.person)
    words = [view.ui("told-whom", person=person, when=time_of_day(telling.minute))]
    if not telling.reached:
        words.append(view.ui("told-busy", person=person))
    answer = view.content.answers.get(telling.sentence)
    if answer is not None and answer.why:
        words.append(view.text(answer.why))
    if telling.reached and telling.raised and view.scam:
        words.append(view.ui("told-raised"))
    first, *rest = words
    return joined((element("b", first), *(paragraph(line) for line in rest)))


def choices(view: HandoutView) -> list[Html]:
    return [_decision(view, decision) for decision in view.result.decisions]


def _decision(view: HandoutView, decision: Decision) -> Html:
    choice = view.content.choices[decision.choice]
    move = view.text(view.vocabulary.moves[decision.move].name)
    found = [
        element("h3", action_text(view, view.actions[decision.step])),
        paragraph(view.ui("choice-why", move=move, why=view.text(choice.why))),
    ]
    others = [element("span", _other(view, one)) for one in decision.alternatives]
    if others:
        found.append(listed(others))
    best = still_better(view.content, decision, view.result.ending)
    if best is not None:
        found.append(paragraph(view.ui("best-still", ending=view.text(best.title)), "good"))
    return element("div", *found, kind="whole")


def _other(view: HandoutView, alternative: Alternative) -> str:
    choice = view.text(view.content.choices[alternative.choice].words)
    following = alternative.following
    words = _following(view, following) if following else ""
    if following is None or not words:
        return view.ui("alternative-only", choice=choice)
    if following.kind == "ended":
        return view.ui("alternative-ends", choice=choice, ending=words)
    return view.ui("alternative-next", choice=choice, line=words)


def _following(view: HandoutView, event: Event) -> str:
    speaker, text = following_words(view.content, event)
    words = view.text(text)
    return view.ui("who-says", who=view.name(speaker), line=words) if speaker else words


# One plan for next time, three things to do, and whom to call.

_STEPS = 3


def plan(view: HandoutView, chosen: Plan | None) -> list[Html]:
    """The player's own plan, or an example of one."""
    made = chosen or _suggested(view)
    if made is None:
        return []
    flag, person, said = made
    words = view.ui("plan-line", **{
        "if": view.text(view.vocabulary.flags[flag].when),
        "person": view.name(person),
        "sentence": view.text(view.content.answers[said].asks),
    })  # fmt: skip
    if chosen is None:
        return [paragraph(view.ui("plan-example", plan=words), "plan")]
    return [paragraph(words, "plan"), paragraph(view.ui("plan-made"))]


def _suggested(view: HandoutView) -> Plan | None:
    choices = view.result.plan
    people = [person for person in choices.people if choices.sentences_for(person)]
    if not people:
        return None
    return choices.flags[0], people[0], choices.sentences_for(people[0])[0]


def next_steps(view: HandoutView) -> list[Html]:
    steps = _steps(view)[:_STEPS]
    known = view.vocabulary.next_steps
    return [listed((element("span", view.text(known[s].text)) for s in steps), "ol")] * bool(steps)


def _steps(view: HandoutView) -> list[str]:
    return [name for name in view.result.next_steps if name in view.vocabulary.next_steps]


def urgent(view: HandoutView) -> Html:
    """The numbers that always stand, on one line with a word for each."""
    names = real.first_numbers(view.content.front.ages_from)
    lines = real.help_lines(view.vocabulary.help_lines, names)
    return paragraph(joined(_word(view, line) for line in lines), "urgent")


def _word(view: HandoutView, line: HelpLine) -> Html:
    name, number = view.text(line.name), element("b", line.number)
    plain = real.has_number(line, view.language)
    return element("span", name if plain else joined((number, " ", name)))


def help_lines(view: HandoutView) -> list[Html]:
    """The lines of the steps, then those for everybody."""
    steps = (view.vocabulary.next_steps[name] for name in _steps(view))
    names = real.after_steps(steps, view.content.front.ages_from)
    lines = real.help_lines(view.vocabulary.help_lines, names)
    return [listed((_line(view, line) for line in lines), kind="lines")]


def _line(view: HandoutView, line: HelpLine) -> Html:
    name = view.text(line.name)
    text = paragraph(view.text(line.text))
    if line.number and real.has_number(line, view.language):
        return joined((element("b", name, kind="number"), text))
    head: list[Inside] = [element("b", line.number, kind="number")] if line.number else []
    return joined((*head, element("b", name), text))


# What to learn from: a line beside its twin's, why it was believed, lines and details noticed.

_MOST = 3


def contrast(view: HandoutView) -> list[Html]:
    return [_pair(view, pair) for pair in view.result.contrasts[:_MOST]]


def _pair(view: HandoutView, pair: Contrast) -> Html:
    sides = element(
        "div", _side(view, "scam", pair.scam), _side(view, "genuine", pair.genuine), kind="pair"
    )
    aspect, why = element("h3", view.text(pair.aspect)), paragraph(view.text(pair.why), "why")
    return element("div", aspect, sides, why, kind="whole")


def _side(view: HandoutView, kind: str, side: Side) -> Html:
    who = view.text(side.who)
    label = view.ui(f"contrast-{kind}")
    head = paragraph(f"{label}, {who}" if who else label, "who")
    return element("div", head, paragraph(view.text(side.text), "said"), kind=f"side {kind}")


def plausible(view: HandoutView) -> list[Html]:
    found = [paragraph(view.text(view.content.plausible))]
    for name in view.result.tactics[:_MOST] if view.scam else ():
        tactic = view.vocabulary.tactics[name]
        if name != "plain":
            found.append(paragraph(view.text(tactic.name), "strong"))
            found.append(paragraph(view.text(tactic.text)))
    return found


def looked(view: HandoutView) -> list[Html]:
    details, looking = view.content.details, view.result.looking
    found = [_seen(view, name) for name in looking.looked]
    if not found:
        found.append(paragraph(view.ui("looked-nothing")))
    missed = [name for name in looking.missed if details[name].mark is not None]
    hints = (view.ui("missed-look", detail=view.text(details[n].name)) for n in missed[:_MOST])
    return [*found, *(paragraph(hint) for hint in hints)]


def _seen(view: HandoutView, name: str) -> Html:
    detail = view.content.details[name]
    words = paragraph(view.ui("looked-at", detail=view.text(detail.name)), "strong")
    return element("div", words, *notes(view, detail.mark), kind="whole")


def flags(view: HandoutView) -> list[Html]:
    found = view.result.flags
    return [
        *_flagged(view, found.right, "flag-right"),
        *_flagged(view, found.wrong, "flag-wrong"),
        *_flagged(view, found.missed[:_MOST], "flag-missed"),
    ]


def _flagged(view: HandoutView, names: Iterable[str], sentence: str) -> list[Html]:
    said = (f"“{view.text(view.content.lines[name].text)}”" for name in names)
    return [
        element("div", paragraph(line, "said"), paragraph(view.ui(sentence)), kind="whole")
        for line in said
    ]


def notes(
    view: HandoutView, mark: Mark | None, tactic: str = "", flagged: bool = False
) -> list[Html]:
    """What stands under a marked line: its tags, what was being tried, why it matters."""
    found: list[Html] = []
    if mark is not None:
        tags = [element("b", tag, kind="tag") for tag in view.tags(mark)]
        words: list[Html] = [element("b", view.ui(f"mark-{mark.kind}"), kind="sign"), *tags]
        known = view.vocabulary.tactics.get(tactic)
        if known is not None:
            words.append(element("i", view.text(known.name)))
        why = paragraph(view.text(mark.why))
        found.append(element("div", listed(words, kind="tags"), why, kind=f"note {mark.kind}"))
    if flagged:
        found.append(paragraph(view.ui("flagged-here"), "good"))
    return found
