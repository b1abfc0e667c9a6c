"""The preview: the story as it is played, with the author's tools over it."""

from __future__ import annotations

from game.script.problem import Severity
from game.story.run import Run
from game.studio.preview_tools import Watch, author_sheet, carried_over, changed_fact, standing_at
from game.ui.components.button import look_chip
from game.ui.kit import Kit, Paint
from game.ui.paint import FULL_ROUND
from game.ui.pointer import KeyPress
from game.ui.toolkit import At, Box, Column, Inert, Node, Stack, Wrap
from game.window.play_screen import PlayScreen
from game.window.services import Services

LOOK_AGAIN = 0.5
"""Seconds between two looks at the files."""
_SHEETS = ("scenes", "facts", "problems")
_KEYS = {"s": "scenes", "f": "facts", "e": "problems", "v": "variant"}


class PreviewScreen(PlayScreen):
    """`panel` is the author's sheet that is open: scenes, facts, problems, or none."""

    name = "preview"

    def __init__(self, services: Services, watch: Watch, variant: str, at: str = "") -> None:
        self.watch = watch
        self.variant = variant
        self.panel = "problems" if _grave(watch) else ""
        self.next_look = services.clock() + LOOK_AGAIN
        # Last: the screen of play begins with the run of the variant set above.
        super().__init__(services, self._begun(at))
        self.playback.finish()

    def build(self, kit: Kit) -> Node:
        wide = kit.metrics.columns == 3 and not kit.large
        count = len(self.watch.problems)
        chips = toolbar(kit, self.playing.state.stop, self.variant, count, upright=wide)
        across, down = ("end", "center") if wide else ("center", "start")
        tools = At(chips, across, down, (4, 48 if wide else 8, 0, 8))
        panel = author_sheet(kit, self.panel, self.playing, self.watch.problems)
        if panel is None:
            return Stack([super().build(kit), tools])
        if self.panel == "problems":
            # The picture stays in sight: a problem is mended while looking at it.
            return Stack([super().build(kit), tools, At(panel, "center", "end", (0, 24, 16, 24))])
        return Stack([Inert(super().build(kit)), tools, At(panel, inset=(64, 24, 24, 24))])

    def act(self, target: str) -> None:
        kind, _, name = target.partition("=")
        if target in _SHEETS:
            self.panel = "" if self.panel == target else target
        elif kind == "scene":
            self.jump(name)
        elif kind == "fact":
            self._change_fact(int(name))
        elif target == "variant":
            self._next_variant()
        elif target == "close" and self.panel:
            self.panel = ""
        elif not self.panel:
            super().act(target)

    def key(self, key: KeyPress) -> bool:
        if key.name in _KEYS and not key.control:
            self.act(_KEYS[key.name])
            return True
        return super().key(key)

    def back(self) -> bool:
        if self.panel:
            self.panel = ""
            return True
        return super().back()

    # The files are looked at by the clock, not by the system's own notices: those differ by system
    # and are lost on a shared or mounted folder.
    def due(self) -> float | None:
        story = super().due()
        return self.next_look if story is None else min(story, self.next_look)

    def advance(self, now: float) -> bool:
        changed = False
        if now >= self.next_look:
            self.next_look = now + LOOK_AGAIN
            changed = self._reload() if self.watch.changed() else False
        return super().advance(now) or changed

    def _after_the_run(self) -> None:
        """An ending stands still here: the author goes on from the toolbar."""
        if not self.playing.ended:
            super()._after_the_run()

    def jump(self, scene: str) -> None:
        """Stand at a scene, with the facts as they are now."""
        self._show(standing_at(self.playing.program, scene, self.playing.state.facts))
        self.panel = ""

    def _begun(self, at: str) -> Run:
        assert self.watch.situation is not None
        program = self.watch.situation.programs[self.variant, "full"]
        return standing_at(program, at if at in program.scenes else program.first)

    def _reload(self) -> bool:
        """Take in what was saved; what cannot be played leaves the last good version standing."""
        if self.watch.read() and self.watch.situation is not None:
            key = (self.variant, self.playing.program.content.cut)
            program = self.watch.situation.programs.get(key)
            if program is not None:
                self._show(carried_over(program, self.playing))
        shown = "" if self.panel == "problems" else self.panel
        self.panel = "problems" if _grave(self.watch) else shown
        return True

    def _show(self, playing: Run) -> None:
        # The followers of sound and reading keep to the story that the screen began with; a new
        # line in it is unknown to them (test_preview.py).
        self.playing = playing
        self.playback = self._play(playing.last_shown)
        self.playback.finish()
        self.sheet = ""

    def _change_fact(self, number: int) -> None:
        program, state = self.playing.program, self.playing.state
        facts = changed_fact(program, state.facts, number)
        self._show(standing_at(program, state.stop, facts))

    def _next_variant(self) -> None:
        assert self.watch.situation is not None
        names = self.watch.situation.variants
        self.variant = names[(names.index(self.variant) + 1) % len(names)]
        scene = self.playing.state.stop
        self._show(self._begun(scene))


def _grave(watch: Watch) -> bool:
    """Whether something is wrong that an author should see at once."""
    return any(problem.severity is not Severity.HINT for problem in watch.problems)


# The author's tools, in a row at the head of the preview.


def toolbar(kit: Kit, scene: str, variant: str, count: int, upright: bool = False) -> Node:
    """Where one stands, the variant, the facts, and the `count` of problems the files have."""
    chips: list[Node] = [
        look_chip(kit, scene, "scenes", icon="map-pin:bold"),
        look_chip(kit, variant, "variant", icon="arrow-right:bold"),
        look_chip(kit, "facts", "facts", icon="list:bold"),
    ]
    if count:
        word = "problem" if count == 1 else "problems"
        chips.append(look_chip(kit, f"{count} {word}", "problems", icon="warning:bold"))
    ground = Paint(kit.theme.chip_ground, FULL_ROUND)
    plates: list[Node] = [Box(chip, ground) for chip in chips]
    return Column(plates, gap=6, align="end") if upright else Wrap(plates, 6, "center")
