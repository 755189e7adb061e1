/// A small file beside the transactions: what a command notes down while it is at work.
public enum ScratchFile {
  /// Writes `bytes` to the file `name`, on disk when this returns. One that a killed process left there is replaced.
  public static func write(_ name: String, in state: StateDirectory, _ bytes: [UInt8]) throws {
    let directory = try state.make()
    let writer = FileWriter()
    try writer.remove(name, in: directory)
    try writer.create(name, in: directory, bytes, sharing: state.sharing)
  }

  /// The whole of the file `name`; nil if there is none. A link is an error.
  public static func read(_ name: String, in state: StateDirectory) throws -> [UInt8]? {
    try state.open()?.read(name)
  }

  /// The names in the directory that begin with `prefix`, ordered.
  public static func names(withPrefix prefix: String, in state: StateDirectory) throws -> [String] {
    guard try state.open() != nil else { return [] }
    return try FileSystem.list(state.path).map(\.name).filter { $0.hasPrefix(prefix) }
  }

  /// Removes the file `name`; it may be gone already.
  public static func remove(_ name: String, in state: StateDirectory) throws {
    if let directory = try state.open() { try FileWriter().remove(name, in: directory) }
  }
}
