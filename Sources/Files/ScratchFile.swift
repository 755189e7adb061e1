/// A small file that stands as long as this value. One that a killed process left behind is replaced.
public struct ScratchFile: ~Copyable {
  private let path: AbsolutePath

  /// Writes `bytes` to a file at `path`.
  public init(at path: AbsolutePath, _ bytes: [UInt8]) throws(FileError) {
    self.path = path
    try FileWriter().remove(path)
    try FileWriter().create(path, bytes)
  }

  /// The bytes of one that a killed process left behind, which is removed; nil if there is none.
  public static func takeLeft(at path: AbsolutePath) throws(FileError) -> [UInt8]? {
    guard let bytes = try FileSystem.read(path)?.bytes else { return nil }
    try FileWriter().remove(path)
    return bytes
  }

  deinit { try? FileWriter().remove(path) }
}
