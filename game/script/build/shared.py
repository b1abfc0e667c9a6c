"""Shared scenes, spread out where they are used: ids name the place, arguments are filled in."""

from __future__ import annotations

from collections.abc import Iterator

from game.script.build.desk import Desk, Site
from game.script.cast import cast_of
from game.script.entry import Entry, entries
from game.script.fields import Fields, check_shown
from game.script.nodes import Scalar
from game.script.schema import text_key
from game.story.text import LANGUAGES, Text

MAX_DEPTH = 2
BETWEEN = "--"
"""Joins a scene's id and an id of the shared scene; authors' own ids never hold two hyphens."""


def shared_entries(desk: Desk, use: Entry, site: Site) -> Iterator[tuple[Entry, Site]]:
    """The entries of a shared scene with the site they are built at."""
    name = Scalar(use.id, use.id_place)
    if not desk.known(name, desk.shared, "unknown-shared", "shared scene"):
        return
    if site.depth >= MAX_DEPTH:
        desk.problems.add(use.place, "shared-depth", "A shared scene uses one other, no deeper.")
        return
    shared = desk.shared[use.id]
    desk.cast.update(cast_of(shared.mapping("cast"), desk.problems))
    prefix = f"{site.prefix}{use.id if site.depth else site.scene}{BETWEEN}"
    inner = Site(
        site.scene,
        site.stretch,
        site.tactic,
        prefix,
        _arguments(desk, use, shared),
        _exits(desk, use, shared),
        site,
        site.depth + 1,
        use.fields,
    )
    scene = shared.sequence("scene")
    for entry in entries(scene, desk.problems, desk.cast, inner.arguments):
        yield entry, inner


def _arguments(desk: Desk, use: Entry, shared: Fields) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for name in shared.words("takes"):
        given = use.fields.scalar(name.text)
        plain = given.text.strip() if given else ""
        if given and plain:
            check_shown(given, desk.problems)
        by_language = use.fields.text(name.text, needed=False)
        if not plain and not by_language:
            desk.problems.add(
                use.place,
                "missing-argument",
                f'"{use.id}" takes "{name.text}".',
                also=(name.place,),
            )
        found[name.text] = by_language or dict.fromkeys(LANGUAGES, plain)
    _check_arguments(desk, use, shared)
    return found


def _exits(desk: Desk, use: Entry, shared: Fields) -> dict[str, Scalar]:
    found: dict[str, Scalar] = {}
    for name in shared.words("exits"):
        target = use.fields.scalar(f"when {name.text}")
        if target is None:
            desk.problems.add(
                use.place,
                "missing-exit",
                f'"when {name.text}" is missing here.',
                also=(name.place,),
            )
        else:
            found[name.text] = target
    return found


def _check_arguments(desk: Desk, use: Entry, shared: Fields) -> None:
    takes = [word.text for word in shared.words("takes")]
    known = {"kiosk", *takes, *(f"when {word.text}" for word in shared.words("exits"))}
    known |= {text_key(name, code) for name in takes for code in LANGUAGES}
    for key, _ in use.fields.node.entries[use.fields.skip :]:
        desk.known(key, known, "unknown-key", f'argument or exit of "{use.id}"')
