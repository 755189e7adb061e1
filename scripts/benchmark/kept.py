"""What was generated, kept below .build/bench for as long as the generator stays as it is."""

import hashlib
import shutil
import time

from workspaces import tell


class Kept:
    """Folders that generators fill; those of another generator are thrown away."""

    def __init__(self, place, *generators):
        self.place = place / digest(generators)
        for old in place.glob("*"):
            if old.name != self.place.name:
                shutil.rmtree(old)

    def get(self, name, what, make):
        """The folder of this name, which `make` fills where it is not there yet."""
        directory = self.place / name
        if not directory.exists():
            start = time.monotonic()
            unfinished = directory.with_name("unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(directory)
            tell(f"made {what} in {time.monotonic() - start:.0f} s")
        return directory


def digest(folders):
    found = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:12]
