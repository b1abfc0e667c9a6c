"""Sequels: what they take over is really carried, and they are for nobody younger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.script.problem import Place, Problems
from game.script.proof.case import Case
from game.script.situation import Situation, load_situation
from game.script.suggest import did_you_mean
from game.story.program import Slot
from game.story.sequel import TOLD


def check_sequels(case: Case) -> None:
    """Compare a sequel with the situation it follows, where that one can be read."""
    followed = _followed(case)
    if followed is None:
        return
    _check_front(case, followed)
    carried = dict(_carried(followed))
    for variant in case.situation.variants:
        for slot in case.situation.programs[variant, "full"].slots:
            if slot.before and not slot.before.startswith(TOLD):
                _check_slot(case, case.place(variant, f"variable {slot.name}"), slot, carried)


def _followed(case: Case) -> Situation | None:
    front, path = case.situation.front, case.originals.path(case.front_place.file)
    if not front.after or path is None:
        return None
    return load_situation(path.parent.parent / front.after, case.vocabulary, Problems())


def _carried(followed: Situation) -> Iterator[tuple[str, Slot]]:
    for (_, cut), program in followed.programs.items():
        for number in program.carried if cut == "full" else ():
            yield program.slots[number].name, program.slots[number]


def _check_slot(case: Case, place: Place, slot: Slot, carried: Mapping[str, Slot]) -> None:
    given, name = carried.get(slot.before), case.situation.front.after
    if given is None:
        case.problems.add(
            place, "before-unknown",
            f'"{name}" carries no variable "{slot.before}".',
            did_you_mean(slot.before, carried) or f'Write "carries: [{slot.before}]" there.',
        )  # fmt: skip
        return
    missing = [str(given.shown(v)) for v in range(given.low, given.high + 1)]
    missing = [value for value in missing if value not in slot.labels]
    if missing:
        case.problems.add(
            place, "before-unknown",
            f'In "{name}" the variable "{slot.before}" may also be "{missing[0]}".',
            "Name every value that it can have there.",
        )  # fmt: skip


def _check_front(case: Case, followed: Situation) -> None:
    own, other = case.situation.front, followed.front
    for key, mine, least in (("ages", own.ages_from, other.ages_from),
                             ("intensity", own.intensity, other.intensity)):  # fmt: skip
        scalar = case.sources.situation.scalar(key)
        if mine < least:
            case.problems.add(
                scalar.place if scalar else case.front_place, "sequel-lighter",
                f'A sequel is for nobody younger: "{key}" is {mine} here, and {least} in '
                f'"{followed.name}".',
                f"Make it {least} or more.",
            )  # fmt: skip
