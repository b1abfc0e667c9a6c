"""Names that Windows cannot hold are refused by `new` and told of by `check`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.cli.author import new_situation
from game.proof.check import check_paths
from game.script.folders import is_device
from tests.command_line.conftest import Run
from tests.support.situations import SHIPPED

DEVICES = ("con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt0", "lpt1", "lpt9")


@pytest.mark.parametrize("name", DEVICES)
def test_new_refuses_it_kindly_and_writes_nothing(run: Run, name: str) -> None:
    code, out, err = run("new", name, "--folder", "made")
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert "Windows" in err and f'"my-{name}"' in err
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(
    "name", ["CON", "Aux.yaml", "nul.plan.yaml", "com¹", "LPT³.txt", "con .yaml", "conin$"]
)
def test_no_spelling_of_a_device_passes(name: str) -> None:
    assert is_device(name)


@pytest.mark.parametrize("name", ["con-2", "my-con", "console", "com", "com10", "lpt", "connie"])
def test_a_longer_word_is_no_device(name: str) -> None:
    assert not is_device(name)


@pytest.mark.skipif(os.name == "nt", reason="they cannot be made there")
def test_check_warns_of_them() -> None:
    folder = new_situation("a-lost-phone", Path.cwd()).rename("con")
    (folder / "plans" / "ring-him.plan.yaml").rename(folder / "plans" / "aux.plan.yaml")
    found = check_paths([folder.absolute()], SHIPPED.vocabulary).items
    told = [(p.place.file, p.code, p.severity.value) for p in found if p.code == "bad-id"]
    assert told == [("con", "bad-id", "warning"), ("con/plans/aux.plan.yaml", "bad-id", "warning")]
