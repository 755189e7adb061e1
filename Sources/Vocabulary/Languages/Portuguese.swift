extension LanguageWords {
  /// Portuguese.
  static let portuguese = LanguageWords(
    name: "Portuguese",
    sections: [
      .keyEntities: [
        "Entidades Principais", "Entidades-Chave", "Entidades Chave", "Principais Entidades", "Entidades",
      ],
      .dependencies: ["Dependências"],
      .internalDependencies: ["Internas", "Internos", "Dependências Internas"],
      .summary: ["Resumo", "Sumário", "Visão Geral", "Resumo Executivo"],
      .technicalContext: ["Contexto Técnico", "Contexto Tecnológico", "Stack Tecnológica"],
      .constitutionCheck: [
        "Verificação da Constituição", "Verificação de Constituição", "Verificação Constitucional",
        "Checagem da Constituição", "Conformidade com a Constituição", "Conformidade Constitucional",
        "Reverificação da Constituição", "Validação da Constituição",
      ],
      .projectStructure: ["Estrutura do Projeto", "Estrutura de Projeto", "Estrutura de Diretórios"],
      .complexityTracking: [
        "Rastreamento de Complexidade", "Acompanhamento de Complexidade", "Controle de Complexidade",
        "Registro de Complexidade",
      ],
      .architectureDecisions: ["Decisões de Arquitetura", "Decisões Arquiteturais", "Decisões Arquitetônicas"],
      .riskAssessment: ["Avaliação de Riscos", "Riscos", "Análise de Riscos"],
      .relatedFeatures: ["Funcionalidades Relacionadas", "Especificações Relacionadas", "Features Relacionadas"],
      .progress: ["Progresso", "Andamento"],
      .decisionLog: ["Registro de Decisões", "Log de Decisões", "Histórico de Decisões"],
      .artifacts: ["Artefatos", "Artefatos e Notas"],
      .scope: ["Escopo", "Escopo e Responsável", "Escopo e Responsáveis"],
      .featureMap: ["Mapa de Funcionalidades", "Lista de Funcionalidades", "Funcionalidades"],
      .sharedEntities: ["Entidades Compartilhadas", "Entidades Compartilhadas e Propriedade"],
      .sharedContracts: [
        "APIs Compartilhadas", "APIs / Contratos Compartilhados", "Contratos Compartilhados",
        "APIs Compartilhadas / Contratos",
      ],
      .flows: ["Fluxos entre Funcionalidades", "Fluxos", "Dependências entre Funcionalidades"],
      .decisionSummary: ["Decisões de Design", "Decisões de Projeto", "Decisões de Design (Resumo)"],
      .openQuestions: ["Questões em Aberto", "Perguntas em Aberto", "Questões Abertas", "Pendências"],
      .epics: ["Épicos"],
      .corePrinciples: ["Princípios Fundamentais", "Princípios Centrais", "Princípios Essenciais", "Princípios"],
    ],
    headings: HeadingWords(
      mandatory: ["obrigatório", "obrigatória"],
      marks: ["opcional", "recomendado", "se aplicável"],
      unwritten: [
        "a definir", "a fazer", "a escrever", "a preencher", "pendente", "em breve", "em construção", "a completar",
        "escrever depois", "preencher depois",
      ]),
    headerFields: [
      .featureID: ["ID da Funcionalidade", "ID da Feature"],
      .branch: [
        "Branch da Funcionalidade", "Branch da Feature", "Branch de Funcionalidade", "Ramo", "Ramo da Funcionalidade",
        "Ramificação",
      ],
      .epic: ["Épico"],
      .spec: ["Especificação", "Especificação da Funcionalidade"],
      .status: ["Estado", "Situação"],
      .created: ["Data", "Criado", "Criada", "Criado em", "Criada em", "Data de criação"],
      .input: ["Entrada"],
      .dependsOn: ["Depende de", "Dependências", "Dependência", "Dependente de", "Requer"],
    ],
    nothing: NothingWords(
      written: "nenhum",
      openEnded: ["nenhuma violação", "sem violações"],
      alone: ["nenhum", "nenhuma"],
      phrases: ["não há", "não há violações", "sem violação", "não aplicável", "não se aplica"]),
    numberColumns: ["nº", "n.º", "número"],
    titleKinds: [
      "especificação de funcionalidade", "especificação da funcionalidade", "especificação da feature",
      "especificação de feature", "especificação de recurso", "especificação do recurso", "especificação funcional",
      "especificação", "funcionalidade", "plano de implementação", "plano", "tarefas", "plano de execução", "épico",
    ],
    joints: ["e", "mais"],
    specification: SpecificationWords(
      stories: [
        "história de usuário", "história do usuário", "história de utilizador", "história", "histórias de usuário",
        "histórias",
      ],
      everyStory: ["todas", "todas as histórias"],
      joints: ["e"],
      ranges: ["a", "até"],
      withdrawals: ["removid", "retirad", "descartad", "cancelad"],
      postponements: ["adiad", "postergad", "movid"],
      laterReleases: ["próxima versão", "próxima fase", "próxima entrega", "futur", "versão", "fase"],
      mentions: [
        "esclarecimentos", "rastreabilidade", "matriz de rastreabilidade", "cobertura", "fora do escopo",
        "fora de escopo", "histórico", "histórico de alterações", "histórico de mudanças", "referências", "mapeamento",
      ],
      requirements: ["requisito"],
      outcomes: ["critérios de sucesso", "métricas de sucesso"],
      outsideScope: [
        "fora do escopo", "fora de escopo", "fora do âmbito", "fora de âmbito", "não incluíd", "não objetivos",
      ],
      asides: [
        "premissa", "suposiç", "pressupost", "dependência", "risco", "casos extremos", "casos de borda", "casos limite",
        "aceitação", "aceite", "verificação", "prioridade", "prioriza", "revis", "rastre", "exclus", "excluíd",
        "escopo", "âmbito", "justificativa", "mapeamento", "cobertura", "mudanças", "alterações",
      ],
      otherRelations: ["bloqueia", "usada por", "usado por"],
      owners: ["da", "do", "de", "em"],
      sampleQuestions: ["pergunta", "pergunta específica"],
      answers: ["resolvido", "resolvida", "respondido", "respondida", "resposta", "decidido", "decisão", "fechado"],
      openMarks: [
        "precisa de esclarecimento", "precisa de esclarecimentos", "precisa esclarecer", "necessita de esclarecimento",
        "necessita esclarecimento", "requer esclarecimento", "esclarecimento necessário", "a esclarecer", "a definir",
        "a confirmar", "esclarecer",
      ],
      markNames: ["marca", "etiqueta", "tag"],
      questions: ["perguntas", "questões", "dúvidas", "esclarecimentos", "pendências"],
      answered: [
        "resolvidas", "resolvidos", "respondidas", "respondidos", "fechadas", "encerradas", "esclarecidas",
        "esclarecidos",
      ],
      former: ["antes", "anterior", "anteriormente"],
      latter: ["agora", "depois", "atual", "novo", "nova"]),
    tasks: TaskWords(
      legends: ["legenda", "formato", "formato das tarefas"],
      conditions: ["ponto de verificação", "critérios de conclusão", "critérios de aceitação", "definição de pronto"],
      reviews: [
        "progresso", "verificação", "validação", "resumo", "dependências", "paralel", "notas", "observações",
        "ordem de execução", "lista de verificação", "checklist", "estratégia", "rastreabilidade",
      ],
      tallies: [
        "progresso", "conclusão", "marcos", "resumo", "checklist", "lista de verificação", "verificação", "status",
        "situação",
      ],
      parts: [
        "fase", "tarefa", "configuração", "preparação", "fundação", "implementação", "testes", "etapa", "polimento",
      ],
      labels: ["tarefa"],
      totals: ["total", "total de tarefas", "número de tarefas", "tarefas"],
      totalMarks: ["no total", "ao todo", "total"],
      summaries: ["resumo", "visão geral", "total"],
      needs: [
        "depende de", "dependem de", "dependente de", "dependências", "depois de", "após", "requer", "bloqueada por",
        "bloqueado por", "precisa de",
      ],
      needDenials: ["não", "nunca"],
      states: [
        .open: [
          "pendente", "a fazer", "aberta", "aberto", "não iniciada", "não iniciado", "bloqueada", "bloqueado", "adiada",
        ],
        .begun: ["em andamento", "em progresso", "iniciada", "iniciado", "parcial"],
        .done: [
          "feito", "feita", "concluído", "concluída", "completo", "completa", "finalizado", "finalizada", "pronto",
          "pronta",
        ],
        .dropped: ["cancelada", "cancelado", "descartada", "descartado", "removida", "removido", "não se aplica"],
      ]),
    planOptions: ["Opção"],
    decisions: DecisionWords(
      fields: [
        .decision: ["decisão"],
        .rationale: ["justificativa", "motivo", "razão"],
        .dateAndAuthor: ["data/autor", "autor/data", "data/autora", "data/autores", "data/responsável"],
        .date: ["data"],
        .author: ["autor", "autora", "decidido por", "responsável"],
        .other: [
          "contexto", "consequências", "alternativas", "alternativas consideradas", "impacto", "notas", "estado",
        ],
      ],
      written: [
        [
          .decision: "Decisão", .rationale: "Justificativa", .dateAndAuthor: "Data/Autor", .date: "Data",
          .author: "Autor",
        ]
      ],
      stated: [
        .decision: ["Decisão", "Escolha"],
        .rationale: ["Justificativa", "Racional", "Razão", "Motivo", "Motivação", "Fundamentação"],
        .other: ["Alternativas", "Alternativas consideradas", "Contexto", "Consequências", "Referências", "Impacto"],
      ],
      labels: ["decisão", "decisão técnica"],
      topics: ["pesquisa", "tópico", "questão"],
      results: ["Conclusão", "Resultado"],
      undecided: ["a definir", "pendente"]),
    entities: EntityWords(
      labels: ["entidade", "tabela"],
      kindsBehind: [],
      kindsBefore: ["entidade"],
      enumerations: ["enumeração"],
      extensions: [
        "estend", "alterad", "alteraç", "atualizad", "existent", "modificad", "reutiliz", "extern", "inalterad",
        "referenciad", "removid",
      ],
      containers: ["Entidades", "Entidades Principais", "Tabelas"],
      remarks: [
        "Relacionamentos", "Relações", "Transições de Estado", "Regras de Validação", "Validações", "Enumerações",
        "Índices",
      ],
      fieldColumns: ["campo", "atributo", "coluna", "propriedade"],
      typeColumns: ["tipo", "tipo de dados"],
      ordinary: [
        "visão geral", "introdução", "campos", "atributos", "restrições", "notas", "observações", "exemplo", "exemplos",
        "modelo de dados", "fluxo de dados", "estados", "ciclo de vida", "migrações", "migração", "diagrama",
        "diagramas", "armazenamento", "auditoria", "chaves", "consultas", "convenções", "decisões", "desempenho",
        "histórico", "invariantes", "mudanças", "pendências", "referências", "retenção", "segurança", "suposições",
        "tipos", "validação", "volume", "volumes", "regras de negócio", "glossário", "premissas", "esquema", "resumo",
        "descrição",
      ],
      existing: [
        "existente", "existentes", "inalterada", "inalterado", "alterada", "alterado", "modificada", "modificado",
        "reutilizada", "reutilizado", "externa", "externo", "externas", "externos", "estendida", "estendido",
      ],
      new: ["nova", "novo", "novas", "novos"],
      existingBeginnings: [
        "entidade existente", "tabela existente", "já existe", "sem alteraç", "sem mudança", "inalterada", "inalterado",
        "novos campos", "novo campo", "campos adicionados", "campo adicionado", "definida em", "definido em",
        "pertence à spec", "pertence à feature", "fonte da verdade", "alterações:", "mudanças:", "entidade externa",
      ],
      changingBeginnings: ["reutiliza", "adiciona o campo", "adiciona os campos", "adiciona campo"],
      extendingBeginnings: ["estende"],
      existingPhrases: [
        "fonte da verdade:", "sem alterações no esquema", "sem alteração de esquema", "sem mudanças no esquema",
        "permanece inalterad", "já existe em", "(existente)", "reutilizada de", "reutilizado de",
      ],
      featureRemarks: [
        "origem: #", "fonte: #", "definida em #", "definido em #", "definida em: #", "definido em: #",
        "gerenciada por #",
        "gerenciado por #", "importada de #", "importado de #", "estendida de #", "estendido de #", "estende … de #",
        "a fonte da verdade … é #", "fonte da verdade … é #", "usa o modelo de #", "usa a entidade de #",
        "referência à entidade de #",
      ],
      otherFeatures: [
        "de outras funcionalidades", "de outra funcionalidade", "de outras features", "de outras specs",
        "de outras especificações", "em outras specs", "em outras especificações",
      ],
      subjects: ["esta funcionalidade", "esta feature"],
      existingObjects: ["à tabela existente", "à entidade existente", "ao modelo existente"],
      selfReferences: ["este documento", "este arquivo", "abaixo"],
      pointers: ["ver", "veja", "consulte", "definida em", "definido em", "descrita em", "descrito em"],
      noNewEntities: [
        "nenhuma nova entidade", "nenhuma entidade nova", "sem novas entidades", "sem alterações no esquema",
        "sem mudanças no esquema", "não introduz novas entidades", "sem alteração de esquema",
      ],
      features: ["especificação", "funcionalidade"]),
    obligations: ObligationWords(
      words: ["DEVE", "DEVEM", "OBRIGATÓRIO", "OBRIGATÓRIA", "OBRIGATÓRIOS", "OBRIGATÓRIAS"],
      phrases: [],
      prohibitions: ["não deve", "não devem", "não pode", "não podem", "nunca deve", "nunca devem"]),
    gates: GateWords(
      statusLabels: ["situação", "resultado", "avaliação"],
      legendLabels: ["legenda", "símbolos"],
      justificationLabels: ["justificativa", "justificação", "motivo", "razão"],
      remarkLabels: [
        "nota", "notas", "observação", "justificativa", "motivo", "atenção", "aviso", "advertência", "alerta",
        "importante", "observações", "violações",
      ],
      statusColumns: ["situação", "resultado", "avaliação", "estado"],
      legendColumns: ["símbolo", "significado"],
      yes: ["sim"],
      no: ["não"],
      again: ["reverificação", "pós-", "após o design", "depois"],
      phases: ["fase", "pré-", "inicial", "antes d"],
      laws: [
        "constituição", "constitucional", "princípio",
      ],
      checks: [
        "verificação", "reverificação", "checagem", "conformidade", "validação", "revisão", "avaliação",
        "aderência", "alinhamento", "auditoria",
      ],
      overall: [
        "status geral", "resultado", "resultado geral", "situação geral", "conclusão", "avaliação geral",
        "veredito", "gate", "gates", "status do gate", "status dos gates", "resultado do gate", "resultado dos gates",
        "situação do gate", "situação dos gates", "avaliação do gate", "avaliação dos gates",
      ],
      everyGate: [
        "todos os gates", "todos os princípios", "todas as verificações", "todos os itens",
      ],
      kept: [
        "passa", "aprovad", "atend", "conform", "cumprid", "satisf",
      ],
      allKept: [
        "sem violações", "nenhuma violação",
      ],
      faults: [
        "violaç", "desvio", "exceç", "conflito", "falha", "problema", "pendência", "algum", "alguma",
      ],
      pending: ["a definir", "pendente"]),
    complexity: ComplexityWords(
      sections: [
        "complexidade", "desvios", "desvios justificados", "violações", "violações justificadas", "justificativas",
        "exceções",
      ],
      violation: ["violaç", "desvio", "exceç", "complexidade", "risco"],
      reason: ["por que", "porque", "motivo", "necess", "razão"],
      alternative: ["alternativa", "rejeitad"],
      common: [
        "princípio", "princípios", "constituição", "violação", "violações", "justificativa", "complexidade",
        "rastreamento",
        "necessário", "necessária", "projeto", "desenvolvimento",
      ],
      deferrals: ["adiado", "adiada", "postergado", "postergada"]),
    verdicts: VerdictWords(
      standAlone: false,
      passes: ["CONFORME", "APROVADO", "APROVADA", "PASSOU", "Conforme", "Aprovado", "Aprovada"],
      fails: [
        "FALHA", "FALHOU", "REPROVADO", "REPROVADA", "NÃO CONFORME", "VIOLAÇÃO", "BLOQUEADO", "BLOQUEADA",
        "PRECISA DE REVISÃO", "REQUER REVISÃO", "REQUER ATENÇÃO", "REVISAR", "NÃO APROVADO", "NÃO APROVADA",
        "Reprovado", "Reprovada", "Não conforme", "Não aprovado", "Não aprovada", "Não atende", "Falhou",
        "ATENÇÃO", "ADVERTÊNCIA", "ALERTA", "AVISO", "PRECISA DE ATENÇÃO", "NECESSITA ATENÇÃO",
        "NECESSITA DE ATENÇÃO", "EXIGE ATENÇÃO", "MERECE ATENÇÃO", "NECESSITA REVISÃO", "NECESSITA DE REVISÃO",
        "EXIGE REVISÃO", "PRECISA REVISAR", "PRECISA DE AJUSTES", "REQUER AJUSTES", "NÃO ATENDE",
        "NÃO ATENDIDO", "NÃO ATENDIDA", "NÃO CUMPRIDO", "NÃO CUMPRE", "EM RISCO", "VIOLA", "Atenção",
        "Advertência", "Requer atenção", "Precisa de atenção", "Requer revisão", "Precisa de revisão",
        "Bloqueado", "Bloqueada", "REVISÃO NECESSÁRIA", "ATENÇÃO NECESSÁRIA", "PENDENTE DE REVISÃO",
        "AGUARDANDO REVISÃO", "Revisão necessária", "Pendente de revisão",
      ],
      notApplicable: ["NÃO APLICÁVEL", "NÃO SE APLICA"],
      none: ["nenhum", "nenhuma"],
      noneBehind: [],
      tallied: ["itens", "avisos", "gates", "violações", "encontrada", "encontradas"],
      counters: [],
      quantifiers: ["sem", "se", "qualquer", "cada", "quando"],
      denials: ["não"],
      verbs: ["FALHA", "FALHOU", "VIOLA", "REVISAR"],
      connectors: [
        "por", "para", "em", "porque", "devido", "de", "do", "da", "até", "no", "na", "com", "sem", "pois",
        "aguardando",
      ],
      copulas: ["é", "está", "são", "estão", "continua", "fica"],
      fillers: ["uma", "um", "ainda", "em", "parcialmente"],
      contrasts: ["mas", "porém", "contudo", "embora", "exceto"]),
    statuses: StatusWords(
      closed: [
        "obsoleto", "obsoleta", "cancelado", "cancelada", "descartado", "descartada", "substituído",
        "substituída", "abandonado", "abandonada", "arquivado", "arquivada", "retirado", "retirada",
        "rejeitado", "rejeitada", "descontinuado", "descontinuada", "depreciado", "depreciada", "removido",
        "removida", "não será implementado", "não será implementada",
      ],
      built: [
        "implementado", "implementada", "concluído", "concluída", "completo", "completa", "finalizado",
        "finalizada", "entregue", "lançado", "lançada", "em produção",
      ],
      planned: [
        "planejado", "planejada", "planeado", "planeada", "previsto", "prevista", "futuro", "futura",
        "proposto", "proposta", "a ser criado", "a ser criada", "a ser escrito", "a ser escrita", "será criado",
        "será criada", "a criar", "por criar", "a escrever", "por escrever", "ainda não existe",
        "ainda não escrito", "ainda não escrita", "ainda não criado", "ainda não criada", "ainda não foi",
        "ainda sem pasta", "sem pasta ainda", "não iniciado", "não iniciada",
      ],
      parts: [
        "especificação", "planejamento", "plano", "requisitos", "pronto", "pronta", "aguardando", "não iniciado",
        "não iniciada", "parte", "parcialmente", "exceto", "fase", "etapa", "rascunho", "design",
      ],
      closedLeads: ["fechado", "fechada", "encerrado", "encerrada"],
      degrees: ["já", "agora", "totalmente", "oficialmente", "formalmente"],
      remarks: ["em", "no", "na", "por", "desde", "com", "e"]))
}
