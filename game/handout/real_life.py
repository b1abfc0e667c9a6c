"""One plan for next time, three things to do, and whom to call."""

from __future__ import annotations

from game.handout.markup import Html, Inside, element, joined, listed, paragraph
from game.handout.view import HandoutView, Plan
from game.story import help_lines as real
from game.story.vocabulary import HelpLine

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
