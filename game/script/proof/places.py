"""Where a variant gives the opening its meaning."""

from __future__ import annotations

from game.script.nodes import id_of, listed
from game.script.problem import Place
from game.script.proof.case import Case


def opening_place(case: Case, variant: str) -> Place:
    """The key under which a variant begins: where a finding about all of it stands."""
    return meaning_place(case, variant, "")


def meaning_place(case: Case, variant: str, name: str) -> Place:
    """What a variant's opening says about an offer; its `opening:`, else its first line."""
    chapters = case.sources.variants[variant]
    keys = [pair for chapter in chapters for pair in chapter.node.entries]
    openings = [(key, value) for key, value in keys if key.text == "opening"]
    entries = [entry for _, value in openings for entry in listed(value)]
    told = [entry.entries[0][1].place for entry in entries if id_of(entry) == name]
    return next(iter([*told, *(key.place for key, _ in openings)]), chapters[0].place)
