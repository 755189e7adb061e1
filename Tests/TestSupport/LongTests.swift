import Foundation

/// Campaigns that `scripts/test --long` runs and a change does not wait for.
public enum LongTests {
  /// Whether they are asked for.
  public static let areWanted = ProcessInfo.processInfo.environment["SPECKIT_LONG_TESTS"] == "1"
}
