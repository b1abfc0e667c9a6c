"""Twice the story takes twice the time to check, not four times."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.row import write_row
from game.script.check import check_situation
from game.script.problem import Problems
from tests.support.situations import SHIPPED


def seconds(folder: Path, scenes: int) -> float:
    """Processor time for a row of scenes in chapters of fifty."""
    root = write_row(folder, scenes, chapter=50)
    begun = time.process_time()
    assert check_situation(root, SHIPPED.vocabulary, Problems()) is not None
    return time.process_time() - begun


def test_checking_grows_with_the_story_and_no_faster(tmp_path: Path) -> None:
    # Four times the scenes: 4 if the time grows with them, 16 if it grows with their square.
    small = min(seconds(tmp_path / f"small-{n}", 400) for n in range(3))
    large = min(seconds(tmp_path / f"large-{n}", 1_600) for n in range(2))
    assert large / small < 8
