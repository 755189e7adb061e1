"""What the rows have in common: the program, the workspaces, what may be spent, and what was found."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from measuring import side_by_side
from workspaces import tell


@dataclass
class Plan:
    """How much is measured: sizes in features, seconds that all runs of one row share, seconds that a single run may take
    where there is only one, how many runs there are at most, sizes of the trees that `trace` reads, and the number of
    requirements that other tools check too."""

    sizes: list
    layouts: list
    budget: float
    longest: float
    runs: int
    traced: list
    requirements: int


@dataclass
class Row:
    """One bar, and what came of it. `ratio` is held against `limit`; without a ratio there is nothing to judge."""

    work: str
    bar: str
    measured: str
    ratio: float = None
    limit: float = None

    def verdict(self):
        if self.ratio is None:
            return "–"
        share = self.ratio / self.limit
        return f"met, at {share:.0%} of the bar" if share <= 1 else f"**not met**: {times(share)} the bar"


@dataclass
class Skipped:
    what: str
    seconds: float


@dataclass
class Bench:
    program: object
    yardsticks: object
    workspaces: object
    # Workspaces with files of code beside the documents, projects of other tools, and these tools.
    trees: object
    projects: object
    rivals: object
    plan: Plan
    rows: list = field(default_factory=list)
    skipped: list = field(default_factory=list)
    # (layout, name of the command) → size → (cost of speckit, cost of git status)
    cells: dict = field(default_factory=dict)
    first_sync: dict = field(default_factory=dict)

    def __post_init__(self):
        self.scratch = Path(tempfile.mkdtemp(prefix="speckit-bench-"))

    def measure(self, what, commands, runs=None):
        tell(what)
        return side_by_side(commands, self.plan.budget, runs or self.plan.runs)

    def row(self, *arguments, **options):
        self.rows.append(Row(*arguments, **options))

    def missing(self, work, bar, what):
        self.row(work, bar, f"not there yet: {what}")

    def too_slow(self, what, seconds):
        """Whether a single run would take more than it may; then it is left out, and the report says so."""
        if seconds <= self.plan.longest:
            return False
        tell(f"{what}: skipped, would take about {seconds:.0f} s a run")
        self.skipped.append(Skipped(what, seconds))
        return True

    def workspace(self, layout, size, with_index=True):
        workspace = self.workspaces.get(layout, size)
        if not with_index:
            workspace.without_index()
            return workspace
        seconds = workspace.indexed(self.program)
        if seconds is not None:
            self.first_sync[layout, size] = seconds
            tell(f"first sync of {size:,} features, {layout} layout: {seconds:.1f} s")
        return workspace


def seconds(value):
    """A time with three figures that count."""
    if value < 1:
        return f"{value * 1000:.3g} ms" if value < 0.0995 else f"{value * 1000:.0f} ms"
    return f"{value:.2f} s" if value < 10 else f"{value:.0f} s"


def times(ratio):
    return f"{ratio:.2f}×" if ratio < 10 else f"{ratio:,.0f}×"


def against(cost, rival):
    return f"{seconds(cost.wall)} against {seconds(rival.wall)}: {times(cost.wall / rival.wall)}"


def megabytes(value):
    return f"{value / 1e6:.0f} MB" if value > 2e7 else f"{value / 1e6:.1f} MB"
