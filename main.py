"""Not Alone · Không Một Mình. Start here: `python main.py`, or `python main.py --help`."""

import sys


def _start() -> int:
    if sys.version_info < (3, 10):  # noqa: UP036  who starts it may not know
        print(f"This game needs Python 3.10 or newer; this is {sys.version.split()[0]}.")
        return 1
    from game.__main__ import start

    return start()


if __name__ == "__main__":
    sys.exit(_start())
