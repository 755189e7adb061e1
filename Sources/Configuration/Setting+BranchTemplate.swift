import Git
import YAML

extension Setting {
  /// A template for the names of branches.
  func branchTemplate() throws(ConfigurationError) -> BranchTemplate {
    guard node.mapping == nil else {
      throw wrong("text", hint: "put it in quotes: `\(key): \"\(BranchTemplate.plain.text)\"`")
    }
    return try checked(BranchTemplate(text()))
  }

  /// The short form of a template: what stands before the number.
  func branchPrefix() throws(ConfigurationError) -> BranchTemplate {
    guard node.mapping == nil else { throw wrong("text", hint: "put it in quotes: `\(key): \"feat/{app}\"`") }
    return try checked(BranchTemplate(prefix: text()))
  }

  /// The error that a mapping has this key beside `other`, which says the same.
  func beside(_ other: Setting) -> ConfigurationError {
    ConfigurationError(
      file: file, line: max(node.line, other.node.line), message: "`\(other.key)` and `\(key)` both name branches",
      hint: "keep one of them")
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
    let sample = template.filling(.author, with: "ada").filling(.app, with: "app").name(number: "001", slug: "search")
    guard BranchName(sample) != nil else {
      throw wrong("a name that Git takes for a branch", hint: "as it is, it would make \(sample.debugDescription)")
    }
    return template
  }

  private func unknown(_ token: String) -> ConfigurationError {
    let tokens = BranchTemplate.Token.allCases.map(\.rawValue)
    let hint =
      Suggestion.nearest(to: token, among: tokens).map { "the nearest token is `\($0)`" }
      ?? "choose from \(tokens.map { "`\($0)`" }.joined(separator: ", "))"
    return wrong("a name without `\(token)`, which stands for nothing", hint: hint)
  }
}
