"""A step of the core beside a step of inkjs, on the same 2,000-scene story.

Run `python -m benchmarks.inkjs`; it needs Node.js and installs inkjs 2.4 into a temporary folder.
A step is one choice taken and everything up to the next choices. Aim: 20 times as fast.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.steps import recorded_walk, steps_per_second
from benchmarks.synthetic import synthetic_program

_SCENES = 2_000
_VERSION = "inkjs@2.4"
_TIMES = 3

_SCRIPT = """
const fs = require("fs");
const { Compiler } = require("inkjs/full");
const story = new Compiler(fs.readFileSync("story.ink", "utf8")).Compile();
function walk() {
  story.ResetState();
  let steps = 0;
  while (true) {
    while (story.canContinue) story.Continue();
    const count = story.currentChoices.length;
    if (!count) return steps;
    story.ChooseChoiceIndex(steps % count);
    steps += 1;
  }
}
for (let n = 0; n < 5; n++) walk();
let best = 0;
for (let n = 0; n < 12; n++) {
  const begun = process.hrtime.bigint();
  const steps = walk();
  best = Math.max(best, steps / (Number(process.hrtime.bigint() - begun) / 1e9));
}
console.log(JSON.stringify(best));
"""


def ink_story(scenes: int) -> str:
    """The story of `synthetic_program` in ink: three choices a scene, one of them conditional."""

    def to(number: int) -> str:
        return f"scene_{number}" if number < scenes else "END"

    knots = [
        f"=== scene_{n} ===\nOne line.\n+ One line.\n  ~ fact = true\n  -> {to(n + 1)}\n"
        f"+ One line.\n  -> {to(n + 2)}\n+ {{fact}} One line.\n  -> {to(n + 3)}\n"
        for n in range(scenes)
    ]
    return "VAR fact = false\n-> scene_0\n" + "".join(knots)


def inkjs_steps_per_second() -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "package.json").write_text("{}", "utf-8")
        (folder / "story.ink").write_text(ink_story(_SCENES), "utf-8")
        (folder / "walk.js").write_text(_SCRIPT, "utf-8")
        run = {"cwd": folder, "check": True, "capture_output": True}
        subprocess.run(["npm", "install", "--silent", _VERSION], **run)  # type: ignore[call-overload]
        done = subprocess.run(["node", "walk.js"], **run)  # type: ignore[call-overload]
        return float(json.loads(done.stdout))


def main() -> None:
    print(machine())
    if shutil.which("node") is None or shutil.which("npm") is None:
        print("This needs Node.js and npm.")
        return
    program = synthetic_program(_SCENES)
    walk = recorded_walk(program)
    ours = max(steps_per_second(program, walk) for _ in range(_TIMES))
    theirs = inkjs_steps_per_second()
    print(f"core {ours:,.0f} steps/s, {_VERSION} {theirs:,.0f}: {ours / theirs:.0f} times as fast")


if __name__ == "__main__":
    main()
