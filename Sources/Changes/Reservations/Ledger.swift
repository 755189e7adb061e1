public import Files
import Git
public import Names

/// The numbers and IDs that have been handed out in this repository, so that none is given twice before it is committed.
///
/// A text file in the common Git directory, a line each: `number 7`, `id F-USER-003`.
public struct Ledger {
  private let path: AbsolutePath
  private var contents: FileContents?
  /// The numbers that have been handed out.
  public private(set) var numbers: Set<Int> = []
  /// The IDs that have been handed out.
  public private(set) var ids: Set<FeatureID> = []

  /// Reads the ledger of a repository; an empty one where nothing was handed out yet.
  public init(in state: StateDirectory) throws {
    path = state.path.appending(component: Ledger.name)
    contents = try ScratchFile.read(Ledger.name, in: state).map { FileContents(bytes: $0, stamp: nil) }
    for line in String(decoding: contents?.bytes ?? [], as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard fields.count == 2 else { continue }
      if fields[0] == "number", let number = Int(decimalDigits: fields[1]) { numbers.insert(number) }
      if fields[0] == "id" { ids.insert(FeatureID(fields[1])) }
    }
  }

  private static let name = "ledger"

  /// Takes what has been handed out along to another place.
  static func copy(from old: StateDirectory, to new: StateDirectory) throws {
    if let bytes = try ScratchFile.read(name, in: old) { try ScratchFile.write(name, in: new, bytes) }
  }

  /// The change that adds numbers and IDs; nil if there are none.
  public func adding(numbers: [Int], ids: [FeatureID]) -> FileChange? {
    let lines = numbers.map { "number \($0)\n" } + ids.map { "id \($0)\n" }
    if lines.isEmpty { return nil }
    let bytes = (contents?.bytes ?? []) + lines.flatMap { Array($0.utf8) }
    return FileChange(path: path, content: .file(bytes), original: contents)
  }
}
