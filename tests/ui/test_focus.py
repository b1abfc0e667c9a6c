"""The keyboard reaches everything, in the order it is read."""

from __future__ import annotations

from game.ui import focus
from game.ui.kit import Kit, Metrics
from game.ui.page import Target
from game.ui.toolkit import lay_out
from tests.support.look_pages import chat


def targets() -> list[Target]:
    kit = Kit(Metrics(540, 960))
    return lay_out(kit, chat(kit)).frame().targets


def test_stepping_visits_all_in_reading_order_and_returns() -> None:
    found, seen, current = targets(), [], None
    for _ in found:
        current = focus.step(found, current)
        seen.append(current)
    assert seen == ["look", "answer-1", "answer-2", "answer-3", "pause", "tell", "language"]
    assert focus.step(found, current) == "look"
    assert focus.step(found, "look", back=True) == "language"


def test_arrows_go_to_what_lies_there() -> None:
    found = targets()
    assert focus.toward(found, "answer-1", "down") == "answer-2"
    assert focus.toward(found, "pause", "right") == "tell"
    assert focus.toward(found, "tell", "right") == "language"
    assert focus.toward(found, "answer-1", "up") == "look"
    assert focus.toward(found, "look", "up") == "look"


def test_nothing_to_focus() -> None:
    assert focus.step([], None) is None


def test_the_ring_is_seen_around_its_target() -> None:
    kit = Kit(Metrics(540, 960))
    target = targets()[1]
    ring = focus.ring(kit, target)
    assert ring and ring[0].rect.contains(target.rect)
    assert focus.pressed(kit, target)[0].rect.topleft == target.rect.topleft
