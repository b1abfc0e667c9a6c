"""Installs Not Alone · Không Một Mình from this folder: no internet, no administrator.

    python install.py            (Windows: py install.py)
    python install.py --into D:\\games\\not-alone

Everything goes into one folder; deleting that folder removes it all.
"""

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
WHEELS = HERE / "wheels"
OLDEST = (3, 10)
STARTERS = {
    "win32": ("not-alone.bat", '@"{program}" %*\r\n'),
    "darwin": ("not-alone.command", '#!/bin/sh\nexec "{program}" "$@"\n'),
}
OTHERWISE = ("not-alone.sh", '#!/bin/sh\nexec "{program}" "$@"\n')


def main() -> int:
    if sys.version_info < OLDEST:
        print("Cần Python 3.10 trở lên. · Python 3.10 or newer is needed.", file=sys.stderr)
        return 1
    folder = _folder()
    try:
        python = _environment(folder)
        _install(python)
    except (OSError, subprocess.CalledProcessError) as problem:
        print(f"Chưa cài được. · Not installed. {problem}", file=sys.stderr)
        return 1
    starter = _starter(folder, python)
    print(f"\nXong. Chơi bằng: · Done. Play it with:\n  {starter}")
    print(f"Muốn gỡ thì xoá thư mục này: · To remove it, delete this folder:\n  {folder}")
    return 0


def _folder() -> Path:
    reader = argparse.ArgumentParser(description="Install Not Alone from this folder.")
    reader.add_argument("--into", type=Path, default=Path.home() / "not-alone")
    chosen: Path = reader.parse_args().into
    return chosen.resolve()


def _environment(folder: Path) -> Path:
    """A fresh environment's Python. Debian has none of its own pip, so none is asked for."""
    program = folder / "program"
    if program.exists() and not (program / "pyvenv.cfg").is_file():
        raise FileExistsError(f"{program} is something else; choose another folder with --into.")
    venv.create(program, clear=True, with_pip=False)
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return folder.joinpath("program", *inside)


def _install(python: Path) -> None:
    """Install with the pip that lies on the stick; a wheel of it can be run as it is."""
    pip = next(iter(sorted(WHEELS.glob("pip-*.whl"))), None)
    if pip is None:
        raise FileNotFoundError(f"{WHEELS} holds no pip; fill the stick again.")
    subprocess.run(
        [str(python), f"{pip}/pip", "install", "--quiet", "--no-index", "--no-cache-dir",
         "--disable-pip-version-check", "--find-links", str(WHEELS), "not-alone"],
        check=True,
    )  # fmt: skip


def _starter(folder: Path, python: Path) -> Path:
    """A file to double-click."""
    program = python.with_name("not-alone.exe" if os.name == "nt" else "not-alone")
    name, text = STARTERS.get(sys.platform, OTHERWISE)
    path = folder / name
    path.write_text(text.format(program=program), encoding="utf-8", newline="")
    path.chmod(0o755)
    return path


if __name__ == "__main__":
    sys.exit(main())
