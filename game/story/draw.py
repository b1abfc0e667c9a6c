"""Draws without dice: each is keyed by seed, situation and slot, so an edit elsewhere shifts none.

The key is hashed with SHA-256 (FIPS 180-4), the same on every machine and Python version.
"""

import hashlib
from collections.abc import Mapping, Sequence

from game.story.content import Content, truth_of
from game.story.program import Program
from game.story.text import Argument

MAX_SEED = 2**53
"""Seeds stay below this, so that a browser's numbers hold them too."""
_OPAQUE = 16


def drawn_number(seed: int, situation: str, slot: str, sides: int) -> int:
    """A number from 0 to sides - 1."""
    key = f"{seed}|{situation}|{slot}".encode()
    # Not `random`: its sequence would shift with every draw added before, and no browser has it.
    # Of eight bytes the remainder favours a small number by less than sides in 2**64.
    return int.from_bytes(hashlib.sha256(key).digest()[:8], "big") % sides


def opaque_name(situation: str, variant: str, cut: str = "") -> str:
    """Sixteen hexadecimal digits for a variant, where its name would tell the truth."""
    key = "/".join(part for part in (situation, variant, cut) if part)
    return hashlib.sha256(key.encode()).hexdigest()[:_OPAQUE]


def drawn_variant(seed: int, situation: str, variants: Sequence[str]) -> str:
    """The variant of a run: drawn on its own each time, never in turn.

    The truth is drawn first, so that two scams and one genuine variant still come to one half.
    """
    groups = draw_groups(situation, variants)
    group = groups[drawn_number(seed, situation, "truth", len(groups))]
    return group[drawn_number(seed, situation, "variant", len(group))]


def draw_groups(situation: str, variants: Sequence[str]) -> list[list[str]]:
    """The variants as they are drawn from: those of one truth together.

    Both stand in the order of their opaque names: by the alphabet the genuine ones came first, and
    whoever saw the list would know them.
    """

    def opaque(name: str) -> str:
        return opaque_name(situation, name)

    truths = sorted({truth_of(variant) for variant in variants}, key=opaque)
    named = sorted(variants, key=opaque)
    return [[v for v in named if truth_of(v) == truth] for truth in truths]


def drawn_values(program: Program, seed: int) -> dict[str, Argument]:
    """All draws of a run by name: texts' placeholders and drawn variables."""
    lists = values_drawn_from(program)
    return drawn_from(lists, seed, program.content)


def values_drawn_from(program: Program) -> dict[str, tuple[Argument, ...]]:
    """What is drawn, with the values it may take: placeholders, then drawn variables."""
    slots = (program.slots[number] for number in program.drawn_slots)
    return {**program.content.draws, **{slot.name: slot.labels for slot in slots}}


def drawn_from(
    lists: Mapping[str, Sequence[Argument]], seed: int, content: Content
) -> dict[str, Argument]:
    """A value of each list. What situation.yaml draws ignores the variant.

    A sequel draws by the situation it follows, so that with one seed the amounts agree.
    """
    story = content.front.after or content.front.situation
    # Opaque, for whoever plays from a graph needs the key too, and the plain name tells the truth.
    own = opaque_name(story, content.variant)
    return {
        name: values[drawn_number(seed, story, _slot(name, own, content), len(values))]
        for name, values in lists.items()
    }


def _slot(name: str, own: str, content: Content) -> str:
    return name if name in content.shared_draws else f"{own}/{name}"
