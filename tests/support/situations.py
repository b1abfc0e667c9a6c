"""Situations for tests: those in tests/stories, the shipped ones, and tiny ones of a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from game.graph.explore import explore
from game.graph.outlook import with_opening
from game.script.library import Library
from game.script.problem import Problem, Problems, one_line
from game.script.situation import Situation, load_situation
from game.story.content import Cut
from game.story.graph import Graph
from game.story.program import Program

STORIES = Library(Path(__file__).parents[1] / "stories")
SHIPPED = Library()
CUTS: tuple[Cut, ...] = ("full", "short")

FRONT = """\
format: 1
title-vi: Thử
title-en: Trial
teaser-vi: Thử.
teaser-en: Trial.
notice-vi: Thử.
notice-en: Trial.
ages: from 12
review: nobody
cast:
  ann: {vi: "An, bạn", en: "Ann, a friend"}
  mum: {vi: "Mẹ, ở nhà", en: "Mum, at home"}
  vy: {vi: "Vy, bạn", en: "Vy, a friend"}
circle: [mum, vy]
"""
OPENING = """\
opening:
  - ann: hello-010
    vi: Chào.
    en: Hello.
  - offer: go-on
    vi: Ừ.
    en: Yes.
"""
HEAD = """\
stretch: first
plausible-vi: Ừ.
plausible-en: Yes.
"""
MEANING = """\
opening:
  - comply: go-on -> begin
    why-vi: Ừ.
    why-en: Yes.
"""
ENDINGS = """\
endings:
  - safe-early: good-end
    title-vi: Tốt.
    title-en: Good.
    vi: Tốt.
    en: Good.
  - recovering: bad-end
    title-vi: Chưa.
    title-en: Not yet.
    vi: Chưa.
    en: Not yet.
"""
GENUINE_ENDINGS = ENDINGS.replace("safe-early", "taken-well").replace("recovering", "missed")


def situation_text(opening: str = OPENING, more: str = "") -> str:
    return FRONT + opening + more


def variant_text(scenes: str, top: str = "", meaning: str = MEANING, endings: str = ENDINGS) -> str:
    """A variant's file. `scenes` is indented by two, `top` stands above the opening."""
    return HEAD + top + meaning + "scenes:\n" + scenes + endings


def choice(name: str, target: str = "", move: str = "comply", more: str = "") -> str:
    """A choice of a scene, four spaces deep; `more` are further keys, each `key: value;`."""
    arrow = f" -> {target}" if target else ""
    keys = "".join(f"      {key.strip()}\n" for key in more.split(";") if key.strip())
    return (
        f"    - {move}: {name}{arrow}\n{keys}"
        "      vi: Ừ.\n      en: Yes.\n      why-vi: Ừ.\n      why-en: Yes.\n"
    )


def answer(person: str, name: str, target: str = "", more: str = "", depth: int = 4) -> str:
    arrow = f" -> {target}" if target else ""
    keys = "".join(f"  {key.strip()}\n" for key in more.split(";") if key.strip())
    text = (
        f"- answer {person}: {name}{arrow}\n{keys}"
        "  you-vi: Này.\n  you-en: Hey.\n  vi: Ừ.\n  en: Yes.\n"
    )
    return "".join(" " * depth + line + "\n" for line in text.splitlines())


def line(name: str, more: str = "", word: str = "ann") -> str:
    keys = "".join(f"      {key.strip()}\n" for key in more.split(";") if key.strip())
    return f"    - {word}: {name}\n{keys}      vi: Chào.\n      en: Hello.\n"


def look(name: str, more: str = "") -> str:
    keys = "".join(f"      {key.strip()}\n" for key in more.split(";") if key.strip())
    return (
        f"    - look profile: {name}\n{keys}"
        "      name-vi: Trang\n      name-en: Page\n      vi: Ừ.\n      en: Yes.\n"
    )


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Files of a situation called `tiny`; returns its folder."""
    situation = folder / "tiny"
    for name, text in files.items():
        path = situation / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return situation


def problems_in(folder: Path) -> tuple[Problem, ...]:
    problems = Problems()
    load_situation(folder, STORIES.vocabulary, problems)
    return problems.items


def loaded(folder: Path) -> Situation:
    problems = Problems()
    situation = load_situation(folder, STORIES.vocabulary, problems)
    assert situation is not None, "\n".join(map(one_line, problems.items))
    return situation


def tiny(
    folder: Path,
    scenes: str,
    top: str = "",
    *,
    opening: str = OPENING,
    more: str = "",
    meaning: str = MEANING,
    endings: str = ENDINGS,
    extra: Mapping[str, str] | None = None,
    cut: Cut = "full",
) -> Program:
    """The program of a scam of a few scenes; the first is called `begin`."""
    files = {
        "situation.yaml": situation_text(opening, more),
        "scam.yaml": variant_text(scenes, top, meaning, endings),
        **(extra or {}),
    }
    return loaded(write(folder, files)).programs["scam", cut]


@cache
def situation_of(library: Library, name: str) -> Situation:
    problems = Problems()
    situation = library.load(name, problems)
    assert situation is not None, "\n".join(map(one_line, problems.errors))
    return situation


@cache
def graphs_of(library: Library, name: str, cut: Cut) -> dict[str, Graph]:
    """The graphs of all variants of a situation, with the mean outlook of the opening."""
    programs = situation_of(library, name).programs
    return with_opening({v: explore(p) for (v, c), p in programs.items() if c == cut})


def parcel(variant: str = "scam", cut: Cut = "full") -> Program:
    return situation_of(STORIES, "a-parcel").programs[variant, cut]


def parcel_graph(variant: str = "scam", cut: Cut = "full") -> Graph:
    return graphs_of(STORIES, "a-parcel", cut)[variant]


@cache
def all_programs() -> list[tuple[str, Program]]:
    """Every variant and cut of the test stories and of the shipped situations, by a label."""
    return [
        (f"{name}/{variant}/{cut}", program)
        for library in (STORIES, SHIPPED)
        for name in library.names()
        for (variant, cut), program in situation_of(library, name).programs.items()
    ]
