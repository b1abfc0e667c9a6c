"""`gallery DIR`: every screen and app as a reduced picture, and one page to browse them."""

from __future__ import annotations

from argparse import Namespace

from game.cli.atomic_write import atomic_write
from game.cli.catalog import need_words
from game.cli.shots import check_folder, no_picture, without_window
from game.typography import escaped


def run_gallery(arguments: Namespace) -> int:
    without_window()
    check_folder(arguments.folder)
    need_words()  # what is wrong with them is said before anything is drawn
    from game.studio.album import album, prints, screens

    made = []
    for picture in prints(arguments.folder, arguments.only):
        print(escaped(str(picture.path)))
        made.append(picture)
    if not made:
        raise no_picture(arguments.only, screens())
    page = arguments.folder / "index.html"
    atomic_write(page, album(made))
    print(escaped(str(page)))
    return 0
