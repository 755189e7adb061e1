"""Cuts a case down to the smallest that still differs in the same parts."""

import copy
import time


def shrunk(case, still_differs, seconds=90):
    """Tries what is simpler, one step after the other, until nothing simpler differs or time is up."""
    end = time.monotonic() + seconds
    changed = True
    while changed and time.monotonic() < end:
        changed = False
        for simpler in simplifications(case):
            if time.monotonic() > end:
                break
            if still_differs(simpler):
                case, changed = simpler, True
                break
    return case


def simplifications(case):
    yield from (with_part(case, environment=part) for part in smaller_maps(case["environment"]))
    state = case["repository"]
    for files in smaller_maps(state["files"]):
        yield with_state(case, files=files)
    for branches in smaller_lists(state["branches"]):
        yield with_state(case, branches=branches)
    if state["remote"] is not None:
        yield with_state(case, remote=None)
        yield from (with_state(case, remote=names) for names in smaller_lists(state["remote"]))
    if "place" in state:
        yield with_part(case, repository={name: value for name, value in state.items() if name != "place"})
    if state["folder"] != "repo":
        yield with_state(case, folder="repo")
    if state["author"] != "Ada Lovelace":
        yield with_state(case, author="Ada Lovelace")
    if state["head"] != "main":
        yield with_state(case, head="main")
    if case["directory"]:
        yield with_part(case, directory="")
    if case["door"] != "compat":
        yield with_part(case, door="compat")
    if case["twin"] != "bash":
        yield with_part(case, twin="bash")
    for arguments in smaller_lists(case["arguments"]):
        yield with_part(case, arguments=arguments)
    for place, word in enumerate(case["arguments"]):
        for simpler in smaller_words(word):
            yield with_part(case, arguments=[*case["arguments"][:place], simpler, *case["arguments"][place + 1:]])


def with_part(case, **parts):
    return {**copy.deepcopy(case), **copy.deepcopy(parts)}


def with_state(case, **parts):
    return with_part(case, repository={**case["repository"], **parts})


def smaller_lists(values):
    if len(values) > 3:
        yield values[: len(values) // 2]
        yield values[len(values) // 2:]
    for place in range(len(values)):
        yield values[:place] + values[place + 1:]


def smaller_maps(values):
    names = list(values)
    for some in smaller_lists(names):
        yield {name: values[name] for name in some}


def smaller_words(word):
    if word.startswith("--") or len(word) < 2:
        return
    words = word.split(" ")
    if len(words) > 1:
        yield from (" ".join(some) for some in smaller_lists(words))
    elif len(word) > 8:
        yield word[: len(word) // 2]
        yield word[len(word) // 2:]
