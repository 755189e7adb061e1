/// A small file beside the transactions: what a command notes down in a Git directory while it is at work.
public enum ScratchFile {
  /// Writes `bytes` to a file at `path`, on disk when this returns. One that a killed process left there is replaced.
  public static func write(_ path: AbsolutePath, _ bytes: [UInt8]) throws(FileError) {
    try remove(path)
    try FileWriter().create(path, bytes)
  }

  /// Removes the file at `path`; it may be gone already.
  public static func remove(_ path: AbsolutePath) throws(FileError) { try FileWriter().remove(path) }
}
