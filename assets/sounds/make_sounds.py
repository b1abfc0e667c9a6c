"""Makes every sound of the game from nothing but sines and seeded noise.

Run it to write the WAV files beside it: `python assets/sounds/make_sounds.py`. The same bytes come
out every time; a test holds the files to it. Every sound begins and ends at zero, and none is
louder than -6 dBFS.
"""

from __future__ import annotations

import array
import io
import math
import random
import sys
import wave
from collections.abc import Callable, Sequence
from pathlib import Path

RATE = 22_050
FOLDER = Path(__file__).parent
CEILING = 10 ** (-6.1 / 20)
Samples = list[float]

D3, G3, A3, B3, D4, E4 = 146.83, 196.0, 220.0, 246.94, 293.66, 329.63
FS4, A4, B4, D5, FS5, A5 = 369.99, 440.0, 493.88, 587.33, 739.99, 880.0
KALIMBA = ((1.0, 1.0, 1.0), (2.0, 0.22, 1.8), (3.0, 0.07, 2.6), (5.4, 0.03, 6.0))
PAD = ((1.0, 1.0, 1.0), (2.0, 0.34, 1.3), (3.0, 0.12, 1.7), (4.0, 0.05, 2.2))
"""Partials: times the pitch, how loud, how much faster they die away."""


def silence(seconds: float) -> Samples:
    return [0.0] * round(seconds * RATE)


def rise(t: float, seconds: float) -> float:
    """From 0 to 1 over some seconds, as softly as half a cosine."""
    return 1.0 if t >= seconds else 0.5 - 0.5 * math.cos(math.pi * max(0.0, t) / seconds)


def add(into: Samples, at: float, sound: Sequence[float], gain: float = 1.0) -> None:
    start = round(at * RATE)
    for number, value in enumerate(sound[: len(into) - start], start):
        into[number] += gain * value


def note(
    pitch: float, seconds: float, decay: float, attack: float = 0.008,
    partials: Sequence[tuple[float, float, float]] = KALIMBA, glide: float = 0.0,
) -> Samples:  # fmt: skip
    """A plucked or swelling note; `glide` is by what share its pitch moves on the way."""
    found = silence(seconds)
    for times, loud, faster in partials:
        phase, step = 0.0, 2 * math.pi * pitch * times / RATE
        for number in range(len(found)):
            t = number / RATE
            phase += step * (1 + glide * t / seconds)
            fall = math.exp(-t * decay * faster)
            found[number] += loud * rise(t, attack) * fall * math.sin(phase)
    return found


def noise(seconds: float, seed: int, cutoff: float) -> Samples:
    """Noise without its highs: two one-pole filters in a row."""
    chance, found = random.Random(seed), silence(seconds)
    keep, one, two = math.exp(-2 * math.pi * cutoff / RATE), 0.0, 0.0
    for number in range(len(found)):
        one += (1 - keep) * (chance.random() * 2 - 1 - one)
        two += (1 - keep) * (one - two)
        found[number] = two
    return found


def chord(pitches: Sequence[float], seconds: float, apart: float, decay: float) -> Samples:
    """Notes that bloom one after the other and ring on together."""
    found = silence(seconds)
    for number, pitch in enumerate(pitches):
        at = number * apart
        add(found, at, note(pitch, seconds - at, decay, 0.09, PAD), 0.9**number)
    return found


def melody(notes: Sequence[tuple[float, float]], seconds: float, decay: float) -> Samples:
    """Plucked notes: (when, pitch)."""
    found = silence(seconds)
    for at, pitch in notes:
        add(found, at, note(pitch, seconds - at, decay))
    return found


def ring() -> Samples:
    call = [(0.0, A4), (0.16, D5), (0.32, FS5)]
    return melody([*call, *((at + 0.85, pitch) for at, pitch in call)], 2.0, 5.0)


def buzz() -> Samples:
    """A phone that shivers twice on a table."""
    found = silence(0.9)
    for at in (0.0, 0.46):
        pulse = note(98.0, 0.34, 0.4, 0.05, ((1.0, 1.0, 1.0), (2.0, 0.5, 1.0), (3.0, 0.2, 1.0)))
        for number in range(len(pulse)):
            t = number / RATE
            shiver = 0.72 + 0.28 * math.sin(2 * math.pi * 24 * t)
            pulse[number] *= shiver * rise(0.34 - t, 0.09)
        add(found, at, pulse)
    return found


def message_in() -> Samples:
    return melody([(0.0, D5), (0.09, A4)], 0.5, 11.0)


def message_out() -> Samples:
    return note(A4, 0.3, 15.0, 0.01, ((1.0, 1.0, 1.0), (2.0, 0.12, 1.6)), glide=0.5)


def tap() -> Samples:
    found = note(410.0, 0.07, 70.0, 0.003, ((1.0, 1.0, 1.0), (2.7, 0.15, 1.5)))
    return found


def typing() -> Samples:
    """Fingers on glass: soft, and never quite even."""
    chance, found, at, number = random.Random(7), silence(1.5), 0.03, 0
    while at < 1.4:
        tick = note(300 + 60 * chance.random(), 0.05, 110.0, 0.003, ((1.0, 1.0, 1.0),))
        add(tick, 0.0, noise(0.02, 100 + number, 1400), 1.2)
        add(found, at, tick, 0.6 + 0.4 * chance.random())
        at, number = at + 0.09 + 0.12 * chance.random(), number + 1
    return found


def notification() -> Samples:
    return melody([(0.0, FS5), (0.13, A5)], 0.9, 6.5)


def light_back() -> Samples:
    return chord((D3, A3, D4, FS4, A4), 1.8, 0.045, 1.9)


def light_dims() -> Samples:
    low = ((1.0, 1.0, 1.0), (2.0, 0.3, 2.0), (3.0, 0.06, 3.0))
    return note(A3, 1.3, 2.6, 0.06, low, glide=-0.03)


def ending() -> Samples:
    found = chord((D3, A3, D4, E4, FS4), 2.2, 0.12, 1.4)
    add(found, 0.62, note(A4, 1.58, 2.6), 0.5)
    return found


def morning() -> Samples:
    """One step up from the night's chord, with more light in it."""
    found = chord((G3, B3, D4, A4), 2.2, 0.08, 1.5)
    for at, pitch in ((0.42, B4), (0.6, D5), (0.78, FS5)):
        add(found, at, note(pitch, 2.2 - at, 3.2), 0.42)
    return found


def sheet() -> Samples:
    """Paper over a table."""
    found = noise(0.26, 3, 1500)
    return [v * math.sin(math.pi * n / len(found)) ** 2 for n, v in enumerate(found)]


def ambience() -> Samples:
    """A night with a little wind. It swells from nothing and sinks back, so it can go on and on."""
    seconds = 7.0
    found = [v * 3 for v in noise(seconds, 11, 260)]
    for pitch, loud in ((D3, 0.05), (A3, 0.035), (D4, 0.012)):
        for number in range(len(found)):
            found[number] += loud * math.sin(2 * math.pi * pitch * number / RATE)
    for at in (2.1, 2.42, 4.6, 4.9, 5.2):
        add(found, at, _cricket(), 0.035)
    return [v * math.sin(math.pi * n / len(found)) ** 2 for n, v in enumerate(found)]


def _cricket() -> Samples:
    found = silence(0.16)
    for number in range(len(found)):
        t = number / RATE
        wing = max(0.0, math.sin(2 * math.pi * 31 * t)) ** 2
        found[number] = wing * math.sin(2 * math.pi * 4150 * t) * math.sin(math.pi * t / 0.16)
    return found


SOUNDS: dict[str, tuple[Callable[[], Samples], float]] = {
    "ring": (ring, -7), "buzz": (buzz, -9), "notification": (notification, -9),
    "light-back": (light_back, -7), "light-dims": (light_dims, -9), "ending": (ending, -7),
    "morning": (morning, -7), "message-in": (message_in, -9), "message-out": (message_out, -11),
    "typing": (typing, -20), "tap": (tap, -10), "sheet": (sheet, -14), "ambience": (ambience, -10),
}  # fmt: skip
"""Each sound and how loud its loudest moment is, in dBFS."""


def shaped(sound: Samples, peak: float) -> Samples:
    """Brought to its loudness, with soft ends."""
    gain = min(CEILING, 10 ** (peak / 20)) / max(abs(value) for value in sound)
    total, out = len(sound) / RATE, min(0.12, len(sound) / RATE * 0.3)
    return [
        value * gain * rise(n / RATE, 0.003) * rise(total - (n + 1) / RATE, out)
        for n, value in enumerate(sound)
    ]


def wav(name: str) -> bytes:
    """A sound as the bytes of its file."""
    make, peak = SOUNDS[name]
    numbers = array.array("h", (round(value * 32767) for value in shaped(make(), peak)))
    if sys.byteorder == "big":
        numbers.byteswap()
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(numbers.tobytes())
    return held.getvalue()


def main() -> None:
    for name in SOUNDS:
        (FOLDER / f"{name}.wav").write_bytes(wav(name))


if __name__ == "__main__":
    main()
