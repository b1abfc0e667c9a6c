"""The entries of a scene and the keys below each: half of the one source of the format."""

from dataclasses import replace

from game.script import values
from game.script.part import Held, Key, Listing, Part, Word, text
from game.story.content import LOSSES

ROW = Part("row", "One field of a document: `label | value`.", (
    text("", "The label and the value, parted by |.", needed=True, value=values.ROW_TEXT),
))  # fmt: skip

_WORDS = text("", "The words.", needed=True)
_MAYBE_WORDS = text("", "The words.")
_WHY = text("why", "One kind sentence on why it matters, which a child understands.")
_NEEDED_WHY = replace(_WHY, needed=True)
_DOES = text("do", "What the player does, on the button.")
_IF = Key("if", "A condition: `money = sent and not seen look-quynh`.", values.CONDITION,
          example="if: money = sent and not told mum")  # fmt: skip
_SET = Key("set", "Effects: `money = sent`, `doubts + 1`, several parted by commas.", values.SET,
           example="set: money = sent, doubts + 1")  # fmt: skip
_GONE = Key("gone", "What the player has lost by then: `money`, `papers`, `place`, or several.",
            values.Shape("money, papers, place", one_of=LOSSES, listed=True),
            example="gone: money, papers")  # fmt: skip
_ROWS = Key("rows", "Fields, each `label | value` in every language.", Held("list", ROW))
_LINK = Key("link", "An address with its real domain in brackets.",
            values.Shape("an address", values.LINK),
            example="link: cho-may.[kho-viec.example]/don")  # fmt: skip
_KIOSK = Key("kiosk", "`skip` leaves it out of the short cut, `only` keeps it for the short cut.",
             values.one_of(*values.KIOSK), example="kiosk: skip")  # fmt: skip
_WAS = Key("was", "The id this had in an older version.", values.NAME)
_COMMON = (_IF, _KIOSK, _WAS)
_TACTIC = Key("tactic", "What is being tried, from the list of tactics.",
              values.from_list("tactics", "a tactic"))  # fmt: skip
_FLAGS = values.from_list("flags", "red flags", listed=True)
MARKS = ("cue", "deciding", "clear")
_MARK = (
    Key("cue", "Red flags worth checking here; honest messages may have them too.", _FLAGS,
        example="cue: RF02, RF07"),
    Key("deciding", "Red flags that only a scam shows.", _FLAGS, example="deciding: RF01"),
    Key("clear", "Red flags whose opposite stands here: only an honest message says this.",
        _FLAGS, example="clear: RF05"),
    text("mark", "The part of the line that is meant, word for word."), _WHY,
)  # fmt: skip

LINE = Part("line", "A line of a member of the cast.", (
    _WORDS,
    Key("by", "How it comes: as a notification from another app, a voice message, a picture, a "
        "request for money, a link, or a message deleted again.", values.one_of(*values.FORMS)),
    _ROWS, *_MARK, _TACTIC, _GONE, *_COMMON,
), not_both=MARKS, marked=True)  # fmt: skip
BLOCK = Part("block", "Narration, a document or a job post.", (
    _WORDS, _ROWS, *_MARK, Key("art", "The picture it stands on."), _TACTIC, _GONE,
    *_COMMON,
), not_both=MARKS, marked=True)  # fmt: skip
STAGE = Part("stage", "An app, a silence, a ring, lights that dim, an effect.", _COMMON)
USE = Part("use", "A shared scene: its arguments, and `when EXIT:` for each of its exits.",
           (_KIOSK,), open=True)  # fmt: skip
_SHOWN = (_MAYBE_WORDS, _ROWS, _LINK, *_MARK)
LOOK = Part("look", "A detail to look closer at.", (
    text("name", "What is touched.", needed=True), *_SHOWN, *_COMMON,
), ("", "rows", "link"), MARKS, marked=True)  # fmt: skip
OPENING_LOOK = Part("look", "A detail of the shared opening: its name only.", (
    text("name", "What is touched.", needed=True), _KIOSK, _WAS,
), elsewhere=("vi", "en", "rows", "link", "mark-vi", "mark-en"))  # fmt: skip
MEANING_LOOK = Part("look", "What a detail of the opening shows in this variant.", _SHOWN,
                    ("", "rows", "link"), MARKS, marked=True)  # fmt: skip
_FLAVOUR = Key("flavour", "`yes`: leads where its sister leads, on purpose.", values.YES_NO)
CHOICE = Part("choice", "A choice; its first word is the move.", (
    _MAYBE_WORDS, _DOES, _NEEDED_WHY, _SET,
    _FLAVOUR, _GONE, *_COMMON,
), ("", "do"))  # fmt: skip
MEANING = Part("meaning", "What an offer of the opening does in this variant.",
               (_NEEDED_WHY, _SET, _FLAVOUR, _GONE, _IF))  # fmt: skip
ANSWER = Part("answer", "What a person of the circle answers when told.", (
    text("you", "The player's own sentence."), _WORDS,
    text("again", "The answer to a second telling in this stretch."), _WHY, _SET,
    Key("offers", "The person is busy and names who can listen now.", values.NAME), *_COMMON,
))  # fmt: skip
OFFER = Part(
    "offer", "A choice of the shared opening: words only.", (_MAYBE_WORDS, _DOES), ("", "do")
)
MARK = Part(
    "mark", "What a line of the opening means in this variant.", _MARK, not_both=MARKS, marked=True
)
TO = Part("to", "Where the scene goes.", (_KIOSK,))
ORDER = Part("order", "In which order the choices are shown.", (_KIOSK,))
TIMER = Part("timer", "A timed choice.", (_KIOSK,))

_MOVES_ABOUT = {
    "pause": "The player waits, or puts it off.",
    "look-closer": "The player reads again, zooms in, compares.",
    "verify": "The player checks by another route.",
    "tell": "The player tells somebody: `tell mum`, or anyone else of the cast.",
    "refuse": "The player says no after having heard.",
    "leave": "The player goes away.",
    "report": "The player reports it.",
    "recover": "The player mends what can be mended after a loss.",
    "comply": "The player does what was asked.",
    "refuse-unheard": "The player says no without having looked.",
}
MOVES = tuple(_MOVES_ABOUT)


def _choice(move: str) -> Word:
    whom, example = ("person", "tell mum: ask-mum") if move == "tell" else ("", f"{move}: some-id")
    return Word(_MOVES_ABOUT[move], CHOICE, values.NAME_AND_ARROW,
                "person" if whom else "", f"- {example} -> some-scene")  # fmt: skip


_BLOCKS = {
    "note": Word("Narration, nobody's voice.", BLOCK, example="- note: ten-010"),
    "paper": Word("A document: its heading and its rows.", BLOCK, example="- paper: room-paper"),
    "post": Word("A job post: its heading and its rows.", BLOCK, example="- post: job-post"),
}
_STAGES = {
    "app": Word("Which app is open, and with whom.", STAGE, values.APP,
                example="- app: chat with quynh"),
    "wait": Word("A silence.", STAGE, values.TIME, example="- wait: 1.5s"),
    "ring": Word("A ringing phone.", STAGE, values.TIME, example="- ring: 3s"),
    "clock": Word("Time has passed, to the next time that clocks show this.", STAGE,
                  values.Shape("a time of day", values.CLOCK), example="- clock: 04:50"),
    "dim": Word("Lights of the circle grow dim (shown, not counted).", STAGE, values.PEOPLE,
                example="- dim: mum, vy"),
    "set": Word("An effect on entering.", STAGE, values.SET, example="- set: money = sent"),
    "was": Word("The id this scene had in an older version.", STAGE, example="- was: old-scene"),
    "order": Word("The choices stand as in the file, not mixed: amounts, steps.",
                  ORDER, values.one_of("kept"), example="- order: kept"),
    "timer": Word("A timed choice; it names a choice that is a button too.", TIMER, values.TIMED,
                  example="- timer: 25s then stay-silent"),
    "to": Word("Where a scene without choices goes.", TO, values.TO_TARGETS,
               example="- to: a if money = sent, else b"),
    "use": Word("A shared scene.", USE, example="- use: bank-warning"),
}  # fmt: skip
_LOOK = Word("A detail to look closer at; the second word is its kind.", LOOK, whom="detail",
             example="- look profile: look-quynh")  # fmt: skip
_ANSWER = Word("What a person answers when told here.", ANSWER, values.NAME_AND_ARROW, "person",
               "- answer mum: tell-mum-now -> mum-calls")  # fmt: skip
_OFFER = Word(
    "A choice of the opening, the same in all variants.", OFFER, example="- offer: ask-where"
)
_MARK_WORD = Word("Marks on a line of the opening.", MARK, example="- mark: opening-020")
_CHOICES = {move: _choice(move) for move in MOVES}
_LEAVES = {move: _CHOICES[move] for move in ("leave", "report")}

# Whatever an opening's entry said by itself would tell the twins apart before the first choice.
BARE = ("cue", "deciding", "clear", "why-vi", "why-en", "tactic", "gone", "if")
"""What an entry of the shared opening may not have: each variant gives it."""
SCENE = Listing("scene", "A scene: a flat list of entries, then its choices or a `to`.",
                {**_BLOCKS, **_STAGES, "look": _LOOK, "answer": _ANSWER, **_CHOICES},
                LINE)  # fmt: skip
ALWAYS = Listing("always", "What holds in every scene of a stretch, or everywhere.",
                 {"answer": _ANSWER, "look": _LOOK, **_LEAVES})  # fmt: skip
SHARED_OPENING = Listing("opening", "The opening that all variants share, up to its offers.", {
    **_BLOCKS, **_STAGES, "look": replace(_LOOK, part=OPENING_LOOK), "answer": _ANSWER,
    "offer": _OFFER, "leave": replace(_OFFER, example="- leave: scroll-on"),
}, LINE, elsewhere=BARE)  # fmt: skip
MEANINGS = Listing("opening", "What the opening's offers, lines and details do in this variant.", {
    **{move: replace(word, part=MEANING) for move, word in _CHOICES.items()},
    "mark": _MARK_WORD, "look": replace(_LOOK, part=MEANING_LOOK),
})  # fmt: skip
LISTINGS = (SCENE, ALWAYS, SHARED_OPENING, MEANINGS)
# One table over all lists: a word that is right elsewhere is "misplaced" and not taken for a name.
ENTRY_WORDS: dict[str, Word] = {
    **_BLOCKS, **_STAGES, "look": _LOOK, "answer": _ANSWER, "offer": _OFFER,
    "mark": _MARK_WORD, **_CHOICES,
}  # fmt: skip
"""The first words of entries; any other first word is a speaker."""
ENTRY_PARTS: dict[str, Part] = {name: word.part for name, word in ENTRY_WORDS.items()}
