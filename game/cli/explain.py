"""`explain CODE`: the page about a problem that `check` reports."""

from __future__ import annotations

from argparse import Namespace

from game.cli.usage import UsageError
from game.cli.wrapped import print_wrapped
from game.proof.report_text import codes, page
from game.script.suggest import did_you_mean
from game.typography import escaped, short


def run_explain(arguments: Namespace) -> int:
    text = page(arguments.code)
    if not text:
        shown = short(escaped(arguments.code))
        raise UsageError(f'There is no problem "{shown}". {did_you_mean(arguments.code, codes())}')
    coded = False
    for line in text.removesuffix("\n").split("\n"):
        coded ^= line.startswith("```")
        # An example is to be copied as it stands.
        if coded:
            print(line)
        else:
            print_wrapped(line, hanging=2 if line.startswith(("- ", "* ")) else 0)
    return 0
