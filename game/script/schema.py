"""The keys of every part of a scenario file, with what each means: the one source of the format.

The loader reports keys that are not here; editors' hover texts, their completion and the reference
page are made from what is said here. Entries of scenes are in `entry_schema`.
"""

from game.script import values
from game.script.entry_schema import ALWAYS, MEANINGS, SCENE, SHARED_OPENING
from game.script.part import Held, Key, Listing, Part, Word, text

_WORDS = text("", "The words.", needed=True)
ENDING = Part("ending", "An ending; its first word is its kind.", (
    text("title", "One kind sentence about what the player did.", needed=True), _WORDS,
    Key("next", "What to do in real life: ids of next steps.",
        values.from_list("next_steps", "next steps", listed=True),
        example="next: [tell-one-person, keep-the-evidence]"),
    Key("turning", "The choice or answer that turned it, where not the computed one.", values.NAME),
    Key("was", "An older id.", values.NAME),
))  # fmt: skip
ENDINGS = Listing("endings", "The endings of a stretch; the first word is the kind.",
                  {"": Word("A kind of ending.", ENDING)})  # fmt: skip
CONTRAST = Part("contrast", "A deciding line beside its twin's.", (
    text("aspect", "What differs: money, secrecy, place.", needed=True),
    Key("scam", "A line or detail of the scam.", values.SIDE, needed=True),
    Key("genuine", "A line or detail of the genuine variant.", values.SIDE, needed=True),
    text("why", "One kind sentence on why it matters.", needed=True),
))  # fmt: skip
CONTRASTS = Listing("contrasts", "Deciding lines beside their twins'.",
                    {"contrast": Word("A contrast.", CONTRAST, values.WORD,
                                      example="- contrast: money-first")})  # fmt: skip
SPEECH = Part("speech", "Pronouns and voice.", (
    Key("self", "What they call themselves."), Key("you", "What they call the player."),
    Key("voice", "The kind of voice for reading aloud."),
))  # fmt: skip
CAST = Part("cast", "A member of the cast: `Name, what stands under it`.", (
    _WORDS,
    Key("speech", "Pronouns and voice: `{self: mẹ, you: con, voice: warm-woman}`.",
        Held("one", SPEECH), example="speech: {self: mẹ, you: con, voice: warm-woman}"),
    Key("art", "Which drawn person stands for them in the circle.", values.one_of(*values.DRAWN),
        example="art: grandmother"),
))  # fmt: skip
QUESTION = Part("question", "One question for the talk after.", (_WORDS,))
FACILITATOR = Part("facilitator", "Notes for a class.", (
    text("aim", "What it trains.", needed=True),
    text("before", "What to say before.", needed=True),
    Key("questions", "Three questions for after.", Held("list", QUESTION)),
    text("disclosure", "What to do if a pupil tells of something real.", needed=True),
))  # fmt: skip
_DRAWS = Key("draws", "Words or numbers drawn at the start, for texts.", Held("map", values.DRAW),
             example="draws: {amount: 300000 or 450000}")  # fmt: skip
CHAPTER = Part("chapter", "A variant's file: one stretch of its story.", (
    Key("stretch", "This chapter's id.", needed=True, example="stretch: the-offer"),
    Key("tactic", "What is tried in all its lines.", values.from_list("tactics", "a tactic")),
    Key("app", "The app its scenes open in.", values.APP, example="app: chat with quynh"),
    Key("variables", "Facts with bounds; the first value is the start.",
        Held("map", values.Shape("`a or b`, `0 to 3`, `drawn from a or b`; in a sequel "
                                "`a or b before NAME`", values.VARIABLE)),
        example="variables: {money: kept or sent}"), _DRAWS,
    Key("cast", "People only this variant knows.", Held("map", CAST)),
    text("plausible", "Why it sounded right, in two sentences; once in a variant."),
    Key("opening", "What the shared opening's offers, lines and details do here.",
        Held("entries", MEANINGS)),
    Key("always", "Answers, details, leave and report for every scene of this chapter.",
        Held("entries", ALWAYS)),
    Key("scenes", "The scenes by id.", Held("scenes", SCENE)),
    Key("endings", "The endings.", Held("entries", ENDINGS)),
))  # fmt: skip
SITUATION = Part("situation", "What all variants share.", (
    Key("format", "The version of this format: 1.", values.one_of(values.FORMAT),
        example="format: 1"),
    text("title", "The neutral title.", needed=True),
    text("teaser", "One neutral sentence.", needed=True),
    text("notice", "The theme, without details.", needed=True),
    Key("carries", "Variables that a sequel may ask about.", values.NAMES,
        example="carries: [money]"),
    Key("after", "In a sequel: the situation it follows.", values.NAME,
        example="after: a-job-offer"),
    text("you", "Who the player is."), Key("picture", "The picture of its card."),
    Key("ages", "`from 16`.", values.Shape("`from` and an age", values.AGES), needed=True,
        example="ages: from 16"),
    Key("settings", "`[kiosk, class, home]`: where it may be played.",
        values.Shape("some of kiosk, class, home", one_of=values.SETTINGS, listed=True),
        example="settings: [kiosk, class, home]"),
    Key("minutes", "How long it takes.", values.number(1, 60)),
    Key("intensity", "0 to 3.", values.number(0, 3)),
    Key("clock", "When the story begins: `19:40`.", values.Shape("a time of day", values.CLOCK)),
    Key("facts", "Ids of the sources its facts rest on.", values.WORDS, example="facts: [S62]"),
    Key("review", "Who has reviewed it, honestly.", needed=True),
    Key("cast", "The people.", Held("map", CAST)),
    Key("circle", "Those of them one can tell.", values.NAMES, example="circle: [mum, vy]"), _DRAWS,
    Key("opening", "The entries up to the first choices.", Held("entries", SHARED_OPENING)),
    Key("always", "Answers, leave and report that hold everywhere.", Held("entries", ALWAYS)),
    Key("contrasts", "Lines beside their twins.", Held("entries", CONTRASTS)),
    Key("facilitator", "Notes for a class.", Held("one", FACILITATOR)),
))  # fmt: skip
SHARED = Part("shared", "A scene that several scenes use.", (
    Key("shared", "Its id.", values.NAME, needed=True),
    Key("takes", "Its arguments.", values.NAMES), Key("exits", "Its ways out.", values.NAMES),
    Key("cast", "People it brings along.", Held("map", CAST)),
    Key("scene", "Its entries.", Held("entries", SCENE)),
))  # fmt: skip
FILES = {"situation": SITUATION, "chapter": CHAPTER, "shared": SHARED}
"""The kinds of files, and what each holds."""
