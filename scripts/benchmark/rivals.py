"""Other tools that keep requirements: installed from the package index below .build/bench, each in an environment of its own."""

import shutil
import subprocess
import sys
import venv

from measuring import Command
from workspace.repository import hermetic_environment
from workspaces import tell

DOORSTOP = "3.2"
STRICTDOC = "0.30.4"


class Rivals:
    def __init__(self, place):
        self.place = place / "rivals"

    def doorstop(self, directory, *arguments, **options):
        return Command([self._program("doorstop", DOORSTOP), *arguments], directory, **options)

    def strictdoc(self, directory, **options):
        """The quickest export that it has: every export reads all documents and files of code, and checks all relations."""
        program = self._program("strictdoc", STRICTDOC)
        return Command([program, "export", "--formats", "json", "."], directory, **options)

    def accept_all(self, directory):
        """Marks all items of doorstop as reviewed, and their links as looked at, as a team does in the course of time."""
        for command in ("review", "clear"):
            self.doorstop(directory, command, "all").run()

    def _program(self, name, version):
        home = self.place / f"{name}-{version}"
        if not (home / "installed").exists():
            tell(f"installing {name} {version}")
            shutil.rmtree(home, ignore_errors=True)
            venv.create(home, with_pip=True)
            install = [home / "bin" / "python", "-m", "pip", "install", "--quiet", f"{name}=={version}"]
            subprocess.run(install, check=True, stdout=sys.stderr, env=hermetic_environment())
            (home / "installed").touch()
        return home / "bin" / name


def remove_output(directory):
    """What StrictDoc remembers of its last run."""
    shutil.rmtree(directory / "output", ignore_errors=True)
