/// A kind of implementation plan: its template, and what the plan gate asks of plans made from it.
public struct Profile: Sendable, Equatable {
  /// How a plan answers the gates of the constitution.
  public enum GateStyle: String, CaseIterable, Sendable {
    /// Words after the name of a gate: OK, NEEDS REVIEW, PASS, FAIL.
    case words
    /// Check boxes.
    case boxes
    /// ✅, ⚠️, ❌ or N/A.
    case ticks
    /// Sentences that describe how a gate is met.
    case prose
  }

  /// The name by which the profile is chosen.
  public let name: String
  /// The headings of the sections that must be filled.
  public let requiredSections: [String]
  /// How its gates are written; nil where only the template itself shows it.
  public let gates: GateStyle?
  /// The template of plans.
  public let template: Template

  /// The plain plan, the default in the flat layout.
  public static let standard = builtIn("standard")
  /// The plan of a feature in an epic, the default in the epic layout.
  public static let epic = builtIn("epic")

  /// The built-in profiles in alphabetical order.
  public static let all: [Profile] = BuiltInTemplates.files.keys.compactMap { path in
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[2] == ProfileManifest.fileName ? String(parts[1]) : nil
  }.sorted().map(builtIn)

  /// The built-in profile of a name.
  public static func named(_ name: String) -> Profile? { all.first { $0.name == name } }

  private static func builtIn(_ name: String) -> Profile {
    let folder = "profiles/\(name)/"
    let text = BuiltInTemplates.files[folder + TemplateName.plan.fileName] ?? ""
    let manifest = BuiltInTemplates.files[folder + ProfileManifest.fileName] ?? ""
    return Profile(
      name: name,
      manifest: (try? ProfileManifest(Array(manifest.utf8), path: folder)) ?? ProfileManifest(),
      template: Template(name: .plan, origin: .builtIn(profile: name), bytes: Array(text.utf8)))
  }

  /// Puts a profile together from the files of its folder.
  init(name: String, manifest: ProfileManifest, template: Template) {
    self.name = name
    self.requiredSections = manifest.requiredSections
    self.gates = manifest.gates
    self.template = template
  }
}
