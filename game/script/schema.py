"""The keys of every part of a scenario file, with what each means: the one source of the format.

The loader reports keys that are not here; editors' hover texts and the reference page say what
is said here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    """A key: its name (a stem for texts: `why` is written `why-vi` and `why-en`), what it means."""

    name: str
    about: str
    text: bool = False


@dataclass(frozen=True)
class Part:
    """A mapping of the format and the keys it may have."""

    name: str
    about: str
    keys: tuple[Key, ...]

    def allows(self, key: str, languages: Iterable[str]) -> bool:
        return key in set(self.written(languages))

    def written(self, languages: Iterable[str]) -> Iterator[str]:
        """The keys as an author writes them."""
        codes = tuple(languages)
        for key in self.keys:
            if key.text:
                yield from (text_key(key.name, code) for code in codes)
            else:
                yield key.name


def text_key(stem: str, language: str) -> str:
    """`vi` where there is no stem, else `why-vi`."""
    return f"{stem}-{language}" if stem else language


_WORDS = Key("", "The words.", text=True)
_WHY = Key("why", "One kind sentence on why it matters, which a child understands.", text=True)
_DOES = Key("do", "What the player does, on the button.", text=True)
_SET = Key("set", "Effects: `money = sent`, `doubts + 1`, several parted by commas.")
_ROWS = Key("rows", "Fields, each `label | value` in every language.")
_COMMON = (
    Key("if", "A condition: `money = sent and not seen look-quynh`."),
    Key("kiosk", "`skip` leaves it out of the short cut, `only` keeps it for the short cut."),
    Key("was", "The id this had in an older version."),
)
_MARK = (
    Key("cue", "Red flags worth checking here; honest messages may have them too."),
    Key("deciding", "Red flags that only a scam shows."),
    Key("clear", "Red flags whose opposite stands here: only an honest message says this."),
    Key("mark", "The part of the line that is meant, word for word.", text=True),
    _WHY,
)

LINE = Part("line", "A line of a member of the cast.", (
    _WORDS, Key("by", "`notification`: it slides in from another app."), _ROWS, *_MARK,
    Key("tactic", "What is being tried, from the list of tactics."), *_COMMON,
))  # fmt: skip
BLOCK = Part("block", "Narration, a document or a job post.", (
    _WORDS, _ROWS, *_MARK, Key("art", "The picture it stands on."),
    Key("tactic", "What is being tried, from the list of tactics."), *_COMMON,
))  # fmt: skip
STAGE = Part("stage", "An app, a silence, a ring, lights that dim, an effect.", _COMMON)
LOOK = Part("look", "A detail to look closer at.", (
    Key("name", "What is touched.", text=True), _WORDS, _ROWS,
    Key("link", "An address with its real domain in brackets."), *_MARK, *_COMMON,
))  # fmt: skip
CHOICE = Part("choice", "A choice; its first word is the move.", (
    _WORDS, _DOES, _WHY, _SET,
    Key("flavour", "`yes`: leads where its sister leads, on purpose."), *_COMMON,
))  # fmt: skip
ANSWER = Part("answer", "What a person of the circle answers when told.", (
    Key("you", "The player's own sentence.", text=True), _WORDS,
    Key("again", "The answer to a second telling in this stretch.", text=True), _WHY, _SET,
    Key("offers", "The person is busy and names who can listen now."), *_COMMON,
))  # fmt: skip
OFFER = Part("offer", "A choice of the shared opening: words only.", (_WORDS, _DOES))
TO = Part("to", "Where the scene goes.", (Key("kiosk", "`skip` or `only`."),))
TIMER = Part("timer", "A timed choice.", (Key("kiosk", "`skip` or `only`."),))
ENDING = Part("ending", "An ending; its first word is its kind.", (
    Key("title", "One kind sentence about what the player did.", text=True), _WORDS,
    Key("next", "What to do in real life: ids of next steps."),
    Key("turning", "The choice or answer that turned it, where not the computed one."),
    Key("was", "An older id."),
))  # fmt: skip
CONTRAST = Part("contrast", "A deciding line beside its twin's.", (
    Key("aspect", "What differs: money, secrecy, place.", text=True),
    Key("scam", "A line or detail of the scam."),
    Key("genuine", "A line or detail of the genuine variant."), _WHY,
))  # fmt: skip
CAST = Part("cast", "A member of the cast: `Name, what stands under it`.", (
    _WORDS, Key("speech", "Pronouns and voice: `{self: mẹ, you: con, voice: warm-woman}`."),
    Key("art", "Which drawn person: mum, dad, friend, teacher, grandmother or 111."),
))  # fmt: skip
SPEECH = Part("speech", "Pronouns and voice.", (
    Key("self", "What they call themselves."), Key("you", "What they call the player."),
    Key("voice", "The kind of voice for reading aloud."),
))  # fmt: skip
CHAPTER = Part("chapter", "A variant's file: one stretch of its story.", (
    Key("stretch", "This chapter's id."), Key("tactic", "What is tried in all its lines."),
    Key("app", "The app its scenes open in."), Key("variables", "Facts with bounds."),
    Key("draws", "Words or numbers drawn at the start, for texts."),
    Key("cast", "People only this variant knows."),
    Key("plausible", "Why it sounded right, in two sentences.", text=True),
    Key("opening", "What the shared opening's offers, lines and details do here."),
    Key("always", "Answers, details, leave and report for every scene of this chapter."),
    Key("scenes", "The scenes by id."), Key("endings", "The endings."),
))  # fmt: skip
SITUATION = Part("situation", "What all variants share.", (
    Key("format", "The version of this format: 1."), Key("title", "The neutral title.", text=True),
    Key("teaser", "One neutral sentence.", text=True),
    Key("notice", "The theme, without details.", text=True),
    Key("you", "Who the player is.", text=True), Key("picture", "The picture of its card."),
    Key("ages", "`from 16`."), Key("settings", "`[kiosk, class, home]`."),
    Key("minutes", "How long it takes."), Key("intensity", "0 to 3."),
    Key("clock", "When the story begins: `19:40`."),
    Key("facts", "Ids of the sources its facts rest on."),
    Key("review", "Who has reviewed it, honestly."), Key("cast", "The people."),
    Key("circle", "Those of them one can tell."), Key("draws", "Draws for texts."),
    Key("opening", "The entries up to the first choices."),
    Key("always", "Answers, leave and report that hold everywhere."),
    Key("contrasts", "Lines beside their twins."), Key("facilitator", "Notes for a class."),
))  # fmt: skip
FACILITATOR = Part("facilitator", "Notes for a class.", (
    Key("aim", "What it trains.", text=True), Key("before", "What to say before.", text=True),
    Key("questions", "Three questions for after."),
    Key("disclosure", "What to do if a pupil tells of something real.", text=True),
))  # fmt: skip
SHARED = Part("shared", "A scene that several scenes use.", (
    Key("shared", "Its id."), Key("takes", "Its arguments."), Key("exits", "Its ways out."),
    Key("cast", "People it brings along."), Key("scene", "Its entries."),
))  # fmt: skip

MOVES = (
    "pause", "look-closer", "verify", "tell", "refuse", "leave", "report", "recover", "comply",
    "refuse-unheard",
)  # fmt: skip
APPS = (
    "chat", "group", "sms", "call", "video", "mail", "web", "job-post", "profile", "bank", "map",
    "lock", "home", "place",
)  # fmt: skip
DETAILS = (
    "profile", "post", "link", "account", "caller", "paper", "tax-code", "message", "picture",
    "app",
)  # fmt: skip
ENTRY_PARTS: dict[str, Part] = {
    "note": BLOCK, "paper": BLOCK, "post": BLOCK,
    "app": STAGE, "wait": STAGE, "ring": STAGE, "dim": STAGE, "set": STAGE, "timer": TIMER,
    "was": STAGE, "look": LOOK, "answer": ANSWER, "offer": OFFER, "to": TO, "mark": LINE,
    "use": STAGE, **dict.fromkeys(MOVES, CHOICE),
}  # fmt: skip
"""The first words of entries; any other first word is a speaker."""
