"""new-feature: against spec-kit's script, against itself among many features, and how often it waits for the disk."""

from bench import against, seconds
from measuring import fsyncs
from yardsticks import DESCRIPTION

SMALL = 3
MOST_FSYNCS = 12
SPEED_UP = 4
# How much longer it may take among ten thousand features than among three.
GROWTH = {"epic": 2, "flat": 2, "flat, index kept": 8}
# What the script needs for one feature more, roughly: only to tell whether it fits into the budget.
SECONDS_OF_SCRIPT = 0.02
KINDS = {"epic": ("epic", True), "flat": ("flat", False), "flat, index kept": ("flat", True)}


def measure(bench):
    for kind in ("epic", "flat"):
        among_few(bench, kind)
    for kind in KINDS:
        among_many(bench, kind)


def command(bench, kind, size):
    """The command with all that comes before a run: the last run undone, and the store warm where there is one."""
    layout, with_index = KINDS[kind]
    workspace = bench.workspace(layout, size, with_index)

    def prepare():
        workspace.reset()
        if bench.program.has_store(workspace):
            bench.program.output("list", directory=workspace.directory)

    arguments = ["new-feature", DESCRIPTION] + ([] if layout == "flat" else ["--epic", epic_of(workspace)])
    return workspace, bench.program.command(workspace, *arguments, before=prepare)


def epic_of(workspace):
    return next(part for part in str(workspace.document).split("/") if part.startswith("EPIC-"))


def among_few(bench, kind):
    """Beside the script, which always works in a flat layout."""
    workspace, ours = command(bench, kind, SMALL)
    rival = workspace if kind == "flat" else bench.workspace("flat", SMALL, with_index=False)
    with bench.yardsticks.spec_kit_in(rival):
        script = bench.yardsticks.script(rival, before=rival.reset)
        cost, theirs = bench.measure(f"new-feature, {SMALL} features, {kind}", [ours, script])
        count = fsyncs(ours)
    workspace.reset()
    rival.reset()
    bench.row(
        f"new-feature, {SMALL} features, {kind}", f"at least {SPEED_UP}× faster than spec-kit's script",
        faster(cost, theirs),
        ratio=cost.wall / theirs.wall, limit=1 / SPEED_UP,
    )
    bench.row(
        f"new-feature, {SMALL} features, {kind}", f"at most {MOST_FSYNCS} fsyncs", f"{count} fsyncs",
        ratio=count / MOST_FSYNCS, limit=1,
    )


def among_many(bench, kind):
    """At the largest size that the budget allows, each size tried in turn: the bar is for ten thousand."""
    found = None
    for size in bench.plan.sizes:
        what = f"new-feature, {size:,} features, {kind}"
        if found and bench.too_slow(what, found[1].wall * size / found[0]):
            break
        workspace, many = command(bench, kind, size)
        few_workspace, few = command(bench, kind, SMALL)
        many.run()
        cost, own = bench.measure(what, [many, few])
        workspace.reset()
        few_workspace.reset()
        bench.cells.setdefault((kind, "new-feature"), {})[size] = (cost, None)
        found = (size, cost, own)
    size, cost, own = found
    bench.row(
        f"new-feature, {size:,} features and branches, warm, {kind}", f"at most {GROWTH[kind]}× its own time at {SMALL}",
        against(cost, own), ratio=cost.wall / own.wall, limit=GROWTH[kind],
    )
    if kind == "flat":
        against_script(bench, size, cost)


def against_script(bench, size, ours):
    """For information: the script among as many features, which takes longer still."""
    if bench.too_slow(f"spec-kit's script, {size:,} features", size * SECONDS_OF_SCRIPT):
        return
    workspace, again = command(bench, "flat", size)
    with bench.yardsticks.spec_kit_in(workspace):
        script = bench.yardsticks.script(workspace, before=workspace.reset)
        cost, theirs = bench.measure(f"new-feature and spec-kit's script, {size:,} features", [again, script])
    workspace.reset()
    bench.row(
        f"new-feature, {size:,} features, flat", "no bar: spec-kit's script for comparison",
        faster(cost, theirs),
    )


def faster(ours, theirs):
    return f"{seconds(ours.wall)} against {seconds(theirs.wall)}: {theirs.wall / ours.wall:.1f}× faster"
