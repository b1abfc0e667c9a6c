"""Two fingerprints of a variant: one of what happens, one of its words.

Statistics join on the first, so a corrected spelling leaves it alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from functools import lru_cache

from game.story.content import Content
from game.story.event import Event
from game.story.program import Offer, Play, Program, Scene

_LENGTH = 16


def _digest(described: str) -> str:
    return hashlib.sha256(described.encode()).hexdigest()[:_LENGTH]


@lru_cache(maxsize=64)
def story_fingerprint(program: Program) -> str:
    """Sixteen hexadecimal digits over ids, conditions, effects, targets and kinds."""
    return _digest(_described(program))


@lru_cache(maxsize=64)
def text_fingerprint(content: Content) -> str:
    """Sixteen hexadecimal digits over every word of a variant."""
    lines = [asdict(line) for _, line in sorted(content.lines.items())]
    details = [asdict(detail) for _, detail in sorted(content.details.items())]
    choices = [asdict(choice) for _, choice in sorted(content.choices.items())]
    answers = [asdict(answer) for _, answer in sorted(content.answers.items())]
    endings = [asdict(ending) for _, ending in sorted(content.endings.items())]
    cast = [asdict(member) for _, member in sorted(content.cast.items())]
    contrasts = [asdict(contrast) for contrast in content.contrasts]
    front = asdict(content.front)
    around = (cast, contrasts, front, content.plausible, sorted(content.draws.items()))
    return _digest(repr((lines, details, choices, answers, endings, around)))


def _described(program: Program) -> str:
    scenes = [_scene(program.scenes[name]) for name in sorted(program.scenes)]
    endings = sorted((e.id, e.kind) for e in program.content.endings.values())
    moves = sorted((c.id, c.move, c.person) for c in program.content.choices.values())
    return repr((program.first, program.slots, scenes, endings, moves))


def _scene(scene: Scene) -> tuple[object, ...]:
    plays = [_play(play) for play in scene.plays]
    offers = [_offer(offer) for offer in scene.offers]
    return (scene.id, scene.stretch, scene.effects, plays, offers, scene.routes, scene.timeout)


def _offer(offer: Offer) -> tuple[object, ...]:
    plays = [_play(play) for play in offer.plays]
    return (offer.given, offer.when, offer.effects, offer.routes, plays)


def _play(play: Play) -> tuple[object, ...]:
    event: Event = play.event
    return (event.kind, event.id, event.arguments, play.when, [name for name, _ in play.arguments])
