"""The place of the trial `coexistence`: one folder with a home of its own, both programs, and what a repository holds, to be
compared before and after."""

import functools
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

PERSON = "[user]\n  name = Mara Lindqvist\n  email = mara@example.org\n[init]\n  defaultBranch = main\n"
# What Git and Python keep for themselves, and the lock and the ledger of speckit, which tell of no loss.
PASSED_OVER = (".git/**", "**/__pycache__/**", "**.sample")
KEPT_IN_GIT = (".git/config", ".git/hooks/*", ".git/info/*", ".git/HEAD", ".git/packed-refs", ".git/refs/**")


class Place:
    """Runs both programs in repositories below one folder: with no network, no terminal, and no settings of the user's."""

    def __init__(self, folder, speckit, specify, version):
        self.folder, self.speckit, self.specify, self.version = Path(folder), speckit, specify, version
        self.repositories = {}
        home = self.folder / "home"
        home.mkdir(parents=True)
        (home / ".gitconfig").write_text(PERSON)
        programs = self.folder / "bin"
        programs.mkdir()
        (programs / "speckit").symlink_to(speckit)
        nowhere = "http://127.0.0.1:9"
        self.environment = {
            "HOME": str(home),
            "TMPDIR": str(home),
            "PATH": f"{programs}:/usr/local/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "TERM": "dumb",
            "NO_COLOR": "1",
            "COLUMNS": "200",
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "http_proxy": nowhere,
            "https_proxy": nowhere,
        }

    def run(self, repository, *command, answer=""):
        """Runs a command and returns how it ended; `speckit` and `specify` are the programs of the trial."""
        program = {"speckit": self.speckit, "specify": self.specify}.get(command[0], command[0])
        return subprocess.run(
            [str(program), *map(str, command[1:])],
            cwd=repository, env=self.environment, input=answer, capture_output=True, text=True, timeout=300,
        )  # fmt: skip

    def must(self, repository, *command, answer=""):
        """Runs a command that has to succeed."""
        result = self.run(repository, *command, answer=answer)
        if result.returncode != 0:
            raise AssertionError(f"{told(command)} ended with {result.returncode}: {last_words(result)}")
        return result

    def copy(self, repository, name):
        """A copy of a repository, to be changed."""
        copy = self.folder / "copies" / name
        shutil.copytree(repository, copy, symlinks=True)
        return copy

    def forget_copies(self, name):
        """Removes the copies whose names begin so."""
        for copy in (self.folder / "copies").glob(f"{name}*"):
            shutil.rmtree(copy)


def told(command):
    """A command as people type it."""
    return " ".join(str(word) for word in command)


def last_words(result):
    """The end of what a command said."""
    return " ".join((result.stdout + result.stderr).split())[-400:]


def held(repository):
    """What a repository holds of files that are anybody's, and of branches: by path, the mode and a digest; of a link, where it
    leads."""
    files = {}
    for path in sorted(repository.rglob("*")):
        name = path.relative_to(repository).as_posix()
        if path.is_dir() and not path.is_symlink():
            continue
        if matches(name, PASSED_OVER) and (name.endswith(".sample") or not matches(name, KEPT_IN_GIT)):
            continue
        if path.is_symlink():
            files[name] = f"link to {os.readlink(path)}"
        else:
            files[name] = f"{path.stat().st_mode & 0o777:o} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    return files


def changed(before, after):
    """The paths of files that stood before and are now others, or gone."""
    return sorted(path for path in before if after.get(path) != before[path])


def matches(path, patterns):
    """Whether one of the patterns names the path: `*` stands for a part of a name, `**` for folders too."""
    return any(expression(pattern).fullmatch(path) for pattern in patterns)


@functools.cache
def expression(pattern):
    parts = (re.escape(part).replace(r"\*", "[^/]*") for part in pattern.split("**"))
    return re.compile(".*".join(parts))
