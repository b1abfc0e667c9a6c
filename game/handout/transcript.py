"""The transcript of what was really shown, each mark under the very line."""

from collections.abc import Callable, Mapping

from game.handout.markup import Html, Inside, element, joined, paragraph
from game.handout.sections import notes
from game.story.debrief.sentences import Retelling
from game.story.debrief.transcript import Shown, reply
from game.story.text import Text, row_text


def transcript(view: Retelling) -> list[Html]:
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
            marked = notes(view, view.mark_of(row), row.flagged)
            rows.append(element("div", shown(view, row), *marked, kind="whole"))
    return rows


def _name(view: Retelling, person: str) -> str:
    return view.words.name(view.content, person)


def _app(view: Retelling, row: Shown) -> str:
    whom = str(row.event.argument("with"))
    app = view.words.ui(f"app-{row.event.id}")
    return f"{app}: {_name(view, whom)}" if whom else app


def _said(view: Retelling, person: str, words: Inside, kind: str = "") -> Html:
    """Somebody's words; the player's stand at the other side."""
    side = "you" if person == "you" else "warm" if person in view.content.circle else "other"
    who = paragraph(_name(view, person), "who")
    return element("div", who, element("p", words), kind=f"bubble {side} {kind}".strip())


def _line(view: Retelling, row: Shown) -> Html:
    line = view.content.lines[row.event.id]
    return _said(view, line.speaker, _meant(view, row, view.words.of(line.text, row.event)))


def _meant(view: Retelling, row: Shown, words: str) -> Inside:
    """A line with the part that its mark means underlined."""
    part = view.words.of(row.mark.part, row.event) if row.mark is not None and row.mark.part else ""
    before, found, after = words.partition(part) if part else (words, "", "")
    return joined((before, element("u", found), after)) if found else words


def _note(view: Retelling, row: Shown) -> Html:
    return paragraph(view.words.of(view.content.lines[row.event.id].text, row.event), "told")


def _document(view: Retelling, row: Shown) -> Html:
    line = view.content.lines[row.event.id]
    head = element("b", _meant(view, row, view.words.of(line.text, row.event)))
    return element("div", head, *_rows(view, row, line.rows), kind="paper")


def _rows(view: Retelling, row: Shown, rows: tuple[Text, ...]) -> list[Html]:
    return [paragraph(row_text(view.words.of(text, row.event))) for text in rows]


def _chosen(view: Retelling, row: Shown) -> Html:
    choice = view.content.choices[row.event.id]
    if choice.says:
        return _said(view, "you", view.words.of(choice.says, row.event))
    return paragraph(
        view.words.ui("console-you-do", deed=view.words.of(choice.does, row.event)), "deed"
    )


def _asked(view: Retelling, row: Shown) -> Html:
    answer = view.content.answers[row.event.id]
    asks, whom = view.words.of(answer.asks, row.event), _name(view, answer.person)
    return paragraph(view.words.ui("console-you-ask", person=whom, sentence=asks), "deed")


def _answered(view: Retelling, row: Shown) -> Html:
    answer = view.content.answers[row.event.id]
    return _said(view, answer.person, view.words.of(reply(answer, row.event), row.event))


def _looked(view: Retelling, row: Shown) -> Html:
    detail = view.content.details[row.event.id]
    parts = [element("b", view.words.of(detail.name))]
    if detail.link:
        address = detail.link.replace("]", "[").split("[")
        inside = (element("u", piece) if i % 2 else piece for i, piece in enumerate(address))
        parts.append(element("p", *inside))
    parts += _rows(view, row, detail.rows)
    if detail.text:
        parts.append(element("p", _meant(view, row, view.words.of(detail.text, row.event))))
    return element("div", *parts, kind="paper seen")


def _dim(view: Retelling, row: Shown) -> Html:
    return paragraph(view.words.ui("light-dims", person=_name(view, row.event.id)), "told")


_RENDERERS: Mapping[str, Callable[[Retelling, Shown], Html]] = {
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
