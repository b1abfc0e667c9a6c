"""Names that scripts, pages and people use are frozen: new ones come, none changes or goes."""

from __future__ import annotations

import re
from pathlib import Path

from game.proof.report_text import codes
from game.script.values import APPS
from game.studio.shots import RINGING, SCALES, SIZES, shots
from tests.support.frozen import GOLDEN, hold_names


def test_the_names_of_pictures_stay(update: bool) -> None:
    screens = [f"screen/{shot.name}" for shot in shots()]
    apps = [f"app/{name}" for name in (*APPS, RINGING)]
    ends = [
        f"ending/-{language}-{place}-{round(scale * 100)}.png"
        for language in ("vi", "en")
        for place in SIZES
        for scale in SCALES
    ]
    hold_names("pictures.txt", "a picture", [*screens, *apps, *ends], update)


def test_the_codes_of_problems_stay(update: bool) -> None:
    hold_names("problem-codes.txt", "a code of a problem", codes(), update)


def test_the_page_names_every_id_that_can_be_touched() -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats" / "names.md").read_text("utf-8")
    for row in (GOLDEN / "window-ids.txt").read_text("utf-8").split():
        _, name = row.split("/", 1)
        start = re.split("[:=]", name)[0]
        assert any(f"`{start}{end}" in page for end in "`:="), row
