"""Every story test runs twice: plain, and through JSON at every step."""

from __future__ import annotations

import pytest

from game.story import playable
from tests.support.stepping import Stepper, plain_step, step_through_json

_STEPS = {"plain": plain_step, "through-json": step_through_json}


@pytest.fixture(params=list(_STEPS))
def stepper(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Stepper:
    """Steps as the parameter says, for `Playing` as well."""
    chosen = _STEPS[request.param]
    monkeypatch.setattr(playable, "step", chosen)
    return Stepper(request.param, chosen)
