"""One switch or two: steps by the clock or by a key, selecting by a key."""

from collections.abc import Sequence
from typing import Literal, Protocol

from game.ui.focus import Groups, Scan, grouped
from game.ui.page import Target

# Which targets of a page are one step for switches, and which come first.

FIRST = ("tell",)
"""Telling someone is the first step everywhere."""
LAST = ("lights", "lines", "tools")
"""What one needs less often waits until after the answers."""
_TOOLS = ("pause", "undo", "language", "settings", "help")
_KINDS = {"line": "lines", "flag": "lines", "light": "lights", "age": "ages"}


def group_of(target: str) -> str:
    """The group of a target: its own name where it stands alone."""
    kind, _, rest = target.partition(":")
    if kind == "set":
        return f"set:{rest.partition(':')[0]}"
    if kind in ("in", "out") and rest:
        return f"person:{rest}"
    if target in _TOOLS:
        return "tools"
    return _KINDS.get(kind, target) if rest else target


def groups(targets: Sequence[Target]) -> Groups:
    """The groups of a page's targets; of the lines the newest comes first."""
    # The newest line is the one that is being read; each older one is a step further away.
    ids = [t.id for t in targets if t.enabled]
    found = grouped(ids, group_of, FIRST, LAST)
    return tuple(g[::-1] if group_of(g[0]) == "lines" else g for g in found)


SwitchAction = Literal["step", "select", ""]
GRACE = 0.25
"""Seconds after a page has changed under the player's hand in which a press does nothing."""
_SAME = {"enter": "return", "keypad enter": "return"}


class Switches(Protocol):
    """What of the settings says how switches work."""

    @property
    def switches(self) -> str: ...

    @property
    def switch_keys(self) -> str: ...

    @property
    def scan_seconds(self) -> float: ...


class Switching:
    """Where a scan stands, and since when. It does nothing while no switch is used."""

    def __init__(self, settings: Switches) -> None:
        self.settings = settings
        self.scan = Scan()
        self._since = 0.0
        self._came = 0.0

    @property
    def on(self) -> bool:
        return self.settings.switches != "off"

    @property
    def marked(self) -> tuple[str, ...]:
        return self.scan.marked if self.on else ()

    def show(self, targets: Sequence[Target], now: float) -> bool:
        """Take the targets of a page. Returns whether something else is marked now."""
        if not self.on or not self.scan.show(groups(targets)):
            return False
        self._since = self._came = now
        return True

    def due(self) -> float | None:
        """When the next step comes by itself; never where nothing can be selected."""
        if self.settings.switches != "one" or not self.scan.marked:
            return None
        return self._since + self.settings.scan_seconds

    def advance(self, now: float) -> bool:
        """Let time pass. Returns whether it stepped on."""
        due = self.due()
        if due is None or now < due:
            return False
        self._since = now
        self.scan.step()
        return True

    def action(self, key: str) -> SwitchAction:
        """What a key means now; nothing where it is no switch."""
        # Switch boxes pose as keyboards and differ in which Enter they send.
        keys = self.settings.switch_keys.split("-")
        key = _SAME.get(key, key)
        if not self.on or key not in keys:
            return ""
        return "step" if self.settings.switches == "two" and key == keys[0] else "select"

    def step(self, now: float) -> None:
        self._since = now
        self.scan.step()

    def select(self, now: float) -> str | None:
        """The target that was selected, if it was one and not a group."""
        # The page changed while the press was on its way: it was meant for what stood there before.
        if now - self._came < GRACE:
            return None
        self._since = now
        return self.scan.select()
