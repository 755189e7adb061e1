import Files

/// The comments that switch findings off, and which of them have done so.
final class IgnoreComments {
  private var files: [RelativePath: IgnoringFile] = [:]

  /// Reads those of a file, unless that was done.
  func read(_ file: CommentedFile) {
    if files[file.path] == nil { files[file.path] = IgnoringFile(file) }
  }

  /// Whether a comment switches off what `rule` finds on a line, or of the whole document where `line` is nil.
  func cover(_ rule: Rule, _ path: RelativePath, _ line: Int?) -> Bool {
    files[path]?.cover(rule.id, line) ?? false
  }

  /// What is wrong with the comments themselves; `active` are the rules that were asked.
  func problems(active: Set<String>) -> [Problem] {
    files.sorted { $0.key < $1.key }.flatMap { path, file in
      file.complaints(active: active).map { Problem(path, line: $0.line, $0.message) }
    }
  }
}
