"""What a sequel takes from the run before it: what is still so, and whom the player told."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.run import Run

TOLD = "told "
ANYONE = "anyone"
NO, YES = "no", "yes"


def before_values(sources: Mapping[str, str], earlier: Run) -> dict[str, str]:
    """Values for a sequel's variables, each by what of the run before gives it.

    `money` is that variable as the run left it, `told mum` and `told anyone` are yes or no. What
    the run before does not know is left out, and then drawn.
    """
    found = ((name, _value(source, earlier)) for name, source in sources.items())
    return {name: value for name, value in found if value is not None}


def _value(source: str, earlier: Run) -> str | None:
    if source.startswith(TOLD):
        told = _told(earlier)
        person = source.removeprefix(TOLD)
        return YES if (told if person == ANYONE else person in told) else NO
    values = earlier.on.variables(earlier.state)
    return values.get(source)


def _told(earlier: Run) -> frozenset[str]:
    """Everybody told, by the lights or by a choice."""
    choices = earlier.content.choices
    by_choice = (
        choices[event.id].person
        for taken in earlier.steps
        for event in taken.shown
        if event.kind == "chosen" and choices[event.id].move == "tell"
    )
    by_light = (s.entry.given.person for s in earlier.steps if s.entry.given.act == "tell")
    return frozenset((*by_choice, *by_light))
