extension Words {
  /// How the column of running numbers or IDs is headed, in lower case, beside signs such as `#`.
  public static let numberColumns = Set(merged(\.numberColumns))
}
