"""`notes SITUATION`: what a teacher or a host needs beside the game, on one page."""

from argparse import Namespace
from collections.abc import Iterator

from game.cli.catalog import loaded, playable, spot
from game.cli.messages import UsageError
from game.cli.options import language_of
from game.cli.output import print_wrapped
from game.proof.report_text import codes, page
from game.script.suggest import did_you_mean
from game.story import FacilitatorNotes, Front, Vocabulary, in_language
from game.story.help_lines import help_lines, real_help
from game.typography import quotable


def run_notes(arguments: Namespace) -> int:
    at = spot(arguments.situation)
    for line in _page(loaded(at).front, at.library.vocabulary, language_of(arguments)):
        print_wrapped(line, hanging=3 if line.startswith("  ") else 0)
    return 0


def _page(front: Front, vocabulary: Vocabulary, language: str) -> Iterator[str]:
    notes: FacilitatorNotes = front.facilitator
    yield in_language(front.title, language)
    yield in_language(front.teaser, language)
    yield ""
    for title, text in (
        ("notes-aim", notes.aim), ("notes-before", notes.before), ("notice-head", front.notice),
    ):  # fmt: skip
        yield f"{vocabulary.words(title, language)}\n  {in_language(text, language)}\n"
    yield vocabulary.words("notes-questions", language)
    for number, question in enumerate(notes.questions, start=1):
        yield f"  {number}. {in_language(question, language)}"
    yield ""
    disclosure = in_language(notes.disclosure, language)
    yield f"{vocabulary.words('notes-disclosure', language)}\n  {disclosure}\n"
    yield vocabulary.words("debrief-help", language)
    for line in help_lines(vocabulary.help_lines, real_help(front.ages_from)):
        said = f"{line.number} {in_language(line.name, language)}".strip()
        yield f"  {said}. {in_language(line.text, language)}"


# `list`: the situations, a line each.

NONE = 1
"""Nothing can be played."""


def run_list(arguments: Namespace) -> int:
    language = language_of(arguments)
    found = playable()
    for name, situation in found.items():
        print_wrapped(f"{name}  {in_language(situation.front.title, language)}")
    return 0 if found else NONE


# `explain CODE`: the page about a problem that `check` reports.


def run_explain(arguments: Namespace) -> int:
    text = page(arguments.code)
    if not text:
        shown = quotable(arguments.code)
        raise UsageError(f'There is no problem "{shown}". {did_you_mean(arguments.code, codes())}')
    coded = False
    for line in text.removesuffix("\n").split("\n"):
        coded ^= line.startswith("```")
        # An example is to be copied as it stands.
        if coded:
            print(line)
        else:
            print_wrapped(line, hanging=2 if line.startswith(("- ", "* ")) else 0)
    return 0
