import Failures

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Diagnostic {
  /// What a script says of it on standard error.
  var scriptMessages: [String] {
    ["[specify] \(severity.rawValue.capitalized): \(message)"] + (hint.map { ["[specify] Hint: \($0)"] } ?? [])
  }
}

extension Failure {
  /// What a script says of it on standard error.
  var scriptMessages: [String] { ["ERROR: \(message)", hint] }
}
