"""Releases of spec-kit, as the package index has them: the scripts of one, unpacked, and the program of one, installed.

Both are kept below one folder, which SPECKIT_PEERS names, so only a first run needs the network. Trials that run
at the same time wait for one another there, so that none takes away what another one is just installing.
"""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

PACKAGE = "specify-cli"
ROOT = Path(__file__).resolve().parent.parent.parent


def peers():
    """The folder that keeps the releases."""
    place = Path(os.environ.get("SPECKIT_PEERS") or ROOT / ".build" / "peers")
    place.mkdir(parents=True, exist_ok=True)
    return place.resolve()


@contextlib.contextmanager
def held():
    """The folder that keeps the releases, for one process at a time."""
    place = peers()
    with (place / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield place


def scripts_of(version):
    """What the release installs into repositories: the folder that holds `scripts`, `templates`, `extensions`, `commands`."""
    with held() as folder:
        place = folder / f"scripts-{version}"
        if not place.exists():
            with tempfile.TemporaryDirectory(dir=folder, prefix=f".{place.name}-") as scratch:
                pip(sys.executable, "download", "--no-deps", "--dest", scratch, f"{PACKAGE}=={version}")
                (wheel,) = Path(scratch).glob("*.whl")
                with zipfile.ZipFile(wheel) as archive:
                    archive.extractall(Path(scratch) / "unpacked")
                (Path(scratch) / "unpacked").rename(place)
    return place / "specify_cli" / "core_pack"


def program(version):
    """The program `specify` of the release, in an environment of its own, whose `python3` knows what the release needs."""
    with held() as folder:
        place = folder / f"program-{version}"
        specify = place / "bin" / "specify"
        if not specify.exists():
            # The programs of an environment name their place, so it is made where it stays; pip writes `specify` last.
            shutil.rmtree(place, ignore_errors=True)
            venv.create(place, with_pip=True)
            pip(place / "bin" / "python", "install", f"{PACKAGE}=={version}")
    return specify


def pip(python, *arguments):
    result = subprocess.run(
        [python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments], capture_output=True, text=True
    )
    if result.returncode != 0:
        sys.exit(f"error: pip {' '.join(map(str, arguments))} failed\n{result.stderr.strip()}")
