"""The page itself: what matters on its first sheet, then everything to look back on."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from game.handout.markup import STYLE, Html, element, joined, paragraph
from game.handout.sections import (
    choices,
    contrast,
    did,
    flags,
    help_lines,
    looked,
    next_steps,
    plan,
    plausible,
    told,
    turning,
    urgent,
)
from game.handout.transcript import transcript
from game.handout.view import HandoutView, Plan
from game.story.content import Content
from game.story.debrief import Debrief
from game.story.debrief.blocks import BlockKind, blocks
from game.story.journal import Journal
from game.story.vocabulary import Vocabulary

_SURE = (1, 2, 5, 6)
_KIND_ENDINGS = ("recovering", "late-but-well")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_BLOCKS: tuple[tuple[BlockKind, Callable[[HandoutView], list[Html]]], ...] = (
    ("did", did),
    ("turning", turning),
    ("told", told),
    ("contrast", contrast),
    ("plausible", plausible),
    ("choices", choices),
    ("looked", looked),
    ("flags", flags),
    ("transcript", transcript),
)
_LEADING = 3
"""So many blocks stand before the plan and real help, which belong on the first sheet."""


def debrief_page(
    vocabulary: Vocabulary, content: Content, journal: Journal, result: Debrief,
    language: str, own_plan: Plan | None = None,
) -> str:  # fmt: skip
    """A whole HTML document in one language, without scripts or anything to fetch."""
    view = HandoutView(vocabulary, content, journal, result, language)
    title = f"{view.ui('title-name')}: {view.text(content.front.title)}"
    told = element("main", _truth(view), *_sections(view, own_plan))
    body = joined((_head(view, title), told, _foot(view)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{body.markup}\n</body>\n</html>\n"
    )


def _head(view: HandoutView, title: str) -> Html:
    """Real help stands first, so that it is on the first sheet of a page of any length."""
    ending = view.content.endings.get(view.result.ending)
    kicker = paragraph(f"{title} · {view.ui('simulation-tag')}", "kicker")
    how = element("p", view.ui("page-how"), kind="screen")
    if ending is None:
        shown = [element("h1", view.ui("story-unfinished"))]
    else:
        shown = [element("h1", view.text(ending.title)), paragraph(view.text(ending.text))]
    return element("header", urgent(view), kicker, *shown, how)


def _truth(view: HandoutView) -> Html:
    """The truth and what the judgement was worth, in one kind sentence each."""
    ending = view.content.endings.get(view.result.ending)
    said = [paragraph(view.ui(f"truth-{view.result.truth}"), "strong")]
    if view.result.rating:
        rating = view.ui(f"judge-{view.result.rating}")
        said.append(paragraph(view.ui("you-judged", rating=rating)))
    said.append(paragraph(view.ui(_judged(view.result))))
    if ending is not None and ending.kind in _KIND_ENDINGS:
        said.append(paragraph(view.ui("not-your-fault"), "good"))
    return element("div", *said, kind="truth")


def _judged(result: Debrief) -> str:
    if not result.rating:
        return "judged-skipped"
    if result.judged_right:
        return "judged-right" if result.rating in _SURE else "judged-near"
    return f"judged-wrong-{result.truth}"


def _sections(view: HandoutView, own_plan: Plan | None) -> list[Html]:
    there = {block.kind for block in blocks(view.content, view.result)}
    made = [(_title(view, kind), way(view)) for kind, way in _BLOCKS if kind in there]
    real = [
        (view.ui("debrief-plan"), plan(view, own_plan)),
        (view.ui("debrief-next"), next_steps(view)),
        (view.ui("debrief-help"), help_lines(view)),
    ]
    leading = sum(kind in there for kind, _ in _BLOCKS[:_LEADING])
    ordered = [*made[:leading], *real, *made[leading:]]
    return [element("section", element("h2", title), *parts) for title, parts in ordered if parts]


def _title(view: HandoutView, kind: BlockKind) -> str:
    if kind == "plausible":
        return view.ui("debrief-why" if view.scam else "debrief-why-genuine")
    return view.ui(f"debrief-{kind}")


def _foot(view: HandoutView) -> Html:
    names = ("simulation-start", "nothing-kept", "not-affiliated")
    return element("footer", *(paragraph(view.ui(name)) for name in names))
