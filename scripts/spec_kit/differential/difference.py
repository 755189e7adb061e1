"""What a difference that is meant is made of."""

from dataclasses import dataclass
from typing import Callable


def unchanged(case, theirs, ours):
    return theirs, ours


@dataclass(frozen=True)
class Difference:
    """`applies` tells from the case and both answers whether the difference may be at work.

    `instead` is another call, if there is one to which spec-kit's script has to answer what ours answers to this one.
    `without` takes out of both answers what the difference changes. All the rest still has to agree.
    """

    name: str
    reason: str
    applies: Callable
    without: Callable = unchanged
    instead: Callable | None = None


def with_environment(case, **variables):
    """The case with these variables; one that is None is taken away."""
    environment = {name: value for name, value in {**case["environment"], **variables}.items() if value is not None}
    return {**case, "environment": environment}


def with_arguments(case, change):
    return {**case, "arguments": [change(word) for word in case["arguments"]]}


def with_file(case, name, value):
    """The case with this file; one that is None is not there, unless the release brings it."""
    state = case["repository"]
    files = {path: text for path, text in state["files"].items() if path != name}
    return {**case, "repository": {**state, "files": files if value is None else {**files, name: value}}}


def is_early(case):
    """Whether the contract is older than 0.10.0."""
    return case["contract"] == "0.9.5"
