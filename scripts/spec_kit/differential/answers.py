"""What both sides answered, taken apart and changed."""

import re

# What stands for a part that is left out.
NOTHING = {"exit": None, "output": {"lines": []}, "said": [], "files": {}}


def each(change):
    """Both answers changed alike."""
    return lambda case, theirs, ours: (change(case, theirs), change(case, ours))


def dropping(*parts):
    return each(lambda case, answer: answer | {part: NOTHING[part] for part in parts})


def rewritten(value, change):
    """The value with every text in it, also the names of files and refs, changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [rewritten(entry, change) for entry in value]
    if isinstance(value, dict):
        return {change(name): rewritten(entry, change) for name, entry in value.items()}
    return value


def printed(answer):
    """What the answer prints, as pairs of a key and a value, in their order."""
    output = answer["output"] or {}
    if "json" in output:
        return output["json"]
    return [line.split(": ", 1) for line in output.get("lines", []) if re.match(r"[A-Z_]+: ", line)]


def pairs(answer):
    return dict(printed(answer))


def without_values(answer, *names):
    """The answer without these keys and their values."""
    output = answer["output"] or {}
    if "json" in output:
        return {**answer, "output": {"json": [pair for pair in output["json"] if pair[0] not in names]}}
    return {**answer, "output": {"lines": [line for line in output.get("lines", []) if line.split(": ")[0] not in names]}}


def with_value(answer, name, value):
    """The answer with another value for this key, where it has the key."""
    output = answer["output"]
    if "json" in output:
        return {**answer, "output": {"json": [[key, value if key == name else old] for key, old in output["json"]]}}
    lines = [f"{name}: {value}" if line.startswith(f"{name}: ") else line for line in output["lines"]]
    return {**answer, "output": {"lines": lines}}


def unsaid(answer, *beginnings):
    """The answer without what it says in phrases that begin so."""
    return {**answer, "said": [phrase for phrase in answer["said"] if not phrase.startswith(beginnings)]}


def without_files(answer, *names):
    return {**answer, "files": {name: value for name, value in answer["files"].items() if name not in names}}


def without_texts(answer):
    """The answer without what stands in documents: they are there still, with their modes."""
    files = {name: value and [value[0]] if name.endswith(".md") else value for name, value in answer["files"].items()}
    return {**answer, "files": files}


def both_fail(case, theirs, ours):
    return theirs["exit"] != 0 and ours["exit"] != 0


def both_work(case, theirs, ours):
    return theirs["exit"] == 0 == ours["exit"]


def refusing(case, theirs, ours):
    """Where a call of ours is refused, it does not matter what theirs does. But ours then ends with 1, says why, prints nothing,
    changes no file, makes no ref and stays on its branch."""
    nothing_new = ours["refs"].items() <= theirs["refs"].items() and is_where_it_was(case, ours)
    if ours["exit"] == 1 and not ours["silent"] and ours["output"] == {"lines": [""]} and not ours["files"] and nothing_new:
        return ours, ours
    return theirs, ours


def is_where_it_was(case, answer):
    head = case["repository"]["head"]
    if head is None:
        return answer["head"] is None
    if head == "detached":
        return not answer["head"].startswith("ref: ")
    return answer["head"] == f"ref: refs/heads/{'main' if head == 'unborn' else head}\n"
