"""Two fingerprints of a variant: one of what happens, one of its words.

Both are taken over lists and strings that are spelt out here, so that no name of a class, field or
module is part of them. They do not depend on the order of choices in a file. Statistics join on
the first, so a corrected spelling leaves it alone. `docs/formats/fingerprints.md` is the format.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from game.story.condition import Both, Compare, Condition, Either, Not
from game.story.content import Content, Contrast, Detail, Front, Line, Mark, Member, Side
from game.story.program import Effect, Offer, Play, Program, Route, Scene, Slot
from game.story.text import Text

FINGERPRINT_FORMAT = 2
_LENGTH = 16

Data: TypeAlias = "str | int | list[Data]"
"""What a fingerprint is taken over."""


def fingerprint_of(data: Data) -> str:
    """Sixteen hexadecimal digits of the SHA-256 over compact JSON, ASCII only."""
    written = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:_LENGTH]


# Cached, since every start and every replay asks. Programs and contents are hashed by identity.
@lru_cache(maxsize=64)
def story_fingerprint(program: Program) -> str:
    """Over ids, conditions, effects, targets and kinds: what statistics join on."""
    return fingerprint_of(described_story(program))


@lru_cache(maxsize=64)
def text_fingerprint(content: Content) -> str:
    """Over every word of a variant, and whatever else only changes how it is told."""
    return fingerprint_of(described_text(content))


def described_story(program: Program) -> Data:
    """The story as data: `docs/formats/fingerprints.md`, Story. A change is a new format."""
    content, slots = program.content, program.slots
    return [
        "story",
        FINGERPRINT_FORMAT,
        program.first,
        sorted((_slot(slot) for slot in slots), key=json.dumps),
        [_scene(slots, scene) for _, scene in sorted(program.scenes.items())],
        [[name, ending.kind] for name, ending in sorted(content.endings.items())],
        [[name, c.move, c.person, [*c.gone]] for name, c in sorted(content.choices.items())],
        [[name, [*line.gone]] for name, line in sorted(content.lines.items()) if line.gone],
    ]


def _slot(slot: Slot) -> Data:
    """`stays` is not told: it only quiets a proof."""
    start = "drawn" if slot.drawn else str(slot.shown(slot.start))
    return [slot.kind, slot.name, slot.low, slot.high, start, [*slot.labels], slot.before]


def _scene(slots: tuple[Slot, ...], scene: Scene) -> Data:
    # By their JSON: ids do not tell offers apart, for a nearer and a farther way out share theirs.
    offers = sorted((_offer(slots, offer) for offer in scene.offers), key=json.dumps)
    return [
        scene.id,
        _effects(slots, scene.effects),
        [_play(slots, play) for play in scene.plays],
        offers,
        _routes(slots, scene.routes),
        scene.timeout,
    ]


def _offer(slots: tuple[Slot, ...], offer: Offer) -> Data:
    return [
        offer.given.act,
        offer.given.id,
        offer.given.person,
        _condition(slots, offer.when),
        _effects(slots, offer.effects),
        _routes(slots, offer.routes),
        [_play(slots, play) for play in offer.plays],
    ]


def _play(slots: tuple[Slot, ...], play: Play) -> Data:
    # Without its seconds: most are reckoned from the words, and a corrected spelling must not part
    # the statistics of a story.
    event = play.event
    arguments: Data = [[name, value] for name, value in event.arguments]
    read: Data = [name for name, _ in play.arguments]
    return [event.kind, event.id, arguments, read, _condition(slots, play.when)]


def _effects(slots: tuple[Slot, ...], effects: Iterable[Effect]) -> Data:
    return [_effect(slots, effect) for effect in effects]


def _effect(slots: tuple[Slot, ...], effect: Effect) -> Data:
    value = _value(slots, effect.slot, effect.value, effect.sign)
    when: Data = "joined" if effect.joined else _condition(slots, effect.when)
    return [_fact(slots, effect.slot), effect.sign, value, effect.low, effect.high, when]


def _routes(slots: tuple[Slot, ...], routes: Iterable[Route]) -> Data:
    return [[route.scene, _condition(slots, route.when)] for route in routes]


def _condition(slots: tuple[Slot, ...], condition: Condition | None) -> Data:
    """`money = sent` as ["=", "variable money", "sent"]; nothing where it always holds."""
    if condition is None:
        return []
    if isinstance(condition, Compare):
        value = _value(slots, condition.slot, condition.value, condition.sign)
        return [condition.sign, _fact(slots, condition.slot), value]
    if isinstance(condition, Not):
        return ["not", _condition(slots, condition.inner)]
    if isinstance(condition, (Both, Either)):
        word = "and" if isinstance(condition, Both) else "or"
        return [word, _condition(slots, condition.left), _condition(slots, condition.right)]
    return ["always" if condition.truth else "never"]


def _fact(slots: tuple[Slot, ...], number: int) -> str:
    return f"{slots[number].kind} {slots[number].name}"


def _value(slots: tuple[Slot, ...], number: int, value: int, sign: str) -> Data:
    """A word of a list by its name, so that a longer list moves no value."""
    labels = slots[number].labels
    return labels[value] if labels and sign in ("=", "!=") and value < len(labels) else value


def described_text(content: Content) -> Data:
    """The words as data: the same page, Text."""
    return [
        "text",
        FINGERPRINT_FORMAT,
        _front(content.front),
        [_member(member) for _, member in sorted(content.cast.items())],
        [*content.circle],
        [_line(line) for _, line in sorted(content.lines.items())],
        [_detail(detail) for _, detail in sorted(content.details.items())],
        [
            [c.id, _text(c.says), _text(c.does), _text(c.why), "flavour" if c.flavour else ""]
            for _, c in sorted(content.choices.items())
        ],
        [
            [a.id, a.person, _text(a.asks), _text(a.reply), _text(a.again), _text(a.why), a.offers]
            for _, a in sorted(content.answers.items())
        ],
        [
            [e.id, _text(e.title), _text(e.text), [*e.next_steps], e.turning]
            for _, e in sorted(content.endings.items())
        ],
        [_contrast(contrast) for contrast in content.contrasts],
        _text(content.plausible),
        [
            [name, [*values], "shared" if name in content.shared_draws else ""]
            for name, values in sorted(content.draws.items())
        ],
    ]


def _text(text: Text) -> Data:
    return [[code, words] for code, words in sorted(text.items())]


def _line(line: Line) -> Data:
    rows: Data = [_text(row) for row in line.rows]
    marked: list[Data] = [_mark(line.mark), line.tactic]
    return [line.id, line.kind, line.speaker, _text(line.text), line.by, rows, *marked]


def _detail(detail: Detail) -> Data:
    words: list[Data] = [
        _text(detail.name),
        _text(detail.text),
        [_text(row) for row in detail.rows],
    ]
    return [detail.id, detail.kind, *words, detail.link, _mark(detail.mark)]


def _mark(mark: Mark | None) -> Data:
    return [mark.kind, [*mark.codes], _text(mark.why), _text(mark.part)] if mark else []


def _member(member: Member) -> Data:
    speech: Data = [member.self_word, member.you_word, member.voice, member.art]
    return [member.id, _text(member.name), _text(member.role), speech]


def _contrast(contrast: Contrast) -> Data:
    sides: Data = [_side(side) for side in (contrast.scam, contrast.genuine)]
    return [contrast.id, _text(contrast.aspect), sides, _text(contrast.why)]


def _side(side: Side) -> Data:
    return [side.variant, side.id, _text(side.who), _text(side.text)]


def _front(front: Front) -> Data:
    notes = front.facilitator
    return [
        front.situation,
        [_text(text) for text in (front.title, front.teaser, front.notice, front.you)],
        [front.picture, front.ages_from, front.minutes, front.intensity, front.clock],
        [[*front.settings], [*front.facts], front.review, front.after],
        [_text(text) for text in (notes.aim, notes.before, *notes.questions, notes.disclosure)],
    ]
