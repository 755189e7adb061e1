extension Words {
  /// The first word of a Status that closes a feature, in lower case: `superseded`.
  public static let closings = Set(merged(\.closings))
}
