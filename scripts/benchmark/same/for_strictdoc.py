"""As StrictDoc keeps them: a document of its own markup for each feature, and `@relation` in code and tests."""

CONFIGURATION = """\
from strictdoc.core.project_config import ProjectConfig


def create_config() -> ProjectConfig:
    return ProjectConfig(
        project_title="The same requirements",
        project_features=["REQUIREMENT_TO_SOURCE_TRACEABILITY", "SOURCE_FILE_LANGUAGE_PARSERS"],
        include_doc_paths=["/requirements/**"],
        include_source_paths=["/src/**.py", "/tests/**.py"],
    )
"""


def files(features):
    yield "strictdoc_config.py", CONFIGURATION
    yield ".gitignore", "/output/\n"
    for feature in features:
        yield f"requirements/{feature.slug}.sdoc", document(feature)


def mark(requirement):
    return f"@relation({requirement_id(requirement)}, scope=function)"


def story_id(story):
    return f"STORY-{story.feature.number:03}-{story.number}"


def requirement_id(requirement):
    return f"REQ-{requirement.feature.number:03}-{requirement.number:02}"


def document(feature):
    parts = [f"[DOCUMENT]\nTITLE: {feature.title}\n"]
    for story in feature.stories:
        parts.append(node(story_id(story), story.title, story.text))
        for requirement in story.requirements:
            parent = f"RELATIONS:\n- TYPE: Parent\n  VALUE: {story_id(story)}\n"
            parts.append(node(requirement_id(requirement), requirement.title, requirement.text) + parent)
    return "\n".join(parts)


def node(uid, title, text):
    return f"[REQUIREMENT]\nUID: {uid}\nTITLE: {title}\nSTATEMENT: >>>\n{text}\n<<<\n"
