"""Plans: story tests as data, in `plans/NAME.plan.yaml` beside the variants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.script.fields import Fields
from game.script.folders import PLANS_FOLDER, is_link, yaml_files
from game.script.nodes import MapNode, Node, Scalar
from game.script.part import Key, Part
from game.script.problem import Place, Problems
from game.script.reader import read_file
from game.script.situation import CUTS, Situation
from game.script.strays import PLAN_ENDING
from game.script.suggest import did_you_mean
from game.story.content import Cut

PLAN_FILES = f"*{PLAN_ENDING}"
_MOST_SEED = 999_999_999

PLAN = Part(
    "plan",
    "A story test: what a player gives, and what must come of it.",
    (
        Key("about", "What it shows, in one sentence."),
        Key("variant", "The variant it plays.", needed=True),
        Key("cut", "`full`, or `short` for the cut of the festival stand."),
        Key("seed", "A whole number that decides the draws; 1 where none is given."),
        Key("steps", "The steps, in order; the last one names the ending.", needed=True),
    ),
)
STEP = Part(
    "step",
    "One step of a plan: an input, or what must be so now.",
    (
        Key("choose", "A choice to take, by id."),
        Key("look", "A detail to look at, by id."),
        Key("tell", "A sentence to tell somebody, by the id of its answer."),
        Key("flag", "A line to mark as odd, by id."),
        Key("judge", "A rating, from 1 (surely real) to 6 (surely a scam)."),
        Key("leave", "`yes`: the way out that always stands open."),
        Key("report", "`yes`: the report that always stands open."),
        Key("timeout", "`yes`: the time of a timed choice runs out."),
        Key("expect", "What was shown since the last input: a line, a choice, an answer."),
        Key("not-on-offer", "What cannot be given now: a choice, a detail, an answer."),
        Key("ending", "The ending that the story has come to."),
    ),
)
STEP_WORDS = tuple(key.name for key in STEP.keys)


@dataclass(frozen=True)
class PlanStep:
    """`choose: say-yes` is word choose, value say-yes; `place` is that of the value."""

    word: str
    value: str
    place: Place


@dataclass(frozen=True)
class Plan:
    name: str
    variant: str
    cut: Cut
    seed: int
    steps: tuple[PlanStep, ...]
    place: Place


def plan_files(folder: Path) -> list[Path]:
    """The plan files of a situation, in the order of the alphabet."""
    inside = folder / PLANS_FOLDER
    return [p for p in yaml_files(inside) if p.name.endswith(PLAN_ENDING) and not is_link(inside)]


def read_plan(path: Path, situation: Situation, problems: Problems) -> Plan | None:
    """A plan of a situation; None where the file cannot be played, which is reported."""
    found = Problems()
    name = f"{situation.name}/{PLANS_FOLDER}/{path.name}"
    root = read_file(path, name, found)
    plan = _plan(path, root, situation, found) if root is not None else None
    problems.extend(found.items)
    return None if found.errors else plan


def _plan(path: Path, root: Node, situation: Situation, problems: Problems) -> Plan | None:
    if not isinstance(root, MapNode):
        problems.add(root.place, "not-a-mapping", "A file holds keys with values.")
        return None
    fields = Fields(root, problems)
    fields.check_keys(PLAN)
    variant = fields.required("variant")
    fields.one_of("variant", situation.variants)
    cut: Cut = "short" if fields.one_of("cut", CUTS, "full") == "short" else "full"
    seed = fields.number("seed", 0, _MOST_SEED, 1)
    name = path.name.removesuffix(PLAN_ENDING)
    return Plan(name, variant, cut, seed, tuple(_steps(fields)), root.place)


def _steps(fields: Fields) -> Iterator[PlanStep]:
    listed = fields.sequence("steps")
    if listed is None or not listed.items:
        fields.problems.add(fields.place, "missing-key", '"steps" is missing here.')
        return
    for item in listed.items:
        step = _step(item, fields.problems)
        if step is not None:
            yield step


def _step(item: Node, problems: Problems) -> PlanStep | None:
    entries = item.entries if isinstance(item, MapNode) else ()
    if len(entries) != 1 or not isinstance(entries[0][1], Scalar):
        message = "A step is one word, a colon and an id."
        problems.add(item.place, "plan-step", message, 'For example "- choose: say-yes".')
        return None
    word, value = entries[0][0], entries[0][1]
    if word.text not in STEP_WORDS:
        message = f'A step cannot begin with "{word.text}".'
        problems.add(word.place, "plan-step", message, did_you_mean(word.text, STEP_WORDS))
        return None
    assert isinstance(value, Scalar)
    return PlanStep(word.text, value.text.strip(), value.place)
