"""Repositories for the trial `coexistence`: as speckit leaves them, as spec-kit leaves them, and as both do."""

import json
import shutil

import prompted_features

# What people wrote before either program came.
PEOPLE = {
    "README.md": "# A project\n",
    "CLAUDE.md": "# House rules\n\nNever push on Fridays.\n",
    "AGENTS.md": "# House rules\n\nNever push on Fridays.",
    "GEMINI.md": "# House rules\n\n- Short sentences.\n",
    ".github/copilot-instructions.md": "# House rules\n",
    ".gitignore": "build/\n",
    ".gitattributes": "*.png binary\n",
    ".vscode/settings.json": '{\n  // ours\n  "editor.tabSize": 3\n}\n',
    ".claude/settings.json": '{ "permissions": { "deny": ["Bash(rm:*)"] } }\n',
    ".claude/skills/release/SKILL.md": "---\nname: release\ndescription: Use it to release.\n---\n\nTag, then push.\n",
    ".github/skills/release/SKILL.md": "---\nname: release\ndescription: Use it to release.\n---\n\nTag, then push.\n",
    ".agents/skills/release/SKILL.md": "---\nname: release\ndescription: Use it to release.\n---\n\nTag, then push.\n",
    ".gemini/commands/release.toml": 'description = "Release"\nprompt = "Tag, then push."\n',
    "docs/index.md": "# Index\n\nNot of plans.\n",
}
AGENTS = ("claude", "codex", "copilot", "gemini")
OVERRIDE = ".specify/templates/overrides/spec-template.md"
CONSTITUTION = ".specify/memory/constitution.md"
OUR_SPEC = """# Feature Specification: [FEATURE NAME]

**Feature Branch**: `[###-feature-name]`

**Status**: Draft

## Requirements *(mandatory)*

- **FR-001**: System MUST [do what]
"""
# By the names that `specify init --script` takes.
LANGUAGES = {"sh": "bash", "ps": "powershell", "py": "python"}


def specify_init(agent, script, *more):
    return ("specify", "init", "--here", "--force", "--non-interactive", "--ignore-agent-tools",
            "--integration", agent, "--script", script, *more)  # fmt: skip


def write(repository, files):
    for name, text in files.items():
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def commit(place, repository, message):
    place.must(repository, "git", "add", "--all")
    place.must(repository, "git", "commit", "--quiet", "--message", message)


def fresh(place, name):
    """What `speckit init` makes, and nothing more."""
    repository = empty(place, name)
    place.must(repository, "speckit", "init")
    return repository


def flat(place, name):
    """Features below specs/, with index and decision log."""
    repository = of_people(place, name)
    place.must(repository, "speckit", "init", "--layout", "flat", "--scripts", "bash", *agents())
    return with_work(place, repository)


def epic(place, name):
    """An epic with features, indexes and a decision; shims, hooks, sections for agents, an override, settings."""
    repository = of_people(place, name)
    place.must(repository, "speckit", "init", "--layout", "epic", "--scripts", "bash", *agents())
    write(repository, {".specify/speckit.yml": "layout: epic\nbranch: { digits: 3 }\nindex: { workspace: plans/index.md }\n"})
    place.must(repository, "speckit", "new-epic", "User onboarding", "--service", "user-service")
    return with_work(place, repository)


def of_specify(place, name, agent, script, *more):
    """What `specify init` makes, with the git extension and agent-context, and what people had."""
    repository = of_people(place, name)
    place.must(repository, *specify_init(agent, script, "--extension", "git", "--extension", "agent-context", *more))
    commit(place, repository, "Set up spec-kit")
    return repository


def of_both(place, name, agent, script):
    """What `specify init` makes, then taken over by speckit: shims in place of the scripts, sections, hooks, features."""
    repository = of_specify(place, name, agent, script)
    place.must(repository, "speckit", "init", "--scripts", LANGUAGES[script], "--replace", *agents())
    return with_work(place, repository)


def of_prompts(place, name, agent, script):
    """Two features as an agent leaves them that follows spec-kit's prompts, the second on a branch named otherwise."""
    repository = of_specify(place, name, agent, script)
    write(repository, {CONSTITUTION: prompted_features.CONSTITUTION})
    for branch, folder, documents in prompted_features.FEATURES:
        place.must(repository, "git", "switch", "--quiet", "--create", branch)
        write(repository / "specs" / folder, documents)
        write(repository, {".specify/feature.json": json.dumps({"feature_directory": f"specs/{folder}"})})
        commit(place, repository, f"Work on {folder}")
    return repository


def with_work(place, repository):
    """Adds what a team adds in a week: features, a decision, a constitution, an override, hooks."""
    write(repository, {CONSTITUTION: prompted_features.CONSTITUTION, OVERRIDE: OUR_SPEC})
    place.must(repository, "speckit", "hooks", "install")
    place.must(repository, "speckit", "sync")
    commit(place, repository, "Set up speckit")
    place.must(repository, "speckit", "new-feature", "Let customers sign up")
    place.must(repository, "speckit", "sync")
    place.must(repository, "speckit", "decision", "add", "Keep sessions in the database", "--rationale", "One store less")
    commit(place, repository, "Specify signing up")
    return repository


def of_people(place, name):
    repository = empty(place, name)
    write(repository, PEOPLE)
    commit(place, repository, "Begin")
    return repository


def empty(place, name):
    repository = place.folder / "made" / name
    # What is left of a try that failed goes.
    shutil.rmtree(repository, ignore_errors=True)
    repository.mkdir(parents=True)
    place.must(repository, "git", "init", "--quiet")
    return repository


def agents():
    return [word for agent in AGENTS for word in ("--agent", agent)]
