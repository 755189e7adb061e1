// Made by scripts/embed. Do not edit.
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
"decision-log-template.md": #"""
# Decisions: [FEATURE]

<!--
  What was decided for the features of this folder, and why. Plans are where decisions come up; this is where they stay
  to be found. Entries that were captured from a plan name it as their source.
-->

## Decision Log

<!-- One entry a decision, added at the end and never rewritten: Decision, Rationale, Date/Author. -->

"""#,
"design-index-template.md": #"""
# Design Index: [FEATURE]

<!--
  The map of the design: links and single lines, no copies. What stands between speckit's markers is generated from the
  documents of the features; the Notes columns and everything outside the markers are yours.
-->

## Scope & Owner

<!-- speckit:begin scope · generated from where the features lie -->
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
"profiles/clean-architecture/plan-template.md": #"""
# Implementation Plan: [FEATURE]

**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]  
**Input**: the specification `specs/[###-feature-name]/spec.md`, its checklist ticked off

<!-- speckit:made-from spec=… constitution=… -->

## Summary

[What the feature must achieve, and in two or three sentences how it will be done and why that way]

## Technical Context

<!--
  What the project has settled stands here already; change a line only where this feature departs from it, and say why in
  Complexity Tracking.
-->

**Language/Version**: TypeScript 5.x on Node.js 22 LTS or later  
**Framework**: NestJS 11.x  
**Package Manager**: pnpm 10.x or later, and no other  
**Primary Dependencies**: TypeORM 0.3.x, Redis 7.x, Jest 29.x  
**Storage**: PostgreSQL 18 or later, through TypeORM  
**Testing**: Jest for unit and integration tests, Supertest end to end  
**Target Platform**: Linux servers, in Docker containers  
**Project Type**: back-end API in layers (Clean Architecture)  
**Performance Goals**: 1,000 requests/s, 95 % of responses in under 200 ms  
**Constraints**: under 1 GB of memory when idle; no state in the process, so that instances can be added  
**Scale/Scope**: [expected use, and what else is affected if this goes wrong]

## Constitution Check

*GATE: answered before research begins, and again once the design stands.*

<!--
  Tick what this plan provides for. Where a demand has nothing to say about this feature, write N/A behind it. A box that
  stays empty needs a row in Complexity Tracking.
-->

**Principle I - Architecture & Modularity**:

- [ ] Each part has its layer: domain, application, infrastructure or interface
- [ ] Imports lead inwards only, never from an inner layer to an outer one
- [ ] What several modules share stands by itself and knows none of them

**Principle II - Code Quality**:

- [ ] TypeScript runs in strict mode
- [ ] ESLint and Prettier cover every file that is added
- [ ] No module imports itself by way of others
- [ ] Whatever crosses a public interface is a DTO
- [ ] The domain layer knows nothing of NestJS, decorators included

**Principle III - Testing Standards**:

- [ ] Domain logic gets unit tests
- [ ] Repositories get integration tests
- [ ] REST and WebSocket flows get end-to-end tests
- [ ] Critical modules reach a coverage of more than 80 %
- [ ] Tests run in any order and leave nothing behind

**Principle IV - Performance & Scalability**:

- [ ] What is cached in Redis is named, with its lifetime
- [ ] Each query that grows with the data has its index
- [ ] Instances hold no state of their own
- [ ] The design bears 1,000 requests/s

**Principle V - User Experience Consistency**:

- [ ] Responses have the shape of all others: status, data, meta
- [ ] Errors carry a code that clients can act upon
- [ ] WebSocket events are versioned and named in snake_case
- [ ] OpenAPI describes every endpoint

**Principle VI - Security & Reliability**:

- [ ] class-validator checks each input
- [ ] DTOs keep back what callers must not see
- [ ] Endpoints that invite abuse are rate limited
- [ ] No response holds secrets or personal data that it need not

**Principle VII - Tooling & Automation**:

- [ ] The hooks before a commit work without further set-up
- [ ] The CI/CD pipeline runs what is added
- [ ] It runs in the Docker images

**Principle VIII - Extensibility & Maintainability**:

- [ ] The feature is a module of its own, and the core stays as it was
- [ ] Folders are named in kebab-case, classes in PascalCase
- [ ] Names tell what the code does
- [ ] Nothing is abstracted before it is needed twice

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

<!-- Name the modules that this feature adds or changes, and leave out the folders that it does not touch. -->

```text
src/
├── <module-name>/
│   ├── domain/                    # business rules, free of any framework
│   │   ├── entities/
│   │   ├── value-objects/
│   │   ├── repositories/          # interfaces only
│   │   └── services/
│   ├── application/               # what the module can do
│   │   ├── use-cases/
│   │   ├── dtos/
│   │   └── ports/                 # what it needs from outside
│   ├── infrastructure/            # how that is met
│   │   ├── persistence/           # TypeORM entities and repositories
│   │   ├── adapters/              # services of others
│   │   └── cache/                 # Redis
│   ├── interface/                 # how it is reached
│   │   ├── controllers/           # REST
│   │   ├── gateways/              # WebSocket
│   │   └── dto/                   # requests and responses
│   └── <module-name>.module.ts
├── shared/                        # decorators, filters, guards, interceptors, pipes
├── config/
├── database/
│   └── migrations/
└── cache/
test/
├── unit/                          # domain and application
├── integration/                   # repositories
└── e2e/                           # REST and WebSocket flows
```

**Structure Decision**: [Which modules are new, which change, and why the lines run there]

## Complexity Tracking

> **Only for what the Constitution Check does not pass.** A row justifies it; without a row the plan is blocked.

| Violation | Why Needed | Simpler Alternative Rejected Because |
| --- | --- | --- |
| [what goes against a principle] | [the present need that forces it] | [why the simpler way falls short] |

"""#,
"profiles/clean-architecture/profile.yml": #"""
# The plan of a NestJS back end in layers, with every demand of eight principles as a box.
required-sections:
  - Summary
  - Technical Context
  - Constitution Check
  - Project Structure
gates: boxes

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
"profiles/governed/plan-template.md": #"""
# Implementation Plan: [FEATURE]

**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]  
**Input**: the specification `specs/[###-feature-name]/spec.md`, its checklist ticked off

<!-- speckit:made-from spec=… constitution=… -->

## Summary

[What the feature must achieve, and in two or three sentences how it will be done and why that way]

## Technical Context

<!--
  Facts about this repository that the design rests on, with the versions in use. What nobody knows yet is
  NEEDS CLARIFICATION, and research.md answers it before the design begins.
-->

| Aspect | Value |
| --- | --- |
| **Primary Dependencies** | [frameworks and libraries that the feature relies on] |
| **Storage** | [databases, caches, files, or N/A] |
| **Testing Framework** | [test runners, and the levels at which this feature is tested] |
| **Target Platform** | [where it runs: server, browser, phone, command line] |
| **Project Type** | [single program, web application, mobile application: decides the source tree below] |

**Performance Goals**: [numbers that can be measured, e.g., 500 requests/s at 200 ms p95]

**Constraints**: [limits that must not be crossed: latency, memory, offline use, compliance]

**Scale/Scope**: [expected use, and what else is affected if this goes wrong]

## Constitution Check

*GATE: answered before research begins, and again once the design stands.*

<!--
  Tick what this plan provides for. Where a gate has nothing to say about this feature, write N/A behind it. A box that
  stays empty needs a row in Complexity Tracking.
-->

### Required Documentation Gates

- [ ] API contract: described in OpenAPI or the like before the code, which follows it to the letter
- [ ] Sequence diagram: drawn for each main flow that several parts take part in
- [ ] Data model: entities and their relationships, where the feature stores or passes on data
- [ ] Migration scripts: with the reason for each, where a schema changes

### Constitution Compliance Gates

<!-- One box for each principle of the constitution, with what it demands word for word; leave that as it is. -->

- [ ] **[CONSTITUTION GATES]**: [each principle of the constitution, and what it demands of this feature]

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
# Option 1: one program or service
src/
├── models/
├── services/
└── controllers/
tests/
├── e2e/
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

**Structure Decision**: [Which layout was chosen, the directories that are new, and why]

## Complexity Tracking

> **Only for what the Constitution Check does not pass.** A row justifies it; without a row the plan is blocked.

| Violation | Why Needed | Simpler Alternative Rejected Because |
| --- | --- | --- |
| [what goes against a principle] | [the present need that forces it] | [why the simpler way falls short] |

## Caching Strategy [OPTIONAL]

<!-- Delete this section where nothing is cached. -->

| Endpoint/Data | Cache Duration (TTL) | Invalidation Strategy |
| --- | --- | --- |
| [what is cached] | [for how long, e.g., 5 minutes] | [what makes it stale, e.g., an update] |

**Caching Tool**: [what the project caches with, e.g., Redis, a CDN, memory]

## Retry Logic [OPTIONAL]

<!-- Delete this section where nothing is called over a network. Calls to the database are not tried again as a rule. -->

| Operation | Max Attempts | Backoff Strategy | Retry On |
| --- | --- | --- | --- |
| [the call] | [how often, e.g., 3] | [the pauses, e.g., 1 s, 2 s, 4 s] | [which errors, e.g., 5xx, 429] |

**Idempotency Concerns**: [what must not happen twice, and how that is kept from happening]

## Architecture Decisions

<!-- One heading for each decision that somebody will ask about later; write "None" where the specification leaves none. -->

### Decision 1: [Title of the decision]

**Context**: [What made a decision necessary]

**Decision**: [What is done]

**Rationale**: [Why that serves best]

**Alternatives Considered**: [What else was possible, and what spoke against it]

## Risk Assessment

| Risk | Likelihood | Impact | Mitigation |
| --- | --- | --- | --- |
| [what may go wrong] | [Low, Medium or High] | [Low, Medium or High] | [what makes it less likely or less bad] |

## Dependencies

### External Dependencies

- [Service or library of others, with its version]: [what it is needed for]

### Internal Dependencies

- [Feature or service of this repository]: [what is taken from it, and whether it must be there first]

## Next Steps

1. `speckit gate plan`, until nothing is missing
2. `speckit tasks`, then write the tasks
3. `speckit gate tasks`, then begin with the first story

"""#,
"profiles/governed/profile.yml": #"""
# A plan that is reviewed before work begins: gates from the constitution, decisions, risks and dependencies in writing.
required-sections:
  - Summary
  - Technical Context
  - Constitution Check
  - Project Structure
  - Architecture Decisions
  - Risk Assessment
  - Dependencies
gates: boxes

"""#,
"profiles/principles/plan-template.md": #"""
# Implementation Plan: [FEATURE]

**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]  
**Input**: the specification `specs/[###-feature-name]/spec.md`, its checklist ticked off

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

<!--
  Behind each principle keep one sign and drop the others: ✅ where every question below it can be answered well, ⚠️ where
  one cannot, N/A where the principle has nothing to say about this feature. A ⚠️ needs a row in Complexity Tracking. The
  questions may stay as they are; an answer that is worth reading goes behind its question.
-->

### MVP Principles

**I. Real-time First** ✅ / ⚠️ / N/A

- Which state must every client see at once, and which may lag behind?
- Does each change of that state reach the clients as an event over WebSocket?
- Is it noticed when a client connects, drops out or comes back?

**II. Simplicity & Production Readiness** ✅ / ⚠️

- Would anything simpler meet the requirements?
- Does each library and service from outside pay for itself?
- Does every new pattern, such as a repository or an ORM, have its row in Complexity Tracking?
- Which requirement asks for each database, cache or monitor that is added?

**III. Component Isolation** ✅ / ⚠️ / N/A

- Can one tell at each step what belongs to the host and what to a participant?
- Is every action refused to roles that may not take it?
- Does what happens in one room stay in that room?

**IV. Test-Driven Development** ✅ / ⚠️

- Does the specification give its acceptance scenarios as Given, When, Then?
- Which tests run whole flows over WebSocket?
- Which contract tests hold the interfaces in place?
- Do the tasks put each test before the code that it is for?

**V. Code Quality Standards** ✅ / ⚠️

- Do linter and formatter, such as ESLint and Prettier, cover the code that is added?
- Is TypeScript, where it is used, in strict mode?
- Do hooks stop a commit that breaks these rules?
- Are dependencies scanned for known weaknesses?

**VI. Incremental Delivery** ✅ / ⚠️

- Does each user story have its priority, P1, P2 or P3?
- Can each story be tested and shown without the others?
- Are the P1 stories finished before work on P2 begins?

### Production Principles

**VII. Data Persistence & Reliability** ✅ / ⚠️ / N/A

- What has to outlive a restart?
- Which entities hold it, and are all of them stored?
- How is it backed up, and has bringing it back been planned?
- Can each migration be run forwards and taken back?
- At which point could data be lost, and what stops that?

**VIII. Security First** ✅ / ⚠️

- Where is input checked and cleaned before it is used?
- What limits how often one caller may ask?
- Which origins may call (CORS), and which headers protect the pages (CSP, X-Frame-Options, HSTS)?
- Which events go to the security log?
- Where do secrets come from, if not from the code?

**IX. Observability & Monitoring** ✅ / ⚠️ / N/A

- Can one request be followed through the logs by its correlation ID?
- Are requests, errors and response times counted?
- How does the platform learn that the service is healthy?
- Where are logs gathered, and which errors wake somebody up?

**X. Deployment Excellence** ✅ / ⚠️ / N/A

- Does the feature ship in a container?
- Do configuration and secrets come from outside of it, the secrets from a vault?
- Does one pipeline test, build and deploy it?
- Can users go on working while it is rolled out, and is it rolled back without hands?

**XI. Scalability & Performance** ✅ / ⚠️ / N/A

- Must it run on more than one instance?
- How do instances share sessions, and how are unhealthy ones left out by the load balancer?
- Are connections to the database pooled?
- Which numbers must it reach, and how are they measured?

**XII. Resilience & Error Handling** ✅ / ⚠️

- Which calls are tried again, and how does the pause between attempts grow?
- Where does a circuit breaker keep a broken dependency from spreading?
- How long may each call to the outside take?
- What still works while a lesser part is down?
- What do users read when something breaks, without a stack trace?
- How does a lost WebSocket connection come back?

**Overall Status**: ✅ PASS / ⚠️ NEEDS ATTENTION / ❌ BLOCKED

Whatever is ⚠️ or ❌ above is justified in Complexity Tracking.

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
├── contract/
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
"profiles/principles/profile.yml": #"""
# A plan that answers twelve principles, those of a first version before those of production.
required-sections:
  - Summary
  - Technical Context
  - Constitution Check
  - Project Structure
gates: ticks

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
"profiles/web-go/plan-template.md": #"""
# Implementation Plan: [FEATURE]

**Branch**: `[###-feature-name]` | **Date**: [DATE] | **Spec**: [link]  
**Input**: the specification `specs/[###-feature-name]/spec.md`, its checklist ticked off

<!-- speckit:made-from spec=… constitution=… -->

## Summary

[What the feature must achieve, and in two or three sentences how it will be done and why that way]

## Technical Context

<!--
  What the project has settled stands here already; change a line only where this feature departs from it, and say why in
  Complexity Tracking.
-->

**Language/Version**: TypeScript with the App Router of Next.js 15; Go 1.23 or later  
**Primary Dependencies**: React Server Components, Tailwind CSS or CSS Modules; chi, fiber or gRPC, sqlc or ent, OpenTelemetry  
**Storage**: PostgreSQL first; Redis for caches and queues  
**Testing**: Playwright or Cypress end to end; Jest with Testing Library for components; `go test` with testify for services  
**Target Platform**: browsers, with pages rendered on the server and streamed; Linux containers on Kubernetes  
**Project Type**: web application whose two halves share their contracts  
**Performance Goals**: critical route handlers in 200 ms p95, 1,000 requests/s a service, CLS under 0.1 for 95 % of visits  
**Constraints**: streaming of the App Router kept, usable when offline, no call trusted without proof  
**Scale/Scope**: streaming for many tenants, features rolled out step by step

## Constitution Check

*GATE: answered before research begins, and again once the design stands.*

<!--
  Replace each text by how this plan keeps the principle. What it cannot keep begins with FAIL and needs a row in Complexity
  Tracking; a principle that has nothing to say about this feature is N/A.
-->

- **Principle I (Next.js App Router Discipline)**: Routes of the feature below `app/`, the types they rest on, and which
  components have to run in the browser.
- **Principle II (Go Backend Reliability)**: Layers that each endpoint goes through, how far `context.Context` is handed
  down, what becomes of errors, and what runs at the same time.
- **Principle III (Shared Contracts & Type Safety)**: Contract files that change (OpenAPI, Protobuf), their new versions,
  and the types made from them for both halves.
- **Principle IV (Observability & Security Assurance)**: Logs, traces and metrics to be added; scopes that callers need,
  secrets in use, and scanners that run.
- **Principle V (Continuous Delivery Excellence)**: Checks of the pipeline, the environment for previews, and the flag or
  rollback that takes the feature away again.

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

<!-- Name the files and folders that this feature adds or changes, and leave out what it does not touch. -->

```text
frontend/
├── app/                  # routes and layouts
├── components/           # marked as running on the server or in the browser
├── lib/                  # shared by server and browser
├── styles/
└── tests/                # Jest and Playwright
backend/
├── cmd/                  # one folder a service
├── internal/
│   ├── api/              # handlers
│   ├── domain/           # business rules
│   ├── persistence/      # repositories
│   └── platform/         # configuration, clients, telemetry
├── pkg/                  # for others to import
└── tests/
    ├── contract/
    └── integration/
contracts/
├── openapi/              # REST
├── proto/                # gRPC
└── generators/           # make the types for TypeScript and Go
infrastructure/
├── k8s/
├── pipelines/
└── terraform/
scripts/
└── ci/
```

**Structure Decision**: [Which of these directories the feature touches, and which are new]

## Complexity Tracking

> **Only for what the Constitution Check does not pass.** A row justifies it; without a row the plan is blocked.

| Violation | Why Needed | Simpler Alternative Rejected Because |
| --- | --- | --- |
| [what goes against a principle] | [the present need that forces it] | [why the simpler way falls short] |

"""#,
"profiles/web-go/profile.yml": #"""
# The plan of a Next.js front end with services in Go, with five principles described in prose.
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

<!-- speckit:made-from spec=… -->

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
