"""Addresses on the net that could lead somewhere real."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.proof.finding import Finding

SAFE = (".example", ".invalid", ".test")
_DOMAIN = re.compile(
    r"(?<![\w.-])(?P<name>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?P<top>[a-z]{2,24}))(?![\w-])",
    re.IGNORECASE,
)
_TOPS = re.compile(
    r"com|net|org|vn|edu|gov|info|biz|io|app|xyz|shop|online|site|store|top|club|vip|asia|link|cc"
    r"|tk|ru|cn|us|uk|eu|de|fr|jp|kr|sg|my|th|kh|la|mm|ph|hk|tw|au|in|ca|live|pro|dev|tech|cloud"
    r"|win|bet|fun|buzz|icu|ly|gl|gg|tv|ws|mobi|page|web|news|bank|finance|loan",
    re.IGNORECASE,
)
"""Endings by which a word in a text is an address; others may be a full stop without a space."""


def find_domains(text: str, is_link: bool = False) -> Iterator[Finding]:
    """Domains of a text; of a link also those whose ending is no known one."""
    for match in _DOMAIN.finditer(text):
        name = match["name"]
        known = _TOPS.fullmatch(match["top"]) is not None
        after = text[match.end() : match.end() + 1]
        before = text[: match.start()]
        addressed = is_link or after == "/" or before.endswith(("//", "@"))
        if (known or addressed) and not name.lower().endswith(SAFE):
            yield Finding(name, "real-domain", f'"{name}" could be a real address.',
                          f"Use one that ends in {', '.join(SAFE)}.")  # fmt: skip


def real_part(link: str) -> str:
    """What stands in the brackets of `cho-may.[kho-viec.example]/don`."""
    match = re.search(r"\[(.+)\]", link)
    return match[1] if match else link
