#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who runs this process, as far as files are concerned.
public enum User {
  /// The users whose files are this one's own: the effective one, and for root the one who has become it by sudo, as Git
  /// sees it. See git-config(1), `safe.directory`.
  public static func owning(_ variables: [String: String]) -> Set<UInt32> {
    let user = geteuid()
    guard user == 0, let other = variables["SUDO_UID"].flatMap({ UInt32($0) }) else { return [user] }
    return [user, other]
  }

  /// The effective user alone.
  static var current: Set<UInt32> { [geteuid()] }
}
