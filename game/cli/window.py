"""The game in a window, opened from the command line."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from dataclasses import replace

from game.cli.seat import language_of
from game.records.place import home
from game.records.settings import FILE
from game.script.library import Library
from game.story.content import Cut
from game.story.playing import Playing


def run_window(
    arguments: Namespace, shelf: Library, playing: Playing | None = None, cut: Cut = "full"
) -> bool:
    """Open the window and play until it is closed. False where no window can be opened.

    It starts with a run that is given, else with the title.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # The toolkit is loaded here only: the terminal game starts without it.
    from game.ui.sound import Speaker
    from game.ui.speech import find_voice
    from game.window.house import House
    from game.window.window import DisplayLost, Loop, NoWindow, close_window, open_window

    try:
        surface = open_window(arguments.size, arguments.fullscreen)
    except NoWindow:
        return False
    speaker = Speaker()
    try:
        booth = arguments.fullscreen or cut == "short"
        house = House(
            surface,
            shelf,
            folder=home(),
            cut=cut,
            voice=find_voice,
            speaker=speaker,
            booth=booth,
        )
        if arguments.lang or not (home() / FILE).exists():
            settings = replace(house.context.settings, language=language_of(arguments))
            house.context.settings = settings
            house.app.restyle(settings)
        house.context.thinks = True
        house.open(playing)
        Loop(house.app).run()
    except DisplayLost:
        words = house.context.words()
        print(words.ui("display-lost"), file=sys.stderr)
        house.app.narrator.hush()
    finally:
        speaker.close()
        close_window()
    return True
