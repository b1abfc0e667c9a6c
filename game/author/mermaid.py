"""A picture as a Mermaid flowchart, for wikis and code hosts that draw it themselves."""

import re
from collections.abc import Iterator, Mapping, Sequence

from game.author import palette
from game.author.scene_graph import STANDING, SceneBox, SceneGraph, Transition, diagram_of, wrapped

_LINES = {"bold": "==", "dashed": "-.-", "dotted": "-.-", "solid": "--"}
_HEADS = {"arrow": ">", "circle": "o", "bar": "x"}
_NEW_LINE = "<br/>"
# In quotation marks Mermaid still reads Markdown, HTML and its own #codes.
_SPECIAL = str.maketrans({c: f"#{ord(c)};" for c in '"#&;<>[]{}()|`\\$%'})


def mermaid_of(pictures: Sequence[SceneGraph]) -> str:
    """One flowchart that holds all variants, from left to right, and what its arrows mean."""
    lines = diagram_of(_Mermaid(), pictures)
    return "\n".join(("flowchart LR", *lines, *_legend(), *_classes(pictures))) + "\n"


class _Mermaid:
    end = "end"

    def variant(self, prefix: str, title: str) -> Iterator[str]:
        yield f'subgraph {prefix}["{_safe(title)}"]'
        # A subgraph does not take the direction of what is around it.
        yield "  direction LR"

    def stretch(self, prefix: str, number: int, name: str) -> Iterator[str]:
        yield from self.variant(f"{prefix}s{number}", name)

    def node(self, box: SceneBox, name: str) -> str:
        words = _NEW_LINE.join(_safe(line) for line in _words(box))
        shape = f'(["{words}"])' if box.kind else f'["{words}"]'
        group = "unreached" if not box.reached else _class_of(box.kind) if box.kind else "scene"
        return f"{name}{shape}:::{group}"

    def edges(self, box: SceneBox, names: Mapping[str, str]) -> Iterator[str]:
        for way in box.ways:
            for target in way.targets:
                arrow = _arrow(palette.stroke_of(way.move))
                label = _NEW_LINE.join(_safe(line) for line in _label(way, target.condition))
                shown = f'|"{label}"|' if label else ""
                yield f"{names[box.id]} {arrow}{shown} {names[target.scene]}"


def _words(box: SceneBox) -> list[str]:
    if box.id.startswith(STANDING):
        return ["from any scene here"]
    head = [f"ending: {box.id}", box.kind] if box.kind else [box.id]
    head += ["unreached"] if not box.reached else []
    return [*head, *wrapped(box.says), *(f"uses {name}" for name in box.shared)]


def _arrow(stroke: palette.Stroke) -> str:
    return _LINES[stroke.line] + _HEADS[stroke.head]


def _legend() -> Iterator[str]:
    """A way for each kind of arrow, from a bare dot to its moves."""
    yield '  subgraph legend["which arrow is which"]'
    yield "    direction LR"
    for number, (move, words) in enumerate(palette.LEGEND):
        arrow = _arrow(palette.stroke_of(move))
        yield f'    from{number}((" "))'
        yield f'    to{number}["{_safe(words)}"]:::scene'
        yield f"    from{number} {arrow} to{number}"
    yield "  end"


def _label(way: Transition, condition: str) -> list[str]:
    shown = wrapped(way.label, 3) + wrapped(way.words)
    if way.timed:
        shown.append("when time runs out")
    return shown + wrapped(condition, 3)


def _safe(words: str) -> str:
    """Mermaid writes a character as #code; between quotation marks."""
    return words.translate(_SPECIAL)


def _class_of(kind: str) -> str:
    return "kind_" + re.sub(r"\W", "_", kind)


def _classes(pictures: Sequence[SceneGraph]) -> Iterator[str]:
    kinds = {box.kind for picture in pictures for box in picture.boxes if box.kind}
    yield f"  classDef scene fill:{palette.PAPER},stroke:{palette.INK},color:{palette.INK}"
    yield f"  classDef unreached stroke:{palette.UNREACHED},stroke-dasharray:6 4"
    for kind in sorted(kinds):
        colour = palette.kind_colour(kind)
        yield f"  classDef {_class_of(kind)} fill:{colour},stroke:{palette.INK},color:{palette.INK}"
