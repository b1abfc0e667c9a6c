"""Sounds in four kinds, each with its share of a ceiling: their sum can never clip.

A file's loudest moment is at most half of full scale. The shares of all slots together are at most
two, so at full volume their sum stays within full scale; the player's volume only lowers them.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

import pygame

from game.files import ASSETS

# The machine's sound: pygame's mixer behind a few calls that never raise.
# Where there is no device, or where it goes away in the middle, every call does nothing.

RATE, BUFFER = 22_050, 512
# Whatever a missing, busy or unplugged device makes of pygame: in a build without a mixer its calls
# are not there at all, a closed one refuses arguments, and each driver fails in its own way.
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
        # Sounds belong to the device they were loaded for.
        self._sounds.clear()
        try:
            # `allowedchanges=0`: SDL converts to what the device wants, so our files keep their
            # pitch on any. A buffer of 512 is 23 ms, so that a touch is heard at once.
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
        # A failed device is never busy: nobody waits for it to fall silent.
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
    # They write to the process's file descriptor 2, past `sys.stderr`, so that is what is turned
    # aside; ALSA alone writes twenty lines where there is no card.
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


FOLDER = ASSETS / "sounds"
Kind = Literal["alert", "message", "interface", "ambience"]
KINDS: tuple[Kind, ...] = ("alert", "message", "interface", "ambience")
SHARES: Mapping[Kind, tuple[int, float]] = {
    "alert": (2, 0.5), "message": (2, 0.34), "interface": (1, 0.2), "ambience": (1, 0.12),
}  # fmt: skip
"""How many slots a kind has, and the gain of each at full volume.

Two slots let one sound fade away while the next begins: stopped at once, a sound clicks.
"""
DUCKED = 0.35
"""The share of the ambience that is left under an alert."""
FADE_MS = 60
SINK_MS = 1200
AMBIENCE_LOOPS = 5
"""An ambience goes on for so many rounds more after the last sound, then it falls silent."""


@dataclass(frozen=True)
class Cue:
    """A sound to be heard: the name of its file, and the kind it belongs to."""

    file: str
    kind: Kind


class Speaker:
    """Plays cues: one of a kind at once, the ambience below them.

    The device is opened by the first cue that can be heard. `volume` is the player's, 0 to 1;
    `mute` silences single kinds.
    """

    def __init__(self, output: Output | None = None, folder: Path = FOLDER) -> None:
        self.output: Output = output if output is not None else Mixer()
        self.folder = folder
        self.volume = 1.0
        self.mute: frozenset[Kind] = frozenset()
        self.ambience: Cue | None = None
        self._opened = False
        self._ducked = False
        self._playing: dict[int, Cue] = {}

    def set(self, volume: float, mute: frozenset[Kind] = frozenset()) -> None:
        """Another volume, or other kinds left out. It also tries a device that failed again."""
        self.volume, self.mute = volume, mute
        # A device that is there again (a plugged-in speaker) is found when settings are touched:
        # trying at every sound would take long where there is none.
        if not self.output.ready:
            self._opened = False
        if not self._opened:
            return
        for kind in KINDS:
            for slot in slots(kind):
                if volume <= 0 or kind in mute:
                    self.output.fade(slot, FADE_MS)
                else:
                    self.output.gain(slot, self._gain(kind))

    def play(self, cue: Cue) -> bool:
        """Sound a cue. A sound that is still going on is not begun again."""
        if not self._audible(cue.kind):
            return False
        # Asked of the device and not of a clock: only it knows what has really ended.
        free = [slot for slot in slots(cue.kind) if not self.output.busy(slot)]
        going = [slot for slot in slots(cue.kind) if slot not in free]
        if not free or any(self._playing.get(slot) == cue for slot in going):
            return False
        for slot in going:
            self.output.fade(slot, FADE_MS)
        if cue.kind == "alert":
            self._duck(True)
        # The loop sleeps while nothing moves, so the end of an alert must wake it to raise the
        # ambience again (`settle`).
        if self._start(free[0], cue) and cue.kind == "alert":
            self.output.wake(free[0])
        self._breathe()
        return True

    def stop(self, cue: Cue) -> None:
        """End a cue early, softly."""
        for slot, playing in self._playing.items():
            if playing == cue and self._opened:
                self.output.fade(slot, FADE_MS)

    def under(self, ambience: Cue | None) -> None:
        """What goes on below everything else; it begins with the next sound."""
        if ambience is None and self.ambience is not None and self._opened:
            self.output.fade(slots("ambience")[0], SINK_MS)
        self.ambience = ambience

    def settle(self) -> None:
        """Bring the ambience back once no alert sounds any more. Cheap: call it every frame."""
        if self._ducked and not any(self.output.busy(slot) for slot in slots("alert")):
            self._duck(False)

    def close(self) -> None:
        if self._opened:
            self.output.close()
        self._opened = False

    def _audible(self, kind: Kind) -> bool:
        if self.volume <= 0 or kind in self.mute:
            return False
        if not self._opened:
            self._opened = True
            self.output.open(sum(count for count, _ in SHARES.values()))
        return self.output.ready

    def _start(self, slot: int, cue: Cue, loops: int = 0) -> bool:
        self._playing[slot] = cue
        file = self.folder / f"{cue.file}.wav"
        return self.output.play(slot, file, self._gain(cue.kind), loops)

    def _breathe(self) -> None:
        """Begin the ambience, where it does not go on already."""
        (slot,) = slots("ambience")
        if self.ambience and self._audible("ambience") and not self.output.busy(slot):
            self._start(slot, self.ambience, AMBIENCE_LOOPS)

    def _duck(self, down: bool) -> None:
        self._ducked = down
        if "ambience" not in self.mute:
            self.output.gain(slots("ambience")[0], self._gain("ambience"))

    def _gain(self, kind: Kind) -> float:
        _, share = SHARES[kind]
        down = DUCKED if kind == "ambience" and self._ducked else 1.0
        return share * min(1.0, max(0.0, self.volume)) * down


def slots(kind: Kind) -> tuple[int, ...]:
    """The mixer's slots of a kind."""
    first = 0
    for other, (count, _) in SHARES.items():
        if other == kind:
            return tuple(range(first, first + count))
        first += count
    return ()
