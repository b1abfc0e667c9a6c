"""The ids that a finger, a script or a second program touches are frozen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.fit import BareKit
from tests.support.frozen import hold_names
from tests.support.window_ids import general, touched_ids


def test_every_id_that_can_be_touched_stays(
    tmp_path: Path, update: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.window.app.Kit", BareKit.instead)  # an id needs no picture
    upright = touched_ids((540, 960), "vi", tmp_path / "upright")
    wide = touched_ids((1280, 720), "en", tmp_path / "wide")
    hold_names("window-ids.txt", "an id to touch", upright | wide, update)


def test_what_a_story_and_a_count_put_into_an_id_is_no_part_of_its_name() -> None:
    rows = {
        "choice:ask-where": "choice:ID", "set:text_scale:2": "set:text_scale:N",
        "age:13": "age:N", "age:all": "age:all", "open:choices:0": "open:choices:N",
        "open:transcript:opening-010": "open:transcript:ID", "open:transcript": "open:transcript",
        "close:foot": "close:foot", "scene=the-form": "scene=ID", "fact=3": "fact=N",
    }  # fmt: skip
    assert {name: general(name) for name in rows} == rows
