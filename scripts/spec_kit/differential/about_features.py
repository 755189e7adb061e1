"""Differences in what names the current feature, and in how its place is written."""

import json
import posixpath
import re

from .answers import each, pairs, refusing, rewritten, with_value, without_files, without_values
from .difference import Difference, is_early, with_environment, with_file

RECORD = ".specify/feature.json"


def recorded(case):
    """What feature.json holds before the call, as far as it is JSON."""
    text = case["repository"]["files"].get(RECORD)
    try:
        return json.loads(text.removeprefix("\ufeff")) if isinstance(text, str) else None
    except ValueError:
        return text


def names_no_text(case, theirs, ours):
    """feature.json is there, and does not say in JSON which folder it means."""
    value = recorded(case)
    return value is not None and not (isinstance(value, dict) and isinstance(value.get("feature_directory", ""), str))


def without_that_file(case, theirs, ours):
    return with_file(case, RECORD, None)


def begins_with_a_mark(case, theirs, ours):
    text = case["repository"]["files"].get(RECORD)
    return case["twin"] == "python" and isinstance(text, str) and text.startswith("\ufeff")


def has_a_record(case, theirs, ours):
    written = ours["exit"] == 0 or RECORD in ours["files"]
    return written and isinstance(recorded(case), dict) and RECORD in theirs["files"]


def with_other_keys(case, theirs, ours):
    """Theirs with the keys that feature.json had before; both as values."""
    try:
        mode, text = theirs["files"][RECORD]
        our_mode, our_text = ours["files"].get(RECORD) or ("644", case["repository"]["files"][RECORD])
        read = recorded(case) | {"feature_directory": json.loads(text)["feature_directory"]}
        found = json.loads(our_text.removeprefix("\ufeff"))
    except (KeyError, TypeError, ValueError):
        return theirs, ours
    return with_record(theirs, mode, read), with_record(ours, our_mode, found)


def with_record(answer, mode, value):
    return {**answer, "files": {**answer["files"], RECORD: [mode, json.dumps(value, sort_keys=True)]}}


def may_record(case, theirs, ours):
    return is_early(case) and RECORD in ours["files"] and RECORD not in theirs["files"]


def unrecorded(case, theirs, ours):
    """Ours without a feature.json that names the feature as the call does."""
    place = case["environment"].get("SPECIFY_FEATURE_DIRECTORY", "").removeprefix("{ROOT}/")
    if case["script"] == "create-new-feature":
        place = f"specs/{pairs(ours).get('BRANCH_NAME')}"
    if json.loads(ours["files"][RECORD][1])["feature_directory"] != posixpath.normpath(place):
        return theirs, ours
    made = () if ".specify" in theirs["files"] else (".specify",)
    return theirs, without_files(ours, RECORD, *made)


def is_named(case, theirs, ours):
    """Something other than the branch names the feature."""
    named = case["environment"].get("SPECIFY_FEATURE_DIRECTORY") or recorded(case)
    return is_early(case) and named and any(phrase.startswith("Not on a feature branch") for phrase in theirs["said"])


def as_on_a_branch(case, theirs, ours):
    return with_environment(case, SPECIFY_FEATURE="001-branch")


def without_branch(case, answer):
    return without_values(answer, "BRANCH")


def is_outside(case, theirs, ours):
    return ours["exit"] != 0 and "outside the workspace" in ours["text"]


# What stands between a slash and the next one, and means nothing. Among the documents there is always a `contracts/`.
IDLE = re.compile(r"(?<=\")\./|(?<=/)(\./|(?!\.\./)[^/\s\"]+/\.\./|/)|(?<=[^/\s\"])(?<!contracts)/\.?(?=\"|\n|$)")


def is_untidy(case, theirs, ours):
    return names_the_root(case) or any(IDLE.search(f"/root/{place}\n") for place in places(case, theirs))


def names_the_root(case):
    return case["environment"].get("SPECIFY_FEATURE_DIRECTORY") == "{ROOT}"


def places(case, theirs):
    """The paths that the case names, and that of a template below a folder that bash found."""
    environment = case["environment"]
    value = recorded(case)
    named = [environment.get("SPECIFY_FEATURE_DIRECTORY"), environment.get("SPECIFY_INIT_DIR")]
    named += [value.get("feature_directory") if isinstance(value, dict) else value, pairs(theirs).get("TASKS_TEMPLATE")]
    return [place for place in named if isinstance(place, str)]


def tidied(case, theirs, ours):
    """Theirs with tidy paths, as ours are. A path that ends in nothing gives it no name for BRANCH."""
    def change(text):
        text = text.replace(f"/{case['repository']['folder']}/../", "/")
        while (shorter := IDLE.sub("", text)) != text:
            text = shorter
        return text

    if names_the_root(case):
        theirs = recording(theirs, f"/{case['repository']['folder']}", ".")
    if pairs(theirs).get("BRANCH") in ("", "."):
        theirs, ours = without_values(theirs, "BRANCH"), without_values(ours, "BRANCH")
    return rewritten(theirs, change), ours


def recording(answer, place, other):
    """The answer with another place in feature.json."""
    mode, text = answer["files"].get(RECORD) or ("", "")
    if not text:
        return answer
    return {**answer, "files": {**answer["files"], RECORD: [mode, text.replace(json.dumps(place), json.dumps(other))]}}


def has_no_commit(case, theirs, ours):
    return is_early(case) and case["repository"]["head"] == "unborn" and pairs(theirs).get("BRANCH") == "HEAD"


UNBORN = Difference(
    "unborn branches", "BRANCH is the branch that HEAD names, also before its first commit; before 0.10.0 it is `HEAD` then.",
    has_no_commit, lambda case, theirs, ours: (with_value(theirs, "BRANCH", "main"), ours),
)
NO_TEXT = Difference(
    "no text", "A feature.json that is no JSON, or names no text, names nothing; bash may take a line of it for a path.",
    names_no_text, instead=without_that_file,
)
MARK = Difference(
    "byte order mark", "A feature.json with a byte order mark is read, as spec-kit's scripts in bash do; those in Python do not.",
    begins_with_a_mark, instead=lambda case, theirs, ours: {**case, "twin": "bash"},
)
NAMED_FEATURES = Difference(
    "named features",
    "A feature that a variable or feature.json names needs no branch; before 0.10.0 some scripts ask for one still.",
    is_named, each(without_branch), instead=as_on_a_branch,
)
OUTSIDE = Difference(
    "outside", "A feature's directory outside the repository is refused: nothing is written there.", is_outside, refusing,
)
RECORDED = Difference(
    "recorded features",
    "feature.json records a feature that is made or named before 0.10.0 too; there the prompts have the agent do it.",
    may_record, unrecorded,
)
PATHS = Difference(
    "paths", "Paths are printed and recorded without `//`, `./` and `..`, and below the repository, which is `.` itself.",
    is_untidy, tidied,
)
KEPT_KEYS = Difference(
    "record", "feature.json keeps its other keys and its form; spec-kit writes it anew.", has_a_record, with_other_keys,
)
