"""The preview: the story as it is played, with the author's tools over it."""

from collections.abc import Sequence

from game.script.problem import Problem, Severity, one_line
from game.story.run import Run
from game.studio.preview_tools import Watch, carried_over, changed_fact, fact_words, standing_at
from game.ui.components.button import look_chip
from game.ui.components.sheet import section, sheet
from game.ui.kit import Kit, Paint, Style
from game.ui.paint import FULL_ROUND
from game.ui.pointer import KeyPress
from game.ui.toolkit import At, Box, Column, Flex, Inert, Node, Row, Stack, Text, Touch, Wrap
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


# The author's sheets.

_MOST = 40


def author_sheet(kit: Kit, name: str, playing: Run, problems: Sequence[Problem]) -> Node | None:
    """The sheet of that name: scenes, facts, or problems where there are any; else none."""
    if name == "scenes":
        return _scenes_sheet(kit, playing)
    if name == "facts":
        return _facts_sheet(kit, playing)
    return _problems_sheet(kit, problems) if name == "problems" and problems else None


def _scenes_sheet(kit: Kit, playing: Run) -> Node:
    """Every scene, by stretch; the one that is shown is marked."""
    by_stretch: dict[str, list[str]] = {}
    for name, scene in playing.program.scenes.items():
        by_stretch.setdefault(scene.stretch or "endings", []).append(name)
    here = playing.state.stop
    parts: list[Node] = []
    for stretch, names in by_stretch.items():
        rows = [_row(kit, f"scene={name}", name, "•" * (name == here)) for name in names]
        parts.append(section(kit, stretch, "map-pin:bold", rows))
    return _sheet(kit, "Scenes", "Touch one to stand there, with the facts as they are.", parts)


def _facts_sheet(kit: Kit, playing: Run) -> Node:
    """Every fact with its value; a touch gives it the next one."""
    rows = []
    for number, slot in enumerate(playing.program.slots):
        name, value = fact_words(slot, playing.state.facts[number])
        rows.append(_row(kit, f"fact={number}", name, value))
    return _sheet(kit, "Facts", "Touch one to give it its next value; the scene begins anew.", rows)


def _problems_sheet(kit: Kit, problems: Sequence[Problem]) -> Node:
    """What is wrong with the files, as `check` says it."""
    shown = [Text(one_line(problem), Style(14, 500, True, 1.4)) for problem in problems[:_MOST]]
    rest = len(problems) - len(shown)
    more = [Text(f"… and {rest} more", Style(14, 600))] if rest > 0 else []
    below = "The last version that could be played stands behind this."
    title = "1 problem in the files" if len(problems) == 1 else f"{len(problems)} problems"
    return Box(_sheet(kit, title, below, [*shown, *more]), height=240, width=640)


def _sheet(kit: Kit, title: str, below: str, parts: Sequence[Node]) -> Node:
    return sheet(kit, title, below, list(parts), name="author-sheet", close="Close")


def _row(kit: Kit, target: str, name: str, value: str) -> Node:
    words = Flex(Text(name, Style(15, 600, leading=1.3)), valign="center")
    row = Row([words, Text(value, Style(15, 500, True, 1.3), kit.theme.look)], gap=12)
    paint = Paint(kit.theme.section, 10)
    return Touch(
        Box(row, paint, (4, 10), min_height=44, valign="center"), target, f"{name} {value}"
    )
