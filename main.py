"""Not Alone · Không Một Mình. Start here: `python main.py`, or `python main.py --help`."""

import sys


def _start() -> int:
    if sys.version_info < (3, 10):  # noqa: UP036  who starts it may not know
        print(f"This game needs Python 3.10 or newer; this is {sys.version.split()[0]}.")
        return 1
    try:
        from game.cli import main
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] == "game":
            raise
        print(f'The library "{missing.name}" is missing. Type: python -m pip install -e .')
        return 1
    return main()


if __name__ == "__main__":
    sys.exit(_start())
