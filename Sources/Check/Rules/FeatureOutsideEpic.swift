import Configuration
import Files
import WorkspaceModel

extension Rule {
  static let featureOutsideEpic = Rule(
    "SK004", "feature-outside-epic", .warning,
    summary: "A feature's folder lies where no epic and no specs root finds it",
    explanation: """
      A feature is a folder directly below the `features` folder of an epic. A folder that is named like one, or that
      holds a specification or a plan, anywhere else below the plans root appears in no list, no index and no check, so
      the work in it is invisible. The same goes for specifications in a folder beside the features of the flat layout,
      such as specs/payments/001-refund, unless `specs: [specs, specs/payments]` in the configuration names that folder,
      and for those anywhere else in a workspace that has none of the flat layout where it looks for them.
      """,
    silences: """
      Within an epic, folders without the ID of a feature may hold documents of any name. Folders of archives, examples
      and tests are not looked at, nor what Git ignores, nor other workspaces.
      """,
    hint: "move it into the features folder of its epic with git mv",
    .workspace { workspace in try StrayFeatures(workspace.context).all() })
}
