"""research.md: what was unknown, what was decided about it, and what was turned down."""

FORMS = [("### {}. {}", 0.35), ("## {}. {}", 0.25), ("## R{} – {}", 0.20), ("## Decision {}: {}", 0.20)]
KEYS = [("**{}**:", 0.6), ("- **{}**:", 0.3), ("{}:", 0.1)]
SIZE = 6_500


def research(feature, chance, prose):
    heading, key = chance.weighted(FORMS), chance.weighted(KEYS)
    text = f"# Research: {feature.title}\n\n**Spec**: [spec.md](spec.md) | **Date**: {feature.date}\n\n"
    if heading.startswith("###"):
        text += "## Decisions\n\n"
    target, number, written = chance.size(SIZE, 0.4), 0, 0
    while written < target:
        number += 1
        section = heading.format(number, prose.phrase()) + "\n\n" + one_decision(key, chance, prose)
        written += len(section.encode())
        text += section
    return text


def one_decision(key, chance, prose):
    separator = "\n" if key.startswith("-") else "\n\n"
    fields = [("Decision", prose.sentence()), ("Rationale", f"{prose.sentence()} {prose.sentence()}")]
    fields.append(("Alternatives considered", f"{prose.phrase()} ({prose.phrase().lower()})"))
    lines = separator.join(f"{key.format(name)} {value}" for name, value in fields)
    return lines + "\n\n" + (prose.paragraph() + "\n\n" if chance.happens(0.5) else "")
