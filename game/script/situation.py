"""A situation ready for play: a program for each variant and cut, or the problems in its files."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from game.script.compile.builder import Builder, Overlap
from game.script.compile.contrasts import built_contrasts
from game.script.compile.front import built_front
from game.script.compile.offers import check_asked
from game.script.compile.opening import OPENING
from game.script.compile.variant import Built, built_variant, check_cycles, draws_of
from game.script.folders import SITUATION_FILE
from game.script.nodes import Scalar
from game.script.problem import Place, Problems, contained
from game.script.sources import Sources, read_sources
from game.script.translation.merge import with_translations
from game.story import Content, Contrast, Cut, Front, Journal, Program, Vocabulary, truth_of

# Python's cyclic collector, paused while a large tree is built.


@contextmanager
def collector_paused() -> Iterator[None]:
    """Building allocates many objects and frees few; collecting in between costs half the time.

    Measured by `python -m benchmarks.exploring`: with it the time for 10,000 scenes grows faster
    than the scenes do.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


CUTS: tuple[Cut, ...] = ("full", "short")


@dataclass(frozen=True)
class Situation:
    """`programs` by variant and cut; `places` says where each id of a variant stands.

    A variable stands there as `variable money`, another fact as a condition asks: `told mum`.
    """

    name: str
    front: Front
    variants: tuple[str, ...]
    programs: Mapping[tuple[str, Cut], Program]
    places: Mapping[str, Mapping[str, Place]] = field(default_factory=dict)
    overlaps: Mapping[tuple[str, Cut], tuple[Overlap, ...]] = field(default_factory=dict)
    """By variant and cut: what a nearer answer or way out may hide."""
    asking_sets: Mapping[tuple[str, Cut], Mapping[str, list[Scalar]]] = field(default_factory=dict)
    """By variant and cut, then by scene: its `set` entries with an `if`, in their order."""
    languages: tuple[str, ...] = ()
    """The further languages that it has words in."""

    def of_truth(self, truth: str) -> tuple[str, ...]:
        """The variants that are a scam, or genuine; none for any other word."""
        return tuple(name for name in self.variants if truth_of(name) == truth)

    def program_of(self, journal: Journal) -> Program | None:
        """What a run was played on, where this situation has such a variant."""
        return self.programs.get((journal.head.variant, journal.head.cut))


def load_situation(folder: Path, vocabulary: Vocabulary, problems: Problems) -> Situation | None:
    """Everything in a folder. None where its files have errors, all of which are reported.

    What is wrong with a translation is reported too, and costs only that translation.
    """
    loaded = load_with_sources(folder, vocabulary, problems)
    return loaded[0] if loaded else None


def load_with_sources(
    folder: Path, vocabulary: Vocabulary, problems: Problems
) -> tuple[Situation, Sources] | None:
    """The same, with the files it was made of."""
    found, of_translations = Problems(), Problems()
    sources, situation, front = None, None, f"{folder.name}/{SITUATION_FILE}"
    with collector_paused(), contained(front, found):
        sources = read_sources(folder, found)
        if sources is not None:
            # Whatever translations do wrong stops at them: the story goes on in other languages.
            with contained(front, of_translations):
                sources = with_translations(sources, folder, of_translations)
            situation = _joined(sources, vocabulary, found)
    problems.extend((*found.items, *of_translations.items))
    return None if found.errors or situation is None or sources is None else (situation, sources)


def _joined(sources: Sources, vocabulary: Vocabulary, problems: Problems) -> Situation:
    front = built_front(sources)
    built = {
        (variant, cut): built_variant(sources, variant, cut, vocabulary, problems)
        for variant in sources.variants
        for cut in CUTS
    }
    full = {variant: built[variant, "full"] for variant in sources.variants}
    # Both cuts together: a detail that the short cut skips may be asked about there as well.
    for variant, whole in full.items():
        check_asked([built[variant, cut].builder for cut in CUTS], whole.scenes)
    # Over the full cut only: beside its twin a line may stand that the short cut leaves out.
    contrasts = built_contrasts(sources.situation, full, problems)
    _check_carried(sources, [one.builder for one in full.values()])
    programs: dict[tuple[str, Cut], Program] = {}
    for (variant, cut), one in built.items():
        check_cycles(one.builder, one.scenes)
        programs[variant, cut] = _program(sources, front, variant, one, contrasts)
    places = {variant: _places(full[variant].builder) for variant in full}
    overlaps = {key: tuple(one.builder.overlaps) for key, one in built.items()}
    sets = {key: one.builder.asking_sets for key, one in built.items()}
    variants = tuple(sources.variants)
    return Situation(
        sources.name, front, variants, programs, places, overlaps, sets, sources.languages
    )


def _check_carried(sources: Sources, builders: Sequence[Builder]) -> None:
    """What a sequel may ask about is a variable of one variant at least."""
    declared = {
        slot.name for builder in builders for slot in builder.slots.all() if slot.kind == "variable"
    }
    for word in sources.situation.words("carries"):
        builders[0].known(word, declared, "unknown-fact", "variable")


def _places(builder: Builder) -> dict[str, Place]:
    """Where each id stands; `told mum`, where a condition first asks so."""
    asked = {f"{one.kind} {one.name}": one.place for one in reversed(builder.slots.asked)}
    return {**asked, **builder.places}


def _program(
    sources: Sources, front: Front, variant: str, built: Built, contrasts: tuple[Contrast, ...]
) -> Program:
    builder = built.builder
    content = _content(sources, front, variant, built, contrasts)
    slots = builder.slots.all()
    names = (word.text for word in sources.situation.words("carries"))
    numbers = (builder.slots.number("variable", name) for name in names)
    carried = tuple(number for number in numbers if number is not None)
    return Program(content, slots, built.scenes, OPENING, builder.renamed, carried)


def _content(
    sources: Sources, front: Front, variant: str, built: Built, contrasts: tuple[Contrast, ...]
) -> Content:
    builder = built.builder
    opening = built.scenes[OPENING]
    return Content(
        front=front,
        variant=variant,
        truth=builder.truth,
        cut=builder.cut,
        cast=builder.cast,
        circle=builder.circle,
        lines=builder.lines,
        details=builder.details,
        choices=builder.choices,
        answers=builder.answers,
        endings=builder.endings,
        contrasts=contrasts,
        plausible=_plausible(sources, variant),
        draws=builder.draws,
        shared_draws=frozenset(draws_of(sources.situation)),
        opening_lines=frozenset(p.event.id for p in opening.plays if p.event.id in builder.lines),
    )


def _plausible(sources: Sources, variant: str) -> dict[str, str]:
    chapters = sources.variants[variant]
    for chapter in chapters:
        text = chapter.text("plausible", needed=False)
        if text:
            return dict(text)
    return dict(chapters[0].text("plausible"))
