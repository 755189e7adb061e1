"""contracts/: OpenAPI for the most part, sometimes Markdown. Paths carry the subject, so no two features share one."""

from .. import words


def contract(feature, chance, prose):
    """The name of the file and its text."""
    place = "-".join(feature.subject.lower().split())
    if chance.happens(0.3):
        return f"{place}.md", markdown(place, feature, chance, prose)
    return f"{place}.yaml", openapi(place, feature, chance, prose)


def operations(place, chance):
    every = [
        ("get", f"/v1/{place}"), ("post", f"/v1/{place}"), ("get", f"/v1/{place}/{{id}}"),
        ("put", f"/v1/{place}/{{id}}"), ("delete", f"/v1/{place}/{{id}}"), ("post", f"/v1/{place}/{{id}}/approval"),
        ("get", f"/v1/{place}/{{id}}/history"),
    ]
    return every[: chance.between(3, len(every))]


def markdown(place, feature, chance, prose):
    sections = "".join(
        f"## {method.upper()} {path}\n\n{prose.paragraph()}\n\n```json\n"
        f'{{"state": "open", "position": {chance.between(1, 99)}}}\n```\n\n'
        f"- 200: {prose.phrase()}\n- 409: {prose.phrase()}\n\n"
        for method, path in operations(place, chance)
    )
    return f"# Contract: {feature.subject}\n\n{sections}"


def openapi(place, feature, chance, prose):
    text = f"openapi: 3.1.0\ninfo:\n  title: {feature.subject}\n  version: 1.{chance.below(9)}.0\npaths:\n"
    by_path = {}
    for method, path in operations(place, chance):
        by_path.setdefault(path, []).append(method)
    for path, methods in by_path.items():
        text += f"  {path}:\n" + "".join(operation(method, feature, prose) for method in methods)
    text += "components:\n  schemas:\n"
    return text + "".join(schema(entity, chance, prose) for entity in feature.entities)


def operation(method, feature, prose):
    return (
        f"    {method}:\n      summary: {prose.phrase()}\n"
        f"      description: >-\n        {prose.sentence()} {prose.sentence()}\n      responses:\n"
        f'        "200":\n          description: {prose.phrase()}\n          content:\n            application/json:\n'
        f'              schema: {{ $ref: "#/components/schemas/{feature.entity}" }}\n'
        f'        "404": {{ description: {prose.phrase()} }}\n'
    )


def schema(entity, chance, prose):
    text = f"    {entity}:\n      type: object\n      properties:\n"
    for name, _ in (field.split() for field in chance.some(words.FIELDS, chance.between(3, 8))):
        text += f"        {name}: {{ type: string, description: {prose.phrase()} }}\n"
    return text
