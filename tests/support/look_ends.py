"""Hand-made pages of the look from a story's two ends: title and choice, and the debrief."""

from __future__ import annotations

from game.ui.components.annotation import Annotated, MarkKind, mark_tag, quote, underlined
from game.ui.components.button import button, round_button, start_button, tell_button
from game.ui.components.card import card, heading, help_line, numbered
from game.ui.components.choice import segments
from game.ui.components.circle import Round, corner
from game.ui.components.faces import Light, person_disc
from game.ui.components.scene import scene
from game.ui.components.situation_card import Glimpse, situation_card
from game.ui.components.stage import ACCENT, INK, dock, hero
from game.ui.kit import Content, Kit, Paint, Shadow, Span, Style
from game.ui.theme import LABEL
from game.ui.toolkit import (
    At,
    Box,
    Column,
    Flex,
    Ground,
    Icon,
    Node,
    Row,
    Scroll,
    Self,
    Space,
    Stack,
    Text,
)

SMALL_PRINT = (
    "Mô phỏng, không có thật. Không lưu tên, ảnh hay giọng nói.\n"
    "Dự án độc lập, không thay mặt cơ quan nào."
)


def attract(kit: Kit) -> Node:
    """Picture 01; where text is large the picture takes what is left."""
    if kit.large:
        picture = Flex(scene(kit, fit=True))
        page = Column([_name(kit), picture, _invitation(kit)], padding=(28, 28, 12, 28))
        return Stack([Ground("title"), page])
    return Stack(
        [
            Ground("title"),
            At(scene(kit), "center", "start"),
            At(_name(kit), valign="start", inset=(64, 20, 0, 20)),
            At(_invitation(kit), valign="end", inset=(0, 44, 12, 44)),
        ]
    )


def _name(kit: Kit) -> Node:
    size = 32 if kit.large else 52
    style = Style(size, 700, leading=1.16, spacing=-0.022)
    name = Text("Không Một Mình", style, align="center", fit=True)
    return Column(
        [
            name,
            Space(6),
            Text("Not Alone", Style(16 if kit.large else 23, 500), "#FFDFAA", "center"),
        ]
    )


def _invitation(kit: Kit) -> Node:
    words = "Có một tin nhắn lạ vừa tới. Xem thử cùng nhau nhé?"
    return Column(
        [
            Text(
                words,
                Style(18 if kit.large else 24, 600, leading=1.32),
                align="center",
                balance=True,
            ),
            Space(20),
            start_button(kit, "vi", "Bắt đầu", "chừng 2 phút", True),
            Space(12),
            start_button(kit, "en", "Start in English", "about 2 minutes", False),
            Space(25 if not kit.large else 10),
            Text(SMALL_PRINT, Style(13 if not kit.large else 10), kit.theme.text2, "center"),
        ]
    )


SITUATIONS = (
    (
        Glimpse(
            "chat-circle-dots:fill", "#3F66AE", "Nhắn", "19:42", "Chào em, chị bên kho Chợ Mây đây."
        ),
        "Việc làm thêm gần trường",
        "16+",
        "3 phút",
    ),
    (
        Glimpse(
            "phone:fill", "#2F7A74", "Điện thoại", "21:04", "Số lạ đang gọi. Đổ chuông lần thứ ba."
        ),
        "Cuộc gọi lúc chín giờ tối",
        "16+",
        "4 phút",
    ),
    (
        Glimpse(
            "chat-circle-dots:fill",
            "#3F66AE",
            "Nhắn",
            "22:10",
            "ê m còn thức k, t nhờ m tí việc này với",
        ),
        "Bạn thân nhắn mượn tiền",
        "10+",
        "2 phút",
    ),
    (
        Glimpse(
            "package:fill", "#2B7196", "Cá Heo", "10:26", "Em tới cổng rồi ạ, đơn áo 189k nhé."
        ),
        "Người giao hàng trước cổng",
        "12+",
        "2 phút",
    ),
    (
        Glimpse(
            "envelope-simple:fill", "#6A5AA6", "Thư", "08:15", "Em xem giúp kết quả xét học bổng."
        ),
        "Thư báo kết\u00a0quả học\u00a0bổng",
        "16+",
        "4 phút",
    ),
    (
        Glimpse(
            "game-controller:fill",
            "#80558F",
            "Đảo Rồng Con",
            "16:50",
            "tặng ông bộ giáp này nè, nhận đi",
        ),
        "Món quà của đồng\u00a0đội",
        "10+",
        "3 phút",
    ),
)


def pick(kit: Kit) -> Node:
    """Picture 02."""
    cards = [situation_card(kit, f"s{i}", *situation) for i, situation in enumerate(SITUATIONS)]
    step = 1 if kit.large else 2
    rows: list[Node] = [
        Row([Flex(card) for card in cards[i : i + step]], gap=12, align="fill")
        for i in range(0, 6, step)
    ]
    ages = [
        ("all", "Tất cả"),
        ("10", "10–12"),
        ("13", "13–15"),
        ("16", "16+"),
        ("parents", "Phụ huynh"),
    ]
    words = "Có chuyện thật, có chuyện không.\nBạn xem rồi tự cân nhắc nhé."
    body = Column(
        [
            Text("Chọn một tình huống", Style(34, 700, leading=1.28, spacing=-0.012)),
            Space(10),
            Text(words, Style(18, 400), kit.theme.text2),
            Space(20),
            Flex(Scroll(Column(rows, gap=12), "situations", foot=kit.theme.page[1][1])),
            Space(10),
            Text("Bạn bao nhiêu tuổi?", LABEL, kit.theme.text2),
            Space(6),
            segments(kit, ages, "all"),
            Space(16),
            dock(
                kit,
                round_button(kit, "look", "Hiển thị", "text-aa"),
                tell_button(kit, "Kể với ai đó", quiet=True),
                round_button(kit, "language", "English", letters="VI"),
            ),
        ],
        padding=(28, 24, 12, 24),
    )
    return Stack([Ground(), At(corner(kit), "end", "start"), body])


CIRCLE = (
    Light("mum", "Mẹ"),
    Light("friend", "Vy"),
    Light("teacher", "Cô Hạnh"),
    Light("111", "Tổng đài"),
)


def _words(verdict: str, title: str, text: str, size: float) -> list[Node]:
    return [
        Row(
            [
                Icon("hand-heart:fill", 20, ACCENT),
                Text(verdict, Style(15, 600, leading=1.4), ACCENT),
            ],
            gap=8,
        ),
        Space(8),
        Text(title, Style(size, 700, leading=1.28), INK, balance=True),
        Space(8),
        Text(text, Style(17), INK),
    ]


def debrief(kit: Kit) -> Node:
    """Picture 06."""
    words = Column(
        padding=(10, 0, 0, 0),
        children=_words(
            "Được giúp kịp lúc",
            "Bạn đã kể với mẹ.",
            "Hai phút sau mẹ gọi lại, rồi hai mẹ\u00a0con cùng tìm hiểu chỗ làm này.",
            32,
        ),
    )
    top = Row(
        [Flex(words), Box(Round(CIRCLE, "bạn", 62, 40, False, False, ("mum",)), width=186)],
        gap=4,
        align="start",
        padding=(14, 10, 0, 28),
    )
    check = Icon("check", 18, kit.theme.leaf)
    did = card(
        kit,
        [
            done(kit, "19:43", check, "Hỏi kho ở đâu.", "Câu hỏi thật cụ thể."),
            done(
                kit,
                "19:45",
                Icon("check", 18, kit.theme.leaf),
                "Xem kỹ người gửi.",
                "Tài khoản mới 6 ngày.",
            ),
            done(
                kit,
                "19:47",
                person_disc(kit, "mum", "paper", 30),
                "Kể với mẹ.",
                "Bước khó nhất, bạn đã làm.",
            ),
        ],
        gap=0,
        upright=8,
    )
    seen = card(
        kit,
        [
            tagged(
                kit,
                marked(kit, "", "35k một giờ, bao ăn, có xe đưa đón.", cue=True),
                "Quá ngon",
                "sparkle:fill",
                "Cho rất nhiều mà chẳng hỏi gì về bạn.",
                cue=True,
            ),
            tagged(
                kit,
                marked(kit, "Mà ", "khoan nói với nhà vội nhé", ", có lương rồi khoe cho bất ngờ."),
                "Giữ bí mật",
                "lock-key:fill",
                "Không ai hỏi lại thì họ dễ dẫn mình đi tiếp. Nghe câu này là lúc nên kể.",
            ),
        ],
        gap=12,
    )
    todo = [
        numbered(kit, 1, "Xin tên công ty và mã số thuế, đưa người lớn xem cùng."),
        numbered(kit, 2, "Giữ căn cước bản gốc. Chỗ làm thật không giữ bản gốc."),
    ]
    body = Column(
        [
            heading(kit, "Bạn đã làm"),
            Space(7),
            did,
            Space(13),
            heading(kit, "Xem lại hai câu này"),
            Space(7),
            seen,
            Space(13),
            heading(kit, "Ngoài đời, bạn làm được ngay"),
            Space(7),
            Column(list(todo), gap=6),
            Space(12),
            help_line(kit, "111", "Tổng đài bảo vệ trẻ em, miễn phí, ngày đêm"),
        ]
    )
    acts = Row(
        [
            Flex(button(kit, "again", "Thử lối khác", "arrow-counter-clockwise", "light", 56, 17)),
            Flex(button(kit, "other", "Tình huống khác", "squares-four:fill", "outline", 56, 17)),
        ],
        gap=12,
    )
    foot = dock(
        kit,
        round_button(kit, "home", "Xong", "house:fill"),
        tell_button(kit, "Kể với ai đó", quiet=True),
        round_button(kit, "language", "English", letters="VI"),
    )
    paper = Box(
        paint=Paint(kit.theme.page[0][1], (30, 30, 0, 0), shadows=(Shadow(-10, 40, "#141E3C40"),))
    )
    sheet = Column([Flex(Scroll(body, "debrief")), acts, foot], gap=12, padding=(15, 24, 12, 24))
    return Stack(
        [
            Ground(),
            At(Box(hero(kit), height=260), valign="start"),
            At(top, valign="start"),
            At(paper, inset=(204, 0, 0, 0)),
            At(sheet, inset=(204, 0, 0, 0)),
        ]
    )


def debrief_wide(kit: Kit) -> Node:
    """Picture 08."""
    around = (CIRCLE[0], Light("dad", "Bố"), *CIRCLE[1:], Light("grandmother", "Bà"))
    tools = [
        Flex(_pill(kit, *tool))
        for tool in (
            ("read", "Đọc", "speaker-high:fill"),
            ("size", "Cỡ chữ", "text-aa"),
            ("language", "English", ""),
        )
    ]
    words = _words(
        "Muộn một chút, vẫn kịp",
        "Bạn dừng lại trước chuyến xe.",
        "Ảnh căn cước đã gửi đi, nhưng rồi bạn nhắn cho Vy, và Vy gọi ngay. "
        "Không phải lỗi của bạn. Họ đã tính từng câu.",
        33,
    )
    side = Column(
        [
            Self(Round(around, "bạn", 116, 50, False, False, ("friend",)), "center"),
            Space(20),
            *words,
            Flex(),
            Row(list(tools), gap=10),
        ],
        padding=(44, 32, 32, 36),
    )
    left = Box(Stack([hero(kit, True), side]), width=388)
    return Stack(
        [
            Ground(),
            Row(
                [
                    left,
                    Flex(Box(_chat(kit), padding=(32, 28, 32, 32))),
                    Box(_next(kit), padding=(32, 32, 32, 0), width=354),
                ],
                align="fill",
            ),
        ]
    )


def _pill(kit: Kit, id: str, label: str, icon: str) -> Node:
    parts: list[Node] = [Icon(icon, 19, "#F5F1E8")] if icon else []
    parts.append(Text(label, Style(15, 600, leading=1.3), "#F5F1E8", fit=True))
    return Box(
        Row(parts, gap=8, justify="center"),
        Paint("#14213F", 24, "#8FA1C4", 1.5),
        (4, 8),
        min_height=48,
        valign="center",
    )


def _chat(kit: Kit) -> Node:
    theme = kit.theme
    ok = Row(
        [
            Icon("check-circle:fill", 22, theme.leaf),
            Flex(
                Text(
                    "Một tin nhắn, và bạn hết phải giấu một mình.",
                    Style(15, 600, leading=1.4),
                    theme.leaf,
                )
            ),
        ],
        gap=10,
    )
    who = Row(
        [person_disc(kit, "friend", "paper", 30), Text("Vy, 22:31", LABEL, theme.text2)], gap=10
    )
    lines: list[Node] = [
        heading(kit, "Xem lại đoạn chat", 16),
        tagged(
            kit,
            marked(
                kit,
                "Em gửi chị ảnh căn cước hai mặt nhé, ",
                "tối\u00a0nay chị chốt danh sách",
                " rồi.",
            ),
            "Gấp",
            "fast-forward:fill",
            "Hối để bạn không kịp hỏi ai.",
        ),
        Self(quote(kit, "Dạ em gửi rồi ạ.", own=True), "end"),
        tagged(
            kit,
            marked(kit, "Xe đón 5 giờ sáng. Em ", "khoan nói với nhà vội\u00a0nhé", "."),
            "Giữ bí mật",
            "lock-key:fill",
            "Không ai hỏi lại thì họ dễ dẫn mình đi tiếp.",
        ),
        Box(paint=Paint(theme.hairline), height=1),
        who,
        Self(quote(kit, "Vy ơi t kể cái này, m nghe t tí", own=True), "end"),
        Self(quote(kit, "M đang ở đâu, t gọi liền nè."), "start"),
        ok,
    ]
    shadow = (Shadow(1, 2, "#16223A0F"), Shadow(12, 34, "#16223A14"))
    return Box(
        Scroll(Column(lines, gap=12), "debrief"),
        Paint(theme.card, 24, None, shadows=shadow),
        (22, 24),
    )


def _next(kit: Kit) -> Node:
    todo = (
        "Đừng xóa đoạn chat. Chụp lại để làm bằng chứng.",
        "Cùng bố mẹ ra công\u00a0an xã, phường báo việc đã gửi ảnh căn cước.",
        "Ai nhận “lấy lại giúp” mà đòi phí thì bỏ qua.",
    )
    return Column(
        [
            heading(kit, "Ngoài đời, làm ngay", 16),
            *(numbered(kit, i, text) for i, text in enumerate(todo, 1)),
            help_line(kit, "111", "Tổng đài bảo vệ trẻ em, miễn phí, ngày đêm", icon=""),
            help_line(kit, "113", "Khi có nguy hiểm ngay", plain=True, icon=""),
            Flex(),
            button(
                kit, "again", "Quay lại đúng lúc đó", "arrow-counter-clockwise", "light", 56, 17
            ),
            button(kit, "other", "Tình huống khác", "squares-four:fill", "outline", 56, 17),
            tell_button(kit, "Kể với ai đó", quiet=True, height=64),
        ],
        gap=10,
    )


def done(kit: Kit, time: str, sign: Node, what: str, note: str = "") -> Node:
    """A row of "you did": when, a sign, what it was and what it meant."""
    theme = kit.theme
    words = (Span(what + " ", 600), Span(note, 400, theme.text2))
    parts: list[Node] = [
        Text(time, Style(14, 500, True, 1.4), theme.text2),
        Box(sign, width=30, align="center", valign="center"),
    ]
    row = Row([*parts, Flex(Text(words, Style(16, 400, leading=1.35)), valign="center")], gap=12)
    return Box(row, min_height=32, valign="center")


def marked(
    kit: Kit, before: str, phrase: str, after: str = "", cue: bool = False
) -> tuple[Span, ...]:
    """A line whose `phrase` is meant."""
    return underlined(kit, before + phrase + after, phrase, "cue" if cue else "deciding")


def tagged(kit: Kit, content: Content, label: str, icon: str, why: str, cue: bool = False) -> Node:
    """The line, its tag and one sentence that says why."""
    kind: MarkKind = "cue" if cue else "deciding"
    return Annotated(quote(kit, content), [mark_tag(kit, label, icon, kind)], why, kind)
