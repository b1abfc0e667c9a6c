"""Fonts, icons, pictures and the cache that keeps them."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui import glyphs, people
from game.ui.kit import Cache, Kit, Metrics, Paint, Piece, Shadow
from tests.support.fonts import forget_fonts, undrawn

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđ"


def test_the_fonts_draw_all_of_vietnamese() -> None:
    letters = VIETNAMESE + VIETNAMESE.upper() + "“”‘’…–•₫0123456789"
    assert undrawn(letters) == set()
    assert undrawn(VIETNAMESE + "•…", mono=True) == set()
    assert undrawn("a字") == {"字"}


def test_a_missing_font_is_named_and_a_plain_one_draws(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(glyphs, "FONTS", tmp_path)
    forget_fonts()
    try:
        assert glyphs.font(700, 33).render("abc", True, "#FFFFFF").get_width() > 0
        assert "BeVietnamPro_700Bold.ttf is missing" in capsys.readouterr().err
    finally:
        forget_fonts()


def test_an_unknown_icon_names_its_neighbours() -> None:
    with pytest.raises(glyphs.IconMissing, match="check-bold"):
        glyphs.icon_source("chekc")


@pytest.mark.parametrize("file", sorted(glyphs.ICONS.glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_is_drawn(file: Path) -> None:
    base, _, weight = file.stem.rpartition("-")
    name = (
        f"{base}:fill" if weight == "fill" else base if weight == "bold" else f"{file.stem}:regular"
    )
    picture = glyphs.icon(name, 40, "#FF0000")[0].surface
    seen = pygame.mask.from_surface(picture).count()
    assert 40 < seen < 1600 and picture.get_size() == (40, 40)


@pytest.mark.parametrize("state", ["lit", "fading", "hidden", "paper"])
@pytest.mark.parametrize("who", [*people.FACES, "111", "nobody"])
@pytest.mark.parametrize("contrast", [False, True])
def test_every_person_has_every_state(who: str, state: str, contrast: bool) -> None:
    piece = people.draw(who, state, 60, contrast)[0]
    assert piece.surface.get_at((30, 30)).a == 255 and piece.surface.get_at((0, 0)).a == 0


def test_the_cache_forgets_what_was_least_used() -> None:
    cache = Cache(budget=3 * 400)
    made: list[str] = []

    def picture(name: str) -> tuple[Piece, ...]:
        made.append(name)
        return (Piece(pygame.Surface((10, 10), depth=32)),)

    for name in ("a", "b", "c", "a", "d", "a", "b"):
        cache.get(name, lambda name=name: picture(name))  # type: ignore[misc]
    assert made == ["a", "b", "c", "d", "b"] and len(cache) == 3 and cache.bytes == 1200


def test_a_large_box_is_sliced_and_looks_the_same() -> None:
    kit = Kit(Metrics(540, 960))
    paint = Paint("#22345C", 24, "#7288B4", shadows=(Shadow(4, 20, "#00000080"),))
    pieces = kit.box(paint, 420, 600)
    assert len(pieces) == 5 and pieces[-1].opaque
    ground = pygame.Surface((520, 700)).convert()
    ground.fill("#405060")
    for piece in pieces:
        ground.blit(piece.surface, (50 + piece.dx, 50 + piece.dy), special_flags=piece.blend)
    assert ground.get_at((260, 350))[:3] == (0x22, 0x34, 0x5C)
    assert ground.get_at((2, 2))[:3] == (0x40, 0x50, 0x60)
    row = [ground.get_at((x, 350))[:3] for x in range(60, 460)]
    assert len(set(row)) == 1


def test_an_empty_box_is_nothing() -> None:
    assert Kit(Metrics(540, 960)).box(Paint("#FFFFFF"), 0, 10) == ()
