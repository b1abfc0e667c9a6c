"""A copy of the program in which every module, class and field of the core has another name.

Names are scrambled, so that whatever is sorted by them comes in another order too. What stands in
strings is left alone: a format that lives by its own words does not notice.
"""

from __future__ import annotations

import ast
import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

PACKAGES = ("story", "graph", "script", "records")
"""The parts of the game that formats need."""
KEPT = ("records", "graph")
BESIDE = (
    "game.records.settings",
    "game.records.plays",
    "game.graph.graph_file",
    "game.graph.graph_check",
    "game.graph.content_file",
)
"""Packages that keep their name, and the modules of them that write what is kept."""
HELPER = Path(__file__).with_name("renamed_names.py")
_READ, _CALL = "renamed_read", "renamed_call"


def other(name: str) -> str:
    """Another name, which sorts elsewhere."""
    start = "R" if name.lstrip("_")[:1].isupper() else "r"
    return f"{start}{hashlib.sha256(name.encode()).hexdigest()[:6]}_{name.strip('_')}"


def is_core(module: str) -> bool:
    """Whether a module is renamed with all its classes."""
    return module in BESIDE or (module == "game.story" or module.startswith("game.story."))


def moved(module: str) -> str:
    """The new name of a module; one outside the core keeps its own."""
    if not is_core(module):
        return module
    first, second, *rest = module.split(".")
    return ".".join([first, second if second in KEPT else other(second), *map(other, rest)])


@dataclass(frozen=True)
class Names:
    """What is renamed in a program that lies in `root`."""

    root: Path

    @cached_property
    def modules(self) -> dict[str, ast.Module]:
        """Every module of the copied packages by name."""
        paths = sorted(
            p for package in PACKAGES for p in (self.root / "game" / package).rglob("*.py")
        )
        return {_module(self.root, path): ast.parse(path.read_text("utf-8")) for path in paths}

    @cached_property
    def classes(self) -> dict[str, dict[str, ast.ClassDef]]:
        """The classes of each core module."""
        return {
            name: {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
            for name, tree in self.modules.items()
            if is_core(name)
        }

    @cached_property
    def fields(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The fields of each dataclass and named tuple of the core."""
        return {
            module: {name: tuple(_fields(node)) for name, node in classes.items()}
            for module, classes in self.classes.items()
        }

    @cached_property
    def every_field(self) -> frozenset[str]:
        held = (names for classes in self.fields.values() for names in classes.values())
        return frozenset(name for names in held for name in names)

    def is_module(self, package: str, name: str) -> bool:
        """Whether an import from a package is a module of the core, and nothing handed on."""
        whole = f"{package}.{name}"
        if whole not in self.modules or not is_core(whole):
            return False
        imports = (node for node in self.modules[package].body if isinstance(node, ast.ImportFrom))
        return all(alias.name != name for node in imports for alias in node.names)

    def imported_classes(self, module: str) -> dict[str, str]:
        """What a module of the core offers for import: its classes, and those it hands on."""
        own = {name: other(name) for name in self.classes.get(module, {})}
        tree = self.modules.get(module)
        for node in tree.body if tree and is_core(module) else ():
            if isinstance(node, ast.ImportFrom) and node.module and is_core(node.module):
                known = self.classes.get(node.module, {})
                own |= {a.name: other(a.name) for a in node.names if a.name in known}
        return own

    def table(self) -> dict[str, dict[str, str]]:
        """For the copy's own use: `module.Class` as renamed, to old and new names of its fields."""
        return {
            f"{moved(module)}.{other(name)}": {f: other(f) for f in fields}
            for module, classes in self.fields.items()
            for name, fields in classes.items()
            if fields
        }


def _module(root: Path, path: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _fields(node: ast.ClassDef) -> Iterator[str]:
    """The fields of a dataclass or a named tuple; other classes have none."""
    decorators = {ast.unparse(d).split("(")[0] for d in node.decorator_list}
    if "dataclass" in decorators or "NamedTuple" in {ast.unparse(base) for base in node.bases}:
        for part in node.body:
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                yield part.target.id


@dataclass
class Renamer(ast.NodeTransformer):
    """One module with the new names in it."""

    names: Names
    module: str
    local: dict[str, str] = field(default_factory=dict)
    """Names of this module that stand for a renamed class."""

    def renamed(self, tree: ast.Module) -> str:
        self.local = {name: other(name) for name in self.names.classes.get(self.module, {})}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                known = self.names.imported_classes(node.module)
                self.local |= {a.name: known[a.name] for a in node.names
                               if a.name in known and not a.asname}  # fmt: skip
        tree = self.visit(tree)
        help_in = f"from renamed_names import read as {_READ}, call as {_CALL}"
        at = 1 + max(n for n, s in enumerate(tree.body) if n == 0 or _is_future(s))
        tree.body.insert(at, ast.parse(help_in).body[0])
        return ast.unparse(ast.fix_missing_locations(tree))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.AST:
        module = node.module or ""
        known = self.names.imported_classes(module)
        for alias in node.names:
            if self.names.is_module(module, alias.name):
                # `from game.records import plays` keeps its short name.
                short = alias.asname or alias.name
                alias.name, alias.asname = moved(f"{module}.{alias.name}").split(".")[-1], short
            else:
                alias.name = known.get(alias.name, alias.name)
        node.module = moved(module)
        return node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self.local.get(node.id, node.id)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        fields = self.names.fields.get(self.module, {}).get(node.name, ())
        self.generic_visit(node)
        for part in node.body:
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                name = part.target.id
                part.target.id = other(name) if name in fields else name
        node.name = self.local.get(node.name, node.name)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if node.attr not in self.names.every_field or not isinstance(node.ctx, ast.Load):
            return node
        reader = ast.Attribute(ast.Name(_READ, ast.Load()), node.attr, ast.Load())
        return ast.Call(reader, [node.value], [])

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        keys = {keyword.arg for keyword in node.keywords}
        if None in keys or keys & self.names.every_field:
            node.func = ast.Call(ast.Name(_CALL, ast.Load()), [node.func], [])
        return node


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def copy_program(root: Path, target: Path, extra: Mapping[str, Path]) -> None:
    """The parts that formats need, and further files and folders by their place in the copy."""
    skip = shutil.ignore_patterns("__pycache__")
    for package in PACKAGES:
        shutil.copytree(root / "game" / package, target / "game" / package, ignore=skip)
    _copy_beside(root, target)
    for place, path in extra.items():
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        _copy(path, target / place)


def rename_program(root: Path, target: Path, script: str, data: tuple[str, ...]) -> None:
    """The program in `root` renamed into `target`, with a script that uses it, and its data."""
    names = Names(root)
    for module, tree in names.modules.items():
        package = (root / module.replace(".", "/")).is_dir()
        place = moved(module).replace(".", "/") + ("/__init__.py" if package else ".py")
        _write(target / place, Renamer(names, module).renamed(tree))
    tree = ast.parse((root / script).read_text("utf-8"))
    _write(target / script, Renamer(names, "").renamed(tree))
    _write(target / HELPER.name, HELPER.read_text("utf-8"))
    _write(target / HELPER.with_suffix(".json").name, json.dumps(names.table()))
    _copy_beside(root, target)
    for place in data:
        _copy(root / place, target / place)


def _copy_beside(root: Path, target: Path) -> None:
    """The modules that belong to no package, which keep their names."""
    for path in (root / "game").glob("*.py"):
        _copy(path, target / "game" / path.name)


def _copy(path: Path, target: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, target)
    else:
        shutil.copy(path, target)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
