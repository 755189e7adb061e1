"""The differences that are meant, each with a reason. docs/spec-kit.md has the same names and reasons."""

import json
import re
from dataclasses import dataclass
from typing import Callable

from . import contracts
from .phrases import is_mistake


@dataclass(frozen=True)
class Difference:
    """`applies` tells from the case and both answers whether it may be at work; `without` takes out of both answers what it
    changes, so that the rest still has to agree."""

    name: str
    reason: str
    applies: Callable
    without: Callable


ALL = ("exit", "output", "said", "files", "head", "refs", "silent")


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


def each(change):
    """Both answers changed alike."""
    return lambda case, theirs, ours: (change(case, theirs), change(case, ours))


def dropping(*parts):
    return each(lambda case, answer: {name: None if name in parts else value for name, value in answer.items()})


def pairs(answer):
    """What the answer prints, as its keys and values."""
    output = answer["output"] or {}
    if "json" in output:
        return dict(output["json"])
    return dict(line.split(": ", 1) for line in output.get("lines", []) if re.match(r"[A-Z_]+: ", line))


def unslugged(case, answer):
    """The answer with the words of the name taken out: its number stays."""
    unsaid = ("Truncated to", "exceeded", "Feature name is empty")
    answer = {**answer, "said": [phrase for phrase in answer.get("said", []) if not phrase.startswith(unsaid)]}
    known = pairs(answer)
    name, number = known.get("BRANCH_NAME"), known.get("FEATURE_NUM")
    if not name or not number or not name.rpartition("/")[2].startswith(number):
        return answer
    plain = name[: len(name) - len(name.rpartition("/")[2])] + number + "-SLUG"
    answer = rewritten(answer, lambda text: re.sub(re.escape(name) + r"(?!\w)", lambda _: plain, text))
    return rewritten(answer, lambda text: re.sub(r"(export SPECIFY_FEATURE(_DIRECTORY)?=).*", r"\1", text))


# What stands between a slash and the next one, and means nothing.
IDLE = re.compile(r"(?<=\")\./|(?<=/)(\./|(?!\.\./)[^/\s\"]+/\.\./|/)|(?<=[^/\s\"])/\.?(?=\"|\n|$)")


def tidy(case, answer):
    def change(text):
        while (shorter := IDLE.sub("", text)) != text:
            text = shorter
        return text

    place = case["environment"].get("SPECIFY_FEATURE_DIRECTORY", "")
    if "../outside" in place or place == "{ROOT}" or place.endswith("/") or place.startswith("./"):
        answer = without_record(case, answer)
    return without_values(rewritten(answer, change), "BRANCH") if ends_in_nothing(case) else rewritten(answer, change)


def ends_in_nothing(case):
    places = case["environment"].get("SPECIFY_FEATURE_DIRECTORY", ""), case["repository"]["files"].get(".specify/feature.json")
    return any(isinstance(place, str) and re.search(r"(//|(^|[/\"])\.)\"?}?\s*$", place) for place in places)


def without_values(answer, name):
    output = answer["output"] or {}
    if "json" in output:
        return {**answer, "output": {"json": [pair for pair in output["json"] if pair[0] != name]}}
    return {**answer, "output": {"lines": [line for line in output.get("lines", []) if not line.startswith(f"{name}: ")]}}


def of_the_contract(case, theirs, ours):
    """Ours without the keys that theirs has not."""
    for name in pairs(ours).keys() - pairs(theirs).keys():
        ours = without_values(ours, name)
    return theirs, ours


# When a difference may be at work

def asks_for_help(case, theirs, ours):
    return any(word in ("--help", "-h") for word in case["arguments"]) and theirs["exit"] == 0 == ours["exit"]


def names_a_feature(case, theirs, ours):
    return case["script"] in contracts.FEATURE and theirs["exit"] == 0 == ours["exit"]


def has_other_letters(case, theirs, ours):
    return case["script"] in contracts.FEATURE and any(not word.isascii() for word in case["arguments"])


def needs_a_locale(case, theirs, ours):
    return any("UTF-8 locale is required" in phrase for phrase in theirs["said"])


def has_no_words(case, theirs, ours):
    if case["script"] not in contracts.FEATURE:
        return False
    return pairs(theirs).get("BRANCH_NAME", "").endswith("-") or "Feature name is empty" in theirs["said"]


def looks_at_a_remote(case, theirs, ours):
    return case["repository"]["remote"] is not None and case["script"] in contracts.FEATURE


def without_remotes(case, answer):
    return {**answer, "refs": {name: commit for name, commit in answer["refs"].items() if not name.startswith("refs/remotes/")}}


def both_fail(case, theirs, ours):
    return theirs["exit"] != 0 and ours["exit"] != 0


def leaves_nothing(case, theirs, ours):
    return both_fail(case, theirs, ours) and not ours["files"]


def is_outside(case, theirs, ours):
    return ours["exit"] != 0 and "outside the workspace" in ours["text"] and not ours["files"]


def is_echoed(case, theirs, ours):
    words = [word for word in case["arguments"] if not word.startswith("--")]
    return case["script"] in contracts.FEATURE and any(re.fullmatch(r"-[neE]+", word) for word in words)


def goes_beyond_numbers(case, theirs, ours):
    """A number at the end of what 64 bits hold, or beyond."""
    if case["script"] not in contracts.FEATURE:
        return False
    state = case["repository"]
    names = [*case["arguments"], *state["branches"], state["head"] or "", *(path.split("/")[-1] for path in state["files"])]
    names += [path.split("/")[1] for path in state["files"] if path.startswith("specs/")]
    return any(int(number) >= 2**63 - 2 for name in names for number in re.findall(r"\d{19,}", name, re.ASCII))


def has_lines(case, theirs, ours):
    return case["script"] in contracts.FEATURE and any("\n" in word or "\r" in word for word in case["arguments"])


def recorded(case):
    """What feature.json holds before the call, as far as it is JSON."""
    text = case["repository"]["files"].get(".specify/feature.json")
    try:
        return json.loads(text) if isinstance(text, str) else None
    except ValueError:
        return text


def names_no_text(case, theirs, ours):
    """feature.json is there, and does not say in JSON which folder it means."""
    value = recorded(case)
    return value is not None and not (isinstance(value, dict) and isinstance(value.get("feature_directory", ""), str))


def has_a_record(case, theirs, ours):
    return isinstance(recorded(case), dict)


def with_value_of_record(case, answer):
    """The answer with that folder alone of feature.json which it names."""
    files = dict(answer["files"] or {})
    try:
        mode, text = files[".specify/feature.json"]
        files[".specify/feature.json"] = [mode, json.loads(text)["feature_directory"]]
    except (KeyError, TypeError, ValueError):
        return answer
    return {**answer, "files": files}


def is_early(case):
    return case["contract"] == "0.9.5"


def moves_on(case, theirs, ours):
    return is_early(case) and any("conflicts with an existing spec directory" in phrase for phrase in ours["said"])


def is_no_number(case, theirs, ours):
    return is_early(case) and ours["exit"] != 0 and any(phrase.startswith("must be") for phrase in ours["said"])


def names_the_project(case, theirs, ours):
    return is_early(case) and case["environment"].get("SPECIFY_INIT_DIR")


def is_named(case, theirs, ours):
    """Something other than the branch names the feature."""
    named = case["environment"].get("SPECIFY_FEATURE_DIRECTORY") or recorded(case)
    return is_early(case) and named and any(phrase.startswith("Not on a feature branch") for phrase in theirs["said"])


def asks_presets(case, theirs, ours):
    """A template that presets or extensions may have."""
    found = any(re.match(r"\.specify/(presets|extensions/(?!git/))", path) for path in case["repository"]["files"])
    return is_early(case) and found and case["script"] in ("create-new-feature", "setup-plan", "setup-tasks")


def without_templates(case, theirs, ours):
    """What is made of a template left out; where presets are refused, there is nothing left to compare."""
    if ours["exit"] != 0 and re.search(r"\.specify/(presets|extensions)/", ours["text"]):
        return dropping(*ALL)(case, theirs, ours)
    return tuple(
        {**without_values(answer, "TASKS_TEMPLATE"), "files": answer["files"] and {
            name: value and [value[0]] if name.endswith((".md")) else value for name, value in answer["files"].items()
        }} for answer in (theirs, ours)
    )


def has_no_templates(case, theirs, ours):
    files = case["repository"]["files"]
    return files.get(".specify", ...) in (None, {"folder": True}) and any("emplate" in phrase for phrase in theirs["said"] or ())


def without_texts(case, theirs, ours):
    """Both without what stands in documents, and without what is said of templates; one that finds none ends there."""
    if theirs["exit"] != ours["exit"]:
        return dropping(*ALL)(case, theirs, ours)
    return without_text(theirs), without_text(ours)


def without_text(answer):
    files = answer["files"] and {
        name: value and [value[0]] if name.endswith(".md") else value for name, value in answer["files"].items()
    }
    return {**answer, "files": files, "said": [phrase for phrase in answer["said"] if "emplate" not in phrase]}


def may_record(case, theirs, ours):
    return is_early(case) and ".specify/feature.json" in (ours["files"] or {})


RECORD = (".specify", ".specify/feature.json")


def without_record(case, answer):
    return {**answer, "files": answer["files"] and {name: value for name, value in answer["files"].items() if name not in RECORD}}


def knows_prefixes(case, theirs, ours):
    state = case["repository"]
    config = ".specify/extensions/git/git-config.yml" in state["files"]
    names = [*state["branches"], *(state["remote"] or ()), state["head"] or "", case["environment"].get("GIT_BRANCH_NAME", "")]
    return is_early(case) and case["script"] in contracts.FEATURE and (config or any("/" in name or re.match(r"\d{7,8}-\d{6}", name) for name in names))


def copies_modes(case, theirs, ours):
    return is_early(case) and any(isinstance(value, dict) and "mode" in value for value in case["repository"]["files"].values())


def without_modes(case, answer):
    files = answer["files"] and {name: value and ["", *value[1:]] for name, value in answer["files"].items()}
    return {**answer, "files": files}


def is_no_document(case, theirs, ours):
    return ours["exit"] != 0 and re.search("leads to no file of the workspace|is no regular file", ours["text"])


def is_told_of_number(case, theirs, ours):
    return bool(case["environment"].get("GIT_BRANCH_NAME")) and any(phrase.startswith("--number is ignored") for phrase in ours["said"])


def unwarned(case, answer):
    return {**answer, "said": [phrase for phrase in answer["said"] if not phrase.startswith("--number is ignored")]}


def has_mistakes(case, theirs, ours):
    return both_fail(case, theirs, ours) and is_mistake(theirs["said"]) and is_mistake(ours["said"])


def is_parsed(case, theirs, ours):
    options = [word for word in case["arguments"] if word.startswith("-") and word not in ("--json", "--help", "-h")]
    return case["script"] == "resolve-template" and case["twin"] == "python" and options


def without_lock(case, answer):
    files = answer["files"] and {name: value for name, value in answer["files"].items() if not name.startswith(".specify/.state")}
    return {**answer, "files": files}


DIFFERENCES = [
    Difference("help", "Help is in our own words.", asks_for_help, dropping("output")),
    Difference(
        "more keys", "Keys of other releases follow those of the contract, so that prompts of several releases find theirs.",
        lambda case, theirs, ours: theirs["exit"] == 0 == ours["exit"], of_the_contract,
    ),
    Difference(
        "letters", "Names keep the letters of every script, in lower case; spec-kit's keep ASCII alone, or lower ASCII alone.",
        has_other_letters, each(unslugged),
    ),
    Difference(
        "locale", "A name of other letters needs no UTF-8 locale.", needs_a_locale, dropping(*ALL),
    ),
    Difference(
        "empty names", "Where no word is left of a description, the name is `feature`; spec-kit's ends with the dash.",
        has_no_words, each(unslugged),
    ),
    Difference(
        "fetch", "The branches of a remote count, but its remote-tracking refs stay as they are: fetching is left to people.",
        looks_at_a_remote, each(without_remotes),
    ),
    Difference(
        "lock", "Where there is no Git, the lock of speckit stays in `.specify/.state`.",
        lambda case, theirs, ours: case["repository"]["head"] is None, each(without_lock),
    ),
    Difference(
        "failures", "A call that fails leaves nothing behind; spec-kit's may have made `specs/`, a folder or feature.json by then.",
        leaves_nothing, dropping("files"),
    ),
    Difference(
        "exit code", "A call that fails ends with 1; spec-kit's may also end with 2, or as bash or a parser of options does.",
        both_fail, dropping("exit"),
    ),
    Difference(
        "paths", "Paths are printed and recorded without `//`, `./` and `..`, as spec-kit's own scripts in Python do.",
        lambda case, theirs, ours: True, each(tidy),
    ),
    Difference(
        "no text", "A feature.json that is no JSON, or names no text, names nothing; bash may take a line of it for a path.",
        names_no_text, dropping(*ALL),
    ),
    Difference(
        "record", "feature.json keeps its other keys and its form; spec-kit writes it anew.",
        has_a_record, each(with_value_of_record),
    ),
    Difference(
        "taken numbers", "A `--number` that a folder holds becomes the next free one in every release; before 0.14.4 two had it.",
        moves_on, dropping(*ALL),
    ),
    Difference(
        "no numbers", "A `--number` is digits alone in every release; before 0.13.4 it is what bash's arithmetic takes.",
        is_no_number, dropping(*ALL),
    ),
    Difference(
        "SPECIFY_INIT_DIR", "It names the project in every release; before 0.11 it is not known.",
        names_the_project, dropping(*ALL),
    ),
    Difference(
        "named features", "A feature that a variable or feature.json names needs no branch; before 0.10.0 some scripts ask for one still.",
        is_named, dropping(*ALL),
    ),
    Difference(
        "recorded features", "create-new-feature records the feature in feature.json before 0.10.0 too, whose prompts have the agent do it.",
        may_record, each(without_record),
    ),
    Difference(
        "today's presets", "Presets, extensions and their registries are read before 0.16.5 as they are since: what is broken is told.",
        asks_presets, without_templates,
    ),
    Difference(
        "today's branches", "git-config.yml and numbers behind a prefix count before 0.12 too, so that no number is given twice.",
        knows_prefixes, dropping(*ALL),
    ),
    Difference(
        "own templates", "Where spec-kit left no templates, speckit's own are used; spec-kit's scripts make an empty document.",
        has_no_templates, without_texts,
    ),
    Difference(
        "modes", "A document has the usual mode in every release; before 0.16.5 it may have that of its template.",
        copies_modes, each(without_modes),
    ),
    Difference(
        "odd documents", "A document that is a folder, or a link to nowhere, is refused; spec-kit writes into it, or behind it.",
        is_no_document, dropping(*ALL),
    ),
    Difference(
        "ignored numbers", "That `--timestamp` wins over `--number` is told where GIT_BRANCH_NAME wins over both, too.",
        is_told_of_number, each(unwarned),
    ),
    Difference(
        "two mistakes", "Of two mistakes in one call, ours may tell the other one.", has_mistakes, dropping("said"),
    ),
    Difference(
        "outside", "A feature's directory outside the repository is refused: nothing is written there.",
        is_outside, dropping(*ALL),
    ),
    Difference(
        "large numbers", "Numbers at the end of what 64 bits hold, or beyond, do not count; bash goes on with what is left of them.",
        goes_beyond_numbers, dropping(*ALL),
    ),
    Difference(
        "lines", "A line end in a description or a short name is a space; spec-kit's names may hold it, which Git refuses.",
        has_lines, dropping(*ALL),
    ),
    Difference(
        "abbreviations", "`resolve_template.py` takes `--` and shortened options; ours takes what its twins take.",
        is_parsed, dropping(*ALL),
    ),
    Difference(
        "echo", "A description of `-n`, `-e` or `-E` is text; bash takes it for an option of `echo`, and nothing is left.",
        is_echoed, dropping(*ALL),
    ),
]
