"""The words of a variant as plain data in three parts, so that the first can be shown alone.

`before` is what may be seen before play, `play` what playing needs, `tells` what gives the truth
away. Every key is written out here: no name of a class or field is part of the format, which
`docs/formats/graph.md` describes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from game.story.content import (
    Answer,
    Choice,
    Content,
    Contrast,
    Detail,
    Ending,
    FacilitatorNotes,
    Front,
    Line,
    Mark,
    Member,
    Side,
)
from game.story.text import Text

Data = dict[str, Any]
_Item = TypeVar("_Item")


def before_data(content: Content, choices: Iterable[str], details: Iterable[str]) -> Data:
    """What may be seen before play. `choices` and `details` are those of the opening."""
    lines = [content.lines[name] for name in sorted(content.opening_lines)]
    people = {*content.circle, *(line.speaker for line in lines)}
    shown = [content.details[name] for name in sorted(details)]
    return {
        "situation": content.front.situation,
        "cut": content.cut,
        **_front_data(content.front),
        "cast": {
            name: _member_data(content.cast[name]) for name in sorted(people & {*content.cast})
        },
        "circle": list(content.circle),
        "lines": {line.id: _line_words(line) for line in lines},
        "details": {d.id: {"kind": d.kind, "name": dict(d.name)} for d in shown},
        "choices": {name: _choice_words(content.choices[name]) for name in sorted(choices)},
        "draws": {name: list(content.draws[name]) for name in sorted(content.shared_draws)},
    }


def play_data(content: Content, before: Data) -> Data:
    """What playing needs beyond `before`."""
    # What stands before is not said again: whoever plays has both parts.
    cast = {name: m for name, m in content.cast.items() if name not in before["cast"]}
    lines = {name: line for name, line in content.lines.items() if name not in before["lines"]}
    choices = {n: c for n, c in content.choices.items() if n not in before["choices"]}
    own = {name: v for name, v in content.draws.items() if name not in content.shared_draws}
    return {
        "cast": _table(cast, _member_data),
        "lines": _table(lines, _line_words),
        # All of them: `before` has their names alone, since what a look shows is for who plays.
        "details": _table(content.details, _detail_words),
        "choices": _table(choices, _choice_words),
        "told": {name: c.person for name, c in sorted(content.choices.items()) if c.person},
        "answers": _table(content.answers, _answer_words),
        "endings": _table(
            content.endings, lambda e: {"title": dict(e.title), "text": dict(e.text)}
        ),
        "draws": {name: list(values) for name, values in sorted(own.items())},
    }


def tells_data(content: Content) -> Data:
    """What gives the truth away, down to each mark."""
    return {
        "variant": content.variant,
        "truth": content.truth,
        "lines": _told(content.lines, _line_tells),
        "details": _told(content.details, lambda d: _mark_data(d.mark)),
        "choices": _told(content.choices, _choice_tells),
        "answers": _told(content.answers, lambda a: {"why": dict(a.why)} if a.why else {}),
        "endings": _told(content.endings, _ending_tells),
        "contrasts": [_contrast_data(contrast) for contrast in content.contrasts],
        "plausible": dict(content.plausible),
        "notes": _notes_data(content.front.facilitator),
        "facts": list(content.front.facts),
        "review": content.front.review,
    }


def content_of(before: Data, play: Data, tells: Data) -> Content:
    """The variant again, from its three parts."""
    front = _front(before, tells)
    details = {
        name: {**words, **before["details"].get(name, {})}
        for name, words in play["details"].items()
    }
    return Content(
        front=front,
        variant=tells["variant"],
        truth=tells["truth"],
        cut=before["cut"],
        cast=_items({**before["cast"], **play["cast"]}, {}, _member),
        circle=tuple(before["circle"]),
        lines=_items({**before["lines"], **play["lines"]}, tells["lines"], _line),
        details=_items(details, tells["details"], _detail),
        choices=_items(
            {**before["choices"], **play["choices"]},
            tells["choices"],
            lambda name, d: replace(_choice(name, d), person=play["told"].get(name, "")),
        ),
        answers=_items(play["answers"], tells["answers"], _answer),
        endings=_items(play["endings"], tells["endings"], lambda n, d: _ending(n, d, tells)),
        contrasts=tuple(_contrast(data) for data in tells["contrasts"]),
        plausible=tells["plausible"],
        draws={n: tuple(v) for n, v in {**before["draws"], **play["draws"]}.items()},
        shared_draws=frozenset(before["draws"]),
        opening_lines=frozenset(before["lines"]),
    )


def _table(items: Mapping[str, _Item], data: Callable[[_Item], Data]) -> Data:
    """By id: in the order of the file the good endings would stand first."""
    return {name: data(item) for name, item in sorted(items.items())}


def _told(items: Mapping[str, _Item], data: Callable[[_Item], Data]) -> Data:
    """Only what has something to tell."""
    return {name: told for name, item in sorted(items.items()) if (told := data(item))}


def _items(words: Data, tells: Data, made: Callable[[str, Data], _Item]) -> dict[str, _Item]:
    return {name: made(name, {**data, **tells.get(name, {})}) for name, data in words.items()}


def _texts(texts: Iterable[Text]) -> list[Data]:
    return [dict(text) for text in texts]


def _slim(**data: Any) -> Data:
    """Without what is empty."""
    return {key.rstrip("_"): value for key, value in data.items() if value}


def _front_data(front: Front) -> Data:
    return {
        "title": dict(front.title), "teaser": dict(front.teaser), "notice": dict(front.notice),
        "you": dict(front.you), "picture": front.picture, "ages": front.ages_from,
        "settings": list(front.settings), "minutes": front.minutes,
        "intensity": front.intensity, "clock": front.clock, "after": front.after,
    }  # fmt: skip


def _front(before: Data, tells: Data) -> Front:
    return Front(
        before["situation"], before["title"], before["teaser"], before["notice"], before["you"],
        before["picture"], before["ages"], tuple(before["settings"]), before["minutes"],
        before["intensity"], before["clock"], tuple(tells["facts"]), tells["review"],
        _notes(tells["notes"]), before["after"],
    )  # fmt: skip


def _notes_data(notes: FacilitatorNotes) -> Data:
    return {
        "aim": dict(notes.aim),
        "before": dict(notes.before),
        "questions": _texts(notes.questions),
        "disclosure": dict(notes.disclosure),
    }


def _notes(data: Data) -> FacilitatorNotes:
    return FacilitatorNotes(
        data["aim"], data["before"], tuple(data["questions"]), data["disclosure"]
    )


def _member_data(member: Member) -> Data:
    return _slim(name=dict(member.name), role=dict(member.role), self=member.self_word,
                 you=member.you_word, voice=member.voice, art=member.art)  # fmt: skip


def _member(name: str, data: Data) -> Member:
    words = (data.get(key, "") for key in ("self", "you", "voice", "art"))
    return Member(name, data.get("name", {}), data.get("role", {}), *words)


def _line_words(line: Line) -> Data:
    return {
        "kind": line.kind,
        **_slim(who=line.speaker, text=dict(line.text), by=line.by, rows=_texts(line.rows)),
    }


def _line_tells(line: Line) -> Data:
    return {**_mark_data(line.mark), **_slim(tactic=line.tactic, gone=list(line.gone))}


def _line(name: str, data: Data) -> Line:
    return Line(
        name, data["kind"], data.get("who", ""), data.get("text", {}), data.get("by", ""),
        tuple(data.get("rows", ())), _mark(data), data.get("tactic", ""),
        tuple(data.get("gone", ())),
    )  # fmt: skip


def _mark_data(mark: Mark | None) -> Data:
    if mark is None:
        return {}
    return {
        "mark": {
            "kind": mark.kind,
            "flags": list(mark.codes),
            "why": dict(mark.why),
            **_slim(part=dict(mark.part)),
        }
    }


def _mark(data: Data) -> Mark | None:
    mark = data.get("mark")
    if mark is None:
        return None
    return Mark(mark["kind"], tuple(mark["flags"]), mark["why"], mark.get("part", {}))


def _detail_words(detail: Detail) -> Data:
    rest = _slim(text=dict(detail.text), rows=_texts(detail.rows), link=detail.link)
    return {"kind": detail.kind, "name": dict(detail.name), **rest}


def _detail(name: str, data: Data) -> Detail:
    return Detail(name, data["kind"], data["name"], data.get("text", {}),
                  tuple(data.get("rows", ())), data.get("link", ""), _mark(data))  # fmt: skip


def _choice_words(choice: Choice) -> Data:
    return _slim(says=dict(choice.says), does=dict(choice.does))


def _choice_tells(choice: Choice) -> Data:
    flavour = {"flavour": True} if choice.flavour else {}
    return {
        "move": choice.move,
        "why": dict(choice.why),
        **flavour,
        **_slim(gone=list(choice.gone)),
    }


def _choice(name: str, data: Data) -> Choice:
    return Choice(name, data["move"], "", data.get("says", {}), data.get("does", {}),
                  data["why"], data.get("flavour", False), tuple(data.get("gone", ())))  # fmt: skip


def _answer_words(answer: Answer) -> Data:
    texts = {"asks": answer.asks, "reply": answer.reply, "again": answer.again}
    said = {key: dict(text) for key, text in texts.items() if text}
    return {"person": answer.person, **said, **_slim(offers=answer.offers)}


def _answer(name: str, data: Data) -> Answer:
    asks, reply, again, why = (data.get(key, {}) for key in ("asks", "reply", "again", "why"))
    return Answer(name, data["person"], asks, reply, again, why, data.get("offers", ""))


def _ending_tells(ending: Ending) -> Data:
    return {"kind": ending.kind, "safe": ending.safe, "goal": ending.goal, "worth": ending.worth,
            "next": list(ending.next_steps), **_slim(turning=ending.turning)}  # fmt: skip


def _ending(name: str, data: Data, tells: Data) -> Ending:
    return Ending(name, data["kind"], data["title"], data["text"], tuple(data["next"]),
                  data["safe"], data["goal"], tells["truth"], data.get("turning", ""))  # fmt: skip


def _contrast_data(contrast: Contrast) -> Data:
    return {
        "id": contrast.id,
        "aspect": dict(contrast.aspect),
        "scam": _side_data(contrast.scam),
        "genuine": _side_data(contrast.genuine),
        "why": dict(contrast.why),
    }


def _side_data(side: Side) -> Data:
    return {"variant": side.variant, "id": side.id, "who": dict(side.who), "text": dict(side.text)}


def _contrast(data: Data) -> Contrast:
    scam, genuine = _side(data["scam"]), _side(data["genuine"])
    return Contrast(data["id"], data["aspect"], scam, genuine, data["why"])


def _side(data: Data) -> Side:
    return Side(data["variant"], data["id"], data["who"], data["text"])
