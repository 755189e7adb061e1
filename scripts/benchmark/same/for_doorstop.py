"""As doorstop's manual has it: one YAML file an item, in a document of stories, one of requirements and one of tests."""

import json


def files(features):
    yield "stories/.doorstop.yml", document("STORY", None)
    yield "requirements/.doorstop.yml", document("REQ", "STORY")
    yield "verification/.doorstop.yml", document("TST", "REQ")
    for feature in features:
        for story in feature.stories:
            yield f"stories/{story_id(story)}.yml", item(story.feature, story.number, story.text)
            for requirement in story.requirements:
                parent, uid = story_id(story), mark(requirement)
                yield f"requirements/{uid}.yml", item(
                    feature, requirement.number, requirement.text, parent, (feature.code, uid)
                )
                yield f"verification/{uid.replace('REQ', 'TST')}.yml", item(
                    feature, requirement.number, requirement.remark, uid, (feature.test, uid)
                )


def mark(requirement):
    """Its ID, which is what doorstop looks for in a file."""
    return f"REQ{requirement.feature.number:03}{requirement.number:02}"


def story_id(story):
    return f"STORY{story.feature.number:03}{story.number:02}"


def document(prefix, parent):
    return "settings:\n  digits: 5\n" + (f"  parent: {parent}\n" if parent else "") + f"  prefix: {prefix}\n  sep: ''\n"


def item(feature, number, text, parent=None, reference=None):
    links = f"\n- {parent}: null" if parent else " []"
    references = "\n- keyword: {1}\n  path: {0}\n  type: file".format(*reference) if reference else " []"
    # A string of JSON is one of YAML too.
    return (
        f"active: true\nderived: false\nheader: ''\nlevel: '{feature.number}.{number}'\nlinks:{links}\nnormative: true\n"
        f"ref: ''\nreferences:{references}\nreviewed: null\ntext: {json.dumps(text)}\n"
    )
