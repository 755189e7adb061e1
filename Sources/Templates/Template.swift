public import Files

/// The text that a document is made from, before its placeholders are filled.
public struct Template: Sendable, Equatable {
  /// Where a template comes from.
  public enum Origin: Sendable, Equatable, CustomStringConvertible {
    /// The program itself; `profile` is that of a plan.
    case builtIn(profile: String?)
    /// A file of the workspace.
    case file(RelativePath)

    /// The path, `built-in`, or for a plan `built-in:epic`.
    public var description: String {
      switch self {
      case .file(let path): path.string
      case .builtIn(let profile): profile.map { "built-in:\($0)" } ?? "built-in"
      }
    }
  }

  /// What the template is for.
  public let name: TemplateName
  /// Where it comes from.
  public let origin: Origin
  /// Its text, as it stands in the file.
  public let bytes: [UInt8]

  /// The built-in template of a name; for a plan, that of the `standard` profile. Nil where none is built in.
  public static func builtIn(_ name: TemplateName) -> Template? {
    if name == .plan { return Profile.standard.template }
    guard let text = BuiltInTemplates.files[name.fileName] else { return nil }
    return Template(name: name, origin: .builtIn(profile: nil), bytes: Array(text.utf8))
  }
}
