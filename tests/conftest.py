"""What all tests share."""

from __future__ import annotations

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
