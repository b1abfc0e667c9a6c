"""All screens and apps in one page to browse: reduced pictures, grouped by what they show."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path

import pygame

from game.files import ROOT
from game.records.settings import Settings
from game.script.library import Library
from game.script.shape import APPS
from game.story.text import LANGUAGES
from game.story.vocabulary import Vocabulary
from game.window.app_shots import RINGING, Walk, render_apps
from game.window.picture_file import save_picture
from game.window.shots import SITUATION, SIZES, render, shots

EVERY_APP = ROOT / "tests" / "stories"
"""The stories that open every app; an installed game has only its own situations."""
_WIDTHS = {"portrait": 360, "landscape": 640}


@dataclass(frozen=True)
class Print:
    """A reduced picture: the screen it shows, the language, and how (`portrait`, `200 %`)."""

    screen: str
    language: str
    place: str
    percent: int
    path: Path


class _Stories(Library):
    """Stories with every word of the shipped game."""

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Library().vocabulary


def prints(folder: Path, only: str = "") -> Iterator[Print]:
    """Make all pictures whose file name has `only` in it, each yielded when it is there."""
    with tempfile.TemporaryDirectory() as scratch:
        for path in render(Path(scratch), only):
            screen, language, place, percent = path.stem.rsplit("-", 3)
            yield _reduced(path, folder, Print(screen, language, place, int(percent), path))
        for language in LANGUAGES:
            for place, size in SIZES.items():
                yield from _apps(Path(scratch), folder, only, (language, place, size))


def screens() -> tuple[str, ...]:
    """What a picture can show: the kinds of screen, then the apps."""
    return (*(shot.name for shot in shots()), *(f"app-{name}" for name in (*APPS, RINGING)))


def _apps(
    scratch: Path, folder: Path, only: str, how: tuple[str, str, tuple[int, int]]
) -> Iterator[Print]:
    language, place, size = how
    ending = f"-{language}-{place}-100.png"
    if only and only not in f"app{ending}" and not only.startswith("app"):
        return
    seen: set[str] = set()
    for walk in _walks():
        for path in render_apps(scratch / "apps", walk, size, Settings(language=language)):
            made = Print(f"app-{path.stem}", language, place, 100, path)
            if path.stem not in seen and only in f"{made.screen}{ending}":
                yield _reduced(path, folder, made)
            seen.add(path.stem)


def _walks() -> Iterator[Walk]:
    if (EVERY_APP / "every-app").is_dir():
        yield Walk(_Stories(EVERY_APP), "every-app")
        return
    library = Library()
    yield from (Walk(library, name) for name in dict.fromkeys((SITUATION, *library.names())))


def _reduced(path: Path, folder: Path, made: Print) -> Print:
    picture = pygame.image.load(path)
    wide = _WIDTHS[made.place]
    tall = round(picture.get_height() * wide / picture.get_width())
    small = pygame.transform.smoothscale(picture, (wide, tall))
    name = f"{made.screen}-{made.language}-{made.place}-{made.percent}.png"
    save_picture(small, folder / name)
    path.unlink()
    return Print(made.screen, made.language, made.place, made.percent, folder / name)


def album(all_prints: Iterable[Print]) -> str:
    """The page that shows them: a heading for each screen, a label below each picture."""
    groups: dict[str, list[Print]] = {}
    for made in all_prints:
        groups.setdefault(made.screen, []).append(made)
    links = "\n".join(f'<li><a href="#{escape(name)}">{escape(name)}</a></li>' for name in groups)
    sections = "\n".join(_section(name, group) for name, group in groups.items())
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Not Alone · all screens</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>Not Alone · all screens</h1></header>\n"
        f'<nav aria-label="Screens"><ul>\n{links}\n</ul></nav>\n'
        f"<main>\n{sections}\n</main>\n</body>\n</html>\n"
    )


def _section(name: str, group: list[Print]) -> str:
    figures = "".join(_figure(made) for made in group)
    return f'<section id="{escape(name)}"><h2>{escape(name)}</h2><div>{figures}</div></section>'


def _figure(made: Print) -> str:
    label = f"{made.language} · {made.place} · {made.percent} %"
    address, alt = escape(made.path.name), escape(f"{made.screen}, {label}")
    wide = _WIDTHS[made.place]
    shown = f'<img loading="lazy" width="{wide}" src="{address}" alt="{alt}">'
    return (
        f'<figure class="{escape(made.place)}"><a href="{address}">{shown}</a>'
        f"<figcaption>{escape(label)}</figcaption></figure>"
    )


_STYLE = """
body,html{margin:0}html{font:16px/1.4 system-ui,sans-serif;color:#16223a;background:#edf1f5;
padding:1rem 1.5rem}
nav{position:sticky;top:0;background:#edf1f5;padding:.5rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem .7rem;margin:0;padding:0;list-style:none}
nav a{display:inline-block;min-width:24px;min-height:24px;line-height:24px}
a{color:#11506a}section>div{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
figure{margin:0}img{display:block;height:auto;border-radius:8px;max-width:100%}
.portrait img{width:225px}.landscape img{width:400px}
figcaption{font-size:.85rem;margin-top:.3rem;color:#3a465f}
"""
