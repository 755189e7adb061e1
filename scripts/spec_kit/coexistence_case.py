"""One case of the trial `coexistence`: a command in a copy of a repository, and what has to hold afterwards."""

import json
import threading
from dataclasses import dataclass, field

from coexistence_place import changed, held, last_words, matches, told

# What spec-kit keeps of its own doings.
BOOKS = (
    ".specify/integrations/*.manifest.json",
    ".specify/integration.json",
    ".specify/init-options.json",
    ".specify/extensions.yml",
    ".specify/extensions/.registry",
    ".specify/presets/.registry",
    ".specify/workflows/workflow-registry.json",
    ".specify/memory/.constitution-template.json",
)
# Its commands, in the folders of the agents.
COMMANDS = (
    ".claude/skills/speckit-*/**",
    ".github/skills/speckit-*/**",
    ".github/agents/speckit.*",
    ".github/prompts/speckit.*",
    ".agents/skills/speckit-*/**",
    ".gemini/commands/speckit.*",
)
# What it makes anew for the agent that is the default one.
SHARED = (".specify/templates/*-template.md", ".specify/scripts/*/*", ".specify/.gitignore")
SHIM = "SPECKIT_BIN"
CONTENT = ("ok", [])
QUESTIONS = (("check",), ("list",), ("sync", "--check"), ("hooks", "status"), ("decision", "list"))


class Made:
    """A repository that is made once, when the first case needs it, with what both programs say of it."""

    def __init__(self, place, make, *arguments):
        self.place, self.make, self.arguments = place, make, arguments
        self.name = "-".join((make.__name__.replace("_", "-"), *arguments))
        self.lock = threading.Lock()
        self.made = None

    @classmethod
    def of(cls, place, make, *arguments):
        """The repository that is made so; the same one for all who ask."""
        made = cls(place, make, *arguments)
        return place.repositories.setdefault(made.name, made)

    def copy(self, name):
        """A copy of the repository, what it holds, and what speckit says of it."""
        with self.lock:
            if self.made is None:
                repository = self.make(self.place, self.name, *self.arguments)
                self.made = (repository, held(repository), answers(self.place, repository))
        repository, files, said = self.made
        return self.place.copy(repository, name), files, said


@dataclass
class Case:
    """A command, the files that it may change or take away, and how it ends."""

    made: Made
    command: tuple
    answer: str = ""
    ends: int = 0
    # Patterns of files that stood before and may be others afterwards, or gone.
    may_change: tuple = ()
    # Patterns of files that may be new.
    may_add: tuple = ()
    # Commands that go before, and have to succeed.
    before: tuple = ()
    # Further checks: functions of this case, the copy and what it held, each giving complaints.
    checks: tuple = field(default=())

    @property
    def name(self):
        return f"{self.made.name}: {told(self.command)}" + (f" < {self.answer.strip()}" if self.answer else "")

    @property
    def place(self):
        return self.made.place

    def complaints(self):
        repository, files, said = self.made.copy(f"{id(self)}-here")
        if self.before:
            for command in self.before:
                self.place.must(repository, *command)
            files, said = held(repository), answers(self.place, repository)
        self.result = self.place.run(repository, *self.command, answer=self.answer)
        if self.result.returncode != self.ends:
            yield f"ended with {self.result.returncode}, not {self.ends}: {last_words(self.result)}"
            return
        after = held(repository)
        for path in changed(files, after):
            if not matches(path, self.may_change):
                yield f"{'changed' if path in after else 'took away'} {path}"
        for path in sorted(after.keys() - files.keys()):
            if not matches(path, self.may_add):
                yield f"made {path}"
        for check in self.checks:
            yield from check(self, repository, files, said)


def answers(place, repository):
    """What speckit says of a repository."""
    return {told(question): answer(place, repository, "speckit", *question, "--json") for question in QUESTIONS}


def answer(place, repository, *command):
    """What a command answers as JSON, without the place where it was asked."""
    result = place.run(repository, *command)
    try:
        said = json.loads(result.stdout.replace(str(repository), "."))
    except ValueError:
        raise AssertionError(f"{told(command)} gave no JSON: {last_words(result)}") from None
    if isinstance(said, dict):
        said.pop("diagnostics", None)
    return said


def speckit_says_the_same(case, repository, files, said):
    """speckit finds in the repository what it found before."""
    now = answers(case.place, repository)
    for question, before in said.items():
        if now[question] != before:
            yield f"speckit {question} said {json.dumps(before)[:300]} and now {json.dumps(now[question])[:300]}"


def status(place, repository):
    """What `specify integration status` finds: the verdict, and the codes of what is wrong."""
    said = answer(place, repository, "specify", "integration", "status", "--json")
    return said["status"], sorted((finding["code"], finding.get("integration", "")) for finding in said["findings"])


def status_is_that_of_spec_kit_alone(control):
    """spec-kit is content, or as little so as in a repository that it has for itself, after the same commands."""

    def check(case, repository, files, said):
        found = status(case.place, repository)
        if found == CONTENT:
            return
        alone, _, _ = control.copy(f"{id(case)}-alone")
        for command in (*case.before, case.command):
            case.place.run(alone, *command, answer=case.answer)
        expected = status(case.place, alone)
        if expected != found:
            yield f"specify integration status finds {found}, and {expected} where spec-kit is alone"

    return check


def status_is_content(case, repository, files, said):
    found = status(case.place, repository)
    if found != CONTENT:
        yield f"specify integration status finds {found}"


def shims_of(repository, files):
    """The shims among files."""
    return [
        path
        for path in files
        if matches(path, (".specify/scripts/**", ".specify/extensions/git/scripts/**"))
        and (repository / path).is_file()
        and SHIM in (repository / path).read_text(errors="replace")
    ]


def shims_stay(case, repository, files, said):
    """Each shim is what it was, byte for byte."""
    before, _, _ = case.made.made
    shims, after = shims_of(before, files), held(repository)
    if not shims:
        yield "there was no shim before"
    for path in sorted(path for path in shims if after.get(path) != files[path]):
        yield f"the shim {path} is {'another' if path in after else 'gone'}"
