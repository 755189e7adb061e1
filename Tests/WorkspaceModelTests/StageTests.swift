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

@Test(arguments: [
  "superseded", "Abandoned", "WITHDRAWN", "archived", "🚫 Abandoned", "Archived – see 004",
  "Superseded by 012-x", "SUPERSEDED", "Deprecated", "Cancelled", "rejected (too costly)", "Now obsolete",
  "Draft → Superseded",
  "Won’t do", "已废弃", "废弃（见 012）", "已廢棄", "廃止", "廃止済み", "폐기", "폐기됨", "Obsoleto", "substituída por 012", "取り下げ",
  "Ersetzt durch 012", "Closed - superseded", "Closed (abandoned)", "superseded → 002-b", "Encerrado: substituído",
  "Zurückgezogen", "Annulée", "Remplacé par 012", "Rechazada", "Annullato",
])
func `a status closes a feature`(status: String) { #expect(stage(status) == .closed) }

@Test(arguments: [
  "Draft", "Approved, supersedes 001", "Not archived", "", nil, "Superseded → Draft", "Partially superseded",
  "Replacement of 004", "未废弃", "Draft (superseded by 004?)", "Removal of the old page", "Closed", "Draft → 002",
])
func `another status does not close a feature`(status: String?) { #expect(stage(status) == .draft) }

@Test(arguments: [
  "Implemented", "✅ Complete", "Done (2026-11-21)", "Completed on 2026-11-21", "Shipped in v2", "Draft → Implemented",
  "已完成",
  "実装済み", "完了", "완료", "구현 완료", "Concluída", "已實作", "Complete — nothing is left",
  "Fertiggestellt", "Bereits umgesetzt", "Terminée", "Déjà livré", "Terminado", "En producción", "Completata",
])
func `a status says that a feature is built`(status: String) { #expect(Stage.isBuilt(status)) }

@Test(arguments: [
  "Draft", "Complete draft", "Not done", "Implementation", "完了予定", "완료 예정", "完成度 50%", "", nil, "To be done",
  "Complete - Ready for Planning", "Complete (spec)", "Completed (specification)", "Complete, awaiting implementation",
  "Done (planning)", "Complete; implementation not started", "Done: spec reviewed", "완료 (명세)", "完了（仕様）", "已完成（规格）",
  "Concluída (especificação)", "Implemented in part", "80% implemented", "Fertig (Spezifikation)", "Closed",
])
func `another status does not say so`(status: String?) { #expect(!Stage.isBuilt(status)) }

private func stage(_ status: String?) -> Stage {
  Stage(
    Stage.Facts(
      status: status, tasks: TaskProgress([]), isSpecWritten: false, passesSpecGate: false, passesPlanGate: false,
      hasUnjustifiedViolation: false))
}
