"""All screens and apps in one page to browse: reduced pictures, grouped by what they show."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import product
from pathlib import Path

import pygame

from game.records.settings import Settings
from game.script.library import Library
from game.script.values import APPS
from game.story.text import LANGUAGES
from game.studio.shots import (
    RINGING,
    SITUATION,
    SIZES,
    Walk,
    render,
    render_apps,
    save_picture,
    shots,
)

_WIDTHS = {"portrait": 360, "landscape": 640}


@dataclass(frozen=True)
class Print:
    """A reduced picture: the screen it shows, the language, and how (`portrait`, `200 %`)."""

    screen: str
    language: str
    place: str
    percent: int
    path: Path


def prints(folder: Path, only: str = "", walks: Sequence[Walk] = ()) -> Iterator[Print]:
    """Make all pictures whose file name has `only` in it, each yielded when it is there.

    The apps are those that some walks open, by themselves those of the shipped situations.
    """
    with tempfile.TemporaryDirectory() as scratch:
        for path in render(Path(scratch), only):
            # From the end: the name of a screen has dashes of its own.
            screen, language, place, percent = path.stem.rsplit("-", 3)
            yield _reduced(path, folder, Print(screen, language, place, int(percent), path))
        yield from _apps(Path(scratch), folder, only, walks)


def screens() -> tuple[str, ...]:
    """What a picture can show: the kinds of screen, then the apps."""
    return (*(shot.name for shot in shots()), *(f"app-{name}" for name in (*APPS, RINGING)))


def _apps(scratch: Path, folder: Path, only: str, walks: Sequence[Walk]) -> Iterator[Print]:
    """Each app once in each language and place, from the first walk that opens it."""
    endings = {
        f"-{language}-{place}-100.png": (language, place)
        for language in LANGUAGES
        for place in SIZES
    }
    asked = [end for end in endings if only in f"app{end}" or only.startswith("app")]
    seen: set[str] = set()
    # The walks stand outside: to explore a story costs more than to draw it once more.
    for walk, ending in product((walks or shipped_walks()) if asked else (), asked):
        language, place = endings[ending]
        wanted = partial(_wanted, only, ending, seen)
        for path in render_apps(scratch, walk, SIZES[place], Settings(language=language), wanted):
            seen.add(f"app-{path.stem}{ending}")
            yield _reduced(path, folder, Print(f"app-{path.stem}", language, place, 100, path))


def _wanted(only: str, ending: str, seen: set[str], app: str) -> bool:
    name = f"app-{app}{ending}"
    return only in name and name not in seen


def shipped_walks() -> list[Walk]:
    """Every variant of the game's own situations."""
    library = Library()
    found = library.catalog().situations
    # First the situation of all other pictures: then most apps are shown on one person's phone.
    names = sorted(found, key=lambda name: name != SITUATION)
    return [Walk(library, name, variant) for name in names for variant in found[name].variants]


def _reduced(path: Path, folder: Path, made: Print) -> Print:
    picture = pygame.image.load(path)
    wide = _WIDTHS[made.place]
    tall = round(picture.get_height() * wide / picture.get_width())
    small = pygame.transform.smoothscale(picture, (wide, tall))
    name = f"{made.screen}-{made.language}-{made.place}-{made.percent}.png"
    save_picture(small, folder / name)
    # At once: all of them in full size at the same time take some hundred megabytes.
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
