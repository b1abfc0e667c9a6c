"""Draws without dice: each is keyed by seed, situation and slot, so an edit elsewhere shifts none.

The key is hashed with SHA-256 (FIPS 180-4), the same on every machine and Python version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from game.story.program import Program
from game.story.text import Argument

MAX_SEED = 2**53
"""Seeds stay below this, so that a browser's numbers hold them too."""


def drawn_number(seed: int, situation: str, slot: str, sides: int) -> int:
    """A number from 0 to sides - 1."""
    key = f"{seed}|{situation}|{slot}".encode()
    return int.from_bytes(hashlib.sha256(key).digest()[:8], "big") % sides


def drawn_variant(seed: int, situation: str, variants: Sequence[str]) -> str:
    """The variant of a run: drawn on its own each time, never in turn.

    The truth is drawn first, so that two scams and one genuine variant still come to one half.
    """
    truths = sorted({variant.split("-")[0] for variant in variants})
    truth = truths[drawn_number(seed, situation, "truth", len(truths))]
    of_truth = sorted(variant for variant in variants if variant.split("-")[0] == truth)
    return of_truth[drawn_number(seed, situation, "variant", len(of_truth))]


def drawn_values(program: Program, seed: int) -> dict[str, Argument]:
    """All draws of a run by name: texts' placeholders and drawn variables."""
    content = program.content
    situation = content.front.situation
    values: dict[str, Argument] = {}
    for name, choices in content.draws.items():
        key = name if name in content.shared_draws else f"{content.variant}/{name}"
        values[name] = choices[drawn_number(seed, situation, key, len(choices))]
    for number in program.drawn_slots:
        slot = program.slots[number]
        key = f"{content.variant}/{slot.name}"
        values[slot.name] = slot.labels[drawn_number(seed, situation, key, len(slot.labels))]
    return values
