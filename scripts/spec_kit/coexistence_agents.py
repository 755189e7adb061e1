"""Cases of the trial `coexistence`: the files that agents read, in which both programs keep a section, and the commits that
spec-kit's git extension makes where speckit checks what is staged."""

from coexistence_case import Made
from coexistence_place import last_words
from coexistence_repositories import commit, of_both, of_specify, write

# By agent: the language that spec-kit was set up with, and the file that the agent reads.
CONTEXT_FILES = {
    "claude": ("sh", "CLAUDE.md"),
    "copilot": ("ps", ".github/copilot-instructions.md"),
    "codex": ("py", "AGENTS.md"),
    "gemini": ("sh", "GEMINI.md"),
}
CONTEXT_SCRIPTS = {
    "bash": (".specify/extensions/agent-context/scripts/bash/update-agent-context.sh",),
    "python": ("python3", ".specify/extensions/agent-context/scripts/python/update_agent_context.py"),
}
TEXTS = {
    "ends with a line": "# House rules\n\nNever push on Fridays.\n",
    "ends without": "# House rules\n\nNever push on Fridays.",
    "nothing": "",
    "speaks of markers": "# House rules\n\nWhat stands between `speckit:begin` and `speckit:end` is made.\n",
}
OURS, THEIRS = ("<!-- speckit:begin agent", "<!-- speckit:end agent -->"), ("<!-- SPECKIT START -->", "<!-- SPECKIT END -->")


def cases(place, long):
    for agent, (script, file) in CONTEXT_FILES.items():
        made = Made.of(place, of_specify, agent, script)
        for title, text in TEXTS.items() if long or agent == "claude" else list(TEXTS.items())[:1]:
            for order in ("speckit first", "spec-kit first"):
                for language in CONTEXT_SCRIPTS if long else ("bash",):
                    yield Sections(made, agent, file, title, text, order, language)
    yield AutoCommit(Made.of(place, of_both, "claude", "sh"))


class Sections:
    """Both write their section into a file, twice, one after the other."""

    def __init__(self, made, agent, file, title, text, order, language):
        self.made, self.agent, self.file, self.text, self.order, self.language = made, agent, file, text, order, language
        self.name = f"{made.name}: sections of {file}, which {title}, {order}, by {language}"

    def complaints(self):
        place = self.made.place
        repository, _, _ = self.made.copy(f"{id(self)}-here")
        write(repository, {self.file: self.text, "specs/001-notes/plan.md": "# Plan\n"})
        steps = [("speckit", "init", "--agent", self.agent), CONTEXT_SCRIPTS[self.language]]
        if self.order != "speckit first":
            steps.reverse()
        for step in steps:
            place.must(repository, *step)
        once = (repository / self.file).read_bytes()
        for step in steps:
            place.must(repository, *step)
        text = (repository / self.file).read_text()
        if text.encode() != once:
            yield "a second round changed the file"
        if not text.startswith(self.text):
            yield "what people wrote does not stand at the beginning any more"
        for marks in (OURS, THEIRS):
            if [text.count(mark) for mark in marks] != [1, 1]:
                yield f"{marks} do not stand once each"
        if "speckit new-feature" not in section(text, OURS) or "specs/001-notes/plan.md" not in section(text, THEIRS):
            yield "a section does not say what it said"


def section(text, marks):
    return text[text.find(marks[0]) : text.find(marks[1])]


class AutoCommit:
    """Commits of spec-kit's git extension pass the hook of speckit's once the indexes are current, and say why not before."""

    script = ".specify/extensions/git/scripts/bash/auto-commit.sh"
    settings = ".specify/extensions/git/git-config.yml"

    def __init__(self, made):
        self.made, self.name = made, f"{made.name}: commits of the git extension"

    def complaints(self):
        place = self.made.place
        repository, _, _ = self.made.copy(f"{id(self)}-here")
        on = (repository / self.settings).read_text().replace("default: false", "default: true")
        write(repository, {self.settings: on.replace("enabled: false", "enabled: true")})
        commit(place, repository, "Commit after each command")
        write(repository, {"specs/002-share/spec.md": "# Feature Specification: Share a note\n\n**Status**: Draft\n"})
        refused = place.run(repository, self.script, "after_specify")
        if refused.returncode == 0 or "specs/index.md" not in refused.stderr:
            yield f"a commit with indexes out of date ended with {refused.returncode}: {last_words(refused)}"
        place.must(repository, "speckit", "sync")
        passed = place.run(repository, self.script, "after_specify")
        if passed.returncode != 0:
            yield f"a commit with current indexes ended with {passed.returncode}: {last_words(passed)}"
