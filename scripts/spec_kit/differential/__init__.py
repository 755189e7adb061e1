"""The scripts of spec-kit and ours over generated calls, side by side: whatever is seen of a call has to agree, but for the
differences that are meant."""

import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import releases
from . import contracts, page, reproduction
from .comparing import judged, read
from .differences import DIFFERENCES
from .generator import cases
from .shrinking import shrunk
from .sides import Sides
from .stage import Workshop


def add_options(parser):
    parser.add_argument("--contracts", default=",".join(contracts.RELEASES), help="which, by comma")
    parser.add_argument("--count", type=int, default=60, help="how many calls for each contract (60)")
    parser.add_argument("--from", type=int, default=0, dest="start", help="the number of the first call (0)")
    parser.add_argument("--seed", default="1", help="what calls are drawn from (1)")
    parser.add_argument("--only", help="scripts, by comma")
    parser.add_argument("--at-once", type=int, default=2, help="how many calls run at a time (2)")
    parser.add_argument("--show", type=int, default=1, help="how many differences of one kind are told (1)")
    parser.add_argument("--patience", type=float, default=30, help="seconds to cut a difference down to its smallest call (30)")
    parser.add_argument(
        "--long", action="store_true", help="two thousand calls for each contract; fail where a difference that is meant never occurs"
    )
    parser.add_argument("--write", action="store_true", help="write the differences that are meant into docs/spec-kit.md, and end")


def run(options):
    if options.write:
        page.write()
        return 0
    if options.long:
        options.count = 2_000
    for contract in options.contracts.split(","):
        releases.scripts_of(contracts.RELEASES[contract])
    with tempfile.TemporaryDirectory(prefix="spec-kit-") as place:
        sides = Sides(Workshop(place), options.program, releases.peers() / "answers")
        trial = Trial(sides, options)
        for contract in options.contracts.split(","):
            trial.run(contract)
        return trial.report()


class Trial:
    def __init__(self, sides, options):
        self.sides = sides
        self.options = options
        self.occurred = Counter()
        self.kinds = {}
        self.calls = 0

    def run(self, contract):
        start = time.monotonic()
        drawn = list(cases(contract, self.options.start + self.options.count, self.options.seed))[self.options.start:]
        if self.options.only:
            drawn = [case for case in drawn if case["script"] in self.options.only.split(",")]
        with ThreadPoolExecutor(self.options.at_once) as pool:
            found = list(pool.map(self.tried, drawn))
        for case, parts, names in found:
            self.occurred.update(names)
            if parts:
                self.kinds.setdefault((contract, case["script"], *parts), []).append(case)
        self.calls += len(drawn)
        different = sum(bool(parts) for _, parts, _ in found)
        print(f"{contract}: {len(drawn)} calls, {different} differ without a reason ({time.monotonic() - start:.0f} s)", flush=True)

    def tried(self, case):
        parts, names = judged(case, *self.sides.both(case), self.sides.theirs)
        return case, parts, names

    def report(self):
        for kind, some in sorted(self.kinds.items(), key=lambda entry: -len(entry[1])):
            for case in some[: self.options.show]:
                self.tell(kind, len(some), case)
        for difference in DIFFERENCES:
            print(f"meant: {difference.name}: {self.occurred[difference.name]}")
        if not page.is_current():
            print("error: docs/spec-kit.md tells other differences than differences.py\nhint: scripts/spec-kit differential --write")
            return 1
        missing = [difference.name for difference in DIFFERENCES if not self.occurred[difference.name]]
        if missing and self.options.long:
            print(f"error: these differences never occurred: {', '.join(missing)}")
            return 1
        return 1 if self.kinds else 0

    def tell(self, kind, count, case):
        parts = list(kind[2:])
        codes = self.codes(case)
        small = shrunk(case, lambda other: self.tried(other)[1] == parts and self.codes(other) == codes, self.options.patience)
        theirs, ours = map(read, self.sides.both(small))
        print(f"\n=== {kind[0]} {kind[1]}: {', '.join(parts)} ({count} calls)")
        print(reproduction.script(small))
        for part in parts:
            print(reproduction.told(part, theirs, ours))
        print(f"  theirs said {theirs['text'][-1000:]!r}\n  ours said   {ours['text'][-1000:]!r}", flush=True)

    def codes(self, case):
        return [answer["exit"] for answer in self.sides.both(case)]
