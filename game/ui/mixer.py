"""The machine's sound: pygame's mixer behind a few calls that never raise.

Where there is no device, or where it goes away in the middle, every call does nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

import pygame

RATE, BUFFER = 22_050, 512
_TROUBLES = (pygame.error, OSError, NotImplementedError, AttributeError, ValueError, TypeError)


class Output(Protocol):
    """What can sound in numbered slots."""

    ready: bool

    def open(self, slots: int) -> bool: ...
    def play(self, slot: int, file: Path, gain: float, loops: int = 0) -> bool: ...
    def busy(self, slot: int) -> bool: ...
    def gain(self, slot: int, gain: float) -> None: ...
    def fade(self, slot: int, milliseconds: int) -> None: ...
    def wake(self, slot: int) -> None: ...
    def close(self) -> None: ...


class Mixer:
    """`ready` says that there is a device; once it has failed it stays silent until `open`."""

    def __init__(self) -> None:
        self.ready = False
        self._sounds: dict[Path, pygame.mixer.Sound] = {}

    def open(self, slots: int) -> bool:
        """Open the device, without a word where there is none."""
        self._sounds.clear()
        try:
            with _hushed():
                pygame.mixer.init(RATE, -16, 1, BUFFER, allowedchanges=0)
            pygame.mixer.set_num_channels(slots)
            self.ready = True
        except _TROUBLES:
            self.ready = False
        return self.ready

    def play(self, slot: int, file: Path, gain: float, loops: int = 0) -> bool:
        """Sound a file once and `loops` times more. Returns whether it sounds."""

        def act() -> None:
            if file not in self._sounds:
                self._sounds[file] = pygame.mixer.Sound(str(file))
            channel = pygame.mixer.Channel(slot)
            channel.set_volume(gain)
            channel.play(self._sounds[file], loops)

        return self._try(act)

    def busy(self, slot: int) -> bool:
        if self.ready:
            try:
                return pygame.mixer.Channel(slot).get_busy()
            except _TROUBLES:
                self.ready = False
        return False

    def gain(self, slot: int, gain: float) -> None:
        self._try(lambda: pygame.mixer.Channel(slot).set_volume(gain))

    def fade(self, slot: int, milliseconds: int) -> None:
        self._try(lambda: pygame.mixer.Channel(slot).fadeout(milliseconds))

    def wake(self, slot: int) -> None:
        """Have an event posted when a slot falls silent, so that a sleeping loop notices."""
        self._try(lambda: pygame.mixer.Channel(slot).set_endevent(pygame.USEREVENT))

    def close(self) -> None:
        self.ready = False
        self._sounds.clear()
        with suppress(*_TROUBLES):
            pygame.mixer.quit()

    def _try(self, act: Callable[[], None]) -> bool:
        if not self.ready:
            return False
        try:
            act()
        except _TROUBLES:
            self.ready = False
        return self.ready


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep the system's sound libraries from writing to the terminal."""
    try:
        kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:
        yield
        return
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
