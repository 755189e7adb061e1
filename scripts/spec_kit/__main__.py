"""What scripts/spec-kit runs: one trial of speckit beside releases of spec-kit, each a module with `add_options(parser)` and
`run(options)`, whose answer is the exit code."""

import argparse
import importlib
import signal
import sys
from pathlib import Path

import guard

TRIALS = {
    "differential": "the real scripts and ours over generated calls",
    "extension": "our extension, installed by the real program for several agents",
    "journey": "the steps of spec-kit's prompts, taken by sixteen at once",
    "coexistence": "the real program's commands on what speckit manages, and the reverse",
}


def main():
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in TRIALS:
        sys.exit(f"error: there is no trial {name!r}\nhint: {' | '.join(TRIALS)}")
    trial = importlib.import_module(name)
    parser = argparse.ArgumentParser(prog=f"scripts/spec-kit {name}", description=TRIALS[name])
    parser.add_argument("--program", type=Path, help="the binary of speckit that is tried")
    trial.add_options(parser)
    options = parser.parse_args(sys.argv[2:])
    if not guard.is_worker():
        return guard.guarded()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    if options.program:
        options.program = options.program.resolve()
    return trial.run(options)


if __name__ == "__main__":
    sys.exit(main())
