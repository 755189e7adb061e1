import Templates

/// A plan profile as it is told.
public struct ProfileDescription: Sendable {
  /// The name by which it is chosen.
  public let name: String
  /// The path of its template, or `built-in:epic`.
  public let origin: String
  /// The headings of the sections that must be filled.
  public let requiredSections: [String]
  /// How its gates are written: `words`, `boxes`, `ticks`, `prose`; nil where only the template itself shows it.
  public let gates: String?

  init(_ profile: Profile) {
    name = profile.name
    origin = "\(profile.template.origin)"
    requiredSections = profile.requiredSections
    gates = profile.gates?.rawValue
  }

  /// The names of the built-in profiles, in order.
  public static let builtIn = Profile.all.map(\.name)
}
