"""Where a variant gives the opening its meaning."""

from __future__ import annotations

from game.proof.case import Case
from game.script.compile.variant import meanings_place
from game.script.nodes import id_of, listed
from game.script.problem import Place


def opening_place(case: Case, variant: str) -> Place:
    """The key under which a variant begins: where a finding about all of it stands."""
    return meanings_place(case.sources.variants[variant])


def meaning_place(case: Case, variant: str, name: str) -> Place:
    """What a variant's opening says about an offer; its `opening:`, else its first line."""
    chapters = case.sources.variants[variant]
    keys = [pair for chapter in chapters for pair in chapter.node.entries]
    entries = (e for key, value in keys if key.text == "opening" for e in listed(value))
    told = (entry.entries[0][1].place for entry in entries if id_of(entry) == name)
    return next(told, meanings_place(chapters))
