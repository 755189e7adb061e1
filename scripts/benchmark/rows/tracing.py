"""trace: from documents to files of code, warm beside git status, cold beside git grep and a cold list; and its memory."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

from bench import against, megabytes, seconds, times
from measuring import Command
from rows.reading import MOST_EXPONENT, exponent

FILES_OF_A_FEATURE = 10
WARM = 3
COLD = 2
MOST_MEMORY = 200e6
LAYOUT = "epic"
GENERATOR = Path(__file__).resolve().parent.parent / "sources"


def measure(bench):
    if not bench.program.has_command("trace"):
        bar = f"warm at most {WARM}× `git status`, cold at most {COLD}× `git grep` and a cold `list`"
        bench.missing("trace", bar, "the command")
        return
    cells = {}
    for size in bench.plan.traced:
        what = f"trace, {size:,} features, {size * FILES_OF_A_FEATURE:,} files of code"
        if cells and bench.too_slow(what, cells[max(cells)][0].wall * size / max(cells)):
            break
        cells[size] = (by_size(bench, what, tree(bench, size)), None)
    slope = exponent(cells)
    if slope is not None:
        bench.row(
            "trace, growth over sizes, cold", f"exponent at most {MOST_EXPONENT}", f"{slope:.2f}",
            ratio=slope, limit=MOST_EXPONENT,
        )


def tree(bench, size):
    files = size * FILES_OF_A_FEATURE

    def make(directory):
        # In a process of its own, as workspaces are, so that its memory does not count as that of others.
        subprocess.run([sys.executable, "-B", GENERATOR, str(size), str(files), LAYOUT, directory], check=True)

    directory = bench.trees.get(f"{LAYOUT}-{size}-{files}", f"{size:,} features with {files:,} files of code", make)
    return SimpleNamespace(directory=directory)


def by_size(bench, what, workspace):
    """Warm and cold rows at this size; gives what it costs cold."""
    warm = bench.program.command(workspace, "trace")
    status = bench.yardsticks.git_status(workspace)
    for command in (status, warm):
        command.run()
    ours, theirs = bench.measure(f"{what}, warm", [warm, status])
    bench.row(
        f"{what}, unchanged, warm", f"at most {WARM}× `git status`", against(ours, theirs),
        ratio=ours.wall / theirs.wall, limit=WARM,
    )
    trace, listing = (dict(bench.program.cold(workspace, name, ways=("off",)))["off"] for name in ("trace", "list"))
    grep = Command(["git", "grep", "-n", "FR-", "--", "services"], workspace.directory)
    cold, listed, found = bench.measure(f"{what}, cold", [trace, listing, grep])
    together = listed.wall + found.wall
    bench.row(
        f"{what}, cold", f"at most {COLD}× `git grep FR-` over the same files plus a cold `list`",
        f"{seconds(cold.wall)} against {seconds(found.wall)} and {seconds(listed.wall)}: {times(cold.wall / together)}",
        ratio=cold.wall / together, limit=COLD,
    )
    peak = max(cold.peak, ours.peak)
    bench.row(f"{what}, memory", "under 200 MB", megabytes(peak), ratio=peak / MOST_MEMORY, limit=1)
    return cold
