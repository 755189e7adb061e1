"""One project a tool and number of requirements, made once."""

from pathlib import Path

from kept import Kept

from .project import commit, make_project

HERE = Path(__file__).resolve().parent


class Projects:
    def __init__(self, place):
        self.kept = Kept(place / "same", HERE, HERE.parent / "workspace")

    def get(self, tool, count, finish=None):
        """The folder of the project. Where it is made, `finish` does in it what only its tool can do."""

        def make(directory):
            make_project(directory, tool, count)
            if finish:
                finish(directory)
                commit(directory)

        return self.kept.get(f"{tool}-{count}", f"{count:,} requirements for {tool}", make)
