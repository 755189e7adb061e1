import Files
import Operations

/// What `init --spec-kit` tells of the extension.
extension SpecKitExtension.Answer {
  /// The command that installs it; nil where it is installed from the files that stand there, or where others stand in its place.
  var command: String? {
    guard kept.isEmpty else { return nil }
    return installation == .current && !wasMade ? nil : SpecKitExtension.command(isThere: installation != .missing)
  }

  /// As programs read it.
  var json: JSONValue {
    .object([
      .init("directory", .string(SpecKitExtension.place.string)), .init("installed", .string(installation.rawValue)),
      .init("kept", .strings(kept.map(\.string))), .init("next", .optional(command)),
    ])
  }

  /// What stands in its way.
  var diagnostics: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let first = kept.first {
      diagnostics.append(
        Diagnostic(
          severity: .note, message: "other files stand in the place of the extension and are kept: \(kept.count)",
          path: first.string,
          hint: "they are of another version, or edited: remove \(SpecKitExtension.place), then run it again"))
    }
    if gitMakesBranches {
      diagnostics.append(
        Diagnostic(
          severity: .note, message: "spec-kit's extension for Git makes a branch before each specification too",
          path: ".specify/extensions.yml",
          hint: SpecKitExtension.leavingBranches))
    }
    return diagnostics
  }
}
