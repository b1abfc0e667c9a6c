"""Stories of any size, made for measuring: as files for the loader, as programs for the core."""

from __future__ import annotations

from pathlib import Path

from game.story.condition import Compare
from game.story.content import Choice, Content, Ending, FacilitatorNotes, Front, Line
from game.story.event import Event
from game.story.input import choose
from game.story.program import Effect, Offer, Play, Program, Route, Scene, Slot

# Files: a scam whose three choices a scene lead one, two and three scenes on.

_CHAPTER_SCENES = 400

_SITUATION = """format: 1
title-vi: Dài
title-en: Long
teaser-vi: Một câu chuyện dài.
teaser-en: A long story.
notice-vi: Chỉ để đo.
notice-en: For measuring only.
ages: from 16
settings: [home]
review: never shipped
cast:
  caller:
    vi: Người gọi, số lạ
    en: Caller, unknown number
  mum:
    vi: Mẹ, ở nhà
    en: Mum, at home
circle: [mum]
opening:
  - caller: hello
    vi: Chào em.
    en: Hello.
  - offer: go-on
    vi: Dạ.
    en: Yes.
always:
  - answer mum: tell-mum
    you-vi: Mẹ ơi.
    you-en: Mum.
    vi: Mẹ đây.
    en: I am here.
"""
_SCENE = """  scene-{n}:
    - caller: line-{n}
      vi: Một câu ngắn.
      en: A short line.
    - comply: choice-{n}-a -> scene-{a}
      vi: Dạ.
      en: Yes.
      why-vi: Một lý do.
      why-en: A reason.
      set: doubt = yes
    - refuse: choice-{n}-b -> scene-{b}
      vi: Không ạ.
      en: No.
      why-vi: Một lý do.
      why-en: A reason.
    - verify: choice-{n}-c -> scene-{c}
      if: doubt = yes
      vi: Để em hỏi.
      en: Let me ask.
      why-vi: Một lý do.
      why-en: A reason.
"""
_ENDING = """endings:
  - {kind}: the-end
    title-vi: Xong.
    title-en: Done.
    vi: Hết.
    en: The end.
"""
_OPENING = """opening:
  - comply: go-on -> scene-0
    why-vi: Một lý do.
    why-en: A reason.
plausible-vi: Nghe thật.
plausible-en: It sounds real.
"""
_VARIABLES = """variables:
  doubt: no or yes
"""


def write_situation(folder: Path, scenes: int) -> None:
    """`folder/written` with a scam of that many scenes, in chapters, and a short genuine twin."""
    root = folder / "written"
    (root / "scam").mkdir(parents=True)
    (root / "situation.yaml").write_text(_SITUATION, encoding="utf-8")
    for first in range(0, scenes, _CHAPTER_SCENES):
        name = f"{first // _CHAPTER_SCENES:03}-chapter.yaml"
        (root / "scam" / name).write_text(_chapter(first, scenes), encoding="utf-8")
    genuine = f"stretch: only\n{_OPENING}{_VARIABLES}scenes:\n{_scene(0, 1)}" + _ENDING.format(
        kind="missed"
    )
    (root / "genuine.yaml").write_text(genuine, encoding="utf-8")


def _chapter(first: int, scenes: int) -> str:
    last = min(first + _CHAPTER_SCENES, scenes)
    head = _OPENING + _VARIABLES if first == 0 else ""
    listed = "".join(_scene(n, scenes) for n in range(first, last))
    ending = _ENDING.format(kind="safe-early") if last == scenes else ""
    return f"stretch: part-{first}\n{head}scenes:\n{listed}{ending}"


def _scene(number: int, scenes: int) -> str:
    def target(step: int) -> str:
        return f"scene-{number + step}" if number + step < scenes else "the-end"

    text = _SCENE.format(n=number, a="@a", b="@b", c="@c")
    for letter, step in (("@a", 1), ("@b", 2), ("@c", 3)):
        text = text.replace(f"scene-{letter}", target(step))
    return text


# Files: a scam that is one long row, each scene a line and one choice to the next.

_ROW_SCENE = """  scene-{n}:
    - caller: line-{n}
      vi: Một câu ngắn.
      en: A short line.
    - comply: choice-{n} -> {on}
      vi: Dạ.
      en: Yes.
      why-vi: Một lý do.
      why-en: A reason.
"""


def write_row(folder: Path, scenes: int, chapter: int = 400) -> Path:
    """`folder/row` with that many scenes in a row, in chapters, and a short genuine twin."""
    root = folder / "row"
    (root / "scam").mkdir(parents=True)
    (root / "situation.yaml").write_text(_SITUATION, encoding="utf-8")
    for first in range(0, scenes, chapter):
        name = f"{first // chapter:03}-chapter.yaml"
        (root / "scam" / name).write_text(
            _row_chapter(first, min(first + chapter, scenes), scenes), encoding="utf-8"
        )
    genuine = f"stretch: only\n{_OPENING}scenes:\n{_row_scene(0, 1)}" + _ENDING.format(
        kind="missed"
    )
    (root / "genuine.yaml").write_text(genuine, encoding="utf-8")
    return root


def _row_chapter(first: int, last: int, scenes: int) -> str:
    head = _OPENING if first == 0 else ""
    listed = "".join(_row_scene(n, scenes) for n in range(first, last))
    ending = _ENDING.format(kind="safe-early") if last == scenes else ""
    return f"stretch: part-{first}\n{head}scenes:\n{listed}{ending}"


def _row_scene(number: int, scenes: int) -> str:
    on = f"scene-{number + 1}" if number + 1 < scenes else "the-end"
    return _ROW_SCENE.format(n=number, on=on)


# Programs, without any file: three choices a scene, one of them conditional.

_WORDS = {"vi": "Một câu.", "en": "One line."}
_NOTES = FacilitatorNotes({}, {}, (), {})
_FRONT = Front("synthetic", {}, {}, {}, {}, "", 16, (), 3, 0, 0, (), "synthetic", _NOTES)


def synthetic_program(scenes: int, slots: int = 1) -> Program:
    """A story of that many scenes and one ending, whose memory is one yes/no fact a slot."""
    ending = Ending("the-end", "safe-early", _WORDS, _WORDS, (), 100, 0, "scam")
    lines = {f"line-{n}": Line(f"line-{n}", "line", "caller", _WORDS) for n in range(scenes)}
    flow = {f"scene-{n}": _program_scene(n, scenes, slots) for n in range(scenes)}
    flow["the-end"] = Scene("the-end", "", plays=(Play(Event("ended", "the-end")),))
    facts = tuple(Slot(f"fact-{n}", "variable", labels=("no", "yes")) for n in range(slots))
    return Program(_content(lines, _choices(scenes), {"the-end": ending}), facts, flow, "scene-0")


def _program_scene(number: int, scenes: int, slots: int) -> Scene:
    slot = number % slots
    line = Play(Event("line", f"line-{number}", seconds=2.0))
    offers = (
        _offer(number, "a", number + 1, scenes, effects=(Effect(slot, "=", 1, 0, 1),)),
        _offer(number, "b", number + 2, scenes),
        _offer(number, "c", number + 3, scenes, when=Compare(slot, "=", 1)),
    )
    return Scene(f"scene-{number}", "only", plays=(line,), offers=offers)


def _offer(
    number: int,
    letter: str,
    target: int,
    scenes: int,
    when: Compare | None = None,
    effects: tuple[Effect, ...] = (),
) -> Offer:
    name = f"choice-{number}-{letter}"
    to = f"scene-{target}" if target < scenes else "the-end"
    said = Play(Event("chosen", name, seconds=1.0))
    return Offer(choose(name), (said,), when, effects, (Route(to),))


def _choices(scenes: int) -> dict[str, Choice]:
    names = [f"choice-{n}-{letter}" for n in range(scenes) for letter in "abc"]
    return {name: Choice(name, "comply", "", _WORDS, {}, _WORDS) for name in names}


def _content(
    lines: dict[str, Line], choices: dict[str, Choice], endings: dict[str, Ending]
) -> Content:
    return Content(
        _FRONT, "scam", "scam", "full", {}, (), lines, {}, choices, {}, endings, (), {}, {}
    )
