"""The contracts that are tried, and where their scripts are found."""

# The nearest release to be had where the one that a contract is named for is not.
RELEASES = {"0.9.5": "0.9.4", "1.0.1": "1.0.1", "1.2.3": "1.2.3"}

SCRIPTS = {
    "create-new-feature": 30, "create-new-feature-branch": 25, "setup-plan": 12, "check-prerequisites": 16,
    "setup-tasks": 8, "resolve-template": 9,
}
BRANCH = "create-new-feature-branch"
FEATURE = ("create-new-feature", BRANCH)

# What a release is without.
ABSENT = {"0.9.5": {"resolve-template"}}
# The releases that have scripts in Python.
PYTHON = {"1.0.1", "1.2.3"}


def scripts(contract):
    return {name: weight for name, weight in SCRIPTS.items() if name not in ABSENT.get(contract, ())}


def path(contract, script, twin, home=".specify"):
    """Where the script is found in a repository, below the folder that holds what the release installed."""
    folder = f"{home}/scripts"
    if script == BRANCH:
        folder = f"{home}/extensions/git/scripts"
        script = "create-new-feature" if contract == "0.9.5" else script
    if twin == "python":
        return f"{folder}/python/{script.replace('-', '_')}.py"
    return f"{folder}/bash/{script}.sh"
