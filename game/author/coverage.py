"""What the plans and some random play touched of a variant, and what nothing touched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.graph.random_play import LeastUsed, play_often
from game.proof.plans import plan_files, read_plan, run_plan
from game.script.problem import Problems
from game.script.situation import Situation
from game.story.content import Content

KINDS = ("lines", "details", "choices", "answers", "endings")


@dataclass(frozen=True)
class Covered:
    """One kind of thing in one variant: all of it, and what was touched by plans and by play."""

    variant: str
    kind: str
    all: tuple[str, ...]
    by_plans: frozenset[str]
    by_play: frozenset[str]

    @property
    def untouched(self) -> tuple[str, ...]:
        return tuple(n for n in self.all if n not in self.by_plans and n not in self.by_play)

    @property
    def only_by_play(self) -> tuple[str, ...]:
        """What no plan shows, though play finds it: what a next plan could be about."""
        return tuple(n for n in self.all if n not in self.by_plans and n in self.by_play)


def coverage(
    situation: Situation, folder: Path, runs: int, seed: int, problems: Problems
) -> tuple[Covered, ...]:
    """By variant and kind, over both cuts. Plans that cannot be played are reported."""
    planned = _by_plans(situation, folder, problems)
    found: list[Covered] = []
    for variant in situation.variants:
        content = situation.programs[variant, "full"].content
        played = _by_play(situation, variant, runs, seed)
        found += _covered(content, planned.get(variant, set()), played)
    return tuple(found)


def _by_plans(situation: Situation, folder: Path, problems: Problems) -> Mapping[str, set[str]]:
    shown: dict[str, set[str]] = {}
    for path in plan_files(folder):
        plan = read_plan(path, situation, problems)
        if plan is not None:
            playing = run_plan(plan, situation.programs[plan.variant, plan.cut], problems)
            touched = shown.setdefault(plan.variant, set())
            touched |= {event.id for event in playing.transcript()} | {playing.state.stop}
    return shown


def _by_play(situation: Situation, variant: str, runs: int, seed: int) -> set[str]:
    """Half of the runs in each cut, all of them preferring what was used least."""
    touched: set[str] = set()
    for (name, _), program in situation.programs.items():
        # What was used least first: so a few runs meet what chance would take hundreds for.
        if name == variant:
            played = play_often(program, max(1, runs // 2), seed, LeastUsed())
            touched |= {*played.met, *played.endings}
    return touched


def _covered(content: Content, planned: set[str], played: set[str]) -> Iterable[Covered]:
    tables: Mapping[str, Iterable[str]] = {
        "lines": content.lines,
        "details": content.details,
        "choices": content.choices,
        "answers": content.answers,
        "endings": content.endings,
    }
    for kind in KINDS:
        names = tuple(tables[kind])
        of_plans, of_play = planned.intersection(names), played.intersection(names)
        yield Covered(content.variant, kind, names, frozenset(of_plans), frozenset(of_play))
