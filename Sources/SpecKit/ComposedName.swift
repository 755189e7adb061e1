import Configuration
import Names
import Operations

/// The name of a branch or folder, put together from its parts, and cut where it is longer than GitHub takes.
struct ComposedName {
  let text: String
  /// What is to be said where it was cut, a line each.
  let warnings: [String]

  /// Puts a name together.
  ///
  /// - Parameter head: the number with its zeros, or the time.
  /// - Throws: `ScriptRefusal` where the template leaves no room for words.
  init(_ head: String, _ slug: Slug, _ template: BranchTemplate = .plain) throws(ScriptRefusal) {
    let longest = BranchPlan.longestName
    let original = template.name(number: head, slug: slug.string)
    if original.utf8.count <= longest {
      self.init(text: original, warnings: [])
      return
    }
    guard let room = template.slugRoom(within: longest, number: head) else {
      throw ScriptRefusal("Error: Branch template prefix exceeds GitHub's \(longest)-byte limit")
    }
    let text = template.name(number: head, slug: slug.prefix(bytes: room).string)
    self.init(
      text: text,
      warnings: [
        "[specify] Warning: Branch name exceeded GitHub's \(longest)-byte limit",
        "[specify] Original: \(original) (\(original.utf8.count) bytes)",
        "[specify] Truncated to: \(text) (\(text.utf8.count) bytes)",
      ])
  }

  private init(text: String, warnings: [String]) {
    self.text = text
    self.warnings = warnings
  }
}
