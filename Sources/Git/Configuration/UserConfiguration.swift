extension GitSettings {
  /// The value of a variable where no repository sets any, such as `user.name`; nil if it is not set. The last one of many
  /// counts.
  public func configuration(_ key: String) throws(GitError) -> String? {
    var value: String?
    try Library.use(configurationFiles) { () throws(GitError) in value = try protectedValues(key).last ?? nil }
    return value
  }
}
