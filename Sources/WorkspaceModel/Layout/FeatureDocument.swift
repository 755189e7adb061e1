/// A document of a feature, by what it is for.
public enum FeatureDocument: String, Hashable, Sendable, CaseIterable {
  case spec
  case plan
  case research
  case dataModel
  case quickstart
  case contracts
  case requirementsChecklist
  case planChecklist
  case tasks

  /// Where it stands below the feature's directory. Only the plan's name depends on the layout.
  public func name(in layout: LayoutKind) -> String {
    switch self {
    case .spec: "spec.md"
    case .plan: layout == .epic ? "impl-plan.md" : "plan.md"
    case .research: "research.md"
    case .dataModel: "data-model.md"
    case .quickstart: "quickstart.md"
    case .contracts: "contracts"
    case .requirementsChecklist: "checklists/requirements.md"
    case .planChecklist: "checklists/plan.md"
    case .tasks: "tasks.md"
    }
  }
}
