"""What can be seen of a call once it has run: exit code, output, what it wrote to standard error, files, refs and HEAD."""

import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

TODAY = re.compile(r"20\d{6}-\d{6}")
# What stands for the exit code of a process that did not end in time.
NO_END = "no end"
UNSEEN = (".specify/scripts/", ".specify/extensions/git/scripts/", "tools/", ".git/")


class Observer:
    """Sees what a call leaves in the repository of a side."""

    def __init__(self, workshop, root):
        self.workshop = workshop
        self.root = root
        self.before = snapshot(root)

    def observe(self, process):
        output, said = (self.masked(stream) for stream in process)
        after = snapshot(self.root)
        changed = {
            name: after.get(name) for name in sorted(after.keys() | self.before.keys())
            if after.get(name) != self.before.get(name)
        }
        return {
            "exit": process.code, "output": parsed(output),
            "files": {self.masked_text(name): value and [value[0], self.masked_text(value[1])] for name, value in changed.items()},
            **self.git(), "text": said,
        }

    def git(self):
        folder = git_folder(self.root) or git_folder(self.root.parent)
        if not folder:
            return {"head": None, "refs": {}}
        refs = self.workshop.run_git(self.root, "for-each-ref", "--format=%(refname) %(objectname)")
        return {
            "head": self.masked_text((folder / "HEAD").read_text()),
            "refs": dict(self.masked_text(line).split() for line in refs.splitlines()),
        }

    def masked(self, stream):
        return self.masked_text(stream.decode("utf-8", errors="surrogateescape"))

    def masked_text(self, text):
        """Without the place of this side, and without the clock."""
        days = {time.strftime("%Y%m%d", time.gmtime(time.time() - back)) for back in (0, 60)}
        text = text.replace(str(self.root.parent), "")
        return TODAY.sub(lambda match: "CLOCK" if match.group()[:8] in days else match.group(), text)


def git_folder(root):
    """Where Git keeps what belongs to this working tree."""
    git = root / ".git"
    if git.is_file():
        return Path(git.read_text().removeprefix("gitdir: ").strip())
    return git if git.is_dir() else None


class Ended:
    """The streams and the code of a process."""

    def __init__(self, arguments, directory, environment, seconds=60):
        process = subprocess.Popen(
            arguments, cwd=directory, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=True,
        )
        try:
            self.streams = process.communicate(timeout=seconds)
            self.code = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            self.streams = process.communicate()
            self.code = NO_END

    def __iter__(self):
        return iter(self.streams)


def parsed(output):
    """JSON as its pairs in their order, or else the lines."""
    if output.startswith("{"):
        try:
            return {"json": [list(pair) for pair in json.loads(output, object_pairs_hook=list)]}
        except ValueError:
            pass
    return {"lines": output.split("\n")}


def snapshot(root):
    """All of the files with modes and contents, but for the scripts themselves and Git's."""
    found = {}
    for folder, folders, names in os.walk(root):
        inner = os.path.relpath(folder, root)
        inner = "" if inner == "." else inner + "/"
        for name in folders[:]:
            if f"{inner}{name}/" in UNSEEN:
                folders.remove(name)
            elif os.path.islink(os.path.join(folder, name)):
                names.append(name)
            else:
                found[f"{inner}{name}"] = ["folder", ""]
        for name in names:
            path = os.path.join(folder, name)
            if os.path.islink(path):
                found[f"{inner}{name}"] = ["link", os.readlink(path)]
                continue
            with open(path, "rb") as file:
                text = file.read().decode("utf-8", errors="surrogateescape")
            found[f"{inner}{name}"] = [f"{os.stat(path).st_mode & 0o777:o}", text]
    return found
