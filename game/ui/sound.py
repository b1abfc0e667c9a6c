"""Sounds in four kinds, each with its share of a ceiling: their sum can never clip.

A file's loudest moment is at most half of full scale (`FILE_PEAK`). The shares of all slots,
played together at full volume, reach full scale exactly; the player's volume only lowers them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from game.files import ASSETS
from game.ui.mixer import Mixer, Output

FOLDER = ASSETS / "sounds"
FILE_PEAK = 0.5
Kind = Literal["alert", "message", "interface", "ambience"]
KINDS: tuple[Kind, ...] = ("alert", "message", "interface", "ambience")
SHARES: Mapping[Kind, tuple[int, float]] = {
    "alert": (2, 0.5), "message": (2, 0.34), "interface": (1, 0.2), "ambience": (1, 0.12),
}  # fmt: skip
"""How many slots a kind has and how much of the whole each may take; two let one fade away."""
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
        free = [slot for slot in slots(cue.kind) if not self.output.busy(slot)]
        going = [slot for slot in slots(cue.kind) if slot not in free]
        if not free or any(self._playing.get(slot) == cue for slot in going):
            return False
        for slot in going:
            self.output.fade(slot, FADE_MS)
        if cue.kind == "alert":
            self._duck(True)
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
