"""The gallery: reduced pictures, and a page that shows every one of them under its screen."""

from __future__ import annotations

import re
from pathlib import Path

import pygame

from game.window.album import album, prints


def test_the_page_shows_every_picture_that_was_made(tmp_path: Path) -> None:
    made = [*prints(tmp_path, "title-vi"), *prints(tmp_path, "app-chat-en-portrait")]
    page = album(made)
    assert [m.screen for m in made] == ["title"] * 4 + ["app-chat"]
    shown = re.findall(r'<img[^>]* src="([^"]+)"', page)
    assert shown == [m.path.name for m in made]
    for picture in made:
        wide, tall = pygame.image.load(picture.path).get_size()
        assert (wide, tall) == {"portrait": (360, 640), "landscape": (640, 360)}[picture.place]
        assert f"{picture.language} · {picture.place} · {picture.percent} %" in page
    assert page.count("<h2>") == 2
