"""Writes a workspace into a Git repository of its own: one commit, a branch for each feature, references packed."""

import multiprocessing
import os
import subprocess
from pathlib import Path

from .feature import FEATURES_IN_AN_EPIC, Epic, Feature
from .files import branch_change, epic_files, feature_files

IDENTITY = "Mara Lindqvist <mara@example.org> 1767225600 +0000"
# So many branches at most say something else than main: in the flat layout each of these has a large tree of its own.
CHANGED_BRANCHES = 1_000
SETTINGS = {"gc.auto": "0", "maintenance.auto": "false", "user.name": "Mara Lindqvist", "user.email": "mara@example.org"}


def hermetic_environment():
    """Variables under which Git and speckit see nothing of the person who runs them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "SPECIFY_", "SPECKIT_"))}
    own = {"HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C.UTF-8"}
    return kept | own | {"SOURCE_DATE_EPOCH": "1767225600", "SPECKIT_AUTHOR": "Mara Lindqvist"}


def git(directory, *arguments, **options):
    command = ["git", "-C", str(directory), *arguments]
    return subprocess.run(command, env=hermetic_environment(), check=True, stdout=subprocess.PIPE, **options).stdout


def make_workspace(directory, layout, count):
    """Makes the workspace in a directory that is not there yet."""
    directory = Path(directory)
    directory.mkdir(parents=True)
    git(directory, "init", "--quiet", "--initial-branch=main")
    for name, value in SETTINGS.items():
        git(directory, "config", name, value)
    import_all(directory, layout, count)
    git(directory, "read-tree", "HEAD")
    git(directory, "update-index", "--refresh", "-q")
    git(directory, "pack-refs", "--all")


def import_all(directory, layout, count):
    """Writes every file to the working tree and, through one stream, to the repository."""
    # Nothing is compared with what came before: deltas would take longer than everything else.
    command = ["git", "-C", str(directory), "-c", "pack.compression=1", "fast-import", "--quiet", "--depth=0"]
    importer = subprocess.Popen(command, stdin=subprocess.PIPE, env=hermetic_environment())
    stream = importer.stdin
    stream.write(commit("main", "Plan what comes next"))
    specifications = []
    jobs = [(directory, layout, number, count) for number in range(-(-count // FEATURES_IN_AN_EPIC))]
    with multiprocessing.Pool() as pool:
        for files in pool.imap(write_group, jobs):
            for path, content in files:
                stream.write(change(path, content))
            specifications += [content for path, content in files if path.endswith("/spec.md")]
    for index, specification in enumerate(specifications):
        stream.write(branch(Feature(index, layout), specification, changed=index % -(-count // CHANGED_BRANCHES) == 0))
    stream.close()
    if importer.wait() != 0:
        raise OSError("git fast-import failed")


def write_group(job):
    """Writes the features that belong together, and answers with their files."""
    directory, layout, number, count = job
    files = []
    if number == 0:
        files.append((".specify/speckit.yml", f"layout: {layout}\n".encode()))
    if layout == "epic":
        files += epic_files(Epic(number))
    start = number * FEATURES_IN_AN_EPIC
    for index in range(start, min(start + FEATURES_IN_AN_EPIC, count)):
        files += feature_files(Feature(index, layout))
    for path, content in files:
        place = directory / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return files


def commit(branch_name, message, parent=None):
    head = f"commit refs/heads/{branch_name}\ncommitter {IDENTITY}\n".encode() + data(message.encode())
    return head + (f"from refs/heads/{parent}\n".encode() if parent else b"")


def branch(feature, specification, changed):
    """Features that are done were merged; the others have a commit of their own, and some of these a change."""
    if feature.stage in ("done", "closed"):
        return f"reset refs/heads/{feature.branch}\nfrom refs/heads/main\n\n".encode()
    head = commit(feature.branch, f"Work on {feature.id}", parent="main")
    if not changed:
        return head + b"\n"
    return head + change(f"{feature.directory}/spec.md", branch_change(feature, specification)) + b"\n"


def change(path, content):
    return b"M 100644 inline " + path.encode() + b"\n" + data(content)


def data(content):
    return b"data %d\n%b\n" % (len(content), content)
