"""Makes docs/pictures/run-*.png and play.gif: one whole run, and a few seconds of play.

    pip install pillow
    python tools/make_pictures.py

Pillow is needed here only; the game itself does without it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).parents[1]))

import pygame
from PIL import Image, ImageDraw

from game.records.settings import Settings
from game.studio.driver import Driver

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
FLAGSHIP = "a-call-from-the-investigators"
SIZE, SMALL = (1080, 1920), (360, 640)
SEED = 5
COLOURS, FILM_COLOURS = 160, 64
FRAME = 0.1
"""Seconds between two frames of the film."""


def picture(driver: Driver) -> Image.Image:
    shown = driver.picture()
    whole = Image.frombytes("RGB", shown.get_size(), pygame.image.tobytes(shown, "RGB"))
    return whole.resize(SMALL, Image.Resampling.LANCZOS)


def run_pictures(language: str = "en") -> None:
    """The flagship from its first ring to the debrief, as somebody kind-hearted plays it."""
    driver = Driver(SIZE, Settings(language=language))
    count = 0

    def keep(shown: Image.Image | None = None) -> None:
        nonlocal count
        count += 1
        small = (shown or picture(driver)).quantize(COLOURS, dither=Image.Dither.FLOYDSTEINBERG)
        path = FOLDER / f"run-{count:02d}.png"
        small.save(path, optimize=True)
        print(path, path.stat().st_size)

    def choose(name: str) -> None:
        driver.do(f"choice:{name}")
        driver.play_on()

    driver.play(FLAGSHIP, "scam", SEED)
    keep()
    choose("keep-listening")
    choose("put-me-through")
    keep()
    choose("what-now")
    choose("open-the-room")
    keep()
    choose("promise-secrecy")
    keep()
    for name in ("notifications-off", "go-quietly", "meeting-a-friend", "just-the-key"):
        choose(name)
    choose("open-the-bank")
    keep()
    driver.do("tell")
    driver.do("person:mum")
    keep()
    driver.do("send")
    last = picture(driver)
    while driver.screen.name == "play":  # the answer, as it stands before the story ends
        last = picture(driver)
        driver.pass_time(0.5)
    driver.settle()
    keep(last)
    keep()
    driver.do("rating:6")
    driver.settle()
    keep()


class Film:
    """Frames of a window in real time, with the finger that touches it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.frames: list[Image.Image] = []

    def roll(self, seconds: float, speed: int = 1) -> None:
        """Film for so long at most, while the story is played; faster where it only waits."""
        for _ in range(round(seconds / FRAME / speed)):
            self.driver.pass_time(FRAME * speed)
            if self.driver.screen.name != "play":
                break
            self.frames.append(picture(self.driver))

    def skip(self) -> None:
        """Let the story run on unseen until it waits."""
        self.driver.play_on()

    def touch(self, target: str) -> None:
        found = self.driver.bring(target)
        x, y = (c * SMALL[0] / SIZE[0] for c in found.rect.center)
        for radius in (22, 18, 15):
            frame = self.frames[-1].copy() if self.frames else picture(self.driver)
            pen = ImageDraw.Draw(frame, "RGBA")
            box = (x - radius, y - radius, x + radius, y + radius)
            pen.ellipse(box, (255, 255, 255, 110), (255, 255, 255, 230), 2)
            self.frames.append(frame)
        self.driver.tap(found.rect.center)

    def save(self, path: Path) -> None:
        """One palette for all, and no dithering, so that what stands still costs nothing."""
        sheet = Image.new("RGB", (SMALL[0] * 6, SMALL[1]))
        for n in range(6):
            sheet.paste(self.frames[n * (len(self.frames) - 1) // 5], (n * SMALL[0], 0))
        palette = sheet.quantize(FILM_COLOURS, method=Image.Quantize.MEDIANCUT)
        frames = [f.quantize(palette=palette, dither=Image.Dither.NONE) for f in self.frames]
        first, *rest = frames
        length = [round(FRAME * 1000)] * len(frames)
        length[-1] = 1500
        first.save(path, save_all=True, append_images=rest, duration=length, loop=0, optimize=False)
        print(path, len(frames), "frames,", path.stat().st_size)


def film(language: str = "en") -> None:
    """A chat that types, a choice, the lights that go dim, telling Mum, her light again."""
    driver = Driver(SIZE, Settings(language=language))
    driver.play("a-job-offer", "scam", SEED)
    for name in ("say-yes", "how-to-join"):
        driver.do(f"choice:{name}")
        driver.play_on()
    made = Film(driver)
    made.roll(0.6)
    made.touch("choice:send-both-sides")
    made.roll(3.6, 2)
    made.skip()
    made.roll(0.8)
    made.touch("tell")
    made.roll(0.6)
    made.touch("person:mum")
    made.roll(0.7)
    made.touch("send")
    made.roll(8, 2)
    made.save(FOLDER / "play.gif")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    run_pictures()
    film()
