"""Our extension of spec-kit, exported, installed by the real program for several agents, and each of its commands run as the
agent would run it from the file that was installed for it."""

import json
import shutil
import tempfile
from pathlib import Path

import releases
from coexistence_place import Place
from prompts import answer, command_file, expect, filled, hooks, shell, shell_lines
from repositories_of_agents import integrations, set_up
from scripted_agent import Agent

EVENTS = {
    "before_specify": "start", "after_specify": "gate-spec", "before_clarify": "resume", "after_clarify": "gate-spec",
    "before_plan": "resume", "after_plan": "gate-plan", "before_checklist": "resume", "before_tasks": "resume",
    "after_tasks": "gate-tasks", "before_taskstoissues": "resume", "before_analyze": "resume", "before_implement": "resume", "after_implement": "finish",
    "before_converge": "resume", "after_converge": "gate-tasks",
}  # fmt: skip
SENTENCE = "Don't lose a note: \"keep\" $HOME, `all` of them & more"


def add_options(parser):
    parser.add_argument("--release", action="append", help="the release of spec-kit (1.2.3; with --long 0.9.4 and 1.0.1 too)")
    parser.add_argument("--agent", help="the one agent that is tried (all)")
    parser.add_argument("--long", action="store_true", help="everything with every agent and every release")


def run(options):
    faults = cases = 0
    for release in options.release or (["0.9.4", "1.0.1", "1.2.3"] if options.long else ["1.2.3"]):
        with tempfile.TemporaryDirectory(prefix="speckit-extension-") as folder:
            place = Place(Path(folder).resolve(), options.program, releases.program(release), release)
            for integration in integrations(options.agent):
                for trial in ALL if options.long or integration == "claude" else ALL[:2]:
                    cases += 1
                    where = place.folder / f"{integration}-{trial.__name__}"
                    try:
                        trial(place, where, integration)
                    except Exception as fault:  # Whatever goes wrong, the next one is tried all the same.
                        faults += 1
                        print(f"spec-kit {release}, {integration}, {trial.__name__}: {type(fault).__name__}: {fault}")
    print(f"{cases} cases, {faults} failed")
    return 1 if faults else 0


def registered(place, folder, integration):
    """Exported and installed: a command file for each command, and a hook at each event."""
    set_up(place, folder, integration, extension=False, shims=False)
    place.must(folder, "speckit", "extension", "export", "build/extension")
    modes = {mode(path) for path in (folder / "build/extension").rglob("*") if path.is_file()}
    expect(modes == {mode(folder / ".specify/speckit.yml")}, f"what is exported has the modes {modes}")
    place.must(folder, "specify", "extension", "add", "--dev", "build/extension")
    for event, command in EVENTS.items():
        expect(hooks(place, folder, event) == [f"speckit.workspace.{command}"], f"{event} calls {hooks(place, folder, event)}")
    for command in sorted(set(EVENTS.values())):
        text = command_file(folder, integration, f"speckit.workspace.{command}")
        expect("speckit " in "\n".join(shell_lines(text)), f"the file of {command} calls no speckit")
        expect(command != "start" or ("{{args}}" if integration == "gemini" else "$ARGUMENTS") in text, "no place for arguments")
    entry = json.loads((folder / ".specify/extensions/.registry").read_text())["extensions"]["workspace"]
    version = place.must(folder, "speckit", "--version").stdout.split()[-1]
    expect(entry["version"] == version, f"the extension has version {entry['version']}, speckit {version}")
    listed = place.must(folder, "specify", "extension", "list").stdout
    expect("workspace" in listed and "Enabled" in listed, f"specify extension list says {listed}")
    again = place.must(folder, "speckit", "extension", "export", "build/extension").stdout
    expect("nothing, all of it was there" in again, f"a second export says {again}")


def mode(path):
    return f"{path.stat().st_mode & 0o777:o}"


def followed(place, folder, integration):
    """Every command of ours, run from its installed file, on the way of one feature."""
    set_up(place, folder, integration)
    agent = Agent(place, folder, SENTENCE, integration=integration)
    agent.specify()
    expect(agent.number == "001" and agent.branch == f"001-{agent.name}", f"the feature is {agent.number}, {agent.branch}")
    expect(place.must(folder, "git", "branch", "--show-current").stdout.strip() == agent.branch, "HEAD is not on the branch")
    template = (folder / agent.directory / "spec.md").read_text()
    expect(agent.branch in template, "the specification lost its branch")
    for step in [agent.clarify, agent.plan, agent.checklist, agent.tasks, agent.analyze, agent.implement]:
        step()
        agent.stays_current(step.__name__)
    agent.is_done()
    expect(branches(place, folder) == [agent.branch, "main"], f"there are {branches(place, folder)}")
    expect(set(agent.ran) == {f"speckit.workspace.{one}" for one in EVENTS.values()}, f"only {set(agent.ran)} ran")
    decisions = (folder / "specs/decisions.md").read_text()
    expect("A queue of its own" in decisions, "the Decision Log lacks what Complexity Tracking justifies")


def refused(place, folder, integration):
    """What the files say of failures is so: a gate that fails ends with 1, and a branch that is none makes nothing."""
    set_up(place, folder, integration)
    start = shell_lines(command_file(folder, integration, "speckit.workspace.start"))[0]
    line = filled(start, **{"short-name": "first", "description": SENTENCE})
    bad = line.replace("--short-name", "--branch 'a b' --short-name")
    before = place.must(folder, "git", "for-each-ref").stdout
    failure = answer(shell(place, folder, bad, status=2), bad)
    expect(failure["error"]["message"] and failure["error"]["hint"], f"a bad branch is told so: {failure}")
    expect(place.must(folder, "git", "for-each-ref").stdout == before, "a refused start made a branch")
    named = line.replace("--short-name", "--branch 'team/042-first' --short-name")
    told = answer(shell(place, folder, named), named)
    expect((told["BRANCH_NAME"], told["FEATURE_NUM"]) == ("team/042-first", "042"), f"--branch gives {told}")
    expect((folder / told["SPEC_FILE"]).is_file(), "--branch makes no specification")
    told = answer(shell(place, folder, line, GIT_BRANCH_NAME="fix/043-other"), line)
    expect(told["BRANCH_NAME"] == "fix/043-other", f"GIT_BRANCH_NAME gives {told}")
    taken = line.replace("--short-name", "--branch 'x/042-again' --short-name")
    expect("042-first" in answer(shell(place, folder, taken, status=4), taken)["error"]["message"], "a taken number is not told")
    gate = shell_lines(command_file(folder, integration, "speckit.workspace.gate-spec"))
    shell(place, folder, gate[0])
    result = shell(place, folder, gate[1], status=1)
    expect("spec.md:" in result.stdout, f"a gate that fails names no file: {result.stdout} {result.stderr}")
    resume = shell_lines(command_file(folder, integration, "speckit.workspace.resume"))[0]
    place.must(folder, "git", "switch", "-q", "main")
    shell(place, folder, resume)
    place.must(folder, "git", "switch", "-q", "team/042-first")
    shell(place, folder, resume)
    record = json.loads((folder / ".specify/feature.json").read_text())
    expect(record["feature_directory"] == "specs/042-first", f"resume records {record}")


def upgraded(place, folder, integration):
    """Edits of people stay, another version is told, and what spec-kit removes can be installed again."""
    set_up(place, folder, integration)
    source = folder / ".specify/speckit-extension"
    told = json.loads(place.must(folder, "speckit", "init", "--spec-kit", "--json").stdout)["specKitExtension"]
    expect(told["installed"] == "current" and told["next"] is None, f"installed, init says {told}")
    edited = source / "commands/finish.md"
    edited.write_text(edited.read_text() + "\nOurs.\n")
    told = json.loads(place.must(folder, "speckit", "init", "--spec-kit", "--json").stdout)["specKitExtension"]
    expect(told["kept"] == [".specify/speckit-extension/commands/finish.md"], f"edited, init says {told}")
    expect(edited.read_text().endswith("Ours.\n"), "init overwrote an edited file")
    place.must(folder, "git", "checkout", "-q", ".")
    manifest = folder / ".specify/extensions/workspace/extension.yml"
    manifest.write_text(manifest.read_text().replace("version: \"", "version: \"0.0."))
    told = json.loads(place.must(folder, "speckit", "init", "--spec-kit", "--json").stdout)["specKitExtension"]
    expect(told["next"] == "specify extension add --dev --force .specify/speckit-extension", f"outdated, init says {told}")
    place.must(folder, *told["next"].split())
    place.must(folder, "specify", "extension", "disable", "workspace")
    expect(not hooks(place, folder, "before_specify"), "a disabled extension has hooks")
    place.must(folder, "specify", "extension", "enable", "workspace")
    expect(hooks(place, folder, "before_specify") == ["speckit.workspace.start"], "an enabled extension has no hooks")
    place.must(folder, "specify", "extension", "remove", "--force", "workspace")
    expect(source.is_dir() and (folder / ".specify/speckit.yml").is_file(), "removing it took files of speckit along")
    told = json.loads(place.must(folder, "speckit", "init", "--spec-kit", "--json").stdout)["specKitExtension"]
    place.must(folder, *told["next"].split())
    expect(hooks(place, folder, "before_specify") == ["speckit.workspace.start"], "installed again it has no hooks")


def beside_git_first(place, folder, integration):
    """spec-kit's extension for Git, installed before ours, makes the branch: ours goes on with it."""
    set_up(place, folder, integration, git_extension=True)
    told = place.must(folder, "speckit", "init", "--spec-kit")
    expect("specify extension disable git" in told.stderr, f"init does not tell of git's branches: {told.stderr}")
    for number, description in enumerate(["Take notes offline", "Search in notes"], start=1):
        agent = Agent(place, folder, description, integration=integration)
        agent.specify()
        expect(agent.branch.startswith(f"{number:03}-"), f"the branch is {agent.branch}")
        expect(agent.directory == f"specs/{agent.branch}", f"the folder is {agent.directory}, the branch {agent.branch}")
        expect(len(branches(place, folder)) == number + 1, f"beside {number} features there are {branches(place, folder)}")
        place.must(folder, "git", "add", "--all")
        place.must(folder, "git", "commit", "-qm", "Specify")
    shutil.rmtree(folder / ".specify/extensions/git/scripts/bash")
    place.must(folder, "specify", "extension", "disable", "git")
    agent = Agent(place, folder, "Without the extension for Git", integration=integration)
    agent.specify()
    expect(agent.branch.startswith("003-"), f"without git's extension the branch is {agent.branch}")
    told = place.must(folder, "speckit", "init", "--spec-kit")
    expect("disable git" not in told.stderr, "init tells of a disabled extension")


def beside_git_last(place, folder, integration):
    """Installed after ours, it makes a second branch: init tells of it, and disabled as init says, it makes none."""
    set_up(place, folder, integration)
    place.must(folder, "specify", "extension", "add", "git")
    told = place.must(folder, "speckit", "init", "--spec-kit")
    expect("specify extension disable git" in told.stderr, f"init does not tell of git's branches: {told.stderr}")
    agent = Agent(place, folder, "Take notes offline", integration=integration)
    told = agent.hooks("before_specify")
    expect(agent.ran == ["speckit.workspace.start", "speckit.git.feature"], f"before specify ran {agent.ran}")
    made, directory = branches(place, folder), told["SPECIFY_FEATURE_DIRECTORY"]
    expect(made == ["001-take-notes-offline", "002-take-notes-offline", "main"], f"there are {made}")
    expect(directory == "specs/001-take-notes-offline", f"the folder is {directory}")
    place.must(folder, "specify", "extension", "disable", "git")
    agent = Agent(place, folder, "Search in notes", integration=integration)
    agent.specify()
    expect(len(branches(place, folder)) == 4, f"beside a disabled extension there are {branches(place, folder)}")


def branches(place, folder):
    return place.must(folder, "git", "for-each-ref", "--format=%(refname:short)", "refs/heads").stdout.split()


ALL = [registered, followed, refused, upgraded, beside_git_first, beside_git_last]
