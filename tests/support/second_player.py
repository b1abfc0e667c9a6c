"""A second player: it plays a graph file, keeps a run and looks back on it, by the pages in docs/.
A run is its list of legs (an input and what came of it): all else is read off them."""

import functools
import hashlib
import random
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")
Event = list[Any]  # [kind, id, seconds], or [kind, id, seconds, {arguments}]
Input = tuple[str, str, str]  # act, id, person
Digit = tuple[int, int]  # digit, radix
Data = dict[str, Any]
BLOCKS = ("line", "note", "paper", "post")
SPOKEN = (*BLOCKS, "answered")
STAYING = ("app", "clock", "dim", "chosen", "left", "reported", "asked", "looked")
SMALL = ("look", "flag", "judge")
DECISIONS = ("choose", "timeout", "leave", "report")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def once(items: list[T]) -> list[T]:
    return list(dict.fromkeys(items))


def written(event: Event) -> Event:
    """An event without its seconds."""
    return [*event[:2], *event[3:]]


def ids(events: list[Event], *kinds: str) -> list[str]:
    """The ids of the events of some kinds."""
    return [event[1] for event in events if event[0] in kinds]


def cut_short(events: list[Event], heard: str) -> list[Event]:
    """What is left of a run that was heard up to a line, or ("") not at all."""
    spoken = [event[1] if event[0] in SPOKEN else "" for event in events]
    end = spoken.index(heard) + 1 if heard else 0
    return events[:end] + [event for event in events[end:] if event[0] in STAYING]


def moved_on(clock: float, event: Event) -> float:
    """The story's clock after an event, in minutes after the first midnight."""
    if event[0] == "clock":
        shown: float = clock - clock % 1440 + event[3]["minute"]
        clock = shown if shown >= clock else shown + 1440
    return clock + float(event[2]) * 4 / 60


@dataclass
class Leg:
    """An input: the nodes before and after it, the id it took, all it shows, whom it tells."""

    act: str
    given: Input
    here: int
    to: int
    taken: str
    events: list[Event]
    told: str = ""
    back: bool = True
    number: int = 0  # in the journal
    cut: int = 0  # which run of events it interrupts; the opening's is 0
    entry: Data = field(default_factory=dict)
    digits: list[Digit] = field(default_factory=list)


class Player:
    """One run on a graph file."""

    def __init__(
        self, bundle: Data, variant: str, cut: str, seed: int, before: dict[str, str] | None = None
    ) -> None:
        self.situation, self.variant, self.cut = bundle["situation"], variant, cut
        self.name = digest(f"{self.situation}/{variant}/{cut}").hex()[:16]
        self.front, self.play = bundle["before"][cut], bundle["play"][self.name]
        self.tells, self.seed = bundle["tells"][self.name], seed
        self.runs = [[self.play["events"][n] for n in run] for run in self.play["runs"]]
        self.legs: list[Leg] = []
        self.lists = {name: self.play["variables"][name] for name in self.play["before"]}
        drawn = self._drawn()
        self.draws = {name: value for name, value in drawn.items() if name not in self.lists}
        known = {n: v for n, v in (before or {}).items() if v in self.lists.get(n, [])}
        self.before = {name: drawn[name] for name in self.lists} | known
        values, starts = self.draws | self.before, self.play["starts"]
        fitting = [start for start in starts if start[0].items() <= values.items()]
        _, self.start, number = (fitting or starts)[0]
        self.opening: list[Event] = self.runs[number]

    def _drawn(self) -> Data:
        """All draws of the seed, those of what a run before may give among them."""
        own = self.play["words"]["draws"] | self.play["variables"]
        slots = {name: (name, values) for name, values in self.front["draws"].items()}
        slots |= {n: (f"{self.play['key']}/{n}", own[n]) for n in own}
        key = f"{self.seed}|{self.front['after'] or self.situation}|"
        numbers = {n: int.from_bytes(digest(key + slots[n][0])[:8], "big") for n in slots}
        return {name: values[numbers[name] % len(values)] for name, (_, values) in slots.items()}

    def offers(self, node: int, *acts: str) -> list[Leg]:
        """The inputs on offer at a node (or those of some acts), a time-out last."""
        row, *targets = self.play["nodes"][node]
        ways = zip(self.play["rows"][row][1:], targets, strict=True)
        return [self._offer(node, w, to) for w, to in ways if not acts or self._way(w)[0] in acts]

    def _way(self, way: int) -> Input:
        """The input of a way, with its label as its id."""
        return (*self.play["inputs"][self.play["ways"][way][0]], "", "")[:3]

    def _offer(self, node: int, way: int, to: int) -> Leg:
        _, run, back = self.play["ways"][way]
        act, label, person = self._way(way)
        given = (act, "" if act in ("leave", "report") else label, person)
        taken, told = label or self.runs[run][0][1], self.play["words"]["told"]
        person = told.get(taken, "") if act in ("choose", "timeout") else person
        return Leg(act, given, node, to, taken, self.runs[run], person, bool(back))

    def best(self, node: int) -> str:
        number = self.tells["best"][node]
        return "" if number < 0 else sorted(self.tells["endings"])[number]

    def mark(self, event: Event) -> Data:
        """The mark of a line, block or look; empty where there is none."""
        table = self.tells["details" if event[0] == "looked" else "lines"]
        known = event[0] in (*BLOCKS, "looked")
        return dict(table.get(event[1], {}).get("mark", {})) if known else {}

    def node(self) -> int:
        return self.legs[-1].to if self.legs else self.start

    def stop(self) -> str:
        return str(self.play["rows"][self.play["nodes"][self.node()][0]][0])

    def ended(self) -> bool:
        return self.stop() in self.tells["endings"]

    def inputs(self) -> list[Input]:
        ways = map(self._way, self.play["rows"][self.play["nodes"][self.node()][0]][1:])
        return [(a, "" if a in ("leave", "report") else label, who) for a, label, who in ways]

    def shown_choices(self) -> list[str]:
        choices, stop = [leg.taken for leg in self.offers(self.node(), "choose")], self.stop()
        if stop in [*self.play["kept"], self.front["stop"] if self.front["order"] else ""]:
            return choices
        key = f"{self.seed}|{self.situation}|order|{stop}|"
        return sorted(choices, key=lambda choice: digest(key + choice))

    def bet_is_asked(self) -> bool:
        """Whether "real or scam?" is asked now, small."""
        judged = any(leg.act == "judge" for leg in self.legs)
        here = [leg.number for leg in self.legs if not leg.back] == [len(self.legs) - 1]
        return here and not self.ended() and not judged and not self.front["after"]

    def shown(self) -> list[list[Event]]:
        """What was really shown: the opening's run of events, and one for each leg."""
        runs = [self.opening, *(leg.events for leg in self.legs)]
        for leg in self.legs:
            if "heard" in leg.entry:
                runs[leg.cut] = cut_short(runs[leg.cut], leg.entry["heard"])
        return runs

    def transcript(self) -> list[Event]:
        return [written(event) for events in self.shown() for event in events]

    def flaggable(self) -> list[str]:
        lines = self.front["lines"] | self.play["words"]["lines"]
        shown = ids(self.transcript(), *BLOCKS)
        return once([name for name in shown if lines[name].get("who") != "you"])

    def spoken_now(self) -> list[str]:
        """The lines at which a leave given now could cut."""
        return ids([self.opening, *(leg.events for leg in self.legs)][self._last_run()], *SPOKEN)

    def _places(self, leg: Leg) -> list[str | None]:
        """Up to what an input may leave what it interrupts heard; None: all."""
        interrupts = leg.act == "leave" or (leg.act == "report" and not leg.back)
        return [None, "", *self.spoken_now()] if interrupts else [None]

    def _last_run(self) -> int:
        """The number of the run of events before now, flags and judgements passed over."""
        return max([leg.number + 1 for leg in self.legs if leg.act not in ("flag", "judge")] + [0])

    def give(
        self, act: str, id: str = "", person: str = "", rating: int = 0, heard: str | None = None
    ) -> list[Event]:
        """Take an input, or refuse it; the events it shows."""
        leg = self._leg((act, id, person), rating)
        if leg is None:
            return [["refused", id or act]]
        leg.number, leg.cut = len(self.legs), self._last_run()
        named = {"id": id, "person": person, "rating": rating if act == "judge" else 0}
        leg.entry = {"stop": self.stop(), "act": act} | {k: v for k, v in named.items() if v}
        if heard is not None and heard in self._places(leg):
            leg.entry["heard"] = heard
        leg.digits = self._digits(leg) if act != "judge" else []
        if not self._is_repeat(leg):
            self.legs.append(leg)
        return [written(event) for event in leg.events]

    def _leg(self, given: Input, rating: int) -> Leg | None:
        """What an input comes to, or None where it is not taken."""
        (act, name, _), here = given, self.node()
        stay = (act, given, here, here)
        if act == "flag" and name in self.flaggable():
            return Leg(*stay, name, [["flagged", name, 0.0]])
        if act == "judge" and 1 <= rating <= 6:
            return Leg(*stay, "", [["judged", self.stop(), 0.0, {"rating": rating}]])
        return next((leg for leg in self.offers(here) if leg.given == given), None)

    def _is_repeat(self, leg: Leg) -> bool:
        """Whether a look, flag or judgement only says again what stands in the journal."""
        for old in reversed(self.legs if leg.act in SMALL else []):
            if old.entry["stop"] != self.stop() or old.act in ("choose", "timeout", "leave"):
                return False
            if old.given == leg.given:
                return old.entry == leg.entry
        return False

    def undo(self) -> None:
        """Take back the last input that is neither look, flag nor judgement, and all after it."""
        numbers = [leg.number for leg in self.legs if leg.act not in SMALL]
        del self.legs[numbers[-1] if numbers else len(self.legs) :]

    def journal(self) -> Data:
        head = {
            "format": 2,
            "situation": self.situation,
            "variant": self.variant,
            "cut": self.cut,
            "seed": self.seed,
            "draws": self.draws,
            "story": self.play["story"],
            "text": self.play["text"],
            "origin": "fresh",
        }
        head |= {"before": self.before} if self.before else {}
        return {"head": head, "entries": [leg.entry for leg in self.legs]}

    def rating(self, at_end: bool, but: str = "") -> int:
        """The last judgement at (or, as a bet, before) an ending, but for one stop; 0 for none."""
        judged = [leg.entry for leg in reversed(self.legs) if leg.act == "judge"]
        judged = [e for e in judged if (e["stop"] in self.tells["endings"]) == at_end]
        return next((int(e["rating"]) for e in judged if e["stop"] != but), 0)

    def debrief(self) -> Data:
        return Debrief(self).data()

    def code(self) -> str:
        """The digits as one number in base 64, and three characters against mistyping."""
        value, weight, word = 0, 1, ""
        legs, end = [pair for leg in self.legs for pair in leg.digits], len(self.inputs()) + 1
        for digit, radix in [*self._head(), *legs, (end, end + 1)]:
            value, weight = value + digit * weight, weight * radix
        while value:
            value, digit = divmod(value, 64)
            word += ALPHABET[digit]
        check = int.from_bytes(digest(word + self.play["story"])[:3], "big")
        word += "".join(ALPHABET[check >> shift & 63] for shift in (0, 6, 12))
        return word if len(word) <= 120 else ""

    def _head(self) -> list[Digit]:
        """Version, story, seed, origin, bet, judgement, and what a run before may give."""
        which, edition = int(self.name[:4], 16), int(self.play["story"][:6], 16)
        bet, last = self.rating(at_end=False, but=self.front["stop"]), self.rating(at_end=True)
        values, lists = self.draws | self.before, sorted(self.lists.items())
        return [
            (1, 16),
            (which, 2**16),
            (edition, 2**24),
            (self.seed, 2**53),
            (0, 3),
            (bet, 7),
            (last, 7),
            *((words.index(values[n]), len(words)) for n, words in lists),
        ]

    def _digits(self, leg: Leg) -> list[Digit]:
        """An input, and where it cut (a digit of radix 1 changes nothing)."""
        offers, places = sorted(self.inputs()), self._places(leg)
        radix = len(offers) + 2
        if leg.act == "flag":
            lines = self.flaggable()
            return [(radix - 2, radix), (lines.index(leg.taken), len(lines))]
        cut = places.index(leg.entry.get("heard"))
        return [(offers.index(leg.given), radix), (cut, len(places))]


class Debrief:
    """A run looked back on. Of its runs of events, the opening's is number 0."""

    def __init__(self, player: Player) -> None:
        self.player, self.legs, self.tells = player, player.legs, player.tells
        self.runs, self.circle = player.shown(), player.front["circle"]
        self.nodes = [player.start, *(leg.to for leg in self.legs)]
        self.ending: Data = self.tells["endings"].get(player.stop(), {})
        self.minutes = self._minutes()
        self.looked = once([leg.taken for leg in self._legs("look")])
        self.flagged = once([leg.taken for leg in self._legs("flag")])
        self.told = [leg for leg in self.legs if leg.told]
        self.reached = [leg for leg in self.told if not ids(leg.events, "offered")]

    def data(self) -> Data:
        rows = [self._row(n - 1, event) for n, events in enumerate(self.runs) for event in events]
        return {
            "deeds": [
                self._at(leg) | {"act": leg.act, "id": leg.taken, "person": leg.told}
                for leg in self.legs
                if leg.act != "judge"
            ],
            "decisions": [self._decision(leg) for leg in self._legs(*DECISIONS)],
            "told": [self._telling(leg) for leg in self.told],
            "told-when": self._told_when(),
            "bet": self.player.rating(at_end=False),
            "rating": self.player.rating(at_end=True),
            "truth": self.tells["truth"],
            "ending": self.player.stop() if self.ending else "",
            "transcript": rows,
            "tactics": once([row["tactic"] for row in rows if row["tactic"]]),
            "looked": self.looked,
            "unlooked": self._unlooked(),
            "flags": self._flags(),
            "contrasts": self._contrasts(),
            "turns": self._turns(),
            "plan": self._plan(),
            "next": self.ending.get("next", []),
        }

    def _legs(self, *acts: str) -> list[Leg]:
        return [leg for leg in self.legs if leg.act in acts]

    def _minutes(self) -> list[int]:
        clocks = [float(self.player.front["clock"])]
        for events in self.runs:
            clocks.append(functools.reduce(moved_on, events, clocks[-1]))
        return [int(clock) for clock in clocks[1:]]

    def _at(self, leg: Leg) -> Data:
        return {"input": leg.number, "minute": self.minutes[leg.number]}

    def _outlooks(self, leg: Leg) -> Data:
        """The outlook before and after a leg; in the opening, its means over all variants."""
        front, outlook = self.player.front, self.tells["outlook"]
        if leg.entry["stop"] != front["stop"]:
            return {"before": outlook[leg.here], "after": outlook[leg.to]}
        after = {tuple(row[:-1]): row[-1] for row in front["after-input"]}
        given = tuple(part for part in leg.given if part)
        return {"before": front["outlook"], "after": after.get(given, front["outlook"])}

    def _row(self, number: int, event: Event) -> Data:
        mark, block = self.player.mark(event), event[0] in BLOCKS
        tactic = self.tells["lines"][event[1]].get("tactic", "") if mark and block else ""
        return {
            "input": number,
            "event": written(event),
            "mark": mark.get("kind", ""),
            "tactic": tactic,
            "flagged": block and event[1] in self.flagged,
        }

    def _decision(self, leg: Leg) -> Data:
        others = self.player.offers(leg.here, "choose")
        instead = [self._instead(other) for other in others if other.taken != leg.taken]
        move = self.tells["choices"][leg.taken]["move"]
        decision = {"choice": leg.taken, "move": move, "by-time": leg.act == "timeout"}
        return self._at(leg) | decision | {"best": self.player.best(leg.here), "else": instead}

    def _instead(self, other: Leg) -> Data:
        shown = [written(event) for event in other.events if event[0] in (*SPOKEN, "ended")]
        best = self.player.best(other.to)
        return {"choice": other.taken, "next": shown[0] if shown else [], "best": best}

    def _turns(self) -> list[Data]:
        """The turning point; two where a run was late but well."""
        if not self.ending:
            return []
        way = "up" if self.ending["worth"] >= self.player.front["outlook"] else "down"
        named = [leg for leg in self._turnable() if leg.taken == self.ending.get("turning")]
        if named:
            return [self._turn(named[0], way)]
        ways = ("down", "up") if self.ending["kind"] == "late-but-well" else (way,)
        turns = [turn for way in ways for turn in self._turning(way)]
        return sorted(turns, key=lambda turn: int(turn["input"]))

    def _turnable(self) -> list[Leg]:
        return self._legs(*DECISIONS, "tell")

    def _turn(self, leg: Leg, way: str) -> Data:
        return self._outlooks(leg) | {"input": leg.number, "direction": way}

    def _turning(self, way: str) -> list[Data]:
        """The leg that turned the run up or down, if there is one."""
        sign = 1 if way == "up" else -1
        turns = [self._turn(leg, way) for leg in self._turnable()]
        changes = [sign * round(turn["after"] - turn["before"], 9) for turn in turns]
        least = max(0.1, max(changes, default=0.0) / 2)
        great = [n for n, change in enumerate(changes) if change >= least]
        return [turns[n] for n in great[:1]]

    def _unlooked(self) -> list[str]:
        """The details on offer at the stops of the run, but for stops that were cut short."""
        passed = {leg.cut for leg in self.legs if "heard" in leg.entry}
        passed |= {leg.number + 1 for leg in self._legs("flag", "judge")}
        nodes = [node for number, node in enumerate(self.nodes) if number not in passed]
        offers = [leg for node in nodes for leg in self.player.offers(node, "look")]
        return once([leg.taken for leg in offers if leg.taken not in self.looked])

    def _deciding(self, events: list[Event]) -> list[str]:
        lines = [event for event in events if event[0] in BLOCKS]
        return [e[1] for e in lines if self.player.mark(e).get("kind") == "deciding"]

    def _flags(self) -> Data:
        kinds = {name: self.player.mark(["line", name]).get("kind") for name in self.flagged}
        right = [name for name in kinds if kinds[name] in ("cue", "deciding")]
        deciding = once([name for events in self.runs for name in self._deciding(events)])
        return {
            "right": right,
            "wrong": [name for name in kinds if name not in right],
            "missed": [name for name in deciding if name not in kinds],
        }

    def _telling(self, leg: Leg) -> Data:
        told = {"person": leg.told, "id": leg.taken, "reached": leg in self.reached}
        return self._at(leg) | told | self._outlooks(leg)

    def _told_when(self) -> str:
        """Whether somebody was told before anything was gone."""
        if not self.reached:
            return ""
        if self.ending and self.ending["kind"] not in ("late-but-well", "recovering"):
            return "early"
        gone = {n for n, x in (self.tells["lines"] | self.tells["choices"]).items() if "gone" in x}
        lost = [
            n - 1
            for n, events in enumerate(self.runs)
            if gone & {*ids(events, *BLOCKS, "chosen", "left", "reported")}
        ]
        late = self.reached[0].number > lost[0] if lost else bool(self.ending)
        return "late" if late else "early"

    def _contrasts(self) -> list[str]:
        """The contrasts of this variant, those that the player met first."""
        truth, every = self.tells["truth"], self.tells["contrasts"]
        own = [item for item in every if item[truth]["variant"] == self.player.variant] or every
        met = ids(self.player.transcript(), *BLOCKS, "looked")
        return [item["id"] for item in sorted(own, key=lambda item: item[truth]["id"] not in met)]

    def _plan(self) -> Data:
        marks = [self.player.mark(event) for events in self.runs for event in events]
        ordered = [m for k in ("deciding", "clear", "cue") for m in marks if m.get("kind") == k]
        flags = once([flag for mark in ordered for flag in mark["flags"]])[:4] or ["RF01"]
        people = once([leg.told for leg in self.told if leg.told in self.circle] + self.circle)
        tells = self._tells()
        said = {who: once([leg.taken for leg in tells if leg.told == who]) for who in people}
        return {"flags": flags, "people": people, "sentences": said}

    def _tells(self) -> list[Leg]:
        """The sentences on offer in the run, those beside a deciding line first."""
        beside = [self.nodes[n] for n, events in enumerate(self.runs) if self._deciding(events)]
        nodes = once(beside + self.nodes)
        return [leg for node in nodes for leg in self.player.offers(node, "tell")]


def random_run(bundle: Data, variant: str, cut: str, dice: random.Random) -> Player:
    """A run of up to 60 inputs, with everything one can do."""
    player = Player(bundle, variant, cut, dice.randrange(2**53))
    for _ in range(60):
        luck, inputs = dice.random(), player.inputs()
        if (player.bet_is_asked() and luck < 0.5) or (player.ended() and luck < 0.12):
            player.give("judge", rating=dice.randint(1, 6))
        elif luck < 0.15 and (lines := player.flaggable()):
            player.give("flag", dice.choice(lines))
        elif luck < 0.2:
            player.undo()
        elif inputs:
            player.give(*dice.choice(inputs), heard=dice.choice([None, "", *player.spoken_now()]))
    return player
