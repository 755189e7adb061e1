"""Draws calls: script, arguments, environment and repository, all from one seed."""

import random

from . import contracts, descriptions, environment, rare, repositories
from .case import call, repository

# The flags of a script that makes a feature, and how often each is given.
FLAGS = {"--json": 0.75, "--dry-run": 0.25, "--allow-existing-branch": 0.2, "--timestamp": 0.1}
ODD_WORDS = [
    ["--help"], ["-h"], ["--unknown"], ["-j"], ["--JSON"], ["--json=true"], ["--number=5"], ["--short-name=x"], ["--"], ["--json"], [""],
]


def cases(contract, count, seed):
    """The calls of a contract; each has a seed of its own, so that a longer run begins with those of a shorter one."""
    for number in range(count):
        case = draw(contract, random.Random(f"{seed} {contract} {number}"))
        chance = random.Random(f"{seed} {contract} {number} rare")
        yield rare.draw(case, chance) if chance.random() < 0.15 else case


def draw(contract, chance):
    scripts = contracts.scripts(contract)
    script = chance.choices(list(scripts), list(scripts.values()))[0]
    state = repositories.draw(repository(), script, chance)
    case = call(contract, script, ARGUMENTS[script](state, chance), repository=state)
    environment.draw(case, chance)
    where(case, chance)
    case["door"] = "shim" if chance.random() < 0.2 else "compat"
    if contract in contracts.PYTHON and chance.random() < 0.2:
        case["twin"] = "python"
    return case


def feature_arguments(state, chance):
    groups = [[flag] for flag, likely in FLAGS.items() if chance.random() < likely]
    if chance.random() < 0.25:
        groups.append(["--short-name", descriptions.short_name(chance)])
    if chance.random() < 0.3:
        groups.append(["--number", descriptions.number(chance)])
    text = descriptions.description(chance)
    groups.append([text] if chance.random() < 0.8 else text.split(" "))
    draw = chance.random()
    if draw < 0.06:
        groups.append([*chance.choice(ODD_WORDS)])
    elif draw < 0.1:
        groups = [group for group in groups if len(group) == 1 and group[0].startswith("--")]
    if chance.random() < 0.15:
        groups = [group for group in groups if group[0] not in ("--number", "--short-name")] + taken(state, chance)
    chance.shuffle(groups)
    if chance.random() < 0.04:
        groups.append([chance.choice(["--number", "--short-name"])])
    if chance.random() < 0.05:
        groups.append(chance.choice(groups) if groups else ["x"])
    return [word for group in groups for word in group]


def taken(state, chance):
    """A number and a name that a branch or a folder has already."""
    names = [branch.partition("@")[0].rpartition("/")[2] for branch in [*state["branches"], state["head"] or ""]]
    names += [path.split("/")[1] for path in state["files"] if path.startswith("specs/")]
    number, _, name = chance.choice([name for name in names if "-" in name] or ["003-tour"]).partition("-")
    return [["--number", number], ["--short-name", name or "tour"]]


def plan_arguments(state, chance):
    return odd_flags(["--json"] if chance.random() < 0.75 else [], chance)


def prerequisites_arguments(state, chance):
    groups = [[flag] for flag, likely in (
        ("--json", 0.75), ("--require-tasks", 0.3), ("--include-tasks", 0.35), ("--require-spec", 0.15), ("--paths-only", 0.2),
    ) if chance.random() < likely]
    if chance.random() < 0.1:
        groups.append(["--template", chance.choice(["tasks-template", "plan-template", "spec-template", "nothing", "", "Bad_Name", "../x"])])
    chance.shuffle(groups)
    if chance.random() < 0.02:
        groups.append(["--template"])
    return odd_flags([word for group in groups for word in group], chance)


def template_arguments(state, chance):
    words = [chance.choice([
        *["plan-template"] * 4, *["tasks-template"] * 2, *["spec-template"] * 3, "checklist-template", "nothing", "", "Bad_Name",
        "../plan-template", "plan-template.md", "custom-template",
    ])]
    if chance.random() < 0.5:
        words.insert(chance.randint(0, 1), "--json")
    if chance.random() < 0.04:
        words = words[:-1]
    return odd_flags(words, chance)


def odd_flags(words, chance):
    if chance.random() < 0.08:
        place = chance.randint(0, len(words))
        words.insert(place, chance.choice(["--help", "-h", "--unknown", "extra", "", "--json", "-x", "--", "--JSON", "--json=true"]))
    return words


ARGUMENTS = {
    "create-new-feature": feature_arguments, "create-new-feature-branch": feature_arguments, "setup-plan": plan_arguments,
    "setup-tasks": plan_arguments, "check-prerequisites": prerequisites_arguments, "resolve-template": template_arguments,
}


def where(case, chance):
    if chance.random() < 0.12:
        folder = chance.choice(["sub", "sub/folder", "specs", ".specify"])
        state = case["repository"]["files"]
        if folder.startswith("sub"):
            state[f"{folder}/x.md"] = "x\n"
        elif folder == "specs" and not any(path.startswith("specs/") for path in state):
            return
        elif folder == ".specify" and state.get(".specify", ...) is None:
            return
        case["directory"] = folder
