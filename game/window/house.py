"""Puts the window's parts together: settings, saved run, screens, app."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pygame

from game.records.journals import Journals
from game.records.settings import Settings, load_settings, save_settings
from game.script.library import Library
from game.story.content import Cut
from game.story.playing import Playing, replay
from game.ui.cache import Cache
from game.ui.motion import Motion
from game.window.app import App
from game.window.context import Context
from game.window.debrief_screen import DebriefScreen
from game.window.help_screen import HelpScreen
from game.window.judge_screen import JudgeScreen
from game.window.notice_screen import NoticeScreen
from game.window.pause_screen import PauseScreen
from game.window.pick_screen import PickScreen
from game.window.play_screen import PlayScreen
from game.window.screen import Screen
from game.window.settings_screen import SettingsScreen
from game.window.title_screen import TitleScreen

SCREENS: dict[str, Callable[..., Screen]] = {
    "title": TitleScreen,
    "pick": PickScreen,
    "notice": NoticeScreen,
    "play": PlayScreen,
    "judge": JudgeScreen,
    "debrief": DebriefScreen,
    "pause": PauseScreen,
    "help": HelpScreen,
    "settings": SettingsScreen,
}


class House:
    """One running game. `folder` is where records are kept; None keeps nothing."""

    def __init__(
        self, surface: pygame.Surface, library: Library, *, folder: Path | None = None,
        settings: Settings | None = None, clock: Callable[[], float] = time.monotonic,
        cut: Cut = "full", cache: Cache | None = None,
    ) -> None:  # fmt: skip
        self.folder = folder
        self.word = ""
        """Something to tell the player at the start, such as that a file was set aside."""
        chosen = settings or self._load()
        motion = Motion(chosen.reduced_motion)
        self.app = App(surface, clock, chosen, motion, cache)
        self.context = Context(
            library=library,
            settings=chosen,
            clock=clock,
            go=self.app.go,
            changed=self.app.changed,
            quit=self._quit,
            save_settings=self._keep_settings,
            save_run=self._keep_run,
            saved_run=self.saved_run,
            motion=motion,
            cut=cut,
            dp=lambda measure: self.app.kit.dp(measure),
            screens=dict(SCREENS),
        )

    def open(self, playing: Playing | None = None) -> None:
        """Begin: with a run that was asked for, else with the title."""
        if playing is not None:
            self.context.show("play", playing)
        else:
            self.context.show("title")

    def saved_run(self) -> Playing | None:
        """The run that was left in the middle, if there is one that can go on."""
        if self.folder is None:
            return None
        journal = Journals(self.folder / "window").newest().journal
        if journal is None:
            return None
        situation = self.context.situation(journal.head.situation)
        key = (journal.head.variant, journal.head.cut)
        if situation is None or key not in situation.programs:
            return None
        playing = replay(situation.programs[key], journal)
        return playing if playing.steps and not playing.ended else None

    def _load(self) -> Settings:
        if self.folder is None:
            return Settings()
        settings, whole = load_settings(self.folder)
        self.word = "" if whole else "settings-set-aside"
        return settings

    def _quit(self) -> None:
        self.app.running = False

    def _keep_settings(self, settings: Settings) -> None:
        self.app.restyle(settings)
        if self.folder is not None:
            save_settings(settings, self.folder)

    def _keep_run(self, playing: Playing | None) -> None:
        if self.folder is None:
            return
        journals = Journals(self.folder / "window")
        if playing is None or playing.ended:
            journals.forget()
        else:
            journals.save(playing.journal)
