"""A picture as Graphviz text: a table for each scene, a row for each way out of it.

Names of nodes are numbers, and every word of an author is escaped as HTML: no text of a scenario
can become a statement of the language.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from game.author import palette
from game.author.scene_graph import STANDING, SceneBox, SceneGraph, Transition, diagram_of, wrapped

_HEADS = {"arrow": "normal", "circle": "dot", "bar": "tee"}
_FONT = "DejaVu Sans,Verdana,sans-serif"


def dot_of(pictures: Sequence[SceneGraph]) -> str:
    """One `digraph` that holds all variants, from left to right."""
    lines = [
        "digraph story {",
        "  rankdir=LR; ranksep=0.7; nodesep=0.22; newrank=true; splines=true; compound=true;",
        f'  graph [fontname="{_FONT}", fontsize=13, labeljust=l, style=rounded];',
        f'  graph [color="{palette.FAINT}"];',
        f'  node [shape=plain, fontname="{_FONT}", fontsize=11, fontcolor="{palette.INK}"];',
        "  edge [arrowsize=0.7];",
    ]
    return "\n".join((*lines, *diagram_of(_Dot(), pictures), *_legend(), "}")) + "\n"


class _Dot:
    end = "}"

    def variant(self, prefix: str, title: str) -> Iterator[str]:
        # Graphviz frames a subgraph only where its name begins with "cluster".
        yield f'subgraph "cluster_{prefix}" {{ label=<<B>{_safe(title)}</B>>; bgcolor="white";'

    def stretch(self, prefix: str, number: int, name: str) -> Iterator[str]:
        yield f'subgraph "cluster_{prefix}s{number}" {{'
        yield f'  label=<{_safe(name)}>; bgcolor="{palette.stretch_colour(number)}";'

    def node(self, box: SceneBox, name: str) -> str:
        return f"{name} [label=<{_table(box)}>];"

    def edges(self, box: SceneBox, names: Mapping[str, str]) -> Iterator[str]:
        for number, way in enumerate(box.ways):
            drawn = _arrow(palette.stroke_of(way.move))
            for target in way.targets:
                arrow = f"{names[box.id]}:w{number}:e -> {names[target.scene]}:h:w"
                yield f"{arrow} [{drawn}];"


def _arrow(stroke: palette.Stroke) -> str:
    return f'style={stroke.line}, arrowhead={_HEADS[stroke.head]}, color="{stroke.colour}"'


def _table(box: SceneBox) -> str:
    rows = [_head(box)]
    if box.says:
        rows.append(_cell(f"<I>{_lines(box.says, 3)}</I>"))
    rows += [_cell(f"uses {_safe(name)}") for name in box.shared]
    rows += [_row(way, number) for number, way in enumerate(box.ways)]
    border = palette.INK if box.reached else palette.UNREACHED
    style = ' STYLE="DASHED"' if not box.reached else ' STYLE="ROUNDED"'
    return (
        f'<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" COLOR="{border}"'
        f' BGCOLOR="{_fill(box)}"{style}>{"".join(rows)}</TABLE>'
    )


def _head(box: SceneBox) -> str:
    if box.id.startswith(STANDING):
        name = "from any scene here"
    else:
        name = f"ending: {box.id}" if box.kind else box.id
    shown = f"<B>{_safe(name)}</B>"
    if box.kind:
        shown += f"<BR/>{_safe(box.kind)}"
    if not box.reached:
        shown += f'<BR/><FONT COLOR="{palette.UNREACHED}"><B>unreached</B></FONT>'
    return f'<TR><TD PORT="h" ALIGN="LEFT" BALIGN="LEFT">{shown}</TD></TR>'


def _row(way: Transition, number: int) -> str:
    colour = palette.stroke_of(way.move).colour
    shown = f'<FONT COLOR="{colour}">{_lines(way.label, 3)}</FONT>' if way.label else "then"
    if way.timed:
        shown += " (when time runs out)"
    if way.words:
        shown += f'<BR ALIGN="LEFT"/>{_lines(way.words, 2)}'
    for words in way.branches:
        shown += f'<BR/><FONT COLOR="{palette.FAINT}">{_lines(words, 4)}</FONT>'
    if not way.taken:
        shown += f'<BR/><FONT COLOR="{palette.UNREACHED}">never on offer</FONT>'
    return f'<HR/><TR><TD PORT="w{number}" ALIGN="LEFT" BALIGN="LEFT">{shown}</TD></TR>'


def _cell(shown: str) -> str:
    return f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{shown}</TD></TR>'


def _fill(box: SceneBox) -> str:
    return palette.kind_colour(box.kind) if box.kind else palette.PAPER


def _lines(words: str, most: int) -> str:
    # Viewers' fonts run a little wider than Graphviz measured: two hard spaces keep them inside.
    return "<BR/>".join(f"{_safe(line)}&#160;&#160;" for line in wrapped(words, most))


def _safe(words: str) -> str:
    return escape(words, quote=True)


def _legend() -> Iterator[str]:
    """A table that says which line is which; drawn as words, so that nothing can overlap."""
    rows = "".join(_legend_row(move, words) for move, words in palette.LEGEND)
    table = f'<TABLE BORDER="1" CELLBORDER="0" CELLPADDING="3" BGCOLOR="white">{rows}</TABLE>'
    yield f"  legend [label=<{table}>];"


def _legend_row(move: str, words: str) -> str:
    stroke = palette.stroke_of(move)
    shown = f'<FONT COLOR="{stroke.colour}"><B>{stroke.says}</B></FONT>'
    return f'<TR><TD ALIGN="LEFT">{shown}</TD><TD ALIGN="LEFT">{_safe(words)}</TD></TR>'
