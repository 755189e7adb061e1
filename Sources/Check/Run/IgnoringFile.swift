import Documents
import Markdown

/// A document with comments that switch findings off, and which of them have done so.
struct IgnoringFile {
  /// What a comment switches off: a rule on a line, or with nil in the document as a whole.
  private struct Switch: Hashable {
    let rule: String
    let line: Int?
  }

  private let comments: [RuleComment]
  private let switches: Set<Switch>
  /// Tables and code: no comment can stand between their lines.
  private let blocks: LineRanges
  private var used: Set<Switch> = []

  /// Reads the comments.
  init(_ commented: CommentedFile) {
    comments = commented.comments.map { RuleComment($0) }
    switches = Set(comments.flatMap { comment in comment.rules.compactMap { IgnoringFile.switched($0, comment) } })
    blocks = commented.closedBlocks
  }

  /// What a comment switches off by naming a rule; nil where no line follows it.
  private static func switched(_ rule: String, _ named: RuleComment) -> Switch? {
    if named.comment.isAboutDocument { return Switch(rule: rule, line: nil) }
    return named.comment.target.map { Switch(rule: rule, line: $0) }
  }

  /// Whether a comment switches off what a rule finds on a line, or of the whole document where `line` is nil.
  mutating func cover(_ rule: String, _ line: Int?) -> Bool {
    let lines = [nil, line, line.flatMap(blocks.range)?.lowerBound]
    let covering = lines.map { Switch(rule: rule, line: $0) }.filter(switches.contains)
    used.formUnion(covering)
    return !covering.isEmpty
  }

  /// What is wrong with the comments themselves; `active` are the rules that were asked.
  func complaints(active: Set<String>) -> [(line: Int, message: String)] {
    comments.compactMap { comment in complaint(comment, active).map { (comment.comment.line, $0) } }
  }

  private func complaint(_ comment: RuleComment, _ active: Set<String>) -> String? {
    if comment.comment.words == nil { return "the comment must stand on a line of its own" }
    if comment.rules.isEmpty { return "the comment names no rule" }
    if let unknown = comment.rules.first(where: { !RuleComment.isKnown($0) }) { return "there is no rule \(unknown)" }
    if !comment.hasReason { return "the comment does not say why" }
    let useless = comment.rules.filter { rule in
      active.contains(rule) && IgnoringFile.switched(rule, comment).map(used.contains) != true
    }
    if useless.isEmpty { return nil }
    return useless.count == comment.rules.count
      ? "there is nothing to switch off here any more"
      : "there is nothing of \(useless.joined(separator: " and ")) to switch off here any more"
  }
}
