"""What can be seen of a call once it has run: exit code, output, what it said, files, refs and HEAD."""

import json
import os
import re
import signal
import subprocess
import time

# What the contract has on standard error. The words around them are each program's own.
PHRASES = [re.compile(pattern, re.MULTILINE) for pattern in (
    r"cannot be empty or contain only whitespace", r"--\S+ requires a value", r"requires a template name",
    r"must be an unsigned integer", r"must be a non-negative integer", r"must be between 0 and \d+, got '[^']*'",
    r"--number \d+ conflicts with an existing spec directory; using \d+ instead", r"--number is ignored when --timestamp",
    r"exceeded GitHub's 244-byte limit", r"Truncated to: .*", r"Branch '[^']*' already exists", r"Feature directory '.*' already exists",
    r"Failed to switch to existing branch '.*?'", r"would be overwritten by checkout", r"Failed to create git branch '.*'",
    r"skipped branch creation for .*", r"Spec template not found", r"Plan template not found", r"Plan template is empty",
    r"export SPECIFY_FEATURE=.*", r"export SPECIFY_FEATURE_DIRECTORY=.*", r"Not on a feature branch\. Current branch: .*",
    r"Multiple spec directories found with prefix '.*': .*", r"Feature directory not found(?:: .*)?",
    r"does not point to an existing directory", r"is not a Spec Kit project", r"Copied plan template to .*",
    r"Plan already exists at [^,]*", r"(?:plan|spec|tasks)\.md not found in .*", r"plan\.md is empty in .*",
    r"[Rr](?:er)?un /speckit\S+", r"Unknown option '.*?'", r"Unexpected argument '.*?'", r"Template name is required",
    r"Could not resolve required \S+", r"branch_template must", r"GIT_BRANCH_NAME must be 244 bytes or fewer",
    r"Branch template prefix exceeds", r"Feature name is empty", r"UTF-8 locale is required", r"invalid preset manifest .*",
    r"invalid extension registry", r"no replace base", r"missing \{CORE_TEMPLATE\}", r"skipped branch validation",
)]
TODAY = re.compile(r"20\d{6}-\d{6}")
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
            "said": sorted({match.group() for phrase in PHRASES for match in phrase.finditer(said)}),
            "silent": not said.strip() and process.code != 0,
            "files": {self.masked_text(name): value and [value[0], self.masked_text(value[1])] for name, value in changed.items()},
            **self.git(), "text": said[-2000:],
        }

    def git(self):
        folder = self.root / ".git"
        if not folder.exists():
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
            self.code = "no end"

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
