"""What is frozen: files and lists kept beside the tests, and the sentence where one is broken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "formats" / "golden"
_AROUND = 40


def told_changes(kept: Mapping[str, bytes], now: Mapping[str, bytes]) -> list[str]:
    """A sentence for each frozen file that is no more as it was, or is new."""
    sentences = [_changed(name, kept[name], now[name]) for name in kept if name in now]
    sentences += [
        f"{name} is frozen, and nothing writes it any more." for name in kept - now.keys()
    ]
    sentences += [f"{name} is new; keep it with --update." for name in now.keys() - kept.keys()]
    return sorted(filter(None, sentences))


def _changed(name: str, kept: bytes, now: bytes) -> str:
    if kept == now:
        return ""
    pairs = enumerate(zip(kept, now, strict=False))
    at = next((n for n, (a, b) in pairs if a != b), min(len(kept), len(now)))
    start, end = max(0, at - _AROUND), at + _AROUND
    return (
        f"{name} is frozen and differs from byte {at} on: kept {kept[start:end]!r}, now "
        f"{now[start:end]!r}. A format changes only with its number (docs/formats/README.md); if "
        "only its story beside the tests was edited: pytest tests/formats --update."
    )


def told_names(what: str, kept: Iterable[str], now: Iterable[str]) -> list[str]:
    """A sentence for each frozen name that is gone, and for each that is new."""
    known, found = set(kept), set(now)
    gone = [
        f"{name!r} is frozen ({what}) and is gone: bring it back; a name never changes or goes."
        for name in sorted(known - found)
    ]
    fresh = [
        f"{name!r} is new ({what}): add it for good with --update, if it is right."
        for name in sorted(found - known)
    ]
    return [*gone, *fresh]


def hold_names(file: str, what: str, now: Iterable[str], update: bool) -> None:
    """Fail unless the names are those of a golden list. `update` adds new ones, and takes none."""
    path = GOLDEN / file
    kept = path.read_text("utf-8").split() if path.exists() else []
    found = set(now)
    if update:
        kept = sorted({*kept, *found})
        path.write_text("".join(f"{name}\n" for name in kept), "utf-8")
    told = told_names(what, kept, found)
    assert not told, "\n".join(told)
