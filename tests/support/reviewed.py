"""A page beside what was reviewed of it: its picture, and the list of its touch targets."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.studio.driver import Driver
from tests.support.pictures import Difference, beside, difference, keep
from tests.support.targets import listed
from tests.support.targets import told as told_targets


def hold(driver: Driver, path: Path, update: bool, where: Path) -> None:
    """Fail unless the page looks as in `path` and can be touched as in the list beside it.

    `where` is a folder for a picture of the difference. `update` keeps what is there now, and
    leaves a file alone that is still right: no list and no picture changes for nothing.
    """
    now, targets = driver.picture(), listed(driver.targets(), driver.app.kit.metrics.scale)
    if update:
        _renew(path, now, targets)
    assert path.exists(), f"There is no picture {path.name}; write it with --update."
    assert list_of(path).exists(), f"There is no {list_of(path).name}; write it with --update."
    wrong = [*told_changes(path, targets), *told_difference(path, now, where)]
    assert not wrong, "\n".join(wrong)


def list_of(picture: Path) -> Path:
    """Where the targets of a picture are listed."""
    return picture.with_suffix(".txt")


def kept_targets(picture: Path) -> list[str]:
    return list_of(picture).read_text("utf-8").splitlines()


def told_changes(path: Path, targets: list[str]) -> list[str]:
    """Which targets are gone, new, elsewhere or called otherwise."""
    changes = told_targets(kept_targets(path), targets)
    head = f"Targets differ from {list_of(path).name} (- kept, + now):"
    return [head, *changes, _hint("list")] if changes else []


def told_difference(path: Path, now: pygame.Surface, where: Path) -> list[str]:
    """How far the picture is from the kept one; a picture of that is written."""
    kept = pygame.image.load(path)
    if kept.get_size() != now.get_size():
        return [f"{path.name} is {kept.get_size()} px, the page now {now.get_size()}."]
    apart = difference(kept, now)
    return [] if apart.within() else [_told(where / path.name, apart, kept, now)]


def _told(path: Path, apart: Difference, kept: pygame.Surface, now: pygame.Surface) -> str:
    pygame.image.save(beside(kept, now, apart.picture), path)
    return (
        f"mean difference {apart.mean:.2f}, {apart.share:.2%} of the pixels; most, "
        f"{apart.tile:.1f}, in the square at {apart.where.topleft}; see {path} (kept, now, "
        f"difference). {_hint('picture')}"
    )


def _hint(what: str) -> str:
    return f"If the new {what} is right: pytest tests/window -k pictures --update"


def _renew(path: Path, now: pygame.Surface, targets: list[str]) -> None:
    if not (path.exists() and _close(path, now)):
        keep(now, path)
    if not list_of(path).exists() or told_changes(path, targets):
        list_of(path).write_text("".join(f"{line}\n" for line in targets), "utf-8", newline="\n")


def _close(path: Path, now: pygame.Surface) -> bool:
    kept = pygame.image.load(path)
    return kept.get_size() == now.get_size() and difference(kept, now).within()


def leftovers(folder: Path, wanted: set[str], update: bool) -> set[str]:
    """Names of pictures and lists that nothing draws, or that are missing; `update` takes them."""
    kept = {path.name: path for path in folder.iterdir() if path.is_file()}
    lists = {list_of(Path(name)).name for name in wanted}
    if update:
        for name in set(kept) - wanted - lists:
            kept.pop(name).unlink()
    return set(kept) ^ (wanted | lists)
