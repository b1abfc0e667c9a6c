"""`gallery DIR`: every screen and app as a reduced picture, and one page to browse them."""

from __future__ import annotations

import os
from argparse import Namespace

from game.cli.put import put
from game.cli.shelf import need_words


def run_gallery(arguments: Namespace) -> int:
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    need_words()  # what is wrong with them is said before anything is drawn
    # The toolkit is loaded here only: the other commands start without it.
    from game.window.album import album, prints

    made = []
    for picture in prints(arguments.folder, arguments.only):
        print(picture.path)
        made.append(picture)
    if not made:
        return 2
    page = arguments.folder / "index.html"
    put(page, album(made))
    print(page)
    return 0
