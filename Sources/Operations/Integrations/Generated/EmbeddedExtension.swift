// Made by scripts/embed. Do not edit.
// swift-format-ignore-file

/// The files of Sources/Operations/Integrations/ExtensionFiles, by their paths there.
enum EmbeddedExtension {
  static let files: [String: String] = [
"commands/finish.md": #"""
---
description: "Bring indexes and Decision Log up to date and check the feature. Use it after it was implemented."
---

# Finish the feature

## Steps

1. Run these in the root of the repository, one after the other. Replace `<FEATURE_DIR>` by the directory of the feature.

   ```sh
   speckit sync --lock-timeout 60
   speckit gate tasks
   speckit check '<FEATURE_DIR>'
   speckit show '<FEATURE_DIR>'
   ```

2. `speckit gate tasks` and `speckit check` end with 0 where all is well. They end with 1 where something is wrong, and each line
   names the file, the line and what is wrong. Mend that in the file and run all of them again, three times at most.

3. `speckit show` names the stage. `done` means that every task is ticked. At `implementing` tasks are open: finish them, or
   tell the user which are left.

4. Do they still end with 1? Tell the user what is wrong, and go on to the report. The feature is not finished then.

## Rules

- Tick no task that is not done. Change no code to please these commands: they read documents alone.
- Write nothing between `speckit:begin` and `speckit:end`: `speckit sync` writes there.
- Where `speckit sync` fails, or a command ends with 2 or more: change nothing, tell the user the error and its hint, and go on.

"""#,
"commands/gate-plan.md": #"""
---
description: "Bring indexes and Decision Log up to date and check the plan. Use it after a plan was written."
---

# Check the plan

## Steps

1. Run these in the root of the repository, one after the other:

   ```sh
   speckit sync --lock-timeout 60
   speckit gate plan
   ```

2. `speckit sync` writes the indexes and the Decision Log. It takes the decisions of the plan over: what Complexity Tracking justifies is in the log then.

3. `speckit gate plan` ends with 0 where all is well. It ends with 1 where something is missing, and each line names the file, the
   line and what is missing. Mend that in the file and run both commands again, three times at most.

4. Does it still end with 1? Tell the user what is missing, and go on to the report. The phase is not complete then.

## Rules

- Call no gate of the constitution passed that is not. Justify it in Complexity Tracking, or change the plan.
- Write no entry of the Decision Log by hand. For a decision that stands in no document run
  `speckit decision add '<decision>' --rationale '<reason>'`.
- Write nothing between `speckit:begin` and `speckit:end`: `speckit sync` writes there.
- Where `speckit sync` fails, or a command ends with 2 or more: change nothing, tell the user the error and its hint, and go on.

"""#,
"commands/gate-spec.md": #"""
---
description: "Bring the indexes up to date and check the specification. Use it after a specification was written or clarified."
---

# Check the specification

## Steps

1. Run these in the root of the repository, one after the other:

   ```sh
   speckit sync --lock-timeout 60
   speckit gate spec
   ```

2. `speckit sync` writes the indexes and the Decision Log. It changes no specification.

3. `speckit gate spec` ends with 0 where all is well. It ends with 1 where something is missing, and each line names the file, the
   line and what is missing. Mend that in the file and run both commands again, three times at most. Leave open questions as
   they are: see the rules.

4. Does it still end with 1? Tell the user what is missing, and go on to the report. The phase is not complete then.

## Rules

- Tick an item of `checklists/requirements.md` only if the specification meets it.
- `[NEEDS CLARIFICATION: …]` in the specification is an open question to the user. The gate does not pass while there is one.
  Do not answer it yourself, and do not delete it. Tell the user the open questions: they can answer now, or later with the
  command `clarify`. Then put the answer in the place of the question.
- Write nothing between `speckit:begin` and `speckit:end`: `speckit sync` writes there.
- Where `speckit sync` fails, or a command ends with 2 or more: change nothing, tell the user the error and its hint, and go on.

"""#,
"commands/gate-tasks.md": #"""
---
description: "Bring the indexes up to date and check the task list. Use it after tasks were written or added."
---

# Check the task list

## Steps

1. Run these in the root of the repository, one after the other:

   ```sh
   speckit sync --lock-timeout 60
   speckit gate tasks
   ```

2. `speckit sync` writes the indexes and the Decision Log. It counts the tasks.

3. `speckit gate tasks` ends with 0 where all is well. It ends with 1 where something is missing, and each line names the file, the
   line and what is missing. Mend that in the file and run both commands again, three times at most.

4. Does it still end with 1? Tell the user what is missing, and go on to the report. The phase is not complete then.

## Rules

- Tick no task that is not done, and give no task the number of another one.
- Remove no requirement from the specification because no task names it. Add the task.
- Write nothing between `speckit:begin` and `speckit:end`: `speckit sync` writes there.
- Where `speckit sync` fails, or a command ends with 2 or more: change nothing, tell the user the error and its hint, and go on.

"""#,
"commands/resume.md": #"""
---
description: "Make the feature of the current branch the one that the next command works on. Use it before every phase."
---

# Resume the feature of this branch

`.specify/feature.json` names the feature that the scripts work on. Git ignores that file, so it is missing in a fresh
clone, and stays behind when somebody switches branches.

## Steps

1. Run this in the root of the repository:

   ```sh
   speckit extension resume --lock-timeout 60
   ```

2. It says which feature is the current one, or that there is none. Both are fine: go on with the command that this was
   called from.

## Where it fails

Nothing was changed. Tell the user what it says, and go on.

"""#,
"commands/start.md": #"""
---
description: "Give a new feature its number, branch and folder in one step. Use it before a specification is written."
---

# Start a feature

## User Input

```text
$ARGUMENTS
```

Where this is empty, the description is the text that the user gave to the command `specify`.

## Steps

1. Did the user give `SPECIFY_FEATURE_DIRECTORY`? Then do nothing here, and go on with `specify` in that directory.

2. Choose a short name: two to four words of the description in lower case, with hyphens between them, such as
   `reset-password`. Did a hook before this one print a `BRANCH_NAME`? Then the short name is what stands behind the
   number in it: `reset-password` of `007-reset-password`. So this step goes on with that branch.

3. Run this in the root of the repository, once:

   ```sh
   speckit extension start --json --lock-timeout 60 --short-name '<short-name>' '<description>'
   ```

   - Replace `<short-name>` and `<description>`. The description is one argument between single quotes. Write each
     single quote inside it as `'\''` (in PowerShell as `''`).
   - Did the user give `GIT_BRANCH_NAME`? Add `--branch '<name>'` in front of `--short-name`.
   - Did the user name an epic? Add `--epic '<epic>'` in front of `--short-name`.

4. The command prints one JSON object. These keys are the result of this hook:

   - `BRANCH_NAME`: the branch, which is checked out now; null where there is none.
   - `FEATURE_NUM`: the number, or the time, that the branch begins with.
   - `SPECIFY_FEATURE_DIRECTORY`: the directory of the feature. It exists.
   - `SPEC_FILE`: the specification. It exists and holds the template.

5. Go on with `specify` as if the user had given this `SPECIFY_FEATURE_DIRECTORY`:

   - Use it as it is. Choose no other number or name, and make no other directory and no other branch.
   - Do not copy the template. Read `SPEC_FILE`, then write the specification into it. Keep the lines of its header,
     such as the one that names the branch.
   - `.specify/feature.json` is written already. `checklists/requirements.md` is not: make it as `specify` says.

## Where it fails

The JSON then has `error.message` and `error.hint`. Nothing was changed.

- It asks for an epic: ask the user which one (`speckit list epics` shows them), and run it again with `--epic`.
- It refuses the name of the branch: ask the user for another one.
- Everything else, also where the program `speckit` is not found: tell the user both sentences and stop. Never make a
  number, a branch or a directory by hand instead.

"""#,
"extension.yml": #"""
schema_version: "1.0"

extension:
  id: workspace
  name: "speckit workspace"
  version: "{{version}}"
  description: "Number, branch and folder of a feature in one step; indexes, decisions and gates after each phase"
  category: process
  effect: read-write

requires:
  speckit_version: ">=0.9.4"
  tools:
    - name: speckit
      required: true

provides:
  commands:
    - name: speckit.workspace.start
      file: commands/start.md
      description: "Give a new feature its number, branch and folder, before its specification is written"
    - name: speckit.workspace.resume
      file: commands/resume.md
      description: "Make the feature of the current branch the one that spec-kit's commands work on"
    - name: speckit.workspace.gate-spec
      file: commands/gate-spec.md
      description: "Bring the indexes up to date and check the specification, after it was written or clarified"
    - name: speckit.workspace.gate-plan
      file: commands/gate-plan.md
      description: "Bring indexes and Decision Log up to date and check the plan, after it was written"
    - name: speckit.workspace.gate-tasks
      file: commands/gate-tasks.md
      description: "Bring the indexes up to date and check the task list, after tasks were written or added"
    - name: speckit.workspace.finish
      file: commands/finish.md
      description: "Bring indexes and Decision Log up to date and check the feature, after it was implemented"

hooks:
  before_specify:
    command: speckit.workspace.start
    optional: false
    priority: 20
    description: "Number, branch and folder of the feature"
  after_specify:
    command: speckit.workspace.gate-spec
    optional: false
    description: "Indexes, and the gate of the specification"
  before_clarify:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  after_clarify:
    command: speckit.workspace.gate-spec
    optional: false
    description: "Indexes, and the gate of the specification"
  before_plan:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  after_plan:
    command: speckit.workspace.gate-plan
    optional: false
    description: "Indexes, Decision Log, and the gate of the plan"
  before_checklist:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  before_tasks:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  after_tasks:
    command: speckit.workspace.gate-tasks
    optional: false
    description: "Indexes, and the gate of the task list"
  before_taskstoissues:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  before_analyze:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  before_implement:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  after_implement:
    command: speckit.workspace.finish
    optional: false
    description: "Indexes, Decision Log, and the state of the feature"
  before_converge:
    command: speckit.workspace.resume
    optional: false
    description: "The feature of the current branch"
  after_converge:
    command: speckit.workspace.gate-tasks
    optional: false
    description: "Indexes, and the gate of the task list"

"""#,
  ]
}
