"""One variant in one cut: all chapters joined with the opening, checked for loose ends.

`built_variant` is the way in. Each cut is built by itself, so that what `kiosk:` leaves out costs
no slot, no state and no check in the other.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.script.compile.builder import Builder, Scope, is_known
from game.script.compile.endings import built_endings
from game.script.compile.front import cast_of
from game.script.compile.offers import with_implicit_effects
from game.script.compile.opening import OPENING, built_opening
from game.script.compile.scenes import BETWEEN, built_scene
from game.script.compile.variables import RunBefore, run_before
from game.script.entry import SceneEntry, entries
from game.script.entry_schema import ALWAYS, MEANINGS, SHARED_OPENING
from game.script.fields import Fields, valid_id
from game.script.nodes import ListNode, MapNode, Scalar
from game.script.part import Listing
from game.script.problem import Place, Problems
from game.script.sources import Sources
from game.script.values import MAX_DRAWN, drawn_values, is_drawable, is_parted
from game.story import Argument, Cut, Member, Scene, Vocabulary
from game.story.journal_file import MAX_DRAWS

MOST_SHOWN = 8
"""Scenes of a cycle that its problem names; the rest is left out in the middle."""


@dataclass
class Built:
    """A variant before it becomes a program: the builder with all tables, and the scenes."""

    builder: Builder
    scenes: dict[str, Scene] = field(default_factory=dict)


def built_variant(
    sources: Sources, variant: str, cut: Cut, vocabulary: Vocabulary, problems: Problems
) -> Built:
    """The scenes of a variant. Every loose end is reported; the result is then not playable."""
    chapters = sources.variants[variant]
    built = Built(_builder(sources, variant, cut, vocabulary, problems))
    # The order counts: variables are declared before a condition asks for them, and what happens by
    # itself is added last, when it is known which facts some condition reads.
    built.builder.claim_name(OPENING, sources.situation.place)
    everywhere = _entries(sources.situation, "always", built.builder, ALWAYS)
    _declare(built.builder, chapters, run_before(sources))
    _check_number_of_draws(built.builder, sources.situation, chapters)
    for chapter in chapters:
        _add_chapter(built, chapter, everywhere)
    _add_opening(built, sources.situation, chapters, everywhere)
    built.scenes = with_implicit_effects(built.builder, built.scenes)
    for target in built.builder.targets:
        built.builder.known(target, built.scenes, "unknown-target", "scene or ending")
    finish_renames(built.builder, built.scenes)
    # In the full cut alone: the short one may well leave the turning choice out.
    inputs = {*built.builder.choices, *built.builder.answers}
    for turning in built.builder.turnings if cut == "full" else ():
        built.builder.known(turning, inputs, "unknown-turning", "choice or answer")
    return built


def _builder(
    sources: Sources, variant: str, cut: Cut, vocabulary: Vocabulary, problems: Problems
) -> Builder:
    cast: dict[str, Member] = {}
    draws: dict[str, tuple[Argument, ...]] = {}
    for fields in (sources.situation, *sources.variants[variant]):
        cast.update(cast_of(fields.mapping("cast"), problems))
        draws.update(draws_of(fields))
    for scene in sources.shared.values():
        cast.update(cast_of(scene.mapping("cast"), problems))
    circle = tuple(
        word.text
        for word in sources.situation.words("circle")
        if is_known(word, cast, "unknown-speaker", "member of the cast", problems)
    )
    shared, on_disk = sources.shared, sources.on_disk
    return Builder(cut, problems, vocabulary, cast, circle, draws, shared, on_disk, variant)


def draws_of(fields: Fields) -> dict[str, tuple[Argument, ...]]:
    """The draws of a file by name, each with its values."""
    found: dict[str, tuple[Argument, ...]] = {}
    for key, value in _values(fields, "draws", "draw"):
        values = drawn_values(value.text)
        if _are_drawable(key, value, values, fields.problems):
            found[key.text] = values
    return found


def _values(fields: Fields, name: str, code: str) -> Iterator[tuple[Scalar, Scalar]]:
    """The keys of a mapping whose values are written in one line; others are problems."""
    node = fields.mapping(name)
    for key, value in node.entries if node else ():
        if isinstance(value, Scalar):
            yield key, value
        else:
            said = f'The values of "{key.text}" stand in one line, parted by "or".'
            hint = f'For example "{key.text}: one or another".'
            fields.problems.add(value.place, code, said, hint)


def _are_drawable(
    key: Scalar, value: Scalar, values: tuple[Argument, ...], problems: Problems
) -> bool:
    """Whether a draw has a name and values that a journal can hold."""
    if not valid_id(key, problems):
        return False
    if not value.breaks and all(map(is_drawable, values)) and all(map(is_parted, values)):
        return True
    problems.add(
        value.place,
        "draw",
        f"A draw has values of 1 to {MAX_DRAWN} letters or digits, in one line, with or between "
        "them.",
        'For example "Thành or Sơn or Hùng".',
    )
    return False


def _check_number_of_draws(
    builder: Builder, situation: Fields, chapters: tuple[Fields, ...]
) -> None:
    # A drawn variable stands in the journal too, which holds so many and no more.
    number = len(builder.draws) + sum(slot.drawn for slot in builder.slots.all())
    if number <= MAX_DRAWS:
        return
    keys = [key for fields in (situation, *chapters) for key, _ in fields.node.entries]
    declared = [key.place for key in keys if key.text in ("draws", "variables")]
    builder.problems.add(
        declared[-1],
        "draw",
        f"A variant draws at most {MAX_DRAWS} words and numbers; here there are {number}.",
        'Take some out of "draws" and of what "variables" are drawn.',
    )


def _declare(builder: Builder, chapters: tuple[Fields, ...], before: RunBefore | None) -> None:
    for chapter in chapters:
        for key, value in _values(chapter, "variables", "variable"):
            if valid_id(key, builder.problems):
                builder.slots.declare(key.text, value, builder.problems, before)
                builder.places.setdefault(f"variable {key.text}", key.place)


def _entries(fields: Fields, name: str, builder: Builder, listing: Listing) -> list[SceneEntry]:
    return list(entries(fields.sequence(name), builder.problems, builder.cast, listing=listing))


def _add_chapter(built: Built, chapter: Fields, everywhere: list[SceneEntry]) -> None:
    builder = built.builder
    stretch = chapter.word("stretch")
    tactic = chapter.one_of("tactic", builder.vocabulary.tactics)
    always = _entries(chapter, "always", builder, ALWAYS)
    for name, items in _scene_lists(chapter):
        if not valid_id(name, builder.problems):
            continue
        listed = list(entries(items, builder.problems, builder.cast))
        scope = Scope(name.text, stretch, tactic)
        # A scene whose id is taken is read too: what it holds is not missing elsewhere.
        own = builder.claim_name(name.text, name.place)
        scene = built_scene(builder, listed, scope, (always, everywhere), chapter.scalar("app"))
        if own:
            built.scenes[name.text] = scene
            _check_leads_on(builder, name, scene, listed)
    for ending in built_endings(builder, chapter.sequence("endings"), Scope("", stretch)):
        built.scenes[ending.id] = ending


def _scene_lists(chapter: Fields) -> list[tuple[Scalar, ListNode]]:
    found: list[tuple[Scalar, ListNode]] = []
    node: MapNode | None = chapter.mapping("scenes")
    for key, value in node.entries if node else ():
        if isinstance(value, ListNode):
            found.append((key, value))
        else:
            chapter.problems.add(value.place, "not-a-list", f'Scene "{key.text}" holds a list.')
    return found


def _check_leads_on(builder: Builder, name: Scalar, scene: Scene, listed: list[SceneEntry]) -> None:
    if scene.routes or scene.choices():
        return
    # Two different mistakes: nothing was written, or what was written is left out in this cut.
    leading = [entry for entry in listed if entry.is_choice or entry.word in ("to", "use")]
    some = [e.id_place for e in leading if e.fields.word("kiosk") or e.fields.word("if")]
    if not leading:
        message = f'Scene "{name.text}" has no choice and no "to".'
        hint = 'End it with choices, with "- to: some-scene", or make it an ending.'
    elif some:
        message = f'In the {builder.cut} cut nothing leads on from scene "{name.text}".'
        hint = 'Look at "kiosk" and "if" below it: one choice or "to" must be left.'
    else:
        # What leads on could not be read, and that has been said.
        return
    builder.problems.add(name.place, "leads-nowhere", message, hint, also=tuple(some))


def meanings_place(chapters: tuple[Fields, ...]) -> Place:
    """The key under which a variant says what the opening means; its first line without one."""
    keys = (key for chapter in chapters for key, _ in chapter.node.entries)
    return next((key.place for key in keys if key.text == "opening"), chapters[0].place)


def _add_opening(
    built: Built, situation: Fields, chapters: tuple[Fields, ...], everywhere: list[SceneEntry]
) -> None:
    builder = built.builder
    meanings = [e for chapter in chapters for e in _entries(chapter, "opening", builder, MEANINGS)]
    shared = _entries(situation, "opening", builder, SHARED_OPENING)
    tactic = chapters[0].one_of("tactic", builder.vocabulary.tactics)
    scene = built_opening(builder, shared, meanings, everywhere, tactic, meanings_place(chapters))
    built.scenes[scene.id] = scene


# Cycles of scenes without a stop: a story that would run on for ever.


def check_cycles(builder: Builder, scenes: Mapping[str, Scene]) -> None:
    """Report each cycle of scenes that only pass on to each other, once."""
    settled: set[str] = set()
    for name in scenes:
        _follow(builder, scenes, name, settled)


def _follow(builder: Builder, scenes: Mapping[str, Scene], name: str, settled: set[str]) -> None:
    # A stack of our own: ten thousand scenes in a row would be too deep for recursion.
    stack: list[tuple[str, int]] = [(name, 0)]
    # A mapping keeps the order of the path, and says at once what is on it.
    path: dict[str, None] = {}
    # Depth first; `branch` counts the ways out of a scene that were followed already.
    while stack:
        scene, branch = stack.pop()
        if branch == 0:
            if scene in settled or scene not in scenes:
                continue
            path[scene] = None
        routes = scenes[scene].routes
        if branch < len(routes):
            stack.append((scene, branch + 1))
            target = routes[branch].scene
            if target in path:
                _report(builder, list(path)[list(path).index(target) :])
            else:
                stack.append((target, 0))
        else:
            path.popitem()
            settled.add(scene)


def _report(builder: Builder, cycle: list[str]) -> None:
    shown = cycle if len(cycle) <= MOST_SHOWN else [*cycle[: MOST_SHOWN - 1], "…", cycle[-1]]
    chain = " -> ".join((*shown, cycle[0]))
    builder.problems.add(
        builder.places[cycle[0]],
        "cycle-without-stop",
        f"These scenes run in a circle: {chain}.",
        "Put a choice into one of them, or lead it on.",
    )


# What `was:` says of ids of older versions: none of them is an id today.


def finish_renames(builder: Builder, scenes: Iterable[str]) -> None:
    """Report an old id that something bears today; take shared scenes along with their scene."""
    for old, new in builder.renamed.items():
        if old in builder.places:
            builder.problems.add(
                builder.places[new],
                "duplicate-id",
                f'"{new}" was called "{old}", and something is called so today.',
                'A saved game would mean both. Take the "was:" out, or give the other another id.',
                also=(builder.places[old],),
            )
    # Ids of shared scenes begin with their scene's, so they were renamed with it.
    known = set(scenes)
    moved = {old: new for old, new in builder.renamed.items() if new in known}
    for old, new in moved.items():
        _take_along(builder, f"{old}{BETWEEN}", f"{new}{BETWEEN}")


def _take_along(builder: Builder, old: str, new: str) -> None:
    """What is called after its scene was called after the scene's old name."""
    today = {name: name for name in builder.places if name.startswith(new)}
    earlier = {name: now for name, now in builder.renamed.items() if name.startswith(new)}
    for name, now in {**today, **earlier}.items():
        builder.renamed.setdefault(f"{old}{name.removeprefix(new)}", now)
