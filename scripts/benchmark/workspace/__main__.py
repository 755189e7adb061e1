"""python3 workspace FEATURES LAYOUT DIRECTORY: what scripts/bench-workspace runs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from workspace.repository import make_workspace  # noqa: E402

if __name__ == "__main__":
    make_workspace(sys.argv[3], sys.argv[2], int(sys.argv[1]))
