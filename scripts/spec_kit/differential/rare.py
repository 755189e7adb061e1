"""What a plain draw reaches too seldom: a drawn call is turned into one that asks for it."""

import json

from . import contracts, descriptions
from .repositories import feature, feature_json


def call(case, script, arguments, twin="bash", **environment):
    """The case as a call of another script; of what it had, the repository, the contract and the door stay."""
    arguments = [word for word in arguments if word]
    return {**case, "script": script, "arguments": arguments, "twin": twin, "environment": environment, "directory": ""}


def with_state(case, files=(), **parts):
    state = case["repository"]
    return {**case, "repository": {**state, **parts, "files": {**state["files"], **dict(files)}}}


def other_scripts(case, chance):
    """A description in one of many scripts, where there may be no UTF-8 locale."""
    words = [chance.choice(descriptions.MORE_SCRIPTS + descriptions.SCRIPTS), chance.choice(["--json", ""])]
    environment = {"LC_ALL": chance.choice(["C", "POSIX", "en_US.UTF-8", "tr_TR.UTF-8"])} if chance.random() < 0.4 else {}
    return call(case, chance.choice(contracts.FEATURE), words, **environment)


def option_parser(case, chance):
    """What a parser of options takes beside the options that there are."""
    if case["contract"] not in contracts.PYTHON:
        return place(case, chance)
    words = [chance.choice(["plan-template", "spec-template", "nothing"]), chance.choice(["--", "--js", "--jso", "--j", "--he", "--json"])]
    chance.shuffle(words)
    return call(case, "resolve-template", words, "python")


def modes(case, chance):
    """A template with a mode of its own."""
    script, name = chance.choice([("setup-plan", "plan"), ("create-new-feature", "spec"), ("setup-tasks", "tasks")])
    template = {f".specify/templates/{name}-template.md": {"text": f"# {name}\n", "mode": chance.choice([0o755, 0o600, 0o640, 0o664])}}
    files = feature("007-modes", ["spec.md"]) | feature_json("specs/007-modes") | template
    words = ["--json", "A mode of its own" if script == "create-new-feature" else ""]
    return call(with_state(case, files, head="007-modes"), script, words)


def odd_documents(case, chance):
    """A document that is none, where a script would make it."""
    value = chance.choice([{"folder": True}, {"link": "nowhere"}, {"link": "../../../outside.md"}, {"link": "spec.md"}])
    files = feature("007-odd", ["spec.md"]) | feature_json("specs/007-odd") | {"specs/007-odd/plan.md": value}
    return call(with_state(case, files, head="007-odd"), "setup-plan", [chance.choice(["--json", ""])])


def ignored_numbers(case, chance):
    words = ["--json", "--timestamp", "--number", chance.choice(["7", "007", "99"]), chance.choice(descriptions.PLAIN)]
    name = chance.choice(["my-branch", "009-x", "feat/009-x", "20250314-101500-x"])
    return call(case, contracts.BRANCH, words, GIT_BRANCH_NAME=name)


def other_keys(case, chance):
    """A feature.json with more than the feature in it, which is written anew."""
    before = chance.choice([
        {"note": "ours", "feature_directory": "specs/001-login"}, {"feature_directory": "specs/001-login", "n": [1, {"a": None}]}, {"x": "ü"},
    ])
    text = json.dumps(before, indent=chance.choice([None, 2, 4]), ensure_ascii=chance.random() < 0.5)
    files = feature("007-keys") | feature_json(None, text)
    script = chance.choice(["setup-plan", "check-prerequisites", "setup-tasks", "create-new-feature"])
    words = ["--json", "Keys" if script == "create-new-feature" else ""]
    return call(with_state(case, files, head="007-keys"), script, words, SPECIFY_FEATURE_DIRECTORY="specs/007-keys")


def whole_feature(case, chance):
    """A feature that has all that a script asks for."""
    documents = ["spec.md", "plan.md", "tasks.md", *chance.sample(["research.md", "data-model.md", "contracts/api.md", "quickstart.md"], 2)]
    files = feature("007-whole", documents) | feature_json("specs/007-whole")
    words = chance.sample(["--json", "--require-tasks", "--include-tasks", "--require-spec"], chance.randint(0, 4))
    if chance.random() < 0.4:
        words += ["--template", chance.choice(["tasks-template", "plan-template", "spec-template", "checklist-template"])]
    script = chance.choice(["check-prerequisites", "check-prerequisites", "setup-tasks"])
    twin = "python" if case["contract"] in contracts.PYTHON and chance.random() < 0.4 else "bash"
    return call(with_state(case, files, head="007-whole"), script, words if script == "check-prerequisites" else words[:1], twin)


def place(case, chance):
    """A repository in a folder of a larger one, or in a linked working tree."""
    if case["repository"]["head"] in (None, "unborn"):
        return case
    return with_state(case, place=chance.choice(["inner", "worktree"]))


def cd_path(case, chance):
    """A variable that makes `cd` print, and go elsewhere."""
    return {**case, "environment": {**case["environment"], "CDPATH": chance.choice(["{ROOT}", ".:{ROOT}/specs", "/"])}}


DRAWS = {
    other_scripts: 4, option_parser: 2, modes: 2, odd_documents: 2, ignored_numbers: 2, other_keys: 2, whole_feature: 4, place: 8, cd_path: 1,
}


def draw(case, chance):
    return chance.choices(list(DRAWS), list(DRAWS.values()))[0](case, chance)
