"""The debrief as one page for a browser or a printer, with nothing in it that runs."""

from game.handout.handout import debrief_page

__all__ = ["debrief_page"]
