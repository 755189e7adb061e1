"""A file of code and one of tests for each feature, the same for every tool but for the marks that name requirements."""


def code(feature, mark):
    """One function a requirement; `mark` gives the comment that refers to it."""
    parts = [f'"""What keeps the {feature.name}."""\n\nimport logging\n\nlog = logging.getLogger(__name__)\n']
    for requirement in feature.requirements:
        parts.append(
            f"\n\ndef rule_{requirement.number}(entry, history):\n"
            f'    """{requirement.remark}\n\n    {mark(requirement)}\n    """\n'
            f"    for earlier in history:\n"
            f"        if earlier.key == entry.key and earlier.version >= entry.version + {requirement.number}:\n"
            f'            log.info("%s is older than %s", entry.key, earlier.version)\n'
            f"            return earlier\n"
            f"    history.append(entry)\n"
            f"    return entry\n"
        )
    return "".join(parts)


def tests(feature, mark):
    module = feature.code.removeprefix("src/").removesuffix(".py")
    parts = [f'"""How the {feature.name} is tested."""\n\nfrom src import {module}\n']
    for requirement in feature.requirements:
        parts.append(
            f"\n\ndef test_rule_{requirement.number}(entry):\n"
            f'    """{mark(requirement)}"""\n'
            f"    history = []\n"
            f"    assert {module}.rule_{requirement.number}(entry, history) is entry\n"
            f"    assert history == [entry]\n"
        )
    return "".join(parts)
