"""What exploring a variant shows, as an author asks for it: endings, ways, times, outlook."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.graph.costliest import costliest
from game.proof.cuts import shortest_and_longest
from game.story import Content, Graph, Input, Program, Reach, State, say


@dataclass(frozen=True)
class WitnessStep:
    """One input of a witness: `ask-where`, the player's words, the move."""

    name: str
    words: str


@dataclass(frozen=True)
class EndingSummary:
    """`share` is how often random play ends here; `most` is None where circles allow any time.

    An ending that no path reaches has no witness and no seconds.
    """

    id: str
    kind: str
    reached: bool
    share: float
    fewest: float | None
    most: float | None
    witness: tuple[WitnessStep, ...]


@dataclass(frozen=True)
class Summary:
    """A variant in one cut. `fact` is the one without which the fewest states would be left."""

    variant: str
    cut: str
    states: int
    runs: int
    outlook: float
    fact: str
    endings: tuple[EndingSummary, ...]

    @property
    def by_kind(self) -> dict[str, float]:
        """The share of random play that each kind of ending takes."""
        shares: dict[str, float] = {}
        for ending in self.endings:
            shares[ending.kind] = shares.get(ending.kind, 0.0) + ending.share
        return shares


def summary(program: Program, graph: Graph, language: str) -> Summary:
    content = graph.content
    states = [State(node.stop, node.facts) for node in graph.nodes]
    first = [graph.nodes[start.node].outlook for start in graph.starts]
    return Summary(
        content.variant,
        content.cut,
        len(graph.nodes),
        len(graph.runs),
        sum(first) / len(first),
        costliest(program, states),
        tuple(_endings(graph, language)),
    )


def _endings(graph: Graph, language: str) -> Iterable[EndingSummary]:
    # Endings in the order of the files, the unreached among them: an author looks for those first.
    seconds = shortest_and_longest(graph)
    for name, ending in graph.content.endings.items():
        reach = graph.endings.get(name)
        fewest, most = seconds.get(name, (None, None))
        said = tuple(_witness(graph, reach, language)) if reach else ()
        share = reach.share if reach else 0.0
        yield EndingSummary(name, ending.kind, reach is not None, share, fewest, most, said)


def _witness(graph: Graph, reach: Reach, language: str) -> Iterable[WitnessStep]:
    node = graph.nodes[graph.starts[reach.start].node]
    for given in reach.witness:
        edge = node.by_input[given]
        first = graph.runs[edge.run][:1]
        yield _step(graph.content, given, first[0].id if first else given.id, language)
        node = graph.nodes[edge.to]


def _step(content: Content, given: Input, shown: str, language: str) -> WitnessStep:
    """An input as an author reads it: `tell mum: tell-mum-papers`, and what the player says.

    `shown` is what it shows first: for a standing way out, the choice that was written for it.
    """
    name = given.id or shown
    if name in content.choices:
        act = "" if given.act == "choose" else f"{given.act}: "
        return WitnessStep(f"{act}{name}", say(content.choices[name].words, language))
    if name in content.answers:
        words = say(content.answers[name].asks, language)
        return WitnessStep(f"tell {given.person}: {name}", words)
    if name in content.details:
        return WitnessStep(f"look: {name}", say(content.details[name].name, language))
    return WitnessStep(f"{given.act} {name}", "")
