"""Differences of every script: help, keys, exit codes, where the project is, and what is left behind."""

from .answers import both_fail, both_work, dropping, pairs, printed, refusing, without_files, without_values
from .contracts import FEATURE
from .difference import Difference, is_early, with_environment
from .phrases import is_mistake


def asks_for_help(case, theirs, ours):
    return any(word in ("--help", "-h") for word in case["arguments"]) and both_work(case, theirs, ours)


# Keys of other releases, by script.
MORE = {"setup-plan": ("SPECS_DIR", "FEATURE_DIR", "HAS_GIT"), "setup-tasks": ("TASKS_TEMPLATE_CONTENT",)}


def has_more_keys(case, theirs, ours):
    return case["script"] in MORE and both_work(case, theirs, ours) and len(printed(theirs)) < len(printed(ours))


def of_the_contract(case, theirs, ours):
    """Ours without the keys that follow those of theirs."""
    more = [name for name, _ in printed(ours)[len(printed(theirs)):]]
    return theirs, without_values(ours, *(name for name in more if name in MORE[case["script"]] and name not in pairs(theirs)))


def looks_at_a_remote(case, theirs, ours):
    return case["repository"]["remote"] is not None and case["script"] in FEATURE


def unfetched(case, theirs, ours):
    """Theirs without the remote-tracking refs that ours has not."""
    new = {name for name in theirs["refs"] if name.startswith("refs/remotes/")} - ours["refs"].keys()
    return {**theirs, "refs": {name: commit for name, commit in theirs["refs"].items() if name not in new}}, ours


def has_no_git(case, theirs, ours):
    return case["repository"]["head"] is None


def without_state(case, theirs, ours):
    state = ".specify/.state"
    return theirs, without_files(ours, state, *(f"{state}/{name}" for name in (".gitignore", "ledger", "lock")))


def leaves_nothing(case, theirs, ours):
    return both_fail(case, theirs, ours) and not ours["files"]


def fails_otherwise(case, theirs, ours):
    """Ours ends with 2 where a template cannot be put together, as the scripts in bash do. Those in Python end with 1, and so
    does bash where it fell over a folder in the place of the document before."""
    if ours["exit"] == 2:
        falls = case["twin"] == "python" or "Is a directory" in theirs["text"]
        return falls and theirs["exit"] == 1 and case["script"] in ("setup-plan", "create-new-feature")
    return ours["exit"] == 1 and theirs["exit"] != 0


def has_mistakes(case, theirs, ours):
    return both_fail(case, theirs, ours) and is_mistake(theirs["said"]) and is_mistake(ours["said"])


def names_the_project(case, theirs, ours):
    return is_early(case) and case["environment"].get("SPECIFY_INIT_DIR")


def is_no_project(ours):
    return {"does not point to an existing directory", "is not a Spec Kit project"} & set(ours["said"])


def of_this_project(case, theirs, ours):
    return None if is_no_project(ours) else with_environment(case, SPECIFY_INIT_DIR=None)


def or_of_none(case, theirs, ours):
    return refusing(case, theirs, ours) if is_no_project(ours) else (theirs, ours)


HELP = Difference("help", "Help is in our own words.", asks_for_help, dropping("output"))
PROJECT = Difference(
    "SPECIFY_INIT_DIR", "It names the project in every release; before 0.11 it is not known.",
    names_the_project, or_of_none, instead=of_this_project,
)
MORE_KEYS = Difference(
    "more keys", "Keys of other releases follow those of the contract, so that prompts of several releases find theirs.",
    has_more_keys, of_the_contract,
)
FETCH = Difference(
    "fetch", "The branches of a remote count, but its remote-tracking refs stay as they are: fetching is left to people.",
    looks_at_a_remote, unfetched,
)
STATE = Difference(
    "state", "Where there is no Git, speckit keeps its lock and the numbers that it gave in `.specify/.state`.",
    has_no_git, without_state,
)
FAILURES = Difference(
    "failures", "A call that fails leaves nothing behind; spec-kit's may have made `specs/`, a folder or feature.json by then.",
    leaves_nothing, dropping("files"),
)
EXIT_CODE = Difference(
    "exit code", "A call that fails ends with 1; spec-kit's may also end with 2, or as bash or a parser of options does.",
    fails_otherwise, dropping("exit"),
)
TWO_MISTAKES = Difference(
    "two mistakes", "Of two mistakes in one call, ours may tell the other one.", has_mistakes, dropping("said"),
)
