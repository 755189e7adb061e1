import Changes
import Configuration
import Failures
import Files

/// The lines by which Git asks for the merge driver, in `.gitattributes` of the workspace. See gitattributes(5).
enum MergeAttributes {
  /// The file.
  static let path = RelativePath(".gitattributes") ?? .empty
  /// What the driver is called.
  static let driver = "speckit"

  /// What became of the lines.
  enum Outcome {
    /// They stand there.
    case there
    /// They were written, where there were none of speckit's.
    case written
    /// Those of speckit were there, and were brought up to date.
    case updated
    /// A link stands there, which Git does not follow.
    case isLink
  }

  /// Writes the lines that are missing.
  ///
  /// - Throws: `Failure` for a damaged block, `FileError`.
  static func add(_ configuration: Configuration, to draft: DraftTree) throws -> Outcome {
    if try draft.target(ofLink: path) != nil { return .isLink }
    let bytes = try draft.read(path)?.bytes
    let hasBlock = try bytes.map(hasBlock) ?? false
    if let bytes, !hasBlock, hasLines(bytes, configuration) { return .there }
    let written = try block(configuration).put(into: bytes, at: .end, of: path.string)
    try draft.write(written, to: path)
    return written == bytes ? .there : hasBlock ? .updated : .written
  }

  /// Whether every line is there, in the block or elsewhere.
  static func areThere(_ configuration: Configuration, in tree: any FileTree) throws -> Bool {
    guard try tree.target(ofLink: path) == nil, let bytes = try tree.read(path)?.bytes else { return false }
    return hasLines(bytes, configuration)
  }

  /// The lines, one a kind of document.
  static func lines(_ configuration: Configuration) -> [String] {
    patterns(configuration).map { "\($0) merge=\(driver)" }
  }

  /// A path of each kind of document, by which the attributes can be asked.
  static func samples(_ configuration: Configuration) -> [RelativePath] {
    let plans = configuration.plans
    let inEpic = ["EPIC/design/index.md", "EPIC/exec-plan.md"].compactMap { RelativePath($0) }.map(plans.appending)
    return inEpic + [workspaceIndex(configuration)] + configuration.specs.flatMap(flatDocuments)
  }

  static let blockName = "merge"

  private static func block(_ configuration: Configuration) -> MarkedBlock {
    MarkedBlock(name: blockName, lines: lines(configuration))
  }

  private static func hasBlock(_ bytes: [UInt8]) throws -> Bool {
    try MarkedBlock.find(blockName, in: bytes, of: path.string) != nil
  }

  private static func hasLines(_ bytes: [UInt8], _ configuration: Configuration) -> Bool {
    let found = Set(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
    return lines(configuration).allSatisfy(found.contains)
  }

  private static func patterns(_ configuration: Configuration) -> [String] {
    let plans = configuration.plans.string
    let start = plans.isEmpty ? "" : "/"
    let inEpic = ["design/index.md", "exec-plan.md"].map { pattern(plans, "\(start)**/\($0)") }
    let others = [workspaceIndex(configuration)] + configuration.specs.flatMap(flatDocuments)
    return inEpic + others.map { pattern($0.string) }
  }

  private static func workspaceIndex(_ configuration: Configuration) -> RelativePath {
    configuration.index.workspace ?? configuration.plans.appending(component: "index.md")
  }

  private static func flatDocuments(_ root: RelativePath) -> [RelativePath] {
    ["index.md", "decisions.md"].map { root.appending(component: $0) }
  }

  /// A path as a pattern that matches nothing else, with what follows it.
  private static func pattern(_ path: String, _ rest: String = "") -> String {
    let escaped = path.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined() + rest
    // A path without a slash would match in every folder, and these signs begin something else.
    let isPlain = escaped.contains("/") && !escaped.hasPrefix("!") && !escaped.hasPrefix("#")
    return quoted(isPlain ? escaped : "/" + escaped)
  }

  /// A pattern with a space is quoted as a string of C.
  private static func quoted(_ pattern: String) -> String {
    guard pattern.contains(where: { $0.isWhitespace || $0 == "\"" }) else { return pattern }
    return "\"" + pattern.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
