"""python3 same REQUIREMENTS speckit|doorstop|strictdoc DIRECTORY: one project as rows/same_requirements measures it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from same.project import make_project  # noqa: E402

if __name__ == "__main__":
    make_project(sys.argv[3], sys.argv[2], int(sys.argv[1]))
