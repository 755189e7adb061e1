"""Prints a case as a shell script that builds its repository and makes the call."""

import json
import shlex

from . import contracts


def script(case):
    """What makes the repository in a new folder, then both calls as they would be typed."""
    state = case["repository"]
    lines = [f"# contract {case['contract']}, {case['twin']}, {case['door']}", f"mkdir -p {quoted(state['folder'])} && cd {quoted(state['folder'])}"]
    lines += git_lines(state)
    for name, value in state["files"].items():
        lines += file_lines(name, value)
    if case["directory"]:
        lines.append(f"cd {quoted(case['directory'])}")
    variables = "".join(f"{name}={quoted(value)} " for name, value in case["environment"].items())
    arguments = " ".join(quoted(word) for word in case["arguments"])
    lines.append(f"{variables}speckit compat {case['script']} --contract {case['contract']} {arguments}".rstrip())
    lines.append(f"# theirs: {contracts.path(case['contract'], case['script'], case['twin'])} of {contracts.RELEASES[case['contract']]}")
    return "\n".join(lines)


PLACES = {
    "inner": ["git -C .. init -q -b main"],
    "worktree": ["# a linked working tree of ../first, which is on no branch", "git init -q -b main"],
}


def git_lines(state):
    head = state["head"]
    if head is None:
        return ["# no Git"]
    lines = PLACES.get(state.get("place"), ["git init -q -b main"])[:]
    if state["author"] != "Ada Lovelace":
        lines.append(f"git config user.name {quoted(state['author'])}" if state["author"] is not None else "# no user.name")
    if head != "unborn":
        lines.append("echo one > README.md && git add . && git commit -qm x")
    for branch in state["branches"]:
        name, _, commit = branch.partition("@")
        lines.append(f"git branch {quoted(name)}" + (f"  # at a commit of other content ({commit})" if commit else ""))
    if state["remote"] is not None:
        lines.append(f"# remote origin by path, with branches {' '.join(state['remote'])}; every other one fetched")
    if head == "detached":
        lines.append("git checkout -q --detach")
    elif head not in ("main", "unborn"):
        lines.append(f"git checkout -q -b {quoted(head)}")
    return lines


def file_lines(name, value):
    if value is None:
        return [f"rm -rf {quoted(name)}"]
    if isinstance(value, str):
        value = {"text": value}
    if value.get("folder"):
        return [f"mkdir -p {quoted(name)}"]
    parent = name.rpartition("/")[0]
    made = [f"mkdir -p {quoted(parent)}"] if parent else []
    if "link" in value:
        return [*made, f"ln -s {quoted(value['link'])} {quoted(name)}"]
    mode = [f"chmod {value['mode']:o} {quoted(name)}"] if "mode" in value else []
    return [*made, f"printf %s {quoted(value['text'])} > {quoted(name)}", *mode]


def quoted(text):
    if text.isprintable():
        return shlex.quote(text).replace("{ROOT}", "$PWD")
    return "$'" + json.dumps(text, ensure_ascii=False)[1:-1].replace("'", "\\'").replace('\\"', '"') + "'"


def told(part, theirs, ours):
    return f"  {part}:\n    theirs {json.dumps(theirs.get(part), ensure_ascii=False)[:600]}\n    ours   {json.dumps(ours.get(part), ensure_ascii=False)[:600]}"
