import YAML

/// What `profile.yml` says of a plan profile.
struct ProfileManifest {
  static let fileName = "profile.yml"

  private(set) var requiredSections: [String] = []
  private(set) var gates: Profile.GateStyle?

  /// What holds for a profile without a manifest.
  init() {}

  /// Reads a manifest. Throws `TemplateError.invalidFile` for an unknown key or a wrong value.
  init(_ bytes: [UInt8], path: String) throws(TemplateError) {
    for entry in try YAMLFile.entries(of: bytes, path: path) {
      let invalid = { (message: String) -> TemplateError in
        .invalidFile(path: path, line: entry.key.line, message: message)
      }
      switch entry.key.string {
      case "required-sections":
        let sections = entry.value.sequence?.compactMap(\.string)
        guard let sections, sections.count == entry.value.sequence?.count else {
          throw invalid("`required-sections` must be a list of headings")
        }
        requiredSections = sections
      case "gates":
        guard let style = entry.value.string.flatMap(Profile.GateStyle.init(rawValue:)) else {
          throw invalid("`gates` must be one of `words`, `boxes`, `ticks`, `prose`")
        }
        gates = style
      case let key:
        throw invalid("`\(key ?? "")` is not `required-sections` or `gates`")
      }
    }
  }
}
