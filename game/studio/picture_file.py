"""A drawn surface as a PNG file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pygame

from game.writing import write_whole


def save_picture(surface: pygame.Surface, path: Path) -> None:
    """Write it, and the folders it needs. Raises `OSError`, where pygame has its own error."""
    data = BytesIO()
    pygame.image.save(surface, data, path.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data.getvalue())
