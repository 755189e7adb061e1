import Changes
import Files
import Git
import Names
import Survey
import Text

/// How the git extension of spec-kit names branches: `branch_template` or `branch_prefix` in its `git-config.yml`.
struct BranchTemplate {
  /// The name with `{number}` and `{slug}`; author and application are filled in.
  private let text: String
  /// What the names of branches must begin with for their numbers to count; nil where only those count that stand at the
  /// head of a name.
  let scope: String?

  /// `007-search`, as the scripts name branches without the git extension.
  static let plain = BranchTemplate(text: "{number}-{slug}", scope: nil)

  private init(text: String, scope: String?) {
    self.text = text
    self.scope = scope
  }

  /// Reads the configuration of the git extension; `slug` are the words of the branch.
  ///
  /// - Throws: `ScriptRefusal` for a template that makes no branch of a feature, `FileError`, `GitError`.
  init(of workspace: ScriptWorkspace, slug: Slug) throws {
    let file = try workspace.session.workspace.workingTree.read(BranchTemplate.path)?.bytes ?? []
    let settings = String(decoding: file, as: UTF8.self)
    let template = BranchTemplate.value(of: "branch_template", in: settings)
    let prefix = BranchTemplate.value(of: "branch_prefix", in: settings)
    var text = "{number}-{slug}"
    if let template {
      text = template
      try BranchTemplate.refuseUnfit(template)
    } else if let prefix {
      text = prefix.hasSuffix("/") ? prefix + text : "\(prefix)/\(text)"
    }
    if text.contains("{author}") { text.replace("{author}", with: try BranchTemplate.author(workspace)) }
    text.replace("{app}", with: BranchTemplate.token(workspace.session.workspace.root.name) ?? "app")
    let scope = text.firstRange(of: "{number}").map { String(text[..<$0.lowerBound]) } ?? ""
    self.init(text: text, scope: scope.replacing("{slug}", with: slug.string))
  }

  /// The name of a branch.
  func name(_ number: String, _ slug: String) -> String {
    text.replacing("{number}", with: number).replacing("{slug}", with: slug)
  }

  private static let path = RelativePath(".specify/extensions/git/git-config.yml") ?? .empty

  private static func refuseUnfit(_ template: String) throws(ScriptRefusal) {
    guard let number = template.firstRange(of: "{number}") else {
      throw ScriptRefusal(
        "Error: branch_template must include the {number} token so generated branches remain valid feature branches.")
    }
    if let slug = template.firstRange(of: "{slug}"), slug.lowerBound < number.lowerBound {
      throw ScriptRefusal(
        "Error: branch_template must not place {slug} before {number}; use {slug} only in the final feature segment.")
    }
    guard FeatureNumber.lastSegment(of: template).hasPrefix("{number}-") else {
      throw ScriptRefusal(
        "Error: branch_template must put {number}- at the start of the final path segment so generated branches remain"
          + " valid feature branches.")
    }
  }

  /// The value of a key, read line by line as the extension does; nil where it is missing or empty.
  private static func value(of key: String, in settings: String) -> String? {
    for line in settings.split(whereSeparator: \.isNewline) {
      let line = line.drop(while: \.isWhitespace)
      guard line.hasPrefix(key + ":") else { continue }
      var value = line.dropFirst(key.count + 1)
      if let comment = value.firstRange(of: " #") { value = value[..<comment.lowerBound] }
      var text = String(value).trimmingWhitespace()
      for quote in ["\"", "'"] {
        if text.hasPrefix(quote) { text.removeFirst() }
        if text.hasSuffix(quote) { text.removeLast() }
      }
      return text.isEmpty ? nil : text
    }
    return nil
  }

  /// `user.name`, else what stands before the `@` of `user.email`, else the login name.
  private static func author(_ workspace: ScriptWorkspace) throws -> String {
    let address = try workspace.repository?.configuration("user.email")
    let names = [
      workspace.repository?.userName, address.map { String($0.prefix { $0 != "@" }) },
      workspace.session.workspace.variables["USER"],
    ]
    let name = names.lazy.compactMap { $0 }.first { !$0.isEmpty }
    return name.flatMap(token) ?? "unknown"
  }

  /// The ASCII letters and digits of a text in lower case, joined by hyphens; nil where there are none.
  private static func token(_ text: String) -> String? {
    let words = text.lowercased().utf8.split { !$0.isDigit && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return words.isEmpty ? nil : words.map { String(Substring($0)) }.joined(separator: "-")
  }
}
