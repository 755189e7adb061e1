extension Repository {
  /// The first entry of the configuration that includes a file and that libgit2 passes over; nil if there is none. It does
  /// not know `hasconfig`, and none that stands in the environment is evaluated.
  func unjudgedInclude() throws(GitError) -> String? {
    let pattern = "^includeif\\.hasconfig:remote\\.\\*\\.url:.*\\.path$"
    if let name = try configurationNames(matching: pattern).first { return name }
    return try settings.configurationEntries().map(\.name).first { name in
      name == "include.path" || name.hasPrefix("includeif.") && name.hasSuffix(".path")
    }
  }
}
