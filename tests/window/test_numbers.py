"""Numbers that a story counts stand on the buttons too, not only in what is said after."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.story.input import choose
from game.story.run import begin
from game.studio.driver import Driver
from game.window.routes import ToPlay
from tests.support.situations import answer, choice, tiny

COUNTED = "variables:\n  doubts: 0 to 3\n"
SCENE = (
    "  begin:\n"
    + choice("more", "begin", more="set: doubts + 1")
    + (choice("end", "good-end") + answer("mum", "tell-mum") + answer("mum", "tell-mum-again"))
    .replace("en: Yes.", "en: I have <doubts> doubts.", 1)
    .replace("you-en: Hey.", "you-en: <doubts>!")
)


def test_a_number_stands_on_a_choice_and_on_a_sentence(tmp_path: Path) -> None:
    playing = begin(tiny(tmp_path, SCENE, COUNTED), 1)
    for name in ("go-on", "more", "more"):
        playing, _ = playing.give(choose(name))
    driver = Driver((540, 960))
    driver.services.set(replace(driver.services.settings, language="en"))
    driver.go(ToPlay(playing))
    driver.play_on()
    labels = {target.id: target.label for target in driver.targets()}
    assert "I have 2 doubts." in labels["choice:end"]
    driver.do("tell")
    driver.do("person:mum")
    assert "2!" in {target.id: target.label for target in driver.targets()}["sentence:tell-mum"]
