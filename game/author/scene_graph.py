"""The scenes of a variant as plain data to draw: boxes, ways out of them, what no path meets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.author.transitions import Transition, shared_transitions, transitions_of
from game.characters import escaped
from game.proof.observed import observe
from game.script.problem import Place
from game.story.graph import Graph
from game.story.program import Program, Scene
from game.story.text import say

STANDING = "always:"
_SITE = "--"


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
    found = [name for name in events if _SITE in name]
    named = (places[name].file if name in places else name.split(_SITE)[0] for name in found)
    return tuple(dict.fromkeys(name.rsplit("/", 1)[-1].removesuffix(".yaml") for name in named))
