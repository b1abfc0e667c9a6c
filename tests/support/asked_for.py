"""The sentences that the game's code asks for: ids in it, and those that its patterns make."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from game.files import PACKAGE

NEEDED_FILE = PACKAGE / "script" / "needed.py"
_LIST = re.compile(r'(?<=^_SENTENCES = """\n).*?(?=^""")', re.MULTILINE | re.DOTALL)
_WIDE = 96
_CALLS = ("ui", "words", "say", "head", "_quiet")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


def _nodes() -> Iterator[ast.AST]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if path != NEEDED_FILE:
            yield from ast.walk(ast.parse(path.read_text("utf-8")))


def asked_for(known: Iterable[str]) -> set[str]:
    """Those of the known ids that the code can ask for."""
    nodes = list(_nodes())
    words = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    patterns = [_pattern(node) for node in nodes if isinstance(node, ast.JoinedStr)]
    made = re.compile("|".join(sorted({p for p in patterns if p})))
    return {name for name in known if name in words or made.fullmatch(name)}


def plain_ids() -> set[str]:
    """The ids that a call for a sentence names outright."""
    found: set[str] = set()
    for node in _nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            first = node.args[0] if node.args else None
            if node.func.attr in _CALLS and isinstance(first, ast.Constant):
                name = str(first.value)
                found |= {name} if _ID.fullmatch(name) else set()
    return found


def _pattern(node: ast.JoinedStr) -> str:
    """`judge-{rating}` as a pattern; nothing where it begins with something open."""
    parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
    first = parts[0] if parts else None
    if first is None or not re.fullmatch(r"[a-z]+(-[a-z]+)*-", str(first)):
        return ""
    return "".join("[a-z0-9-]+" if part is None else re.escape(str(part)) for part in parts)


def write_list(names: Iterable[str], path: Path = NEEDED_FILE) -> None:
    """Write the list of sentences anew."""
    lines: list[str] = [""]
    for name in sorted(names):
        if len(lines[-1]) + len(name) > _WIDE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {name}".strip()
    text = path.read_text("utf-8")
    path.write_text(_LIST.sub("\n".join(lines) + "\n", text, count=1), "utf-8")
