"""The gallery: reduced pictures, and a page that shows every one of them under its screen."""

from __future__ import annotations

import re
from pathlib import Path

import pygame

from game.studio.album import Print, album, prints, shipped_walks
from game.studio.driver import Driver
from tests.support.apps import WALK
from tests.support.situations import SHIPPED


def test_the_page_shows_every_picture_that_was_made(tmp_path: Path) -> None:
    made = [*prints(tmp_path, "title-vi"), *prints(tmp_path, "app-chat-en-portrait", [WALK])]
    page = album(made)
    assert [m.screen for m in made] == ["title"] * 4 + ["app-chat"]
    shown = re.findall(r'<img[^>]* src="([^"]+)"', page)
    assert shown == [m.path.name for m in made]
    for picture in made:
        wide, tall = pygame.image.load(picture.path).get_size()
        assert (wide, tall) == {"portrait": (360, 640), "landscape": (640, 360)}[picture.place]
        assert f"{picture.language} · {picture.place} · {picture.percent} %" in page
    assert page.count("<h2>") == 2


def test_of_itself_it_walks_through_every_variant_that_is_shipped() -> None:
    driver = Driver((540, 960))
    walks = [(walk.situation, walk.variant) for walk in shipped_walks()]
    assert {situation for situation, _ in walks} == set(SHIPPED.names())
    assert all(driver.services.new_run(*walk) is not None for walk in walks)


def test_the_page_has_its_landmarks_and_links_that_a_finger_can_hit(tmp_path: Path) -> None:
    made = Print("title", "vi", "portrait", 100, tmp_path / "title-vi-portrait-100.png")
    page = album([made])
    assert '<html lang="en">' in page
    for landmark in ("head", "body", "header", "nav", "main"):
        assert len(re.findall(rf"<{landmark}[ >]", page)) == page.count(f"</{landmark}>") == 1
    assert page.index("<main>") < page.index("<section") < page.index("</main>")
    links = re.search(r"nav a\{([^}]*)\}", page)
    assert links is not None
    style = dict(rule.split(":") for rule in links[1].split(";"))
    # An inline box takes no height: WCAG 2.2, 2.5.8 asks for 24 by 24.
    assert style["display"] == "inline-block"
    assert all(int(style[side].removesuffix("px")) >= 24 for side in ("min-width", "min-height"))
