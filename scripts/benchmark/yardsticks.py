"""What speckit is held against: Git, a C program that only starts or only parses, cmark-gfm, spec-kit's own script."""

import json
import shutil
import subprocess
import sys
import zipfile
from contextlib import contextmanager
from pathlib import Path

from measuring import Command

SOURCES = Path(__file__).resolve().parent.parent / "yardsticks"
LIBRARIES = ["libgit2", "libcmark-gfm", "yaml-0.1"]
# The last release here whose create-new-feature makes the branch itself, as `new-feature` does, and the one that people have.
WITH_BRANCHES = "0.9.4"
TODAY = "1.2.3"
# What stands below .specify in a repository that is set up: feature.json comes with the first call of a script.
SET_UP = ("scripts", "templates", "init-options.json", "feature.json")
DESCRIPTION = "Let customers sign up with an e-mail address"


class Yardsticks:
    def __init__(self, place):
        self.place = place
        self.linked = self._compile("linked")
        self.parse = self._compile("parse")

    def _compile(self, name):
        binary = self.place / "yardsticks" / name
        binary.parent.mkdir(parents=True, exist_ok=True)
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", *LIBRARIES], check=True, capture_output=True, text=True
        ).stdout.split()
        command = ["cc", "-O2", "-pthread", "-Wall", "-Wextra", "-Werror", "-o", binary, SOURCES / f"{name}.c"]
        subprocess.run([*command, *flags, "-lcmark-gfm-extensions"], check=True)
        return binary

    def bare_parse(self, workspace, documents, threads):
        return Command([self.parse, str(threads), documents], workspace.directory)

    def cmark(self, workspace, documents):
        """One process after the other, each with as many documents as a command line holds."""
        run = ["xargs", "-0", "-a", documents, "cmark-gfm", "-e", "table", "-e", "tasklist"]
        return Command(run, workspace.directory)

    def git_status(self, workspace):
        return Command(["git", "status"], workspace.directory)

    def script(self, workspace, **options):
        script = workspace.directory / ".specify/scripts/bash/create-new-feature.sh"
        return Command(["bash", script, "--json", DESCRIPTION], workspace.directory, **options)

    @contextmanager
    def spec_kit_in(self, workspace, release=WITH_BRANCHES):
        """Sets a workspace up as that release of spec-kit does, unseen by Git, and clears it again."""
        base = workspace.directory / ".specify"
        (workspace.directory / ".git/info/exclude").write_text("".join(f"/.specify/{name}\n" for name in SET_UP))
        pack = self._spec_kit(release)
        for name in ("scripts", "templates"):
            shutil.copytree(pack / name, base / name, dirs_exist_ok=True)
        (base / "init-options.json").write_text(json.dumps({"speckit_version": release}))
        try:
            yield
        finally:
            for name in SET_UP:
                remove(base / name)

    def _spec_kit(self, release):
        """Scripts and templates of a release, from its wheel."""
        pack = self.place / f"spec-kit-{release}"
        if not pack.exists():
            wheels = self.place / "wheels"
            download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", wheels]
            subprocess.run([*download, f"specify-cli=={release}"], check=True, stdout=sys.stderr)
            with zipfile.ZipFile(next(wheels.glob(f"specify_cli-{release}-*.whl"))) as wheel:
                inside = "specify_cli/core_pack/"
                wanted = (inside + "scripts/", inside + "templates/")
                wheel.extractall(self.place / "unpacked", [name for name in wheel.namelist() if name.startswith(wanted)])
            (self.place / "unpacked" / inside).rename(pack)
            shutil.rmtree(self.place / "unpacked")
        return pack


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
