extension LanguageWords {
  /// English.
  static let english = LanguageWords(
    name: "English",
    sections: [
      .keyEntities: ["Key Entities", "Entities"],
      .dependencies: ["Dependencies"],
      .internalDependencies: ["Internal", "Internal Dependencies"],
      .summary: ["Summary", "Overview", "Executive Summary"],
      .technicalContext: [
        "Technical Context", "Tech Context", "Technical Background", "Technology Stack", "Tech Stack",
      ],
      .constitutionCheck: [
        "Constitution Check", "Constitution Compliance", "Constitutional Compliance", "Constitutional Check",
        "Constitution Re-check", "Constitution Recheck", "Constitution Re-evaluation", "Constitution Gate",
        "Constitution Alignment", "Constitution Review",
      ],
      .projectStructure: ["Project Structure", "Source Structure", "Code Structure", "Structure"],
      .complexityTracking: ["Complexity Tracking", "Complexity Justification", "Complexity Log"],
      .architectureDecisions: [
        "Architecture Decisions", "Architectural Decisions", "Key Architecture Decisions",
        "Key Architectural Decisions", "Architecture Decision Records",
      ],
      .riskAssessment: ["Risk Assessment", "Risks", "Risk Analysis", "Risks and Mitigations"],
      .relatedFeatures: ["Related Features / Specs", "Related Features", "Related Specs", "Features"],
      .progress: ["Progress", "Progress Log", "Progress Tracking"],
      .decisionLog: ["Decision Log", "Decisions", "Decision Record", "Decision Records", "Decision History"],
      .artifacts: ["Artifacts and Notes", "Artifacts", "Notes and Artifacts"],
      .scope: ["Scope & Owner", "Scope and Ownership", "Scope", "Owner"],
      .featureMap: ["Feature Map", "Features", "Feature List", "Feature Overview"],
      .sharedEntities: ["Shared Entities & Ownership", "Shared Entities", "Entity Ownership", "Entities"],
      .sharedContracts: [
        "Shared APIs / Contracts", "Shared APIs", "Shared Contracts", "Shared APIs and Contracts", "APIs / Contracts",
        "Contracts", "APIs",
      ],
      .flows: ["Cross-Feature Flows", "Cross Feature Flows", "Cross-Feature Dependencies", "Dependencies", "Flows"],
      .decisionSummary: ["Design Decisions (Summary)", "Design Decisions", "Decisions"],
      .openQuestions: ["Open Questions / TODOs", "Open Questions", "TODOs", "Questions", "Open Issues", "TODO"],
      .epics: ["Epics", "Epic Map", "Epic List"],
      .corePrinciples: [
        "Core Principles", "Principles", "Guiding Principles", "Fundamental Principles", "Project Principles",
      ],
    ],
    headings: HeadingWords(
      mandatory: ["mandatory", "required"],
      marks: ["optional", "recommended", "if applicable"],
      unwritten: [
        "todo", "to do", "tbd", "tba", "fixme", "wip", "to be written", "to be done", "to be defined",
        "to be determined", "to be added", "coming soon", "work in progress", "write me", "fill in",
        "fill me in", "stub",
      ],
      conditions: ["include if"]),
    headerFields: [
      .featureID: ["Feature ID", "Feature-ID"],
      .branch: ["Feature Branch", "Branch", "Git Branch", "Branch Name"],
      .epic: ["Epic"],
      .spec: ["Spec", "Feature Spec", "Specification", "Feature Specification"],
      .status: ["Status", "State"],
      .created: ["Created", "Date", "Created at", "Created on", "Creation Date", "Date Created"],
      .input: ["Input"],
      .dependsOn: ["Depends on", "Dependencies", "Depends"],
    ],
    nothing: NothingWords(
      written: "none",
      openEnded: ["none", "no violation", "no violations", "no constitution violations", "n/a"],
      alone: ["no", "na", "nil", "nothing"],
      phrases: ["n.a", "not applicable", "not needed", "none needed", "empty"]),
    numberColumns: ["no", "no.", "nr", "nr.", "n", "id", "number"],
    titleKinds: [
      "feature specification", "feature spec", "feature", "specification", "spec", "implementation plan",
      "feature plan", "plan", "technical plan", "tasks", "execution plan", "exec plan", "execplan", "epic",
    ],
    joints: ["and", "plus", "as well as"],
    specification: SpecificationWords(
      stories: ["user story", "user-story", "userstory", "story", "us"],
      ranges: ["to", "through"],
      withdrawals: ["withdrawn", "removed", "dropped", "deleted", "deprecated", "superseded", "obsolete"],
      sampleQuestions: [
        "question", "the question", "your question", "specific question", "a specific question", "question here",
        "reason",
      ],
      answers: [
        "resolved", "answered", "answer", "decided", "closed", "resolution", "decision", "settled", "no longer open",
      ]),
    tasks: TaskWords(
      legends: [
        "legend", "status legend", "format", "task format", "checklist format", "notation", "key", "symbols",
        "conventions",
      ],
      conditions: [
        "checkpoint", "completion criteria", "acceptance criteria", "success criteria", "exit criteria",
        "done criteria", "definition of done", "definition of ready", "quality gate", "validation checklist",
        "review checklist",
      ],
      reviews: [
        "progress", "verification", "validation", "summary", "dependencies", "dependency", "parallel", "traceability",
        "coverage", "notes", "execution order", "checklist", "implementation strategy", "status", "milestones",
        "changelog", "log", "history", "acceptance", "sign-off", "mvp scope",
      ],
      parts: [
        "phase", "task", "setup", "foundation", "polish", "implementation", "tests", "step", "stage", "sprint",
        "iteration", "part", "milestone", "wave", "batch", "group", "integration", "core",
      ],
      labels: ["task"],
      totals: ["total"],
      states: [
        .open: [
          "todo", "to do", "to-do", "open", "pending", "not started", "not begun", "planned", "queued", "blocked",
          "deferred", "postponed", "on hold", "waiting", "failed", "ready", "incomplete", "not done",
        ],
        .begun: [
          "in progress", "in-progress", "wip", "started", "partial", "partially", "ongoing", "in review", "doing",
        ],
        .done: [
          "done", "complete", "completed", "finished", "implemented", "closed", "merged", "shipped", "resolved",
          "verified",
        ],
        .dropped: [
          "dropped", "skipped", "skip", "cancelled", "canceled", "removed", "withdrawn", "obsolete", "superseded",
          "n/a", "not applicable", "not needed", "won't do", "wontfix", "out of scope",
        ],
      ]),
    planOptions: ["Option"],
    decisions: DecisionWords(
      fields: [
        .decision: ["decision", "choice", "what was decided"],
        .rationale: ["rationale", "reason", "reasoning", "why", "reasons", "because"],
        .dateAndAuthor: [
          "date/author", "author/date", "date&author", "date,author", "date/by", "date/owner", "date/who", "when/who",
        ],
        .date: ["date", "when", "decided on"],
        .author: [
          "author", "authors", "author(s)", "by", "decided by", "owner", "who", "decider", "deciders", "decision maker",
        ],
        .source: ["source"],
        .supersedes: ["supersedes", "replaces"],
        .supersededBy: ["superseded by", "replaced by"],
        .other: [
          "context", "consequence", "consequences", "status", "alternatives", "alternatives considered", "alternative",
          "considered alternatives", "options", "options considered", "impact", "note", "notes", "follow-up",
          "follow-ups", "next steps", "references", "reference", "related", "links", "trade-offs", "tradeoffs", "risk",
          "risks", "scope", "evidence", "implementation", "tags", "title", "topic", "details", "background", "outcome",
          "implications",
        ],
      ],
      written: [
        [
          .decision: "Decision", .rationale: "Rationale", .dateAndAuthor: "Date/Author", .date: "Date",
          .author: "Author",
        ]
      ],
      stated: [
        .decision: ["Decision", "Chosen", "Chosen approach", "Chosen option", "Selected", "Selected approach"],
        .rationale: ["Rationale", "Reason", "Reasons", "Reasoning", "Why", "Justification"],
        .other: [
          "Alternatives", "Alternatives considered", "Alternatives rejected", "Rejected alternatives", "Context",
          "Consequences", "Implications", "Implementation", "References", "Source", "Sources", "Status", "Notes",
          "Trade-offs", "Impact", "Evidence", "Findings", "Question", "Problem", "Background", "Unknown", "Date",
        ],
      ],
      labels: [
        "decision", "technical decision", "key decision", "architecture decision", "design decision", "ad", "adr", "d",
      ],
      topics: [
        "r", "rq", "rd", "rt", "q", "t", "research", "research task", "research topic", "research question",
        "research item", "topic", "question", "task", "unknown", "item", "finding", "investigation",
      ],
      results: ["Outcome", "Result", "Conclusion", "Resolution", "Recommendation"],
      undecided: ["tbd", "tbd.", "todo", "pending", "open", "undecided"],
      months: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
    entities: EntityWords(
      labels: ["entity", "table", "model", "aggregate root", "aggregate"],
      kindsBehind: ["entity"],
      kindsBefore: [],
      enumerations: ["enum", "enumeration"],
      extensions: ["extend", "extension", "exist", "unchanged", "modif", "updat", "chang", "migrat", "reus"],
      containers: [
        "Entities", "Core Entities", "Domain Entities", "Data Entities", "Main Entities", "Key Entities",
        "New Entities", "Entity Definitions", "Entity Details", "Tables", "Models", "Domain Models", "Domain Model",
        "Database Schema", "Database Tables",
      ],
      remarks: [
        "Relationships", "Relations", "Entity Relationships", "State Transitions", "State Machines", "State Machine",
        "States", "Lifecycle", "Validation Rules", "Validation", "Validations", "Business Rules", "Enums",
        "Enumerations", "Indexes", "Indices", "Migrations", "Migration", "Examples", "Queries", "Access Patterns",
        "Constraints", "DTOs",
      ],
      fieldColumns: ["field", "field name", "attribute", "property", "column", "column name"],
      typeColumns: ["type", "data type"],
      ordinary: [
        "introduction", "background", "design", "implementation", "testing", "persistence", "erd", "overview", "fields",
        "attributes", "properties", "columns", "invariants", "invariant", "schema", "types", "summary", "diagram",
        "diagrams", "references", "glossary", "appendix", "database", "performance", "assumptions", "changelog",
        "transitions", "behavior", "behaviour", "interfaces", "dependencies", "conventions", "structure", "caching",
        "retention", "responsibilities", "rationale", "alternatives", "versioning", "backend", "frontend", "api",
        "uniqueness", "cardinality", "integrity", "entity", "legend", "contents", "terminology", "new", "existing",
        "extended", "errors", "traceability", "variables", "vocabularies", "nullability", "audit", "caveats", "changes",
        "serialization",
      ],
      ambiguous: [
        "note", "notes", "example", "type", "description", "purpose", "status", "cache", "configuration", "identity",
        "source", "key", "keys", "index", "history", "event", "events", "command", "commands", "question", "questions",
        "decision", "decisions", "test", "tests", "format", "definition", "definitions", "rule", "rules", "document",
        "dependency", "requirement", "requirements", "policy", "version", "view", "views", "trigger", "triggers",
        "todo", "todos", "concepts", "ownership", "model", "method", "methods", "operation", "operations", "goals",
        "fixtures", "sources", "details", "privacy", "security", "storage", "relationship", "state", "schemas", "usage",
        "scope", "context", "artifacts", "display",
      ],
      remarkEndings: [
        "relationships", "transitions", "rules", "validation", "validations", "patterns", "constraints", "indexes",
        "queries", "migrations", "examples", "compatibility",
      ],
      ordinaryBeginnings: ["how", "why", "what", "when", "where", "which", "about", "no"],
      ordinaryEndings: [
        "rules", "rule", "relationships", "relationship", "relations", "transitions", "validation", "validations",
        "patterns", "constraints", "indexes", "indices", "notes", "overview", "diagram", "diagrams", "strategy",
        "strategies", "considerations", "decisions", "guidelines", "requirements", "principles", "definitions",
        "conventions", "goals", "queries", "migration", "migrations", "types", "enums", "enumerations", "examples",
        "example", "data", "flow", "flows", "schema", "schemas", "storage", "model", "models", "summary", "lifecycle",
        "machine", "machines", "integrity", "mapping", "mappings", "structure", "structures", "layer", "interfaces",
        "contracts", "endpoints", "events", "objects", "tables", "fields", "attributes", "entities", "performance",
        "security", "retention", "policy", "policies", "assumptions", "questions", "references", "dependencies",
        "changes", "details", "semantics", "invariants", "behavior", "behaviour", "handling", "caching", "design",
        "architecture", "implementation", "tests", "testing", "scenarios",
      ]),
    obligations: ObligationWords(
      words: ["MUST", "SHALL", "REQUIRED"],
      phrases: []),
    gates: GateWords(
      statusLabels: ["status", "result", "verdict", "answer", "compliance", "assessment", "evaluation"],
      legendLabels: ["legend", "key", "symbols", "status values", "possible values", "allowed values", "values"],
      remarkLabels: [
        "note", "notes", "rationale", "reason", "justification", "mitigation", "evidence", "example", "action",
        "actions", "remark", "remarks", "background", "definition", "gate rule", "rule", "warning", "caution",
        "attention", "important",
      ],
      statusColumns: [
        "status", "state", "result", "verdict", "complian", "assessment", "evaluation", "outcome", "pass", "conform",
        "satisf", "met?", "ok?",
      ],
      legendColumns: ["symbol", "sign", "meaning", "legend", "icon"],
      yes: ["yes", "y"],
      no: ["no", "n"],
      again: [
        "re-check", "recheck", "re-evaluation", "reevaluation", "post-design", "post design", "post-phase",
        "after design", "after phase 1", "post-research", "second check", "final check",
      ],
      phases: ["phase", "pre-", "initial", "before design", "before research"],
      laws: [
        "constitution", "charter", "principle",
      ],
      checks: [
        "check", "recheck", "complian", "gate", "review", "alignment", "evaluation", "reevaluation",
        "verification", "validation", "assessment", "adherence", "conform", "audit",
      ],
      overall: [
        "overall", "overall status", "overall result", "overall verdict", "overall gate status", "gate status",
        "gate result", "gate results", "gate", "gates", "gate check", "gate decision", "result", "results",
        "status", "verdict", "conclusion", "outcome", "summary", "constitution check",
        "constitution check result", "constitution check status", "constitution status",
        "constitution compliance", "check result", "final status", "final result",
      ],
      everyGate: [
        "all gates", "all principles", "all checks", "all constitution", "all items", "all of the gates",
        "all five", "every gate", "every principle", "every check",
      ],
      kept: [
        "pass", "satisf", "met", "kept", "compl", "conform", "align", "green",
      ],
      allKept: [
        "no violations", "no constitution violations", "no constitutional violations", "gate passes",
        "gate passed", "fully compliant", "passes all gates", "all pass", "all gates pass",
      ],
      faults: [
        "violation", "deviation", "exception", "exemption", "breach", "conflict", "failure", "concern",
        "issue", "blocker", "gap", "waiver", "unjustified", "any",
      ],
      pending: [
        "tbd", "to be determined", "to be done", "todo", "pending", "open", "not yet checked",
        "not yet answered", "to be validated", "to be verified", "to be confirmed", "not evaluated",
        "not started",
      ]),
    complexity: ComplexityWords(
      violation: ["violation", "deviation", "exception", "complexity", "risk"],
      reason: ["why", "need", "justif", "reason", "rationale"],
      alternative: ["alternative", "rejected"]),
    verdicts: VerdictWords(
      standAlone: false,
      passes: ["PASS", "PASSES", "PASSED", "OK", "COMPLIANT", "CONFORMS", "conforms", "Conforms"],
      fails: [
        "FAIL", "FAILS", "FAILED", "NEEDS REVIEW", "NEEDS ATTENTION", "BLOCKED", "VIOLATION", "VIOLATED",
        "NOT compliant", "NOT OK", "NOT COMPLIANT", "NON COMPLIANT", "ATTENTION", "ATTENTION NEEDED",
        "REQUIRES ATTENTION", "NEEDS WORK", "NEEDS FIX", "NEEDS JUSTIFICATION", "REQUIRES REVIEW", "WARNING",
        "WARN", "CAUTION", "AT RISK", "NOT MET", "NOT SATISFIED",
      ],
      notApplicable: ["NOT APPLICABLE"],
      none: ["none", "no", "zero", "nil"],
      counters: [],
      quantifiers: ["any", "every", "each", "if", "when", "whenever", "unless", "until"],
      denials: [
        "not", "never", "without", "nothing", "previously", "was", "were", "formerly", "earlier", "initially", "avoid",
        "avoids", "avoiding", "prevent", "prevents", "preventing", "would", "could", "should", "must", "may",
        "considered",
      ],
      verbs: ["FAIL", "FAILS"],
      connectors: [
        "by", "for", "because", "on", "due", "until", "since", "in", "of", "with", "without", "at", "pending",
        "waiting",
        "as", "here", "today", "now", "if", "when", "while", "no", "not", "only", "against", "from", "see",
      ],
      copulas: ["is", "are", "remains", "stays", "it's", "still"],
      fillers: ["a", "an", "the", "in", "still", "currently", "now", "one", "another", "partially", "clearly", "also"],
      contrasts: ["but", "though", "although", "however", "yet", "except"],
      tests: ["tests", "Tests", "test"]),
    statuses: StatusWords(
      closed: [
        "superseded", "abandoned", "withdrawn", "archived", "deprecated", "obsolete", "obsoleted",
        "cancelled", "canceled", "rejected", "retired", "dropped", "discarded", "declined", "replaced",
        "won't do", "wont do", "won't fix", "wontfix", "won't implement", "will not be built",
        "not planned", "no longer needed", "no longer planned", "not pursued", "scrapped", "removed",
        "defunct", "sunset", "sunsetted",
      ],
      built: [
        "implemented", "complete", "completed", "done", "shipped", "released", "delivered", "finished",
        "merged", "deployed", "live", "in production", "fully implemented", "implementation complete",
      ],
      degrees: ["now", "fully", "formally", "officially", "completely", "permanently", "already"],
      remarks: ["in", "on", "at", "since", "by", "as", "with", "and"]))
}
