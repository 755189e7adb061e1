"""quickstart.md: how to try a feature out."""


def quickstart(feature, chance, prose):
    text = f"# Quickstart: {feature.title}\n\n**Spec**: [spec.md](spec.md)\n\n"
    text += f"## Prerequisites\n\n- {prose.sentence()}\n\n## Try it\n\n"
    for number in range(1, feature.story_count + 1):
        text += (
            f"### User Story {number}\n\n{prose.paragraph(2, 4)}\n\n```sh\nmake up SERVICE={feature.epic.service}\n"
            f"curl -s localhost:8080/v1/entries?limit={chance.between(2, 90)}\n```\n\n{prose.paragraph(2, 3)}\n\n"
        )
    return text + f"## When it does not work\n\n- {prose.sentence()}\n- {prose.sentence()}\n"
