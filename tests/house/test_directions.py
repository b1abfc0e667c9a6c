"""The directions of the house: who may import whom, and what stands nowhere in the game."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GAME = ROOT / "game"
FILES = sorted(path for path in GAME.rglob("*.py") if "__pycache__" not in path.parts)
NAMES = [path.relative_to(ROOT).as_posix() for path in FILES]
LONGEST = 500

IMPURE = {
    "pygame",
    "time",
    "datetime",
    "random",
    "os",
    "pathlib",
    "io",
    "secrets",
    "sys",
    "socket",
    "subprocess",
    "threading",
    "asyncio",
    "uuid",
    "locale",
    "logging",
    "tempfile",
    "shutil",
    "importlib",
    "pickle",
    "marshal",
    "shelve",
    "ctypes",
}
BELOW = {"files", "typography", "version", "writing"}
"""Single modules below every room: they import nothing of the game."""
CORE = {"graph", "script", "story"}
MAY_IMPORT: dict[str, tuple[set[str], set[str]]] = {
    **{name: (set(), set()) for name in sorted(BELOW)},
    "story": ({"story"}, set()),
    "graph": ({"graph", "story"}, set()),
    "script": (BELOW | {"script", "story"}, {"yaml"}),
    "proof": (BELOW | CORE | {"proof"}, {"rich", "yaml"}),
    "author": (BELOW | CORE | {"author", "proof"}, set()),
    "play": (CORE | {"play"}, set()),
    "records": (BELOW | {"records", "story"}, {"platformdirs"}),
    "ui": ({"files", "typography", "ui"}, {"pygame"}),
    "phone": ({"phone", "play", "story", "ui"}, {"pygame"}),
    "console": ({"console", "play", "story", "typography"}, set()),
    "handout": ({"handout", "story"}, set()),
    "window": (BELOW | CORE | {"handout", "phone", "play", "records", "ui", "window"}, {"pygame"}),
    "studio": (
        BELOW | CORE | {"author", "phone", "play", "proof", "records", "studio", "ui", "window"},
        {"pygame"},
    ),
}
"""Package to the game's packages and the third-party ones that it may import."""


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def package(path: Path) -> str:
    """`story` for game/story/x.py, `cli` for game/cli.py."""
    return path.relative_to(GAME).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Full names of imported modules, relative imports resolved, and their lines."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(parts[: len(parts) - node.level]) if node.level else []
            module = ".".join((*base, *(node.module or "").split("."))).strip(".")
            yield module, node.lineno
            if module == "game":
                yield from ((f"game.{name.name}", node.lineno) for name in node.names)


def foreign(path: Path) -> list[str]:
    """What a file imports beyond its rights."""
    ours, theirs = MAY_IMPORT[package(path)]
    found = []
    for name, line in imported(path):
        top, _, rest = name.partition(".")
        if top == "game":
            allowed = not rest or rest.split(".")[0] in ours
        else:
            allowed = top in sys.stdlib_module_names or top in theirs
        if not allowed:
            found.append(f"{path.relative_to(ROOT).as_posix()}:{line} imports {name}")
    return found


ABOVE = {"cli", "__main__"}
"""What may import everything, and is imported by nothing else."""


def rooms_of(paths: Iterable[Path]) -> set[str]:
    """The rooms in which something stands: an `__init__.py` that only says what it is does not."""
    return {package(path) for path in paths if path.name != "__init__.py"}


def test_every_room_has_its_rights_and_something_in_it() -> None:
    assert rooms_of(FILES) == {*MAY_IMPORT, *ABOVE}


def test_an_empty_room_would_be_seen() -> None:
    left = [path for path in FILES if package(path) != "play" or path.name == "__init__.py"]
    assert rooms_of(left) != {*MAY_IMPORT, *ABOVE}


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_a_package_imports_only_what_it_may(name: str) -> None:
    wrong = [text for path in FILES if package(path) == name for text in foreign(path)]
    assert wrong == []


def test_the_core_has_no_clock_no_chance_no_files_and_no_screen() -> None:
    wrong = [
        f"{path.name}:{line} imports {name}"
        for path in FILES
        if package(path) == "story"
        for name, line in imported(path)
        if name.split(".")[0] in IMPURE
    ]
    opened = [
        f"{path.name}:{node.lineno}"
        for path in FILES
        if package(path) == "story"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("open", "input", "print", "hash", "id")
    ]
    assert (wrong, opened) == ([], [])


def test_only_the_commands_see_everything() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in FILES
        if package(path) not in ABOVE
        for name, line in imported(path)
        if name.startswith(tuple(f"game.{top}" for top in ABOVE))
    ]
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_file_is_over_500_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


FORBIDDEN_MODULES = {"pickle", "cPickle", "marshal", "shelve", "dill", "runpy", "code"}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
YAML_LOADERS = {
    "load",
    "load_all",
    "full_load",
    "full_load_all",
    "safe_load",
    "safe_load_all",
    "unsafe_load",
    "unsafe_load_all",
}


def executed(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Name) and node.id in FORBIDDEN_CALLS:
            yield f"{node.lineno}: {node.id}"
        elif isinstance(node, ast.Import):
            names = [name.name for name in node.names]
            yield from (f"{node.lineno}: {n}" for n in names if n in FORBIDDEN_MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in FORBIDDEN_MODULES:
            yield f"{node.lineno}: {node.module}"
        elif isinstance(node, ast.ImportFrom) and node.module == "yaml":
            yield from (f"{node.lineno}: {n.name}" for n in node.names if n.name in YAML_LOADERS)
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value) == "yaml":
            yield from (f"{node.lineno}: yaml.{name}" for name in YAML_LOADERS & {node.attr})


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_nothing_in_the_game_can_run_what_a_file_says(path: Path) -> None:
    assert list(executed(tree(path))) == []


def test_what_must_not_stand_in_the_game_would_be_seen() -> None:
    source = (
        "import pickle\nfrom yaml import load\nx = eval('1')\nyaml.safe_load('')\nyaml.parse('')\n"
    )
    found = list(executed(ast.parse(source)))
    assert sorted(found) == ["1: pickle", "2: load", "3: eval", "4: yaml.safe_load"]


def test_one_module_knows_where_the_game_s_files_lie() -> None:
    seen = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name) and node.id == "__file__"
    ]
    assert [place.partition(":")[0] for place in seen] == ["game/files.py"]


OF_THE_TESTS = re.compile(r"""\btests[/\\.]\w|["']tests["']|\b(?:from|import)\s+tests\b""")
"""The folder by its name: in a path, as a word of its own, as a package."""


def test_the_game_neither_names_nor_reads_the_tests() -> None:
    """They are not there where the game is installed, and it is the same game there."""
    found = [
        f"{name}:{number}: {line.strip()}"
        for name, path in zip(NAMES, FILES, strict=True)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if OF_THE_TESTS.search(line)
    ]
    assert found == []


def test_a_look_into_the_tests_would_be_seen() -> None:
    seen = (
        'ROOT / "tests" / "stories"', "open('tests/stories')", "import tests.support.apps",
        "from tests import support", "`pytest tests/script`", r"tests\stories",
    )  # fmt: skip
    assert all(OF_THE_TESTS.search(line) for line in seen)
    assert not OF_THE_TESTS.search("a clock that the tests own. It tests the words")
