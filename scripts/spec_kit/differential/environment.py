"""Variables that the scripts look at, each with what people, agents and machines put there."""

from . import contracts, repositories

FEATURES = [
    "003-other", "feat/003-tour", "main", "099-gone", "tour", "003-tour x", "it's", "20250314-101500-x", "", "a/b/003-tour",
]
PROJECTS = ["{ROOT}", "{ROOT}/", ".", "{ROOT}/specs", "/proc/nowhere", "nowhere", "", "{ROOT}/README.md", "{ROOT}/../repo"]
BRANCHES = [
    "my-branch", "feat/009-x", "009-x", "20250314-101500-x", "a b", "x" * 244, "x" * 245, "é" * 122, "é" * 123, "-x", "a..b", "main",
    "004-tour", "HEAD", "", "feat/x", "12-y", "0009-x", "a/b/010-z", "x.lock", "ünï",
]


def directories(name):
    return [
        f"specs/{name}", f"specs/{name}", f"{{ROOT}}/specs/{name}", f"specs/{name}/", "specs/new-one", "{ROOT}/../outside", "../outside",
        "", f"./specs/{name}", "specs/with space", "{ROOT}", "/proc/nowhere", f"specs/{name}//", "specs/o'x", 'specs/q"x',
    ]


def draw(case, chance):
    """Those that a script asks for more often than others."""
    variables = case["environment"]
    name = repositories.some_feature(case["repository"], chance)
    if chance.random() < 0.1:
        variables["SPECIFY_FEATURE"] = chance.choice([name, *FEATURES])
    if chance.random() < 0.12:
        variables["SPECIFY_FEATURE_DIRECTORY"] = chance.choice(directories(name))
    if chance.random() < 0.06:
        variables["SPECIFY_INIT_DIR"] = chance.choice(PROJECTS)
    if chance.random() < 0.1:
        variables["SPECIFY_FEATURE_NO_PERSIST"] = chance.choice(["1", "true", "yes", "0", "", "TRUE"])
    if case["script"] == contracts.BRANCH and chance.random() < 0.15:
        variables["GIT_BRANCH_NAME"] = chance.choice(BRANCHES)
    if chance.random() < 0.06:
        variables["LC_ALL"] = chance.choice(["C", "POSIX", "C.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8"])
    if chance.random() < 0.03:
        variables["USER"] = chance.choice(["(none)", "root", ""])
