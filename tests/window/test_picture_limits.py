"""What a comparison with a reviewed picture sees, and what it lets pass."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.studio.driver import Driver
from game.window.routes import ToTitle
from tests.support.pictures import ALLOWED, STEP, difference
from tests.support.reviewed import hold, kept_targets, list_of, told_changes, told_difference
from tests.support.targets import NEAR, place, told
from tests.window.test_pictures import FOLDER

CHAT = FOLDER / "chat-vi-portrait-100.png"
SOME = (
    "title-vi-portrait-100", "chat-vi-portrait-100", "chat-en-portrait-200-contrast",
    "tell-en-portrait-100", "pause-vi-portrait-100", "debrief-vi-portrait-200",
)  # fmt: skip
STRIP = 16
"""Of a target scrolled out of sight but for a strip, in dp, a picture shows too little to tell."""


def without(picture: pygame.Surface, rect: pygame.Rect) -> pygame.Surface:
    """The picture with bare ground, of the colour around, where something was."""
    bare, rim = picture.copy(), rect.inflate(4, 4).clip(picture.get_rect())
    sides = (rim.topleft, rim.topright, rim.bottomleft, rim.bottomright)
    corners = [picture.get_at((min(x, rim.right - 1), min(y, rim.bottom - 1))) for x, y in sides]
    bare.fill([sum(corner[n] for corner in corners) // 4 for n in range(3)], rect)
    return bare


@pytest.mark.parametrize("name", SOME)
def test_every_target_that_is_painted_out_is_seen(name: str) -> None:
    kept = pygame.image.load(FOLDER / f"{name}.png")
    places = [place(line) for line in kept_targets(FOLDER / f"{name}.png")]
    whole = [one for one in places if one.box[3] >= STRIP]
    unseen = [
        one.id for one in whole if difference(kept, without(kept, pygame.Rect(one.box))).within()
    ]
    assert whole and not unseen


def test_what_another_build_draws_otherwise_is_let_pass() -> None:
    """Every edge a pixel aside, and every colour as far off as it can be from smoothing."""
    kept = pygame.image.load(CHAT)
    now = kept.copy()
    now.blit(kept, (1, 0))
    now.fill((ALLOWED - STEP // 2,) * 3, special_flags=pygame.BLEND_RGB_ADD)
    assert difference(kept, now).within()


def test_a_letter_that_is_gone_is_seen_both_ways() -> None:
    ground = pygame.Surface((320, 320))
    ground.fill("#202040")
    letter = ground.copy()
    pygame.draw.line(letter, "#f0f0f0", (100, 100), (100, 112), 2)
    pygame.draw.line(letter, "#f0f0f0", (94, 100), (106, 100), 2)
    assert not difference(letter, ground).within() and not difference(ground, letter).within()


def test_a_change_is_seen_and_its_picture_named(tmp_path: Path) -> None:
    now = pygame.image.load(CHAT)
    assert not told_difference(CHAT, now, tmp_path)
    now.fill("#808080", (96, 320, 64, 64))
    (sentence,) = told_difference(CHAT, now, tmp_path)
    assert str(tmp_path / CHAT.name) in sentence and (tmp_path / CHAT.name).exists()
    assert "in the square at (96, 320)" in sentence or "in the square at (128, 320)" in sentence


# The list of targets


def test_a_target_gone_moved_or_renamed_is_told_line_by_line() -> None:
    kept = ["pause  22 869 68x77  Pause", "tell  102 873 336x68  Tell someone", "line  9 9 9x9"]
    assert told(kept, kept) == []
    assert told(kept, kept[1:]) == [f"-{kept[0]}"]
    assert told(kept[1:], kept) == [f"+{kept[0]}"]
    for other in ("tell  102 873 336x68", "tell  102 870 336x68  Tell someone",
                  "tell  102 873 336x68  (off)  Tell someone"):  # fmt: skip
        assert told(kept, [kept[0], other, kept[2]]) == [f"-{kept[1]}", f"+{other}"]
    assert len(told(kept, [kept[1], kept[0], kept[2]])) == 2, "the order is read aloud"


def test_a_target_a_little_aside_is_where_it_was() -> None:
    assert (
        told(["tell  102 873 336x68  Tell"], [f"tell  {102 + NEAR} 873 {336 - NEAR}x68  Tell"])
        == []
    )


def test_an_update_keeps_picture_and_list_and_a_lost_line_fails(tmp_path: Path) -> None:
    driver, path = Driver((405, 720)), tmp_path / "kept" / "title.png"
    driver.go(ToTitle())
    with pytest.raises(AssertionError, match=r"There is no picture title\.png"):
        hold(driver, path, False, tmp_path)
    hold(driver, path, True, tmp_path)
    hold(driver, path, False, tmp_path)
    first, *others = kept_targets(path)
    assert len(others) + 1 == len(driver.targets())
    list_of(path).write_text("\n".join(others), "utf-8")
    assert f"+{first}" in told_changes(path, [first, *others])
    with pytest.raises(AssertionError, match=r"Targets differ from title\.txt"):
        hold(driver, path, False, tmp_path)
