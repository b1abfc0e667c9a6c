"""What all tests share."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress

import pytest

from tests.support import volume

MOST_MEMORY = 1536
"""Megabytes that one process of the tests may ever have taken."""
_BYTECODE = "PYTHONPYCACHEPREFIX"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the reviewed transcripts anew, then read them"
    )
    parser.addoption("--thorough", action="store_true", help="take every case, not a share of them")


def pytest_configure(config: pytest.Config) -> None:
    volume.thorough = bool(config.getoption("--thorough"))
    _share_bytecode(config)


def _share_bytecode(config: pytest.Config) -> None:
    """Where no bytecode may lie beside the code, the tests and all they start share a folder of it.

    Without one each process would compile the whole game anew, which takes as long as its work.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", "") and _BYTECODE not in os.environ:
        sys.pycache_prefix = os.environ[_BYTECODE] = _bytecode_folder(config)
        sys.dont_write_bytecode = False


def _bytecode_folder(config: pytest.Config) -> str:
    """One among what pytest keeps from run to run; one for this run where it may keep nothing."""
    cache: pytest.Cache | None = getattr(config, "cache", None)
    with suppress(OSError):
        if cache is not None:
            return str(cache.mkdir("bytecode"))
    folder = tempfile.mkdtemp(prefix="not-alone-bytecode-")
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    return folder


def pytest_collection_finish() -> None:
    """What was loaded for all tests stays to the end: the collector need not look at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether reviewed files are to be written anew."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="module", autouse=True)
def _forgotten(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a file of tests keeps for its own tests is let go behind the last of them."""
    yield
    for kept in vars(request.module).values():
        if hasattr(kept, "cache_clear") and kept.__module__ == request.module.__name__:
            kept.cache_clear()
    peak = most_memory()
    assert peak < MOST_MEMORY, f"{peak} MB were taken up to here; the tests may take {MOST_MEMORY}."


def most_memory() -> int:
    """The megabytes that this process took at its largest; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
