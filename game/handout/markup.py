"""Markup that cannot be broken by words: every string is escaped, only `Html` is not."""

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


# How the page looks, on a screen and on A4. Every ink has a contrast of 7 to 1 or more.

STYLE = """
*{box-sizing:border-box}
html{font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,
sans-serif;color:#16223a;background:#edf1f5;-webkit-text-size-adjust:100%}
body{max-width:46rem;margin:0 auto;padding:1.2rem;overflow-wrap:anywhere}
p,ul,ol,h1,h2,h3{margin:0 0 .5em}
ul,ol{padding-left:1.3em}li{margin-bottom:.25em}
h1{font-size:1.9rem;line-height:1.25;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.3;margin:1.7em 0 .6em;break-after:avoid}
h3{font-size:1rem;margin:1em 0 .4em;break-after:avoid}
.urgent{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin-bottom:.9rem;padding:.35rem .9rem;
border:1.5px solid #11506a;border-radius:16px;font-size:.95rem;font-weight:600;
color:#11506a;background:#fff}
header{border-bottom:3px solid #c9892f;padding-bottom:.7rem}
footer{margin-top:2.2rem;border-top:1px solid #7d8aa3;padding-top:.7rem;font-size:.85rem;
color:#3a465f}
.kicker{color:#6f4304;font-weight:600}
.truth{background:#fff;border-radius:14px;padding:.9rem 1.1rem;margin-top:1rem}
.truth .strong{font-size:1.25rem}
.strong{font-weight:700}
.good{color:#17544a;font-weight:600}
.whole{margin-bottom:.8em;break-inside:avoid}
.who{font-size:.85rem;font-weight:600;color:#3a465f;margin-bottom:.1em}
.pair{display:flex;gap:.8rem;flex-wrap:wrap}
.side{flex:1 1 15rem;background:#fff;border-radius:12px;padding:.6rem .8rem;
border-left:5px solid #7a2e1d}
.side.genuine{border-color:#17544a}
.side p:last-child,.note p:last-child,.bubble p:last-child,.paper p:last-child{margin-bottom:0}
.why{font-weight:600;margin-top:.5em}
.bubble{width:fit-content;max-width:86%;background:#dce4f0;border-radius:16px 16px 16px 5px;
padding:.45rem .8rem}
.bubble.you{margin-left:auto;background:#fff;border:1px solid #7d8aa3;
border-radius:16px 16px 5px 16px}
.bubble.warm{background:#fff1d9}
.paper{border:1px solid #7d8aa3;border-radius:10px;background:#fff;padding:.5rem .8rem;
max-width:86%}
.paper.seen{border-left:5px solid #11506a}
.told{color:#3a465f;font-style:italic}
.deed{margin-left:14%;text-align:right;font-weight:600}
.note{border-left:5px solid #7a2e1d;margin:.4em 0 0 1.2rem;padding:.1rem 0 .1rem .8rem}
.note.clear{border-color:#17544a}.note.cue{border-color:#6f4304}
.tags{list-style:none;padding:0;margin:0 0 .2em;display:flex;flex-wrap:wrap;gap:.2rem .5rem}
.tags li{margin:0}
.tag{border:1.5px solid #7a2e1d;border-radius:99px;padding:0 .55rem;color:#7a2e1d;
font-size:.85rem;background:#fff}
.clear .tag{border-color:#17544a;color:#17544a}.cue .tag{border-color:#6f4304;color:#6f4304}
.sign{color:#7a2e1d}.clear .sign{color:#17544a}.cue .sign{color:#6f4304}
u{text-decoration-thickness:2px;text-underline-offset:3px}
.plan{border:2px solid #c9892f;border-radius:14px;background:#fff1d9;color:#6f4304;
padding:.8rem 1rem;font-size:1.1rem;font-weight:600;break-inside:avoid}
.lines{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.lines li{break-inside:avoid;flex:1 1 12rem}
.lines p{margin:0}
.number{font-size:1.35rem;margin-right:.3rem}
@page{size:A4;margin:15mm 16mm}
@media print{
html{font-size:10pt;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0}
.screen{display:none}
.truth,.side{border:1px solid #7d8aa3}
.side{border-left:5px solid #7a2e1d}.side.genuine{border-left-color:#17544a}
h2{margin:1.1em 0 .4em}p,li{orphans:3;widows:3}
}
"""
