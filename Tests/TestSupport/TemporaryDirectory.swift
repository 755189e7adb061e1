public import Files
import Foundation

/// A directory of a test's own, deleted with everything in it when the last reference goes.
public final class TemporaryDirectory: Sendable {
  /// Where it is, symbolic links resolved.
  public let path: AbsolutePath

  /// Makes the directory.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "speckit-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    guard let path = AbsolutePath(url.resolvingSymlinksInPath().path(percentEncoded: false)) else {
      throw CocoaError(.fileNoSuchFile)
    }
    self.path = path
  }

  deinit {
    // A test may have taken permissions away.
    _ = try? Program.run("/bin/chmod", ["-R", "u+rwX", path.string], in: .root)
    try? FileManager.default.removeItem(atPath: path.string)
  }

  /// Writes `text` to a file below the directory, making the directories on the way.
  @discardableResult
  public func write(_ text: String, to relative: String) throws -> AbsolutePath {
    try write(Array(text.utf8), to: relative)
  }

  /// Writes `bytes` to a file below the directory, making the directories on the way.
  @discardableResult
  public func write(_ bytes: [UInt8], to relative: String) throws -> AbsolutePath {
    let url = URL(filePath: path.string).appending(path: relative)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return path.appending(component: relative)
  }

  /// The bytes of a file below the directory.
  public func bytes(of relative: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path.string).appending(path: relative)))
  }

  /// The text of a file below the directory.
  public func text(of relative: String) throws -> String {
    String(decoding: try bytes(of: relative), as: UTF8.self)
  }

  /// Whether anything stands at a path below the directory.
  public func exists(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path.string + "/" + relative)
  }
}
