"""The commands that the guides for translators give are run as they stand there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXTRA = re.compile(r"\.venv/bin/pip install -e '\.\[([a-z]+)\]'")


def commands(page: str, after: str = "") -> list[str]:
    """The lines of a page's first block of commands behind some heading."""
    text = (ROOT / page).read_text("utf-8")
    block = _FENCE.search(text, text.index(after))
    assert block is not None
    return [line.partition("  #")[0].rstrip() for line in block[1].splitlines()]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What the commands need of a fresh clone."""
    for name in ("game", "scenarios", "assets", "docs"):
        ignored = shutil.ignore_patterns("__pycache__", "pictures")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run(clone: Path, command: str) -> str:
    words = re.sub(r"^(\.venv/bin/)?python ", f"'{sys.executable}' ", command)
    assert words != command, command
    done = subprocess.run(
        words, shell=True, cwd=clone, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, (command, done.stderr.decode())
    return done.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="the page is for a shell")
def test_the_translators_page_works_from_a_fresh_clone(clone: Path) -> None:
    first, *rest = commands("docs/translators.md")
    extra = _EXTRA.match(first)
    assert extra and f"\n{extra[1]} = [" in (clone / "pyproject.toml").read_text("utf-8")
    before = (clone / "scenarios/a-job-offer/translations/fr.yaml").read_bytes()
    said = [run(clone, command.partition(" #")[0]) for command in rest]
    assert len(rest) == 3 and "777 texts" in said[0]
    assert (clone / "scenarios/a-job-offer/translations/fr.yaml").read_bytes() == before
    assert "Un petit boulot près du lycée" in said[2]


@pytest.mark.skipif(sys.platform == "win32", reason="the page is for a shell")
def test_the_authors_guide_says_the_same(clone: Path) -> None:
    run(clone, "python main.py new a-lost-phone")
    for command in commands("docs/authors/README.md", "## 9. Other languages"):
        if "play" not in command:
            run(clone, command)
    run(clone, "python main.py translate in-step a-lost-phone")
    assert (clone / "scenarios/a-lost-phone/translations/vi-en.yaml").is_file()


@pytest.mark.parametrize("part", ["export", "import", "in-step"])
def test_each_part_explains_itself_and_takes_the_common_options(part: str) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "translate", part, "--help"], cwd=ROOT, capture_output=True,
        check=True, timeout=60,
    )  # fmt: skip
    text = " ".join(done.stdout.decode().split())
    assert f"Example: python main.py translate {part} " in text
    assert "--lang LANG" in text and "--debug" in text
