"""As spec-kit's users write them: a specification, a short plan and a task list for each feature."""


def files(features):
    yield ".specify/speckit.yml", "layout: flat\n"
    for feature in features:
        place = f"specs/{feature.slug}"
        yield f"{place}/spec.md", specification(feature)
        yield f"{place}/plan.md", plan(feature)
        yield f"{place}/tasks.md", tasks(feature)


def mark(requirement):
    return f"{requirement.feature.slug} FR-{requirement.number:03}"


def specification(feature):
    stories = "\n".join(
        f"### User Story {story.number} - {story.title} (Priority: P{story.number})\n\n{story.text}\n"
        for story in feature.stories
    )
    requirements = "".join(f"- **FR-{item.number:03}**: {item.text}\n" for item in feature.requirements)
    criteria = "".join(f"- **SC-{number:03}**: {text}\n" for number, text in enumerate(feature.criteria, 1))
    return (
        f"# Feature Specification: {feature.title}\n\n**Feature Branch**: `{feature.slug}`  \n**Status**: Implemented\n\n"
        f"## User Scenarios & Testing\n\n{stories}\n## Requirements\n\n### Functional Requirements\n\n{requirements}\n"
        f"## Success Criteria\n\n{criteria}"
    )


def plan(feature):
    return (
        f"# Implementation Plan: {feature.title}\n\n**Branch**: `{feature.slug}` | **Spec**: [spec.md](spec.md)\n\n"
        f"## Summary\n\n{feature.stories[0].text}\n\n## Project Structure\n\n`{feature.code}` and `{feature.test}`.\n"
    )


def tasks(feature):
    lines = [f"# Tasks: {feature.title}\n"]
    count = 0
    for story in feature.stories:
        lines.append(f"\n## Phase {story.number}: User Story {story.number} - {story.title}\n\n")
        for item in story.requirements:
            for path in (feature.test, feature.code):
                count += 1
                lines.append(f"- [x] T{count:03} [US{story.number}] {item.title} (FR-{item.number:03}), in `{path}`\n")
    return "".join(lines)
