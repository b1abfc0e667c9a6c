"""What one reads on the web: a site with its address bar, a job board, somebody's profile."""

from game.phone.app_page import app_tile, bare_head, look_here, page_body, page_head
from game.phone.documents import detail_row, fact_rows
from game.phone.thread import item_node, live_line
from game.phone.view import DETAIL, PhoneView, face
from game.play.feed import FeedItem
from game.story import Detail, time_of_day
from game.ui.components.address import address_spans
from game.ui.components.faces import avatar
from game.ui.kit import Content, Kit, Paint, Style
from game.ui.paint import FULL_ROUND
from game.ui.theme import CAPTION
from game.ui.toolkit import At, Box, Column, Flex, Icon, Node, Row, Stack, Text, Touch


def web(kit: Kit, view: PhoneView) -> list[Node]:
    """The page of a site; its bar shows a name until it is touched, as small screens do."""
    bar, chip = _bar(kit, view), look_here(kit, view)
    if kit.large:
        head = bare_head(kit, Column([bar, *chip], gap=8))
    else:
        head = bare_head(kit, Row([Flex(bar, valign="center"), *chip], gap=10))
    lines = [live_line(kit, view, item, _part(kit, view, item)) for item in view.feed.in_app()]
    return [head, page_body(kit, view, [*_site(kit, view), *lines])]


def _link(view: PhoneView) -> Detail | None:
    """The address of this page, if it can be looked at here."""
    details = (view.content.details[offer.given.id] for offer in view.looks())
    return next((detail for detail in details if detail.kind == "link"), None)


def _bar(kit: Kit, view: PhoneView) -> Node:
    theme = kit.theme
    detail = _link(view)
    seen = detail is not None and detail.id in view.feed.looked and detail.link
    whom = view.feed.app.whom
    name = view.name(whom) if whom else view.words.ui("app-web")
    # Touched once, the bar stays open: what one has looked at is known, and can be read again.
    words: Content = address_spans(theme, detail.link) if detail and seen else name
    text = Text(words, Style(15, 500, bool(seen), 1.4), max_lines=None if kit.large or seen else 1)
    paint = Paint(theme.sunken, FULL_ROUND, theme.chip_line, theme.outline_width)
    row = Row([Icon("lock-simple", 17, theme.text2), Flex(text, valign="center")], gap=9)
    bar = Box(row, paint, (6, 16, 6, 14), min_height=46, valign="center")
    if detail is None:
        return bar
    return Touch(bar, DETAIL + detail.id, view.words.ui("web-bar", name=name), radius=23)


def _site(kit: Kit, view: PhoneView) -> list[Node]:
    """The site's own sign at the head of its page."""
    whom = view.feed.app.whom
    if kit.large or not whom:
        return []
    name = Text(view.name(whom), Style(21, 700, leading=1.3))
    role = Text(view.role(whom), Style(14, 400, leading=1.4), kit.theme.text2)
    words = Column([name, *([role] if view.role(whom) else [])])
    return [Box(Row([app_tile(kit, "web", 46), Flex(words)], gap=13), padding=(4, 2, 6, 2))]


def _part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """What the page itself says stands on it as a notice, not as a bubble."""
    if not _by_owner(view, item):
        return item_node(kit, view, item, item)
    theme = kit.theme
    said = view.said(item.event)
    paint = Paint(theme.raised, 14, theme.phone_line, theme.outline_width)
    return Box(Text(said, Style(17, 500, leading=1.45)), paint, (12, 16, 13, 16))


def _by_owner(view: PhoneView, item: FeedItem) -> bool:
    """Whether it is a plain line of whose page this is."""
    line = view.content.lines.get(item.event.id)
    if line is None or line.by or line.kind != "line":
        return False
    return line.speaker == view.feed.app.whom


# The job board: a search that only shows, and posts as cards.


def job_post(kit: Kit, view: PhoneView) -> list[Node]:
    """Who posts stands on the card, the board in the head."""
    head = page_head(kit, view, view.words.ui("brand-jobs"), view.words.ui("app-job-post"))
    lines = [
        live_line(kit, view, item, _job_post_part(kit, view, item)) for item in view.feed.in_app()
    ]
    search = [] if kit.large else [_search(kit, view)]
    return [head, page_body(kit, view, [*search, *lines])]


def _search(kit: Kit, view: PhoneView) -> Node:
    theme = kit.theme
    paint = Paint(theme.sunken, FULL_ROUND, theme.hairline, 1)
    words = Text(view.words.ui("job-search"), Style(15, 400, leading=1.3), theme.text2)
    row = Row([Icon("list", 18, theme.text2), words], gap=10)
    return Box(row, paint, (6, 16), min_height=40, valign="center")


def _job_post_part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    if item.event.kind != "post":
        return item_node(kit, view, item, item)
    theme = kit.theme
    line = view.content.lines[item.event.id]
    title = Text(view.words.of(line.text, item.event), Style(19, 700, leading=1.32))
    rule = Box(paint=Paint(theme.hairline), height=1)
    rows = Column(fact_rows(kit, view, line.rows, item.event))
    paint = Paint(theme.raised, 20, theme.phone_line, theme.outline_width)
    column = Column([_poster(kit, view, title), rule, rows], gap=11)
    return Box(column, paint, (15, 17, 14, 17))


def _poster(kit: Kit, view: PhoneView, title: Node) -> Node:
    """The job's title with the name of who offers it."""
    whom = view.feed.app.whom
    name = view.name(whom) if whom else view.words.ui("brand-jobs")
    words = Column([title, Text(name, Style(15, 500, leading=1.4), kit.theme.text2)], gap=2)
    if kit.large:
        return words
    disc = avatar(kit, view.letter(whom) if whom else "", 46, "briefcase:fill")
    save = Icon("bookmark-simple", 22, kit.theme.text2, fixed=True)
    return Row([disc, Flex(words), save], gap=13, align="start")


# A profile: a cover, a face without one, and rows that can be looked at.

_COVER = ((0, "#3A4F86"), (1, "#23355F"))


def profile(kit: Kit, view: PhoneView) -> list[Node]:
    """Whose page it is, what can be looked at, what was posted."""
    lines = [
        live_line(kit, view, item, _profile_part(kit, view, item)) for item in view.feed.in_app()
    ]
    rows = [detail_row(kit, view, offer, on_page=True) for offer in view.looks()]
    if view.feed.app.whom and not kit.large:
        rows = [_cover(kit, view), *rows]
    return [_head(kit, view), page_body(kit, view, [*rows, *lines])]


def _head(kit: Kit, view: PhoneView) -> Node:
    """Whose page it is stands on the cover, and here where there is none."""
    title = view.words.ui("app-profile")
    whom = view.feed.app.whom
    return page_head(kit, view, view.name(whom) if whom and kit.large else title, "")


def _cover(kit: Kit, view: PhoneView) -> Node:
    whom, contrast = view.feed.app.whom, kit.theme.contrast
    tall = 70 if kit.metrics.portrait else 44
    fill = "#000000" if contrast else _COVER
    band = Box(paint=Paint(fill, (18, 18, 6, 6), "#FFFFFF" if contrast else None, 3), height=tall)
    name = Text(view.name(whom), Style(22, 700, leading=1.3))
    role = Text(view.role(whom), Style(15, 400, leading=1.4), kit.theme.text2)
    words = Column([name, *([role] if view.role(whom) else [])])
    row = Row([face(kit, view, whom, 76), Flex(Box(words, padding=(37, 0, 0, 0)))], gap=14)
    return Stack([At(band, "fill", "start"), At(row, "fill", "start", (tall - 34, 14, 4, 16))])


def _profile_part(kit: Kit, view: PhoneView, item: FeedItem) -> Node:
    """What its owner said stands as a post."""
    whom = view.feed.app.whom
    if not _by_owner(view, item):
        return item_node(kit, view, item, None)
    theme = kit.theme
    name = Text(view.name(whom), Style(15, 600, leading=1.35))
    time = Text(time_of_day(item.minute), CAPTION, theme.text2)
    head: list[Node] = [] if kit.large else [face(kit, view, whom, 34)]
    said = view.said(item.event)
    words = Text(said, Style(16, 400, leading=1.45))
    column = Column([Row([*head, Flex(Column([name, time]))], gap=11), words], gap=8)
    paint = Paint(theme.raised, 18, theme.phone_line, theme.outline_width)
    return Box(column, paint, (12, 15, 13, 15))
