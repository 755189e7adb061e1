"""The differences that are meant, each with a reason. docs/spec-kit.md has the same names and reasons."""

import re
from dataclasses import dataclass
from typing import Callable

from . import contracts


@dataclass(frozen=True)
class Difference:
    """`applies` tells from the case and both answers whether it may be at work; `without` takes out of an answer what it
    changes, so that the rest still has to agree."""

    name: str
    reason: str
    applies: Callable
    without: Callable


# How answers are rewritten

def rewritten(value, change):
    """The value with every text in it, also the names of files and refs, changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [rewritten(entry, change) for entry in value]
    if isinstance(value, dict):
        return {change(name): rewritten(entry, change) for name, entry in value.items()}
    return value


def dropping(*parts):
    return lambda case, answer: {name: value for name, value in answer.items() if name not in parts}


def pairs(answer):
    """What the answer prints, as its keys and values."""
    output = answer.get("output", {})
    if "json" in output:
        return dict(output["json"])
    return dict(line.split(": ", 1) for line in output.get("lines", []) if re.match(r"[A-Z_]+: ", line))


def unslugged(case, answer):
    """The answer with the words of the name taken out: its number stays."""
    known = pairs(answer)
    name, number = known.get("BRANCH_NAME"), known.get("FEATURE_NUM")
    if not name or not number or not name.rpartition("/")[2].startswith(number):
        return answer
    plain = name[: len(name) - len(name.rpartition("/")[2])] + number + "-SLUG"
    answer = rewritten(answer, lambda text: text.replace(name, plain))
    said = [phrase for phrase in answer.get("said", []) if not phrase.startswith(("Truncated to", "exceeded", "Feature name is empty"))]
    return {**rewritten({**answer, "said": said}, lambda text: re.sub(r"(export SPECIFY_FEATURE(_DIRECTORY)?=).*", r"\1", text))}


def tidy(case, answer):
    def change(text):
        while (shorter := re.sub(r"(?<=/)(\./|[^/.\s\"][^/\s\"]*/\.\./|/)|(?<=[^/\s\"])/$|/(?=\"|\n|$)", "", text)) != text:
            text = shorter
        return text

    return rewritten(answer, change)


# When a difference may be at work

def asks_for_help(case, theirs, ours):
    return any(word in ("--help", "-h") for word in case["arguments"]) and theirs["exit"] == 0 == ours["exit"]


def names_a_feature(case, theirs, ours):
    return case["script"] in contracts.FEATURE and theirs["exit"] == 0 == ours["exit"]


def has_other_letters(case, theirs, ours):
    return names_a_feature(case, theirs, ours) and any(not word.isascii() for word in case["arguments"])


def has_no_words(case, theirs, ours):
    return names_a_feature(case, theirs, ours) and pairs(theirs).get("BRANCH_NAME", "").endswith("-")


def looks_at_a_remote(case, theirs, ours):
    return case["repository"]["remote"] is not None and case["script"] in contracts.FEATURE


def without_remotes(case, answer):
    return {**answer, "refs": {name: commit for name, commit in answer["refs"].items() if not name.startswith("refs/remotes/")}}


def both_fail(case, theirs, ours):
    return theirs["exit"] != 0 and ours["exit"] != 0 and not ours["files"]


def is_echoed(case, theirs, ours):
    words = " ".join(word for word in case["arguments"] if not word.startswith("--"))
    return case["script"] in contracts.FEATURE and re.search(r"(^|\s)-[neE]+(\s|$)", words) is not None


DIFFERENCES = [
    Difference("help", "Help is in our own words.", asks_for_help, dropping("output")),
    Difference(
        "letters", "Names keep the letters of every script, in lower case; spec-kit's keep ASCII alone, or lower ASCII alone.",
        has_other_letters, unslugged,
    ),
    Difference(
        "empty names", "Where no word is left of a description, the name is `feature`; spec-kit's ends with the dash.",
        has_no_words, unslugged,
    ),
    Difference(
        "fetch", "The branches of a remote count, but its remote-tracking refs stay as they are: fetching is left to people.",
        looks_at_a_remote, without_remotes,
    ),
    Difference(
        "failures", "A call that fails leaves nothing behind; spec-kit's may have made `specs/`, a folder or feature.json by then.",
        both_fail, dropping("files"),
    ),
    Difference(
        "paths", "Paths are printed without `//`, `./` and `..`, as spec-kit's own scripts in Python do.",
        lambda case, theirs, ours: True, tidy,
    ),
    Difference(
        "echo", "A description of `-n`, `-e` or `-E` is text; bash takes it for an option of `echo`, and nothing is left.",
        is_echoed, dropping("exit", "output", "said", "files", "head", "refs", "silent"),
    ),
]
