"""The scripts of today's spec-kit, and what stands in for them, among many features."""

from bench import seconds
from yardsticks import DESCRIPTION, TODAY

SIZE = 1_000
LESS_WORK = 200
# What the script needs for each feature, roughly: only to tell whether it fits into the budget.
SECONDS_OF_SCRIPT = 0.012


def measure(bench):
    """create-new-feature, which makes a folder and no branch since 0.10.0."""
    work = f"compat create-new-feature, {SIZE:,} features, flat"
    if SIZE not in bench.plan.sizes or bench.too_slow(f"{work}, spec-kit's script", SIZE * SECONDS_OF_SCRIPT):
        return
    workspace = bench.workspace("flat", SIZE, with_index=False)
    with bench.yardsticks.spec_kit_in(workspace, TODAY):
        script = bench.yardsticks.script(workspace, before=workspace.reset)
        ours = bench.program.command(
            workspace, "compat", "create-new-feature", "--json", DESCRIPTION, before=workspace.reset
        )
        cost, theirs = bench.measure(f"{work} and spec-kit {TODAY}'s script", [ours, script])
    workspace.reset()
    bench.row(
        work, f"at least {LESS_WORK}× less processor time than spec-kit {TODAY}'s script",
        f"{seconds(cost.cpu)} against {seconds(theirs.cpu)}: {theirs.cpu / cost.cpu:.0f}× less",
        ratio=cost.cpu / theirs.cpu, limit=1 / LESS_WORK,
    )
