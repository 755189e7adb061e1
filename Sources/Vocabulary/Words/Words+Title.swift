extension Words {
  /// What documents call themselves in their first heading, in lower case: `feature specification`.
  public static let titleKinds = Set(merged(\.titleKinds) + OtherLanguages.titleKinds)
}
