"""Differences in templates, and in the documents that are made of them."""

import re

from .answers import each, pairs, refusing, without_texts, without_values
from .difference import Difference, is_early

OF_PACKAGES = re.compile(r"\.specify/(presets|extensions/(?!git/))")


def asks_packages(case, theirs, ours):
    """A template that presets or extensions may have."""
    found = any(OF_PACKAGES.match(path) for path in case["repository"]["files"])
    return is_early(case) and found and case["script"] in ("create-new-feature", "setup-plan", "setup-tasks")


def without_templates(case, theirs, ours):
    """Both without the text of a template, and without its place. Where ours tells that a package is broken, it ends there."""
    if ours["exit"] == 1 and OF_PACKAGES.search(ours["text"]):
        return refusing(case, theirs, ours)
    return tuple(without_texts(without_values(answer, "TASKS_TEMPLATE")) for answer in (theirs, ours))


def has_no_templates(case, theirs, ours):
    gone = case["repository"]["files"].get(".specify", ...) in (None, {"folder": True})
    return gone and any("emplate" in phrase for phrase in theirs["said"])


def as_without_its_own(case, theirs, ours):
    """Where theirs ends for lack of a template, what tells the same of the feature and asks for none."""
    if theirs["exit"] == 0 or ours["exit"] != 0 or case["script"] == "resolve-template":
        return None
    if case["script"] == "setup-tasks":
        return {**case, "script": "check-prerequisites"}
    return {**case, "contract": "1.0.1"}


def without_own_templates(case, theirs, ours):
    """Both without what stands in documents, and without what is said of templates."""
    if case["script"] == "resolve-template":
        # There is no text in theirs to compare with; files, refs and HEAD are.
        return {**theirs, "exit": 0, "output": ours["output"], "said": []}, ours
    if "SPECS_DIR" in pairs(theirs) and "FEATURE_DIR" in pairs(ours):
        theirs, ours = without_values(theirs, "SPECS_DIR"), without_values(ours, "FEATURE_DIR")
    return without_any_template(theirs), without_any_template(ours)


def without_any_template(answer):
    answer = without_values(without_texts(answer), "TASKS_TEMPLATE", "TASKS_TEMPLATE_CONTENT")
    if "lines" in answer["output"]:
        answer = {**answer, "output": {"lines": [line for line in answer["output"]["lines"] if "emplate" not in line]}}
    return {**answer, "said": [phrase for phrase in answer["said"] if "emplate" not in phrase]}


def copies_modes(case, theirs, ours):
    templates = (value for path, value in case["repository"]["files"].items() if "template" in path)
    return is_early(case) and any(isinstance(value, dict) and "mode" in value for value in templates)


def without_modes(case, answer):
    files = {name: ["", *value[1:]] if value and name.startswith("specs/") else value for name, value in answer["files"].items()}
    return {**answer, "files": files}


def is_no_document(case, theirs, ours):
    return ours["exit"] != 0 and re.search("leads to no file of the workspace|is no regular file", ours["text"])


def is_parsed(case, theirs, ours):
    odd = [word for word in case["arguments"] if word == "" or word.startswith("-") and word not in ("--json", "--help", "-h")]
    return case["script"] == "resolve-template" and case["twin"] == "python" and odd


PACKAGES = Difference(
    "today's presets", "Presets, extensions and their registries are read before 0.16.5 as they are since: what is broken is told.",
    asks_packages, without_templates,
)
OWN_TEMPLATES = Difference(
    "own templates", "Where spec-kit left no templates, speckit's own are used; spec-kit's scripts make an empty document.",
    has_no_templates, without_own_templates, instead=as_without_its_own,
)
MODES = Difference(
    "modes", "A document has the usual mode in every release; before 0.16.5 it may have that of its template.",
    copies_modes, each(without_modes),
)
ODD_DOCUMENTS = Difference(
    "odd documents", "A document that is a folder, or a link to nowhere, is refused; spec-kit writes into it, or behind it.",
    is_no_document, refusing,
)
ABBREVIATIONS = Difference(
    "abbreviations", "`resolve_template.py` takes `--`, shortened options and an empty name; ours takes what its twins take.",
    is_parsed, instead=lambda case, theirs, ours: {**case, "twin": "bash"},
)
