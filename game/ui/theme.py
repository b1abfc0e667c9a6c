"""Colours, sizes and motion of the look: night, morning and high contrast.

The story is played at night and looked back on in the morning. Text stands on its ground with a
contrast of 7 to 1 at least (WCAG 2.2, AAA).
"""

from dataclasses import dataclass, replace

Stops = tuple[tuple[float, str], ...]
Fill = str | Stops


@dataclass(frozen=True)
class Style:
    """How a text is set: size in dp, weight 400-700, leading as a multiple of the size.

    `spacing` between letters is a part of the size; it is for display lines only.
    """

    size: float = 17
    weight: int = 400
    mono: bool = False
    leading: float = 1.45
    spacing: float = 0.0


CAPTION = Style(13, 400, leading=1.4)
LABEL = Style(15, 400, leading=1.4)
BODY = Style(17)
TITLE = Style(19, 600, leading=1.36)
MONO = Style(15, 500, mono=True, leading=1.4)

RADIUS_BUBBLE, RADIUS_TAIL, RADIUS_CHOICE, RADIUS_SHEET, RADIUS_PHONE = 20, 6, 18, 26, 30
TOUCH = 44
"""dp: the least size of what can be touched (WCAG 2.2, target size, AAA)."""

# Seconds: of a touch's answer, of a sheet, of anything where little movement is wished for.
MOTION_TOUCH, MOTION_SHEET, MOTION_REDUCED = 0.160, 0.240, 0.120


@dataclass(frozen=True)
class Theme:
    """Every colour by its use.

    Colours are `#RRGGBB` or `#RRGGBBAA`; a fill may be stops from top to bottom.
    """

    name: str = "night"
    dark: bool = True
    contrast: bool = False
    page: Stops = ((0, "#1A2A4C"), (0.48, "#111D37"), (1, "#0B1426"))
    page_title: Stops = ((0, "#24396A"), (0.42, "#172647"), (0.74, "#0D1730"), (1, "#091122"))
    text: str = "#F5F1E8"
    text2: str = "#CDD6E8"
    outline: str = "#7288B4"
    outline_width: float = 1.5
    hairline: str = "#34496F"
    raised: Fill = ((0, "#22345C"), (1, "#1A2849"))
    card: Fill = ((0, "#22345CB8"), (1, "#1A2849B8"))
    card_line: str = "#3F5582"
    choice: Fill = ((0, "#2B3F6B"), (1, "#243558"))
    choice_mark: str = "#A9B7D4"
    phone: Fill = ((0, "#16243F"), (0.7, "#121D37"), (1, "#121D37"))
    phone_deep: Fill = ((0, "#15213B"), (0.6, "#0F1930"), (1, "#0F1930"))
    phone_line: str = "#3A5079"
    head: Fill = "#1C2B4D"
    head_line: str = "#31466F"
    tray: Fill = ((0, "#1B2A4B"), (1, "#17243F"))
    sheet: Fill = ((0, "#22345C"), (1, "#1A2947"))
    sheet_line: str = "#5C74A8"
    section: Fill = "#14213C"
    sunken: Fill = "#0C1529"
    chip_ground: Fill = "#101B33"
    chip_line: str = "#4A5E8A"
    scrim: str = "#080E1C94"
    bubble_in: Fill = "#273961"
    bubble_line: str | None = None
    you: Fill = "#F6E7CB"
    you_ink: str = "#1B2338"
    lamp: str = "#FFC876"
    lamp_text: str = "#FFD894"
    lamp_fill: Fill = ((0, "#FFDB9C"), (0.46, "#FFC876"), (1, "#F6B65B"))
    lamp_rim: str = "#FFE6B8"
    lamp_ink: str = "#2B1B06"
    lamp_soft: Fill = ((0, "#3B4164"), (1, "#2C3659"))
    quiet: Fill = "#131E38"
    look: str = "#A9DDE6"
    look_line: str = "#6FA9B8"
    look_fill: Fill = "#A9DDE614"
    look_ink: str = "#0C1529"
    light_fill: Fill = "#F5F1E8"
    light_ink: str = "#1B2338"
    tag: str = "#47357A"
    tag_ink: str = "#FFFFFF"
    leaf: str = "#9FD9C6"
    leaf_fill: str = "#17544A"
    help_fill: Fill = "#3A2E1C"
    help_ink: str = "#FFE6B8"
    help_line: str = "#C9892F"
    plate: str = "#0A1122D6"
    label_lit: str = "#FFE9C6"
    focus: str = "#FFFFFF"
    focus_gap: str = "#0B1426"
    shadow: str = "#03070E"
    glow: bool = True


NIGHT = Theme()

# Each of the others says only what differs, so a new colour is forgotten in none of them; but one
# that suits the night only must be given here too.

MORNING = replace(
    NIGHT, name="morning", dark=False, page=((0, "#EDF1F5"), (1, "#EDF1F5")),
    page_title=((0, "#EDF1F5"), (1, "#EDF1F5")),
    text="#16223A", text2="#3A465F", outline="#7D8AA3", hairline="#CBD4DF", raised="#FFFFFF",
    card="#FFFFFF", card_line="#FFFFFF00", choice="#FFFFFF", choice_mark="#7D8AA3",
    phone="#FFFFFF", phone_deep="#FFFFFF", phone_line="#CBD4DF", head="#FFFFFF",
    head_line="#CBD4DF", tray="#F6F8FB", sheet="#FFFFFF", sheet_line="#CBD4DF",
    section="#EDF1F5", sunken="#E4EAF0", chip_ground="#FFFFFF", chip_line="#7D8AA3",
    scrim="#16223A80", bubble_in="#DCE4F0", lamp_text="#6F4304", quiet="#FFFFFF",
    look="#11506A", look_line="#11506A", look_fill="#E2F1F6", look_ink="#FFFFFF",
    light_fill="#16223A", light_ink="#FFFFFF", lamp="#C9892F", lamp_soft="#FFF1D9",
    leaf="#17544A", help_fill="#FFF1D9", help_ink="#6F4304", plate="#FFFFFFE0",
    label_lit="#6F4304", focus="#16223A", focus_gap="#FFFFFF", shadow="#16223A",
    lamp_rim="#C9892F",
)  # fmt: skip

CONTRAST = replace(
    NIGHT, name="contrast", contrast=True, page=((0, "#000000"), (1, "#000000")),
    page_title=((0, "#000000"), (1, "#000000")),
    text="#FFFFFF", text2="#FFFFFF", outline="#FFFFFF", outline_width=3, hairline="#FFFFFF",
    raised="#000000", card="#000000", card_line="#FFFFFF", choice="#000000",
    choice_mark="#FFFFFF", phone="#000000", phone_deep="#000000", phone_line="#FFFFFF",
    head="#000000", head_line="#FFFFFF", tray="#000000", sheet="#000000", sheet_line="#FFFFFF",
    section="#000000", sunken="#000000", chip_ground="#000000", chip_line="#FFFFFF",
    scrim="#000000CC", bubble_in="#000000", bubble_line="#FFFFFF", you="#FFFFFF",
    you_ink="#000000", lamp="#FFD84D", lamp_text="#FFD84D", lamp_fill="#FFD84D",
    lamp_rim="#FFFFFF", lamp_ink="#000000", lamp_soft="#000000", quiet="#000000",
    look="#8FEBFF", look_line="#8FEBFF", look_fill="#000000", look_ink="#000000",
    light_fill="#FFFFFF", light_ink="#000000", tag="#FFFFFF", tag_ink="#000000",
    leaf="#FFFFFF", leaf_fill="#000000", help_fill="#000000", help_ink="#FFFFFF",
    help_line="#FFFFFF", plate="#000000", label_lit="#FFFFFF", focus="#FFD84D",
    focus_gap="#000000", shadow="#000000", glow=False,
)  # fmt: skip

THEMES = {theme.name: theme for theme in (NIGHT, MORNING, CONTRAST)}
