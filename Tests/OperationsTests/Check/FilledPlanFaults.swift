/// What is spoilt in each plan. No two faults of a plan touch the same words, so that all can be planted at once.
extension FilledPlan {
  static let all = [epic, principles, cleanArchitecture, governed, webGo]

  private static let epic = FilledPlan(
    profile: "epic", branch: "002-export-my-data",
    faults: [
      PlantedFault(
        "SK011", "`user-api`, which takes requests, and `export-worker`, which is new",
        "[the services of this repository that change]"),
      PlantedFault("SK012", "River 0.18 as the job queue", "[NEEDS CLARIFICATION: which job queue?]"),
      PlantedFault("SK014", "services/\n├── user-api/", "# Option 1: one service\nservices/\n├── user-api/"),
      PlantedFault(
        "SK015",
        """
        People can ask for a copy of everything that we keep about them, and fetch it as one ZIP archive for seven days. The
        request only puts a job into a queue; a worker builds the archive, stores it and sends a mail with a signed address.
        Archives of large accounts take minutes to build, so no request waits for one.
        """, "<!-- Write this last. -->", at: .line("## Summary")),
      PlantedFault("SK016", "[x] Reviewed", "[ ] Reviewed", in: PlantedFault.planChecklist),
      PlantedFault(
        "SK017", "Observability**: OK – each job has a trace, and a gauge counts jobs that wait",
        "Observability**: [OK / NEEDS REVIEW – reason]"),
      PlantedFault(
        "SK017", "- **Maintainability**: OK – the worker",
        "\n| Gate | Status |\n| --- | --- |\n| Maintainability | TBD |\n\n- **Reuse**: OK – the worker",
        at: .line("| Maintainability | TBD |")),
      PlantedFault("SK020", "**Epic**: `EPIC-USER-001-users`", "**Epic**: `EPIC-USER-007-people`"),
      PlantedFault("SK021", "`002-export-my-data`", "`001-sign-up`"),
      PlantedFault("SK031", "checklists/requirements.md`\n", "checklists/quality.md`\n", at: .line("quality.md")),
      PlantedFault("SK032", "Account belongs to F-USER-001", "Account belongs to F-USER-010"),
      PlantedFault("SK040", "- [ ] T002", "- [ ] T001", in: PlantedFault.tasks),
      PlantedFault(
        "SK052", "F-USER-002/spec.md) | Export my data", "F-USER-002/spec.md) | An older title",
        in: CheckedTree.designIndex,
        afterSync: true),
      PlantedFault(
        "SK053", "| A second program beside",
        "| A bucket without versions | Copies must be gone after a week | Versions keep them |\n| A second program beside",
        afterSync: true),
    ])

  private static let principles = FilledPlan(
    profile: "principles", branch: "002-raise-hands",
    faults: [
      PlantedFault(
        "SK011", "Fastify 5, Socket.IO 4.8, Zod 3.24, React 19 on the pages",
        "[frameworks and libraries that the feature relies on]"),
      PlantedFault("SK014", "backend/\n├── src/hands/", "# Option 2: a web application\nbackend/\n├── src/hands/"),
      PlantedFault("SK015", "## Summary", "## In short", at: .document),
      PlantedFault(
        "SK017", "**Overall Status**: ✅ PASS", "**Overall Status**: ✅ PASS / ⚠️ NEEDS ATTENTION / ❌ BLOCKED"),
      PlantedFault(
        "SK018",
        "| The queue lives in Redis, not in the process | Two instances serve one room when the load balancer moves people | "
          + "A queue in memory shows two hosts two different orders |",
        "| None | – | – |", at: .line("**II. Simplicity & Production Readiness** ⚠️")),
      PlantedFault("SK020", "Plan: Hands that rise", "Plan: F-USER-003 Hands that rise"),
      PlantedFault("SK030", "come from F-USER-001", "come from [F-USER-001](../F-USER-011/spec.md)"),
      PlantedFault(
        "SK031", "What still works while a lesser part is down? Sound and picture.",
        "What still works while a lesser part is down? See `plans/services/user/EPIC-USER-002-rooms/design/index.md`."),
      PlantedFault(
        "SK041", "- [ ] T002", "- [ ] T003 [US7] Count the hands\n- [ ] T002", in: PlantedFault.tasks),
      PlantedFault("SK044", "**FR-002**: The", "**FR-001**: The", in: PlantedFault.spec, at: .line("can be left")),
      PlantedFault(
        "SK061", "**Project Type**: web application  \n",
        "<<<<<<< HEAD\n**Project Type**: web application\n=======\n**Project Type**: service\n>>>>>>> 002-raise-hands\n"
      ),
    ])

  private static let cleanArchitecture = FilledPlan(
    profile: "clean-architecture", branch: "002-invite-colleagues",
    faults: [
      PlantedFault(
        "SK011", "3,000 invitations a day; while", "[expected use, and what else is affected if this goes wrong]; while"
      ),
      PlantedFault("SK011", "├── invitations/\n", "├── <module-name>/\n"),
      PlantedFault(
        "SK012", "The page is shown", "The page is shown to [NEEDS CLARIFICATION: whom?]", in: PlantedFault.spec),
      PlantedFault(
        "SK015",
        """
        Owners of a team invite colleagues by their mail address. An invitation holds a token that works once and for 72 hours;
        whoever follows it signs up, or joins with the account that they have. Invitations are an aggregate of their own, so that
        neither teams nor accounts learn of tokens.
        """, "", at: .line("## Summary")),
      PlantedFault("SK016", "[x] Testable", "[ ] Testable", in: PlantedFault.requirements),
      PlantedFault(
        "SK017",
        "| Each instance keeps its mail queue in memory | The first release has no broker, and a lost mail can be sent again "
          + "by hand | A table as a queue needs a worker, which is planned for the next quarter |\n",
        "", at: .line("- [ ] Instances hold no state of their own")),
      PlantedFault(
        "SK020", "**Feature ID**: F-USER-002", "**Feature ID**: F-USER-001", in: PlantedFault.spec),
      PlantedFault("SK021", "`002-invite-colleagues`", "`feature/001-sign-up`"),
      PlantedFault("SK030", "may not have one yet.", "may not have one yet: ![states](diagrams/states.svg)."),
      PlantedFault("SK032", "the port that F-USER-001 exports", "the port that F-USER-0001 exports"),
      PlantedFault(
        "SK042", "[US2] ", "", in: PlantedFault.tasks, at: .line("### User Story 2", path: PlantedFault.spec)),
      PlantedFault(
        "SK043", " (FR-002)", "", in: PlantedFault.tasks, at: .line("**FR-002**", path: PlantedFault.spec)),
      PlantedFault(
        "SK060", "[x] Every number has a source\n", "[x] Every number has a source\r\n", in: PlantedFault.planChecklist,
        at: .line("Every number")),
      PlantedFault(
        "SK062", "## Progress\n", "## Progress\n\nAll is well.\n\n## 7. progress\n", in: CheckedTree.execPlan,
        at: .line("## 7. progress"), afterSync: true),
    ])

  private static let governed = FilledPlan(
    profile: "governed", branch: "002-sign-in-with-a-passkey",
    constitution: """
      # Constitution

      ## Core Principles

      ### I. Contracts come first

      Every endpoint MUST be described in OpenAPI before it is implemented. A breaking change MUST NOT be released without
      a new version.

      ### II. Secrets stay out of reach

      Credentials MUST be stored hashed or as public keys. A check that can FAIL MUST NOT tell callers which part failed.

      ### III. One store per service

      A service MUST keep its data in one database.

      ### IV. Nothing is sent to third parties

      Personal data SHALL NOT be passed on without consent.

      """,
    faults: [
      PlantedFault(
        "SK011", "PostgreSQL 17 for credentials, Redis 7.4 for challenges", "[databases, caches, files, or N/A]"),
      PlantedFault(
        "SK012", "JVM 21 in containers; browsers that know WebAuthn", "[NEEDS CLARIFICATION: JVM 21 or 25?]"),
      PlantedFault("SK014", "backend/\n├── src/main/", "# Option 2: a web application\nbackend/\n├── src/main/"),
      PlantedFault(
        "SK015",
        """
        | Risk | Likelihood | Impact | Mitigation |
        | --- | --- | --- | --- |
        | People lose their only passkey | Medium | High | the password stays until a second passkey is registered |
        | Browsers differ in their dialogues | High | Low | the texts name no button, and screenshots are checked with each release |
        """, "", at: .line("## Risk Assessment")),
      PlantedFault("SK016", "[x] Reviewed", "[ ] Reviewed", in: PlantedFault.planChecklist),
      PlantedFault(
        "SK017",
        "| Challenges are kept in Redis beside the database | They live for two minutes and are read on any instance | "
          + "Rows that expire would be written and deleted 600 times a second |\n",
        "", at: .line("- [ ] **III. One store per service**")),
      PlantedFault(
        "SK030", "fetched anew each night", "fetched anew [each night](../F-USER-001/jobs.md#nightly)"),
      PlantedFault(
        "SK032", "- F-USER-001: accounts", "- F-USER-009: the mails that tell of a new passkey\n- F-USER-001: accounts"),
      PlantedFault(
        "SK033", "**Status**: Approved", "**Depends on**: F-USER-002", in: CheckedTree.first + "/spec.md"),
      PlantedFault(
        "SK050", "Somebody sees it.", "Somebody sees it at once.", in: PlantedFault.spec,
        at: .line("speckit:made-from", path: PlantedFault.plan), afterSync: true),
      PlantedFault(
        "SK051", "keep its data in one database", "keep its data in one database, caches included",
        in: FilledPlan.constitutionPath, at: .line("speckit:made-from", path: PlantedFault.plan), afterSync: true),
      PlantedFault(
        "SK053", "### Decision 2: Ask",
        "### Decision 3: Count keys\n\n**Decision**: Five at most.\n\n### Decision 2: Ask",
        afterSync: true),
      PlantedFault(
        "SK061", "**Caching Tool**: the Redis that sessions use already\n",
        "<<<<<<< HEAD\n**Caching Tool**: Redis\n=======\n**Caching Tool**: memory\n>>>>>>> main\n"),
    ])

  private static let webGo = FilledPlan(
    profile: "web-go", branch: "002-see-my-sessions",
    faults: [
      PlantedFault(
        "SK011", "The feature adds a route",
        "[Which of these directories the feature touches, and which are new] The feature adds a route"),
      PlantedFault("SK012", "is new in version 1.0.0", "is new in version [NEEDS CLARIFICATION: 1.0.0 or 0.1.0?]"),
      PlantedFault(
        "SK017",
        """
        Handler, service and repository as everywhere; `context.Context` reaches the
          driver, errors are wrapped once, and nothing runs in a goroutine of its own.
        """,
        """
        Layers that each endpoint goes through, how far `context.Context` is handed
          down, what becomes of errors, and what runs at the same time.
        """),
      PlantedFault(
        "SK021", "**Branch**: `002-see-my-sessions` | **Date**: 2026-11-21 | **Spec**: [spec.md](spec.md)  \n",
        "- **Branch**: `001-sign-up`\n- **Spec**: [spec.md](spec.md)\n",
        at: .line("`001-sign-up`")),
      PlantedFault("SK030", "its file `backend", "see [its design](../F-USER-001/design.md): its file `backend"),
      PlantedFault(
        "SK032", "**Depends on**: F-USER-001", "**Depends on**: F-USER-001, 042-search", in: PlantedFault.spec),
      PlantedFault(
        "SK041", "- [ ] T002", "- [ ] T003 [US3] Show a map\n- [ ] T002", in: PlantedFault.tasks),
      PlantedFault(
        "SK044", "- **FR-002**", "- **FR-001**: The page is quick\n- **FR-002**", in: PlantedFault.spec),
      PlantedFault(
        "SK050", "Somebody sees it.", "Somebody sees it at once.", in: PlantedFault.spec,
        at: .line("speckit:made-from", path: PlantedFault.plan), afterSync: true),
      PlantedFault(
        "SK053", "which keeps them under 200 ms", "which keeps them quick", afterSync: true),
      PlantedFault(
        "SK055", "<!-- speckit:end features -->", "Mind the order.\n<!-- speckit:end features -->",
        in: CheckedTree.designIndex, afterSync: true),
      PlantedFault(
        "SK060",
        "A page lists the devices on which somebody is signed in, with place and time of the last use, and ends any of these\n",
        "A page lists the devices on which somebody is signed in, with place and time of the last use, and ends any of these\r\n",
        at: .line("A page lists")),
      PlantedFault(
        "SK063", "> **Only for what", "<!-- speckit:ignore SK014 both stay -->\n> **Only for what"),
    ])
}
