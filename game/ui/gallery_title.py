"""The title, the choice of a situation and a call: pictures 01, 02 and 04."""

from __future__ import annotations

from game.ui.components.button import look_chip, pill, round_button, start_button, tell_button
from game.ui.components.call import caption, wave
from game.ui.components.choice import choice, question, segments, tray
from game.ui.components.circle import corner
from game.ui.components.faces import Light, avatar, person_disc
from game.ui.components.phone import Conversation, phone
from game.ui.components.scene import scene
from game.ui.components.situation_card import Glimpse, situation_card
from game.ui.components.stage import dock, stage
from game.ui.kit import Kit, Style
from game.ui.theme import LABEL
from game.ui.toolkit import At, Column, Flex, Ground, Icon, Node, Row, Scroll, Space, Stack, Text

LONG = "Chị ơi em nghĩ là nghiêng ngả chuyển khoản trước thì hơi kỳ, để em hỏi lại nhà đã nhé ạ."


SMALL_PRINT = (
    "Mô phỏng, không có thật. Không lưu tên, ảnh hay giọng nói.\n"
    "Dự án độc lập, không thay mặt cơ quan nào."
)


def attract(kit: Kit) -> Node:
    """Picture 01; where text is large the picture takes what is left."""
    if kit.large:
        picture = Flex(scene(kit, fit=True))
        page = Column([_title(kit), picture, _invitation(kit)], padding=(28, 28, 12, 28))
        return Stack([Ground("title"), page])
    return Stack(
        [
            Ground("title"),
            At(scene(kit), "center", "start"),
            At(_title(kit), valign="start", inset=(64, 20, 0, 20)),
            At(_invitation(kit), valign="end", inset=(0, 44, 12, 44)),
        ]
    )


def _title(kit: Kit) -> Node:
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
