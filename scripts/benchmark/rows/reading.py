"""Commands that only read: unchanged, after one change, and without a store; and how they grow."""

import math

from bench import against, megabytes

# Bars over `git status` where nothing has changed.
LIMITS = {"list": 1, "status": 1, "sync --check": 1, "show ID": 1, "gate spec ID": 1, "check": 1.5}
COLD = ["list", "sync --check", "check"]
MOST_EXPONENT = 1.1
MOST_MEMORY = 150e6
# A command after one change may take so many times what it takes unchanged, for that document.
AFTER_CHANGE = 1.25
BARE_PARSE = 2.5


def arguments(name, workspace):
    return [workspace.feature if word == "ID" else word for word in name.split()]


def measure(bench):
    for layout in bench.plan.layouts:
        for name in LIMITS:
            if name == "status" and not bench.program.has_command("status"):
                bench.missing(f"status, unchanged, warm, {layout}", "no slower than `git status`", "the command")
                continue
            by_size(bench, layout, name)
            warm_row(bench, layout, name)
        after_change(bench, layout)
        without_store(bench, layout)


def by_size(bench, layout, name):
    """The command beside `git status`, from the smallest size on, for as long as a run fits into the budget."""
    cells = bench.cells.setdefault((layout, name), {})
    for size in bench.plan.sizes:
        what = f"{name}, {size:,} features, {layout}"
        if cells:
            last = max(cells)
            if bench.too_slow(what, cells[last][0].wall * size / last):
                return
        workspace = bench.workspace(layout, size)
        ours = bench.program.command(workspace, *arguments(name, workspace))
        # The round that warms up can be all that the budget allows, and what is measured here is what comes after it.
        ours.run()
        cells[size] = tuple(bench.measure(what, [ours, bench.yardsticks.git_status(workspace)]))


def warm_row(bench, layout, name):
    cells = bench.cells[layout, name]
    for size in sorted({max(cells), 1_000} & set(cells)):
        ours, status = cells[size]
        limit = LIMITS[name]
        bench.row(
            f"{name}, unchanged, warm, {size:,} features, {layout}",
            "no slower than `git status`" if limit == 1 else f"at most {limit}× `git status`",
            against(ours, status), ratio=ours.wall / status.wall, limit=limit,
        )


def affordable(bench, layout, name):
    """The largest size at which a run leaves something of the budget to others."""
    cells = bench.cells[layout, name]
    return max([size for size in cells if cells[size][0].wall < bench.plan.budget / 2], default=min(cells))


def after_change(bench, layout):
    for name in [name for name in LIMITS if bench.cells.get((layout, name))]:
        size = affordable(bench, layout, name)
        workspace = bench.workspace(layout, size)
        words = arguments(name, workspace)
        changed = bench.program.command(workspace, *words, before=workspace.edit)
        again = bench.program.command(workspace, *words)
        again.run()
        first, second = bench.measure(f"{name} after a change, {size:,} features, {layout}", [changed, again])
        workspace.reset()
        work = f"{name}, one document changed, {size:,} features, {layout}"
        bar = f"warm, plus that document (here: within {AFTER_CHANGE}× of warm)"
        if bench.program.has_store(workspace):
            bench.row(work, bar, against(first, second), ratio=first.wall / second.wall, limit=AFTER_CHANGE)
        else:
            bench.missing(work, bar, f"the store, so both are cold ({against(first, second)})")


def without_store(bench, layout):
    sizes = bench.plan.sizes
    has_store = bench.program.has_store(bench.workspace(layout, sizes[0]))
    if not has_store:
        bench.missing(f"the store, {layout}", "what was learnt once is not read again", "every run is a cold one")
    for name in COLD:
        cold_by_size(bench, layout, name, sizes if has_store else [affordable(bench, layout, name)])


def cold_by_size(bench, layout, name, sizes):
    """Beside the two parsers; the rows are about the largest size, the tables have them all."""
    cells = bench.cells.setdefault((layout, f"{name}, cold"), {})
    for size in sizes:
        what = f"{name}, cold, {size:,} features, {layout}"
        if cells and bench.too_slow(what, cells[max(cells)][0].wall * size / max(cells)):
            break
        workspace = bench.workspace(layout, size)
        documents = bench.scratch / f"documents-{layout}-{size}"
        total = megabytes(workspace.documents(documents))
        ways = bench.program.cold(workspace, *arguments(name, workspace))
        rivals = [bench.yardsticks.cmark(workspace, documents), bench.yardsticks.bare_parse(workspace, documents, 2)]
        *costs, cmark, parse = bench.measure(what, [command for _, command in ways] + rivals)
        cells[size] = (costs[0], None)
        rows = [(f"{what} (store {way}), {total} of Markdown", cost) for (way, _), cost in zip(ways, costs)]
    for work, cost in rows:
        cold_rows(bench, work, cost, cmark, parse)


def cold_rows(bench, what, cost, cmark, parse):
    for bar, rival, limit in [
        ("no slower than the cmark-gfm program", cmark, 1),
        (f"within {BARE_PARSE}× of libcmark's bare parse on two threads", parse, BARE_PARSE),
    ]:
        bench.row(what, bar, against(cost, rival), ratio=cost.wall / rival.wall, limit=limit)


def measure_all_branches(bench):
    work = "list --all-branches"
    bar = "cold 5× warm `list`, warm 2×"
    if not bench.program.has_option("--all-branches", "list"):
        bench.missing(work, bar, "the option")
        return
    size = max(size for size in bench.plan.sizes if size <= 1_000)
    workspace = bench.workspace("epic", size)
    warm = bench.program.command(workspace, "list")
    all_branches = bench.program.command(workspace, "list", "--all-branches")
    # Cold is what only the branches tell: the working tree is known, as it is where people list it every day.
    cold = bench.program.knowing(workspace, ["list"], "list", "--all-branches")
    first, second, plain = bench.measure(f"{work}, {size:,} branches", [cold, all_branches, warm])
    for name, cost, limit in (("cold", first, 5), ("warm", second, 2)):
        bench.row(
            f"{work}, {name}, {size:,} branches", f"at most {limit}× warm `list`",
            against(cost, plain), ratio=cost.wall / plain.wall, limit=limit,
        )


def exponent(cells):
    """The slope of time over size, both as logarithms, by least squares; None where sizes are too few.

    From 250 features on where there are three such sizes: below, the start of the program hides the growth.
    """
    sizes = [size for size in sorted(cells) if size >= 250]
    if len(sizes) < 3:
        sizes = sorted(cells)
    if len(sizes) < 2:
        return None
    points = [(math.log(size), math.log(cells[size][0].cpu)) for size in sizes]
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    rise = sum((x - middle_x) * (y - middle_y) for x, y in points)
    return rise / sum((x - middle_x) ** 2 for x, _ in points)


def growth_and_memory(bench):
    """The worst of all commands; the tables of the report have each."""
    measured = {key: exponent(cells) for key, cells in bench.cells.items()}
    slopes = {key: slope for key, slope in measured.items() if slope is not None}
    if slopes:
        (layout, name), slope = max(slopes.items(), key=lambda item: item[1])
        bench.row(
            "growth over sizes, every command", f"exponent at most {MOST_EXPONENT}",
            f"at most {slope:.2f} ({name}, {layout})", ratio=slope, limit=MOST_EXPONENT,
        )
    peaks = {(*key, size): cost.peak for key, cells in bench.cells.items() for size, (cost, _) in cells.items()}
    (layout, name, size), peak = max(peaks.items(), key=lambda item: item[1])
    bench.row(
        f"memory, up to {max(key[-1] for key in peaks):,} features, every command", "under 150 MB",
        f"at most {megabytes(peak)} ({name}, {size:,} features, {layout})", ratio=peak / MOST_MEMORY, limit=1,
    )
