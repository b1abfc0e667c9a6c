"""A situation whose scam is one long row: each scene a line and one choice to the next."""

from __future__ import annotations

from pathlib import Path

from benchmarks.written import ENDING, FRONT, OPENING

_SCENE = """  scene-{n}:
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
    (root / "situation.yaml").write_text(FRONT, encoding="utf-8")
    for first in range(0, scenes, chapter):
        name = f"{first // chapter:03}-chapter.yaml"
        (root / "scam" / name).write_text(
            _chapter(first, min(first + chapter, scenes), scenes), encoding="utf-8"
        )
    genuine = f"stretch: only\n{OPENING}scenes:\n{_scene(0, 1)}" + ENDING.format(kind="missed")
    (root / "genuine.yaml").write_text(genuine, encoding="utf-8")
    return root


def _chapter(first: int, last: int, scenes: int) -> str:
    head = OPENING if first == 0 else ""
    listed = "".join(_scene(n, scenes) for n in range(first, last))
    ending = ENDING.format(kind="safe-early") if last == scenes else ""
    return f"stretch: part-{first}\n{head}scenes:\n{listed}{ending}"


def _scene(number: int, scenes: int) -> str:
    on = f"scene-{number + 1}" if number + 1 < scenes else "the-end"
    return _SCENE.format(n=number, on=on)
