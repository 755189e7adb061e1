import CLibgit2

/// libgit2 as it is linked.
public enum LibraryVersion {
  /// `1.5.1`.
  public static var libgit2: String {
    var (major, minor, revision): (Int32, Int32, Int32) = (0, 0, 0)
    _ = unsafe git_libgit2_version(&major, &minor, &revision)
    return "\(major).\(minor).\(revision)"
  }
}
