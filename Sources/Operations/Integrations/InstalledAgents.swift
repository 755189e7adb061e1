import Files
import JSON
import Survey
import Templates

/// The agents that spec-kit's commands are installed for, and which of them have those of an extension.
///
/// `specify extension add` gives them to the default agent alone, and `specify integration use` to the one that it makes the
/// default.
struct InstalledAgents {
  /// The default one; nil where none is named.
  let standard: String?
  /// All of them, in their order.
  let all: [String]

  /// Reads what spec-kit has noted in `tree`; what cannot be understood names none.
  init(in tree: any FileTree) {
    standard = IntegrationState(in: tree).integration
    let listed = SpecKitFile(SpecKitMarks.integration, in: tree).member("installed_integrations")
    all = listed?.elements?.compactMap(\.string) ?? []
  }

  /// Those that have no commands of an extension. Where it gave some of them skills, the registry does not say which.
  func lacking(_ entry: InstalledRegistry.Entry) -> [String] {
    entry.hasSkills ? [] : all.filter { $0 != InstalledAgents.noAgent && !entry.agents.contains($0) }
  }

  /// What stands for no agent, and gets no commands.
  private static let noAgent = "none"
}
