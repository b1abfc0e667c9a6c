"""One running game: puts the window's parts together and keeps what is to be kept."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pygame

from game.records.journals import Journals, unfinished
from game.records.plays import Plays, load_plays, save_page, save_plays
from game.records.record_file import usable
from game.records.settings import Settings, load_settings, save_settings
from game.script.library import Library
from game.story import Cut, Journal, Program, Run
from game.ui.kit import Cache
from game.ui.motion import Motion
from game.ui.sound import Speaker
from game.ui.speech import Silence, Voice
from game.window import routes
from game.window.app import App
from game.window.calm import CalmScreen, no_story, nothing_kept
from game.window.catalog import stories
from game.window.debrief.debrief_screen import DebriefScreen
from game.window.help import HelpScreen
from game.window.judge import JudgeScreen
from game.window.notice import NoticeScreen
from game.window.pause import PauseScreen
from game.window.people import PeopleScreen
from game.window.pick import PickScreen
from game.window.play_screen import PlayScreen, resumed
from game.window.read_aloud import ScreenReader
from game.window.screen import Screen
from game.window.services import Services
from game.window.settings_screen import SettingsScreen
from game.window.sounds import Sounds
from game.window.title import TitleScreen

ROLES = ("chosen", "line", "light")
"""Roles of targets that are said with their labels; of a button its label says enough."""


def screen_of(services: Services, route: routes.Route) -> Screen:
    """The table of the screens: each route's screen, made anew.

    Only here does anything know all screens; a setting of the game that wants another first screen
    answers `ToTitle` itself and asks this one for the rest.
    """
    match route:
        case routes.ToTitle():
            return TitleScreen(services)
        case routes.ToPick():
            return PickScreen(services)
        case routes.ToNotice(situation):
            return NoticeScreen(services, situation)
        case routes.ToPlay(run):
            return PlayScreen(services, run)
        case routes.ToResume(run):
            return resumed(services, run)
        case routes.ToJudge(run):
            return JudgeScreen(services, run)
        case routes.ToDebrief(run):
            return DebriefScreen(services, run)
        case routes.ToPause(behind):
            return PauseScreen(services, behind)
        case routes.ToHelp(behind):
            return HelpScreen(services, behind)
        case routes.ToSettings(behind):
            return SettingsScreen(services, behind)
        case routes.ToPeople(behind, content):
            return PeopleScreen(services, behind, content)


class Game:
    """One running game. `folder` is where records are kept; None keeps nothing.

    In a booth every player is new: plays are not counted there, and no run is kept but the one that
    is being played. A folder that cannot be used keeps nothing either, and the first page says so.
    Without a speaker there is no sound; `voice` finds the voice that reads aloud when it is first
    needed.
    """

    def __init__(
        self, surface: pygame.Surface, library: Library, *, folder: Path | None = None,
        settings: Settings | None = None, clock: Callable[[], float] = time.monotonic,
        cut: Cut = "full", cache: Cache | None = None, speaker: Speaker | None = None,
        voice: Callable[[], Voice] = Silence, booth: bool = False,
    ) -> None:  # fmt: skip
        self.unusable = folder if folder is not None and not usable(folder) else None
        self.folder = folder = None if self.unusable else folder
        self.booth = booth
        self.word = ""
        """Something to tell the player at the start, such as that a file was set aside."""
        chosen = settings or self._load(library)
        motion = Motion(chosen.reduced_motion)
        narrator = ScreenReader(chosen, voice, self._role, self._turn_reading)
        self.app = App(surface, clock, chosen, motion, cache, narrator)
        self.app.sounds = Sounds(speaker)
        self.app.sounds.apply(chosen)
        self.services = Services(
            library=library,
            settings=chosen,
            clock=clock,
            go=self.app.go,
            changed=self.app.changed,
            quit=self.app.close,
            screen_of=screen_of,
            save_settings=self._keep_settings,
            save_run=self._keep_run,
            saved_run=self.saved_run,
            word=self._take_word,
            motion=motion,
            sounds=self.app.sounds,
            say=narrator.news,
            hush=narrator.hush,
            plays=load_plays(folder) if folder and not booth else Plays(),
            save_plays=self._keep_plays if folder and not booth else None,
            keep_page=partial(save_page, folder) if folder and not booth else None,
            cut=cut,
            # Asked anew each time: every change of size or style makes another kit.
            dp=lambda measure: self.app.kit.dp(measure),
        )

    def speak(self, language: str) -> None:
        """Begin in a language that was asked for, without keeping it as the player's own."""
        # Not `services.set`, which keeps: a language asked for on a command line is for one start.
        settings = replace(self.services.settings, language=language)
        self.services.settings = settings
        self.app.restyle(settings)

    def open(self, playing: Run | None = None) -> None:
        """Begin: with a run that was asked for, else with the title. What is amiss comes first."""
        if self.unusable is None:
            self._begin(playing)
        else:
            calm = nothing_kept(str(self.unusable))
            self.app.go(CalmScreen(calm, partial(self._begin, playing)))

    def _begin(self, playing: Run | None) -> None:
        if playing is not None:
            self.services.show(routes.ToPlay(playing))
        elif not stories(self.services)[0]:
            calm = no_story(self._left_out())
            self.app.go(CalmScreen(calm, self.app.close))
        else:
            self.services.show(routes.ToTitle())

    def _left_out(self) -> tuple[str, ...]:
        """Where each situation that is left out has its first error, else the folder."""
        library = self.services.library
        places = (str(problem.place) for problem in library.catalog().left_out.values())
        return tuple(places) or (str(library.folder),)

    def saved_run(self) -> Run | None:
        """The run that was left in the middle, if there is one that can go on."""
        if self.folder is None:
            return None
        found = unfinished(Journals(self.folder / "window"), self._program, most=1)
        playing = found.runs[0] if found.runs else None
        # One word at a time, the newest: the first page has room for a single sentence.
        self.word = found.word or ("save-older" if playing and playing.fault else self.word)
        return playing

    def _program(self, journal: Journal) -> Program | None:
        """The story of a journal, where it is here."""
        situation = self.services.situation(journal.head.situation)
        return situation.program_of(journal) if situation else None

    def _is_here(self, journal: Journal) -> bool:
        return self._program(journal) is not None

    def _load(self, library: Library) -> Settings:
        if self.folder is None:
            return Settings()
        settings, whole = load_settings(self.folder, library.languages.codes)
        self.word = "" if whole else "settings-set-aside"
        return settings

    def _take_word(self) -> str:
        # Said once: what was set aside stays aside, and nobody wants to read it at each start.
        word, self.word = self.word, ""
        return word

    def _keep_settings(self, settings: Settings) -> None:
        self.app.restyle(settings)
        if self.folder is not None and not save_settings(settings, self.folder):
            self.word = "save-failed"

    def _keep_plays(self, plays: Plays) -> None:
        if self.folder is not None:
            save_plays(plays, self.folder)

    def _role(self, role: str) -> str:
        """The word for what a target is, where it helps to hear it."""
        return self.services.words().ui(f"role-{role}") if role in ROLES else ""

    def _turn_reading(self) -> None:
        """Reading aloud on or off, and said either way."""
        settings = self.services.settings
        on = not settings.read_aloud
        self.services.set(replace(settings, read_aloud=on))
        said = self.services.words().ui("reading-on" if on else "reading-off")
        self.app.narrator.page([said], asked=True)

    def _keep_run(self, playing: Run | None) -> None:
        if self.folder is None:
            return
        journals = Journals(self.folder / "window")
        # A booth forgets a run as soon as it has ended, and whatever lies beside the one that is
        # played: nobody is to find what a visitor before them did. What belongs to no story here
        # stays: it may be another game's, or a newer one's.
        if playing is None or (playing.ended and self.booth):
            journals.forget(self._is_here)
            return
        # Without a step there is nothing to go on with, and a run that was begun again ends here.
        if playing.ended or not playing.steps:
            journals.remove(playing.journal)
        elif unkept := journals.save(playing.journal):
            self.word = unkept
        if self.booth:
            journals.forget(self._is_here, but=playing.journal)
