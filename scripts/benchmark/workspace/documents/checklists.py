"""checklists/: boxes about the specification and about the plan."""

REQUIREMENTS = [
    "The text says what and why, and no framework or table appears in it", "Somebody from the shop floor has read it",
    "Every section is filled in", "No question is left open", "Each requirement can be tested",
    "Each requirement belongs to a story", "No two requirements contradict each other",
    "What the feature leaves out is said", "Each story can be released without the later ones",
    "Success and failure both have scenarios", "The edge cases cover limits and mistakes",
    "The criteria are numbers", "Assumptions are written down", "Dependencies are named by their IDs",
]
PLAN = [
    "Each requirement is answered", "Versions are facts", "Each decision names what was turned down",
    "Each gate is answered", "Each exception is justified", "Each entity has its rules", "Each interface has its errors",
    "Tests stand at the lowest level", "The way back is planned",
]


def requirements(feature, chance, prose):
    return checklist("Specification", REQUIREMENTS, feature, chance, prose, ticked=feature.has("ready"))


def plan_quality(feature, chance, prose):
    return checklist("Plan", PLAN, feature, chance, prose, ticked=feature.has("planned"))


def checklist(kind, items, feature, chance, prose, ticked):
    identified = chance.happens(0.4)
    text = f"# {kind} Quality Checklist: {feature.title}\n\n"
    text += f"**Spec**: [spec.md](../spec.md) | **Created**: {feature.date}\n\n"
    for number, item in enumerate(items, 1):
        if number % 5 == 1:
            text += f"\n## Part {number // 5 + 1}\n\n" if number > 1 else "## Part 1\n\n"
        box = "[x]" if ticked or chance.happens(0.6) and number > 1 else "[ ]"
        text += f"- {box} {f'CHK{number:03} ' if identified else ''}{item}: {prose.phrase()}\n"
    return text + f"\n## Notes\n\n- {prose.sentence()}\n"
