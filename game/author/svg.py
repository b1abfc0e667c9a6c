"""A picture as SVG: by Graphviz where it is installed, else by a layout of our own."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from html import escape

from game.author.dot import dot_of
from game.author.scene_graph import SceneGraph
from game.author.sheet import sheet_of, title_of

MOST_SECONDS = 30
_ROOT = re.compile(r"(<svg\b[^>]*)>")


def svg_of(pictures: Sequence[SceneGraph], graphviz: str | None = None) -> str:
    """The SVG of some variants. `graphviz` is the program to run; "" asks for none."""
    program = shutil.which("dot") if graphviz is None else graphviz
    drawn = _by_graphviz(program, dot_of(pictures)) if program else ""
    return _entitled(drawn, title_of(pictures)) if drawn else sheet_of(pictures)


def _entitled(drawn: str, title: str) -> str:
    """Graphviz names each part and not the whole."""
    said = f'<title id="story-title">{escape(title)}</title>'
    return _ROOT.sub(
        lambda root: f'{root[1]} role="img" aria-labelledby="story-title">\n{said}', drawn, count=1
    )


def _by_graphviz(program: str, written: str) -> str:
    """What Graphviz draws; nothing where it fails or takes too long."""
    try:
        done = subprocess.run(
            [program, "-Tsvg"],
            input=written.encode(),
            capture_output=True,
            timeout=MOST_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")
