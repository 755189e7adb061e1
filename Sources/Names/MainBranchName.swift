/// The names that the branches bear from which those of features start.
public enum MainBranchName {
  /// The usual ones, the likeliest first.
  public static let usual = ["main", "master", "trunk", "develop"]

  /// Whether main branches are often called so.
  public static func isUsual(_ name: String) -> Bool { usual.contains(name) }
}
