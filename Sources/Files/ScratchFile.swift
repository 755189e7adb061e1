/// A small file that stands as long as this value. One that a killed process left behind is replaced.
public struct ScratchFile: ~Copyable {
  private let path: AbsolutePath

  /// Writes `bytes` to a file at `path`.
  public init(at path: AbsolutePath, _ bytes: [UInt8]) throws(FileError) {
    self.path = path
    try FileWriter().remove(path)
    try FileWriter().create(path, bytes)
  }

  deinit { try? FileWriter().remove(path) }
}
