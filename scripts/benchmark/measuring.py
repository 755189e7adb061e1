"""What a command costs: it is run, side by side with others, and the median of what it took is kept."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

from workspace.repository import hermetic_environment


@dataclass
class Cost:
    """Seconds on the clock, seconds of processors, bytes of memory at the peak, and of how many runs."""

    wall: float
    cpu: float
    peak: int
    runs: int = 1


@dataclass
class Command:
    """A program with its arguments, where it runs, what is done before each run without being measured, and with which
    codes it may end."""

    arguments: list
    directory: Path
    variables: dict = field(default_factory=dict)
    before: Optional[Callable] = None
    codes: tuple = (0,)

    def run(self):
        if self.before:
            self.before()
        with tempfile.TemporaryFile() as messages:
            start = time.perf_counter()
            process = subprocess.Popen(
                [str(argument) for argument in self.arguments], cwd=self.directory, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=messages, env=hermetic_environment() | self.variables,
            )
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in self.codes:
                messages.seek(0)
                raise Failure(self, process.returncode, messages.read().decode(errors="replace"))
        return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


class Failure(Exception):
    """A command that was to be measured ended as it should not."""

    def __init__(self, command, code, message):
        name = os.path.basename(str(command.arguments[0]))
        words = " ".join([name, *(str(argument) for argument in command.arguments[1:])])
        super().__init__(f"{words} ended with {code}: {message.strip()[-400:]}")
        self.code = code


def side_by_side(commands, budget, most=15):
    """Runs the commands in turn, A B A B …, as often as the budget of seconds allows, and gives the median of each.

    The first round only warms up, unless it has used up half of the budget: then it is all there is.
    """
    start = time.monotonic()
    rounds = [[command.run() for command in commands]]
    spent = time.monotonic() - start
    if spent < budget / 2:
        rounds = []
        while not rounds or (len(rounds) < most and time.monotonic() - start + spent < budget):
            rounds.append([command.run() for command in commands])
    return [median(column) for column in zip(*rounds)]


def median(costs):
    return Cost(
        statistics.median(cost.wall for cost in costs), statistics.median(cost.cpu for cost in costs),
        max(cost.peak for cost in costs), len(costs),
    )


def fsyncs(command):
    """How often a command waits for the disk."""
    with tempfile.NamedTemporaryFile() as trace:
        calls = "trace=fsync,fdatasync,syncfs,sync"
        strace = ["strace", "-f", "-qq", "-e", calls, "-e", "signal=none", "-o", trace.name]
        Command(strace + command.arguments, command.directory, command.variables, command.before).run()
        return sum(b"sync(" in line for line in trace.read().splitlines())
