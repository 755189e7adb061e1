"""The plan: technical context, constitution check and complexity tracking, each in the forms that teams write."""

from .. import words

SIZE = 8_000
PRINCIPLES = ["Safety / Security", "Maintainability", "Complexity / Scope Creep", "Testing / Observability"]
CONTEXT = [
    "Language/Version", "Primary Dependencies", "Storage", "Testing", "Target Platform", "Project Type",
    "Performance Goals", "Constraints", "Scale/Scope",
]


def plan(feature, chance, prose):
    parts = [
        f"# Implementation Plan: {feature.title}\n\n{header(feature, chance)}",
        f"## Summary\n\n{prose.paragraph(3, 5)}\n",
        f"## Technical Context\n\n{technical_context(chance, prose)}",
        f"## Constitution Check\n\n{constitution_check(feature, chance, prose)}",
        f"## Project Structure\n\n{project_structure(feature, prose)}",
        f"## Complexity Tracking\n\n{complexity(feature, chance, prose)}",
    ]
    if chance.happens(0.4):
        parts.insert(3, f"## Risk Assessment\n\n{risks(chance, prose)}")
    text = "\n".join(parts)
    return text + more(len(text.encode()), chance, prose)


def header(feature, chance):
    branch, date = f"**Branch**: `{feature.branch}`", f"**Date**: {feature.date}"
    link = chance.weighted([("[spec.md](spec.md)", 0.8), ("`spec.md`", 0.2)])
    return f"{branch} | {date} | **Spec**: {link}\n"


def technical_context(chance, prose):
    facts = [(name, f"{chance.pick(words.TOOLS)}, {chance.pick(words.MEASURES)}") for name in CONTEXT]
    form = chance.weighted([("fields", 0.72), ("bullets", 0.12), ("table", 0.10), ("prose", 0.06)])
    if form == "fields":
        return "".join(f"**{name}**: {value}  \n" for name, value in facts)
    if form == "bullets":
        return "".join(f"- **{name}**: {value}\n" for name, value in facts)
    if form == "table":
        return "| Aspect | Choice |\n| --- | --- |\n" + "".join(f"| {name} | {value} |\n" for name, value in facts)
    return prose.paragraph(3, 5) + "\n"


def constitution_check(feature, chance, prose):
    failing = feature.has_exceptions
    form = chance.weighted([("words", 0.45), ("ticks", 0.25), ("table", 0.20), ("boxes", 0.10)])
    passes = {"words": "PASS", "ticks": "✅", "table": "PASS", "boxes": "[x]"}[form]
    fails = {"words": "FAIL", "ticks": "❌", "table": "FAIL", "boxes": "[ ]"}[form]
    verdicts = [(name, fails if failing and name.startswith("Complexity") else passes) for name in PRINCIPLES]
    if form == "table":
        rows = "".join(f"| {name} | {verdict} | {prose.phrase()} |\n" for name, verdict in verdicts)
        return "| Principle | Status | Notes |\n| --- | --- | --- |\n" + rows
    if form == "boxes":
        return "".join(f"- {verdict} **{name}**: {prose.phrase()}\n" for name, verdict in verdicts)
    return "".join(f"- **{name}**: {verdict} – {prose.phrase()}\n" for name, verdict in verdicts)


def project_structure(feature, prose):
    folders = ["store", "handler", "rules", "outbox", "testdata"]
    tree = "".join(f"├── {name}/".ljust(22) + f"# {prose.phrase()}\n" for name in folders)
    return (
        f"```text\n{feature.source}/\n{tree}└── migrations/{feature.index + 1:05}.sql\n```\n\n"
        f"**Structure Decision**: {prose.sentence()}\n"
    )


def complexity(feature, chance, prose):
    if not feature.has_exceptions:
        return chance.pick(["None.", "No violations.", "N/A", "None – every gate passes."]) + "\n"
    rows = "".join(
        f"| {prose.phrase()} ({part}) | {prose.sentence()} | {prose.sentence()} |\n"
        for part in chance.some(words.PARTS, chance.between(1, 2))
    )
    return "| Violation | Why Needed | Simpler Alternative Rejected Because |\n| --- | --- | --- |\n" + rows


def risks(chance, prose):
    levels = ["low", "medium", "high"]
    rows = "".join(f"| {prose.phrase()} | {chance.pick(levels)} | {prose.sentence()} |\n" for _ in range(4))
    return "| Risk | Likelihood | Mitigation |\n| --- | --- | --- |\n" + rows


def more(written, chance, prose):
    """Sections on the design, as many as it takes to reach a size that plans have."""
    target = chance.size(SIZE)
    sections = []
    while written < target:
        steps = "".join(f"{step}. {prose.sentence()}\n" for step in range(1, chance.between(3, 6)))
        columns = ", ".join(field.split()[0] for field in chance.some(words.FIELDS, 4))
        code = f"```sql\nselect {columns} from entries;\n```\n"
        section = f"\n## {prose.phrase()}\n\n{prose.paragraph()}\n\n{steps}"
        sections.append(section + ("\n" + code if chance.happens(0.3) else ""))
        written += len(sections[-1].encode())
    return "".join(sections)
