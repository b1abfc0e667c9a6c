"""What playing by itself shows of a story: `explore`, `audit`, `simulate` and `coverage`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping

from game.author.coverage import Covered, coverage
from game.author.giveaways import cue_table, order_of_best
from game.author.summary import EndingSummary, Summary, summary
from game.cli.catalog import find_situation, graphs_of, loaded, one_variant, playable, spot
from game.cli.messages import TOO_LARGE
from game.cli.options import language_of
from game.cli.output import complain, percent, print_columns, print_wrapped, watching
from game.graph.audit import VariantScore, audit, too_good
from game.graph.explore import BudgetExceeded, explore
from game.graph.paths import said
from game.graph.random_play import LeastUsed, Played, by_chance, found_by_play, play_often
from game.proof.plans import plan_files
from game.script.problem import Problems, one_line
from game.script.situation import CUTS, Situation, collector_paused
from game.story import Content, Cut, Graph, Program

# `explore SITUATION`: how each ending is reached, how often by random play, how fast.


def run_explore(arguments: Namespace) -> int:
    situation = find_situation(arguments.situation)
    language, code = language_of(arguments), 0
    for number, (variant, cut) in enumerate(_wanted(situation, arguments)):
        if number:
            print()
        program = situation.programs[variant, cut]
        found = _explored(program, language)
        if found is None:
            code = TOO_LARGE
        else:
            _print(situation.name, found)
    return code


def _wanted(situation: Situation, arguments: Namespace) -> Iterator[tuple[str, Cut]]:
    one = one_variant(situation, arguments.variant)
    for variant in situation.variants if one is None else (one,):
        for cut in CUTS:
            if arguments.cut in (None, cut):
                yield variant, cut


def _explored(program: Program, language: str) -> Summary | None:
    """What exploring shows; None, and what random play found, where there are too many states."""
    content = program.content
    try:
        label = f"{content.variant}, {content.cut} cut"
        with watching(label) as watch, collector_paused():
            return summary(program, explore(program, watch=watch), language)
    except BudgetExceeded as exceeded:
        print_wrapped(str(exceeded))
        print_wrapped(found_by_play(program))
        return None


def _print(name: str, found: Summary) -> None:
    print_wrapped(
        f"{name}/{found.variant}, {found.cut} cut: {found.states:,} states, {found.runs:,} runs "
        f"of events. Outlook at the start {found.outlook:.2f}. Costliest fact: {found.fact}."
    )
    print("Random play ends:")
    print_columns([(percent(share), kind) for kind, share in found.by_kind.items()])
    print("Endings, each with a shortest way:")
    for ending in found.endings:
        _print_ending(ending)


def _print_ending(ending: EndingSummary) -> None:
    if not ending.reached:
        print_wrapped(f"  {ending.id} ({ending.kind}): NO PATH LEADS HERE")
        return
    shown = f"{percent(ending.share)} of random play, {_seconds(ending)}"
    print_wrapped(f"  {ending.id} ({ending.kind}): {shown}")
    print_columns([(step.name, step.words) for step in ending.witness], indent=6)


def _seconds(ending: EndingSummary) -> str:
    if ending.fewest is None:
        return "reached by tells, details or ways out only"
    if ending.most is None:
        return f"at least {ending.fewest:.0f} s of reading"
    return f"{ending.fewest:.0f} to {ending.most:.0f} s of reading"


# `audit [SITUATION]`: what rules of thumb would earn, and what gives the truth away.


def run_audit(arguments: Namespace) -> int:
    contents: list[Content] = []
    code = 0
    for name, situation in _situations(arguments.situation).items():
        try:
            graphs = graphs_of(situation, "full")
        except BudgetExceeded as exceeded:
            # One that is too large keeps no other from its report; the exit code tells of it.
            print_wrapped(f"{exceeded}\n")
            code = TOO_LARGE
            continue
        print_wrapped(
            f"{name}: rules of thumb over its variants, marks in percent (full cut); the last "
            "columns are the likeliest way a rule goes, and how often it comes to that ending"
        )
        _print_rules(graphs)
        _print_order(graphs.values())
        contents += [graph.content for graph in graphs.values()]
        print()
    _print_cues(contents)
    return code


def _situations(wanted: str | None) -> dict[str, Situation]:
    if wanted is None:
        return playable()
    situation = find_situation(wanted)
    return {situation.name: situation}


def _print_rules(graphs: Mapping[str, Graph]) -> None:
    scores = audit(graphs)
    as_good = {score.rule for score in too_good(scores)}
    rows: list[tuple[object, ...]] = [("rule", "safe", "goal", "", "")]
    for score in scores:
        good = "AS GOOD AS INFORMED" if score.rule in as_good else ""
        rows.append((score.rule, round(score.safe, 1), round(score.goal, 1), "", good))
        rows += [_row(one) for one in score.variants]
    print_columns(rows)


def _row(one: VariantScore) -> tuple[object, ...]:
    way = one.way()
    goes = f"{said(way.inputs)} -> {way.ending}" if way.ending else "goes in circles"
    share = f"{100 * way.share:.0f} %" if way.ending else ""
    return (f"  {one.variant}", round(one.safe, 1), round(one.goal, 1), share, goes)


def _print_order(graphs: Iterable[Graph]) -> None:
    order = order_of_best(graphs)
    if order.stops:
        print_wrapped(
            f"The best choice is the first at {percent(order.first)} of {order.stops} stops, the "
            f"last at {percent(order.last)}, the longest at {percent(order.longest)}; a blind "
            f"order would come to {percent(order.by_chance)}."
        )


def _print_cues(contents: Iterable[Content]) -> None:
    rows: list[tuple[object, ...]] = [("what", "", "scam", "genuine", "")]
    for row in cue_table(contents):
        rows.append((row.kind, row.what, row.scam, row.genuine, row.gives_away))
    print_wrapped("In how many places each cue, detail and move stands, by truth")
    print_columns(rows)


# `simulate SITUATION --runs N --seed S`: seeded play, counted.


def run_simulate(arguments: Namespace) -> int:
    situation = find_situation(arguments.situation)
    one = one_variant(situation, arguments.variant)
    for number, variant in enumerate(situation.variants if one is None else (one,)):
        if number:
            print()
        # A fresh one for each variant: it remembers what it has used.
        pick = LeastUsed() if arguments.least_used else by_chance
        program = situation.programs[variant, arguments.cut]
        played = play_often(program, arguments.runs, arguments.seed, pick)
        print_wrapped(
            f"{situation.name}/{variant}, {arguments.cut} cut: {played.runs:,} runs, seed "
            f"{arguments.seed}; median {played.median_seconds:.0f} s, longest "
            f"{played.longest_seconds:.0f} s of reading"
        )
        _print_endings(played)
        _print_lines(played)
    return 0


def _print_endings(played: Played) -> None:
    rows: list[tuple[object, ...]] = [
        (played.endings[name], percent(played.share(name)), name, ending.kind)
        for name, ending in played.content.endings.items()
    ]
    if played.unended:
        rows.append((played.unended, percent(played.unended / played.runs), "no ending", ""))
    print_columns(rows)


def _print_lines(played: Played) -> None:
    print("How often each line was met:")
    rows = [(count, name, "" if count else "NEVER") for name, count in played.line_hits().items()]
    print_columns(rows)


# `coverage SITUATION`: what the plan files and some random play touched, and what not.


def run_coverage(arguments: Namespace) -> int:
    at = spot(arguments.situation)
    situation, folder = loaded(at), at.folder
    problems = Problems()
    found = coverage(situation, folder, arguments.runs, arguments.seed, problems)
    for problem in problems.items:
        complain(one_line(problem))
    print_wrapped(
        f"{situation.name}: {len(plan_files(folder))} plans, {arguments.runs:,} runs by variant "
        f"that prefer the least used (seed {arguments.seed}), both cuts"
    )
    rows: list[tuple[object, ...]] = [("variant", "", "in all", "plans", "with play")]
    rows += [_coverage_row(one) for one in found]
    print_columns(rows)
    for one in found:
        _print_names(one, "only play touched", one.only_by_play)
    for one in found:
        _print_names(one, "NOTHING touched", one.untouched)
    return 1 if problems.errors else 0


def _coverage_row(one: Covered) -> tuple[object, ...]:
    total = len(one.all)
    return (one.variant, one.kind, total, len(one.by_plans), total - len(one.untouched))


def _print_names(one: Covered, what: str, names: tuple[str, ...]) -> None:
    if names:
        print_wrapped(f"{one.variant}, {one.kind} that {what}: {', '.join(names)}")
