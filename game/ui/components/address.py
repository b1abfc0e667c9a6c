"""An address as a browser writes it: what stands before, the real domain, what follows."""

from __future__ import annotations

import re

from game.ui.components.link_bar import parts_of
from game.ui.text import Span
from game.ui.theme import Theme

_MARKED = re.compile(r"[\w.-]*\[[\w.-]+\]\S*")
_PLAIN = re.compile(r"(?:https?://)?([\w-]+(?:\.[\w-]+)+)(/\S*)?")
_DOUBLE = ("com", "net", "org", "gov", "edu", "co")


def found_in(words: str) -> tuple[str, str]:
    """The address in a line, its real domain in brackets, and the words around it."""
    marked = _MARKED.search(words)
    if marked:
        return marked[0], _without(words, marked)
    plain = _PLAIN.search(words)
    if plain is None:
        return "", words
    return _bracketed(plain[1]) + (plain[2] or ""), _without(words, plain)


def spans(theme: Theme, address: str) -> tuple[Span, ...]:
    """The address with its real domain in full light."""
    before, real, after = parts_of(address)
    parts = (
        Span(before, 500, theme.text2), Span(real, 700, theme.text), Span(after, 500, theme.text2)
    )  # fmt: skip
    return tuple(part for part in parts if part.text)


def bare(address: str) -> str:
    """The address without the brackets."""
    return address.replace("[", "").replace("]", "")


def _without(words: str, found: re.Match[str]) -> str:
    return (words[: found.start()].rstrip() + " " + words[found.end() :].lstrip()).strip()


def _bracketed(host: str) -> str:
    labels = host.split(".")
    many = 3 if len(labels) > 2 and labels[-2] in _DOUBLE else 2
    front = ".".join(labels[:-many])
    return (front + "." if front else "") + "[" + ".".join(labels[-many:]) + "]"
