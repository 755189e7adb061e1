/// A file of lines that belongs to people, and to which a line is added.
public struct LineFile {
  private let name: String
  private let state: StateDirectory
  private let writer = FileWriter()

  /// The file `name` in a directory; neither need exist.
  public init(_ name: String, in state: StateDirectory) {
    self.name = name
    self.state = state
  }

  /// Adds `line` at the end, below `comment`, unless it stands there. What people save meanwhile stays: the line is then
  /// left out, to be added another time.
  ///
  /// - Throws: `FileError`, `TransactionError` for a link on the way.
  public func add(_ line: String, below comment: String) throws {
    let directory = try state.make()
    let side = name + ".speckit"
    guard let status = try directory.status(of: name) else {
      try writer.remove(side, in: directory)
      try writer.create(side, in: directory, Array("\(comment)\n\(line)\n".utf8), sharing: state.sharing)
      if try !writer.moveToNew(side, name, in: directory) { try writer.remove(side, in: directory) }
      return
    }
    // A link, as some set up, is somebody's own way of keeping this file.
    guard status.kind == .file, let old = try directory.read(name), !LineFile.holds(line, old) else { return }
    let end = old.last.map { $0 == UInt8(ascii: "\n") ? "" : "\n" } ?? ""
    let new = old + Array("\(end)\(comment)\n\(line)\n".utf8)
    try writer.remove(side, in: directory)
    try writer.create(side, in: directory, new, permissions: status.stamp.permissions)
    let exchange = Exchange(directory: directory, target: name, side: side, writer: writer)
    _ = try exchange.perform(expecting: ContentDigest(old), staged: ContentDigest(new))
    try writer.remove(side, in: directory)
  }

  private static func holds(_ line: String, _ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { $0.elementsEqual(line.utf8) }
  }
}
