public import Files
import Foundation

/// Files and folders whose names are not UTF-8. No path of Foundation or of ours can hold such a name.
public enum ForeignName {
  /// Makes a folder below `root`, whose parent must be there.
  public static func makeFolder(_ path: [UInt8], below root: AbsolutePath) throws {
    guard mkdir(terminated(path, root), 0o755) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  /// Writes a file below `root`, whose parent must be there.
  public static func write(_ text: String, to path: [UInt8], below root: AbsolutePath) throws {
    let descriptor = open(terminated(path, root), O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(contentsOf: Data(text.utf8))
  }

  private static func terminated(_ path: [UInt8], _ root: AbsolutePath) -> [CChar] {
    (Array(root.string.utf8) + [UInt8(ascii: "/")] + path + [0]).map(CChar.init(bitPattern:))
  }
}
