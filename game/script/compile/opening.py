"""The opening: written once in situation.yaml, given its meaning by each variant."""

from collections.abc import Iterable, Mapping

from game.script.compile.builder import NEVER, Builder, Scope
from game.script.compile.lines import line_play, mark_of
from game.script.compile.offers import answer_offer, choice_offer, look_offer
from game.script.compile.scenes import Draft
from game.script.entry import SceneEntry
from game.script.entry_schema import BARE, OPENING_LOOK
from game.script.problem import Place
from game.story import Detail, Mark, Scene

OPENING = "opening"


def built_opening(
    builder: Builder,
    shared: Iterable[SceneEntry],
    meanings: Iterable[SceneEntry],
    always: Iterable[SceneEntry],
    tactic: str,
    place: Place,
) -> Scene:
    """The first scene. Its offers are the same in every variant; what they lead to is not.

    `place` is where the variant gives meanings: what it leaves out is reported there.
    """
    scope = Scope(OPENING, OPENING, tactic)
    draft = Draft(builder, scope)
    by_id: dict[str, SceneEntry] = {}
    for entry in meanings:
        first = by_id.setdefault(entry.id, entry)
        if first is not entry:
            builder.problems.add(
                entry.id_place, "duplicate-id", f'"{entry.id}" is given a meaning twice.',
                "Keep one of the two.", also=(first.id_place,),
            )  # fmt: skip
    used: set[str] = set()
    for entry in shared:
        _check_bare(builder, entry)
        _add(draft, entry, by_id, used, place)
    for name, entry in by_id.items():
        if name not in used:
            builder.problems.add(
                entry.id_place,
                "unknown-opening",
                f'The opening has no "{name}".',
                "A variant's opening speaks of offers, lines and details of situation.yaml.",
            )
    draft.inherit((always,))
    return draft.scene()


def _add(
    draft: Draft,
    entry: SceneEntry,
    meanings: Mapping[str, SceneEntry],
    used: set[str],
    place: Place,
) -> None:
    builder, scope = draft.builder, draft.scope
    meaning = meanings.get(entry.id)
    # Before the kiosk mark: a meaning is used though this cut leaves the offer out.
    if meaning is not None and _speaks_of(meaning, entry):
        used.add(entry.id)
    if not builder.kept(entry.fields):
        return
    if entry.word in ("offer", "leave"):
        if meaning is None or not meaning.is_choice:
            # Used all the same: one problem says enough of an offer and a meaning that do not fit.
            _report_silent(builder, entry, place, "does", f"- verify: {entry.id} -> some-scene")
            used.add(entry.id)
            return
        offer = choice_offer(builder, entry, scope, meaning)
        if offer is not None and offer.when is not NEVER:
            draft.choices.append(offer)
    elif entry.word == "look":
        if meaning is None or meaning.word != "look":
            _report_silent(builder, entry, place, "shows", f"- look: {entry.id}")
            used.add(entry.id)
            _add_empty(builder, entry, scope)
            return
        looked = look_offer(builder, entry, scope, meaning.fields)
        if looked is not None:
            draft.looks.append(looked)
    elif entry.word in ("line", "note", "paper", "post"):
        play = line_play(builder, entry, scope, _mark(builder, entry, meaning))
        if play is not None:
            draft.plays.append(play)
    elif entry.word == "answer":
        draft.offer(draft.answers, answer_offer(builder, entry, scope))
    else:
        draft.add(entry)


def _report_silent(
    builder: Builder, entry: SceneEntry, place: Place, what: str, example: str
) -> None:
    builder.problems.add(
        place, "offer-without-meaning",
        f'The opening of "{builder.variant}" does not say what "{entry.id}" {what}.',
        f'For example "{example}".', also=(entry.id_place,),
    )  # fmt: skip


def _add_empty(builder: Builder, entry: SceneEntry, scope: Scope) -> None:
    """A detail that shows nothing, so that conditions may ask about it all the same."""
    if builder.claim(entry, scope):
        builder.details[entry.id] = Detail(entry.id, entry.whom, entry.fields.text("name"), {})


def _speaks_of(meaning: SceneEntry, entry: SceneEntry) -> bool:
    """Whether a variant's entry is of the kind that gives one of the opening its meaning."""
    if entry.word in ("offer", "leave"):
        return meaning.is_choice
    return meaning.word == ("look" if entry.word == "look" else "mark")


def _mark(builder: Builder, entry: SceneEntry, meaning: SceneEntry | None) -> Mark | None:
    if meaning is None or meaning.word != "mark":
        return None
    return mark_of(builder, meaning.fields, entry.fields.text())


def _check_bare(builder: Builder, entry: SceneEntry) -> None:
    """One problem for all that an entry of the opening says too much, at the first of it."""
    forbidden = (*BARE, *OPENING_LOOK.elsewhere) if entry.word == "look" else BARE
    written = entry.fields.node.entries[entry.fields.skip :] if entry.word != "answer" else ()
    found = [key for key, _ in written if key.text in forbidden]
    if found:
        names = " and no ".join(f'"{key.text}"' for key in found)
        builder.problems.add(
            found[0].place,
            "opening-tells",
            f"An entry of the opening has no {names}.",
            "Give it in each variant's opening, so that nothing tells the twins apart.",
        )
