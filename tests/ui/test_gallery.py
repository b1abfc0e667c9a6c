"""The gallery draws."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.gallery import main


def test_a_page_is_written(tmp_path: Path) -> None:
    assert main([str(tmp_path), "24-chat-phone"]) == 0
    assert (tmp_path / "24-chat-phone.png").stat().st_size > 10_000


def test_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Usage" in capsys.readouterr().err
