"""Writes the requirements in the form of one tool, with code and tests, into a Git repository of its own."""

from pathlib import Path

from workspace.repository import SETTINGS, git

from . import code, for_doorstop, for_speckit, for_strictdoc
from .requirements import features

FORMS = {"speckit": for_speckit, "doorstop": for_doorstop, "strictdoc": for_strictdoc}


def make_project(directory, tool, count):
    """Makes the project in a directory that is not there yet."""
    directory = Path(directory)
    form, all_features = FORMS[tool], features(count)
    for path, text in form.files(all_features):
        write(directory / path, text)
    for feature in all_features:
        write(directory / feature.code, code.code(feature, form.mark))
        write(directory / feature.test, code.tests(feature, form.mark))
    git(directory, "init", "--quiet", "--initial-branch=main")
    for name, value in SETTINGS.items():
        git(directory, "config", name, value)
    commit(directory)


def commit(directory):
    git(directory, "add", "--all")
    git(directory, "commit", "--quiet", "--message", "Say what is required")


def write(place, text):
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)
