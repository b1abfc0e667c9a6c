"""Very short stories for `docs/meaning.md`: what matters is written, the rest is filled in.

A block is one file of a scam, `scenes:` and so on; `situation:` is laid over situation.yaml,
`variants:` holds more files by variant, `chapters:` more of the scam, `shared:` shared scenes.
Texts that an entry needs and does not give are short ones, which take the least time to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from game.script.entry_schema import MOVES
from tests.support.situations import FRONT, HEAD

Part = dict[str, Any]

_VARIANT_ENDINGS = {
    "scam": [{"safe-early": "good-end"}, {"recovering": "bad-end"}],
    "genuine": [{"taken-well": "good-end"}, {"missed": "bad-end"}],
}
_OPENING: list[Part] = [{"ann": "hello-010"}, {"offer": "go-on"}]
_BEGIN: dict[str, list[Part]] = {"begin": [{"comply": "end -> good-end"}]}
_MEANING: list[Part] = [{"comply": "go-on -> begin"}]
_SILENT = ("app", "wait", "ring", "clock", "dim", "set", "was", "order", "timer", "to", "use")
_MARKS = ("cue", "deciding", "clear")
_LANGUAGES = {"vi": "Ừ.", "en": "Yes."}


def files_of(block: str) -> dict[str, str]:
    """The files of a situation by their names, whole and ready to load."""
    story: Part = yaml.load(block, yaml.BaseLoader) or {}
    situation = _situation(story.pop("situation", {}))
    shared: Part = story.pop("shared", {})
    chapters: list[Part] = story.pop("chapters", [])
    variants: Part = {"scam": story, **story.pop("variants", {})}
    found = {"situation.yaml": situation}
    for name, part in shared.items():
        part["scene"] = [_filled(entry) for entry in part["scene"]]
        found[f"shared/{name}.yaml"] = {"shared": name, **part}
    for name, part in variants.items():
        place = f"{name}/01-first.yaml" if chapters and name == "scam" else f"{name}.yaml"
        found[place] = _chapter(part, name.split("-")[0], "opening" not in situation["own"])
    for number, part in enumerate(chapters, start=2):
        found[f"scam/{number:02}-more.yaml"] = _filled_chapter(part)
    del situation["own"]
    return {name: written(part) for name, part in found.items()}


def written(part: Part) -> str:
    return str(yaml.safe_dump(part, sort_keys=False, allow_unicode=True, width=10_000))


def _situation(given: Part) -> Part:
    front: Part = yaml.load(FRONT, yaml.BaseLoader)
    whole = {**front, "opening": _OPENING, **given, "own": list(given)}
    whole["opening"] = [_filled(entry, _in_opening(entry)) for entry in whole["opening"]]
    for name in ("always", "contrasts"):
        if name in whole:
            whole[name] = [_filled(entry) for entry in whole[name]]
    return whole


def _chapter(given: Part, truth: str, usual_opening: bool) -> Part:
    own = {"opening": _MEANING} if usual_opening else {}
    whole: Part = {**yaml.load(HEAD, yaml.BaseLoader), "scenes": _BEGIN, **own, **given}
    whole["endings"] = given.get("endings", _VARIANT_ENDINGS[truth])
    return _filled_chapter(whole)


def _filled_chapter(part: Part) -> Part:
    whole = dict(part)
    if "opening" in whole:
        whole["opening"] = [_filled(entry, _meant(entry)) for entry in whole["opening"]]
    whole["scenes"] = {
        name: [_filled(entry) for entry in entries]
        for name, entries in whole.get("scenes", {}).items()
    }
    for name in ("always", "endings"):
        whole[name] = [_filled(entry) for entry in whole.get(name, [])]
    return whole


def _filled(entry: Part, needed: Iterable[str] | None = None) -> Part:
    """An entry with the texts it needs; "" are its words, `why` its reason."""
    word = next(iter(entry)).split()[0]
    wanted = list(_needed(word, entry) if needed is None else needed)
    if any(mark in entry for mark in _MARKS):
        wanted.append("why")
    texts = {
        f"{name}-{code}" if name else code: words
        for name in wanted
        for code, words in _LANGUAGES.items()
    }
    return {**entry, **{key: text for key, text in texts.items() if key not in entry}}


def _needed(word: str, entry: Mapping[str, Any]) -> tuple[str, ...]:
    if word in _SILENT:
        return ()
    if word == "look":
        return ("name",) if "rows" in entry or "link" in entry else ("name", "")
    if word == "contrast":
        return ("aspect", "why")
    if word in MOVES:
        return ("", "why")
    return ("title", "") if word in _KINDS else ("",)


def _in_opening(entry: Part) -> tuple[str, ...] | None:
    """What the shared opening gives: a choice has words and no reason, a detail a name."""
    word = next(iter(entry)).split()[0]
    return {"look": ("name",), "leave": ("",)}.get(word)


def _meant(entry: Part) -> tuple[str, ...]:
    """What a variant gives to an entry of the opening: a reason, or what a detail shows."""
    word = next(iter(entry)).split()[0]
    return ("",) if word == "look" else () if word == "mark" else ("why",)


_KINDS = (
    "safe-early", "helped", "late-but-well", "recovering",
    "taken-well", "taken-unseen", "missed-after-checking", "missed",
)  # fmt: skip
