"""Documents and details as lines: a heading, then a `label: value` for each row."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.story.content import Detail
from game.story.text import Text, row_text


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
