import Foundation

/// The program, built beside the test bundle.
enum BuiltProgram {
  static let path = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "speckit").path(percentEncoded: false)

  /// The folder that holds it.
  static let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)

  static let exists = FileManager.default.isExecutableFile(atPath: path)

  /// Whether the tests run as the superuser, whom no permission stops, but may become somebody else.
  static let canBecomeNobody = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
}
