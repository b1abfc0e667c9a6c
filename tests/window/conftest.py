"""A window that nobody sees."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest

from game.script.library import Library
from game.story.content import Cut
from game.story.graph import Graph
from game.window import services
from game.window.prefetch import BackgroundCache
from tests.support.situations import SHIPPED, graphs_of


def _explored_once(library: Library, story: tuple[str, Cut]) -> dict[str, Graph]:
    """A window keeps the graphs of two stories alone; the tests keep those of all shipped ones."""
    name, cut = story
    shipped = library == SHIPPED and name in SHIPPED.names()
    return graphs_of(SHIPPED, name, cut) if shipped else services._explored(library, story)


@pytest.fixture(autouse=True, scope="session")
def window() -> Iterator[None]:
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((320, 240))
    services._graphs = BackgroundCache(_explored_once, 2)
    yield
