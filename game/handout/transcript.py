"""The transcript of what was really shown, each mark under the very line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.handout.markup import Html, Inside, element, joined, paragraph
from game.handout.sections import notes
from game.handout.view import HandoutView
from game.story.debrief.transcript import Shown
from game.story.text import Text


def transcript(view: HandoutView) -> list[Html]:
    """Everything that was heard, seen, asked and done; waiting and ringing are left out."""
    rows: list[Html] = []
    app = ""
    for row in view.result.transcript:
        if row.event.kind == "app":
            named = _app(view, row)
            if named != app:
                rows.append(element("h3", named))
            app = named
            continue
        shown = _RENDERERS.get(row.event.kind)
        if shown is not None:
            marked = notes(view, row.mark, _tactic(view, row), row.flagged)
            rows.append(element("div", shown(view, row), *marked, kind="whole"))
    return rows


def _app(view: HandoutView, row: Shown) -> str:
    whom = str(row.event.argument("with"))
    app = view.ui(f"app-{row.event.id}")
    return f"{app}: {view.name(whom)}" if whom else app


def _tactic(view: HandoutView, row: Shown) -> str:
    """What a line tries on the player; people of the circle and honest ones try nothing."""
    line = view.content.lines.get(row.event.id)
    helps = line is None or line.speaker in view.content.circle
    return "" if helps or not view.scam or row.mark is None else row.tactic


def _said(view: HandoutView, person: str, words: Inside, kind: str = "") -> Html:
    """Somebody's words; the player's stand at the other side."""
    side = "you" if person == "you" else "warm" if person in view.content.circle else "other"
    who = paragraph(view.name(person), "who")
    return element("div", who, element("p", words), kind=f"bubble {side} {kind}".strip())


def _line(view: HandoutView, row: Shown) -> Html:
    line = view.content.lines[row.event.id]
    return _said(view, line.speaker, _meant(view, row, view.text(line.text, row.event)))


def _meant(view: HandoutView, row: Shown, words: str) -> Inside:
    """A line with the part that its mark means underlined."""
    part = view.text(row.mark.part, row.event) if row.mark is not None and row.mark.part else ""
    before, found, after = words.partition(part) if part else (words, "", "")
    return joined((before, element("u", found), after)) if found else words


def _note(view: HandoutView, row: Shown) -> Html:
    return paragraph(view.text(view.content.lines[row.event.id].text, row.event), "told")


def _document(view: HandoutView, row: Shown) -> Html:
    line = view.content.lines[row.event.id]
    head = element("b", _meant(view, row, view.text(line.text, row.event)))
    return element("div", head, *_rows(view, row, line.rows), kind="paper")


def _rows(view: HandoutView, row: Shown, rows: tuple[Text, ...]) -> list[Html]:
    parts = (view.text(text, row.event).partition("|") for text in rows)
    return [
        paragraph(f"{label.strip()}: {value.strip()}" if bar else label.strip())
        for label, bar, value in parts
    ]


def _chosen(view: HandoutView, row: Shown) -> Html:
    choice = view.content.choices[row.event.id]
    if choice.says:
        return _said(view, "you", view.text(choice.says, row.event))
    return paragraph(view.ui("console-you-do", action=view.text(choice.does, row.event)), "deed")


def _asked(view: HandoutView, row: Shown) -> Html:
    answer = view.content.answers[row.event.id]
    asks, whom = view.text(answer.asks, row.event), view.name(answer.person)
    return paragraph(view.ui("console-you-ask", person=whom, sentence=asks), "deed")


def _answered(view: HandoutView, row: Shown) -> Html:
    answer = view.content.answers[row.event.id]
    reply = answer.again if row.event.argument("again") and answer.again else answer.reply
    return _said(view, answer.person, view.text(reply, row.event))


def _looked(view: HandoutView, row: Shown) -> Html:
    detail = view.content.details[row.event.id]
    parts = [element("b", view.text(detail.name))]
    if detail.link:
        address = detail.link.replace("]", "[").split("[")
        inside = (element("u", piece) if i % 2 else piece for i, piece in enumerate(address))
        parts.append(element("p", *inside))
    parts += _rows(view, row, detail.rows)
    if detail.text:
        parts.append(element("p", _meant(view, row, view.text(detail.text, row.event))))
    return element("div", *parts, kind="paper seen")


def _dim(view: HandoutView, row: Shown) -> Html:
    return paragraph(view.ui("light-dims", person=view.name(row.event.id)), "told")


_RENDERERS: Mapping[str, Callable[[HandoutView, Shown], Html]] = {
    "line": _line,
    "note": _note,
    "paper": _document,
    "post": _document,
    "dim": _dim,
    "chosen": _chosen,
    "left": _chosen,
    "reported": _chosen,
    "asked": _asked,
    "answered": _answered,
    "looked": _looked,
}
