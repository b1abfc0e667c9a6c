"""Shared scenes, spread out where they are used: ids name the place, arguments are filled in."""

from __future__ import annotations

from collections.abc import Iterator

from game.script.compile.builder import Builder, Scope
from game.script.compile.cast import cast_of
from game.script.entry import SceneEntry, entries
from game.script.fields import Fields, check_shown
from game.script.nodes import Scalar
from game.script.schema import text_key
from game.story.text import LANGUAGES, Text

MAX_DEPTH = 2
BETWEEN = "--"
"""Joins a scene's id and an id of the shared scene; authors' own ids never hold two hyphens."""


def shared_entries(
    builder: Builder, use: SceneEntry, scope: Scope
) -> Iterator[tuple[SceneEntry, Scope]]:
    """The entries of a shared scene with the scope they are built at."""
    name = Scalar(use.id, use.id_place)
    if not builder.known(name, builder.shared, "unknown-shared", "shared scene"):
        return
    if scope.depth >= MAX_DEPTH:
        builder.problems.add(use.place, "shared-depth", "A shared scene uses one other, no deeper.")
        return
    shared = builder.shared[use.id]
    builder.cast.update(cast_of(shared.mapping("cast"), builder.problems))
    prefix = f"{scope.prefix}{use.id if scope.depth else scope.scene}{BETWEEN}"
    inner = Scope(
        scope.scene,
        scope.stretch,
        scope.tactic,
        prefix,
        _arguments(builder, use, shared),
        _exits(builder, use, shared),
        scope,
        scope.depth + 1,
        use.fields,
    )
    scene = shared.sequence("scene")
    for entry in entries(scene, builder.problems, builder.cast, inner.arguments):
        yield entry, inner


def _arguments(builder: Builder, use: SceneEntry, shared: Fields) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for name in shared.words("takes"):
        given = use.fields.scalar(name.text)
        plain = given.text.strip() if given else ""
        if given and plain:
            check_shown(given, builder.problems)
        by_language = use.fields.text(name.text, needed=False)
        if not plain and not by_language:
            builder.problems.add(
                use.place,
                "missing-argument",
                f'"{use.id}" takes "{name.text}".',
                also=(name.place,),
            )
        found[name.text] = by_language or dict.fromkeys(LANGUAGES, plain)
    _check_arguments(builder, use, shared)
    return found


def _exits(builder: Builder, use: SceneEntry, shared: Fields) -> dict[str, Scalar]:
    found: dict[str, Scalar] = {}
    for name in shared.words("exits"):
        target = use.fields.scalar(f"when {name.text}")
        if target is None:
            builder.problems.add(
                use.place,
                "missing-exit",
                f'"when {name.text}" is missing here.',
                also=(name.place,),
            )
        else:
            found[name.text] = target
    return found


def _check_arguments(builder: Builder, use: SceneEntry, shared: Fields) -> None:
    takes = [word.text for word in shared.words("takes")]
    known = {"kiosk", *takes, *(f"when {word.text}" for word in shared.words("exits"))}
    known |= {text_key(name, code) for name in takes for code in LANGUAGES}
    for key, _ in use.fields.node.entries[use.fields.skip :]:
        builder.known(key, known, "unknown-key", f'argument or exit of "{use.id}"')
