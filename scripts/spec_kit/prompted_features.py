"""Two features as an agent leaves them that follows the prompts of spec-kit 1.x: one all done, one just specified."""

NOTES = {
    "spec.md": """# Feature Specification: Take notes offline

**Feature Branch**: `001-offline-notes`

**Created**: 2026-03-02

**Status**: Draft

**Input**: User description: "Let people write notes on a train without network and keep them all"

## Clarifications

### Session 2026-03-03

- Q: What happens to two edits of one note? → A: Both are kept, the later one on top.

## User Scenarios & Testing *(mandatory)*

### User Story 1 - Write without network (Priority: P1)

Somebody on a train opens the app, writes a note, and closes it.

**Why this priority**: Nothing else is of use before this works.

**Independent Test**: Switch the network off, write a note, start the app anew: the note is there.

**Acceptance Scenarios**:

1. **Given** no network, **When** a note is saved, **Then** it is listed at once
2. **Given** a note of yesterday, **When** the app starts, **Then** the note can be read

---

### User Story 2 - Carry notes over (Priority: P2)

Once there is a network again, notes reach the other devices.

**Why this priority**: People own a phone and a laptop.

**Independent Test**: Write on one device, connect both, and read on the other.

**Acceptance Scenarios**:

1. **Given** two notes written offline, **When** the network is back, **Then** both devices list both

---

### Edge Cases

- On a full disk the note stays open, and the app says so.
- And when one note was edited twice? Both edits are kept.

## Requirements *(mandatory)*

### Functional Requirements

- **FR-001**: System MUST save a note without network within a second
- **FR-002**: System MUST list notes in the order of their last edit
- **FR-003**: System MUST send notes once a network is there

### Key Entities

- **Note**: a text of somebody's, with the time of its last edit
- **Device**: what a note was written on; it holds notes

## Success Criteria *(mandatory)*

### Measurable Outcomes

- **SC-001**: A saved note is listed after one second at most
- **SC-002**: No note is lost in a hundred switches of the network

## Assumptions

- People sign in with the accounts that they have
- Pictures in notes are out of scope
""",
    "checklists/requirements.md": """# Specification Quality Checklist: Take notes offline

**Purpose**: See whether the specification is complete enough to plan
**Created**: 2026-03-02
**Feature**: [spec.md](../spec.md)

## Content Quality

- [x] It names no language, framework or interface
- [x] Every section has its text

## Requirement Completeness

- [x] Nothing is marked [NEEDS CLARIFICATION] any more
- [x] Each requirement can be tested

## Notes

- All were met after the first session
""",
    "plan.md": """# Implementation Plan: Take notes offline

**Branch**: `001-offline-notes` | **Date**: 2026-03-04 | **Spec**: [spec.md](./spec.md)

**Input**: `/specs/001-offline-notes/spec.md`

## Summary

Notes are kept in a file on the device, and sent by a queue once there is a network.

## Technical Context

**Language/Version**: Python 3.12

**Primary Dependencies**: none but the standard library

**Storage**: SQLite

**Testing**: pytest

**Target Platform**: Linux and Android

**Project Type**: mobile-app

**Performance Goals**: a note is saved within 50 ms

**Constraints**: offline-capable

**Scale/Scope**: 10,000 notes

## Constitution Check

*Looked at before the research, and again with the data model.*

- **I. Test-First**: PASS – tests stand before code in every phase
- **II. Simplicity**: PASS – one process, one file

## Project Structure

### Documentation (this feature)

```text
specs/001-offline-notes/
├── plan.md
├── research.md
├── data-model.md
├── quickstart.md
├── contracts/
└── tasks.md             # to come
```

### Source Code (repository root)

```text
src/
├── notes/
└── sync/
tests/
└── unit/
```

**Structure Decision**: One project, `src/` and `tests/`.

## Complexity Tracking

> One of them needs a reason.

| Violation | Why Needed | Simpler Alternative Rejected Because |
|-----------|------------|-------------------------------------|
| A queue of its own | Notes wait for hours | A retry in memory loses them with the process |
""",
    "research.md": """# Research: Take notes offline

## Where notes are kept

- **Decision**: SQLite in one file
- **Rationale**: it survives a crash in the middle of a write
- **Alternatives considered**: a folder of text files, which has no order

## How notes are sent

- **Decision**: a queue in the same file
- **Rationale**: one transaction for note and sending
- **Alternatives considered**: a queue in memory
""",
    "data-model.md": """# Data Model: Take notes offline

## Note

| Field | Type | Rule |
|-------|------|------|
| id | UUID | made on the device |
| text | string | at most 64 KB |
| edited | timestamp | of the last edit |

**Relationships**: a Note belongs to one Device

## Device

| Field | Type | Rule |
|-------|------|------|
| id | UUID | made at the first start |
""",
    "contracts/notes-api.yaml": """openapi: 3.1.0
info:
  title: Notes
  version: 1.0.0
paths:
  /notes:
    post:
      summary: Send notes
      responses:
        "204":
          description: taken
""",
    "quickstart.md": """# Quickstart: Take notes offline

1. Switch the network off and run `python -m notes add "hello"`
2. `python -m notes list` shows the note
""",
    "tasks.md": """---

description: "Task list for taking notes offline"
---

# Tasks: Take notes offline

**Input**: `/specs/001-offline-notes/`

**Prerequisites**: specification, plan, research, data model and the contract of the interface

**Tests**: asked for by the constitution

**Organization**: first what all need, then one story after the other

## Format: `[ID] [P?] [Story] Description`

- **[P]**: another one can work on it meanwhile
- **[Story]**: US1 writes notes, US2 sends them

## Path Conventions

- **Single project**: code in `src/`, its tests in `tests/`

## Phase 1: Setup (Shared Infrastructure)

**Purpose**: The project

- [x] T001 Create the project in src/ and tests/
- [x] T002 [P] Set up the linter in pyproject.toml

---

## Phase 2: Foundational (Blocking Prerequisites)

**Purpose**: What all stories need

- [x] T003 Create the tables in src/notes/store.py

**Checkpoint**: Stories can begin

---

## Phase 3: User Story 1 - Write without network (Priority: P1) 🎯 MVP

**Goal**: Notes are kept without network

**Independent Test**: see the story

### Tests for User Story 1

- [x] T004 [P] [US1] Test saving in tests/unit/test_save.py

### Implementation for User Story 1

- [x] T005 [US1] Save a note in src/notes/save.py
- [x] T006 [US1] List notes by their last edit in src/notes/list.py

**Checkpoint**: Story 1 works by itself

---

## Phase 4: User Story 2 - Carry notes over (Priority: P2)

**Goal**: Notes reach the other devices

**Independent Test**: see the story

- [x] T007 [P] [US2] Test the queue in tests/unit/test_queue.py
- [x] T008 [US2] Send what waits in src/sync/queue.py (depends on T003)

---

## Phase 5: Polish & Cross-Cutting Concerns

- [x] T009 [P] Describe both in docs/notes.md

---

## Dependencies & Execution Order

### Phase Dependencies

- **Setup (Phase 1)**: waits for nothing
- **Foundational (Phase 2)**: comes after it, and before both stories

## Parallel Example: User Story 1

```bash
Task: "Test saving in tests/unit/test_save.py"
```

## Notes

- T004 and T007 are for whoever has time

## Phase 6: Convergence

- [x] T010 Say so when the disk is full per FR-001 (missing)
- [x] T011 Keep both edits of one note per US2/AC1 (partial)
""",
}

SEARCH = {
    "spec.md": """# Feature Specification: Search in notes

**Feature Branch**: `002-search-notes`

**Created**: 2026-03-09

**Status**: Draft

**Input**: User description: "Find a note by a word in it"

## User Scenarios & Testing *(mandatory)*

### User Story 1 - Find by a word (Priority: P1)

Somebody types a word and sees the notes that hold it.

**Why this priority**: It is all of the feature.

**Independent Test**: Write three notes, type a word of one, see that one.

**Acceptance Scenarios**:

1. **Given** three notes, **When** a word of one is typed, **Then** that one is listed

### Edge Cases

- Where nothing is found, the list says so.

## Requirements *(mandatory)*

### Functional Requirements

- **FR-001**: System MUST list the notes that hold a word
- **FR-002**: System MUST ignore case

## Success Criteria *(mandatory)*

### Measurable Outcomes

- **SC-001**: The list is there after 100 ms with 10,000 notes

## Assumptions

- Pictures are not searched
""",
    "checklists/requirements.md": """# Specification Quality Checklist: Search in notes

**Purpose**: See whether the specification is complete enough to plan
**Created**: 2026-03-09
**Feature**: [spec.md](../spec.md)

## Content Quality

- [x] It names no language, framework or interface
- [ ] Every section has its text

## Notes

- The last one waits for review
""",
}
CONSTITUTION = """<!--
Sync Impact Report
- Version change: none → 1.0.0
- Added principles: I. Test-First, II. Simplicity
-->
# Notes Constitution

## Core Principles

### I. Test-First (NON-NEGOTIABLE)

Tests MUST be written before code and MUST fail first.

### II. Simplicity

A feature MUST run in one process; anything more MUST be justified.

## Governance

Amendments need a review. Every plan checks these principles.

**Version**: 1.0.0 | **Ratified**: 2026-03-01 | **Last Amended**: 2026-03-01
"""

# By branch and folder: what each holds below the folder.
FEATURES = (("001-offline-notes", "001-offline-notes", NOTES), ("feat/search", "002-search-notes", SEARCH))
