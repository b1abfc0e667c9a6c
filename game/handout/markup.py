"""Markup that cannot be broken by words: every string is escaped, only `Html` is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Html:
    """Markup that is already whole."""

    markup: str


Inside = str | Html
"""What stands in an element: words, which get escaped, or other elements."""


def element(tag: str, *inside: Inside, kind: str = "") -> Html:
    """`<tag class="kind">…</tag>`."""
    opened = f'<{tag} class="{escape(kind)}">' if kind else f"<{tag}>"
    return Html(f"{opened}{joined(inside).markup}</{tag}>")


def joined(parts: Iterable[Inside]) -> Html:
    return Html("".join(p.markup if isinstance(p, Html) else escape(p) for p in parts))


def paragraph(words: Inside, kind: str = "") -> Html:
    return element("p", words, kind=kind)


def listed(items: Iterable[Html], tag: str = "ul", kind: str = "") -> Html:
    return element(tag, *(element("li", item) for item in items), kind=kind)
