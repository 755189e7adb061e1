"""python3 sources FEATURES FILES LAYOUT DIRECTORY: a workspace with files of code, as rows/tracing measures it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sources.tree import make_tree  # noqa: E402

if __name__ == "__main__":
    make_tree(sys.argv[4], sys.argv[3], int(sys.argv[1]), int(sys.argv[2]))
