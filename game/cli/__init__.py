"""The commands: `python main.py --help`."""

from game.cli.entry import main

__all__ = ["main"]
