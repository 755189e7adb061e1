import YAML

extension Setting {
  /// A template for the names of branches.
  func branchTemplate() throws(ConfigurationError) -> BranchTemplate {
    try checked(BranchTemplate(branchText(example: BranchTemplate.plain.text)))
  }

  /// The short form of a template: what stands before the number.
  func branchPrefix() throws(ConfigurationError) -> BranchTemplate {
    try checked(BranchTemplate(prefix: branchText(example: "feat/{app}")))
  }

  /// The error that a mapping has this key beside `other`, which says the same.
  func beside(_ other: Setting) -> ConfigurationError {
    ConfigurationError(
      file: file, line: max(node.line, other.node.line), message: "`\(other.key)` and `\(key)` both name branches",
      hint: "keep one of them")
  }

  /// Text, and no number or Boolean, which are hardly meant.
  private func branchText(example: String) throws(ConfigurationError) -> String {
    if node.integer != nil || node.boolean != nil {
      throw wrong("text", hint: "if it is meant, put it in quotes: `\(key): \"\(node.string ?? "")\"`")
    }
    guard node.mapping == nil else { throw wrong("text", hint: "put it in quotes: `\(key): \"\(example)\"`") }
    return try text()
  }

  private func checked(_ template: BranchTemplate) throws(ConfigurationError) -> BranchTemplate {
    if let token = template.unknownTokens.first { throw unknown(token) }
    let example = "write `\(key): \"feat/\(BranchTemplate.plain.text)\"`"
    switch template.fault {
    case .noNumber: throw wrong("a name with `{number}`", hint: example)
    case .slugBeforeNumber: throw wrong("a name with `{slug}` behind `{number}`", hint: example)
    case .numberNotFirst: throw wrong("a name whose last part begins with `{number}-`", hint: example)
    case nil: break
    }
    switch template.flaw {
    case .noWords: throw wrong("a name with words behind `{number}-`", hint: example)
    case .wholeReference:
      throw wrong("the name of a branch, and no whole reference", hint: withoutReference(node.string ?? ""))
    case .backtick: throw wrong("a name without a backtick, which ends it in a header", hint: example)
    case .noBranchName(let sample):
      throw wrong("a name that Git takes for a branch", hint: "as it is, it would make \(sample.debugDescription)")
    case nil: return template
    }
  }

  private func withoutReference(_ text: String) -> String {
    let heads = "refs/heads/"
    let rest = text.hasPrefix(heads) ? text.dropFirst(heads.count) : ""
    return rest.isEmpty ? "leave `\(key)` out; Git puts branches below refs/heads itself" : write("\"\(rest)\"")
  }

  private func unknown(_ token: String) -> ConfigurationError {
    let tokens = BranchTemplate.Token.allCases.map(\.rawValue)
    let hint =
      Suggestion.nearest(to: token, among: tokens).map { "the nearest token is `\($0)`" }
      ?? "choose from \(tokens.map { "`\($0)`" }.joined(separator: ", "))"
    return wrong("a name without `\(token)`, which stands for nothing", hint: hint)
  }
}
