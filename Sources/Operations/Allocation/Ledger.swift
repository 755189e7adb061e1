import Files
import Git
import WorkspaceModel

/// The numbers and IDs that have been handed out in this repository, so that none is given twice before it is committed.
///
/// A text file in the common Git directory, a line each: `number 7`, `id F-USER-003`.
struct Ledger {
  let path: AbsolutePath
  private(set) var contents: FileContents?
  private(set) var numbers: Set<Int> = []
  private(set) var ids: Set<FeatureID> = []

  init(in state: AbsolutePath) throws {
    path = state.appending(component: "ledger")
    contents = try FileSystem.read(path)
    for line in String(decoding: contents?.bytes ?? [], as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard fields.count == 2 else { continue }
      if fields[0] == "number", let number = Int(decimalDigits: fields[1]) { numbers.insert(number) }
      if fields[0] == "id" { ids.insert(FeatureID(fields[1])) }
    }
  }

  /// The change that adds numbers and IDs; nil if there are none.
  func adding(numbers: [Int], ids: [FeatureID]) -> FileChange? {
    let lines = numbers.map { "number \($0)\n" } + ids.map { "id \($0)\n" }
    if lines.isEmpty { return nil }
    let bytes = (contents?.bytes ?? []) + lines.flatMap { Array($0.utf8) }
    return FileChange(path: path, content: .file(bytes), original: contents)
  }
}
