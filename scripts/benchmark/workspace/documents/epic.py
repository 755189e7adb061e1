"""exec-plan.md and design/index.md of an epic: what people wrote there, and empty regions for what `sync` generates."""

from .. import words


def execution_plan(epic, chance, prose):
    sections = [
        ("Purpose / Big Picture", prose.paragraph(3, 5) + "\n"),
        ("Related Features / Specs", region("related-features", "generated from the features")),
        ("Progress", progress(chance, prose) + "\n" + region("progress", "generated from the tasks of the features")),
        ("Surprises & Discoveries", "".join(f"- {prose.sentence()}\n" for _ in range(3))),
        ("Decision Log", decisions(chance, prose)),
        ("Outcomes & Retrospective", prose.paragraph() + "\n"),
        ("Context and Orientation", prose.paragraph(4, 8) + "\n"),
        ("Plan of Work", prose.paragraph(4, 8) + "\n"),
        ("Concrete Steps", f"```sh\nmake up\nmake test SERVICE={epic.service}\n```\n"),
        ("Validation and Acceptance", prose.paragraph() + "\n"),
        ("Idempotence and Recovery", prose.paragraph() + "\n"),
        ("Artifacts and Notes", region("artifacts", "generated from the design index")),
        ("Interfaces and Dependencies", "".join(f"- {prose.sentence()}\n" for _ in range(3))),
    ]
    head = f"# Epic Execution Plan: {epic.title}\n\n**Epic**: {epic.id} | **Created**: 2026-01-05\n\n"
    return head + joined(sections)


def design_index(epic, chance, prose):
    notes = "generated from {}; edit them, or the Notes column"
    sections = [
        ("Scope & Owner", region("scope", "generated from where the features lie")),
        ("Feature Map", region("features", notes.format("the features"))),
        ("Shared Entities & Ownership", region("entities", notes.format("the data models"))),
        ("Shared APIs / Contracts", region("contracts", notes.format("the contracts"))),
        ("Cross-Feature Flows", "".join(f"{step}. {prose.sentence()}\n" for step in range(1, 5)) + "\n"
         + region("dependencies", "generated from what the features depend on")),
        ("Design Decisions (Summary)", region("decisions", "generated from the Decision Log")),
        ("Open Questions / TODOs", region("questions", "generated from the open marks in the documents")),
    ]
    return f"# Design Index: {epic.title}\n\n" + joined(sections)


def decisions(chance, prose):
    """Decisions of the epic itself; `sync` adds those of the features."""
    return "".join(
        f"- Decision: [D-{number:03}] {prose.phrase()}\n  Rationale: {prose.sentence()}\n"
        f"  Date/Author: 2026-{chance.between(1, 9):02}-{chance.between(1, 28):02} / {chance.pick(words.PEOPLE)}\n"
        for number in range(1, chance.between(3, 12))
    )


def progress(chance, prose):
    return "".join(
        f"- [x] (2026-0{chance.between(1, 9)}-1{chance.below(10)} 14:00Z) {prose.phrase()} ({chance.pick(words.PEOPLE)})\n"
        for _ in range(chance.between(2, 6))
    )


def region(name, remark):
    return f"<!-- speckit:begin {name} · {remark} -->\n<!-- speckit:end {name} -->\n"


def joined(sections):
    return "\n".join(f"## {title}\n\n{text}" for title, text in sections)
