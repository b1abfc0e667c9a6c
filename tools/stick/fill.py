"""Fills a stick (or any folder) that installs the game where there is no internet.

    python tools/stick/fill.py /media/stick
    python tools/stick/fill.py E:\\ --systems windows --pythons 3.12

Run it once where there is internet. With nothing chosen it holds what Windows, macOS and Linux need
on Python 3.10 to 3.14, about 300 MB. Elsewhere one runs the `install.py` that it puts there.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "windows": (("win_amd64",),),
    "macos": (("macosx_11_0_arm64",), ("macosx_10_13_x86_64",)),
    "linux": (
        ("manylinux_2_28_x86_64", "manylinux2014_x86_64"),
        ("manylinux_2_28_aarch64", "manylinux2014_aarch64"),
    ),
}
"""For each system its kinds of machine, each by the wheels' names for what runs on it."""


def main(words: Sequence[str] | None = None) -> int:
    """Fill the folder; 1 where something could not be fetched, after fetching all else."""
    chosen = _arguments(words)
    wheels: Path = chosen.folder / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    for old in wheels.glob("not_alone-*.whl"):
        old.unlink()  # an installer must not find two versions of the game
    pip("wheel", "--no-deps", "--wheel-dir", wheels, chosen.game or ROOT)
    pip("download", "--no-deps", "--dest", wheels, "pip")
    game = next(wheels.glob("not_alone-*.whl"))
    missing = [
        f"{python} on {' or '.join(machine)}"
        for system in chosen.systems
        for machine in SYSTEMS[system]
        for python in chosen.pythons
        if not fetched(game, wheels, python, machine)
    ]
    for name in ("install.py", "READ-ME.txt"):
        shutil.copyfile(HERE / name, chosen.folder / name)
    for what in missing:
        print(f"Not to be had: Python {what}.", file=sys.stderr)
    print(f"{chosen.folder}: ready. Elsewhere: python install.py (Windows: py install.py)")
    return 1 if missing else 0


def fetched(game: Path, wheels: Path, python: str, machine: Iterable[str]) -> bool:
    """Fetch what the game needs on one kind of machine; False where that is not published."""
    platforms = [word for name in machine for word in ("--platform", name)]
    try:
        pip("download", "--only-binary=:all:", "--implementation=cp", "--python-version", python,
            *platforms, "--dest", wheels, game)  # fmt: skip
    except subprocess.CalledProcessError:
        return False
    return True


def pip(*words: object) -> None:
    """Run pip quietly. Raises `CalledProcessError`."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, words), "-q"]
    subprocess.run(command, check=True)


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    reader = argparse.ArgumentParser(
        description=(__doc__ or "").partition("\n")[0],
        epilog="Example: python tools/stick/fill.py /media/stick --systems windows",
    )
    reader.add_argument("folder", type=Path, help="the stick, or a folder on it")
    reader.add_argument("--systems", nargs="+", choices=tuple(SYSTEMS), default=tuple(SYSTEMS))
    reader.add_argument("--pythons", nargs="+", choices=PYTHONS, default=PYTHONS)
    reader.add_argument("--game", type=Path, help="a wheel of the game that is already built")
    return reader.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
