"""Both programs in one repository: each command of spec-kit's where speckit manages, and the reverse. What the other one made
and what people wrote has to stand afterwards, both have to say of it what they said before, and where a command of spec-kit's
puts its own scripts back, `speckit doctor` has to tell so.

A run tries one release of spec-kit; with --long all agents and all languages, and another release.
"""

import concurrent.futures
import os
import tempfile
import time

import coexistence_agents
import coexistence_specify
import coexistence_speckit
import releases
from coexistence_place import Place

RELEASES = ("1.2.3", "1.0.1")


def add_options(parser):
    parser.add_argument("--long", action="store_true", help="all agents and languages, with each release")
    parser.add_argument("--release", action="append", help=f"a release of spec-kit ({RELEASES[0]})")
    parser.add_argument("--only", default="", help="cases whose name holds this text")
    parser.add_argument("--list", action="store_true", help="name the cases and try none")


def run(options):
    failures = 0
    for release in options.release or (RELEASES if options.long else RELEASES[:1]):
        with tempfile.TemporaryDirectory(prefix="speckit-coexistence-") as folder:
            place = Place(folder, options.program, releases.program(release), release)
            failures += try_all(place, options)
    return 1 if failures else 0


def try_all(place, options):
    """Tries each case with one release and tells what failed; how many did."""
    begun = time.monotonic()
    cases = [
        case
        for module in (coexistence_specify, coexistence_speckit, coexistence_agents)
        for case in module.cases(place, options.long)
        if options.only in case.name
    ]
    if options.list:
        print("\n".join(case.name for case in cases))
        return 0
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        for case, complaints in zip(cases, workers.map(complaints_of, cases), strict=True):
            failed += bool(complaints)
            for complaint in complaints:
                print(f"{case.name}: {complaint}", flush=True)
    seconds, processor = time.monotonic() - begun, sum(os.times()[2:4])
    print(f"spec-kit {place.version}: {len(cases)} cases, {failed} failed, in {seconds:.0f} s ({processor:.0f} s of processors)")
    return failed


def complaints_of(case):
    """What is wrong after a case; also where it could not be tried."""
    try:
        return list(case.complaints())
    except Exception as error:  # noqa: BLE001 - told with the name of the case, and counted as a failure
        return [f"{type(error).__name__}: {error}"]
    finally:
        case.made.place.forget_copies(f"{id(case)}-")
