import Foundation

/// The program as users have it: built beside the test bundle, or the one that `SPECKIT_PROGRAM` names.
public enum BuiltProgram {
  /// Where it is.
  public static let path =
    ProcessInfo.processInfo.environment["SPECKIT_PROGRAM"]
    ?? URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "speckit").path(percentEncoded: false)

  /// The folder that holds it.
  public static let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)

  /// Whether it is there.
  public static let exists = FileManager.default.isExecutableFile(atPath: path)

  /// Whether the tests run as the superuser, whom no permission stops, but may become somebody else.
  public static let canBecomeNobody = geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
}
