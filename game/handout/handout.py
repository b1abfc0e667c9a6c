"""The page itself: what matters on its first sheet, then everything to look back on."""

from collections.abc import Callable
from html import escape

from game.handout import sections
from game.handout.markup import STYLE, Html, element, joined, paragraph
from game.handout.transcript import transcript
from game.story import Content, Journal, Vocabulary, Wording
from game.story.debrief import Debrief
from game.story.debrief.blocks import BlockKind, blocks
from game.story.debrief.sentences import OwnPlan, Retelling, retold

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_BLOCKS: tuple[tuple[BlockKind, Callable[[Retelling], list[Html]]], ...] = (
    ("did", sections.did),
    ("turning", sections.turning),
    ("told", sections.told),
    ("contrast", sections.contrast),
    ("plausible", sections.plausible),
    ("choices", sections.choices),
    ("looked", sections.looked),
    ("flags", sections.flags),
    ("transcript", transcript),
)
_LEADING = 3
"""So many blocks stand before the plan and real help, which belong on the first sheet."""


def debrief_page(
    vocabulary: Vocabulary, content: Content, journal: Journal, result: Debrief,
    language: str, own_plan: OwnPlan | None = None,
) -> str:  # fmt: skip
    """A whole HTML document in one language, without scripts or anything to fetch."""
    view = retold(Wording(vocabulary, language), journal, content, result)
    title = f"{view.words.ui('title-name')}: {view.words.of(content.front.title)}"
    told = element("main", _truth(view), *_sections(view, own_plan))
    body = joined((_head(view, title), told, _foot(view)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{body.markup}\n</body>\n</html>\n"
    )


def _head(view: Retelling, title: str) -> Html:
    """Real help stands first, so that it is on the first sheet of a page of any length."""
    kicker = paragraph(f"{title} · {view.words.ui('simulation-tag')}", "kicker")
    return element(
        "header", sections.urgent(view), kicker, *_ending(view),
        element("p", view.words.ui("page-how"), kind="screen"),
    )  # fmt: skip


def _ending(view: Retelling) -> list[Html]:
    """Of which kind the ending is, its title, and what happened."""
    ending = view.ending()
    kind, text = (
        [paragraph(view.words.of(words), style)] if words is not None else []
        for words, style in ((ending.kind, "kicker"), (ending.text, ""))
    )
    return [*kind, element("h1", view.words.say(ending.title)), *text]


def _truth(view: Retelling) -> Html:
    """The truth and what the judgement was worth, in one kind sentence each."""
    said = (
        (view.truth(), "strong"), (view.you_judged(), ""), (view.judged(), ""),
        (view.comfort(), "good"),
    )  # fmt: skip
    found = [paragraph(view.words.say(one), kind) for one, kind in said if one is not None]
    return element("div", *found, kind="truth")


def _sections(view: Retelling, own_plan: OwnPlan | None) -> list[Html]:
    there = {block.kind for block in blocks(view.content, view.result)}
    made = [(view.words.say(view.title(kind)), way(view)) for kind, way in _BLOCKS if kind in there]
    real = [
        (view.words.ui("debrief-plan"), sections.plan(view, own_plan)),
        (view.words.ui("debrief-next"), sections.next_steps(view)),
        (view.words.ui("debrief-help"), sections.help_lines(view)),
    ]
    # Counted among those that are there: a run without a turning point must not pull a block of
    # lessons in front of real help.
    leading = sum(kind in there for kind, _ in _BLOCKS[:_LEADING])
    ordered = [*made[:leading], *real, *made[leading:]]
    return [element("section", element("h2", title), *parts) for title, parts in ordered if parts]


def _foot(view: Retelling) -> Html:
    names = ("simulation-start", "nothing-kept", "not-affiliated")
    return element("footer", *(paragraph(view.words.ui(name)) for name in names))
