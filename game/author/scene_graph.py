"""The scenes of a variant as plain data to draw: boxes, ways out of them, what no path meets."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from game.proof.conditions import observe
from game.script.compile.scenes import BETWEEN
from game.script.condition_text import condition_words
from game.script.problem import Place
from game.story import Content, Graph, Offer, Program, Route, Scene, say
from game.typography import escaped, wrapped_by

# The ways out of a scene as an author knows them: choices, tells that lead on, leave, report.


@dataclass(frozen=True)
class Branch:
    """Where a way leads; `when` is the condition of that branch, "else" for the last of several."""

    scene: str
    when: str = ""

    @property
    def condition(self) -> str:
        return f"if {self.when}" if self.when not in ("", "else") else self.when


@dataclass(frozen=True)
class Transition:
    """One way on: its id and words, its move, its condition; `taken` where some path offers it.

    A way without targets comes back to the same stop. `goes` is a scene's own arrow.
    """

    act: str
    id: str
    words: str
    move: str
    targets: tuple[Branch, ...]
    when: str = ""
    timed: bool = False
    taken: bool = True

    @property
    def label(self) -> str:
        """`verify: ask-where`, and where it holds."""
        name = f"{self.move}: {self.id}" if self.move else self.id
        return f"{name} if {self.when}" if self.when else name

    @property
    def branches(self) -> tuple[str, ...]:
        """`if money = sent → ten-minutes`, `else → safe`, where there are several targets."""
        several = self.targets if len(self.targets) > 1 else ()
        return tuple(f"{target.condition} → {target.scene}" for target in several)


def transitions_of(
    program: Program, scene: Scene, graph: Graph | None, language: str
) -> tuple[Transition, ...]:
    """The choices of a scene and every other offer that leads on; else its own arrow."""
    taken = _taken(graph, scene.id) if graph else None
    ways = [
        _way(program, scene, offer, language, taken is None or offer.given in taken)
        for offer in scene.offers
        if offer.given.act == "choose" or offer.routes
    ]
    if scene.routes:
        ways.append(Transition("goes", "", "", "", _targets(program, scene.routes)))
    return tuple(ways)


def shared_transitions(
    program: Program, ways: Mapping[str, tuple[Transition, ...]]
) -> dict[str, tuple[Transition, ...]]:
    """By stretch, what leads on from several of its scenes alike; drawn once, not from each."""
    # Equal in words, condition and targets: leave and report stand in every scene of a stretch, and
    # an arrow of each from each would cover the picture.
    counted: Counter[tuple[str, Transition]] = Counter(
        (program.scenes[name].stretch, way)
        for name, found in ways.items()
        for way in found
        if way.act not in ("choose", "goes")
    )
    shared: dict[str, tuple[Transition, ...]] = {}
    for (stretch, way), count in counted.items():
        if count > 1:
            shared[stretch] = (*shared.get(stretch, ()), way)
    return shared


def _taken(graph: Graph, stop: str) -> set[object]:
    return {edge.given for node in graph.nodes if node.stop == stop for edge in node.edges}


def _way(program: Program, scene: Scene, offer: Offer, language: str, taken: bool) -> Transition:
    event = offer.plays[0].event.id
    when = condition_words(program, offer.when) if offer.when is not None else ""
    return Transition(
        offer.given.act,
        event,
        escaped(_words(program.content, event, language)),
        _move(program.content, offer, event),
        _targets(program, offer.routes),
        when,
        bool(scene.timeout) and offer.given.id == scene.timeout,
        taken,
    )


def _words(content: Content, name: str, language: str) -> str:
    if name in content.choices:
        return say(content.choices[name].words, language)
    return say(content.answers[name].asks, language) if name in content.answers else ""


def _move(content: Content, offer: Offer, name: str) -> str:
    if name in content.choices:
        choice = content.choices[name]
        return f"tell {choice.person}" if choice.person else choice.move
    return f"tell {offer.given.person}" if offer.given.person else offer.given.act


def _targets(program: Program, routes: tuple[Route, ...]) -> tuple[Branch, ...]:
    # A lone route has no condition, or there would be no way on (`no-else`).
    if len(routes) == 1:
        return (Branch(routes[0].scene),)
    return tuple(
        Branch(route.scene, condition_words(program, route.when) if route.when else "else")
        for route in routes
    )


STANDING = "always:"


@dataclass(frozen=True)
class SceneBox:
    """A scene, an ending (with its `kind`), or what stands open in all of a stretch.

    `says` is its first line; `shared` names the shared scenes it uses.
    """

    id: str
    stretch: str
    says: str
    ways: tuple[Transition, ...] = ()
    kind: str = ""
    reached: bool = True
    shared: tuple[str, ...] = ()


@dataclass(frozen=True)
class SceneGraph:
    """A variant in one cut. `stretches` are the clusters, in the order of the files."""

    situation: str
    variant: str
    cut: str
    stretches: tuple[str, ...]
    boxes: tuple[SceneBox, ...]

    @property
    def title(self) -> str:
        return f"{self.situation} / {self.variant} ({self.cut} cut)"

    def of(self, stretch: str) -> tuple[SceneBox, ...]:
        """The boxes of a stretch; endings belong to none."""
        return tuple(box for box in self.boxes if box.stretch == stretch)


def scene_graph(
    program: Program,
    graph: Graph | None = None,
    language: str = "en",
    places: Mapping[str, Place] | None = None,
) -> SceneGraph:
    """The picture's data. With a graph, scenes and ways that no path meets are marked."""
    content = program.content
    entered = observe(program, graph).entered if graph else program.led_to
    ways = {
        name: transitions_of(program, scene, graph, language)
        for name, scene in program.scenes.items()
    }
    standing = shared_transitions(program, ways)
    boxes = [
        SceneBox(
            name,
            "" if name in content.endings else scene.stretch,
            _says(program, scene, language),
            tuple(way for way in ways[name] if way not in standing.get(scene.stretch, ())),
            content.endings[name].kind if name in content.endings else "",
            name in entered,
            _shared(scene, places or {}),
        )
        for name, scene in _from_the_start(program)
    ]
    boxes += [
        SceneBox(f"{STANDING}{stretch}", stretch, "", found) for stretch, found in standing.items()
    ]
    front = content.front
    stretches = tuple(dict.fromkeys(box.stretch for box in boxes if box.stretch))
    return SceneGraph(front.situation, content.variant, content.cut, stretches, tuple(boxes))


def _from_the_start(program: Program) -> list[tuple[str, Scene]]:
    return sorted(program.scenes.items(), key=lambda item: item[0] != program.first)


def _says(program: Program, scene: Scene, language: str) -> str:
    content = program.content
    if scene.id in content.endings:
        return escaped(say(content.endings[scene.id].title, language))
    for play in scene.plays:
        line = content.lines.get(play.event.id)
        if line is not None:
            words = escaped(say(line.text, language))
            return f"{line.speaker}: {words}" if line.speaker else words
    return ""


def _shared(scene: Scene, places: Mapping[str, Place]) -> tuple[str, ...]:
    """The shared scenes used here, by their files; by the call site where none is known."""
    events = [play.event.id for play in scene.plays]
    events += [offer.given.id for offer in scene.offers]
    found = [name for name in events if BETWEEN in name]
    named = (places[name].file if name in places else name.split(BETWEEN)[0] for name in found)
    return tuple(dict.fromkeys(name.rsplit("/", 1)[-1].removesuffix(".yaml") for name in named))


# The one walk over a picture that is written down as text: Graphviz and Mermaid are its writers.


class DiagramWriter(Protocol):
    """The words of a language for diagrams; `end` closes a variant or a stretch."""

    end: str

    def variant(self, prefix: str, title: str) -> Iterable[str]:
        """The lines that open a variant."""

    def stretch(self, prefix: str, number: int, name: str) -> Iterable[str]:
        """The lines that open a stretch inside it."""

    def node(self, box: SceneBox, name: str) -> str: ...

    def edges(self, box: SceneBox, names: Mapping[str, str]) -> Iterable[str]: ...


def diagram_of(writer: DiagramWriter, pictures: Iterable[SceneGraph]) -> Iterator[str]:
    """All variants, each in a frame with its stretches inside, then its arrows."""
    for number, picture in enumerate(pictures):
        yield from _variant_lines(writer, picture, f"v{number}")


def _variant_lines(writer: DiagramWriter, picture: SceneGraph, prefix: str) -> Iterator[str]:
    # Boxes are numbered: an author's id could be a word of either language, such as "end".
    names = {box.id: f"{prefix}n{number}" for number, box in enumerate(picture.boxes)}
    yield from (f"  {line}" for line in writer.variant(prefix, picture.title))
    for number, stretch in enumerate(picture.stretches):
        yield from (f"    {line}" for line in writer.stretch(prefix, number, stretch))
        yield from (f"      {writer.node(box, names[box.id])}" for box in picture.of(stretch))
        yield f"    {writer.end}"
    yield from (f"    {writer.node(box, names[box.id])}" for box in picture.of(""))
    yield f"  {writer.end}"
    for box in picture.boxes:
        yield from (f"  {line}" for line in writer.edges(box, names))


# Words cut into short lines, so that boxes stay narrow.

WIDTH = 38
_MOST = 2


def wrapped(words: str, most: int = _MOST, width: int = WIDTH) -> list[str]:
    """At most some lines of some width; an ellipsis shows where more was said."""
    wrapper = textwrap.TextWrapper(width, max_lines=most, placeholder=" …", break_long_words=True)
    return wrapped_by(wrapper.wrap, words)
