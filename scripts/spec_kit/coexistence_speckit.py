"""Cases of the trial `coexistence`: the commands of speckit where spec-kit set the repository up."""

import json

from coexistence_case import Case, Made, answer, status_is_content
from coexistence_place import changed, held
from coexistence_repositories import LANGUAGES, PEOPLE, agents, of_both, of_prompts, of_specify

EXCLUDE = ".git/info/exclude"
SECTIONS = ("CLAUDE.md", "AGENTS.md", "GEMINI.md", ".github/copilot-instructions.md", ".gitattributes")
MADE = (".specify/speckit.yml", ".specify/speckit-extension/**", ".specify/scripts/**", "specs/**")
MANIFEST = ".specify/integrations/speckit.manifest.json"
FEATURE = ".specify/feature.json"
HEAD, BRANCHES = ".git/HEAD", ".git/refs/heads/*"

# How commands that only read end.
OF_PROMPTS = {"check": 0, "list": 0, "show": 0, "gate spec": 1, "template list": 0, "doctor": 0}
OF_BOTH = {"check": 0, "list": 0, "show": 0, "gate spec": 1, "template list": 0, "doctor": 0}


def cases(place, long):
    pairs = [(agent, script) for agent in ("claude", "copilot", "codex", "gemini") for script in LANGUAGES]
    for number, (agent, script) in enumerate(pairs if long else (("claude", "sh"), ("copilot", "ps"), ("codex", "py"))):
        made = Made.of(place, of_specify, agent, script)
        yield from init_commands(made, long or number == 0)
    made = Made.of(place, of_prompts, "claude", "sh")
    yield Case(made, ("speckit", "check", "--strict"), checks=(prompted_features_are_understood,))
    yield from working_commands(made, OF_PROMPTS)
    yield from working_commands(Made.of(place, of_both, "gemini", "sh"), OF_BOTH)


def init_commands(made, thorough):
    """speckit comes to a repository of spec-kit's."""
    language = LANGUAGES[made.arguments[1]]
    checks = (spec_kit_says_the_same, status_is_content, people_keep_their_text, modes_stay, a_second_run_changes_nothing)

    def case(*words, **more):
        return Case(made, ("speckit", "init", *words), may_change=(EXCLUDE, *SECTIONS), may_add=MADE, checks=checks, **more)

    yield case("--scripts", language, *agents())
    # The hook of spec-kit's extension for Git names scripts in bash and PowerShell alone.
    of_git = "*" if language == "python" else language
    taken = (EXCLUDE, *SECTIONS, MANIFEST, f".specify/scripts/{language}/*", f".specify/extensions/git/scripts/{of_git}/*")
    replace = ("speckit", "init", "--scripts", language, "--replace")
    yield Case(made, replace, may_change=taken, may_add=MADE, checks=(*checks, common_functions_stay))
    yield Case(made, (*replace, "--dry-run"), checks=(spec_kit_says_the_same,))
    if not thorough:
        return
    yield case()
    yield case("--spec-kit")
    yield case("--layout", "flat")
    yield case("--layout", "epic", "--agent", "claude")
    for other in sorted(set(LANGUAGES.values()) - {language}):
        yield case("--scripts", other)


def working_commands(made, ends):
    """Features are made, indexed and checked; what only reads ends as it has to in this repository."""
    checks = (spec_kit_says_the_same, status_is_content)
    work = {"may_change": (EXCLUDE, "specs/index.md", "specs/decisions.md", FEATURE), "may_add": (*MADE, FEATURE, ".gitattributes")}
    yield Case(made, ("speckit", "sync"), **work, checks=checks)
    branch = {"may_change": (*work["may_change"], HEAD), "may_add": (*work["may_add"], BRANCHES)}
    yield Case(made, ("speckit", "new-feature", "Share a note"), **branch, checks=(*checks, feature_is_told))
    yield Case(made, ("speckit", "plan", "--force"), **work, checks=checks)
    yield Case(
        made, ("speckit", "hooks", "install"), may_change=(EXCLUDE, ".git/config", ".gitattributes"),
        may_add=(".git/hooks/*", ".gitattributes"), checks=(people_keep_their_text,))
    for words, code in ends.items():
        yield Case(made, ("speckit", *words.split()), ends=code)


def spec_kit_says_the_same(case, repository, files, said):
    """spec-kit lists the same extensions, workflows, commands, templates and hooks as in a repository that it has for itself."""
    with case.made.lock:
        if not hasattr(case.made, "listed"):
            case.made.listed = listed(case.place, case.made.made[0])
    now = listed(case.place, repository)
    for what, before in case.made.listed.items():
        if now[what] != before:
            yield f"specify says otherwise of {what}: {json.dumps(now[what])[:400]}"


def listed(place, repository):
    """What spec-kit lists."""
    lists = {"artifacts": answer(place, repository, "specify", "artifact", "list", "--json")}
    for what in ("extension", "workflow"):
        lists[what] = place.must(repository, "specify", what, "list").stdout
    return lists


def people_keep_their_text(case, repository, files, said):
    """What people wrote before both programs stands at the beginning of each file, byte for byte."""
    for name, text in PEOPLE.items():
        if not (repository / name).read_bytes().startswith(text.encode()):
            yield f"{name} does not begin with what people wrote any more"


def modes_stay(case, repository, files, said):
    """What is written anew has the mode that it had, but for scripts, in whose place a shim may come."""
    after = held(repository)
    for path in changed(files, after):
        if "/scripts/" not in path and path in after and after[path].split()[0] != files[path].split()[0]:
            yield f"changed the mode of {path} from {files[path].split()[0]} to {after[path].split()[0]}"


def a_second_run_changes_nothing(case, repository, files, said):
    once = held(repository)
    case.place.must(repository, *case.command)
    if once != held(repository):
        yield "a second run changed files"


def common_functions_stay(case, repository, files, said):
    """What the scripts of extensions source is spec-kit's own still."""
    after = held(repository)
    for path in files:
        if path.startswith(".specify/scripts/") and "/common." in path and after[path] != files[path]:
            yield f"changed {path}"


def feature_is_told(case, repository, files, said):
    """spec-kit's own script takes the feature that speckit made for the current one."""
    path = repository / FEATURE
    if not path.is_file():
        yield f"{FEATURE} is not there"
    elif json.loads(path.read_text())["feature_directory"] not in case.result.stdout:
        yield f"{FEATURE} names {path.read_text()}"


def prompted_features_are_understood(case, repository, files, said):
    """Two features that follow spec-kit's prompts to the letter are at the stages that they are at, and no rule complains."""
    if said["check"]["findings"]:
        yield f"check finds {said['check']['findings']}"
    stages = {feature["id"]: feature["stage"] for feature in said["list"]["features"]}
    if stages != {"001-offline-notes": "done", "002-search-notes": "specified"}:
        yield f"list says {stages}"
    show = answer(case.place, repository, "speckit", "show", "--json")
    if show["feature"]["id"] != "002-search-notes":
        yield f"the current feature is {show['feature']['id']}, not the one of {FEATURE}"
    gates = answer(case.place, repository, "speckit", "constitution", "gates", "--json")
    if "Simplicity" not in json.dumps(gates):
        yield f"the constitution is not read: {gates}"
