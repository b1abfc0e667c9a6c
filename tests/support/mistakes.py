"""Smallest examples of mistakes in scenario files, each with the problem it must give.

The sign ¦ in an example marks the place that must be reported; it is taken out before loading.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.situations import (
    ENDINGS,
    GENUINE_ENDINGS,
    MEANING,
    OPENING,
    answer,
    choice,
    line,
    look,
    situation_text,
    variant_text,
)

MARKER = "¦"
END = choice("end", "good-end")
PLAIN = "  begin:\n" + END
WAY_OUT = "".join(text[2:] + "\n" for text in choice("x", "bad-end", "leave").splitlines())
USE = "  begin:\n    - use: part\n      when done: good-end\n"
SHARED = (
    "shared: part\nexits: [done]\nscene:\n  - pause: stop -> done\n"
    "    vi: a\n    en: a\n    why-vi: a\n    why-en: a\n"
)
WORDS = "      vi: a\n      en: a\n"
ENDING_WORDS = "    title-vi: a\n    title-en: a\n    vi: a\n    en: a\n"


@dataclass(frozen=True)
class Case:
    code: str
    files: Mapping[str, str]
    hint: str = ""
    name: str = ""


@dataclass
class Cases:
    listed: list[Case] = field(default_factory=list)

    def raw(self, code: str, files: Mapping[str, str], hint: str = "", name: str = "") -> None:
        base = {"situation.yaml": situation_text(), "scam.yaml": variant_text(PLAIN)}
        self.listed.append(Case(code, {**base, **files}, hint, name))

    def scam(
        self,
        code: str,
        scenes: str = PLAIN,
        top: str = "",
        hint: str = "",
        *,
        name: str = "",
        meaning: str = MEANING,
        endings: str = ENDINGS,
        **extra: str,
    ) -> None:
        files = {"scam.yaml": variant_text(scenes, top, meaning, endings)}
        shared = {f"shared/{key}.yaml": text for key, text in extra.items()}
        self.raw(code, {**files, **shared}, hint, name)

    def situation(self, code: str, text: str, hint: str = "", name: str = "") -> None:
        self.raw(code, {"situation.yaml": text}, hint, name)


C = Cases()
MARKED = "deciding: RF01;why-vi: a;why-en: a"

# Entries
C.scam("not-an-entry", "  begin:\n    - ¦hello\n" + END, name="word")
C.scam("not-an-entry", PLAIN, endings=ENDINGS + "  - ¦x\n", name="ending")
C.scam("not-an-entry", PLAIN, endings=ENDINGS + "  - ¦{}\n", name="empty ending")
C.situation("not-an-entry", situation_text(more="contrasts:\n  - ¦{}\n"), name="contrast")
C.scam("not-a-word", "  begin:\n    - note: ¦[a, b]\n" + WORDS + END, name="id")
C.scam("not-a-word", "  begin:\n" + line("a", "if: ¦[x]") + END, name="condition")
C.scam("whom", "  begin:\n    - ¦tell: a\n" + END, hint="")
C.scam(
    "unknown-speaker",
    "  begin:\n    - ¦anm: a\n" + WORDS + END,
    hint='Did you mean "ann"?',
    name="line",
)
C.scam(
    "unknown-speaker",
    "  begin:\n    - app: ¦chat with anm\n" + END,
    hint='Did you mean "ann"?',
    name="app",
)
C.scam(
    "unknown-speaker",
    "  begin:\n    - ¦verifi: a -> good-end\n" + END,
    hint='Did you mean "verify"?',
    name="word",
)
C.situation(
    "unknown-speaker",
    situation_text().replace("[mum, vy]", "[mum, ¦mumm]"),
    'Did you mean "mum"?',
    "circle",
)
C.scam("misplaced", "  begin:\n    - ¦offer: a\n" + WORDS + END)
C.scam(
    "unknown-key", "  begin:\n" + line("a", "¦iff: x") + END, hint='Did you mean "if"?', name="line"
)
C.scam(
    "unknown-key",
    "  begin:\n" + choice("a", "good-end", more="¦flavor: yes") + END,
    hint='Did you mean "flavour"?',
    name="choice",
)
C.scam(
    "unknown-key", PLAIN, "¦variabels:\n  a: b or c\n", 'Did you mean "variables"?', name="chapter"
)
C.scam(
    "unknown-key",
    "  begin:\n    - timer: 5s then end\n      ¦if: a\n" + END,
    hint="kiosk",
    name="timer",
)
C.scam("unknown-key", USE + "      ¦wen: x\n" + END, hint="", part=SHARED, name="use")
C.situation(
    "unknown-key", situation_text(more="¦titel-vi: a\n"), 'Did you mean "title-vi"?', "situation"
)
C.situation(
    "unknown-key",
    situation_text(
        more="facilitator:\n  ¦aims-vi: a\n  aim-vi: a\n  aim-en: a\n"
        "  before-vi: a\n  before-en: a\n  disclosure-vi: a\n  disclosure-en: a\n"
    ),
    'Did you mean "aim-vi"?',
    "facilitator",
)
C.situation(
    "unknown-key",
    situation_text().replace("ann: {", "ann: {¦speach: x, "),
    'Did you mean "speech"?',
    "cast",
)
C.scam(
    "unknown-key",
    USE + END,
    part=SHARED.replace("exits", "¦takess: []\nexits"),
    hint='Did you mean "takes"?',
    name="shared",
)
C.scam("bad-id", "  begin:\n" + line("¦Hello There") + END, name="line")
C.scam("bad-id", "  begin:\n" + line("¦a--b") + END, name="two hyphens")
for arrow in ("→", "=>", "–>", "⇒", "-->", "—->", "->>", "->-", "-> >", "->->"):
    odd = END.replace("end -> good-end", f"¦end {arrow} good-end")
    C.scam(
        "bad-id",
        "  begin:\n" + odd + choice("b", "bad-end"),
        hint="Write: end -> good-end",
        name=f"arrow {arrow}",
    )
C.scam("bad-id", "  begin:\n" + line("¦" + "a" * 49) + END, name="long")
C.scam(
    "bad-id",
    PLAIN,
    endings=ENDINGS + "  - helped: ¦an end -> x\n" + ENDING_WORDS,
    name="ending",
)
C.scam("bad-id", "  ¦Begin:\n" + END + PLAIN, name="scene")
C.scam(
    "id-too-long",
    "  " + "b" * 40 + ":\n    - use: part\n      when done: good-end\n" + PLAIN,
    part=SHARED + "  - note: ¦" + "s" * 30 + "\n    vi: a\n    en: a\n",
)
C.scam("duplicate-id", "  begin:\n" + line("a") + line("¦a") + END, name="line")
C.scam(
    "duplicate-id", PLAIN + "  ¦opening:\n" + choice("x", "good-end"), name="scene called opening"
)
C.scam(
    "duplicate-id",
    PLAIN,
    meaning=MEANING + "  - comply: ¦go-on -> begin\n    why-vi: a\n    why-en: a\n",
    name="meaning",
)
C.scam(
    "duplicate-id",
    "  begin:\n" + line("a") + line("¦b", "was: a") + END,
    hint='Take the "was:" out',
    name="old id that is alive",
)
C.scam(
    "duplicate-id",
    "  begin:\n" + line("a", "was: old") + line("¦b", "was: old") + END,
    name="old id of two",
)
C.scam("missing-language", "  begin:\n    - ¦note: a\n      vi: a\n" + END, name="line")
C.scam(
    "missing-language",
    "  begin:\n" + line("a", "cue: RF01;why-vi: a").replace("- ann", "- ¦ann") + END,
    name="why",
)

# Values
C.scam("unknown-word", "  begin:\n" + line("a", "by: ¦mail") + END, hint="notification", name="by")
C.scam(
    "unknown-word",
    "  begin:\n" + line("a", "kiosk: ¦skipp") + END,
    hint='Did you mean "skip"?',
    name="kiosk",
)
C.scam(
    "unknown-word", "  begin:\n" + line("a", "tactic: ¦haste") + END, hint="hurry", name="tactic"
)
C.situation("unknown-word", situation_text().replace("format: 1", "format: ¦2"), "", "format")
C.situation(
    "unknown-word",
    situation_text().replace('Vy, a friend"}', 'Vy, a friend", art: ¦grandmothr}'),
    hint='Did you mean "grandmother"?',
    name="art",
)
C.situation("not-a-number", situation_text(more="minutes: ¦many\n"))
C.situation("ages", situation_text().replace("from 12", "¦12"))
C.situation("clock", situation_text(more="clock: ¦25:00\n"))
C.situation("missing-key", "¦" + situation_text().replace("review: nobody\n", ""), name="review")
C.raw(
    "missing-key",
    {"scam.yaml": "¦" + variant_text(PLAIN).replace("stretch: first\n", "")},
    name="stretch",
)
C.situation(
    "not-a-mapping",
    situation_text().replace(
        'ann: {vi: "An, bạn", en: "Ann, a friend"}', "ann: {vi: a, en: a}\n  bob: ¦x"
    ),
    name="cast",
)
C.situation("not-a-mapping", situation_text(more="facilitator: ¦x\n"), name="facilitator")
C.scam("not-a-mapping", "  begin:\n" + line("a", "rows: [¦x]") + END, name="row")
C.raw("not-a-mapping", {"genuine.yaml": "¦- a\n"}, name="file")
C.scam("not-a-list", PLAIN + "  other: ¦x\n", name="scene")
C.scam("not-a-list", PLAIN, "always: ¦x\n", name="always")
C.scam("row", "  begin:\n" + line("a", "rows: [¦{vi: a, en: b}]") + END)
C.scam("seconds", "  begin:\n    - wait: ¦soon\n" + END, name="wait")
C.scam("seconds", "  begin:\n    - timer: ¦soon then end\n" + END, name="timer")
C.scam("long-wait", "  begin:\n    - wait: ¦999s\n" + END, hint="meant?")
C.scam("long-wait", "  begin:\n    - ring: ¦60.1s\n" + END, name="ring")
for _spelled in ("\\u00ad", "\\u200b\\u2060", "\\u0301", "\\ufe0f", "\\u3164"):
    C.scam(
        "empty-text",
        f'  begin:\n    - note: a\n      vi: a\n      en: ¦"{_spelled}"\n' + END,
        name=_spelled,
    )
for _spelled in ("a\\nb", "a \\tb", "a\\n\\n  b\\n"):
    C.scam(
        "line-break",
        f'  begin:\n    - note: a\n      vi: a\n      en: ¦"{_spelled}"\n' + END,
        name=_spelled,
    )
C.scam("timer", "  begin:\n    - timer: ¦5s then go\n" + END)
C.scam("unknown-app", "  begin:\n    - app: ¦chatt\n" + END, hint='Did you mean "chat"?')
C.scam(
    "unknown-detail",
    "  begin:\n" + look("a").replace("- look profile", "- ¦look profle") + END,
    hint='Did you mean "profile"?',
)
C.scam(
    "two-marks", "  begin:\n" + line("a", MARKED + ";cue: RF02").replace("- ann", "- ¦ann") + END
)
C.scam(
    "unknown-flag",
    "  begin:\n" + line("a", "cue: ¦RF03;why-vi: a;why-en: a") + END,
    hint="Did you mean",
)
C.scam(
    "unknown-flag",
    "  begin:\n" + line("a", "cue: ¦RF5;why-vi: a;why-en: a") + END,
    hint='Did you mean "RF05"?',
    name="without its zero",
)
C.scam(
    "mark-not-in-text",
    "  begin:\n" + line("a", MARKED + ";mark-vi: Chào;mark-en: ¦Bye") + END,
)
C.scam("link", "  begin:\n" + look("a", "link: ¦not an address") + END)
C.situation("cast-word", situation_text().replace("  vy:", "  ¦note: {vi: a, en: a}\n  vy:"))
C.scam("not-in-circle", "  begin:\n    - dim: ¦ann\n" + END, hint="mum", name="dim")
C.scam(
    "not-in-circle",
    "  begin:\n" + answer("ann", "a").replace("- answer", "- ¦answer") + END,
    name="answer",
)
C.scam(
    "not-in-circle",
    "  begin:\n" + answer("mum", "a", more="offers: ¦vyy") + END,
    hint='Did you mean "vy"?',
    name="offers",
)
C.scam(
    "unknown-speaker",
    "  begin:\n" + choice("a", "good-end", "¦tell mun") + END,
    hint='Did you mean "mum"?',
    name="tell",
)
C.scam(
    "unknown-speaker",
    "  begin:\n" + choice("a", "good-end", "¦tell you") + END,
    hint="ann, mum, vy",
    name="tell yourself",
)

# Facts
C.scam("variable", PLAIN, "variables:\n  a: ¦one\n", name="one value")
C.scam("variable", PLAIN, "variables:\n  a: ¦3 to 1\n", name="upside down")
C.scam("variable", PLAIN, "variables:\n  a: ¦one or two or one\n", name="twice")
C.scam("variable", PLAIN, "variables:\n  a: ¦0 to 64\n", name="too many")
C.scam("variable", PLAIN, "variables:\n  a: ¦1.5 or 2.5\n", name="no floats")
C.scam(
    "variable", PLAIN, "variables:\n  a: b or c ¦before a\n", '"after: SITUATION"', name="no sequel"
)
for values, hint, what in (
    ("¦0 to 3 before n", "kept or sent before n", "numbers before"),
    ("¦drawn from a or b before n", "kept or sent before n", "drawn and before"),
    ("¦yes or no before told mum", "no or yes before told mum", "told before"),
    ("a or b ¦before", "before told anyone", "before nothing"),
    ("a or b ¦before told", "before told anyone", "before told nobody"),
    ("a or b ¦before Money", "before told anyone", "before no id"),
):
    C.raw(
        "variable",
        {
            "situation.yaml": situation_text(more="after: another\n"),
            "scam.yaml": variant_text(PLAIN, f"variables:\n  x: {values}\n"),
            "../another/situation.yaml": "",
        },
        hint,
        what,
    )
for key, written, there in (
    ("ages", "ages: ¦from 12", "ages: from 14"),
    ("intensity", "ages: from 14\nintensity: ¦1", "ages: from 12\nintensity: 2"),
):
    C.raw(
        "sequel-below",
        {
            "situation.yaml": situation_text(more="after: another\n").replace(
                "ages: from 12", written
            ),
            "../another/situation.yaml": situation_text().replace("ages: from 12", there),
            "../another/scam.yaml": variant_text(PLAIN),
        },
        f"Write: {key}: ",
        key,
    )
C.situation("unknown-situation", situation_text(more="after: ¦nowhere\n"), name="nowhere")
C.situation("unknown-situation", situation_text(more="after: ¦tiny\n"), name="itself")
C.scam(
    "condition",
    "  begin:\n" + line("a", "if: ¦mony = sent") + END,
    "variables:\n  money: kept or sent\n",
    'Did you mean "money"?',
    name="variable",
)
C.scam(
    "condition",
    "  begin:\n" + line("a", "if: money = kept or ¦money = snt") + END,
    "variables:\n  money: kept or sent\n",
    'Did you mean "sent"?',
    name="value",
)
C.scam(
    "condition",
    "  begin:\n" + choice("end", "begin if ¦mony = sent, else good-end"),
    "variables:\n  money: kept or sent\n",
    'Did you mean "money"?',
    name="route",
)
C.scam(
    "condition",
    "  begin:\n" + line("a", "if: money ¦is sent") + END,
    "variables:\n  money: kept or sent\n",
    "Write: money = sent",
    name="is",
)
C.scam(
    "condition",
    "  begin:\n" + line("a", "if: money ¦is not sent") + END,
    "variables:\n  money: kept or sent\n",
    "Write: money != sent",
    name="is not",
)
C.scam(
    "condition",
    "  begin:\n" + line("a", "if: ¦money") + END,
    "variables:\n  money: kept or sent\n",
    'A variable alone means "= yes". There is kept, sent.',
    name="alone",
)
CARD = "variables:\n  card: kept or sent\n"
for quoted in ("¦“card” = kept", "card = ¦“kept”", "card = ¦'kept'", "¦‘card = kept’"):
    C.scam(
        "condition",
        "  begin:\n" + line("a", f"if: {quoted}") + END,
        CARD,
        "Take the quotes away. Write: card = kept",
        name=quoted,
    )
C.scam(
    "condition",
    "  begin:\n" + choice("end", "begin if ¦“card” = kept, else good-end"),
    CARD,
    "Take the quotes away. Write: card = kept",
    name="quotes in a route",
)
C.scam("condition", "  begin:\n" + line("a", "if: card = kept¦!") + END, CARD, "For example")
C.scam(
    "effect",
    "  begin:\n" + choice("end", "good-end", more="set: ¦card = “sent”"),
    CARD,
    "Take the quotes away. Write: card = sent",
    name="quotes",
)
C.scam(
    "quotes",
    "  begin:\n" + line("a", 'if: ¦"card" = kept') + END,
    CARD,
    "Write: if: card = kept",
    name="in a condition",
)
C.scam(
    "variable",
    PLAIN,
    "variables:\n  card: ¦“kept” or “sent”\n",
    "Take the quotes away. Write: kept or sent",
    name="quotes",
)
C.scam(
    "effect",
    "  begin:\n" + choice("end", "good-end", more="set: money = sent, ¦mony = sent"),
    "variables:\n  money: kept or sent\n",
    'Did you mean "money"?',
    name="variable",
)
C.scam(
    "effect",
    "  begin:\n    - set: ¦money + 1\n" + END,
    "variables:\n  money: kept or sent\n",
    name="sum of words",
)
C.scam(
    "effect",
    "  begin:\n    - set: ¦doubts + -1\n" + END,
    "variables:\n  doubts: 0 to 3\n",
    name="a number below nothing",
)
C.scam(
    "effect",
    "  begin:\n    - set: ¦money\n" + END,
    "variables:\n  money: kept or sent\n",
    name="no effect",
)
C.scam(
    "effect",
    "  begin:\n    - set: ¦n = 9\n" + END,
    "variables:\n  n: 0 to 3\n",
    name="out of bounds",
)
C.scam(
    "unknown-fact",
    "  begin:\n" + look("look-a") + line("a", "if: ¦seen look-b") + END,
    hint='Did you mean "look-a"?',
    name="seen",
)
C.scam(
    "unknown-fact",
    "  begin:\n" + line("a", "if: ¦told mun") + END,
    hint='Did you mean "mum"?',
    name="told",
)
C.scam(
    "unknown-fact",
    "  begin:\n" + line("a", "if: ¦visited begim") + END,
    hint='Did you mean "begin"?',
    name="visited",
)
C.scam(
    "word-placeholder",
    "  begin:\n    - note: a\n      vi: Cái ¦<x>\n      en: <x>\n" + END,
    "variables:\n  x: b or c\n",
    "if: x = b",
)
C.scam(
    "unknown-placeholder",
    PLAIN,
    "always:\n" + WAY_OUT.replace("Yes", "Say ¦<y>", 1),
    name="standing",
)
C.scam("unknown-placeholder", "  begin:\n    - note: a\n      vi: ¦<x>\n      en: <x>\n" + END)

# Where things lead
C.scam(
    "unknown-target",
    "  begin:\n" + choice("end", "¦good-ends"),
    hint='Did you mean "good-end"?',
    name="choice",
)
C.scam(
    "unknown-target", "  begin:\n    - to: ¦good-ends\n", hint='Did you mean "good-end"?', name="to"
)
C.scam(
    "unknown-target",
    "  begin:\n" + choice("end", "good-end if a = b, else ¦bed-end"),
    "variables:\n  a: b or c\n",
    'Did you mean "bad-end"?',
    name="else",
)
C.scam(
    "unknown-target",
    USE.replace("good-end", "¦god-end") + END,
    part=SHARED,
    hint='Did you mean "good-end"?',
    name="exit",
)
C.scam(
    "unknown-target",
    "  begin:\n    - use: part\n      when done: good-end if a = b, else ¦bed-end\n" + END,
    "variables:\n  a: b or c\n",
    'Did you mean "bad-end"?',
    part=SHARED.replace("stop -> done", "stop -> done if a = b, else done"),
    name="exit under two conditions",
)
C.scam(
    "no-else",
    "  begin:\n" + choice("a", "¦good-end if a = b") + END,
    "variables:\n  a: b or c\n",
    "Write: good-end if a = b, else some-scene",
    name="condition",
)
C.scam(
    "no-else",
    "  begin:\n" + choice("a", "¦good-end if cut is short") + END,
    hint="good-end if cut is short, else some-scene",
    name="in one cut",
)
C.scam(
    "no-else",
    USE.replace("when done: good-end", "when done: ¦good-end if a = b") + END,
    "variables:\n  a: b or c\n",
    "Write: good-end if a = b, else some-scene",
    part=SHARED,
    name="exit",
)
C.scam("leads-nowhere", "  ¦begin:\n" + line("a"))
C.scam(
    "cycle-without-stop",
    "  ¦begin:\n    - to: other\n  other:\n    - to: begin\n",
    name="both cuts",
)
C.scam(
    "cycle-without-stop",
    "  ¦begin:\n    - to: other\n      kiosk: only\n"
    + choice("end", "good-end", more="kiosk: skip")
    + "  other:\n    - to: begin\n",
    name="short cut",
)
C.scam(
    "unknown-turning",
    PLAIN,
    endings=ENDINGS.replace("title-vi: Tốt.", "turning: ¦ent\n    title-vi: Tốt."),
    hint='Did you mean "end"?',
)
C.scam(
    "unknown-ending-kind",
    PLAIN,
    endings=ENDINGS + "  - ¦safe-erly: x\n" + ENDING_WORDS,
    hint='Did you mean "safe-early"?',
)
C.scam(
    "unknown-next-step",
    PLAIN,
    endings=ENDINGS + "    next: [¦call-bank]\n",
    hint='Did you mean "call-the-bank"?',
)

C.scam(
    "to-beside-choices",
    "  begin:\n    - ¦to: good-end\n" + choice("a", "bad-end") + END,
    name="choices",
)
C.scam("to-beside-choices", "  begin:\n" + look("a") + "    - ¦to: good-end\n", name="a detail")
C.scam(
    "only-once", "  begin:\n    - to: good-end\n    - ¦to: bad-end\n      kiosk: skip\n", name="to"
)
C.scam(
    "only-once",
    "  begin:\n    - timer: 5s then end\n    - ¦timer: 6s then end\n" + END,
    name="timer",
)
C.scam("only-once", "  begin:\n    - order: kept\n    - ¦order: kept\n" + END, name="order")
C.scam(
    "only-once",
    PLAIN + "  other:\n" + choice("o", "good-end"),
    "always:\n" + WAY_OUT + WAY_OUT.replace("leave: x", "¦leave: y"),
    name="leave",
)
C.scam("unknown-word", "  begin:\n    - order: ¦keep\n" + END, hint='mean "kept"?', name="order")
C.scam(
    "misplaced", "  begin:\n    - ¦order: kept\n    - to: good-end\n", name="order without choices"
)
C.scam(
    "unknown-word",
    "  begin:\n" + line("a", "gone: ¦mony") + END,
    hint='Did you mean "money"?',
    name="gone",
)
C.situation(
    "opening-tells",
    situation_text(OPENING.replace("- ann: hello-010", "- ann: hello-010\n    ¦gone: money")),
    name="gone",
)

# Shared scenes
C.scam(
    "unknown-shared", "  begin:\n    - use: ¦prt\n" + END, hint='Did you mean "part"?', part=SHARED
)
C.scam(
    "missing-argument",
    USE.replace("- use", "- ¦use") + END,
    part=SHARED.replace("exits", "takes: [who]\nexits"),
)
C.scam("missing-exit", "  begin:\n    - ¦use: part\n" + END, part=SHARED.replace("-> done", ""))
C.scam(
    "unknown-exit",
    USE + END,
    part=SHARED.replace("-> done", "-> ¦donne"),
    hint='Did you mean "done"?',
)
C.scam(
    "shared-depth",
    USE + END,
    part=SHARED + "  - use: part-b\n    when done: done\n",
    **{
        "part-b": SHARED.replace("part", "part-b").replace("stop", "b")
        + "  - ¦use: part-c\n    when done: done\n",
        "part-c": SHARED.replace("part", "part-c").replace("stop", "c"),
    },
)

# Files
C.raw("no-variant", {"scam.yaml": "", "situation.yaml": "¦" + situation_text()})
C.raw("variant-name", {"fake.yaml": "¦" + variant_text(PLAIN)})
C.raw("variant-name", {"scam-Quiet.yaml": "¦" + variant_text(PLAIN)}, "lower-case", "no id")
C.raw(
    "variant-name",
    {"scam/1.yaml": variant_text(PLAIN), "scam.yaml": "¦" + variant_text(PLAIN)},
    "Keep one",
    "folder and file",
)
C.raw("stray-file", {"genuine.yml": "¦" + PLAIN}, '"genuine.yaml"', "yml")
C.raw("stray-file", {"genuine.YAML": "¦" + PLAIN}, '"genuine.yaml"', "upper case")
C.raw("stray-file", {".yml": "¦" + PLAIN}, '"scam.yaml"', "no name")
C.raw("stray-file", {"shared/part.yml": "¦" + SHARED}, '"part.yaml"', "shared scene")
C.raw("stray-file", {"shared.yaml": "¦" + SHARED}, "called shared", "shared as a file")
C.raw(
    "stray-file",
    {
        "genuine/1.yaml": variant_text(PLAIN, endings=GENUINE_ENDINGS),
        "genuine/more/2.yaml": "¦stretch: second\n",
    },
    "Move it to genuine/",
    "too deep",
)
C.situation(
    "not-a-word", situation_text().replace("[mum, vy]", "[mum, ¦[vy]]"), name="list in circle"
)
C.situation(
    "not-a-list", situation_text(more="settings: ¦{kiosk: yes}\n"), name="mapping in settings"
)
C.situation(
    "not-a-mapping",
    situation_text(
        more="facilitator:\n  aim-vi: a\n  aim-en: a\n  before-vi: a\n  before-en: a\n"
        "  disclosure-vi: a\n  disclosure-en: a\n  questions:\n    - ¦What was it?\n"
    ),
    name="question",
)
C.situation("not-a-mapping", situation_text(more="draws: ¦[a, b]\n"), name="draws")
C.scam("draw", top="draws:\n  who: ¦[Minh, Lan]\n", hint="who: one or", name="list")
C.scam("variable", top="variables:\n  a: ¦[b, c]\n", hint="a: one or", name="list")
C.scam("variable", top="variables:\n  told: ¦no or yes\n", hint="another name", name="reserved")
C.scam("declared-twice", PLAIN, "variables:\n  a: b or c\n")


def special(case: Case) -> Case:
    """Cases that need more than one file of a variant, or fewer than usual."""
    files = dict(case.files)
    if case.code == "declared-twice":
        text = files.pop("scam.yaml")
        again = "stretch: second\nvariables:\n  a: ¦b or c\n"
        files |= {"scam/1.yaml": text, "scam/2.yaml": again}
    if case.code == "no-variant":
        del files["scam.yaml"]
    return Case(case.code, files, case.hint, case.name)


C.scam("use-twice", USE + "    - ¦use: part\n      when done: good-end\n" + END, part=SHARED)
C.scam("draw", top="draws:\n  who: ¦Minh or  or Lan\n")
C.scam("draw", top="draws:\n  who: ¦Minh or\n", name="a value forgotten")
C.scam("draw", top="draws:\n  who: ¦Minh OR Lan\n", name="in capitals")
C.scam("draw", top=f"draws:\n  fee: ¦{'1' * 41} or 2\n", name="code")
C.scam("draw", top='draws:\n  who: ¦"\\u00ad or Lan"\n', name="nothing to see")
C.scam("draw", top='draws:\n  who: ¦"Minh\\nAnh or Lan"\n', name="two lines")
C.scam(
    "draw",
    top="¦variables:\n" + "".join(f"  a{n}: drawn from b or c\n" for n in range(65)),
    hint="Take some out",
    name="very many",
)
C.scam("clock", "  begin:\n    - clock: ¦25:00\n" + END, name="entry")

CASES = [special(case) for case in C.listed]
