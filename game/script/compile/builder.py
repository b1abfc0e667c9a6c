"""The builder with which one variant in one cut is put together: its tables, names and facts.

A `Scope` says where in it an entry stands; `Builder` holds what all of them add to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.script.compile.variables import SlotTable
from game.script.condition_text import parse_condition, parse_effects
from game.script.entry import SceneEntry
from game.script.fields import Fields, valid_id
from game.script.nodes import Scalar
from game.script.problem import Place, Problems
from game.script.source import FilesOnDisk
from game.script.suggest import did_you_mean
from game.script.values import KIOSK
from game.story import Argument, Effect, Route, Text, Vocabulary, placeholders
from game.story.condition import Both, Condition, Constant, Either, Not, simplified
from game.story.content import Answer, Choice, Cut, Detail, Ending, Line, Member, Truth, truth_of

NEVER = Constant(False)
"""What an `if` comes to that holds nowhere in this cut; it is compared by identity."""
MAX_JOURNAL_ID = 64
"""Letters of an id in a journal (`story/journal_file.py`), the scene's and the shared scene's."""
_BRANCH = re.compile(r"\s*(?:else )?\s*(?P<name>.*?)(?: if (?P<test>.*))?\s*", re.DOTALL)


@dataclass(frozen=True)
class Scope:
    """Where entries are being built: their scene, and for a shared scene its exits and texts."""

    scene: str
    stretch: str
    tactic: str = ""
    prefix: str = ""
    arguments: Mapping[str, Text] = field(default_factory=dict)
    exits: Mapping[str, Scalar] | None = None
    outer: Scope | None = None
    depth: int = 0
    use: Fields | None = None
    """The entry that uses the shared scene."""

    def id(self, name: str) -> str:
        """The id as journals have it: in a shared scene with the place that uses it in front."""
        return f"{self.prefix}{name}"

    def written(self, fields: Fields, *stems: str) -> Iterator[Scalar]:
        """Texts of an entry as they stand in its file, then what they are filled with here."""
        yield from fields.written(*stems)
        scope: Scope | None = self
        while scope is not None and scope.use is not None:
            given = scope.use.node.entries[scope.use.skip :]
            yield from (value for _, value in given if isinstance(value, Scalar))
            scope = scope.outer


@dataclass(frozen=True)
class Overlap:
    """`both` is where a nearer and a farther one, each with an `if`, hold: the nearer one wins."""

    scene: str
    nearer: str
    farther: str
    both: Condition


@dataclass
class Builder:
    """One variant in one cut while it is put together: `built_variant` fills it, file by file.

    What can be judged only when all is there is noted meanwhile, by the methods `note_…`, and
    looked at by whom their comments name. Nothing noted changes what is built.
    """

    # What it is built from. Only the cast may grow: a shared scene brings people along.
    cut: Cut
    problems: Problems
    vocabulary: Vocabulary
    cast: dict[str, Member]
    circle: tuple[str, ...]
    draws: dict[str, tuple[Argument, ...]]
    shared: Mapping[str, Fields]
    on_disk: FilesOnDisk = field(default_factory=lambda: FilesOnDisk(()))
    variant: str = ""

    # What is built, by id, and the slots that conditions have asked for so far.
    slots: SlotTable = field(default_factory=SlotTable)
    lines: dict[str, Line] = field(default_factory=dict)
    details: dict[str, Detail] = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    endings: dict[str, Ending] = field(default_factory=dict)

    # The names taken, with their places, and the older names that now mean one of them.
    places: dict[str, Place] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)

    # What was noted on the way.
    targets: list[Scalar] = field(default_factory=list)
    turnings: list[Scalar] = field(default_factory=list)
    overlaps: list[Overlap] = field(default_factory=list)
    asking_sets: dict[str, list[Scalar]] = field(default_factory=dict)
    """By scene: the effects of its `set` entries with an `if`, in the order they are tried."""

    @property
    def truth(self) -> Truth:
        return truth_of(self.variant)

    def note_target(self, target: Scalar) -> None:
        """An arrow. It may lead to a scene further down, so `built_variant` asks at the end."""
        self.targets.append(target)

    def note_turning(self, turning: Scalar) -> None:
        """What an ending says it turned on; `built_variant` asks when all choices are known."""
        self.turnings.append(turning)

    def note_overlaps(self, found: Iterable[Overlap]) -> None:
        """Whether both conditions ever hold together only exploring can tell (`proof.choices`)."""
        self.overlaps += found

    def note_asking_set(self, scene: str, written: Scalar) -> None:
        """A `set` with an `if`: it has no id, so a proof knows it by its number in the scene."""
        self.asking_sets.setdefault(scene, []).append(written)

    def claim(self, entry: SceneEntry, scope: Scope) -> bool:
        """Take an entry's id for it. An id taken by another entry is a problem."""
        if not valid_id(Scalar(entry.id, entry.id_place), self.problems):
            return False
        return self.claim_name(scope.id(entry.id), entry.id_place, entry.fields, scope.prefix)

    def claim_name(
        self, name: str, place: Place, fields: Fields | None = None, prefix: str = ""
    ) -> bool:
        """Take a name. `was` in the fields is the name's old one, with the same prefix."""
        # The same entry comes again: an answer of a whole stretch is built in each of its scenes.
        taken = self.places.setdefault(name, place)
        if taken != place:
            self.problems.add(
                place,
                "duplicate-id",
                f'The id "{name}" is used twice.',
                "Every id is unique within its variant.",
                also=(taken,),
            )
            return False
        if len(name) > MAX_JOURNAL_ID:
            self.problems.add(
                place,
                "id-too-long",
                f'"{name}" has over {MAX_JOURNAL_ID} letters.',
                "Shorten the scene's id or the shared scene's.",
            )
        was = fields.word("was") if fields else ""
        if was:
            self.rename(f"{prefix}{was}", name, place)
        return True

    def rename(self, old: str, name: str, place: Place) -> None:
        """A journal that says the old id means the name of today."""
        now = self.renamed.setdefault(old, name)
        if now != name:
            self.problems.add(
                place,
                "duplicate-id",
                f'"{now}" was called "{old}" too.',
                "An id of an older version goes on in one of today's.",
                also=(self.places[now],),
            )

    def kept(self, fields: Fields) -> bool:
        """Whether the kiosk mark keeps an entry in this cut."""
        mark = fields.one_of("kiosk", KIOSK)
        return mark != ("skip" if self.cut == "short" else "only")

    def condition(self, fields: Fields) -> Condition | None:
        """The entry's `if`: None where it always holds, `NEVER` where it never does."""
        scalar = fields.scalar("if")
        return self.parsed(scalar) if scalar else None

    def parsed(self, scalar: Scalar) -> Condition | None:
        condition = parse_condition(scalar, self.slots, self.cut, self.problems)
        if condition is None:
            return None
        # `cut is short` is known here; what it decides must not be asked of every state later.
        plain = simplified(condition)
        if isinstance(plain, Constant):
            return None if plain.truth else NEVER
        return plain

    def effects(self, fields: Fields) -> tuple[Effect, ...]:
        scalar = fields.scalar("set")
        return parse_effects(scalar, self.slots, self.problems) if scalar else ()

    def routes(self, arrow: Scalar | None, scope: Scope) -> tuple[Route, ...]:
        """`a if money = sent, else b` as routes; the last one has no condition."""
        routes: list[Route] = []
        asked = False
        for scene, condition in self._branches(arrow, scope) if arrow else ():
            asked = True
            if condition is NEVER:
                continue
            routes.append(Route(scene, condition))
            if condition is None:
                return tuple(routes)
        if arrow is not None and (asked or not arrow.text):
            self._no_else(_open_end(arrow, scope))
        return ()

    def _no_else(self, arrow: Scalar) -> None:
        if arrow.text:
            message = 'The last target has an "if" too, so there may be no way on.'
            hint = f"Write: {arrow.text}, else some-scene"
        else:
            message, hint = "This arrow leads nowhere.", 'For example "-> some-scene".'
        self.problems.add(arrow.place, "no-else", message, hint)

    def _branches(self, arrow: Scalar, scope: Scope) -> Iterable[tuple[str, Condition | None]]:
        # The pattern fits any text, also an odd one: what is no id is then no scene either, and
        # what is no condition is reported by its parser, each at its own column.
        for match in re.finditer(r"[^,]+", arrow.text):
            branch = _BRANCH.fullmatch(match[0])
            assert branch is not None
            at = match.start()
            test = branch["test"]
            scalar = _part(arrow, test, at + branch.start("test")) if test else None
            condition = self.parsed(scalar) if scalar else None
            target = _part(arrow, branch["name"], at + branch.start("name"))
            yield from self._leads(target, condition, scope)

    def _leads(
        self, target: Scalar, condition: Condition | None, scope: Scope
    ) -> Iterable[tuple[str, Condition | None]]:
        if scope.exits is None:
            self.note_target(target)
            yield target.text, condition
        elif target.text in scope.exits and scope.outer is not None:
            # The caller's arrow may have conditions of its own, and be an exit in turn.
            for scene, further in self._branches(scope.exits[target.text], scope.outer):
                yield scene, both(condition, further)
        else:
            said = f'No exit is called "{target.text}".'
            hint = did_you_mean(target.text, scope.exits)
            self.problems.add(target.place, "unknown-exit", said, hint)

    def arguments(
        self, texts: Iterable[Text], written: Iterable[Scalar], place: Place
    ) -> tuple[tuple[str, int], ...]:
        """The variables among the placeholders of some texts, with their slots.

        A problem stands where the placeholder is written, or at `place` if that is not known.
        """
        found: list[tuple[str, int]] = []
        names = sorted(frozenset().union(*(placeholders(text) for text in texts)))
        scalars = tuple(written) if names else ()
        for name in names:
            slot = self.slots.number("variable", name)
            if slot is not None:
                self._check_number(name, slot, self._standing(name, scalars, place))
                found.append((name, slot))
            elif name not in self.draws:
                self._unknown_placeholder(name, self._standing(name, scalars, place))
        return tuple(found)

    def _standing(self, name: str, written: tuple[Scalar, ...], place: Place) -> list[Place]:
        """Where a placeholder stands in its entry, else in what fills that from outside."""
        words = f"<{name}>"
        found = [scalar for scalar in written if words in scalar.text]
        # The first file is the nearest one; what stands in others only hands the words on.
        near = [scalar for scalar in found if scalar.place.file == found[0].place.file]
        return sorted(self.on_disk.place_of(scalar, words) for scalar in near) or [place]

    def _check_number(self, name: str, slot: int, places: list[Place]) -> None:
        labels = self.slots.all()[slot].labels
        if labels:
            self.problems.add(
                places[0],
                "word-placeholder",
                f'"<{name}>" would show the bare word "{labels[0]}" in every language.',
                f'Write the text once for each value, with "if: {name} = {labels[0]}".',
                also=tuple(places[1:]),
            )

    def _unknown_placeholder(self, name: str, places: list[Place]) -> None:
        self.problems.add(
            places[0],
            "unknown-placeholder",
            f'Nothing fills "<{name}>".',
            "A placeholder is a draw, a variable or an argument.",
            also=tuple(places[1:]),
        )

    def known(self, scalar: Scalar, names: Collection[str], code: str, what: str) -> bool:
        """Whether a word is one of some names; reports it where not."""
        return is_known(scalar, names, code, what, self.problems)


def is_known(
    scalar: Scalar, names: Collection[str], code: str, what: str, problems: Problems
) -> bool:
    """Whether a word is one of some names; reports it, as "no scene" and so on, where not."""
    if scalar.text in names:
        return True
    hint = did_you_mean(scalar.text, names)
    problems.add(scalar.place, code, f'"{scalar.text}" is no {what}.', hint)
    return False


def _open_end(arrow: Scalar, scope: Scope) -> Scalar:
    """The arrow, or the caller's way out that its last target stands for: what lacks an else."""
    branch = _BRANCH.fullmatch(arrow.text.rpartition(",")[2])
    if branch is None or branch["test"] or scope.exits is None or scope.outer is None:
        return arrow
    way_out = scope.exits.get(branch["name"])
    return _open_end(way_out, scope.outer) if way_out is not None else arrow


def _part(whole: Scalar, words: str, offset: int) -> Scalar:
    return Scalar(words.strip(), whole.place.after(offset))


# Conditions joined, where None always holds: most entries have none, and an `Always` in each of
# them would be asked in every state.


def both(one: Condition | None, other: Condition | None) -> Condition | None:
    """Two conditions at once."""
    if one is NEVER or other is NEVER:
        return NEVER
    if one is None or other is None:
        return other if one is None else one
    return Both(one, other)


def either(one: Condition | None, other: Condition | None) -> Condition | None:
    """One of two conditions at least."""
    if one is None or other is None:
        return None
    if one is NEVER or other is NEVER:
        return other if one is NEVER else one
    return Either(one, other)


def negated(condition: Condition | None) -> Condition:
    """The opposite of a condition."""
    if condition is None:
        return NEVER
    return condition.inner if isinstance(condition, Not) else Not(condition)
