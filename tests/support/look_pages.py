"""Hand-made pages of the look, which the tests measure: chat, call, sheets, and every part.

`python -m tests.support.look_pages FOLDER [NAME ...]` draws them all for the eye.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pygame

from game.ui.components.address import link_bar
from game.ui.components.bubble import bubble, note, stamp, typing
from game.ui.components.button import (
    button,
    button_row,
    fact_pill,
    look_chip,
    pill,
    round_button,
    tell_button,
    tool_button,
)
from game.ui.components.call import caption, wave
from game.ui.components.card import card, entry, fact, heading, help_line, numbered, titled
from game.ui.components.choice import choice, question, segments, tray
from game.ui.components.circle import Round, light_row
from game.ui.components.faces import Light, avatar, person_disc
from game.ui.components.phone import Conversation, header, phone, toast
from game.ui.components.sheet import person, person_open, section, sheet
from game.ui.components.stage import dock, stage, wide_stage
from game.ui.display import Canvas
from game.ui.kit import Kit, Metrics, Style
from game.ui.theme import LABEL, THEMES
from game.ui.toolkit import (
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
    lay_out,
)
from tests.support.look_ends import attract, debrief, debrief_wide, marked, pick, tagged

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


def call(kit: Kit) -> Node:
    """Picture 04."""
    lights = (
        Light("mum", "Mẹ", "hidden", "khuất"),
        Light("friend", "Vy", "hidden", "khuất"),
        Light("teacher", "Cô Hạnh", "fading", "mờ dần"),
        Light("111", "Tổng đài"),
    )
    soft = kit.theme.text2
    words = Column(
        [
            Text("09xx xxx xxx", Style(20, 700, True, 1.36)),
            Text("Tự xưng “cán bộ Thành”", LABEL, soft),
        ]
    )
    head = Row([avatar(kit, "", 60), Flex(words), look_chip(kit, "Xem kỹ")], gap=14)
    line = Row(
        [
            Icon("closed-captioning", 20, soft),
            Flex(Text("Phụ đề", Style(14), soft)),
            Text("04:18", Style(15, 500, True)),
        ],
        gap=8,
    )
    gone = Row(
        [
            person_disc(kit, "mum", "hidden", 26),
            person_disc(kit, "friend", "hidden", 26),
            Flex(Text("Hai ngọn đèn vừa khuất. Họ vẫn ở đó.", LABEL, soft)),
        ],
        gap=6,
    )
    said = caption(
        kit,
        "“Giai đoạn này phải bảo mật. Từ giờ cháu không trao đổi với bất kỳ ai, kể cả bố mẹ.”",
        earlier="Cháu tên An, lớp 12A3 trường Hoa Sữa, đúng không? Chú đọc hồ sơ ra đây rồi.",
    )
    answers = tray(
        kit,
        [
            question(kit, "Bạn làm gì?", "Cuộc gọi đợi bạn, không tính giờ"),
            choice(kit, "a", 1, "“Dạ… vậy giờ cháu phải làm sao ạ?”"),
            choice(kit, "b", 2, "“Cháu sẽ tự ra công\u00a0an phường nghe tiếp ạ.”"),
            choice(kit, "c", 3, "Cúp máy", "phone-disconnect:fill"),
        ],
    )
    body = Column(
        [
            head,
            Space(22),
            wave(kit, 37 / 58),
            Space(4),
            line,
            Space(18),
            said,
            Flex(),
            gone,
            Space(12),
        ],
        padding=(22, 18, 0, 18),
    )
    inside = phone(kit, [Flex(Conversation(kit, body, answers))], deep=True)
    foot = dock(
        kit,
        round_button(kit, "pause", "Tạm dừng", "pause:fill"),
        tell_button(kit, "Kể với ai đó", urgent=True),
        round_button(kit, "language", "English", letters="VI"),
    )
    return stage(
        kit, inside, foot, lights, pill(kit, "Mô phỏng", "Cuộc gọi lúc chín giờ tối"), True
    )


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


LONG = "Chị ơi em nghĩ là nghiêng ngả chuyển khoản trước thì hơi kỳ, để em hỏi lại nhà đã nhé ạ."


def parts(kit: Kit) -> Node:
    """Every part, one below the other."""
    dim = Light("mum", "Mẹ", "fading", "mờ dần")
    column: list[Node] = [
        Text("Các bộ phận", Style(23, 600, leading=1.32)),
        Row([pill(kit, "Mô phỏng", "Việc làm thêm"), fact_pill(kit, "clock", "3 phút")], gap=10),
        bubble(kit, LONG),
        bubble(kit, "Dạ vâng ạ, " + LONG, "out"),
        note(kit, "Mẹ đang ở bếp, máy để trong túi."),
        typing(kit, "Quỳnh đang nhập"),
        question(kit, "Bạn trả lời thế nào?", "Không tính giờ"),
        choice(kit, "one", 1, LONG),
        choice(kit, "two", 2, "Cúp máy", "phone-disconnect:fill"),
        Row(
            [
                look_chip(kit, "Xem kỹ", key="X"),
                Flex(button(kit, "bare", "Gợi ý rõ hơn", kind="bare", height=44, size=15, key="H")),
            ],
            gap=10,
        ),
        Row(
            [
                Flex(button(kit, "n", "Ghi vào sổ", "note-pencil")),
                Flex(button(kit, "b", "Quay lại", kind="light")),
            ],
            gap=10,
        ),
        toast(kit, "Vy", "ê m, tối nay qua nhà t không? Mẹ t nấu bún riêu đó nha.", "19:50"),
        card(
            kit,
            [
                fact(kit, "Người nhận tiền khi giao hàng", "NGUYEN T••• H••", True),
                fact(kit, "Lập tài khoản", "6 ngày trước"),
                link_bar(
                    kit, "cho-may.[kho-viec.example]/don", "Chữ đặt phía trước", "Địa chỉ thật."
                ),
            ],
        ),
        titled(
            kit,
            "Sổ tay",
            "notebook:fill",
            [entry(kit, "magnifying-glass", "Tài khoản lập 6 ngày trước", "Bạn đã xem", True)],
            "1 trên 3",
        ),
        person(kit, "vy", "friend", "hidden", "Vy", "Bạn thân, hay thức khuya, ở ngay đầu ngõ"),
        heading(kit, "Xem lại hai câu này"),
        tagged(
            kit,
            marked(kit, "Mà ", "khoan nói với nhà vội nhé", ", có lương rồi khoe."),
            "Giữ bí mật",
            "lock-key:fill",
            LONG,
        ),
        numbered(kit, 1, LONG),
        help_line(kit, "111", "Tổng đài bảo vệ trẻ em, miễn phí, ngày đêm", id="help"),
        segments(
            kit,
            [
                ("all", "Tất cả"),
                ("10", "10–12"),
                ("13", "13–15"),
                ("16", "16+"),
                ("p", "Phụ huynh"),
            ],
            "all",
        ),
        light_row(kit, [dim, Light("friend", "Vy"), Light("x", "Nam", letter="N")]),
        tell_button(kit, "Kể với ai đó", quiet=True),
    ]
    return Stack([Ground(), Box(Scroll(Column(column, gap=9), "parts"), padding=16)])


KIOSK, WIDE, LAPTOP = (1080, 1920), (1920, 1080), (1366, 768)
Shot = tuple[str, Callable[[Kit], Node], tuple[int, int], float, str]
PAGES: list[Shot] = [
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


def shoot(
    build: Callable[[Kit], Node], size: tuple[int, int], text_scale: float, theme: str
) -> pygame.Surface:
    """One page, drawn at `size` px."""
    screen = pygame.display.set_mode(size)
    kit = Kit(Metrics(*size, text_scale), THEMES[theme])
    page = lay_out(kit, build(kit))
    Canvas(screen).show(page.frame().items)
    return screen.copy()


def main(arguments: list[str]) -> int:
    """Write the pictures into a folder."""
    if not arguments:
        print("Usage: python -m tests.support.look_pages FOLDER [NAME ...]", file=sys.stderr)
        return 2
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, build, size, text_scale, theme in PAGES:
        if not arguments[1:] or any(word in name for word in arguments[1:]):
            pygame.image.save(shoot(build, size, text_scale, theme), folder / f"{name}.png")
            print(folder / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
