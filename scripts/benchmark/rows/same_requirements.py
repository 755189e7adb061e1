"""The same requirements in speckit, doorstop and StrictDoc: what it costs to check them all."""

from functools import partial
from types import SimpleNamespace

from bench import seconds
from rivals import DOORSTOP, STRICTDOC, remove_output

LESS_WORK = 50


def measure(bench):
    count = bench.plan.requirements
    speckit = bench.projects.get("speckit", count)
    doorstop = bench.projects.get("doorstop", count, finish=bench.rivals.accept_all)
    strictdoc = bench.projects.get("strictdoc", count)
    workspace = SimpleNamespace(directory=speckit)
    ways = dict(bench.program.cold(workspace, "check", ways=("off",)))
    warm = bench.program.command(workspace, "check")
    warm.run()
    bench.rivals.strictdoc(strictdoc).run()
    theirs = {
        f"doorstop {DOORSTOP}": bench.rivals.doorstop(doorstop),
        f"doorstop {DOORSTOP} with `--no-reformat`": bench.rivals.doorstop(doorstop, "--no-reformat"),
        f"StrictDoc {STRICTDOC} with its cache": bench.rivals.strictdoc(strictdoc),
        f"StrictDoc {STRICTDOC} without": bench.rivals.strictdoc(strictdoc, before=partial(remove_output, strictdoc)),
    }
    what = f"check, {count:,} requirements"
    # Those that take long would leave one run to each: the short ones are measured by themselves, as often as is allowed.
    first, second = bench.measure(what, [ways["off"], warm])
    costs = dict(zip(theirs, bench.measure(f"{what}, doorstop and StrictDoc", list(theirs.values()))))
    for name, cost in costs.items():
        with_cache = name.endswith("with its cache")
        if not with_cache:
            row(bench, f"{what}, without the store", first, name, cost)
        if not name.endswith("without"):
            row(bench, f"{what}, unchanged, warm", second, name, cost)


def row(bench, work, ours, name, theirs):
    bench.row(
        work, f"at least {LESS_WORK}× less processor time than {name}",
        f"{seconds(ours.cpu)} against {seconds(theirs.cpu)}: {theirs.cpu / ours.cpu:.0f}× less",
        ratio=ours.cpu / theirs.cpu, limit=1 / LESS_WORK,
    )
