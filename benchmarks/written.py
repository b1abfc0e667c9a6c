"""A situation of any size as files, written for measuring the loader."""

from __future__ import annotations

from pathlib import Path

_CHAPTER_SCENES = 400

FRONT = """format: 1
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
ENDING = """endings:
  - {kind}: the-end
    title-vi: Xong.
    title-en: Done.
    vi: Hết.
    en: The end.
"""
OPENING = """opening:
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
    (root / "situation.yaml").write_text(FRONT, encoding="utf-8")
    for first in range(0, scenes, _CHAPTER_SCENES):
        name = f"{first // _CHAPTER_SCENES:03}-chapter.yaml"
        (root / "scam" / name).write_text(_chapter(first, scenes), encoding="utf-8")
    genuine = f"stretch: only\n{OPENING}{_VARIABLES}scenes:\n{_scene(0, 1)}" + ENDING.format(
        kind="missed"
    )
    (root / "genuine.yaml").write_text(genuine, encoding="utf-8")


def _chapter(first: int, scenes: int) -> str:
    last = min(first + _CHAPTER_SCENES, scenes)
    head = OPENING + _VARIABLES if first == 0 else ""
    listed = "".join(_scene(n, scenes) for n in range(first, last))
    ending = ENDING.format(kind="safe-early") if last == scenes else ""
    return f"stretch: part-{first}\n{head}scenes:\n{listed}{ending}"


def _scene(number: int, scenes: int) -> str:
    def target(step: int) -> str:
        return f"scene-{number + step}" if number + step < scenes else "the-end"

    text = _SCENE.format(n=number, a="@a", b="@b", c="@c")
    for letter, step in (("@a", 1), ("@b", 2), ("@c", 3)):
        text = text.replace(f"scene-{letter}", target(step))
    return text
