"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write the reviewed transcripts anew, then read them"
    )
    parser.addoption("--thorough", action="store_true", help="take every case, not a share of them")


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
