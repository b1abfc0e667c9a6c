"""The blocks of a debrief as parts of a page: which sentences, the core has chosen."""

from collections.abc import Iterable

from game.handout.markup import Html, Inside, element, joined, listed, paragraph
from game.story import Contrast, HelpLine, Spoken
from game.story import help_lines as real
from game.story.debrief.remarks import Compared, Decided, MarkWords, Noticed
from game.story.debrief.sentences import NOTHING, OwnPlan, Retelling

# What the player did; whom they told; where things turned; each choice with its feedback.


def did(view: Retelling) -> list[Html]:
    found = [_span(view, view.timed(action)) for action in view.result.actions]
    return [listed(found)] if found else [_said(view, NOTHING["did"])]


def turning(view: Retelling) -> list[Html]:
    parts: list[Html] = []
    for action, which_way in view.turnings():
        parts += [_said(view, view.timed(action), "strong"), _said(view, which_way)]
    return parts


def told(view: Retelling) -> list[Html]:
    tellings = view.result.tellings
    if not tellings:
        return [_said(view, NOTHING["told"])]
    found = [listed(_telling(view, view.telling(telling)) for telling in tellings)]
    when = view.told_when()
    return [*found, _said(view, when, "good")] if when is not None else found


def _telling(view: Retelling, words: list[Spoken]) -> Html:
    first, *rest = words
    return joined((element("b", view.words.say(first)), *(_said(view, line) for line in rest)))


def choices(view: Retelling) -> list[Html]:
    return [_decision(view, decided) for decided in view.decisions()]


def _decision(view: Retelling, decided: Decided) -> Html:
    head = element("h3", view.words.say(view.timed(decided.action)))
    found = [head, _said(view, decided.feedback)]
    if decided.others:
        found.append(listed(_span(view, other) for other in decided.others))
    if decided.best is not None:
        found.append(_said(view, decided.best, "good"))
    return element("div", *found, kind="whole")


def _said(view: Retelling, words: Spoken, kind: str = "") -> Html:
    return paragraph(view.words.say(words), kind)


def _span(view: Retelling, words: Spoken) -> Html:
    return element("span", view.words.say(words))


# One plan for next time, what to do in real life, and whom to call.


def plan(view: Retelling, own: OwnPlan | None) -> list[Html]:
    """The player's own plan, or an example of one."""
    words = view.plan(own)
    if words is None:
        return []
    made = [paragraph(view.words.ui("plan-made"))] if own else []
    return [_said(view, words, "plan"), *made]


def next_steps(view: Retelling) -> list[Html]:
    found = [_span(view, step.text) for step in view.next_steps()]
    return [listed(found, "ol")] if found else []


def urgent(view: Retelling) -> Html:
    """The numbers that always stand, on one line with a word for each."""
    names = real.first_numbers(view.content.front.ages_from)
    lines = real.help_lines(view.words.vocabulary.help_lines, names)
    return paragraph(joined(_word(view, line) for line in lines), "urgent")


def _word(view: Retelling, line: HelpLine) -> Html:
    name, number = view.words.of(line.name), element("b", line.number)
    plain = real.has_number(line, view.words.language)
    return element("span", name if plain else joined((number, " ", name)))


def help_lines(view: Retelling) -> list[Html]:
    return [listed((_line(view, line) for line in view.help_lines()), kind="lines")]


def _line(view: Retelling, line: HelpLine) -> Html:
    name = view.words.of(line.name)
    text = paragraph(view.words.of(line.text))
    if line.number and real.has_number(line, view.words.language):
        return joined((element("b", name, kind="number"), text))
    head: list[Inside] = [element("b", line.number, kind="number"), " "] if line.number else []
    return joined((*head, element("b", name), text))


# What to learn from: a line beside its twin's, why it was believed, lines and details noticed.


def contrast(view: Retelling) -> list[Html]:
    return [_pair(view, pair) for pair in view.contrasts()]


def _pair(view: Retelling, pair: Contrast) -> Html:
    sides = element("div", *(_side(view, side) for side in view.sides(pair)), kind="pair")
    aspect, why = element("h3", view.words.of(pair.aspect)), _said(view, pair.why, "why")
    return element("div", aspect, sides, why, kind="whole")


def _side(view: Retelling, one: Compared) -> Html:
    head, said = _said(view, one.head, "who"), _said(view, one.side.text, "said")
    return element("div", head, said, kind=f"side {one.truth}")


def plausible(view: Retelling) -> list[Html]:
    found = [_said(view, view.content.plausible)]
    for tactic in view.tactics():
        found += [_said(view, tactic.name, "strong"), _said(view, tactic.text)]
    return found


def looked(view: Retelling) -> list[Html]:
    found = [
        element("div", _said(view, words, "strong"), *notes(view, mark), kind="whole")
        for words, mark in view.looked()
    ]
    hints = [_said(view, hint) for hint in view.overlooked()]
    return [*(found or [_said(view, NOTHING["looked"])]), *hints]


def flags(view: Retelling) -> list[Html]:
    return [_flagged(view, noticed) for noticed in view.flags()]


def _flagged(view: Retelling, noticed: Noticed) -> Html:
    line = _said(view, noticed.quoted, "said")
    return element("div", line, _said(view, noticed.answer), kind="whole")


def notes(view: Retelling, mark: MarkWords | None, flagged: bool = False) -> list[Html]:
    """What stands under a marked line: its tags, what was being tried, why it matters."""
    found: list[Html] = []
    if mark is not None:
        sign = element("b", view.words.say(mark.sign), kind="sign")
        words = [sign, *_tags(view, mark.names)]
        if mark.tactic is not None:
            words.append(element("i", view.words.of(mark.tactic)))
        why = _said(view, mark.mark.why)
        found.append(element("div", listed(words, kind="tags"), why, kind=f"note {mark.mark.kind}"))
    if flagged:
        found.append(paragraph(view.words.ui("flagged-here"), "good"))
    return found


def _tags(view: Retelling, names: Iterable[Spoken]) -> list[Html]:
    return [element("b", view.words.say(name), kind="tag") for name in names]
