extension Words {
  /// What joins the last two names of a list, in lower case, the longest first: `and`.
  public static let joints = longestFirst(\.joints)
}
