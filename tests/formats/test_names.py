"""Names that scripts, pages and people use are frozen: new ones come, none changes or goes."""

from __future__ import annotations

from game.script.report.pages import codes
from game.script.shape import APPS
from game.window.app_shots import RINGING
from game.window.shots import SCALES, SIZES, shots
from tests.support.frozen import hold_names


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
