"""The page of the settings, with a message to try them on."""

from __future__ import annotations

from game.records.settings import Settings
from game.story.wording import Wording
from game.ui.components.bubble import bubble
from game.ui.components.button import button
from game.ui.components.scene import SceneFit
from game.ui.toolkit import Box, Column, Flex, Ground, Kit, Node, Paint, Row, Scroll, Space, Stack
from game.window.help_chip import help_chip
from game.window.menu_parts import SIDE, head, narrow, pinned, roomy, scroll, sides, spaced
from game.window.setting_sections import setting_sections

DONE = "done"


def settings_page(kit: Kit, words: Wording, settings: Settings) -> Node:
    title = head(kit, words, words.ui("settings"))
    done = button(kit, DONE, words.ui("done"), "check", "light", 64)
    if roomy(kit):
        art = Flex(SceneFit() if kit.theme.dark else None)
        chip = Row([help_chip(kit, words)])
        left = [title, Space(24), _preview(kit, words), art, chip, Space(14)]
        rows = setting_sections(kit, words, settings)
        side = Scroll(Column([*left, done], padding=(40, 0)), "side")
        column = [Flex(), *spaced(rows, 18), Flex()]
        return sides(kit, side, scroll(kit, column, (30, SIDE)), 640)
    rows = [_preview(kit, words), *setting_sections(kit, words, settings)]
    if kit.large or not pinned(kit):
        chip = Row([help_chip(kit, words)])
        page = [title, Space(14), *spaced([*rows, chip, done], 16)]
        return Stack([Ground(), narrow(kit, scroll(kit, page, (16, 20)))])
    title = head(kit, words, words.ui("settings"), aside=help_chip(kit, words))
    page = [title, Space(16), *spaced(rows, 16), Flex(), Space(10), done]
    return Stack([Ground(), narrow(kit, scroll(kit, page, (24, 24)))])


def _preview(kit: Kit, words: Wording) -> Node:
    """A message and an answer, as large as they will be."""
    theme = kit.theme
    lines = [
        bubble(kit, words.ui("preview-line"), share=0.9),
        bubble(kit, words.ui("preview-answer"), "out"),
    ]
    paint = Paint(theme.phone, 24, theme.phone_line, theme.outline_width)
    return Box(Column(lines, gap=8), paint, (16, 14))
