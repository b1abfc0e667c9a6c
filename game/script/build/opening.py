"""The opening: written once in situation.yaml, given its meaning by each variant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.script.build.desk import NEVER, Desk, Site
from game.script.build.lines import line_play, mark_of
from game.script.build.offers import answer_offer, choice_offer, look_offer
from game.script.build.scenes import Draft
from game.script.entry import Entry
from game.script.entry_schema import BARE, OPENING_LOOK
from game.script.problem import Place
from game.story.content import Detail, Mark
from game.story.program import Scene

OPENING = "opening"


def built_opening(
    desk: Desk,
    shared: Iterable[Entry],
    meanings: Iterable[Entry],
    always: Iterable[Entry],
    tactic: str,
    place: Place,
) -> Scene:
    """The first scene. Its offers are the same in every variant; what they lead to is not.

    `place` is where the variant gives meanings: what it leaves out is reported there.
    """
    site = Site(OPENING, OPENING, tactic)
    draft = Draft(desk, site)
    by_id: dict[str, Entry] = {}
    for entry in meanings:
        first = by_id.setdefault(entry.id, entry)
        if first is not entry:
            desk.problems.add(
                entry.id_place, "duplicate-id", f'"{entry.id}" is given a meaning twice.',
                "Keep one of the two.", also=(first.id_place,),
            )  # fmt: skip
    used: set[str] = set()
    for entry in shared:
        _check_bare(desk, entry)
        _add(draft, entry, by_id, used, place)
    for name, entry in by_id.items():
        if name not in used:
            desk.problems.add(
                entry.id_place,
                "unknown-opening",
                f'The opening has no "{name}".',
                "A variant's opening speaks of offers, lines and details of situation.yaml.",
            )
    draft.inherit((always,))
    return draft.scene()


def _add(
    draft: Draft, entry: Entry, meanings: Mapping[str, Entry], used: set[str], place: Place
) -> None:
    desk, site = draft.desk, draft.site
    meaning = meanings.get(entry.id)
    if meaning is not None and _speaks_of(meaning, entry):
        used.add(entry.id)
    if not desk.kept(entry.fields):
        return
    if entry.word in ("offer", "leave"):
        if meaning is None or not meaning.is_choice:
            _report_silent(desk, entry, place, "does", f"- verify: {entry.id} -> some-scene")
            used.add(entry.id)
            return
        offer = choice_offer(desk, entry, site, meaning)
        if offer is not None and offer.when is not NEVER:
            draft.choices.append(offer)
    elif entry.word == "look":
        if meaning is None or meaning.word != "look":
            _report_silent(desk, entry, place, "shows", f"- look: {entry.id}")
            used.add(entry.id)
            _add_empty(desk, entry, site)
            return
        looked = look_offer(desk, entry, site, meaning.fields)
        if looked is not None:
            draft.looks.append(looked)
    elif entry.word in ("line", "note", "paper", "post"):
        play = line_play(desk, entry, site, _mark(desk, entry, meaning))
        if play is not None:
            draft.plays.append(play)
    elif entry.word == "answer":
        draft.offer(draft.answers, answer_offer(desk, entry, site))
    else:
        draft.add(entry)


def _report_silent(desk: Desk, entry: Entry, place: Place, what: str, example: str) -> None:
    desk.problems.add(
        place, "offer-without-meaning",
        f'The opening of "{desk.variant}" does not say what "{entry.id}" {what}.',
        f'For example "{example}".', also=(entry.id_place,),
    )  # fmt: skip


def _add_empty(desk: Desk, entry: Entry, site: Site) -> None:
    """A detail that shows nothing, so that conditions may ask about it all the same."""
    if desk.claim(entry, site):
        desk.details[entry.id] = Detail(entry.id, entry.whom, entry.fields.text("name"), {})


def _speaks_of(meaning: Entry, entry: Entry) -> bool:
    """Whether a variant's entry is of the kind that gives one of the opening its meaning."""
    if entry.word in ("offer", "leave"):
        return meaning.is_choice
    return meaning.word == ("look" if entry.word == "look" else "mark")


def _mark(desk: Desk, entry: Entry, meaning: Entry | None) -> Mark | None:
    if meaning is None or meaning.word != "mark":
        return None
    return mark_of(desk, meaning.fields, entry.fields.text())


def _check_bare(desk: Desk, entry: Entry) -> None:
    """One problem for all that an entry of the opening says too much, at the first of it."""
    forbidden = (*BARE, *OPENING_LOOK.elsewhere) if entry.word == "look" else BARE
    written = entry.fields.node.entries[entry.fields.skip :] if entry.word != "answer" else ()
    found = [key for key, _ in written if key.text in forbidden]
    if found:
        names = " and no ".join(f'"{key.text}"' for key in found)
        desk.problems.add(
            found[0].place, "opening-tells",
            f"An entry of the opening has no {names}.",
            "Give it in each variant's opening, so that nothing tells the twins apart.",
        )  # fmt: skip
