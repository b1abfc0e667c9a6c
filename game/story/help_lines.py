"""Real help: three numbers that always stand, and which lines come first where.

The three are built in, so that no file of words, lost or torn, can take them off a page. Their
source is the facts page, section 3: 111 (S40, S41, S42), 113 and 115 (S43), read 2026-11-23.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from game.story.text import Text, in_language
from game.story.vocabulary import HelpLine, NextStep
from game.story.wording import Sentence

_READ = "2026-11-23"
_CHILDREN = HelpLine(
    "111", "111",
    {"vi": "Tổng đài 111", "en": "Helpline 111"},
    {"vi": "Tổng đài bảo vệ trẻ em và phòng chống mua bán người, miễn phí, ngày đêm.",
     "en": "Help for children, and for anyone in fear of trafficking. Free, day and night."},
    "S40, S41, S42", _READ, False,
)  # fmt: skip
_POLICE = HelpLine(
    "113", "113",
    {"vi": "Công an", "en": "Police"},
    {"vi": "Khi bạn hay ai đó đang gặp nguy hiểm ngay lúc này.",
     "en": "When you or someone else is in danger right now."},
    "S43", _READ, False,
)  # fmt: skip
_AMBULANCE = HelpLine(
    "115", "115",
    {"vi": "Cấp cứu", "en": "Ambulance"},
    {"vi": "Khi có người bị thương hay ốm nặng.", "en": "When someone is hurt or very ill."},
    "S43", _READ, False,
)  # fmt: skip
URGENT = (_CHILDREN, _POLICE, _AMBULANCE)
"""The numbers that are always there, for a young player in this order."""
BUILT_IN: Mapping[str, HelpLine] = {line.id: line for line in URGENT}

HEADING = {"vi": "Cần giúp thật", "en": "I need real help"}
"""What stands above the numbers where no file of words can be asked."""

_YOUNG_FIRST = ("111", "113", "115")
_DANGER_FIRST = ("113", "111", "115")
NEAR = ("teacher-adult", "ward-police", "own-bank")
"""People and places, for a page that somebody opens to whom it is happening."""
ASKED_FOR = frozenset((*_YOUNG_FIRST, *NEAR))
"""Every line that the game asks for by its id."""
_GROWN_UP = 18


REAL_LEAD = ("not-your-fault", "help-real-danger")
"""What a page of real help says first. The danger comes before any number, so that 113 is read
at once though it is not the first line of the list."""
REAL_STEPS = ("help-real-step-stop", "help-real-step-tell", "help-real-step-call")
REAL_FRIEND = "help-real-steps-friend"
"""For whoever opened the page because of somebody else."""


def first_numbers(ages_from: int = 0) -> tuple[str, ...]:
    """The built-in ones in their order for a story's players, whose least age is given.

    Whoever may be young, and wherever there is no story, sees 111 first: it is for children and
    for anyone in fear of trafficking, free, day and night (facts page, section 3).
    """
    return _YOUNG_FIRST if ages_from < _GROWN_UP else _DANGER_FIRST


def real_help(ages_from: int = 0) -> tuple[str, ...]:
    """The lines of a page of real help: the built-in numbers, then who and what is near."""
    return (*first_numbers(ages_from), *NEAR)


def after_steps(steps: Iterable[NextStep], ages_from: int) -> tuple[str, ...]:
    """The lines that belong to some steps, then the built-in ones, each once."""
    of_steps = (name for step in steps for name in step.help_lines)
    return tuple(dict.fromkeys((*of_steps, *first_numbers(ages_from))))


def help_lines(known: Mapping[str, HelpLine], names: Iterable[str]) -> list[HelpLine]:
    """The lines of some names. A built-in one always; another where nobody need verify it first."""
    found = (_line(known, name) for name in names)
    return [line for line in found if line is not None]


def said_line(line: HelpLine, language: str) -> Sentence:
    """A line as one sentence: its name, its number where the name has none of it, what it is."""
    numbered = line.number and not has_number(line, language)
    parts: dict[str, str | Text] = {"name": line.name, "text": line.text}
    if numbered:
        parts["number"] = line.number
    return Sentence("help-line" if numbered else "help-line-here", parts)


def numbers_in_short(language: str) -> str:
    """The built-in numbers on one line: for whoever reads an error and nothing else."""
    said = (line.name[language] if has_number(line, language) else
            f"{line.number} {line.name[language]}" for line in URGENT)  # fmt: skip
    return f"{HEADING[language]}: {', '.join(said)}."


def has_number(line: HelpLine, language: str) -> bool:
    """Whether a line's name says its number too, as "Helpline 111" does."""
    return line.number in in_language(line.name, language)


def own_number(line: HelpLine) -> bool:
    """Whether a line that has a built-in one's name has its number too."""
    return line.id not in BUILT_IN or line.number == BUILT_IN[line.id].number


def _line(known: Mapping[str, HelpLine], name: str) -> HelpLine | None:
    line, sure = known.get(name), BUILT_IN.get(name)
    if sure is None:
        return line if line is not None and not line.verify else None
    if line is None or not own_number(line):
        return sure
    # The file may say it in more languages, or better; what it leaves out is said all the same.
    return replace(sure, name={**sure.name, **line.name}, text={**sure.text, **line.text})
