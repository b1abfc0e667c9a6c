"""Hand-made pages of the look, which the gallery draws and the tests measure."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.components.address import link_bar
from game.ui.components.bubble import bubble, stamp, typing
from game.ui.components.button import (
    button,
    button_row,
    look_chip,
    pill,
    round_button,
    tell_button,
    tool_button,
)
from game.ui.components.card import entry, fact, titled
from game.ui.components.choice import choice, question, tray
from game.ui.components.circle import Round
from game.ui.components.faces import Light, avatar
from game.ui.components.phone import Conversation, header, phone
from game.ui.components.sheet import person, person_open, section, sheet
from game.ui.components.stage import dock, stage, wide_stage
from game.ui.gallery_debrief import debrief, debrief_wide
from game.ui.gallery_parts import parts
from game.ui.gallery_title import attract, call, pick
from game.ui.kit import Kit, Style
from game.ui.toolkit import Box, Column, Flex, Node, Row, Self, Space, Text

LIGHTS = (
    Light("mum", "Mẹ", "fading", "mờ dần"),
    Light("friend", "Vy"),
    Light("teacher", "Cô Hạnh"),
    Light("111", "Tổng đài"),
)
SAID = (
    ("in", "Chào em, chị là Quỳnh bên kho Chợ Mây. Bên chị đang cần bạn đóng gói ca tối."),
    ("in", "35k một giờ, bao ăn, có xe đưa đón. Chưa làm bao giờ cũng được."),
    ("out", "Dạ kho mình ở đâu ạ chị?"),
    ("in", "Kho mới, hơi xa nên ở lại một tuần học việc. Em nhớ mang căn cước."),
    ("in", "Mà khoan nói với nhà vội nhé, có lương rồi khoe cho bất ngờ."),
)
ANSWERS = (
    "Chị cho em xin tên công\u00a0ty với mã\u00a0số\u00a0thuế\u00a0ạ.",
    "Dạ vâng, mai em mang căn\u00a0cước qua luôn.",
    "Để em hỏi mẹ em một tiếng đã chị nhé.",
)


def said(kit: Kit) -> list[Node]:
    """The lines of the chat."""
    lines: list[Node] = [stamp(kit, "Hôm nay, 19:42")]
    for i, (side, text) in enumerate(SAID):
        follows = i > 0 and SAID[i - 1][0] == side == "in"
        line = bubble(kit, text, side, follows)
        lines.append(Self(Box(line, padding=(6, 0)), "end") if side == "out" else line)
    return [*lines, Self(Box(typing(kit, "Quỳnh đang nhập"), padding=(6, 0, 0, 0)), "start")]


def answers(kit: Kit, least: float = 64, gap: float = 10) -> Node:
    """The tray of answers."""
    parts: list[Node] = [question(kit, "Bạn trả lời thế nào?", "Không tính giờ")]
    parts += [choice(kit, f"answer-{i}", i, text, least=least) for i, text in enumerate(ANSWERS, 1)]
    return tray(kit, parts, gap)


def foot(kit: Kit, middle: Node | None = None) -> Node:
    """The dock."""
    left = round_button(kit, "pause", "Tạm dừng", "pause:fill")
    right = round_button(kit, "language", "English", letters="VI")
    return dock(kit, left, middle or tell_button(kit, "Kể với ai đó"), right)


def chat(kit: Kit) -> Node:
    """Pictures 03, 07 and 14."""
    wide = not kit.metrics.portrait and not kit.large
    sub = "Mô phỏng" if kit.large else "Tuyển dụng kho Chợ Mây"
    chip = look_chip(kit, "Xem kỹ", key="X" if wide else None)
    head = header(kit, "Quỳnh", sub, "Q", chip, 68 if wide else 76)
    tray = answers(kit, 54, 8) if wide else answers(kit)
    inside = phone(kit, [head, Flex(Conversation(kit, said(kit), tray))])
    if wide:
        return wide_stage(kit, _left(kit), inside, _right(kit), LIGHTS)
    return stage(kit, inside, foot(kit), LIGHTS, pill(kit, "Mô phỏng", "Việc làm thêm gần trường"))


def _left(kit: Kit) -> Node:
    around = (LIGHTS[0], Light("dad", "Bố"), *LIGHTS[1:], Light("grandmother", "Bà ngoại"))
    return Column(
        [
            Self(pill(kit, "Mô phỏng", height=30), "start"),
            Space(12),
            Text("Việc làm thêm gần\u00a0trường", Style(25, 600, leading=1.32)),
            Space(8),
            Text(
                "Bạn là Minh, lớp 11. Hè này bạn muốn kiếm chút tiền mua xe đạp.",
                Style(16),
                kit.theme.text2,
            ),
            Flex(Round(around, "bạn")),
            tell_button(kit, "Kể với ai đó", height=64, key="K"),
        ]
    )


def _right(kit: Kit) -> Node:
    notes = [
        entry(
            kit,
            "magnifying-glass",
            "Tài khoản lập 6 ngày trước",
            "Bạn đã xem kỹ người gửi",
            first=True,
        ),
        entry(kit, "chat-circle-dots", "Ở lại một tuần, mang căn cước", "19:45, Quỳnh nhắn"),
        entry(kit, "chat-circle-dots", "“Khoan nói với nhà vội nhé”", "19:46, đèn của mẹ mờ đi"),
    ]
    hint = [
        Text(
            "Đọc lại bốn tin của Quỳnh. Câu nào làm bạn thấy lạ nhất?", Style(16, 400, leading=1.5)
        ),
        button(kit, "hint", "Gợi ý rõ hơn", kind="bare", height=44, size=15, key="H"),
    ]
    tools = [
        ("pause", "Tạm dừng", "pause:fill", ""),
        ("size", "Cỡ chữ", "text-aa", ""),
        ("read", "Đọc", "speaker-high:fill", ""),
        ("language", "English", None, "VI"),
    ]
    return Column(
        [
            titled(kit, "Sổ tay của bạn", "notebook:fill", list(notes)),
            titled(kit, "Gợi ý", "lightbulb:fill", hint, "1 trên 3"),
            Flex(),
            Row([Flex(tool_button(kit, *tool)) for tool in tools], gap=10),
        ],
        gap=14,
    )


def inspect(kit: Kit) -> Node:
    """Picture 05."""
    facts = [
        fact(kit, "Lập tài khoản", "6 ngày trước"),
        fact(kit, "Bạn chung", "0"),
        fact(kit, "Bài đã đăng", "1 ảnh phong cảnh"),
    ]
    bank = [
        fact(kit, "Chủ tài khoản", "PHAM V•• T•••", True),
        fact(kit, "Số tài khoản", "•••• 6091", True),
        fact(kit, "Người nhắn xưng là", "Quỳnh, kho Chợ Mây"),
    ]
    link = link_bar(
        kit,
        "cho-may.[kho-viec.example]/don-xin-viec",
        "Chữ đặt phía trước",
        "Địa chỉ thật. Phần này quyết định trang nào mở ra.",
    )
    body = [
        section(
            kit,
            "Trang cá nhân",
            "user-circle",
            [Row([avatar(kit, "Q", 60), Flex(Column(list(facts)))], gap=14)],
        ),
        section(kit, "Đường link", "link-simple", [link]),
        section(kit, "Tài khoản nhận tiền", "bank", list(bank)),
    ]
    buttons = button_row(
        kit,
        [
            button(kit, "note", "Ghi vào sổ", "note-pencil"),
            button(kit, "back", "Quay lại", kind="light"),
        ],
    )
    over = sheet(
        kit, "Xem kỹ", "Chỉ là những gì nhìn thấy được.", body, buttons, "magnifying-glass", "Đóng"
    )
    head = header(kit, "Quỳnh", "Tuyển dụng kho Chợ Mây", "Q")
    inside = phone(kit, [head, Flex(Conversation(kit, said(kit), answers(kit)))], over, top=116)
    return stage(kit, inside, foot(kit), LIGHTS, pill(kit, "Mô phỏng", "Việc làm thêm gần trường"))


def tell(kit: Kit) -> Node:
    """Picture 15."""
    lights = (
        Light("mum", "Mẹ"),
        Light("friend", "Vy", "hidden", "khuất"),
        Light("teacher", "Cô Hạnh", "fading", "mờ dần"),
        Light("111", "Tổng đài"),
    )
    draft = "Mẹ ơi, có người gọi dặn con không được kể với ai. Mẹ nghe máy con với."
    body = [
        person_open(
            kit, "mum", "lit", "Mẹ", "Mẹ đang ở nhà, vừa sáng lên", [("a", draft)], "Gửi cho mẹ"
        ),
        person(kit, "friend", "friend", "hidden", "Vy", "Bạn thân, hay thức khuya"),
        person(kit, "teacher", "teacher", "fading", "Cô Hạnh", "Cô chủ nhiệm"),
        person(kit, "111", "111", "lit", "Tổng đài 111", "Miễn phí, cả ngày lẫn đêm"),
    ]
    over = sheet(
        kit,
        "Bạn muốn kể với ai?",
        "Chọn người nào cũng được. Kể một câu là đủ.",
        body,
        warm=True,
        gap=10,
    )
    words = Column(
        [
            Text("09xx xxx xxx", Style(20, 700, True, 1.36)),
            Text("Tự xưng “cán bộ Thành”", Style(15, leading=1.4), kit.theme.text2),
        ]
    )
    head = Row([avatar(kit, "", 60), Flex(words)], gap=14, padding=(22, 18, 0, 18))
    inside = phone(kit, [head], over, deep=True, top=150)
    back = tell_button(kit, "Quay lại", "back", back=True)
    sign = pill(kit, "Mô phỏng", "Cuộc gọi đang chờ, không tính giờ")
    return stage(kit, inside, foot(kit, back), lights, sign, True, 420, 180)


KIOSK, WIDE, LAPTOP = (1080, 1920), (1920, 1080), (1366, 768)
Page = tuple[str, Callable[[Kit], Node], tuple[int, int], float, str]
PAGES: list[Page] = [
    ("01-attract", attract, KIOSK, 1.0, "night"),
    ("02-pick", pick, KIOSK, 1.0, "night"),
    ("03-chat", chat, KIOSK, 1.0, "night"),
    ("04-call", call, KIOSK, 1.0, "night"),
    ("05-inspect", inspect, KIOSK, 1.0, "night"),
    ("06-debrief", debrief, KIOSK, 1.0, "morning"),
    ("07-chat-wide", chat, WIDE, 1.0, "night"),
    ("07-chat-laptop", chat, LAPTOP, 1.0, "night"),
    ("08-debrief-wide", debrief_wide, WIDE, 1.0, "morning"),
    ("14-chat-contrast-200", chat, KIOSK, 2.0, "contrast"),
    ("14-chat-night-200", chat, KIOSK, 2.0, "night"),
    ("14-inspect-contrast-200", inspect, KIOSK, 2.0, "contrast"),
    ("15-tell", tell, KIOSK, 1.0, "night"),
    ("15-tell-150", tell, KIOSK, 1.5, "night"),
    ("20-parts-night", parts, KIOSK, 1.0, "night"),
    ("21-parts-contrast", parts, KIOSK, 1.0, "contrast"),
    ("22-parts-200", parts, (1080, 3600), 2.0, "night"),
    ("23-chat-small", chat, (320, 240), 1.0, "night"),
    ("24-chat-phone", chat, (390, 844), 1.0, "night"),
]
