"""The page that says what was measured: docs/performance.md."""

import os
import platform
import subprocess
from datetime import datetime, timezone

from bench import megabytes, seconds
from rows.reading import exponent
from yardsticks import TODAY, WITH_BRANCHES

INTRODUCTION = """\
# Performance

How fast speckit is, how much memory it takes, and how that is known. `scripts/bench --full` measures all of it and writes
this page; `scripts/bench` alone takes about two minutes and prints the same for small workspaces.

## How it is measured

The workspaces are generated, the same bytes each time, with documents as teams fill them in: specifications of about 10 KB,
plans of 8, task lists of 14, data models, research, contracts and checklists, some 45 KB a feature, in every stage and three
languages, with a Git branch for each feature. `scripts/bench-workspace` makes one to look at.

Every figure is held against a yardstick that was run beside it: A B A B …, after one round that only warms up, and a ratio is
one of two medians of the same run. So a machine that is busy or slow changes both sides. Times are those on the clock unless
it says otherwise. "Warm" is a second run, "cold" one without the store. The yardsticks:

- `git status` of the same tree, its index fresh;
- a C program that is linked to libgit2, libcmark-gfm and libyaml and does nothing;
- `cmark-gfm`, Debian's program, over the same Markdown files, as many at a time as a command line holds;
- a C program that reads and parses the same files with libcmark-gfm on two threads, and does nothing else;
- `git grep FR-` over the files of code that a trace reads: ten for each feature, of 1 to 6 KB, a quarter of which names
  requirements;
- doorstop and StrictDoc, asked to check the same requirements: in the form of each, as its manual has it, with the same
  sentences, parents, files of code and tests (doorstop keeps tests as items, StrictDoc as `@relation` in their files).
  These are held against processor time, since StrictDoc uses all cores;
- spec-kit's own `create-new-feature.sh`, in a repository that is set up for it: of the last release whose script makes the
  branch too, beside `new-feature`, and of today's, beside `compat`.
"""


def report(bench, load_before):
    return "\n".join(
        [INTRODUCTION, machine(bench, load_before), bars(bench), medians(bench), skipped(bench)]
    ).rstrip() + "\n"


def machine(bench, load_before):
    first, last = load_before, os.getloadavg()[0]
    facts = [
        ("measured on", datetime.now(timezone.utc).strftime("%Y-%m-%d")),
        ("program", f"{bench.program.version()}, {bench.program.digest[:12]}"),
        ("cores", f"{len(os.sched_getaffinity(0))}, {processor()}"),
        ("memory", f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"),
        ("kernel", f"{platform.system()} {platform.release().split('-')[0]}"),
        ("Git", output("git", "--version").split()[-1]),
        ("libraries", output(bench.yardsticks.linked)),
        ("spec-kit", f"{WITH_BRANCHES}, which makes branches, and {TODAY}"),
        ("load before and after", f"{first:.1f} and {last:.1f}" + busy(first)),
    ]
    return "## The machine\n\n| | |\n| --- | --- |\n" + "".join(f"| {name} | {value} |\n" for name, value in facts)


def busy(load):
    return " (the machine was busy with other work: believe the ratios, not the times)" if load > 0.7 else ""


def processor():
    with open("/proc/cpuinfo") as lines:
        names = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def bars(bench):
    largest = max(size for cells in bench.cells.values() for size in cells)
    limited = "" if largest >= 10_000 else f"This run went to {largest:,} features; the bars are for 10,000.\n\n"
    head = f"## The bars\n\n{limited}| Work | Bar | Measured | Verdict |\n| --- | --- | --- | --- |\n"
    return head + "".join(
        f"| {row.work} | {row.bar} | {row.measured} | {row.verdict()} |\n" for row in bench.rows
    )


def medians(bench):
    return "\n".join([
        "## By size\n",
        "Median seconds of processors; the exponent is the slope of these over the sizes, both as logarithms.\n",
        by_size(bench, lambda cost: seconds(cost.cpu), exponents=True),
        "Median times on the clock, with those of `git status` beside them:\n",
        by_size(bench, lambda cost: seconds(cost.wall), yardstick=True),
        "Memory at the peak. What is below 20 MB may be that of the program that measures.\n",
        by_size(bench, lambda cost: megabytes(cost.peak)),
        first_sync(bench),
    ])


def by_size(bench, figure, exponents=False, yardstick=False):
    sizes = sorted({size for cells in bench.cells.values() for size in cells})
    titles = [f"{size:,}" for size in sizes] + (["Exponent"] if exponents else [])
    lines = ["| Command | " + " | ".join(titles) + " |", "| --- |" + " ---: |" * len(titles)]
    for (layout, name), cells in bench.cells.items():
        row = [cell(cells.get(size), figure, yardstick) for size in sizes]
        if exponents:
            slope = exponent(cells)
            row.append("–" if slope is None else f"{slope:.2f}")
        lines.append(f"| {name}, {layout} | " + " | ".join(row) + " |")
    return "\n".join(lines) + "\n"


def cell(pair, figure, yardstick):
    if pair is None:
        return "–"
    ours, status = pair
    return figure(ours) + (f" ({figure(status)})" if yardstick and status else "")


def first_sync(bench):
    """Only there where the workspaces were new to this program."""
    if not bench.first_sync:
        return ""
    lines = [f"- {size:,} features, {layout}: {seconds(spent)}" for (layout, size), spent in bench.first_sync.items()]
    return "The first `sync`, which fills all indexes, once each:\n\n" + "\n".join(lines) + "\n"


def skipped(bench):
    if not bench.skipped:
        return ""
    lines = [f"- {item.what}: about {seconds(item.seconds)} a run" for item in bench.skipped]
    allowed = f"A single run may take {bench.plan.longest:.0f} s. These, and what is larger, would take longer:"
    return f"## Left out\n\n{allowed}\n\n" + "\n".join(lines) + "\n"
