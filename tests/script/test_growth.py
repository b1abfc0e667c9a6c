"""Four times the story takes four times the work to check, not sixteen times.

`benchmarks/checking.py` has the seconds.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.synthetic import write_row
from game.proof.check import check_situation
from game.script.problem import Problems
from tests.support.counted import counted
from tests.support.situations import SHIPPED


def calls(folder: Path, scenes: int) -> int:
    """The work of checking a row of scenes in chapters of fifty."""
    root = write_row(folder, scenes, chapter=50)
    checked, count = counted(lambda: check_situation(root, SHIPPED.vocabulary, Problems()))
    assert checked is not None
    return count


def test_checking_grows_with_the_story_and_no_faster(tmp_path: Path) -> None:
    small, large = calls(tmp_path / "small", 200), calls(tmp_path / "large", 800)
    assert large / small < 5
