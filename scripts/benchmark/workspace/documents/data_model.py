"""data-model.md: entities as headings of several forms, with a table of fields each, or in a diagram as well."""

from .. import words


def data_model(feature, chance, prose):
    form = chance.weighted([("### {}", 0.40), ("### {n}. {}", 0.28), ("## {}", 0.12), ("## Entity: {}", 0.20)])
    text = f"# Data Model: {feature.title}\n\n**Spec**: [spec.md](spec.md) | **Date**: {feature.date}\n\n"
    if form.startswith("###"):
        text += "## Entities\n\n"
    for number, entity in enumerate(feature.entities, 1):
        text += form.replace("{n}", str(number)).replace("{}", entity) + "\n\n" + one_entity(chance, prose)
    if chance.happens(0.15):
        text += diagram(feature)
    text += "## Relationships\n\n" + "".join(f"- {prose.sentence()}\n" for _ in feature.entities)
    return text + "\n## State Transitions\n\n" + "".join(f"- open → closed: {prose.phrase()}\n" for _ in range(3))


def one_entity(chance, prose):
    rows = "".join(
        f"| {name} | {kind} | {chance.pick(['yes', 'no'])} | {prose.phrase()} |\n"
        for name, kind in (field.split() for field in chance.some(words.FIELDS, chance.between(5, 11)))
    )
    rules = "".join(f"- {prose.sentence()}\n" for _ in range(chance.between(2, 6)))
    return f"{prose.paragraph(3, 6)}\n\n| Field | Type | Required | Rules |\n| --- | --- | --- | --- |\n{rows}\n{rules}\n"


def diagram(feature):
    lines = "".join(f"    {feature.entities[0]} ||--o{{ {entity} : has\n" for entity in feature.entities[1:])
    return f"## Overview\n\n```mermaid\nerDiagram\n{lines}```\n\n"
