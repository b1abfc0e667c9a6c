"""What the apps of the phone are used to: forms, the address bar, missed calls, read marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.phone.view import face
from game.play.feed import OpenApp, feed_of
from game.records.settings import Settings
from game.script.problem import Problems
from game.script.values import APPS
from game.story.event import Event
from game.story.input import choose, tell
from game.story.run import begin
from game.studio.shots import RINGING, render_apps
from game.ui.components.address import address_in
from game.ui.kit import Kit, Metrics
from game.window.play_screen import PlayScreen
from tests.support.apps import LIBRARY, WALK, driver_of, shown, words
from tests.support.situations import answer, choice, line, situation_text, tiny, write


@pytest.mark.parametrize("form", ["voice", "picture", "request", "link", "deleted"])
def test_a_form_keeps_the_words_of_its_line(form: str) -> None:
    driver = driver_of((1080, 2700))
    said = " ".join(words(shown(driver, "chat")))
    wanted = {
        "voice": "nghe máy không tiện", "picture": "tờ hóa đơn viện phí", "request": "2.000.000 đ",
        "link": "vi-tien-24.example", "deleted": "Tin này đã được thu hồi",
    }  # fmt: skip
    assert wanted[form] in said


def test_a_stranger_is_never_in_warm_light() -> None:
    driver = driver_of()
    shown(driver, "video")
    screen = driver.screen
    assert isinstance(screen, PlayScreen)
    view = screen.view()
    kit = Kit(Metrics(540, 960))
    keys = {name: str(getattr(face(kit, view, name), "key", "")) for name in view.content.cast}
    warm = {name for name, key in keys.items() if key.startswith("('person'")}
    assert warm == set(view.content.circle)


def test_the_address_bar_opens_the_look_and_then_shows_the_address() -> None:
    driver = driver_of()
    before = words(shown(driver, "web"))
    assert not any("mua-ve-re.example" in text for text in before)
    driver.do("detail:look-web")
    assert any("mua-ve-re.example" in text for text in words(driver.app.page))
    driver.do("back")
    assert any("ve-nhac.mua-ve-re.example" in text for text in words(driver.app.page))


def test_a_call_that_nobody_took_stands_on_the_lock_screen() -> None:
    page = shown(driver_of(), "lock")
    assert "Cuộc gọi nhỡ" in words(page) and "09xx xxx 417" in words(page)


def test_the_phone_rings_until_somebody_speaks() -> None:
    driver = driver_of()
    assert "Đang gọi đến" in words(shown(driver, RINGING))
    driver.do("choice:pick-up")
    driver.play_on()
    assert "Đang gọi đến" not in words(driver.app.page)
    assert any("bấm phím một" in text for text in words(driver.app.page))


def test_the_players_last_line_is_seen_once_the_other_side_stirs() -> None:
    driver = driver_of((1080, 2700))
    assert "Đã xem" in words(shown(driver, "chat"))
    assert "Đã gửi" in words(shown(driver, "group"))
    assert "Đã gửi" not in words(shown(driver, "sms"))


def test_a_ring_that_another_app_covers_was_missed() -> None:
    situation = LIBRARY.load("every-app", Problems())
    assert situation is not None
    content = situation.programs["scam", "full"].content
    ring = (Event("app", "call", (("with", "number"),)), Event("ring", "", seconds=3))
    assert feed_of(content, ring).ringing and not feed_of(content, ring).missed
    feed = feed_of(content, (*ring, Event("app", "home")))
    assert not feed.ringing and [item.app for item in feed.missed] == [OpenApp("call", "number")]


@pytest.mark.parametrize(
    ("line", "address", "rest"),
    [
        ("Xem kho.[viec.example]/a nhé", "kho.[viec.example]/a", "Xem nhé"),
        ("www.bank.com.vn/x", "www.[bank.com.vn]/x", ""),
        ("tra-tien.quay.example", "tra-tien.[quay.example]", ""),
        ("không có gì", "", "không có gì"),
    ],
)
def test_an_address_is_found_in_a_line(line: str, address: str, rest: str) -> None:
    assert address_in(line) == (address, rest)


def test_pictures_of_every_app_are_written(tmp_path: Path) -> None:
    written = list(render_apps(tmp_path, WALK, (540, 960), Settings()))
    assert {path.stem for path in written} == {*APPS, RINGING}


def test_a_stop_without_an_app_keeps_the_one_it_came_from(tmp_path: Path) -> None:
    scenes = (
        "  begin:\n    - app: bank\n" + line("begin-010") + choice("on", "next")
        + answer("mum", "tell-mum", "next") + "  next:\n" + line("next-010")
        + choice("end", "good-end")
    )  # fmt: skip
    for after in ("", "after: another\n"):
        folder = tmp_path / (after[:5] or "first")
        if after:
            write(
                folder, {"../another/situation.yaml": situation_text(), "../another/scam.yaml": ""}
            )
        playing = begin(tiny(folder, scenes, more=after), 1)
        assert feed_of(playing.content, playing.transcript()).app == OpenApp("home")
        playing, _ = playing.give(choose("go-on"))
        for way in (choose("on"), tell("mum", "tell-mum")):
            further, _ = playing.give(way)
            feed = feed_of(further.content, further.transcript())
            assert (feed.app, feed.talk) == (OpenApp("bank"), "")
            assert [item.event.id for item in feed.in_app()][-1] == "next-010"
