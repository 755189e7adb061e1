/// What `git push --porcelain` says of each reference. See git-push(1), "OUTPUT".
struct PushReport {
  /// What has come of one reference.
  enum Result: Hashable {
    /// It is there now as it was pushed, and was not before.
    case done
    /// It was there already as it was to be pushed.
    case same
    /// It was rejected, for this reason.
    case rejected(String)
  }

  /// By the full name of the reference on the other side.
  let results: [String: Result]

  /// Reads the output; lines that tell of no reference are passed over.
  init(_ lines: [Substring]) {
    var results: [String: Result] = [:]
    for line in lines {
      // A flag, `from:to` and a summary between tabs.
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let flag = fields[0].first, fields[0].count == 1,
        let name = fields[1].split(separator: ":", omittingEmptySubsequences: false).last
      else { continue }
      switch flag {
      case "*", " ", "+", "-": results[String(name)] = .done
      case "=": results[String(name)] = .same
      case "!": results[String(name)] = .rejected(PushReport.reason(fields[2]))
      default: continue
      }
    }
    self.results = results
  }

  /// What stands in brackets at the end of `[remote rejected] (hook declined)`.
  private static func reason(_ summary: Substring) -> String {
    guard let end = summary.firstIndex(of: "]") else { return String(summary) }
    let rest = summary[end...].dropFirst().drop { $0 == " " }
    guard rest.hasPrefix("("), rest.hasSuffix(")") else { return String(summary) }
    return String(rest.dropFirst().dropLast())
  }

  /// The names of the references of which this has come.
  func names(_ result: Result) -> [String] { results.filter { $0.value == result }.keys.sorted() }

  /// The rejected references, each with its reason, in order; those that are rejected only because another one is come last.
  var rejected: [(name: String, reason: String)] {
    let all = results.compactMap { name, result -> (name: String, reason: String)? in
      if case .rejected(let reason) = result { (name, reason) } else { nil }
    }.sorted { $0.name < $1.name }
    return all.filter { !PushReport.isOfOthers($0.reason) } + all.filter { PushReport.isOfOthers($0.reason) }
  }

  /// Whether a reference is rejected on account of others. Sources: Git's transport.c, builtin/receive-pack.c.
  static func isOfOthers(_ reason: String) -> Bool { reason.hasPrefix("atomic push fail") }
}
