import Survey

extension Contract {
  /// `.specify/feature.json` alone says which feature is the current one, so that whoever makes or takes up a feature writes
  /// it. Since 0.10.0.
  public var recordsFeature: Bool { !readsBranch }

  /// BRANCH is the name of the feature's folder where `SPECIFY_FEATURE` does not name it; before, it is empty then. Since
  /// 0.12.9.
  var callsFeatureByFolder: Bool { release >= Release(0, 12, 9) }

  /// `SPECIFY_FEATURE_NO_PERSIST` keeps scripts from writing `.specify/feature.json`. Since 1.0.11.
  private var canLeaveUnrecorded: Bool { release >= Release(1, 0, 11) || !isRecorded }

  /// Scripts write `.specify/feature.json`; before, the prompts alone do. Since 0.9.5.
  private var scriptsRecordFeature: Bool { release >= Release(0, 9, 5) }

  /// Whether scripts write `.specify/feature.json`, as far as the variables allow it.
  func scriptsRecordFeature(in workspace: Workspace) -> Bool {
    scriptsRecordFeature && (!canLeaveUnrecorded || workspace.mayRecordFeature)
  }
}
