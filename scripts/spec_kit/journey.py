"""The way from a description to an implemented feature, by the prompts that spec-kit installed: in a new repository, in a new
clone of it, by sixteen agents at once, and with our scripts alone."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import releases
from coexistence_place import Place
from prompts import answer, command_file, expect, filled, shell, shell_lines
from repositories_of_agents import set_up
from scripted_agent import Agent

SIXTEEN = [
    "Take notes offline", "Search in notes", "Share a note", "Print a note", "Sort notes by date", "Lock a note", "Tag notes",
    "Draw in a note", "Record a voice note", "Undo an edit", "Count the words", "Export to Markdown", "Import from e-mail",
    "Remind of a note", "Archive old notes", "Merge two notes",
]  # fmt: skip


def add_options(parser):
    parser.add_argument("--release", default="1.2.3", help="the release of spec-kit (1.2.3)")
    parser.add_argument("--agent", default="claude", help="the agent whose prompts are followed (claude)")
    parser.add_argument("--long", action="store_true", help="crowds in clones and with our scripts alone too")
    parser.add_argument("--crowd", type=int, default=16, help="how many agents work at once (16)")


def run(options):
    faults = 0
    with tempfile.TemporaryDirectory(prefix="speckit-journey-") as folder:
        place = Place(Path(folder).resolve(), options.program, releases.program(options.release), options.release)
        trials = [alone, resumed_in_a_clone, in_one_tree, with_scripts_alone, in_worktrees]
        longer = [in_a_clone, in_worktrees_of_a_clone, with_scripts_alone_in_worktrees]
        for trial in trials + (longer if options.long else []):
            try:
                trial(place, place.folder / trial.__name__, options)
                print(f"{trial.__name__}: holds")
            except Exception as fault:  # Whatever goes wrong, the next one is tried all the same.
                faults += 1
                print(f"{trial.__name__}: {type(fault).__name__}: {fault}")
    print(f"{faults} failed")
    return 1 if faults else 0


def alone(place, folder, options):
    """One agent in a new repository."""
    agent = Agent(place, set_up(place, folder, options.agent), SIXTEEN[0], integration=options.agent)
    agent.whole_way()
    expect(agent.directory == f"specs/{agent.branch}", f"the folder {agent.directory} is not called as {agent.branch}")
    refs = place.must(folder, "git", "for-each-ref", "--format=%(refname:short)").stdout.split()
    expect(refs == [agent.branch, "main"], f"there are {refs}")


def in_a_clone(place, folder, options):
    """One agent in a new clone, where .specify/feature.json is missing."""
    repository = clone(place, folder, options)
    before = standing(place, repository)
    agent = Agent(place, repository, SIXTEEN[0], integration=options.agent)
    agent.whole_way()
    expect(agent.number == "003", f"after two features the number is {agent.number}")
    are_apart([*before, told_by(agent)], 3, (agent.directory, repository))


def resumed_in_a_clone(place, folder, options):
    """A feature that was specified here is planned in a new clone."""
    here = set_up(place, folder / "here", options.agent)
    first = Agent(place, here, SIXTEEN[0], integration=options.agent)
    first.specify()
    commit(place, here)
    place.must(folder, "git", "clone", "-q", "here", "there")
    second = Agent(place, folder / "there", SIXTEEN[0], integration=options.agent)
    second.directory, second.branch, second.number = first.directory, first.branch, first.number
    place.must(folder / "there", "git", "switch", "-q", first.branch)
    expect(not (folder / "there/.specify/feature.json").exists(), "the clone has a feature.json")
    for step in [second.clarify, second.plan, second.checklist, second.tasks, second.analyze, second.implement]:
        step()
        second.stays_current(step.__name__)
    second.is_done()


def in_worktrees(place, folder, options):
    """A crowd, each in a linked worktree of a new repository."""
    crowd(place, set_up(place, folder / "repository", options.agent), folder, options)


def in_worktrees_of_a_clone(place, folder, options):
    """A crowd, each in a linked worktree of a new clone in which features stand already."""
    repository = clone(place, folder, options)
    stood = [one["FEATURE_NUM"] for one in standing(place, repository)]
    expect(stood == ["001", "002"], f"in the clone stand {stood}")
    crowd(place, repository, folder, options)


def in_one_tree(place, folder, options):
    """A crowd that starts features at once in one working tree: so many numbers, branches and folders."""
    repository = set_up(place, folder, options.agent)
    line = shell_lines(command_file(repository, options.agent, "speckit.workspace.start"))[0]
    lines = [
        filled(line, **{"short-name": f"feature-{index}", "description": text})
        for index, text in enumerate(SIXTEEN[: options.crowd])
    ]
    with ThreadPoolExecutor(len(lines)) as pool:
        told = list(pool.map(lambda one: answer(shell(place, repository, one), one), lines))
    are_apart(told, options.crowd, *((one["SPECIFY_FEATURE_DIRECTORY"], repository) for one in told))
    refs = place.must(repository, "git", "for-each-ref", "--format=%(refname:short)", "refs/heads").stdout.split()
    # On a branch without commits HEAD alone stands for it; here all have one.
    expect(len(refs) == options.crowd + 1, f"there are {len(refs) - 1} branches")


def with_scripts_alone(place, folder, options):
    """Without our extension: spec-kit's own for Git makes the branch, with our script."""
    repository = set_up(place, folder, options.agent, extension=False, git_extension=True)
    agent = Agent(place, repository, SIXTEEN[0], integration=options.agent)
    agent.whole_way()
    expect(agent.ran[0] == "speckit.git.feature", f"the hooks were {agent.ran}")
    script = (repository / ".specify/extensions/git/scripts/bash/create-new-feature-branch.sh").read_text()
    expect("compat create-new-feature-branch" in script, "the extension for Git has its own script still")


def with_scripts_alone_in_worktrees(place, folder, options):
    """The same by a crowd: so many branches and numbers."""
    repository = set_up(place, folder / "repository", options.agent, extension=False, git_extension=True)
    agents = [
        Agent(place, worktree(place, repository, folder, index), text, integration=options.agent)
        for index, text in enumerate(SIXTEEN[: options.crowd])
    ]
    with ThreadPoolExecutor(len(agents)) as pool:
        list(pool.map(Agent.specify, agents))
    numbers = {agent.number for agent in agents}
    expect(len(numbers) == options.crowd, f"{options.crowd} agents got {len(numbers)} numbers: {sorted(numbers)}")
    expect(len({agent.branch for agent in agents}) == options.crowd, "two agents got one branch")


def clone(place, folder, options):
    """A new clone of a repository in which two features stand: one on main, one on its own branch."""
    origin = set_up(place, folder / "origin", options.agent)
    for index, description in enumerate(["Begin with it", "Go on with it"]):
        Agent(place, origin, description, integration=options.agent).specify()
        commit(place, origin)
        if index == 0:
            place.must(origin, "git", "branch", "--force", "main")
        place.must(origin, "git", "switch", "-q", "main")
    place.must(folder, "git", "clone", "-q", "origin", "clone")
    expect(not (folder / "clone/.specify/feature.json").exists(), "the clone has a feature.json")
    return folder / "clone"


def commit(place, repository):
    place.must(repository, "git", "add", "--all")
    place.must(repository, "git", "commit", "-qm", "Go on")


def worktree(place, repository, folder, index):
    place.must(repository, "git", "worktree", "add", "-q", "--detach", folder / f"agent-{index}")
    return folder / f"agent-{index}"


def crowd(place, repository, folder, options):
    """All of them go the whole way at once, each in a linked worktree, and commit what they made."""
    stood = standing(place, repository)
    before = place.must(repository, "git", "for-each-ref", "refs/heads").stdout.count("\n")
    agents = [
        Agent(place, worktree(place, repository, folder, index), text, integration=options.agent)
        for index, text in enumerate(SIXTEEN[: options.crowd])
    ]
    with ThreadPoolExecutor(len(agents)) as pool:
        list(pool.map(Agent.whole_way, agents))
    all_of_them = [*stood, *map(told_by, agents)]
    are_apart(all_of_them, len(stood) + options.crowd, *((agent.directory, agent.repository) for agent in agents))
    after = place.must(repository, "git", "for-each-ref", "refs/heads").stdout.count("\n")
    expect(after - before == options.crowd, f"{options.crowd} agents made {after - before} branches")
    for agent in agents:
        commit(place, agent.repository)
    head = place.must(repository, "git", "branch", "--show-current").stdout.strip()
    expect(head == "main", f"the first working tree is on {head}")


def standing(place, repository):
    """The features that stand already, each with its number, as the branches of the repository and of its remote tell them."""
    refs = place.must(repository, "git", "for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes").stdout.split()
    names = {ref.rsplit("/", 1)[-1] for ref in refs} - {"main", "HEAD"}
    return [
        {"BRANCH_NAME": name, "FEATURE_NUM": name.split("-")[0], "SPECIFY_FEATURE_DIRECTORY": f"specs/{name}"}
        for name in sorted(names)
    ]


def told_by(agent):
    return {"BRANCH_NAME": agent.branch, "FEATURE_NUM": agent.number, "SPECIFY_FEATURE_DIRECTORY": agent.directory}


def are_apart(told, count, *made):
    """As many numbers, branches and folders as there are features, and each folder that was made has its specification."""
    for key in ["FEATURE_NUM", "BRANCH_NAME", "SPECIFY_FEATURE_DIRECTORY"]:
        values = {one[key] for one in told}
        expect(len(told) == len(values) == count, f"{count} features have {len(values)} of {key}: {sorted(values)}")
    for directory, repository in made:
        expect((repository / directory / "spec.md").is_file(), f"{directory} has no specification")
