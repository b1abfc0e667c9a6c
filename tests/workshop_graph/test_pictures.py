"""Pictures of a story: what is drawn, what is marked, and that no text can break out of them."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as xml
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from game.author import palette
from game.author.diagram_svg import card_of, curve, sheet_of, svg_of
from game.author.dot import dot_of
from game.author.layered import GAP_DOWN, layered
from game.author.mermaid import mermaid_of
from game.author.scene_graph import STANDING, SceneBox, SceneGraph, scene_graph
from game.graph.explore import explore
from game.script.entry_schema import MOVES
from game.story.content import Cut
from tests.support.situations import (
    CUTS,
    SHIPPED,
    STORIES,
    choice,
    graphs_of,
    line,
    loaded,
    situation_of,
    situation_text,
    tiny,
    variant_text,
    write,
)

HOSTILE = '"]; a -> b <SCRIPT>&amp; --> | ` #quot; $(x) \\n %% end'
NAMED = [(SHIPPED, name) for name in SHIPPED.names()] + [(STORIES, "a-parcel")]
IDS = [f"{name}-{cut}" for _, name in NAMED for cut in CUTS]


@cache
def pictures(number: int, cut: Cut) -> tuple[SceneGraph, ...]:
    library, name = NAMED[number]
    situation = situation_of(library, name)
    return tuple(
        scene_graph(situation.programs[variant, cut], graph, "vi", situation.places[variant])
        for variant, graph in graphs_of(library, name, cut).items()
    )


def box_of(picture: SceneGraph, name: str) -> SceneBox:
    return next(box for box in picture.boxes if box.id == name)


def drawn(tmp_path: Path, scenes: str, extra: str = "") -> SceneGraph:
    program = tiny(tmp_path, scenes, extra)
    return scene_graph(program, explore(program))


ALL = [(number, cut) for number in range(len(NAMED)) for cut in CUTS]


@pytest.mark.parametrize(("number", "cut"), ALL, ids=IDS)
def test_every_arrow_leads_to_a_box_and_every_box_is_drawn_once(number: int, cut: Cut) -> None:
    for picture in pictures(number, cut):
        names = [box.id for box in picture.boxes]
        assert len(set(names)) == len(names)
        targets = {t.scene for box in picture.boxes for way in box.ways for t in way.targets}
        assert targets <= set(names)


@pytest.mark.parametrize(("number", "cut"), ALL, ids=IDS)
def test_the_three_formats_hold_every_scene_and_kind(number: int, cut: Cut) -> None:
    shown = pictures(number, cut)
    for text in (dot_of(shown), mermaid_of(shown), sheet_of(shown)):
        for picture in shown:
            for box in picture.boxes:
                assert box.id.startswith(STANDING) or box.id in text
                assert box.kind in text


@pytest.mark.parametrize(("number", "cut"), ALL, ids=IDS)
def test_our_own_svg_is_whole_and_no_box_lies_over_another(number: int, cut: Cut) -> None:
    for picture in pictures(number, cut):
        root = xml.fromstring(sheet_of((picture,)))
        rects = [r for r in root.iter("{http://www.w3.org/2000/svg}rect") if r.get("rx") == "6"]
        assert len(rects) == len(picture.boxes)
        corners = [[float(r.get(k, "0")) for k in ("x", "y", "width", "height")] for r in rects]
        assert overlapping(corners) == []


def overlapping(corners: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    return [
        (m, n)
        for m, (x, y, w, h) in enumerate(corners)
        for n, (a, b, c, d) in enumerate(corners[:m])
        if x < a + c and a < x + w and y < b + d and b < y + h
    ]


def test_what_a_card_says_stays_inside_it() -> None:
    for picture in pictures(0, "full"):
        for box in picture.boxes:
            card = card_of(picture, box)
            assert all(len(row.words) * 7.55 < card.width + 12 for row in card.rows)
            assert all(0 < down < card.height for down in card.way_at)


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed here")
def test_graphviz_reads_what_we_write() -> None:
    number = [name for _, name in NAMED].index("a-job-offer")
    root = xml.fromstring(svg_of(pictures(number, "short")))
    words = "".join(root.itertext())
    assert "ending: walked-away" in words and "safe-early" in words


def test_a_graphviz_that_fails_is_no_reason_to_draw_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "dot"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    shown = pictures(0, "short")
    assert svg_of(shown, str(broken)) == svg_of(shown, "") == sheet_of(shown)
    assert svg_of(shown, str(tmp_path / "missing")) == sheet_of(shown)


def test_a_scene_no_path_meets_is_marked_in_every_format(tmp_path: Path) -> None:
    scenes = f"  begin:\n{choice('stop', 'good-end')}  lost:\n{choice('out', 'bad-end')}"
    picture = drawn(tmp_path, scenes)
    assert [box.id for box in picture.boxes if not box.reached] == ["lost", "bad-end"]
    for text in (dot_of([picture]), mermaid_of([picture]), sheet_of([picture])):
        assert "unreached" in text and "dash" in text.lower()


def test_a_choice_that_is_never_on_offer_says_so(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("stop", "good-end")
    scenes += choice("never", "bad-end", more="if: money = sent")
    picture = drawn(tmp_path, scenes, "variables:\n  money: kept or sent\n")
    never = next(way for way in box_of(picture, "begin").ways if way.id == "never")
    assert (never.taken, never.when) == (False, "money = sent")
    assert "never on offer" in dot_of([picture]) and "never on offer" in sheet_of([picture])


def test_branches_name_their_conditions(tmp_path: Path) -> None:
    scenes = "  begin:\n" + choice("stop", "good-end if money = sent, else bad-end")
    picture = drawn(tmp_path, scenes, "variables:\n  money: kept or sent\n")
    way = box_of(picture, "begin").ways[0]
    assert way.branches == ("if money = sent → good-end", "else → bad-end")


def test_what_stands_open_everywhere_is_drawn_once() -> None:
    scam = next(
        p for p in pictures(IDS.index("a-job-offer-full") // 2, "full") if p.variant == "scam"
    )
    standing = box_of(scam, f"{STANDING}the-offer")
    assert "stop-writing" in [way.id for way in standing.ways]
    assert all(
        way.act != "leave"
        for box in scam.of("the-offer")
        if box is not standing
        for way in box.ways
    )


def test_a_shared_scene_is_named_where_it_is_used() -> None:
    shown = pictures(len(NAMED) - 1, "full")
    used = {name for picture in shown for box in picture.boxes for name in box.shared}
    assert "bank-warning" in used


def test_no_text_of_a_scenario_becomes_part_of_the_language(tmp_path: Path) -> None:
    quoted = HOSTILE.replace("'", "''")
    hostile = line("said-010").replace("en: Hello.", f"en: '{quoted}'")
    files = {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text(f"  begin:\n{hostile}{choice('stop', 'good-end')}"),
    }
    program = loaded(write(tmp_path, files)).programs["scam", "full"]
    picture = scene_graph(program, explore(program), "en")
    xml.fromstring(sheet_of([picture]))
    assert "<SCRIPT>" not in dot_of([picture]) + mermaid_of([picture]) + sheet_of([picture])
    for row in mermaid_of([picture]).splitlines():
        assert row.count('"') in (0, 2) and not re.search(r"[`$\\]", row)
    if shutil.which("dot"):
        xml.fromstring(svg_of([picture]))


# What it looks like


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 has it."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = {
    palette.PAPER, palette.OTHER_KIND, *palette.STRETCH_COLOURS, *palette.KIND_COLOURS.values(),
}  # fmt: skip
INKS = {
    palette.INK, palette.FAINT, palette.UNREACHED,
    *(palette.stroke_of(move).colour for move in (*palette.STROKES, "")),
}  # fmt: skip


def test_every_ink_can_be_read_on_every_ground() -> None:
    low = {(i, g): contrast(i, g) for i in INKS for g in GROUNDS if contrast(i, g) < 4.5}
    assert low == {} and contrast("#7a8290", palette.PAPER) < 4.5


@pytest.mark.parametrize(("number", "cut"), ALL, ids=IDS)
def test_pictures_hold_no_ink_but_those(number: int, cut: Cut) -> None:
    root = xml.fromstring(sheet_of(pictures(number, cut)))
    texts = root.iter("{http://www.w3.org/2000/svg}text")
    assert {text.get("fill", palette.INK) for text in texts} <= INKS
    dot = dot_of(pictures(number, cut))
    assert set(re.findall(r'(?:FONT COLOR|fontcolor)="(#\w+)"', dot)) <= INKS
    assert set(re.findall(r'(?:BGCOLOR|bgcolor)="(#\w+)"', dot)) <= GROUNDS
    mermaid = mermaid_of(pictures(number, cut))
    assert set(re.findall(r"[,:]color:(#\w+)", mermaid)) <= INKS
    assert set(re.findall(r"fill:(#\w+)", mermaid)) <= GROUNDS


def test_arrows_are_told_apart_without_their_colour() -> None:
    kinds = [palette.stroke_of(move) for move, _ in palette.LEGEND]
    assert len({(kind.line, kind.head) for kind in kinds}) == len(kinds)
    assert {palette.stroke_of(move) for move in (*MOVES, "")} == set(kinds)


def test_every_format_draws_each_kind_of_arrow_in_its_own_way() -> None:
    several = len(palette.LEGEND)
    shown = pictures(0, "full")
    mermaid = mermaid_of(shown).split("which arrow is which")[1]
    assert len(set(re.findall(r" from\d (\S+) to\d", mermaid))) == several
    edges = set(re.findall(r"\[style=(\w+), arrowhead=(\w+)", dot_of(shown)))
    named = set(re.findall(r"<B>(\w+ line, \w+)</B>", dot_of(shown)))
    assert len(edges) <= len(named) == several
    assert len({drawn_in_svg(move) for move, _ in palette.LEGEND}) == several


def drawn_in_svg(move: str) -> str:
    """An arrow of our own SVG, without its colour."""
    stroke = palette.stroke_of(move)
    return curve([(0, 0), (40, 0)], stroke).replace(stroke.colour, "")


@pytest.mark.parametrize("program", ["", shutil.which("dot") or ""])
def test_a_picture_says_what_it_shows(program: str) -> None:
    number = [name for _, name in NAMED].index("a-job-offer")
    root = xml.fromstring(svg_of(pictures(number, "short"), program))
    title = root[0]
    assert title.tag == "{http://www.w3.org/2000/svg}title"
    assert title.text == "a-job-offer: genuine, scam (short cut)"
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", title.get("id"))


@pytest.mark.parametrize(("number", "cut"), ALL, ids=IDS)
def test_mermaid_runs_from_left_to_right_inside_every_frame(number: int, cut: Cut) -> None:
    rows = [row.strip() for row in mermaid_of(pictures(number, cut)).splitlines()]
    inside = [rows[n + 1] for n, row in enumerate(rows) if row.startswith("subgraph ")]
    assert len(inside) > 2 and set(inside) == {"direction LR"}


def test_layered_keeps_boxes_apart_and_takes_circles() -> None:
    sizes = [(100.0, 40.0 + 10 * n) for n in range(6)]
    arrows = [(0, 1), (1, 2), (2, 0), (0, 3), (3, 2), (0, 5), (5, 5), (0, 2)]
    found = layered(sizes, arrows)
    boxes = [(*corner, *size) for corner, size in zip(found.corners, sizes, strict=True)]
    assert overlapping(boxes) == []
    assert len(found.bends[0, 2]) >= 1 and GAP_DOWN > 0


def test_layered_draws_a_very_long_story() -> None:
    sizes = [(100.0, 40.0)] * 3_000
    assert len(layered(sizes, [(n, n + 1) for n in range(2_999)]).corners) == 3_000
