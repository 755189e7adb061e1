"""How long it takes until anything happens at all, and how big the binary is."""

from bench import against, megabytes
from measuring import Command

LIMIT = 2
RUNS = 60
LARGEST_BINARY = 12e6


def measure(bench):
    commands = [Command([bench.program.path, word], bench.scratch) for word in ("--version", "help")]
    version, help_text, linked = bench.measure(
        "start", [*commands, Command([bench.yardsticks.linked], bench.scratch)], runs=RUNS
    )
    for name, cost in (("--version", version), ("help", help_text)):
        bench.row(
            f"start: `speckit {name}`", "within 2× of a C program linked to the same libraries",
            against(cost, linked), ratio=cost.wall / linked.wall, limit=LIMIT,
        )


def measure_binary(bench):
    size = bench.program.stripped_size()
    bench.row("binary, stripped", "under 12 MB", megabytes(size), ratio=size / LARGEST_BINARY, limit=1)
