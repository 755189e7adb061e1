"""The binary that is measured, and what it can do already."""

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from measuring import Command
from workspace.repository import hermetic_environment


class Program:
    def __init__(self, path):
        self.path = Path(path).resolve()
        with self.path.open("rb") as binary:
            self.digest = hashlib.file_digest(binary, "sha256").hexdigest()
        self._keeps_a_store = None

    def output(self, *arguments, directory="/"):
        return subprocess.run(
            [self.path, *arguments], cwd=directory, env=hermetic_environment(), capture_output=True, text=True
        )

    def version(self):
        return self.output("--version").stdout.strip()

    def has_command(self, name):
        return self.output("help", name).returncode == 0

    def has_option(self, option, command):
        return option in self.output("help", command).stdout

    def command(self, workspace, *arguments, **options):
        return Command([self.path, *arguments], workspace.directory, **options)

    def has_store(self, workspace):
        """Whether readers keep what they learnt: a file appears where speckit keeps its state. What is seen first counts,
        in a workspace that is large enough to be worth it."""
        if self._keeps_a_store is None:
            self.output("list", directory=workspace.directory)
            self._keeps_a_store = bool(store_files(workspace))
        return self._keeps_a_store

    def cold(self, workspace, *arguments, ways=("off", "removed")):
        """The command without a store: with the variable that switches it off, and with its files removed before.

        Both are the same while there is no store.
        """
        if not self.has_store(workspace):
            ways = ways[:1]
        commands = {
            "off": self.command(workspace, *arguments, variables={"SPECKIT_CACHE": "off"}),
            "removed": self.command(workspace, *arguments, before=lambda: remove_store(workspace)),
        }
        return [(way, commands[way]) for way in ways]

    def knowing(self, workspace, known, *arguments):
        """The command with a store in which only another one, `known`, has left what it learnt."""
        remove_store(workspace)
        self.output(*known, directory=workspace.directory)
        state = workspace.directory / ".git" / "speckit"
        kept = workspace.directory.with_name(workspace.directory.name + "-store")
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(state, kept)

        def restore():
            shutil.rmtree(state)
            shutil.copytree(kept, state)

        return self.command(workspace, *arguments, before=restore)

    def stripped_size(self):
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / "speckit"
            subprocess.run(["strip", "-o", copy, self.path], check=True)
            return copy.stat().st_size


# What stands in the state directory besides the store: numbers handed out, the lock, a journal.
OTHER_STATE = ("ledger", "lock", "journal", "reserved", "staged", "transactions")


def store_files(workspace):
    state = workspace.directory / ".git" / "speckit"
    return [path for path in state.glob("*") if not path.name.startswith(OTHER_STATE)] if state.is_dir() else []


def remove_store(workspace):
    for path in store_files(workspace):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
