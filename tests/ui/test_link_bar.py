"""The part of an address that decides."""

from __future__ import annotations

import pytest

from game.ui.components.address import address_parts


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("cho-may.[kho-viec.example]/don", ("cho-may.", "kho-viec.example", "/don")),
        ("[kho-viec.example]", ("", "kho-viec.example", "")),
        ("kho-viec.example", ("", "kho-viec.example", "")),
    ],
)
def test_parts(address: str, parts: tuple[str, str, str]) -> None:
    assert address_parts(address) == parts
