"""Telling: somebody is always within two tells, telling never makes things worse, and it helps."""

from collections.abc import Iterable, Iterator, Sequence

from game.graph.chain import Chance, circles
from game.proof.case import Case, opening_place
from game.script.entry import entries
from game.script.problem import Place, Problems, Severity
from game.story import Content, Edge, EventRun, Graph, GraphNode, Input, Program

_CLOSE = 1e-6
"""Outlooks nearer than this differ by how they were reckoned alone."""


def check_telling(case: Case) -> None:
    for variant, cut, graph in case.each():
        _check_within_two(case, variant, graph)
        _check_never_worse(case, variant, graph)
        if cut == "full" and graph.content.truth == "scam":
            _check_helps(case, variant, graph)


def _tells(node: GraphNode) -> tuple[Edge, ...]:
    return tuple(edge for edge in node.edges if edge.given.act == "tell")


def _reached(graph: Graph, node: GraphNode) -> bool:
    return any(graph.content.answers[edge.given.id].reached for edge in _tells(node))


def _check_within_two(case: Case, variant: str, graph: Graph) -> None:
    reported: set[str] = set()
    for node in graph.nodes:
        if node.stop in graph.content.endings or node.stop in reported:
            continue
        second = (graph.nodes[edge.to] for edge in _tells(node))
        if not _reached(graph, node) and not any(_reached(graph, after) for after in second):
            reported.add(node.stop)
            case.report(
                variant,
                node.stop,
                "nobody-to-tell",
                f'At "{node.stop}" nobody can be reached within two tells.',
                'Add an "answer" to the scene or its stretch.',
            )


def _check_never_worse(case: Case, variant: str, graph: Graph) -> None:
    """Each sentence once a stop, where it costs most."""
    worst: dict[tuple[str, Input], tuple[float, float]] = {}
    for node in graph.nodes:
        for edge in _tells(node):
            after, key = graph.nodes[edge.to].outlook, (node.stop, edge.given)
            before, known = worst.get(key, (0.0, 0.0))
            if node.outlook - after > max(_CLOSE, before - known):
                # By what is lost and not by where one comes to: that depends on the way there.
                worst[key] = (node.outlook, after)
    for (stop, given), (before, after) in worst.items():
        case.report(
            variant, given.id, "tell-makes-worse",
            f'Telling "{given.person}" at "{stop}" lowers the outlook from '
            f"{_apart(before, after)}.",
            "Telling may never make things worse.",
        )  # fmt: skip


def _apart(before: float, after: float) -> str:
    """`0.70 to 0.65`, with as many digits as tell the two apart."""
    digits = next((n for n in range(2, 9) if f"{before:.{n}f}" != f"{after:.{n}f}"), 9)
    return f"{before:.{digits}f} to {after:.{digits}f}"


def _check_helps(case: Case, variant: str, graph: Graph) -> None:
    helps = any(
        graph.nodes[edge.to].outlook > node.outlook + _CLOSE
        for node in graph.nodes
        for edge in _tells(node)
    )
    if not helps:
        case.problems.add(
            _first_answer(case, variant, graph), "tell-never-helps",
            f'In "{variant}" no telling changes anything.',
            "Let somebody's answer lead on.", severity=Severity.WARNING,
        )  # fmt: skip


def _first_answer(case: Case, variant: str, graph: Graph) -> Place:
    """The first answer of the variant's own; its opening where it has none."""
    places = (case.place(variant, name) for name in graph.content.answers)
    own = (place for place in places if place.file != case.front_place.file)
    return min(own, default=opening_place(case, variant))


# Telling the same person twice: who has nothing new to say repeats the first words.


def check_again(case: Case) -> None:
    reported: set[Place] = set()
    for variant, cut, graph in case.each():
        program = case.situation.programs[variant, cut]
        for answer in sorted(repeated(program, graph)):
            place = case.place(variant, answer)
            if place not in reported:
                reported.add(place)
                case.report(
                    variant, answer, "answer-repeats",
                    f'"{answer}" can be a second telling, and says its first words again.',
                    'Add "again-vi" and "again-en": what this person says the second time.',
                    Severity.HINT,
                )  # fmt: skip


def repeated(program: Program, graph: Graph) -> set[str]:
    """The answers without `again` that can follow another telling in their stretch."""
    stretches = [program.scenes[node.stop].stretch for node in graph.nodes]
    ahead = _stretches_ahead(graph, stretches)
    first: dict[tuple[str, str], set[int]] = {}
    for number, node in enumerate(graph.nodes):
        for edge in node.edges:
            if edge.given.act == "tell":
                first.setdefault((stretches[number], edge.given.person), set()).add(edge.to)
    return {
        answer
        for (stretch, person), targets in first.items()
        for number in _in_reach(graph, targets, ahead, stretch)
        if stretches[number] == stretch
        for answer in _plain_answers(program, graph.nodes[number], person)
    }


def _stretches_ahead(graph: Graph, stretches: Sequence[str]) -> list[frozenset[str]]:
    """For each node the stretches that it, or something reachable from it, stands in."""
    # Circle by circle, the last first: what a circle leads to is known when it is its turn.
    onward: list[Chance] = [tuple((e.to, 1.0) for e in node.edges) for node in graph.nodes]
    ahead: list[frozenset[str]] = [frozenset()] * len(onward)
    for circle in circles(onward):
        further = {ahead[target] for number in circle for target, _ in onward[number]}
        found = frozenset({stretches[number] for number in circle}).union(*further)
        # One set for all that see the same, or a long story would hold very many.
        found = next((known for known in further if known == found), found)
        for number in circle:
            ahead[number] = found
    return ahead


def _in_reach(
    graph: Graph, targets: Iterable[int], ahead: Sequence[frozenset[str]], stretch: str
) -> set[int]:
    """What can be reached from some nodes while the stretch can still come."""
    waiting = [number for number in targets if stretch in ahead[number]]
    reached = set(waiting)
    while waiting:
        for edge in graph.nodes[waiting.pop()].edges:
            if edge.to not in reached and stretch in ahead[edge.to]:
                reached.add(edge.to)
                waiting.append(edge.to)
    return reached


def _plain_answers(program: Program, node: GraphNode, person: str) -> Iterator[str]:
    for edge in node.edges:
        given = edge.given
        told = given.act == "tell" and given.person == person
        if told and not program.content.answers[given.id].again:
            yield given.id


# What people answer after a loss: nobody may speak as if nothing had happened.


def check_recovery(case: Case) -> None:
    """In a stretch with a choice of the move `recover` no answer of the situation may be heard."""
    defaults = _situation_answers(case)
    for variant, cut, graph in case.each():
        program = case.situation.programs[variant, cut]
        after = _stretches_after_a_loss(program)
        for stop, answer in _heard(program, graph, after, defaults):
            case.report(
                variant, stop, "default-answer-after-loss",
                f'At "{stop}", after a loss, "{answer}" of situation.yaml is still the answer.',
                "Answer in this stretch's always, or begin a chapter of its own at the loss.",
                also=(case.place(variant, answer),),
            )  # fmt: skip


def _situation_answers(case: Case) -> set[str]:
    fields = case.sources.situation
    speakers = case.situation.programs[case.situation.variants[0], "full"].content.cast
    listed = entries(fields.sequence("always"), Problems(), speakers)
    return {entry.id for entry in listed if entry.word == "answer"}


def _stretches_after_a_loss(program: Program) -> set[str]:
    choices = program.content.choices
    return {
        scene.stretch
        for scene in program.scenes.values()
        for offer in scene.choices()
        if choices[offer.given.id].move == "recover"
    }


def _heard(
    program: Program, graph: Graph, stretches: set[str], defaults: set[str]
) -> list[tuple[str, str]]:
    """Stop and answer, the first stop of each stretch for each answer."""
    found: dict[tuple[str, str], str] = {}
    for node in graph.nodes:
        stretch = program.scenes[node.stop].stretch
        for edge in node.edges if stretch in stretches else ():
            if edge.given.act == "tell" and edge.given.id in defaults:
                found.setdefault((stretch, edge.given.id), node.stop)
    return [(stop, answer) for (_, answer), stop in found.items()]


# One voice that does not stop: more than three lines in a row by somebody outside the circle.

MOST_IN_A_ROW = 3
_SILENT = ("wait", "app", "dim", "ring", "timer", "scene")
"""Events that give nobody else a word."""


def check_voices(case: Case) -> None:
    """Over the runs that some path shows; the player's own bubble ends a row."""
    for variant, _, graph in case.each():
        late = {name for run in graph.runs for name in too_many(graph.content, run)}
        for name in sorted(late):
            speaker = graph.content.lines[name].speaker
            case.report(
                variant, name, "long-monologue",
                f'Here "{speaker}" has said {MOST_IN_A_ROW} lines in a row already.',
                "Let the player answer or act in between: two or three lines, then a choice.",
                Severity.WARNING,
            )  # fmt: skip


def too_many(content: Content, run: EventRun) -> Iterator[str]:
    """The first line too many of every row in a run."""
    speaker, row = "", 0
    for event in run:
        if event.kind in _SILENT:
            continue
        line = content.lines.get(event.id) if event.kind == "line" else None
        # A form (a picture, a voice message) is a pause for the eye: it ends a row.
        says = line.speaker if line is not None and not line.by else ""
        row = row + 1 if says and says == speaker else 1
        speaker = says
        if row == MOST_IN_A_ROW + 1 and says not in (*content.circle, "you"):
            yield event.id
