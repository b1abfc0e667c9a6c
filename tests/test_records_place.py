"""Where records may lie, and where not: to ask raises nothing and makes nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.records.plays import Plays, load_plays, save_page, save_plays
from game.records.record_file import usable
from game.records.settings import Settings, load_settings, save_settings


def test_a_folder_that_cannot_be_entered_or_made_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    stat = Path.stat

    def refuse(self: Path, **more: bool) -> os.stat_result:
        if "locked" in self.parts[:-1]:
            raise PermissionError(13, "Permission denied", str(self))
        return stat(self, **more)

    monkeypatch.setattr(Path, "stat", refuse)
    locked = tmp_path / "locked" / "x"
    for folder in (tmp_path / "file", tmp_path / "file" / "x", tmp_path / ("a" * 300), locked):
        assert not usable(folder)
        assert load_settings(folder) == (Settings(), True)
        assert load_plays(folder) == Plays() and save_page(folder, "a-run", "Ừ") is None
        assert not save_settings(Settings(), folder) and not save_plays(Plays(1), folder)
    assert usable(tmp_path) and usable(tmp_path / "not" / "yet")
    assert not (tmp_path / "not").exists(), "to ask makes nothing"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="modes of folders")
def test_a_folder_that_may_only_be_read_still_has_its_settings(tmp_path: Path) -> None:
    save_settings(Settings(language="en"), tmp_path)
    tmp_path.chmod(0o555)
    try:
        assert usable(tmp_path) and load_settings(tmp_path)[0].language == "en"
    finally:
        tmp_path.chmod(0o755)
