"""Cases of the trial `coexistence`: the commands of spec-kit's program where speckit manages the repository."""

import re

from coexistence_case import (
    BOOKS, COMMANDS, SHARED, Case, Made, answer, shims_of, shims_stay, speckit_says_the_same, status_is_content,
    status_is_that_of_spec_kit_alone,
)  # fmt: skip
from coexistence_place import held
from coexistence_repositories import LANGUAGES, epic, flat, fresh, of_both, of_specify, specify_init

# Each agent with the language that it is tried with, and the agent that is switched to.
PAIRS = (("claude", "sh", "codex"), ("copilot", "ps", "claude"), ("codex", "py", "gemini"), ("gemini", "sh", "copilot"))
NEW = (".specify/**", *COMMANDS)
SCRIPTS = (".specify/scripts/*/*",)
GIT = ".specify/extensions/git/**"
CONTEXT = ".specify/extensions/agent-context/**"


def cases(place, long):
    pairs = [(agent, script, other) for agent, _, other in PAIRS for script in LANGUAGES] if long else PAIRS
    for make in (fresh, flat, epic):
        yield from first_commands(Made.of(place, make), pairs, long or make is epic)
    for number, (agent, script, other) in enumerate(pairs):
        both = Made.of(place, of_both, agent, script)
        alone = Made.of(place, of_specify, agent, script)
        thorough = long or number == 0
        yield from integration_commands(both, alone, other, thorough)
        if thorough:
            yield from packages_commands(both, alone, write_packages(place.folder / "packages"))
            yield from reading_commands(both, long)


def first_commands(made, pairs, thorough):
    """spec-kit comes to a repository of speckit's."""
    checks = (speckit_says_the_same, status_is_content)
    for agent, script, _ in pairs if thorough else pairs[:1]:
        asked = ("specify", "init", "--here", "--ignore-agent-tools", "--integration", agent, "--script", script)
        yield Case(made, asked, answer="y\n", may_add=NEW, checks=checks)
        yield Case(
            made, specify_init(agent, script, "--extension", "git"), may_add=NEW,
            may_change=SCRIPTS, checks=(*checks, *of_shims(made, script)),
        )  # fmt: skip
    if not thorough:
        return
    yield Case(made, ("specify", "init", "--here", "--non-interactive", "--integration", "claude"), ends=1)
    yield Case(made, ("specify", "integration", "install", "claude"), may_add=NEW, checks=checks)
    yield Case(made, ("specify", "extension", "add", "git"), may_add=NEW, checks=(speckit_says_the_same,))
    yield Case(made, ("specify", "preset", "add", "lean"), may_add=NEW, checks=(speckit_says_the_same,))


def of_shims(made, script):
    """What has to become of the shims, all in bash here: spec-kit writes such scripts unless it is asked for PowerShell."""
    if made.make is fresh:
        return ()
    return (shims_stay,) if LANGUAGES[script] == "powershell" else (scripts_are_back,)


def integration_commands(both, alone, other, thorough):
    """The commands that render scripts, templates and commands anew."""
    agent = both.arguments[0]
    checks = (speckit_says_the_same, status_is_that_of_spec_kit_alone(alone))
    own = (*BOOKS, *COMMANDS)

    def case(*words, may_change=own, checks=checks, **more):
        return Case(both, ("specify", "integration", *words), may_change=may_change, may_add=NEW, checks=checks, **more)

    back = {"may_change": (*own, *SHARED), "checks": (*checks, scripts_are_back)}
    kept = {"may_change": (*own, *SHARED), "checks": (*checks, shims_stay)}
    yield case("upgrade", **kept)
    yield case("use", agent, **kept)
    yield case("switch", other, **kept)
    yield case("upgrade", "--force", **back)
    init = specify_init(*both.arguments)
    yield Case(both, init, **back, may_add=NEW)
    if not thorough:
        return
    yield case("status", may_change=())
    yield case("use", agent, "--force", **back)
    yield case("switch", agent, may_change=())
    yield case("switch", agent, "--force", **back)
    yield case("switch", other, "--refresh-shared-infra", **back)
    yield case("install", other, "--force")
    yield case("uninstall", checks=(speckit_says_the_same,))
    asked = tuple(word for word in init if word not in ("--force", "--non-interactive"))
    yield Case(both, asked, answer="y\n", may_change=own, may_add=NEW, checks=checks)


def packages_commands(both, alone, packages):
    """Extensions, presets and workflows come and go."""
    checks = (speckit_says_the_same, status_is_that_of_spec_kit_alone(alone))
    own = (*BOOKS, *COMMANDS)

    def case(*words, may_change=own, **more):
        return Case(both, ("specify", *words), may_change=may_change, may_add=NEW, checks=checks, **more)

    extension, preset, workflow = packages
    yield case("extension", "list", may_change=())
    yield case("extension", "add", "git", may_change=(), ends=1)
    yield Case(
        both, ("specify", "extension", "add", "git", "--force"), may_change=(*own, GIT), may_add=NEW,
        checks=(*checks, scripts_are_back),
    )  # fmt: skip
    yield case("extension", "disable", "git")
    yield case("extension", "remove", "git", "--force", may_change=(*own, GIT))
    yield case("extension", "remove", "agent-context", "--force", may_change=(*own, CONTEXT))
    added = ("specify", "extension", "add", "--dev", extension)
    yield case(*added[1:])
    for words in (("disable", "probe"), ("remove", "probe", "--force")):
        yield case("extension", *words, before=(added,), may_change=(*own, ".specify/extensions/probe/**"))
    made = ("speckit", "init", "--spec-kit")
    added = ("specify", "extension", "add", "--dev", ".specify/speckit-extension")
    yield case(*added[1:], before=(made,))
    for words in (("disable", "workspace"), ("remove", "workspace", "--force")):
        yield case("extension", *words, before=(made, added), may_change=(*own, ".specify/extensions/workspace/**"))
    for name in ("lean", "constitution-sync"):
        yield case("preset", "add", name)
    added = ("specify", "preset", "add", "--dev", preset)
    yield case(*added[1:])
    for words in (("disable", "probe"), ("remove", "probe")):
        yield case("preset", *words, before=(added,), may_change=(*own, ".specify/presets/probe/**"))
    added = ("specify", "workflow", "add", "--dev", workflow)
    yield case(*added[1:])
    for words in (("disable", "probe"), ("remove", "probe")):
        yield case("workflow", *words, before=(added,), may_change=(*own, ".specify/workflows/probe/**"))


def reading_commands(both, long):
    """Commands that only read change nothing, and find their way."""
    few = (("check",), ("artifact", "list", "--json"), ("preset", "resolve", "spec-template"), ("workflow", "list"))
    more = (("artifact", "info", "speckit.plan", "--json"), ("preset", "list"), ("workflow", "info", "speckit"), ("version",))
    for words in (*few, *more) if long else few:
        yield Case(both, ("specify", *words), checks=(speckit_says_the_same,))


def scripts_are_back(case, repository, files, said):
    """spec-kit's own scripts took the place of shims: doctor told so before and names each now, and one command mends it."""
    before, _, _ = case.made.made
    lost = sorted(set(shims_of(before, files)) - set(shims_of(repository, files)))
    if not lost:
        yield "no script of spec-kit's took the place of a shim"
        return
    of_core = [path for path in lost if path.startswith(".specify/scripts/")]
    of_core = of_core if ".specify/integration.json" in files else []
    warned = [finding["message"] for finding in doctor(case.place, before) if finding["name"] == "force"]
    if of_core and not any(f" {len(of_core)} scripts" in message for message in warned):
        yield f"speckit doctor does not warn that --force takes {len(of_core)} scripts: {warned}"
    findings = doctor(case.place, repository)
    if silent := [path for path in lost if not any(names(finding, path) for finding in findings)]:
        yield f"speckit doctor does not tell that spec-kit's own stand again: {', '.join(silent)}"
    for language in sorted({re.search(r"scripts/(\w+)/", path)[1] for path in lost}):
        case.place.must(repository, "speckit", "init", "--scripts", language, "--replace")
    if still := sorted(set(lost) - set(shims_of(repository, held(repository)))):
        yield f"speckit init --replace did not bring back {', '.join(still)}"
    yield from status_is_content(case, repository, files, said)


def doctor(place, repository):
    """What `speckit doctor` has to say beside that all is well."""
    said = answer(place, repository, "speckit", "doctor", "--json")
    if "checks" not in said:
        raise AssertionError(f"speckit doctor said {said}")
    return [finding for finding in said["checks"] if finding["status"] != "ok"]


def names(finding, path):
    """Whether the finding names a file, in its message or as one of the folder that it is about."""
    folder, _, name = path.rpartition("/")
    return path in finding["message"] or finding["path"] == folder and name in finding["message"]


def write_packages(folder):
    """An extension, a preset and a workflow of somebody's, each with the name `probe`."""
    for name, text in PACKAGES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "extension", folder / "preset", folder / "workflow"


PACKAGES = {
    "extension/extension.yml": """schema_version: "1.0"
extension: { id: probe, name: Probe, version: "1.0.0", description: Looks around, author: Mara Lindqvist, license: MIT }
requires: { speckit_version: ">=0.2.0" }
provides:
  commands:
    - { name: speckit.probe.look, file: commands/look.md, description: Look around }
hooks:
  after_plan: { command: speckit.probe.look, optional: true, description: Look around }
""",
    "extension/commands/look.md": "---\ndescription: Look around\n---\n\nLook around and tell what you see.\n",
    "preset/preset.yml": """schema_version: "1.0"
preset: { id: probe, name: Probe, version: "1.0.0", description: A line more, author: Mara Lindqvist, license: MIT }
requires: { speckit_version: ">=0.6.0" }
provides:
  templates:
    - { type: template, name: plan-template, file: templates/plan-template.md, description: Costs, strategy: append }
""",
    "preset/templates/plan-template.md": "## Costs\n\n[What this costs]\n",
    "workflow/workflow.yml": """schema_version: "1.0"
workflow: { id: probe, name: Probe, version: "1.0.0", description: Specifies alone, author: Mara Lindqvist }
requires: { speckit_version: ">=0.2.0" }
inputs:
  spec: { type: string, required: true, prompt: What to build }
steps:
  - { id: specify, type: command, command: speckit.specify, input: { args: "{{ inputs.spec }}" } }
""",
}
