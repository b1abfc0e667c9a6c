"""Plans: story tests as data, in `plans/NAME.plan.yaml` beside the variants."""

from collections.abc import Iterable, Iterator
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
from game.story import Cut, EventRun, Program, Run, begin, offers_at
from game.story.input import LEAVE, REPORT, TIMEOUT, Input, choose, flag, judge, look, tell

_MOST_SEED = 999_999_999
"""As many digits as `Fields.number` reads."""

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


# Plays a plan, step by step, and reports where the story does not go as the plan says.

_WITHOUT_ID = {"leave": LEAVE, "report": REPORT, "timeout": TIMEOUT}
_RATINGS = ("1", "2", "3", "4", "5", "6")


def check_plans(situation: Situation, folder: Path, problems: Problems) -> None:
    """Play every plan file of a situation's folder."""
    for path in plan_files(folder):
        plan = read_plan(path, situation, problems)
        if plan is not None:
            run_plan(plan, situation.programs[plan.variant, plan.cut], problems)


def run_plan(plan: Plan, program: Program, problems: Problems) -> Run:
    """The run of a plan; it stops at the first input that is not on offer."""
    playing = begin(program, plan.seed)
    runner = _Runner(program, playing, playing.opening, problems)
    for step in plan.steps:
        if not runner.take(step):
            return runner.playing
    if not runner.ending_named:
        runner.incomplete(plan.steps[-1].place if plan.steps else plan.place)
    return runner.playing


@dataclass
class _Runner:
    """`shown` is what came since the last input, `ending_named` whether a step told the ending."""

    program: Program
    playing: Run
    shown: EventRun
    problems: Problems
    ending_named: bool = False

    def take(self, step: PlanStep) -> bool:
        """One step; whether the plan can go on."""
        if step.word == "expect":
            self._expect(step)
        elif step.word == "not-on-offer":
            self._not_on_offer(step)
        elif step.word == "ending":
            self._ending(step)
        else:
            return self._give(step)
        return True

    def incomplete(self, place: Place) -> None:
        stop = self.playing.state.stop
        message = f'The plan stops at "{stop}" and names no ending.'
        hint = (
            f'End it with "- ending: {stop}".' if self.playing.ended else "Give it further steps."
        )
        self.problems.add(place, "plan-incomplete", message, hint)

    def _give(self, step: PlanStep) -> bool:
        given = self._given(step)
        if given is None:
            return False
        playing, shown = self.playing.give(given)
        # The plan is wrong or the story has changed; whatever follows would be of another run.
        if shown and shown[-1].kind == "refused":
            self._refused(step)
            return False
        self.playing, self.shown, self.ending_named = playing, shown, False
        return True

    def _given(self, step: PlanStep) -> Input | None:
        if step.word in _WITHOUT_ID:
            return _WITHOUT_ID[step.word] if self._among(step, ("yes",)) else None
        if step.word == "judge":
            return judge(int(step.value)) if self._among(step, _RATINGS) else None
        if step.word == "tell":
            answer = self.program.content.answers.get(step.value)
            return tell(answer.person if answer else "", step.value)
        return {"choose": choose, "look": look, "flag": flag}[step.word](step.value)

    def _among(self, step: PlanStep, words: tuple[str, ...]) -> bool:
        if step.value in words:
            return True
        message = f'After "{step.word}" comes {words[0]}' + (
            f" to {words[-1]}." if len(words) > 1 else "."
        )
        self.problems.add(step.place, "plan-step", message)
        return False

    def _refused(self, step: PlanStep) -> None:
        what = f"{step.word} {step.value}" if step.word not in _WITHOUT_ID else step.word
        message = f'"{what}" is not on offer at "{self.playing.state.stop}".'
        if step.word == "flag":
            hint = did_you_mean(step.value, self.program.content.lines)
        elif step.word in _WITHOUT_ID:
            hint = ""
        else:
            hint = did_you_mean(step.value, self._on_offer(step.word))
        self.problems.add(step.place, "plan-step", message, hint)

    def _on_offer(self, act: str = "") -> list[str]:
        offers = offers_at(self.program, self.playing.state)
        given = [offer.given for offer in offers if not act or offer.given.act == act]
        return [one.id for one in given if one.id]

    def _expect(self, step: PlanStep) -> None:
        shown = [event.id for event in self.shown if event.id]
        if step.value not in shown:
            message = f'"{step.value}" was not shown since the last input.'
            hint = did_you_mean(step.value, shown)
            self.problems.add(step.place, "plan-expectation", message, hint)

    def _not_on_offer(self, step: PlanStep) -> None:
        content = self.program.content
        known = (*content.choices, *content.details, *content.answers)
        if step.value not in known:
            message = f'"{step.value}" is no choice, detail or answer of this variant.'
            self._step_problem(step, message, known)
        elif step.value in self._on_offer():
            message = f'"{step.value}" is on offer at "{self.playing.state.stop}".'
            self.problems.add(step.place, "plan-expectation", message)

    def _ending(self, step: PlanStep) -> None:
        self.ending_named = True
        stop, endings = self.playing.state.stop, self.program.content.endings
        if step.value not in endings:
            self._step_problem(step, f'"{step.value}" is no ending of this variant.', endings)
        elif stop not in endings:
            message = f'The story has not ended yet; it rests at "{stop}".'
            self.problems.add(step.place, "plan-ending", message, "Give it further steps.")
        elif stop != step.value:
            message = f'The story ended at "{stop}", not at "{step.value}".'
            self.problems.add(step.place, "plan-ending", message)

    def _step_problem(self, step: PlanStep, message: str, known: Iterable[str]) -> None:
        self.problems.add(step.place, "plan-step", message, did_you_mean(step.value, known))
