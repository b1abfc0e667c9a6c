"""Smallest mistakes about variants: their openings, endings and contrasts. See `mistakes`."""

from __future__ import annotations

from tests.support.mistakes import END, ENDING_WORDS, PLAIN, Cases
from tests.support.situations import (
    ENDINGS,
    GENUINE_ENDINGS,
    MEANING,
    OPENING,
    choice,
    line,
    situation_text,
    variant_text,
)

BARE_LOOK = "  - look profile: look-a\n    name-vi: a\n    name-en: a\n"
SEEN = line("seen-it", "if: seen look-a")
C = Cases()


def contrast(scam: str, genuine: str) -> str:
    return (
        "contrasts:\n  - contrast: x\n    aspect-vi: a\n    aspect-en: a\n"
        f"    scam: {scam}\n    genuine: {genuine}\n    why-vi: a\n    why-en: a\n"
    )


def twins(
    code: str, more: str, scenes: str = PLAIN, top: str = "", hint: str = "",
    name: str = "",
) -> None:  # fmt: skip
    """A genuine variant beside the scam; `more` stands in the situation's file."""
    genuine = variant_text(scenes, top, endings=GENUINE_ENDINGS)
    files = {"situation.yaml": situation_text(more=more), "genuine.yaml": genuine}
    C.raw(code, files, hint, name)


C.scam(
    "leads-nowhere",
    "  ¦begin:\n" + choice("a", "good-end", more="kiosk: skip"),
    hint="kiosk",
    name="short cut",
)

# Endings
C.scam(
    "ending-wrong-truth",
    PLAIN,
    endings=ENDINGS + "  - ¦missed: x\n" + ENDING_WORDS,
    hint="Here an ending is safe-early, helped, late-but-well, recovering.",
    name="scam",
)
C.raw(
    "ending-wrong-truth",
    {
        "genuine-late.yaml": variant_text(
            PLAIN, endings=GENUINE_ENDINGS.replace("missed", "¦recovering")
        )
    },
    "taken-well",
    name="genuine",
)

# The opening and its meanings
C.raw(
    "offer-without-meaning",
    {
        "situation.yaml": situation_text(OPENING + "  - offer: more\n    vi: a\n    en: a\n"),
        "scam.yaml": variant_text(PLAIN, meaning="¦" + MEANING),
    },
    "- verify: more -> some-scene",
)
C.raw(
    "offer-without-meaning",
    {
        "situation.yaml": situation_text(OPENING + BARE_LOOK),
        "scam.yaml": variant_text(
            PLAIN.replace("begin:\n", f"begin:\n{SEEN}", 1), meaning="¦" + MEANING
        ),
    },
    "- look: look-a",
    name="detail",
)
C.raw(
    "offer-without-meaning",
    {
        "situation.yaml": situation_text(
            OPENING.partition("  - offer")[0] + "  - leave: go\n    do-vi: a\n    do-en: a\n"
        ),
        "scam.yaml": "¦" + variant_text(PLAIN, meaning=""),
    },
    name="no opening",
)
C.raw(
    "offer-without-meaning",
    {
        "situation.yaml": situation_text(),
        "scam.yaml": variant_text(
            PLAIN,
            meaning="¦"
            + MEANING.replace("- comply: go-on -> begin", "- mark: go-on\n    cue: RF02"),
        ),
    },
    name="no choice",
)
C.scam(
    "unknown-opening",
    PLAIN,
    meaning=MEANING + "  - mark: ¦hello-020\n    cue: RF02\n    why-vi: a\n    why-en: a\n",
    name="line",
)
C.scam(
    "unknown-opening",
    PLAIN,
    meaning=MEANING + "  - comply: ¦hello-010 -> begin\n    why-vi: a\n    why-en: a\n",
    name="a line is no choice",
)
C.situation(
    "opening-tells",
    situation_text(
        OPENING.replace("  - ann: hello-010\n", "  - ann: hello-010\n    ¦tactic: hurry\n")
    ),
)
for key in ("vi: a\n    en: b", "rows: []", "link: a.[b.example]", "cue: RF02", "mark-vi: a"):
    C.raw(
        "opening-tells",
        {
            "situation.yaml": situation_text(OPENING + BARE_LOOK + f"    ¦{key}\n"),
            "scam.yaml": variant_text(
                PLAIN, meaning=MEANING + "  - look: look-a\n    vi: a\n    en: a\n"
            ),
        },
        name=f"detail with {key[:4]}",
    )


for key in ("if: told mum", "kiosk: skip", "was: look-b"):
    C.raw(
        "unknown-key",
        {
            "situation.yaml": situation_text(OPENING + BARE_LOOK),
            "scam.yaml": variant_text(
                PLAIN, meaning=MEANING + f"  - look: look-a\n    vi: a\n    en: a\n    ¦{key}\n"
            ),
        },
        name=f"detail that means something {key}",
    )

# Contrasts
for scam, genuine, hint in (
    ("¦hello-01", "hello-010", 'Did you mean "hello-010"?'),
    ("hello-010", "¦go-on", "hello-010"),
    ("¦genuine/hello-010", "hello-010", "There is scam."),
    ("scam/hello-010", "¦scam/hello-010", "There is genuine."),
    ("¦scamm/hello-010", "hello-010", 'Did you mean "scam"?'),
    ("scam/hello-010", "¦real/hello-010", "There is genuine."),
):
    twins("unknown-contrast", contrast(scam, genuine), hint=hint, name=f"{scam} {genuine}")
twins(
    "unknown-placeholder",
    contrast("hello-010", "¦count-010"),
    "  begin:\n    - note: count-010\n      vi: <n>\n      en: <n>\n" + END,
    "variables:\n  n: 0 to 3\n",
    name="contrast",
)

TWIN_CASES = C.listed
