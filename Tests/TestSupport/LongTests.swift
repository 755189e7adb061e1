import Foundation

/// Campaigns that `scripts/test --long` runs and a change does not wait for.
public enum LongTests {
  /// Whether they are asked for.
  public static let areWanted = ProcessInfo.processInfo.environment["SPECKIT_LONG_TESTS"] == "1"

  /// The minutes after which a test hangs: far above what one takes, for a busy machine is no fault.
  public static let hangMinutes = areWanted ? 120 : 20
}
