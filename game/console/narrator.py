"""Events as plain lines, good to hear: who speaks, then what is said."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.story import Content, Detail, Event, EventRun, Line, Text, Wording, row_text
from game.story.debrief.transcript import reply

# Documents and details as lines: a heading, then a `label: value` for each row.


def row_lines(rows: Iterable[str]) -> list[str]:
    """`Pay | 35k an hour` as `  Pay: 35k an hour`; a row without a label stays as it is."""
    return [f"  {row_text(row)}" for row in rows]


def real_domain(link: str) -> str:
    """`kho-viec.example` of `cho-may.[kho-viec.example]/don`: the part in brackets."""
    return link.partition("[")[2].partition("]")[0]


def detail_lines(detail: Detail, say: Callable[[Text], str]) -> list[str]:
    """A detail looked at: its name, its address, its rows, what stands there."""
    lines = [f"[{say(detail.name)}]"]
    if detail.link:
        lines.append(f"  {detail.link.replace('[', '').replace(']', '')}")
    lines += row_lines(say(row) for row in detail.rows)
    text = say(detail.text)
    return [*lines, f"  {text}"] if text else lines


_FORMS = {
    "notification": "notification",
    "voice": "form-voice",
    "picture": "form-picture",
    "request": "form-request",
    "link": "form-link",
    "deleted": "form-deleted",
}


@dataclass
class Narrator:
    """Tells a run in one language. It remembers the open app and whose light is dim."""

    content: Content
    words: Wording
    app: str = ""
    dimmed: set[str] = field(default_factory=set)

    def told(self, run: EventRun) -> list[str]:
        """The lines of some events, in order."""
        return [line for event in run for line in self.lines(event)]

    def lines(self, event: Event) -> list[str]:
        """The lines of one event; none where it is nothing to hear."""
        way = _RENDERERS.get(event.kind)
        return list(way(self, event)) if way else []

    def name(self, person: str) -> str:
        return self.words.name(self.content, person)


def _app(narrator: Narrator, event: Event) -> Iterator[str]:
    app = narrator.words.ui(f"app-{event.id}")
    whom = str(event.argument("with"))
    if whom:
        app = f"{app}: {narrator.name(whom)}"
    if app != narrator.app:
        narrator.app = app
        yield f"[{app}]"


def _line(narrator: Narrator, event: Event) -> Iterator[str]:
    line = narrator.content.lines[event.id]
    said = f"{narrator.name(line.speaker)}: {narrator.words.of(line.text, event)}"
    yield f"[{narrator.words.ui(_FORMS[line.by])}] {said}" if line.by else said


def _note(narrator: Narrator, event: Event) -> Iterator[str]:
    yield narrator.words.of(narrator.content.lines[event.id].text, event)


def _document(narrator: Narrator, event: Event) -> Iterator[str]:
    line: Line = narrator.content.lines[event.id]
    label = "app-job-post" if line.kind == "post" else "console-paper"
    yield f"[{narrator.words.ui(label)}] {narrator.words.of(line.text, event)}"
    yield from row_lines([narrator.words.of(row, event) for row in line.rows])


def _wait(narrator: Narrator, _: Event) -> Iterator[str]:
    yield f"({narrator.words.ui('silence')})"


def _ring(narrator: Narrator, _: Event) -> Iterator[str]:
    yield f"({narrator.words.ui('call-ringing')})"


def _dim(narrator: Narrator, event: Event) -> Iterator[str]:
    narrator.dimmed.add(event.id)
    yield narrator.words.ui("light-dims", person=narrator.name(event.id))


def _chosen(narrator: Narrator, event: Event) -> Iterator[str]:
    choice = narrator.content.choices[event.id]
    if choice.says:
        yield f"{narrator.name('you')}: {narrator.words.of(choice.says, event)}"
    else:
        yield narrator.words.ui("console-you-do", deed=narrator.words.of(choice.does, event))
    if choice.person:
        yield from _brightened(narrator, choice.person)


def _asked(narrator: Narrator, event: Event) -> Iterator[str]:
    answer = narrator.content.answers[event.id]
    asks = narrator.words.of(answer.asks, event)
    yield narrator.words.ui("console-you-ask", person=narrator.name(answer.person), sentence=asks)


def _answered(narrator: Narrator, event: Event) -> Iterator[str]:
    answer = narrator.content.answers[event.id]
    yield f"{narrator.name(answer.person)}: {narrator.words.of(reply(answer, event), event)}"
    if answer.reached:
        yield from _brightened(narrator, answer.person)


def _brightened(narrator: Narrator, person: str) -> Iterator[str]:
    if person in narrator.dimmed:
        narrator.dimmed.remove(person)
        yield narrator.words.ui("light-back", person=narrator.name(person))


def _offered(narrator: Narrator, event: Event) -> Iterator[str]:
    yield narrator.words.ui("offers-next", person=narrator.name(event.id))


def _looked(narrator: Narrator, event: Event) -> Iterator[str]:
    detail = narrator.content.details[event.id]
    lines = detail_lines(detail, lambda text: narrator.words.of(text, event))
    if detail.link:
        domain = real_domain(detail.link)
        lines.insert(2, f"  {narrator.words.ui('console-real-address', domain=domain)}")
    yield from lines


def _flagged(narrator: Narrator, event: Event) -> Iterator[str]:
    line = narrator.content.lines[event.id]
    yield narrator.words.ui("console-flagged", line=narrator.words.of(line.text, event))


def _judged(narrator: Narrator, event: Event) -> Iterator[str]:
    rating = narrator.words.ui(f"judge-{event.argument('rating')}")
    yield narrator.words.ui("you-judged", rating=rating)


def _ended(narrator: Narrator, _: Event) -> Iterator[str]:
    # The ending's own words tell whether it was real: they wait until the player has judged.
    yield narrator.words.ui("story-over")


def _refused(narrator: Narrator, _: Event) -> Iterator[str]:
    yield narrator.words.ui("not-on-offer")


_RENDERERS: Mapping[str, Callable[[Narrator, Event], Iterator[str]]] = {
    "app": _app,
    "line": _line,
    "note": _note,
    "paper": _document,
    "post": _document,
    "wait": _wait,
    "ring": _ring,
    "dim": _dim,
    "chosen": _chosen,
    "left": _chosen,
    "reported": _chosen,
    "asked": _asked,
    "answered": _answered,
    "offered": _offered,
    "looked": _looked,
    "flagged": _flagged,
    "judged": _judged,
    "ended": _ended,
    "refused": _refused,
}
