"""A call that is tried: plain values, so that it can be kept, taken apart and printed.

A repository is told by what differs from a plain one: `files` maps a path to its text, to None where a usual file is
missing, or to {"link": target}, {"folder": True} or {"text": …, "mode": …}. `{ROOT}` in a variable or an argument stands
for the repository, whose place differs between the two sides.
"""

import hashlib
import json

PLAIN_REPOSITORY = {"folder": "repo", "head": "main", "branches": [], "remote": None, "author": "Ada Lovelace", "files": {}}


def repository(**parts):
    return {**PLAIN_REPOSITORY, "branches": [], "files": {}, **parts}


def call(contract, script, arguments=(), **parts):
    return {
        "contract": contract, "script": script, "arguments": list(arguments), "environment": {}, "directory": "",
        "door": "compat", "twin": "bash", "repository": repository(), **parts,
    }


def key(case):
    """A name for the case that says all of it."""
    return hashlib.sha256(json.dumps(case, sort_keys=True, ensure_ascii=True).encode()).hexdigest()[:32]
