"""spec.md: header, user stories, requirements, entities, criteria, dependencies."""

NAMES = {
    "english": {
        "title": "Feature Specification: {}", "id": "Feature ID", "epic": "Epic", "branch": "Feature Branch",
        "created": "Created", "status": "Status", "input": "Input", "depends": "Depends on",
        "scenarios": "User Scenarios & Testing", "story": "### User Story {} - {} (Priority: P{})",
        "why": "Why this priority", "test": "Independent test", "acceptance": "Acceptance scenarios",
        "scenario": "**Given** {}, **When** {}, **Then** {}", "edges": "Edge Cases", "requirements": "Requirements",
        "functional": "Functional Requirements", "entities": "Key Entities", "criteria": "Success Criteria",
        "assumptions": "Assumptions", "dependencies": "Dependencies", "internal": "Internal", "external": "External",
        "none": "None",
    },
    "portuguese": {
        "title": "Especificação da Funcionalidade: {}", "id": "ID da Funcionalidade", "epic": "Épico",
        "branch": "Branch da Funcionalidade", "created": "Criado em", "status": "Estado", "input": "Entrada",
        "depends": "Depende de", "scenarios": "Cenários de Utilização e Testes",
        "story": "### História de Usuário {} - {} (Prioridade: P{})", "why": "Porquê esta prioridade",
        "test": "Teste independente", "acceptance": "Cenários de aceitação",
        "scenario": "**Dado** {}, **Quando** {}, **Então** {}", "edges": "Casos Limite", "requirements": "Requisitos",
        "functional": "Requisitos Funcionais", "entities": "Entidades Principais", "criteria": "Critérios de Sucesso",
        "assumptions": "Pressupostos", "dependencies": "Dependências", "internal": "Internas", "external": "Externas",
        "none": "Nenhuma",
    },
    "japanese": {
        "title": "機能仕様書: {}", "id": "機能ID", "epic": "エピック", "branch": "機能ブランチ", "created": "作成日",
        "status": "ステータス", "input": "入力", "depends": "依存", "scenarios": "ユーザーシナリオとテスト",
        "story": "### ユーザーストーリー{} - {} (優先度: P{})", "why": "この優先度の理由", "test": "独立したテスト",
        "acceptance": "受け入れシナリオ", "scenario": "**前提** {}、**操作** {}、**結果** {}", "edges": "エッジケース",
        "requirements": "要件", "functional": "機能要件", "entities": "主要エンティティ", "criteria": "成功基準",
        "assumptions": "前提条件", "dependencies": "依存関係", "internal": "内部", "external": "外部", "none": "なし",
    },
}
SIZE = 10_000


def specification(feature, chance, prose):
    names = NAMES[feature.language]
    body = [
        f"## {names['scenarios']}\n",
        *(story(number, chance, prose, names) for number in range(1, feature.story_count + 1)),
        f"### {names['edges']}\n",
        items(f"{prose.phrase()}: {prose.sentence()}" for _ in range(chance.between(4, 9))),
        f"## {names['requirements']}\n\n### {names['functional']}\n",
        items(f"**FR-{number:03}**: {requirement(chance, prose)}" for number in range(1, feature.requirement_count + 1)),
        f"### {names['entities']}\n",
        items(f"**{entity}**: {prose.sentence()}" for entity in feature.entities),
        f"## {names['criteria']}\n",
        items(f"**SC-{number:03}**: {prose.sentence()}" for number in range(1, feature.criterion_count + 1)),
        f"## {names['assumptions']}\n",
    ]
    text = header(feature, prose, names) + "\n" + "\n".join(body)
    text += assumptions(len(text.encode()), chance, prose)
    return text + dependencies(feature, prose, names) + questions(feature, chance, prose)


def header(feature, prose, names):
    status = {"draft": "Draft", "done": "Implemented", "closed": "Superseded"}.get(feature.stage, "Approved")
    separator = "：" if feature.language == "japanese" else ":"
    depends = ", ".join(other.id for other in feature.earlier)
    fields = [(names["id"], feature.id)] if feature.layout == "epic" else []
    fields += [(names["branch"], f"`{feature.branch}`"), (names["created"], feature.date), (names["status"], status)]
    fields += [(names["input"], f'"{prose.sentence()}"')]
    if feature.layout == "epic":
        fields += [(names["epic"], feature.epic.id)]
    if depends:
        fields += [(names["depends"], depends)]
    lines = "".join(f"**{name}**{separator} {value}  \n" for name, value in fields)
    return f"# {names['title'].format(feature.title)}\n\n{lines}"


def story(number, chance, prose, names):
    title = names["story"].format(number, prose.phrase(), min(number, 3))
    scenarios = "".join(
        f"{step}. {names['scenario'].format(prose.phrase(), prose.phrase(), prose.sentence())}\n"
        for step in range(1, chance.between(3, 5))
    )
    return (
        f"{title}\n\n{prose.paragraph()}\n\n**{names['why']}**: {prose.sentence()}\n\n"
        f"**{names['test']}**: {prose.sentence()}\n\n**{names['acceptance']}**:\n\n{scenarios}"
    )


def requirement(chance, prose):
    return prose.sentence() + (" " + prose.sentence() if chance.happens(0.4) else "")


def assumptions(written, chance, prose):
    """As many as it takes to reach a size that specifications have."""
    target = chance.size(SIZE, 0.2)
    lines = ["\n"]
    while not lines[1:] or written < target:
        lines.append(f"- {prose.sentence()} {prose.sentence()}\n")
        written += len(lines[-1].encode())
    return "".join(lines)


def dependencies(feature, prose, names):
    internal = items(f"{other.id}: {prose.sentence()}" for other in feature.earlier) or f"- {names['none']}\n"
    external = items([prose.sentence()])
    return f"\n## {names['dependencies']}\n\n### {names['internal']}\n\n{internal}\n### {names['external']}\n\n{external}"


def questions(feature, chance, prose):
    """Some who have not planned yet have a question."""
    if feature.stage not in ("draft", "specified") or chance.happens(0.6):
        return ""
    return f"\n## Open Questions\n\n- [NEEDS CLARIFICATION: {prose.phrase()}, or not?]\n"


def items(texts):
    return "".join(f"- {text}\n" for text in texts)
