"""`python -m game`: the same as `python main.py`."""

import sys


def start() -> int:
    """Run the command that was typed; a sentence where a library is missing."""
    try:
        from game.cli import main

        return main()
    except ModuleNotFoundError as missing:
        # A module of the game itself that is missing is a fault of ours, not of the installation.
        if (missing.name or "").split(".")[0] == "game":
            raise
        print(f'The library "{missing.name}" is missing. {_way_out()}', file=sys.stderr)
        return 1


def _way_out() -> str:
    from game.files import INSTALLED, ROOT

    if INSTALLED:
        return "Please install the game anew."
    python = "py" if sys.platform == "win32" else "python"
    return f'In the folder "{ROOT}" type: {python} -m pip install -e .'


if __name__ == "__main__":
    sys.exit(start())
