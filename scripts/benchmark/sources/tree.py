"""Writes a workspace, and on top of it one commit with the files of code that its features led to."""

import multiprocessing
import subprocess
from pathlib import Path

from workspace.feature import Feature
from workspace.repository import change, commit, git, hermetic_environment, make_workspace

from .files import Blocks, content, paths

FEATURES_AT_ONCE = 25


def make_tree(directory, layout, features, files):
    """Makes the tree in a directory that is not there yet."""
    directory = Path(directory)
    make_workspace(directory, layout, features)
    command = ["git", "-C", str(directory), "-c", "pack.compression=1", "fast-import", "--quiet", "--depth=0"]
    importer = subprocess.Popen(command, stdin=subprocess.PIPE, env=hermetic_environment())
    importer.stdin.write(commit("main", "Write what was planned", parent="main^0"))
    jobs = [(directory, layout, start, features, files) for start in range(0, features, FEATURES_AT_ONCE)]
    with multiprocessing.Pool() as pool:
        for written in pool.imap(write_group, jobs):
            for path, data in written:
                importer.stdin.write(change(path, data))
    importer.stdin.close()
    if importer.wait() != 0:
        raise OSError("git fast-import failed")
    git(directory, "read-tree", "HEAD")
    git(directory, "update-index", "--refresh", "-q")


def write_group(job):
    directory, layout, start, features, files = job
    blocks = Blocks()
    written = []
    for index in range(start, min(start + FEATURES_AT_ONCE, features)):
        feature = Feature(index, layout)
        # As many to each as there are, and what is left over to the first ones.
        count = files // features + (index < files % features)
        tasks = directory / feature.directory / "tasks.md"
        text = tasks.read_text() if tasks.exists() else ""
        written += [(path, content(feature, path, blocks)) for path in paths(feature, text, count)]
    for path, data in written:
        place = directory / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return written
