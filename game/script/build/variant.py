"""One variant in one cut: all chapters joined with the opening, checked for loose ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.script.build.desk import Desk, Site
from game.script.build.endings import built_endings
from game.script.build.happenings import with_happenings
from game.script.build.opening import OPENING, built_opening
from game.script.build.renames import finish_renames
from game.script.build.scenes import built_scene
from game.script.cast import cast_of
from game.script.declaration import RunBefore
from game.script.draws import MAX_DRAWN, drawn_values, is_drawable, is_parted
from game.script.entry import Entry, entries
from game.script.fields import Fields, valid_id
from game.script.nodes import Mapping as MappingNode
from game.script.nodes import Scalar, Sequence
from game.script.part import Listing
from game.script.problem import Place, Problems
from game.script.run_before import run_before
from game.script.schema import ALWAYS, MEANINGS
from game.script.schema import OPENING as SHARED_OPENING
from game.script.sources import Sources
from game.story.content import Cut, Member
from game.story.journal_file import MAX_DRAWS
from game.story.program import Scene
from game.story.text import Argument
from game.story.vocabulary import Vocabulary


@dataclass
class Built:
    """A variant before it becomes a program: the desk with all tables, and the scenes."""

    desk: Desk
    scenes: dict[str, Scene] = field(default_factory=dict)


def built_variant(
    sources: Sources, variant: str, cut: Cut, vocabulary: Vocabulary, problems: Problems
) -> Built:
    """The scenes of a variant. Every loose end is reported; the result is then not playable."""
    chapters = sources.variants[variant]
    built = Built(_desk(sources, chapters, cut, vocabulary, problems))
    built.desk.variant = variant
    built.desk.claim_name(OPENING, sources.situation.place)
    everywhere = _entries(sources.situation, "always", built.desk, ALWAYS)
    _declare(built.desk, chapters, run_before(sources))
    _check_number_of_draws(built.desk, sources.situation, chapters)
    for chapter in chapters:
        _add_chapter(built, chapter, everywhere)
    _add_opening(built, sources.situation, chapters, everywhere)
    built.scenes = with_happenings(built.desk, built.scenes)
    for target in built.desk.targets:
        built.desk.known(target, built.scenes, "unknown-target", "scene or ending")
    finish_renames(built.desk, built.scenes)
    inputs = {*built.desk.choices, *built.desk.answers}
    for turning in built.desk.turnings if cut == "full" else ():
        built.desk.known(turning, inputs, "unknown-turning", "choice or answer")
    return built


def _desk(
    sources: Sources,
    chapters: tuple[Fields, ...],
    cut: Cut,
    vocabulary: Vocabulary,
    problems: Problems,
) -> Desk:
    cast: dict[str, Member] = {}
    draws: dict[str, tuple[Argument, ...]] = {}
    for fields in (sources.situation, *chapters):
        cast.update(cast_of(fields.mapping("cast"), problems))
        draws.update(draws_of(fields))
    for shared in sources.shared.values():
        cast.update(cast_of(shared.mapping("cast"), problems))
    circle = sources.situation.words("circle")
    desk = Desk(cut, problems, vocabulary, cast, (), draws, sources.shared, sources.originals)
    known = [w for w in circle if desk.known(w, cast, "unknown-speaker", "member of the cast")]
    desk.circle = tuple(word.text for word in known)
    return desk


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


def _check_number_of_draws(desk: Desk, situation: Fields, chapters: tuple[Fields, ...]) -> None:
    number = len(desk.draws) + sum(slot.drawn for slot in desk.book.slots())
    if number <= MAX_DRAWS:
        return
    keys = [key for fields in (situation, *chapters) for key, _ in fields.node.entries]
    declared = [key.place for key in keys if key.text in ("draws", "variables")]
    desk.problems.add(
        declared[-1],
        "draw",
        f"A variant draws at most {MAX_DRAWS} words and numbers; here there are {number}.",
        'Take some out of "draws" and of what "variables" are drawn.',
    )


def _declare(desk: Desk, chapters: tuple[Fields, ...], before: RunBefore | None) -> None:
    for chapter in chapters:
        for key, value in _values(chapter, "variables", "variable"):
            if valid_id(key, desk.problems):
                desk.book.declare(key.text, value, desk.problems, before)
                desk.places.setdefault(f"variable {key.text}", key.place)


def _entries(fields: Fields, name: str, desk: Desk, listing: Listing) -> list[Entry]:
    return list(entries(fields.sequence(name), desk.problems, desk.cast, listing=listing))


def _add_chapter(built: Built, chapter: Fields, everywhere: list[Entry]) -> None:
    desk = built.desk
    stretch = chapter.word("stretch")
    tactic = chapter.one_of("tactic", desk.vocabulary.tactics)
    always = _entries(chapter, "always", desk, ALWAYS)
    for name, items in _scene_lists(chapter):
        if not valid_id(name, desk.problems):
            continue
        listed = list(entries(items, desk.problems, desk.cast))
        site = Site(name.text, stretch, tactic)
        # A scene whose id is taken is read too: what it holds is not missing elsewhere.
        own = desk.claim_name(name.text, name.place)
        scene = built_scene(desk, listed, site, (always, everywhere), chapter.scalar("app"))
        if own:
            built.scenes[name.text] = scene
            _check_leads_on(desk, name, scene, listed)
    for ending in built_endings(desk, chapter.sequence("endings"), Site("", stretch)):
        built.scenes[ending.id] = ending


def _scene_lists(chapter: Fields) -> list[tuple[Scalar, Sequence]]:
    found: list[tuple[Scalar, Sequence]] = []
    node: MappingNode | None = chapter.mapping("scenes")
    for key, value in node.entries if node else ():
        if isinstance(value, Sequence):
            found.append((key, value))
        else:
            chapter.problems.add(value.place, "not-a-list", f'Scene "{key.text}" holds a list.')
    return found


def _check_leads_on(desk: Desk, name: Scalar, scene: Scene, listed: list[Entry]) -> None:
    if scene.routes or scene.choices():
        return
    leading = [entry for entry in listed if entry.is_choice or entry.word in ("to", "use")]
    some = [e.id_place for e in leading if e.fields.word("kiosk") or e.fields.word("if")]
    if not leading:
        message = f'Scene "{name.text}" has no choice and no "to".'
        hint = 'End it with choices, with "- to: some-scene", or make it an ending.'
    elif some:
        message = f'In the {desk.cut} cut nothing leads on from scene "{name.text}".'
        hint = 'Look at "kiosk" and "if" below it: one choice or "to" must be left.'
    else:
        # What leads on could not be read, and that has been said.
        return
    desk.problems.add(name.place, "leads-nowhere", message, hint, also=tuple(some))


def meanings_place(chapters: tuple[Fields, ...]) -> Place:
    """The key under which a variant says what the opening means; its first line without one."""
    keys = (key for chapter in chapters for key, _ in chapter.node.entries)
    return next((key.place for key in keys if key.text == "opening"), chapters[0].place)


def _add_opening(
    built: Built, situation: Fields, chapters: tuple[Fields, ...], everywhere: list[Entry]
) -> None:
    desk = built.desk
    meanings = [e for chapter in chapters for e in _entries(chapter, "opening", desk, MEANINGS)]
    shared = _entries(situation, "opening", desk, SHARED_OPENING)
    tactic = chapters[0].one_of("tactic", desk.vocabulary.tactics)
    scene = built_opening(desk, shared, meanings, everywhere, tactic, meanings_place(chapters))
    built.scenes[scene.id] = scene
