"""What scripts/bench runs, with the options that it has checked."""

import argparse
import os
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from bench import Bench, Plan  # noqa: E402
from kept import Kept  # noqa: E402
from program import Program  # noqa: E402
from report import report  # noqa: E402
from rivals import Rivals  # noqa: E402
from rows import compat, new_feature, one_document, reading, same_requirements, start, tracing  # noqa: E402
from same.projects import Projects  # noqa: E402
from workspaces import Workspaces  # noqa: E402
from yardsticks import Yardsticks  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLACE = ROOT / ".build" / "bench"
PLANS = {
    "quick": Plan(
        sizes=[100, 250, 500, 1_000], layouts=["epic"], budget=3, longest=6, runs=9, traced=[50, 250],
        requirements=200,
    ),
    "full": Plan(
        sizes=[100, 1_000, 2_000, 4_000, 10_000], layouts=["epic", "flat"], budget=20, longest=300, runs=11,
        traced=[1_000, 4_000, 10_000], requirements=1_000,
    ),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("plan", choices=PLANS)
    parser.add_argument("--sizes")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    plan = PLANS[options.plan]
    if options.sizes:
        plan.sizes = sorted({int(size) for size in options.sizes.split(",")})
        plan.traced = plan.sizes
    text = measured(Program(options.program), plan)
    if options.write:
        (ROOT / "docs" / "performance.md").write_text(text)
    else:
        print(text, end="")


def measured(program, plan):
    load = os.getloadavg()[0]
    trees = Kept(PLACE / "traced", HERE / "sources", HERE / "workspace")
    bench = Bench(program, Yardsticks(PLACE), Workspaces(PLACE), trees, Projects(PLACE), Rivals(PLACE), plan)
    try:
        start.measure(bench)
        bench.program.has_store(bench.workspace("epic", plan.sizes[0]))
        new_feature.measure(bench)
        compat.measure(bench)
        reading.measure(bench)
        reading.measure_all_branches(bench)
        reading.growth_and_memory(bench)
        one_document.measure(bench)
        tracing.measure(bench)
        same_requirements.measure(bench)
        start.measure_binary(bench)
        return report(bench, load)
    finally:
        shutil.rmtree(bench.scratch)


if __name__ == "__main__":
    main()
