"""Repositories as spec-kit and speckit set them up together for one agent."""

from prompted_features import CONSTITUTION
from prompts import PLACES, expect


def set_up(place, folder, integration, *, extension=True, shims=True, git_extension=False):
    """A new repository with one commit: `specify init`, then what is asked for of ours and of spec-kit's extension for Git."""
    folder.mkdir(parents=True)
    place.must(folder, "git", "init", "-q")
    place.must(
        folder, "specify", "init", "--here", "--force", "--ignore-agent-tools",
        "--integration", integration, "--script", "sh",
    )  # fmt: skip
    (folder / ".specify/memory/constitution.md").write_text(CONSTITUTION, encoding="utf-8")
    # Early releases install their extension for Git unasked.
    has_it = (folder / ".specify/extensions/git").is_dir()
    if git_extension and not has_it:
        place.must(folder, "specify", "extension", "add", "git")
    if has_it and not git_extension:
        place.must(folder, "specify", "extension", "remove", "--force", "git")
    words = ["--spec-kit"] if extension else []
    words += ["--scripts", "bash", "--replace"] if shims else []
    place.must(folder, "speckit", "init", *words)
    if extension:
        place.must(folder, "specify", "extension", "add", "--dev", ".specify/speckit-extension")
    place.must(folder, "git", "add", "--all")
    place.must(folder, "git", "commit", "-qm", "Set up spec-kit and speckit")
    left = place.must(folder, "git", "status", "--porcelain").stdout
    expect(not left, f"setting up leaves files that are not committed: {left}")
    return folder


def integrations(named):
    """The agents that are tried."""
    return [named] if named else list(PLACES)
