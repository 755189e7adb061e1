"""The workspaces that are measured: made once, kept below .build/bench, and put back after each change."""

import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

from workspace.repository import git

GENERATOR = Path(__file__).resolve().parent / "workspace"


def generator_digest():
    digest = hashlib.sha256()
    for path in sorted(GENERATOR.rglob("*.py")):
        digest.update(path.relative_to(GENERATOR).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def tell(message):
    print(message, file=sys.stderr, flush=True)


class Workspaces:
    """Keeps one workspace a layout and size; those of another generator are thrown away."""

    def __init__(self, place):
        digest = generator_digest()
        self.place = place / "workspaces" / digest
        for old in (place / "workspaces").glob("*"):
            if old.name != digest:
                shutil.rmtree(old)

    def get(self, layout, count):
        directory = self.place / f"{layout}-{count}"
        if not directory.exists():
            start = time.monotonic()
            unfinished = directory.with_name("unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            # In a process of its own, so that this one stays small: what it holds would count as the memory of others.
            subprocess.run([sys.executable, "-B", GENERATOR, str(count), layout, unfinished], check=True)
            unfinished.rename(directory)
            tell(f"made {count:,} features, {layout} layout, in {time.monotonic() - start:.0f} s")
        return Workspace(directory, layout, count)


class Workspace:
    def __init__(self, directory, layout, count):
        self.directory, self.layout, self.count = directory, layout, count
        names = self.git("ls-files", "-z", "--", "*/spec.md").decode().split("\0")[:-1]
        planned = self.git("ls-files", "-z", "--", "*/tasks.md").decode().split("\0")[:-1]
        chosen = planned[len(planned) // 2] if planned else names[0]
        # A feature in the middle that has everything; its specification is what changes.
        self.feature = chosen.split("/")[-2]
        self.document = self.directory / chosen.replace("tasks.md", "spec.md")
        self._edits = 0

    def git(self, *arguments):
        return git(self.directory, *arguments)

    def documents(self, list_path):
        """Writes the paths of all Markdown files, each ended by a NUL, and gives their bytes."""
        paths = [path for path in self.git("ls-files", "-z", "--", "*.md").decode().split("\0") if path]
        list_path.write_text("".join(path + "\0" for path in paths))
        return sum((self.directory / path).stat().st_size for path in paths)

    def reset(self):
        """Back to the commit, without the branch that a command has made."""
        branch = self.git("rev-parse", "--abbrev-ref", "HEAD").decode().strip()
        self.git("checkout", "--quiet", "--force", self.base)
        if branch not in ("main", "indexed"):
            self.git("branch", "--quiet", "-D", branch)
        self.git("clean", "--quiet", "--force", "-d")

    @property
    def base(self):
        marker = self.directory / ".git" / "bench-base"
        return marker.read_text() if marker.exists() else "main"

    def without_index(self):
        """As generated: epics have empty indexes, and the flat layout has none."""
        self._go_to("main")

    def indexed(self, program):
        """With indexes as this program writes them, on a branch of its own. Gives the seconds that took, if it was done."""
        marker = self.directory / ".git" / "bench-indexed"
        if marker.exists() and marker.read_text() == program.digest:
            self._go_to("indexed")
            return None
        self._go_to("main")
        self.git("checkout", "--quiet", "--force", "-B", "indexed")
        start = time.monotonic()
        program.command(self, "sync").run()
        seconds = time.monotonic() - start
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Bring the indexes up to date")
        self._go_to("indexed")
        marker.write_text(program.digest)
        return seconds

    def _go_to(self, base):
        if self.base != base:
            self.git("checkout", "--quiet", "--force", base)
            (self.directory / ".git" / "bench-base").write_text(base)
        self.reset()
        # Whatever git status has to look at twice, it looks at now.
        self.git("status", "--porcelain")

    def edit(self):
        """Changes one document, differently each time."""
        self._edits += 1
        with self.document.open("ab") as document:
            document.write(f"\n\nRemark {self._edits}: nothing else has changed.\n".encode())
