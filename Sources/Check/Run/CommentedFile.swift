import Documents
import Files
import Markdown
import Records

/// A document that holds comments which switch findings off.
struct CommentedFile: Sendable {
  let path: RelativePath
  let comments: [IgnoreComment]
  /// Tables and code: no comment can stand between their lines.
  let closedBlocks: LineRanges

  /// Nil where there are no such comments.
  init?(_ file: CheckedFile) {
    guard let document = file.document, !document.ignoreComments.isEmpty else { return nil }
    path = file.path
    comments = document.ignoreComments
    closedBlocks = document.closedBlocks
  }
}

extension CommentedFile: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(path, comments, closedBlocks)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    comments = try reader.next()
    closedBlocks = try reader.next()
  }
}
