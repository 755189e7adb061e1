import Documents
import Markdown
import Testing
import WorkspaceModel

@Test(
  arguments: [
    (nil, "", false, false, false, false, Stage.draft), (nil, "", true, false, false, false, .specified),
    (nil, "", true, true, false, false, .ready), (nil, "", true, true, true, false, .planned),
    (nil, "", true, true, false, true, .blocked), (nil, "", true, false, false, true, .blocked),
    (nil, "- [ ] T1", true, true, true, false, .tasked), (nil, "- [ ] T1", false, false, false, true, .tasked),
    (nil, "- [x] T1\n- [ ] T2", true, true, true, false, .implementing),
    (nil, "- [~] T1", true, true, true, false, .implementing),
    (nil, "- [x] T1\n- [-] T2", false, false, false, false, .done),
    ("Superseded by F-USER-002", "- [x] T1", true, true, true, false, .closed),
    ("Draft", "", true, false, false, false, .specified),
  ] as [(String?, String, Bool, Bool, Bool, Bool, Stage)])
func `the first stage that holds is the one`(
  status: String?, tasks: String, isWritten: Bool, passesSpec: Bool, passesPlan: Bool, hasViolation: Bool, stage: Stage
) {
  let facts = Stage.Facts(
    status: status, tasks: TaskProgress(Document(tasks).tasks), isSpecWritten: isWritten, passesSpecGate: passesSpec,
    passesPlanGate: passesPlan, hasUnjustifiedViolation: hasViolation)
  #expect(Stage(facts) == stage)
}

@Test(arguments: ["superseded", "Abandoned", "WITHDRAWN", "archived", "🚫 Abandoned", "Archived – see 004"])
func `a status closes a feature`(status: String) { #expect(stage(status) == .closed) }

@Test(arguments: ["Draft", "Approved, supersedes 001", "Not archived", "", nil])
func `another status does not close a feature`(status: String?) { #expect(stage(status) == .draft) }

private func stage(_ status: String?) -> Stage {
  Stage(
    Stage.Facts(
      status: status, tasks: TaskProgress([]), isSpecWritten: false, passesSpecGate: false, passesPlanGate: false,
      hasUnjustifiedViolation: false))
}
