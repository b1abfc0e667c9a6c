"""Where phone, circle and buttons stand on a page of play, and the ground of what comes after.

Portrait, landscape, or folded to one column where text is large.
"""

from collections.abc import Sequence

from game.ui.components.circle import light_row
from game.ui.components.faces import Light
from game.ui.components.ring import Ring, Seat, Shine
from game.ui.kit import Kit, Paint
from game.ui.svg import Radial
from game.ui.toolkit import At, Box, Column, Flex, Ground, Node, Row, Stack


def stage(
    kit: Kit,
    phone: Node,
    dock: Node,
    lights: Sequence[Light] = (),
    sign: Node | None = None,
    deep: bool = False,
    reach: float = 300,
    halo: float = 165,
    over: Node | None = None,
) -> Node:
    """A portrait page: `sign` above the phone, the circle around it, the dock below.

    `over` (a toast) lies above all, `deep` is the darker ground. `reach` is how far along the way a
    light shines and `halo` how far around itself, in dp.
    """
    top = [At(over, valign="start", inset=(12, 24, 0, 24))] if over else []
    if kit.large:
        return Stack([Ground("deep" if deep else "page"), _folded(kit, phone, dock, lights), *top])
    # The order is the light's: the ring's halos are behind the phone, what falls on its glass is
    # before it, and the dock is above both: of two targets in one place the later one is touched.
    signs = [At(sign, "center", "start", (10, 24, 0, 24))] if sign else []
    inside = At(phone, inset=(52, 46, 124, 46))
    foot = At(dock, valign="end", inset=(0, 22, 14, 22))
    ground, ring = Ground("deep" if deep else "page"), Ring(lights, reach, halo)
    return Stack([ground, ring, *signs, inside, Shine(lights, halo), foot, *top])


def _folded(kit: Kit, phone: Node, dock: Node, lights: Sequence[Light]) -> Node:
    """All of it in one column: no frame and no ring, for large text needs the width."""
    room = lights and kit.metrics.height_dp > 600
    row = [Box(light_row(kit, lights), padding=(8, 16, 4, 16))] if room else []
    column = Column([Flex(phone), *row, Box(dock, padding=(6, 12, 12, 12))])
    widest = None if kit.metrics.portrait else 880
    return At(Box(column, max_width=widest), "fill" if widest is None else "center")


def wide_stage(
    kit: Kit,
    left: Node,
    phone: Node,
    right: Node,
    lights: Sequence[Light] = (),
    deep: bool = False,
    over: Node | None = None,
) -> Node:
    """A landscape page: the circle and the tell button left, the phone, notebook and tools right.

    In a narrow window (`kit.metrics.columns == 2`) the right side is left out: put what must
    stay into `left`.
    """
    three = kit.metrics.columns == 3
    beside = Box(left, padding=(40, 0, 40, 44), width=368 if three else 340)
    columns: list[Node] = [beside, Flex(Box(phone, padding=(24, 36)))]
    if three:
        columns.append(Box(right, padding=(40, 44, 40, 0), width=368))
    top = [At(Box(over, max_width=420), "center", "start", (14, 0, 0, 0))] if over else []
    ground, ring = Ground("deep" if deep else "page"), Ring((), 400, 170, _corners(kit, lights))
    return Stack([ground, ring, Row(columns, align="fill"), *top])


def _corners(kit: Kit, lights: Sequence[Light]) -> list[Seat]:
    """Four of the lights shine from the frame, nameless: the circle at the left names them."""
    wide, tall = kit.metrics.width_dp, kit.metrics.height_dp
    places = ((14, 200), (wide - 14, 190), (wide - 14, tall - 160), (14, tall - 160))
    return [
        Seat(Light(f"corner-{i}", "", light.state, was=light.was), *place)
        for i, (light, place) in enumerate(zip(lights, places, strict=False))
    ]


# The ground of a debrief's first words: the night is over.

INK, ACCENT = "#FBF6EB", "#FFE3B4"
"""What is written on it, and what stands out of that; it is dark in every theme."""


def hero(kit: Kit, tall: bool = False) -> Node:
    """A night turning warm at its foot; `tall` for the side of a landscape page."""
    if kit.theme.contrast:
        return Box(paint=Paint("#000000"))
    if tall:
        sky = ((0.0, "#121E3A"), (0.62, "#22355F"), (1.0, "#36466F"))
        stops = ((0, "#FFCE8A8C"), (0.52, "#F0AA6E33"), (1, "#F0AA6E00"))
        warm = Radial(0.5, 1.06, 0.95, 0.34, stops)
    else:
        sky = ((0.0, "#121E3A"), (0.55, "#22355F"), (1.0, "#3E4E79"))
        stops = ((0, "#FFCE8A9E"), (0.45, "#F0AA6E47"), (1, "#F0AA6E00"))
        warm = Radial(0.62, 1.0, 0.9, 0.6, stops)
    return Box(paint=Paint(sky, lights=(warm,)))


def dock(kit: Kit, left: Node, middle: Node, right: Node) -> Node:
    """The foot of a portrait page: two round buttons and what is loud between them.

    Lay it at the bottom with `At(dock(...), valign="end", inset=(0, 20, 14, 20))`.
    """
    return Row([left, Flex(middle), right], gap=10 if kit.large else 12, align="center")
