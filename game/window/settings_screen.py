"""The display: language, text size, pace, contrast, motion, time limits. All at once applied."""

from dataclasses import dataclass, replace
from typing import Any

from game.records import settings as kept
from game.records.settings import Settings
from game.story import Languages, Wording
from game.ui.components.bubble import bubble
from game.ui.components.button import button
from game.ui.components.choice import segments
from game.ui.components.scene import SceneFit
from game.ui.kit import Kit, Paint, Style
from game.ui.toolkit import Box, Column, Flex, Ground, Node, Row, Scroll, Space, Stack, Text
from game.window import menu
from game.window.screen import Screen
from game.window.services import Services

# The settings as rows of choices: the same on the pause and the settings page.

SET = "set:"
Value = str | float | bool
_SIZES = ("text-normal", "text-large", "text-largest")
_PACES = ("speed-slow", "speed-normal", "speed-fast")
_VOLUMES = ("turned-off", "volume-low", "volume-middle", "volume-high")
_SWITCHES = ("turned-off", "switches-one", "switches-two")
_ACROSS = 3
"""How many names of languages stand in one row."""
_ON = ((False, "turned-off"), (True, "turned-on"))


@dataclass(frozen=True)
class Setting:
    """One setting: the name of its field, of its label, and its values with their labels.

    The languages are those of the library; each is labelled by its name in itself.
    """

    field: str
    label: str
    values: tuple[tuple[Value, str], ...]


SETTINGS = {
    setting.field: setting
    for setting in (
        Setting("language", "language", ()),
        Setting("text_scale", "text-size", tuple(zip(kept.TEXT_SCALES, _SIZES, strict=True))),
        Setting("speed", "text-speed", tuple(zip(kept.SPEEDS, _PACES, strict=True))),
        Setting("high_contrast", "contrast", ((False, "contrast-normal"), (True, "contrast-high"))),
        Setting("reduced_motion", "motion", ((False, "motion-full"), (True, "motion-less"))),
        Setting("timers", "timers", _ON),
        Setting("volume", "sound", tuple(zip(kept.VOLUMES, _VOLUMES, strict=True))),
        Setting("ambience", "ambience", _ON),
        Setting("captions", "sound-captions", _ON),
        Setting("read_aloud", "read-aloud-long", _ON),
        Setting("loud_tell", "loud-tell", ((False, "loud-tell-first"), (True, "loud-tell-ever"))),
        Setting("switches", "switches", tuple(zip(kept.SWITCHES, _SWITCHES, strict=True))),
        Setting("scan_seconds", "scan-seconds", tuple((s, "") for s in kept.SCAN_SECONDS)),
        Setting("switch_keys", "switch-keys", tuple((keys, keys) for keys in kept.SWITCH_KEYS)),
    )
}


def setting_row(kit: Kit, words: Wording, settings: Settings, field: str) -> Node:
    """A setting's name and its choices, the present one marked.

    `words` know all languages there are, not only those of a story.
    """
    values = _values(field, words.languages)
    options = [
        (_id(field, i), _label(words, field, value, name)) for i, (value, name) in enumerate(values)
    ]
    now = getattr(settings, field)
    present = [i for i, (value, _) in enumerate(values) if value == now]
    label = Text(words.ui(SETTINGS[field].label), Style(15, 600, leading=1.4), kit.theme.text2)
    chosen = _id(field, present[0]) if present else ""
    across = _ACROSS if field == "language" else len(options)
    return Column([Box(label, padding=(0, 4)), segments(kit, options, chosen, across)], gap=6)


def _values(field: str, languages: Languages) -> tuple[tuple[Value, str], ...]:
    if field == "language":
        return tuple(languages.names.items())
    return SETTINGS[field].values


def _id(field: str, number: int) -> str:
    return f"{SET}{field}:{number}"


def _label(words: Wording, field: str, value: Value, name: str) -> str:
    if field == "text_scale" and isinstance(value, float):
        return f"{words.ui(name)} {value:.0%}"
    if field == "scan_seconds":
        number = f"{value:g}"
        return number.replace(".", ",") if words.language == "vi" else number
    return name if field == "language" else words.ui(name)


def apply_setting(services: Services, target: str) -> bool:
    """Set what a touched choice stands for, at once. Returns whether it was one."""
    if not target.startswith(SET):
        return False
    _, field, number = target.split(":")
    value, _ = _values(field, services.library.languages)[int(number)]
    # By name, past the type checker: the table above pairs each field with values of its own type.
    change: dict[str, Any] = {field: value}
    services.set(replace(services.settings, **change))
    return True


# The settings by what they are for; what has no use as things are set is left out.

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("section-display", ("language", "text_scale", "high_contrast", "reduced_motion")),
    ("section-story", ("speed", "timers", "loud_tell")),
    ("section-sound", ("volume", "ambience", "captions", "read_aloud")),
    ("section-switches", ("switches", "scan_seconds", "switch_keys")),
)
_HINTS = {"timers": "timers-hint", "loud_tell": "loud-tell-hint", "read_aloud": "read-aloud-hint",
          "switches": "switches-hint"}  # fmt: skip


def setting_sections(kit: Kit, words: Wording, settings: Settings) -> list[Node]:
    """Each section as one node: its heading, its rows, and a line where one needs explaining."""
    return [_section(kit, words, settings, *section) for section in SECTIONS]


def in_use(settings: Settings, field: str) -> bool:
    """Whether a setting has anything to set."""
    if field == "scan_seconds":
        return settings.switches == "one"
    return field != "switch_keys" or settings.switches != "off"


def _section(
    kit: Kit, words: Wording, settings: Settings, title: str, fields: tuple[str, ...]
) -> Node:
    head = Text(words.ui(title), Style(19, 600, leading=1.36))
    nodes: list[Node] = [Box(head, padding=(6, 4, 0, 4))]
    for field in fields:
        if in_use(settings, field):
            nodes.append(setting_row(kit, words, settings, field))
        if field in _HINTS:
            hint = Text(words.ui(_HINTS[field]), Style(14, 400, leading=1.42), kit.theme.text2)
            nodes.append(Box(hint, padding=(0, 4)))
    return Column(nodes, gap=16 if kit.large else 10)


# The page of the settings, with a message to try them on.

DONE = "done"


def settings_page(kit: Kit, words: Wording, settings: Settings) -> Node:
    title = menu.head(kit, words, words.ui("settings"))
    done = button(kit, DONE, words.ui("done"), "check", "light", 64)
    if menu.roomy(kit):
        art = Flex(SceneFit() if kit.theme.dark else None)
        chip = Row([menu.help_chip(kit, words)])
        left = [title, Space(24), _preview(kit, words), art, chip, Space(14)]
        rows = setting_sections(kit, words, settings)
        side = Scroll(Column([*left, done], padding=(40, 0)), "side")
        column = [Flex(), *menu.spaced(rows, 18), Flex()]
        return menu.sides(kit, side, menu.scroll(kit, column, (30, menu.SIDE)), 640)
    rows = [_preview(kit, words), *setting_sections(kit, words, settings)]
    if kit.large or not menu.pinned(kit):
        chip = Row([menu.help_chip(kit, words)])
        page = [title, Space(14), *menu.spaced([*rows, chip, done], 16)]
        return Stack([Ground(), menu.narrow(kit, menu.scroll(kit, page, (16, 20)))])
    title = menu.head(kit, words, words.ui("settings"), aside=menu.help_chip(kit, words))
    page = [title, Space(16), *menu.spaced(rows, 16), Flex(), Space(10), done]
    return Stack([Ground(), menu.narrow(kit, menu.scroll(kit, page, (24, 24)))])


def _preview(kit: Kit, words: Wording) -> Node:
    """A message and an answer, as large as they will be."""
    theme = kit.theme
    lines = [
        bubble(kit, words.ui("preview-line"), share=0.9),
        bubble(kit, words.ui("preview-answer"), "out"),
    ]
    paint = Paint(theme.phone, 24, theme.phone_line, theme.outline_width)
    return Box(Column(lines, gap=8), paint, (16, 14))


class SettingsScreen(menu.AsideScreen):
    """Looks like the page it was opened from: night or morning."""

    name = "settings"

    def __init__(self, services: Services, screen_to_return_to: Screen) -> None:
        super().__init__(services, screen_to_return_to)
        self.theme = screen_to_return_to.theme

    def build(self, kit: Kit) -> Node:
        return settings_page(kit, self.services.words_of_settings(), self.services.settings)

    def do(self, target: str) -> None:
        if target == DONE:
            self.back()
        else:
            apply_setting(self.services, target)
