// Made by scripts/embed-templates. Do not edit.
// swift-format-ignore-file

/// The files of Sources/Templates/BuiltIn, by their paths there.
enum BuiltInTemplates {
  static let files: [String: String] = [
"checklist-template.md": #"""
# Checklist: [FEATURE]

**Spec**: [link] | **Created**: [DATE]  
**Purpose**: [What is looked at here, and who goes through it when]

<!--
  These items test the documents, not the code: whether what is wanted is said completely, clearly, consistently and
  so that it can be measured. Ask questions that the specification answers, or should. End each item with where the
  answer stands (Spec FR-001) or with what is the matter: (Gap), (Ambiguity), (Conflict), (Assumption).
-->

## Completeness

- [ ] CHK001 [Is it said what happens in a situation that the feature will meet?]
- [ ] CHK002 [Is everybody provided for who comes into contact with the feature?]

## Clarity

- [ ] CHK003 [Is a vague word, such as "fast" or "secure", given a number or an example?]

## Consistency

- [ ] CHK004 [Do two sections that speak of the same thing agree?]

## Coverage

- [ ] CHK005 [Are failure, recovery and the limits described, beside the way things go well?]

## Notes

<!-- What was found, and where it was mended. -->

"""#,
"constitution-template.md": #"""
# Constitution

**Version**: 1.0.0 | **Ratified**: [DATE] | **Last amended**: [DATE]

<!--
  The few rules that every plan is held against. Each principle is a heading with sentences that can be answered by yes
  or no: MUST for what blocks a plan, SHOULD for what a plan may set aside with a reason. Five that are kept are worth
  more than twenty that are not.
-->

## Core Principles

### I. [Name of the principle]

[What MUST be so, in a sentence that a plan can be checked against]

[Why it is worth its price]

### II. [Name of the principle]

[What MUST be so, in a sentence that a plan can be checked against]

[Why it is worth its price]

### III. [Name of the principle]

[What MUST be so, in a sentence that a plan can be checked against]

[Why it is worth its price]

## Constraints

- [A technology, a standard or a law that every feature is bound to]

## Workflow

- A plan MUST answer each principle before research begins, and again once its design stands.
- A plan that goes against a principle MUST say in Complexity Tracking why, and which simpler way was turned down.
- [What a change needs before it is merged: reviews, tests, approvals]

## Governance

[Who may amend this document, how it is agreed upon, and how work under way is treated]

<!--
  Versions: the first number rises when a principle is dropped or turned round, the second when one is added, the third
  when only the wording changes.
-->

"""#,
"data-model-template.md": #"""
# Data Model: [FEATURE]

**Spec**: [link] | **Date**: [DATE]

<!--
  The entities this feature defines, under the names that the specification gives them. An entity that belongs to
  another feature is named under Relationships and described there only.
-->

## Entities

### [Entity name]

[What it stands for, who makes it, and how long it lives]

| Field | Type | Required | Rules |
| --- | --- | --- | --- |
| [name] | [type] | [yes or no] | [range, format, uniqueness, default] |

## Relationships

- [Entity] [belongs to, has one, has many] [entity]: [what happens to it when the other goes]

## State transitions

<!-- Only for entities with a life of their own. Every move not listed is refused. -->

| From | To | When | Refused if |
| --- | --- | --- | --- |
| [state] | [state] | [what brings it about] | [what forbids it] |

"""#,
"design-index-template.md": #"""
# Design Index: [FEATURE]

<!--
  The map of the design: links and single lines, no copies. What stands between speckit's markers is generated from the
  documents of the features; the Notes columns and everything outside the markers are yours.
-->

## Scope & Owner

<!-- speckit:begin scope · generated from where the epic lies -->
<!-- speckit:end scope -->

## Feature Map

<!-- speckit:begin features · generated from the features; edit them, or the Notes column -->
<!-- speckit:end features -->

## Shared Entities & Ownership

<!-- speckit:begin entities · generated from the data models; edit them, or the Notes column -->
<!-- speckit:end entities -->

## Shared APIs / Contracts

<!-- speckit:begin contracts · generated from the contracts; edit them, or the Notes column -->
<!-- speckit:end contracts -->

## Cross-Feature Flows

<!-- In words: what passes between the features, who begins, and what happens when one of them fails. -->

<!-- speckit:begin dependencies · generated from what the features depend on -->
<!-- speckit:end dependencies -->

## Design Decisions (Summary)

<!-- speckit:begin decisions · generated from the Decision Log -->
<!-- speckit:end decisions -->

## Open Questions / TODOs

<!-- speckit:begin questions · generated from the open marks in the documents -->
<!-- speckit:end questions -->

"""#,
"exec-plan-template.md": #"""
# Epic Execution Plan: [FEATURE]

**Epic**: [EPIC-ID] | **Created**: [DATE]

<!--
  A living document: somebody who has nothing but this file and the working tree can carry the work on. Keep Progress,
  Surprises & Discoveries, the Decision Log and Outcomes & Retrospective true while the work goes on, not afterwards.
  What stands between speckit's markers is generated; write beside it, not into it.
-->

## Purpose / Big Picture

[What people can do once this epic is done that they cannot do today, and how they will notice]

## Related Features / Specs

<!-- speckit:begin related-features · generated from the features -->
<!-- speckit:end related-features -->

## Progress

<!-- Beside the generated boxes: what was done and when, `- [x] (2026-01-31 14:00Z) …`, and what is half done. -->

<!-- speckit:begin progress · generated from the tasks of the features -->
<!-- speckit:end progress -->

## Surprises & Discoveries

<!-- What turned out otherwise than expected, with the evidence: an output, a measurement, a link. -->

## Decision Log

<!-- One entry a decision, added at the end and never rewritten: Decision, Rationale, Date/Author. -->

## Outcomes & Retrospective

<!-- At the end, and at each milestone: what was achieved, what is missing, what to do otherwise next time. -->

## Context and Orientation

[What a newcomer must know of the present system: the parts that matter here by their paths, and the words used]

## Plan of Work

[In which order the features are built and why, and what each leaves behind for the next]

## Concrete Steps

[The commands to run, from which directory, with the output to expect; kept up to date as the work goes on]

## Validation and Acceptance

[How to see that the epic as a whole works: what to start, what to do, and what must then happen]

## Idempotence and Recovery

[What can be run twice without harm, what cannot, and how to get back when a step fails half-way]

## Artifacts and Notes

<!-- speckit:begin artifacts · generated from the design index -->
<!-- speckit:end artifacts -->

## Interfaces and Dependencies

[The interfaces that must exist in the end, by name and path, and the outside services and libraries relied upon]

"""#,
"plan-checklist-template.md": #"""
# Plan Quality Checklist: [FEATURE]

**Spec**: [link] | **Created**: [DATE]

<!-- Tasks are written when every item is ticked. An item that fails is mended in the plan, not argued away. -->

## Grounds

- [ ] The plan answers every requirement of the specification and adds none
- [ ] The technical context holds facts with versions, and nothing in it is unknown any more
- [ ] Each decision in research.md says what was chosen, why, and what was turned down

## Design

- [ ] Each gate of the constitution is answered, again after the design was made
- [ ] Each exception stands in Complexity Tracking with the simpler way that was turned down
- [ ] The data model covers every entity of the specification, with its rules and its states
- [ ] The contracts cover every interface that others rely on, with their errors
- [ ] The source tree holds real paths, and no option that was not chosen

## Readiness

- [ ] Tests are planned at the lowest level that shows each behaviour
- [ ] quickstart.md can be followed by somebody who has never seen the feature
- [ ] Migration, roll-out and the way back are planned where data or interfaces change

## Notes

<!-- What was found, and where it was mended. -->

"""#,
"profiles/epic/plan-template.md": #"""
# Implementation Plan: [FEATURE]

**Branch**: `[###-feature-branch]` | **Date**: [DATE]  
**Epic**: `[EPIC-ID]` (`plans/<scope>/<service-or-system>/<EPIC-ID>/exec-plan.md`)  
**Feature Spec**: `[relative path to spec.md]`  
**Spec Checklist**: `[relative path to checklists/requirements.md]`

**Input**: the specification `plans/<scope>/<service-or-system>/<EPIC-ID>/features/[FEATURE_ID]/spec.md`, its checklist
ticked off, and the execution plan of the epic.

<!-- speckit:made-from spec=… constitution=… -->

## Summary

[What the feature must achieve, and in two or three sentences how it will be done and why that way]

## Technical Context

<!--
  Facts about this repository that the design rests on, with the versions in use. The execution plan and the design
  index of the epic come first: reuse what other features of the epic already settled. What nobody knows yet is
  NEEDS CLARIFICATION, and research.md answers it before the design begins.
-->

**Language/Version**: [e.g., Go 1.24, TypeScript 5.8, Python 3.13]  
**Primary Services**: [the services of this repository that change]  
**Primary Dependencies**: [frameworks and libraries that the feature relies on]  
**Storage**: [databases, caches, files, or N/A]  
**Testing**: [test runners, and the levels at which this feature is tested]  
**Target Environment**: [where it runs: cluster, container, command line]  
**Project Type**: [backend only, frontend and backend, batch job, internal tool]  
**Performance Goals**: [numbers that can be measured, e.g., 500 requests/s at 200 ms p95]  
**Constraints**: [limits that must not be crossed: latency, memory, access rules, compliance]  
**Scale/Scope**: [expected use, and what else is affected if this goes wrong]

## Constitution Check

*GATE: answered before research begins, and again once the design stands.*

<!--
  One line for each principle of the constitution that this feature touches: OK, or NEEDS REVIEW with the reason.
  A NEEDS REVIEW without a row in Complexity Tracking makes the plan BLOCKED.
-->

- **Safety / Security**: [OK / NEEDS REVIEW – reason]
- **Maintainability**: [OK / NEEDS REVIEW – reason]
- **Complexity / Scope Creep**: [OK / NEEDS REVIEW – reason]
- **Testing / Observability**: [OK / NEEDS REVIEW – reason]

## Project Structure

### Documentation (this feature)

```text
plans/<scope>/<service-or-system>/<EPIC-ID>/features/[FEATURE_ID]/
├── spec.md               # what is wanted
├── impl-plan.md          # this plan
├── research.md           # unknowns, and what was decided about them
├── data-model.md         # entities, relationships, states
├── quickstart.md         # how to try the feature out
├── contracts/            # the interfaces that others rely on
├── checklists/
│   ├── requirements.md   # quality of the specification
│   └── plan.md           # quality of this plan
└── tasks.md              # the work, in order; comes after this plan
```

### Epic-level Design (cross-feature context)

```text
plans/<scope>/<service-or-system>/<EPIC-ID>/
├── exec-plan.md          # the epic's execution plan and Decision Log
└── design/
    └── index.md          # map of features, shared entities, contracts and flows
```

[Which shared entities, contracts or rules this feature owns, and which it takes from other features of the epic]

### Source Code (repository root)

<!-- Keep the option that comes nearest, put in the real paths, delete the others and every "Option" label. -->

```text
# Option 1: one service
services/
└── <service-name>/
    ├── src/
    └── tests/

# Option 2: a gateway and the services behind it
services/
├── <gateway-name>/
│   ├── src/
│   └── tests/
└── <service-name>/
    ├── src/
    └── tests/
tests/
└── e2e/

# Option 3: several services and a library they share
libraries/
└── <library-name>/
services/
├── <first-service-name>/
└── <second-service-name>/
tests/
├── contract/
└── integration/
```

**Structure Decision**: [Which layout was chosen, the directories that are new, and what that means for other features]

## Complexity Tracking

> **Only for what the Constitution Check does not pass.** A row justifies it; without a row the plan is blocked.

| Violation / Risk | Why Needed (Current Need) | Simpler Alternative Rejected Because |
| --- | --- | --- |
| [what goes against a principle] | [the present need that forces it] | [why the simpler way falls short] |

Each row is mirrored in the Decision Log of the epic's `exec-plan.md`, and in `design/index.md` where other features
are concerned.

"""#,
"profiles/epic/profile.yml": #"""
# The plan of a feature that lives in an epic.
required-sections:
  - Summary
  - Technical Context
  - Constitution Check
  - Project Structure
gates: words

"""#,
"profiles/standard/plan-template.md": #"""
# Implementation Plan: [FEATURE]

**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]

<!-- speckit:made-from spec=… constitution=… -->

## Summary

[What the feature must achieve, and in two or three sentences how it will be done and why that way]

## Technical Context

<!--
  Facts about this repository that the design rests on, with the versions in use. What nobody knows yet is
  NEEDS CLARIFICATION, and research.md answers it before the design begins.
-->

**Language/Version**: [e.g., Go 1.24, TypeScript 5.8, Python 3.13]  
**Primary Dependencies**: [frameworks and libraries that the feature relies on]  
**Storage**: [databases, caches, files, or N/A]  
**Testing**: [test runners, and the levels at which this feature is tested]  
**Target Platform**: [where it runs: server, browser, phone, command line]  
**Project Type**: [library, service, web application, mobile application, tool]  
**Performance Goals**: [numbers that can be measured, e.g., 500 requests/s at 200 ms p95]  
**Constraints**: [limits that must not be crossed: latency, memory, offline use, compliance]  
**Scale/Scope**: [expected use, and what else is affected if this goes wrong]

## Constitution Check

*GATE: answered before research begins, and again once the design stands.*

[For each principle of the constitution that this feature touches: PASS, or FAIL with the reason]

## Project Structure

### Documentation (this feature)

```text
specs/[###-feature]/
├── spec.md               # what is wanted
├── plan.md               # this plan
├── research.md           # unknowns, and what was decided about them
├── data-model.md         # entities, relationships, states
├── quickstart.md         # how to try the feature out
├── contracts/            # the interfaces that others rely on
├── checklists/           # quality of specification and plan
└── tasks.md              # the work, in order; comes after this plan
```

### Source Code (repository root)

<!-- Keep the option that comes nearest, put in the real paths, delete the others and every "Option" label. -->

```text
# Option 1: one program or library
src/
tests/
├── integration/
└── unit/

# Option 2: a web application
backend/
├── src/
└── tests/
frontend/
├── src/
└── tests/

# Option 3: a mobile application and its service
api/
├── src/
└── tests/
app/
├── src/
└── tests/
```

**Structure Decision**: [Which layout was chosen, and the directories that are new]

## Complexity Tracking

> **Only for what the Constitution Check does not pass.** A row justifies it; without a row the plan is blocked.

| Violation | Why Needed | Simpler Alternative Rejected Because |
| --- | --- | --- |
| [what goes against a principle] | [the present need that forces it] | [why the simpler way falls short] |

"""#,
"profiles/standard/profile.yml": #"""
# The plan of a feature that stands by itself.
required-sections:
  - Summary
  - Technical Context
  - Constitution Check
  - Project Structure
gates: prose

"""#,
"quickstart-template.md": #"""
# Quickstart: [FEATURE]

**Spec**: [link] | **Date**: [DATE]

<!--
  The shortest way from a fresh checkout to seeing the feature work. Commands can be copied as they stand, and behind
  each stands what it prints when all is well.
-->

## Prerequisites

- [A tool, a service or an account that must be there, with its version]

## Set up

```sh
[the commands that prepare the feature, from the repository root]
```

## Try it

### User Story 1 - [Brief title]

```sh
[the commands that walk through the first acceptance scenario]
```

[What is to be seen now, and where]

## Run the tests

```sh
[the command that runs this feature's tests]
```

## When it does not work

- [A symptom]: [its usual cause, and how to mend it]

"""#,
"requirements-checklist-template.md": #"""
# Specification Quality Checklist: [FEATURE]

**Spec**: [link] | **Created**: [DATE]

<!-- Planning begins when every item is ticked. An item that fails is mended in the specification, not argued away. -->

## Content

- [ ] The specification says what and why; languages, frameworks, tables and interfaces do not appear in it
- [ ] Somebody who does not write software can read it and say whether it is what they meant
- [ ] Every section is filled in or was deleted on purpose

## Requirements

- [ ] No question is left marked as needing clarification
- [ ] Each requirement can be tested, and is understood by everybody in the same way
- [ ] Each requirement is needed by a user story, and each story has its requirements
- [ ] Nothing is required twice, and no two requirements contradict each other
- [ ] What the feature does not do is said where somebody might expect it

## Scenarios

- [ ] Each user story can be built, tested and released without those of lower priority
- [ ] Each user story has acceptance scenarios, for success and for failure
- [ ] The edge cases cover limits, failures and what people do by mistake

## Readiness

- [ ] The success criteria are numbers that can be measured from outside
- [ ] Assumptions and dependencies are written down, those on other features by their IDs
- [ ] Whoever asked for the feature has read the specification and agrees

## Notes

<!-- What was found, and where it was mended. -->

"""#,
"research-template.md": #"""
# Research: [FEATURE]

**Spec**: [link] | **Date**: [DATE]

<!--
  One section for each unknown of the plan and each choice that would be dear to take back. Write down what was found,
  with where it was found, so that nobody has to look again. Measure where measuring is cheaper than arguing.
-->

## Decision 1: [Brief title]

**Question**: [What had to be known, and what depends on it]

**Decision**: [What was chosen, in one sentence]

**Rationale**: [Why, with the measurement, the source or the constraint that settled it]

**Alternatives considered**: [What else was possible, and what spoke against each]

"""#,
"spec-template.md": #"""
# Feature Specification: [FEATURE NAME]

**Feature ID**: [FEATURE_ID] | **Epic**: [EPIC-ID]  
**Feature Branch**: `[###-feature-name]`  
**Created**: [DATE]  
**Status**: Draft  
**Input**: $ARGUMENTS  
**Depends on**: none

<!--
  Say what people need and why, never how it is built. Replace every bracketed text and delete what does not apply.
  Where only somebody else can answer, write [NEEDS CLARIFICATION: the question]; planning waits for the answer.
  "Depends on" lists the features that must be there first, by ID, separated by commas.
-->

## User Scenarios & Testing

<!--
  One story for each thing a person comes to do, the most valuable first. Each story can be built, tested and shipped
  without the ones below it: the first alone is worth releasing. P1 is what the feature cannot do without.
-->

### User Story 1 - [Brief title] (Priority: P1)

[Who wants to do what, and what they gain by it]

**Why this priority**: [What is lost if this story ships later or never]

**Independent test**: [How somebody tries this story alone, and what they then see]

**Acceptance scenarios**:

1. **Given** [a starting state], **When** [one action], **Then** [an outcome that can be observed]
2. **Given** [a state in which it must fail], **When** [the same action], **Then** [what the person is told]

### User Story 2 - [Brief title] (Priority: P2)

[Who wants to do what, and what they gain by it]

**Why this priority**: [What is lost if this story ships later or never]

**Independent test**: [How somebody tries this story alone, and what they then see]

**Acceptance scenarios**:

1. **Given** [a starting state], **When** [one action], **Then** [an outcome that can be observed]

### Edge Cases

<!-- Limits, empty and enormous input, repeated and simultaneous actions, lost connections, missing rights. -->

- [A situation at the limit]: [what happens then]
- [A failure of something the feature relies on]: [what people see, and what is kept]

## Requirements

### Functional Requirements

<!-- One requirement an item, each testable, each needed by a story. Numbers are never given out twice. -->

- **FR-001**: [People can do what is asked for, under which conditions]
- **FR-002**: [The system refuses, checks, or keeps something, and says so how]

### Key Entities

<!-- The things the feature remembers: what they mean and how they belong together, not their columns. -->

- **[Entity]**: [What it stands for, what is known of it, and what it belongs to]

## Success Criteria

<!-- Measured from outside, without a word about technology: a time, a rate, a count, a share of people. -->

- **SC-001**: [What most people achieve, within what time or number of steps]
- **SC-002**: [What stays true under which load or in which share of cases]

## Assumptions

<!-- What was taken for granted because nobody said otherwise. Whoever disagrees finds it here. -->

- [What is assumed, and what would change if it is wrong]

## Dependencies

### Internal

<!-- Begin each item with the ID of the feature that is needed. -->

- [The ID of another feature and what is needed of it, or "None"]

### External

- [A service, a team, a decision or data from outside and when it is needed, or "None"]

## Open Questions

- [A question that does not hold up planning and who will answer it, or "None"]

"""#,
"tasks-template.md": #"""
# Tasks: [FEATURE]

**Feature ID**: [FEATURE_ID] | **Spec**: [link] | **Date**: [DATE]

<!--
  One line a task: `- [ ] T001 [P] [US1] What to do, in path/to/file`.

  T001 counts upward through the file. [P] marks what can be done at the same time as its neighbours: other files, no
  waiting. [US1] names the user story that the task serves. Name the requirement (FR-001) where a task fulfils one.
  Every task names the file it touches and is small enough to be finished and reviewed in one go. Replace the samples.
-->

## Phase 1: Setup

**Purpose**: [What must stand before any code is written]

- [ ] T001 [Make the directories and build files that the plan names, in path/to/directory]
- [ ] T002 [P] [Set up formatting, linting and the test runner, in path/to/configuration]

## Phase 2: Foundational

**Purpose**: [What every story rests on; no story begins before this is done]

- [ ] T003 [Write the schema or the types that all stories share, in path/to/file]
- [ ] T004 [P] [Put error handling and logging in place, in path/to/file]

**Checkpoint**: the stories can be worked on, side by side where hands allow.

## Phase 3: User Story 1 - [Brief title] (Priority: P1)

**Goal**: [What people can do once this phase is done]

**Independent test**: [How to see that it works without the later stories]

- [ ] T005 [P] [US1] [Write the tests of the acceptance scenarios and see them fail, in path/to/test]
- [ ] T006 [US1] [Fulfil FR-001, in path/to/file]
- [ ] T007 [US1] [Check input and report errors as the edge cases ask, in path/to/file]

**Checkpoint**: story 1 works and could be released.

## Phase 4: User Story 2 - [Brief title] (Priority: P2)

**Goal**: [What people can do once this phase is done]

**Independent test**: [How to see that it works without the later stories]

- [ ] T008 [P] [US2] [Write the tests of the acceptance scenarios and see them fail, in path/to/test]
- [ ] T009 [US2] [Fulfil FR-002, in path/to/file]

**Checkpoint**: stories 1 and 2 work, each without the other.

## Phase 5: Polish

**Purpose**: [What concerns several stories or the feature as a whole]

- [ ] T010 [P] [Bring the documentation up to date, in path/to/document]
- [ ] T011 [Measure the success criteria SC-001 and SC-002, with the result in path/to/report]
- [ ] T012 [Walk through quickstart.md from its first line to its last]

## Dependencies & Execution Order

- Setup before Foundational, Foundational before every story, the stories before Polish.
- [Which stories or tasks wait for which others, or "The stories are independent of each other"]

"""#,
  ]
}
