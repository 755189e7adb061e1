import Names
import WorkspaceModel

extension Rule {
  static let malformedID = Rule(
    "SK001", "malformed-id", .warning,
    summary: "The folder of a feature or an epic is named otherwise than its ID should be",
    explanation: """
      In the epic layout the name of a folder begins with the ID by which documents, branches and people refer to it:
      F-<AREA>-<NNN> for a feature, EPIC-<AREA>-<NNN>-<slug> for an epic, AREA in capitals and digits. Other names are
      kept and listed, but `new-feature` counts past them, and a reference to them cannot be told from prose.
      """,
    silences: """
      Folders of the flat layout are left alone, since their names need no form. What stands
      behind the number of a feature or an epic may be anything (F-USER-001-sign-up): nothing refers to it.
      """,
    hint: "rename the folder with git mv, and the ID in its documents",
    .workspace { workspace in
      let features = workspace.context.map.features.filter { $0.layout == .epic && !isFormed($0.id) }
      let epics = workspace.context.map.epics.filter { $0.id.parts == nil }
      return epics.map { Problem($0.directory, "the epic \($0.id) is not named EPIC-<AREA>-<NNN>-<slug>") }
        + features.map { Problem($0.directory, "the feature \($0.id) is not named F-<AREA>-<NNN>") }
    })

  private static func isFormed(_ id: FeatureID) -> Bool { id.parts != nil && id.string == id.string.uppercased() }
}
