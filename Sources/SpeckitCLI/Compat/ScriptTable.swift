/// Every script of spec-kit that speckit stands in for.
enum ScriptTable {
  static let all: [any Script.Type] = [
    CreateNewFeatureScript.self, CreateNewFeatureBranchScript.self, SetupPlanScript.self, SetupTasksScript.self,
    CheckPrerequisitesScript.self, ResolveTemplateScript.self,
  ]

  /// Their names.
  static let names = all.map { $0.specification.name }
}
