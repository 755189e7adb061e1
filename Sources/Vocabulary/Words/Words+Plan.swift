extension Words {
  /// What stands before the number of an option in a plan, the longest first: `Option` in `Option 1`.
  public static let planOptions = longestFirst(\.planOptions)
}
