"""Runs a case on both sides: the script of the release, and ours in its place. What the scripts of a release answer never
changes, so it is kept."""

import hashlib
import json
import shutil
import tempfile
import threading
from pathlib import Path

from . import contracts
from .case import key
from .observation import NO_END, Ended, Observer
from .stage import home

SHIMS = Path(__file__).resolve().parent.parent.parent
HERE = Path(__file__).resolve().parent


class Sides:
    def __init__(self, workshop, program, answers=None):
        self.workshop = workshop
        self.program = program
        self.count = 0
        self.lock = threading.Lock()
        self.answers = answers and answers / harness()
        if self.answers:
            self.answers.mkdir(parents=True, exist_ok=True)

    def both(self, case):
        return self.theirs(case), self.ours(case)

    def theirs(self, case):
        kept = self.answers and self.answers / key(without_door(case))
        if kept and kept.exists():
            return json.loads(kept.read_text())
        answer = self.on_a_stage(case, self.their_command)
        if kept and answer["exit"] != NO_END:
            keep(kept, json.dumps(answer))
        return answer

    def ours(self, case):
        return self.on_a_stage(case, self.our_command)

    def on_a_stage(self, case, command):
        with self.lock:
            self.count += 1
            side = self.workshop.place / f"{self.count:06}"
        side.mkdir()
        try:
            root = self.workshop.put_up(case, side)
            observer = Observer(self.workshop, root)
            environment = self.workshop.environment() | {
                name: value.replace("{ROOT}", str(root)) for name, value in case["environment"].items()
            }
            environment = {name: value for name, value in environment.items() if value != "(none)"}
            arguments = [argument.replace("{ROOT}", str(root)) for argument in case["arguments"]]
            words, more = command(case, root)
            return observer.observe(Ended([*words, *arguments], root / case["directory"], environment | more))
        finally:
            shutil.rmtree(side, ignore_errors=True)

    def their_command(self, case, root):
        script = root / contracts.path(case["contract"], case["script"], case["twin"], home(case))
        return (["python3", script] if case["twin"] == "python" else ["bash", script]), {}

    def our_command(self, case, root):
        """The shim where a release's script was, if the repository tells the release; or else the command itself."""
        if case["door"] == "shim" and (root / ".specify" / "init-options.json").is_file():
            script = root / contracts.path(case["contract"], case["script"], case["twin"])
            python = case["twin"] == "python"
            shim = f"python/{case['script'].replace('-', '_')}.py" if python else f"bash/{case['script']}.sh"
            shutil.copy(SHIMS / shim, script)
            return ["python3" if python else "bash", script], {"SPECKIT_BIN": str(self.program)}
        return [self.program, "compat", case["script"], "--contract", case["contract"]], {}


def keep(place, text):
    """Writes the file as a whole or not at all: a run that is stopped, or one beside it, finds no half of an answer."""
    with tempfile.NamedTemporaryFile("w", dir=place.parent, prefix=f".{place.name}-", delete=False) as file:
        file.write(text)
    Path(file.name).replace(place)


def without_door(case):
    return {**case, "door": "compat", "release": contracts.RELEASES[case["contract"]]}


def harness():
    """What an answer follows from besides the case: how it is staged and seen."""
    texts = [(HERE / name).read_bytes() for name in ("stage.py", "observation.py", "sides.py", "contracts.py")]
    return hashlib.sha256(b"".join(texts)).hexdigest()[:12]
