import Foundation
import Testing

/// Whole outputs that are kept beside the tests. With SPECKIT_RECORD_GOLDENS=1 they are written anew, and the run fails
/// so that nobody records by mistake.
enum Golden {
  /// Compares `text` with the golden `name`.txt.
  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["SPECKIT_RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name).txt; look at the difference and run again", sourceLocation: sourceLocation)
      return
    }
    let golden = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    try #require(
      golden != nil, "there is no \(name).txt: record it with SPECKIT_RECORD_GOLDENS=1", sourceLocation: sourceLocation)
    #expect(text == golden, "\(name).txt: record it anew with SPECKIT_RECORD_GOLDENS=1", sourceLocation: sourceLocation)
  }
}

extension CommandResult {
  /// The command line with all that it printed, `root` written as ROOT.
  func transcript(root: String) -> String {
    let line = arguments.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
    let streams = [("", output), ("--- stderr ---\n", errors)].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined()
    return "$ speckit \(line)\n\(streams)--- exit \(status) ---\n".replacingOccurrences(of: root, with: "ROOT")
  }
}
