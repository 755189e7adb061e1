"""One enormous document: memory and time, and where reading it is refused."""

import shutil

from bench import megabytes, seconds
from measuring import Command

SIZE = 10_000_000
# Above this a document is told of and not read.
LIMIT = 33_600_000
MOST_MEMORY = 8
# A program that does not read the large one stays well below its size.
UNREAD = 0.9
# What the store remembers would hide what reading costs.
COLD = {"SPECKIT_CACHE": "off"}
# A finding about such a document is an answer as well.
ANSWERS = (0, 1)


def measure(bench):
    for name in ("list", "check"):
        with_document(bench, name, SIZE)
    if too_large(bench, "list"):
        too_large(bench, "check")


def workspace_with(bench, size):
    """A copy of the smallest workspace with a specification that goes on and on, and a list of that document alone."""
    place, listing = bench.scratch / f"document-{size}", bench.scratch / f"list-{size}"
    if not place.exists():
        source = bench.workspace("epic", 3)
        shutil.copytree(source.directory, place, symlinks=True)
        path = place / source.document.relative_to(source.directory)
        remarks = [line for line in path.read_text().splitlines() if line.startswith("- ") and not set("*[:") & set(line)]
        filling = "\n".join([*remarks, "", *(line.removeprefix("- ") for line in remarks), ""]).encode()
        with path.open("ab") as document:
            document.write(b"\n\n## Remarks\n\n")
            # Piece by piece: what this process holds counts at the peak of the programs that it starts.
            for _ in range((size - path.stat().st_size) // len(filling) + 1):
                document.write(filling)
        listing.write_text(f"{path}\0")
    return place, listing


def with_document(bench, name, size):
    place, listing = workspace_with(bench, size)
    ours = Command([bench.program.path, name], place, COLD, codes=ANSWERS)
    parse = Command([bench.yardsticks.parse, "1", listing], place)
    cost, bare = bench.measure(f"{name}, one document of {size / 1e6:.0f} MB", [ours, parse])
    bench.row(
        f"{name}, one document of {size / 1e6:.0f} MB", f"memory at most {MOST_MEMORY}× its size",
        f"{megabytes(cost.peak)}, {cost.peak / size:.1f}×; {seconds(cost.wall)}, libcmark alone "
        f"{megabytes(bare.peak)}, {seconds(bare.wall)}",
        ratio=cost.peak / size, limit=MOST_MEMORY,
    )


def too_large(bench, name):
    """Whether the program knows that a document is too large; where `list` does not, `check` need not be tried."""
    place, _ = workspace_with(bench, LIMIT)
    command = Command([bench.program.path, name], place, COLD, codes=ANSWERS)
    (cost,) = bench.measure(f"{name}, one document above the limit", [command])
    work, bar = f"{name}, one document of {LIMIT / 1e6:.0f} MB", "told in one sentence, and not read"
    known = cost.peak < UNREAD * LIMIT
    if known:
        bench.row(work, bar, f"{megabytes(cost.peak)}, {seconds(cost.wall)}", ratio=cost.peak / LIMIT, limit=UNREAD)
    else:
        bench.missing(work, bar, f"it is read, with {megabytes(cost.peak)} in {seconds(cost.wall)}")
    return known
