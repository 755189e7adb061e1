"""An agent that follows the installed prompts of spec-kit to the letter: it runs the hooks and scripts that they name, takes
the keys that they ask for, and writes the documents."""

import json
import re

import prompted_features
from prompts import answer, command_file, expect, filled, git_feature, hooks, script_call, shell, shell_lines, short_name

NOTES = prompted_features.NOTES
OURS = "speckit.workspace."
KEYS_OF_START = ["BRANCH_NAME", "FEATURE_NUM", "SPECIFY_FEATURE_DIRECTORY", "SPEC_FILE"]


class Agent:
    """Works on one feature in one working tree."""

    def __init__(self, place, repository, description, *, integration="claude"):
        self.place, self.repository, self.description, self.integration = place, repository, description, integration
        self.name = short_name(description)
        self.directory = self.branch = self.number = None
        self.ran = []
        # The keys that the prompt at hand asks for.
        self.asked = []

    # The prompts, in the order in which people call them.

    def specify(self):
        command_file(self.repository, self.integration, "speckit.specify")
        told = self.hooks("before_specify")
        if f"{OURS}start" in self.ran:
            missing = [key for key in KEYS_OF_START if key not in told]
            expect(not missing, f"the hook before specify prints no {', '.join(missing)}")
        self.branch, self.number = told.get("BRANCH_NAME"), told.get("FEATURE_NUM")
        self.directory = told.get("SPECIFY_FEATURE_DIRECTORY") or self.next_directory()
        folder = self.repository / self.directory
        if "SPEC_FILE" in told:
            expect((self.repository / told["SPEC_FILE"]).is_file(), f"{told['SPEC_FILE']} was not made")
            expect(told["SPEC_FILE"] == f"{self.directory}/spec.md", f"{told['SPEC_FILE']} is not in {self.directory}")
            header = (self.repository / told["SPEC_FILE"]).read_text()
            expect(f"`{self.branch}`" in header, f"{told['SPEC_FILE']} does not name the branch {self.branch}")
            record = json.loads((self.repository / ".specify/feature.json").read_text())
            expect(record["feature_directory"] == self.directory, f".specify/feature.json names {record}")
        else:
            folder.mkdir(parents=True)
            (self.repository / ".specify/feature.json").write_text(json.dumps({"feature_directory": self.directory}))
        spec = NOTES["spec.md"].split("## Clarifications")[0]
        stories = "## User Scenarios" + NOTES["spec.md"].split("## User Scenarios", 1)[1]
        self.write("spec.md", spec + stories)
        expect(not (folder / "checklists/requirements.md").exists(), "the checklist that specify makes is there already")
        self.write("checklists/requirements.md", NOTES["checklists/requirements.md"])
        self.hooks("after_specify")

    def clarify(self):
        told = self.begin("clarify", "before_clarify")
        expect(told["FEATURE_SPEC"] == str(self.path("spec.md")), f"FEATURE_SPEC is {told['FEATURE_SPEC']}")
        self.write("spec.md", NOTES["spec.md"])
        self.hooks("after_clarify")

    def plan(self):
        told = self.begin("plan", "before_plan")
        expect(told["FEATURE_SPEC"] == str(self.path("spec.md")), f"FEATURE_SPEC is {told['FEATURE_SPEC']}")
        expect(told["IMPL_PLAN"] == str(self.path("plan.md")), f"IMPL_PLAN is {told['IMPL_PLAN']}")
        expect(self.path("plan.md").stat().st_size > 0, "setup-plan left no template in plan.md")
        if self.branch:
            expect(told["BRANCH"] == self.branch, f"BRANCH is {told['BRANCH']}, not {self.branch}")
        for name in ["research.md", "data-model.md", "contracts/notes-api.yaml", "quickstart.md", "plan.md"]:
            self.write(name, NOTES[name])
        self.hooks("after_plan")

    def checklist(self):
        told = self.begin("checklist", "before_checklist")
        self.has_template(told, "TEMPLATE_CONTENT", "CHK001")
        expect("research.md" in told["AVAILABLE_DOCS"], f"AVAILABLE_DOCS is {told['AVAILABLE_DOCS']}")
        items = "- [x] CHK001 Is it said what happens on a full disk? [Spec §Edge Cases]\n"
        self.write("checklists/ux.md", "# UX Checklist: Notes\n\n**Created**: 2026-03-04\n\n## Completeness\n\n" + items)
        self.hooks("after_checklist")

    def tasks(self):
        told = self.begin("tasks", "before_tasks")
        expect(told["TASKS_TEMPLATE"].startswith("/"), f"TASKS_TEMPLATE is {told['TASKS_TEMPLATE']}")
        self.has_template(told, "TASKS_TEMPLATE_CONTENT", "T001")
        self.write("tasks.md", NOTES["tasks.md"].split("## Phase 6")[0].replace("- [x]", "- [ ]"))
        self.hooks("after_tasks")

    def analyze(self):
        told = self.begin("analyze", "before_analyze")
        expect("tasks.md" in told["AVAILABLE_DOCS"], f"AVAILABLE_DOCS is {told['AVAILABLE_DOCS']}")
        self.hooks("after_analyze")

    def implement(self):
        told = self.begin("implement", "before_implement")
        expect("tasks.md" in told["AVAILABLE_DOCS"], f"AVAILABLE_DOCS is {told['AVAILABLE_DOCS']}")
        tasks = self.path("tasks.md").read_text()
        for path in re.findall(r"\b(?:src|tests|docs)/\S+\.(?:py|md)", tasks):
            file = self.repository / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("# done\n")
        self.path("tasks.md").write_text(tasks.replace("- [ ]", "- [X]"))
        self.hooks("after_implement")

    def converge(self):
        self.begin("converge", "before_converge")
        added = "\n## Phase 6: Convergence\n\n- [ ] T010 Say so when the disk is full in src/notes/save.py per FR-001 (missing)\n"
        self.path("tasks.md").write_text(self.path("tasks.md").read_text() + added)
        self.hooks("after_converge")

    def whole_way(self):
        for step in [
            self.specify, self.clarify, self.plan, self.checklist, self.tasks, self.analyze, self.implement, self.converge,
            self.implement,
        ]:  # fmt: skip
            step()
            self.stays_current(step.__name__)
        self.is_done()

    # What holds in between and in the end.

    def stays_current(self, after):
        """The hooks leave the indexes current; without them people run sync themselves."""
        if not any(command.startswith(OURS) for command in self.ran):
            shell(self.place, self.repository, "speckit sync")
        index = self.repository / "specs/index.md"
        expect(index.is_file() and self.directory.split("/")[-1] in index.read_text(), f"after {after} no index has the feature")
        line = "speckit sync --check"
        result = shell(self.place, self.repository, line, status=None)
        expect(result.returncode == 0, f"after {after} the indexes are out of date: {result.stdout} {result.stderr}")

    def is_done(self):
        line = f"speckit show --json '{self.directory}'"
        stage = answer(shell(self.place, self.repository, line), line)["feature"]["stage"]
        expect(stage == "done", f"{self.directory} is {stage}, not done")
        line = "speckit check --json"
        findings = answer(shell(self.place, self.repository, line, status=None), line)["findings"]
        told = [f"{one['rule']} {one['path']}:{one['line']} {one['message']}" for one in findings]
        expect(not told, f"speckit check finds: {'; '.join(told[:5])}")
        line = "speckit decision list --json"
        decisions = answer(shell(self.place, self.repository, line), line)["decisions"]
        mine = [one for one in decisions if one["feature"] == self.directory.rsplit("/", 1)[-1]]
        expect(mine, f"no decision of {self.directory} is in the log")

    # How it works.

    def begin(self, prompt, event):
        """Reads a prompt, runs the hooks before it and the script that it names; the answer has every key that it asks for."""
        text = command_file(self.repository, self.integration, f"speckit.{prompt}")
        self.hooks(event)
        line, self.asked = script_call(text)
        told = answer(shell(self.place, self.repository, line), line)
        missing = [key for key in self.asked if key not in told]
        expect(not missing, f"`{line}` prints no {', '.join(missing)}, which {prompt} asks for: {sorted(told)}")
        expect(told["FEATURE_DIR"] == str(self.path("")), f"`{line}` is about {told['FEATURE_DIR']}, not {self.directory}")
        return told

    def has_template(self, told, key, sign):
        """A template is in the answer: where the prompt asks for it, and from 1.0 on every one does."""
        early = self.place.version.startswith("0.")
        expect(early or key in self.asked, f"the prompt does not ask for {key}")
        if key in self.asked:
            expect(sign in told[key], f"{key} holds no template: {told[key][:200]!r}")

    def hooks(self, event):
        """Runs what the extensions have the agent run, and returns the keys that were printed."""
        told = {}
        for command in hooks(self.place, self.repository, event):
            text = command_file(self.repository, self.integration, command)
            self.ran.append(command)
            if command == "speckit.git.feature":
                line = git_feature(text, self.description)
                told |= answer(shell(self.place, self.repository, line), line)
                continue
            if not command.startswith(OURS):
                continue
            words = {"short-name": self.name, "description": self.description, "FEATURE_DIR": self.directory or ""}
            for line in shell_lines(text):
                result = shell(self.place, self.repository, filled(line, **words))
                if "--json" in line:
                    told |= answer(result, line)
        return told

    def next_directory(self):
        """The directory that the prompt has the agent choose: the next number among those in specs."""
        numbers = [int(path.name.split("-")[0]) for path in (self.repository / "specs").glob("[0-9][0-9][0-9]-*")]
        return f"specs/{max(numbers, default=0) + 1:03}-{self.name}"

    def path(self, name):
        return (self.repository / self.directory / name).resolve()

    def write(self, name, text):
        """Writes a document of the example for this feature; what it says of the branch and the folder is made true."""
        text = text.replace("`001-offline-notes`", f"`{self.branch}`").replace("specs/001-offline-notes", self.directory)
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
