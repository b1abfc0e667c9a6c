"""What to learn from: a line beside its twin's, why it was believed, lines and details noticed."""

from __future__ import annotations

from collections.abc import Iterable

from game.handout.markup import Html, element, listed, paragraph
from game.handout.view import HandoutView
from game.story.content import Contrast, Mark, Side

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
