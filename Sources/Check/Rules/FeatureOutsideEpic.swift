import Configuration
import Files
import WorkspaceModel

extension Rule {
  static let featureOutsideEpic = Rule(
    "SK004", "feature-outside-epic", .warning,
    summary: "A feature's folder lies where no epic finds it",
    explanation: """
      A feature is a folder directly below the `features` folder of an epic. A folder that is named like one, or that
      holds a specification or a plan, anywhere else below the plans root appears in no list, no index and no check, so
      the work in it is invisible.
      """,
    silences: """
      Within an epic, folders without the ID of a feature may hold documents of any name. Nothing is said of the specs
      roots, where every folder with a specification is a feature.
      """,
    hint: "move it into the features folder of its epic with git mv",
    .workspace { workspace in try StrayFeatures(workspace.context).all() })
}
