"""Every part on one page."""

from __future__ import annotations

from game.ui.components.address import link_bar
from game.ui.components.annotation import Annotated, MarkKind, mark_tag, quote, underlined
from game.ui.components.bubble import bubble, note, typing
from game.ui.components.button import button, fact_pill, look_chip, pill, tell_button
from game.ui.components.card import card, entry, fact, heading, help_line, numbered, titled
from game.ui.components.choice import choice, question, segments
from game.ui.components.circle import light_row
from game.ui.components.faces import Light
from game.ui.components.phone import toast
from game.ui.components.sheet import person
from game.ui.kit import Content, Kit, Span
from game.ui.theme import H2
from game.ui.toolkit import Box, Column, Flex, Ground, Node, Row, Scroll, Stack, Text

LONG = "Chị ơi em nghĩ là nghiêng ngả chuyển khoản trước thì hơi kỳ, để em hỏi lại nhà đã nhé ạ."


def parts(kit: Kit) -> Node:
    """Every part, one below the other."""
    dim = Light("mum", "Mẹ", "fading", "mờ dần")
    column: list[Node] = [
        Text("Các bộ phận", H2),
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


def marked(
    kit: Kit, before: str, phrase: str, after: str = "", cue: bool = False
) -> tuple[Span, ...]:
    """A line whose `phrase` is meant."""
    return underlined(kit, before + phrase + after, phrase, "cue" if cue else "deciding")


def tagged(kit: Kit, content: Content, label: str, icon: str, why: str, cue: bool = False) -> Node:
    """The line, its tag and one sentence that says why."""
    kind: MarkKind = "cue" if cue else "deciding"
    return Annotated(quote(kit, content), [mark_tag(kit, label, icon, kind)], why, kind)
